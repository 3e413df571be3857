/** Faults in plans and their money. */
import type { Fault } from './fault.ts';
import { add, set } from './ground.ts';

export const PLAN_FAULTS: readonly Fault[] = [
  {
    rule: 'plan/sum-mismatch',
    plant(ground) {
      const { plot, id } = ground.any('förvaltningsplan');
      set(plot, 'summa', '71 000 kr');
      return id;
    },
  },
  {
    rule: 'plan/row-mismatch',
    plant(ground) {
      const { plot, id } = ground.any('mål');
      set(plot, 'summait', '55 000 kr');
      return id;
    },
    // The sum of the plan rests on the row.
    alongside: ['plan/sum-mismatch'],
  },
  {
    rule: 'plan/class-moved',
    plant(ground) {
      const { plot, id } = ground.any('förvaltningsplan');
      set(plot, 'summait', '5 000 kr "VM", 45 000 kr "VU"');
      return id;
    },
  },
  {
    rule: 'plan/split-does-not-add-up',
    plant(ground) {
      const { plot, id } = ground.any('finansiering');
      set(plot, 'andel', '60 % hos Primärvården, 39.5 % hos Psykiatrin');
      return id;
    },
  },
  {
    rule: 'plan/total-exceeds-financing',
    plant(ground) {
      const { plot, id } = ground.any('finansiering');
      set(plot, 'belopp', '60 000 kr');
      return id.split('.').slice(0, -1).join('.');
    },
  },
  {
    rule: 'plan/goal-without-need',
    plant(ground) {
      const { plot, id } = ground.any('förvaltningsplan');
      add(plot, 'mål', 'Obegärt', { facts: [['klass', 'VM']] });
      return `${id}.Obegärt`;
    },
  },
  {
    rule: 'plan/need-without-goal',
    plant(ground) {
      const { plot, id } = ground.any('förvaltningsplan');
      add(plot, 'behov', 'Ouppfyllt', { facts: [['ingår', 'ja']] });
      return `${id}.Ouppfyllt`;
    },
    alongside: ['dependency/orphan'],
  },
  {
    rule: 'plan/goal-for-need-outside-plan',
    plant(ground) {
      const { plot } = ground.any('behov');
      set(plot, 'ingår', 'nej');
      return undefined;
    },
  },
  {
    rule: 'plan/class-missing',
    plant(ground) {
      const { plot, id } = ground.any('förvaltningsplan');
      add(plot, 'mål', 'Oklassat', { facts: [['möter', 'Enklare']] });
      return `${id}.Oklassat`;
    },
  },
  {
    rule: 'plan/period-gap',
    plant(ground) {
      const { plot, id } = ground.any('förvaltningsobjekt');
      add(plot, 'förvaltningsplan', 'Nästa', {
        facts: [
          ['period', '2027-02-01..2027-12-31'],
          ['status', 'utkast'],
        ],
      });
      return `${id}.Nästa`;
    },
    alongside: ['dependency/orphan'],
  },
];
