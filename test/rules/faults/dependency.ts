/** Faults in what depends on what. */
import type { Fault } from './fault.ts';
import { arrow, type Ground } from './ground.ts';

const layered = (ground: Ground) => ground.any('komponent', ({ plot }) => plot.parts.length === 3);

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
];
