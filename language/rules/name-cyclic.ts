/** Names that refer to each other in a ring where the one shall rest on the other. */
import type { Range } from '../model/location.ts';
import { type Element, type Model, valuesOf } from '../model/model.ts';
import type { Reference } from '../model/summary.ts';
import type { Bilingual } from '../model/text.ts';
import type { Rule } from './rule.ts';
import { titleOf } from './things.ts';
import { englishTitle } from './words.ts';

export const cyclic: Rule = {
  id: 'name/cyclic',
  severity: 'error',
  title: { sv: 'Namn som hänvisar i en ring', en: 'Names that refer in a ring' },
  doc: {
    what: {
      sv: 'Element specialiserar varandra i en ring (`roll A : B` och `roll B : A`), avtal är bilagor till varandra i en ring, eller en roll är sin egen motpart. Varje ring ger en anmärkning, vid dess första element.',
      en: 'Elements specialise each other in a ring (`role A : B` and `role B : A`), agreements are annexes to each other in a ring, or a role is its own counterpart. Each ring gives one finding, at its first element.',
    },
    why: {
      sv: 'Ingen i ringen är grunden, så det går inte att säga vad de ärver eller vilket avtal som gäller först.',
      en: 'None in the ring is the ground, so nobody can say what they inherit or which agreement comes first.',
    },
    mend: {
      sv: 'Ta bort den hänvisning som inte är menad.',
      en: 'Remove the reference that is not intended.',
    },
    off: { sv: 'Aldrig.', en: 'Never.' },
    bad: 'roll Ledare : Chef\nroll Chef : Ledare\n',
    good: 'roll Ledare : Chef\nroll Chef\n',
  },
  check: {
    model(model, { report }) {
      for (const { referenceOf, message, selfOnly } of RELATIONS) {
        for (const ring of ringsOf(model, referenceOf)) {
          const [first, ...others] = ring;
          const at = first && placeOf(first, referenceOf);
          if (!first || !at || (selfOnly && others.length > 0)) continue;
          const round = [...ring, first];
          report({
            uri: at.uri,
            range: at.range,
            message: message(
              round.map(({ id }) => titleOf(model, id)).join(' → '),
              round.map(englishTitle).join(' → '),
            ),
            related: others.map((it) => ({
              element: it.id,
              message: {
                sv: `${it.title} är med i ringen`,
                en: `${englishTitle(it)} takes part in the ring`,
              },
            })),
            element: first.id,
          });
        }
      }
    },
  },
};

interface Relation {
  readonly referenceOf: (element: Element) => Reference | undefined;
  readonly message: (sv: string, en: string) => Bilingual;
  /** Two that point at each other are as they should be. */
  readonly selfOnly?: boolean;
}

const RELATIONS: readonly Relation[] = [
  {
    referenceOf: ({ declaration }) => declaration.base,
    message: (sv, en) => ({
      sv: `Specialiseringen går runt: ${sv}.`,
      en: `The specialisation goes in a ring: ${en}.`,
    }),
  },
  {
    referenceOf: (element) => wordOf(element, 'annexTo'),
    message: (sv, en) => ({
      sv: `Bilagorna går runt: ${sv}.`,
      en: `The annexes go in a ring: ${en}.`,
    }),
  },
  {
    referenceOf: (element) => wordOf(element, 'counterpart'),
    message: (sv, en) => ({
      sv: `Rollen är sin egen motpart: ${sv}.`,
      en: `The role is its own counterpart: ${en}.`,
    }),
    selfOnly: true,
  },
];

function wordOf(element: Element, key: string): Reference | undefined {
  const [value] = valuesOf(element, key);
  return value?.type === 'word' ? value.reference : undefined;
}

/** The file and place of a reference, which `utöka` may have added from another file. */
function placeOf(
  element: Element,
  referenceOf: Relation['referenceOf'],
): { readonly uri: string; readonly range: Range } | undefined {
  const reference = referenceOf(element);
  if (!reference) return undefined;
  const added = element.extensions.find(({ declaration }) =>
    declaration.properties.some(({ values }) =>
      values.some((value) => value.type === 'word' && value.reference === reference),
    ),
  );
  return { uri: added?.uri ?? element.uri, range: reference.range };
}

/** Each element refers to at most one, so every way ends or comes round. A ring begins with its first in the model. */
function ringsOf(model: Model, referenceOf: Relation['referenceOf']): Element[][] {
  const rings: Element[][] = [];
  const seen = new Set<string>();
  for (const element of model.elements) {
    const way: Element[] = [];
    let at: Element | undefined = element;
    while (at && !seen.has(at.id)) {
      seen.add(at.id);
      way.push(at);
      const reference = referenceOf(at);
      const resolution = reference && model.resolve(reference);
      at = resolution?.status === 'resolved' ? model.element(resolution.id) : undefined;
    }
    const start = way.findIndex(({ id }) => id === at?.id);
    if (start >= 0) rings.push(rotated(model, way.slice(start)));
  }
  return rings;
}

function rotated(model: Model, ring: readonly Element[]): Element[] {
  const ids = new Set(ring.map(({ id }) => id));
  const first = model.elements.find(({ id }) => ids.has(id));
  const start = Math.max(
    0,
    ring.findIndex(({ id }) => id === first?.id),
  );
  return [...ring.slice(start), ...ring.slice(0, start)];
}
