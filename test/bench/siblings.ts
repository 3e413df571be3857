/** The worst shape for name lookup: one object with nothing but components side by side that point at each other. */
import { type Thing, thing } from './model.ts';
import type { Random } from './random.ts';

const OWNER = 'Regionen';

/** @returns An organisation, an empty object, and the components that are to stand in it: so many elements in all. */
export function siblingsOf(
  elements: number,
  random: Random,
): readonly [organisation: Thing, object: Thing, siblings: readonly Thing[]] {
  const organisation = thing('organisation', OWNER, { facts: [['typ', 'region']] });
  const object = thing('förvaltningsobjekt', 'Stort', {
    roles: ['objektägare', 'objektägareIT', 'förvaltningsledare', 'förvaltningsledareIT'].map(
      (role) => [role, OWNER] as const,
    ),
  });
  const siblings = Array.from({ length: elements - 2 }, (_, index) =>
    thing('komponent', nameOf(index), {
      facts: [
        ['typ', 'system'],
        ['syfte', `"Är nummer ${index} i raden"`],
      ],
      // Only to those before it, so that no ring arises.
      arrows: [...new Set(index === 0 ? [] : [random.below(index), random.below(index)])]
        .slice(0, random.next() < 0.5 ? 1 : 2)
        .map((target) => ({
          target: nameOf(target),
          path: ['Stort', nameOf(target)],
          verb: 'anropar',
          facts: [],
        })),
    }),
  );
  return [organisation, object, siblings];
}

function nameOf(index: number): string {
  return `Del${index}`;
}
