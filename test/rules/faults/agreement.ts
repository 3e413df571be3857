/** Faults in agreements, principles and processes. */
import type { Fault } from './fault.ts';
import { add, arrow, drop, type Ground, set } from './ground.ts';

const anyAgreement = (ground: Ground) => ground.any('avtal');
/** The second and third of three steps: the first one is always reached. */
const laterStep = (ground: Ground) => ground.any('steg', ({ plot }) => plot.name !== 'Önska');

export const AGREEMENT_FAULTS: readonly Fault[] = [
  {
    rule: 'agreement/unsigned',
    plant(ground) {
      const { plot, id } = anyAgreement(ground);
      set(plot, 'status', ground.random.pick(['osignerat', 'utkast']));
      return id;
    },
  },
  {
    rule: 'agreement/expired',
    plant(ground) {
      const { plot, id } = anyAgreement(ground);
      set(plot, 'giltighet', '2024-01-01..2026-11-21');
      return id;
    },
  },
  {
    rule: 'agreement/expiring-soon',
    plant(ground) {
      const { plot, id } = anyAgreement(ground);
      set(plot, 'giltighet', '2024-01-01..2026-12-31');
      return id;
    },
  },
  {
    rule: 'agreement/party-missing',
    plant(ground) {
      const { plot, id } = anyAgreement(ground);
      set(plot, 'parter', 'Regionen');
      return id;
    },
    // The one that fell out may be who processes personal data under it.
    alongside: ['information/personal-data-without-processor-agreement'],
  },
  {
    rule: 'agreement/older-than-its-annex',
    plant(ground) {
      const { plot, id } = anyAgreement(ground);
      set(plot, 'daterat', '2024-01-15');
      add(plot, 'avtal', 'Bilagan', { facts: [['daterat', '2024-02']] });
      return id;
    },
  },
  {
    rule: 'agreement/circular-precedence',
    plant(ground) {
      const [first, second] = ground.all('avtal').sort((a, b) => (a.id < b.id ? -1 : 1));
      if (!first || !second) throw new Error('the models have two agreements at least');
      set(first.plot, 'underordnad', second.id);
      set(second.plot, 'underordnad', first.id);
      return first.id;
    },
  },
];

export const PRINCIPLE_FAULTS: readonly Fault[] = [
  {
    rule: 'principle/without-reason',
    plant(ground) {
      const { plot, id } = ground.any('princip');
      drop(plot, 'orsak');
      return id;
    },
  },
  {
    rule: 'principle/without-consequence',
    plant(ground) {
      const { plot, id } = ground.any('princip');
      drop(plot, 'konsekvens');
      return id;
    },
  },
];

export const PROCESS_FAULTS: readonly Fault[] = [
  {
    rule: 'process/without-owner',
    plant(ground) {
      const { plot, id } = ground.any('process');
      drop(plot, 'ansvarig');
      return id;
    },
  },
  {
    rule: 'process/step-without-actor',
    plant(ground) {
      const { plot, id } = ground.any('steg');
      drop(plot, 'utförs');
      return id;
    },
  },
  {
    rule: 'process/empty-step',
    plant(ground) {
      const { plot, id } = ground.any('steg', (it) => it.plot.name === 'Införa');
      plot.facts = [['nummer', '3']];
      return id;
    },
  },
  {
    rule: 'process/unreachable-step',
    plant(ground) {
      const { plot, id, parent } = laterStep(ground);
      for (const step of parent?.parts ?? []) step.arrows = [];
      const before = parent?.parts[parent.parts.indexOf(plot) - 1];
      if (before) set(before, 'slut', '"avslag"');
      plot.arrows.push(arrow('Önska', ''));
      return id;
    },
  },
];
