/** Faults in what depends on what, in life cycles, in what things stand on, and in views. */
import type { Fault } from './fault.ts';
import { arrow, drop, type Ground, said, set } from './ground.ts';

const layered = (ground: Ground) => ground.any('komponent', ({ plot }) => plot.parts.length >= 3);

export const DEPENDENCY_FAULTS: readonly Fault[] = [
  {
    rule: 'dependency/cycle',
    plant(ground) {
      ground.texts.push(
        'enhet Ringen\nkomponent RingA { förvaltare Ringen  -> RingB anropar }\nkomponent RingB { förvaltare Ringen  -> RingA anropar }\n',
      );
      return 'RingA';
    },
  },
  {
    rule: 'dependency/layer-skipped',
    plant(ground) {
      const { plot, id } = layered(ground);
      plot.parts[0]?.arrows.push(arrow('Lagring'));
      return `${id}.Presentation`;
    },
  },
  {
    rule: 'dependency/upward-layer',
    plant(ground) {
      const { plot, id } = layered(ground);
      const [first, second] = plot.parts;
      if (first) first.arrows = [];
      second?.arrows.push(arrow('Presentation'));
      return `${id}.Logik`;
    },
  },
  {
    rule: 'dependency/self',
    plant(ground) {
      const { plot, id } = ground.any('komponent');
      plot.arrows.push(arrow(id));
      return id;
    },
  },
  {
    rule: 'dependency/duplicate',
    plant(ground) {
      const { plot, id } = ground.any('komponent', (it) => it.plot.arrows.length > 0);
      plot.arrows.push(...plot.arrows.slice(0, 1));
      return id;
    },
  },
  beside('dependency/orphan', 'Ensam', ['komponent Ensam']),
  beside('dependency/hub', 'Navet', [
    `komponent Navet {\n${eachOf(21, (name) => `-> ${name} anropar`)}\n}`,
    eachOf(21, (name) => `komponent ${name}`),
  ]),
  beside('dependency/retired-target', 'Frågare', [
    'komponent Frågare { -> Borta anropar }',
    'komponent Borta { livscykel avvecklad från 2020-01-01 }',
  ]),
  beside('dependency/planned-target', 'Frågare', [
    'komponent Frågare { livscykel drift  -> Kommande anropar }',
    'komponent Kommande { livscykel planerad }',
  ]),
  {
    rule: 'dependency/unmanaged-target',
    plant(ground) {
      ground.texts.push(
        'plattform Herrelös\nenhet Hård { komponent Frågare { -> Herrelös anropar { kritikalitet hård } } }\n',
      );
      return 'Hård.Frågare';
    },
  },
];

function eachOf(count: number, write: (name: string) => string): string {
  return Array.from({ length: count }, (_, index) => write(`Eker${index + 1}`)).join('\n');
}

/** A fault of its own beside the model, in a unit that answers for all that takes part in it. */
function beside(rule: string, element: string, statements: readonly string[]): Fault {
  return {
    rule,
    plant(ground) {
      ground.texts.push(`enhet Sidan {\n${statements.join('\n')}\n}\n`);
      return `Sidan.${element}`;
    },
  };
}

export const LIFECYCLE_FAULTS: readonly Fault[] = [
  {
    rule: 'lifecycle/past-end',
    plant(ground) {
      const { plot, id } = ground.any('komponent');
      set(plot, 'livscykel', 'drift från 2015-01-01 till 2020-12-31');
      return id;
    },
    alongside: ['dependency/retired-target'],
  },
  {
    rule: 'lifecycle/end-without-successor',
    plant(ground) {
      const { plot, id } = ground.any('komponent');
      set(plot, 'livscykel', 'drift från 2015-01-01, avvecklad från 2032-01-01');
      return id;
    },
  },
  {
    rule: 'lifecycle/states-out-of-order',
    plant(ground) {
      const { plot, id } = ground.any('komponent');
      set(plot, 'livscykel', 'drift från 2015-01-01 till 2031-12-31, avveckling från 2030-01-01');
      return id;
    },
  },
  beside('lifecycle/successor-not-ready', 'Före', [
    'komponent Före { livscykel drift till 2030-06-30  ersätts Efter }',
    'komponent Efter { livscykel planerad, drift från 2030-09-01 }',
    'komponent Frågare { -> Före anropar }',
  ]),
];

export const TECHNOLOGY_FAULTS: readonly Fault[] = [
  beside('technology/single-point-of-failure', 'Mitten', [
    'komponent Mitten',
    eachOf(3, (name) => `komponent ${name} { -> Mitten anropar { kritikalitet hård } }`),
  ]),
  beside('technology/unsupported-platform', 'Gammal', ['plattform Gammal { supportslut 2020-01-14 }']),
  {
    rule: 'technology/component-without-node',
    plant(ground) {
      // What others operate may stand anywhere.
      const { plot, id } = ground.any('komponent', (it) => said(it.plot, 'driftas') === '');
      for (const { plot: node } of ground.all('nod')) {
        const run = node.facts.find(([name]) => name === 'kör')?.[1].split(', ') ?? [];
        set(node, 'kör', run.filter((name) => name !== plot.name).join(', '));
      }
      return id;
    },
  },
  {
    rule: 'technology/environment-missing',
    plant(ground) {
      ground.any('miljö').plot.name = 'Test';
      return undefined;
    },
  },
  {
    rule: 'technology/required-availability-without-redundancy',
    plant(ground) {
      const { plot, id } = ground.any('tjänst');
      set(plot, 'redundans', 'geografisk');
      for (const { plot: node } of ground.all('nod')) {
        drop(node, 'redundans');
        drop(node, 'antal');
      }
      return id;
    },
  },
];

export const VIEW_FAULTS: readonly Fault[] = [
  {
    rule: 'view/empty',
    plant(ground) {
      const { plot, id } = ground.any('vy');
      set(plot, 'visa', 'utrustning');
      return id;
    },
  },
  {
    rule: 'view/useless-pin',
    plant(ground) {
      const { plot, id } = ground.any('vy');
      const { id: pinned } = ground.any('komponent');
      set(plot, 'typ', 'matris');
      set(plot, 'fäst', `${pinned} vid 40, 20`);
      return id;
    },
  },
  {
    rule: 'view/unknown-selector',
    plant(ground) {
      const { plot, id } = ground.any('vy');
      set(plot, 'visa', 'komponent [typ = sytsem]');
      return id;
    },
  },
  {
    rule: 'view/too-large',
    plant(ground) {
      const parts = Array.from({ length: 61 }, (_, index) => `enhet Rum${index + 1}`);
      ground.texts.push(`enhet Huset {\n${parts.join('\n')}\n}\nvy Allt { visa Huset.* }\n`);
      return 'Allt';
    },
  },
  {
    rule: 'name/convention',
    plant(ground) {
      ground.texts.push('enhet liten\n');
      return 'liten';
    },
  },
];
