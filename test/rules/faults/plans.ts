/** Faults in plans and their money. */
import type { Fault } from './fault.ts';
import { set } from './ground.ts';

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
];
