/** Faults in what goes between systems of different managers. */
import type { Fault } from './fault.ts';
import { type Found, type Ground, said, set, setOnArrows } from './ground.ts';

export const INTEGRATION_FAULTS: readonly Fault[] = [
  {
    rule: 'integration/without-owner',
    plant(ground) {
      const { plot, id } = integrated(ground);
      setOnArrows(plot, 'förvaltare', ground.random.below(2) === 0 ? undefined : 'saknas');
      return id;
    },
  },
  {
    rule: 'integration/without-contract',
    plant(ground) {
      const { plot, id } = integrated(ground);
      setOnArrows(plot, 'tjänstekontrakt', ground.random.below(2) === 0 ? undefined : 'saknas');
      return id;
    },
  },
  {
    rule: 'integration/contract-version-mismatch',
    plant(ground) {
      const { plot, id } = integrated(ground);
      setOnArrows(
        plot,
        'tjänstekontrakt',
        ground.random.pick(['"Uppslag 1.0"', '"uppslag:2.1"', '"Uppslag v3"']),
      );
      return id;
    },
  },
  {
    rule: 'integration/not-in-neighbours',
    plant(ground) {
      const { plot, id } = ground.any('förvaltningsobjekt', (it) => it.id !== 'Grundtjänster');
      set(plot, 'närliggande', said(plot, 'närliggande').replace('Grundtjänster, ', ''));
      return id;
    },
  },
];

/** A component with arrows that go over the integration platform. */
function integrated(ground: Ground): Found {
  return ground.any('komponent', ({ plot }) =>
    plot.arrows.some(({ facts }) => facts.some(([name]) => name === 'via')),
  );
}
