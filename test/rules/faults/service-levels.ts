/** Faults in what is promised. */
import type { Fault } from './fault.ts';
import { add, arrow, drop, type Found, type Ground, set } from './ground.ts';

/** One of a component, which says so. */
const level = (ground: Ground): Found =>
  ground.any('servicenivå', ({ id, plot }) => !id.startsWith('Grund') && plot.clause !== undefined);

export const SERVICE_LEVEL_FAULTS: readonly Fault[] = [
  {
    rule: 'servicelevel/count-times-duration-exceeds-cap',
    plant(ground) {
      const { plot, id } = level(ground);
      set(plot, 'feltid', '3 h/år');
      return `${id}.Hög`;
    },
    // Others may depend on what promises so much now.
    alongside: ['servicelevel/weaker-than-dependant'],
  },
  {
    rule: 'servicelevel/start-after-deadline',
    plant(ground) {
      const { plot, id } = level(ground);
      for (const priority of plot.parts) set(priority, 'påbörjas', '18 h');
      return `${id}.Hög`;
    },
  },
  {
    rule: 'servicelevel/incomplete',
    plant(ground) {
      const { plot, id } = level(ground);
      for (const priority of plot.parts) drop(priority, 'påbörjas');
      return `${id}.Hög`;
    },
  },
  {
    rule: 'servicelevel/missing',
    plant(ground) {
      const { plot, id } = ground.any('förvaltningsobjekt', (it) => it.id === 'Grundtjänster');
      plot.parts = plot.parts.filter(({ kind }) => kind !== 'servicenivå');
      return `${id}.Inloggningen`;
    },
  },
  {
    rule: 'servicelevel/support-hours-gap',
    plant(ground) {
      const { plot, id } = level(ground);
      set(plot, 'supporttid', '"måndag–torsdag 8–17, fredag 8–16"');
      return id;
    },
  },
  {
    rule: 'servicelevel/test-faster-than-production',
    plant(ground) {
      const { plot, parent } = level(ground);
      const test = structuredClone(plot);
      ground.texts.push('miljö Provmiljö { typ test  syfte "Prova" }\n');
      const made = add(parent ?? plot, 'servicenivå', `${plot.name}Prov`, {
        clause: `${test.clause} i Provmiljö`,
        facts: test.facts.filter(([name]) => name !== 'tillgänglighet'),
      });
      add(made, 'prioritet', 'Hög', {
        facts: [
          ['påbörjas', '30 min'],
          ['åtgärdas', '50 h'],
        ],
      });
      return undefined;
    },
  },
  {
    rule: 'servicelevel/weaker-than-dependant',
    plant(ground) {
      const { plot } = ground.any('servicenivå', ({ id }) => id.startsWith('Grund'));
      set(plot, 'tillgänglighet', '98 %');
      const { plot: component } = ground.any('komponent', ({ plot: it }) =>
        it.arrows.some(({ target }) => target === 'Grundtjänster.Inloggningen'),
      );
      component.arrows = component.arrows.map((it) =>
        it.target === 'Grundtjänster.Inloggningen'
          ? arrow(it.target, it.verb, [
              ...it.facts.filter(([name]) => name !== 'kritikalitet'),
              ['kritikalitet', 'hård'],
            ])
          : it,
      );
      return 'Grundtjänster.Inloggningen';
    },
  },
];
