/** Faults in how things are governed and agreed on. */
import type { Fault } from './fault.ts';
import { drop, type Ground, set } from './ground.ts';

const ownObject = (ground: Ground) => ground.any('förvaltningsobjekt', ({ id }) => id !== 'Grundtjänster');

export const GOVERNANCE_FAULTS: readonly Fault[] = [
  {
    rule: 'governance/missing-role',
    plant(ground) {
      const { plot, id } = ownObject(ground);
      plot.roles.splice(ground.random.below(plot.roles.length), 1);
      return id;
    },
    alongside: ['governance/missing-counterpart'],
  },
  {
    rule: 'governance/vacant-role',
    plant(ground) {
      const { plot, id } = ownObject(ground);
      const role = ground.random.pick(plot.roles);
      role[1] = 'vakant';
      return id;
    },
  },
  {
    rule: 'governance/missing-counterpart',
    plant(ground) {
      const { plot, id } = ownObject(ground);
      plot.roles.push(['objektspecialist', 'Personal']);
      return id;
    },
  },
  {
    rule: 'governance/component-without-object',
    plant(ground) {
      const { plot } = ground.any('komponent');
      ground.texts.push(
        `komponent Herrelös { -> ${ground.any('komponent', (it) => it.plot === plot).id} anropar }\n`,
      );
      return 'Herrelös';
    },
  },
  {
    rule: 'agreement/missing',
    plant(ground) {
      const { plot, id } = ground.any('komponent', (it) =>
        it.plot.arrows.some(({ facts }) => facts.some(([name]) => name === 'enligt')),
      );
      for (const { plot: agreed } of ground.all('avtal')) drop(agreed, 'omfattar');
      plot.arrows = plot.arrows.map((it) => ({
        ...it,
        facts: it.facts.filter(([name]) => name !== 'enligt'),
      }));
      return id;
    },
  },
  {
    rule: 'agreement/declared-missing',
    plant(ground) {
      const { plot, id } = ground.any('komponent', (it) =>
        it.plot.arrows.some(({ facts }) => facts.some(([name]) => name === 'enligt')),
      );
      plot.arrows = plot.arrows.map((it) => ({
        ...it,
        facts: it.facts.map(([name, value]) => [name, name === 'enligt' ? 'saknas' : value] as const),
      }));
      return id;
    },
  },
];

export const PLAN_FAULTS: readonly Fault[] = [
  {
    rule: 'plan/sum-mismatch',
    plant(ground) {
      const { plot, id } = ground.any('förvaltningsplan');
      set(plot, 'summa', '71 000 kr');
      return id;
    },
  },
];
