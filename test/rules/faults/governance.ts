/** Faults in how things are governed and agreed on. */
import type { Fault } from './fault.ts';
import { drop, type Ground, type Plot, set } from './ground.ts';

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
    alongside: ['governance/convener-vacant'],
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
    alongside: ['integration/not-in-neighbours'],
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

export const SIDE_FAULTS: readonly Fault[] = [
  {
    rule: 'governance/business-role-held-by-it',
    plant(ground) {
      const { plot, id } = ownObject(ground);
      give(plot, 'objektägare', 'Infrastruktur');
      return id;
    },
  },
  {
    rule: 'governance/object-without-business-side',
    plant(ground) {
      const { plot, id } = ownObject(ground);
      for (const role of ['objektägare', 'förvaltningsledare']) give(plot, role, 'vakant');
      return id;
    },
    alongside: ['governance/vacant-role', 'governance/convener-vacant'],
  },
  {
    rule: 'governance/overloaded-holder',
    plant(ground) {
      for (const { plot } of ground.all('förvaltningsobjekt')) {
        plot.roles = plot.roles.map(([role, holder]) => [
          role,
          role.endsWith('IT') ? 'Infrastruktur' : holder,
        ]);
        plot.roles.push(['itSpecialist', 'Infrastruktur'], ['objektspecialist', 'Personal']);
      }
      return 'Regionen.ITEnheten.Infrastruktur';
    },
  },
  {
    rule: 'governance/component-in-several-objects',
    plant(ground) {
      const component = ground.any('komponent', ({ id }) => id.startsWith('Grundtjänster'));
      set(ownObject(ground).plot, 'förvaltar', component.id);
      return component.id;
    },
  },
  {
    rule: 'governance/object-without-plan',
    plant(ground) {
      const { plot, id } = ownObject(ground);
      plot.parts = plot.parts.filter(({ kind }) => kind !== 'förvaltningsplan');
      return id;
    },
  },
  {
    rule: 'governance/product-without-support',
    plant(ground) {
      const { plot, id } = ground.any('förvaltningsprodukt');
      drop(plot, 'realiseras');
      return id;
    },
  },
];

export const FORUM_FAULTS: readonly Fault[] = [
  {
    rule: 'governance/forum-without-convener',
    plant(ground) {
      const { plot, id } = ground.any('forum');
      drop(plot, 'sammankallande');
      return id;
    },
  },
  {
    rule: 'governance/forum-without-members',
    plant(ground) {
      const { plot, id } = ground.any('forum');
      drop(plot, 'medlemmar');
      return id;
    },
    alongside: ['governance/payer-without-seat'],
  },
  {
    rule: 'governance/convener-vacant',
    plant(ground) {
      const { plot, id } = ground.any('forum');
      set(plot, 'sammankallande', 'vakant');
      return id;
    },
  },
  {
    rule: 'governance/payer-without-seat',
    plant(ground) {
      const { plot, id } = ground.any('finansiering');
      set(plot, 'andel', '60 % hos Primärvården, 40 % hos NordiskaSystem');
      return id;
    },
  },
];

/** Lets somebody else have a role. */
function give(plot: Plot, role: string, holder: string): void {
  for (const each of plot.roles) if (each[0] === role) each[1] = holder;
}
