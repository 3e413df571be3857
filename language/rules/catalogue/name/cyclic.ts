/** Names that refer to each other in a ring where the one shall rest on the other. */
import type { Range } from '../../../model/location.ts';
import { type Element, valuesOf } from '../../../model/model.ts';
import type { Declaration, PropertySummary, Reference } from '../../../model/summary.ts';
import type { Bilingual } from '../../../model/text.ts';
import type { Rule, RuleReader } from '../../rule.ts';
import { extensionsIn, stating } from '../../wherever.ts';
import { englishTitle } from '../../words.ts';

export const cyclic: Rule = {
  id: 'name/cyclic',
  severity: 'error',
  preset: 'recommended',
  title: { sv: 'Namn som hänvisar i en ring', en: 'Names that refer in a ring' },
  doc: {
    what: {
      sv: 'Element specialiserar varandra i en ring (`roll A : B` och `roll B : A`), avtal är bilagor till varandra i en ring, en roll är sin egen motpart, eller tillägg (`utöka`) lägger bara till varandra. Varje ring ger en anmärkning, vid dess första element.',
      en: 'Elements specialise each other in a ring (`role A : B` and `role B : A`), agreements are annexes to each other in a ring, a role is its own counterpart, or additions (`extend`) add only to each other. Each ring gives one finding, at its first element.',
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
    file(summary, { model, report }) {
      const { declarations } = summary;
      for (const { key, referenceIn, referenceOf, message, selfOnly } of RELATIONS) {
        for (const index of key === undefined ? declarations.keys() : stating(model, summary, key)) {
          const declaration = declarations[index];
          const here = declaration && referenceIn(declaration);
          const element = here && model.declared(index);
          // Of what several places say the first counts.
          if (!element || referenceOf(element) !== here) continue;
          const ring = ringFrom(model, element, referenceOf);
          if (ring.length === 0 || (selfOnly && ring.length > 1)) continue;
          if (ring.some((it) => comesBefore(it, element))) continue;
          const round = [...ring, element];
          report({
            range: here.range,
            message: message(
              round.map(({ title }) => title).join(' → '),
              round.map(englishTitle).join(' → '),
            ),
            path: round.map((it) => ({
              element: it.id,
              message: {
                sv: `${it.title} är med i ringen`,
                en: `${englishTitle(it)} takes part in the ring`,
              },
            })),
            element: element.id,
          });
        }
      }
      for (const [index, declaration] of extensionsIn(model, summary)) {
        const lost = additionToItself(model, declaration, index);
        if (!lost) continue;
        report({
          range: lost.range,
          message: {
            sv: `Tilläggen går runt: ${lost.name} finns bara i det som läggs till.`,
            en: `The additions go in a ring: ${lost.name} exists only in what is added.`,
          },
        });
      }
    },
  },
};

/** The name that an addition could not be added to because it is declared only in what hangs on the addition. */
function additionToItself(
  model: RuleReader,
  { kind, target }: Declaration,
  index: number,
): { readonly name: string; readonly range: Range } | undefined {
  if (kind !== 'extend' || !target || model.declared(index)) return undefined;
  const resolution = model.resolve(target);
  const element = resolution.status === 'resolved' ? model.element(resolution.id) : undefined;
  // What belongs to another project cannot be added to, which is told of elsewhere.
  return element && element.dependency === undefined
    ? { name: element.name, range: target.range }
    : undefined;
}

interface Relation {
  /** The property that states it, if one does. */
  readonly key?: string;
  /** The reference that a declaration itself states. */
  readonly referenceIn: (declaration: Declaration) => Reference | undefined;
  readonly referenceOf: (element: Element) => Reference | undefined;
  readonly message: (sv: string, en: string) => Bilingual;
  /** Two that point at each other are as they should be. */
  readonly selfOnly?: boolean;
}

const RELATIONS: readonly Relation[] = [
  {
    referenceIn: ({ base }) => base,
    referenceOf: ({ declaration }) => declaration.base,
    message: (sv, en) => ({
      sv: `Specialiseringen går runt: ${sv}.`,
      en: `The specialisation goes in a ring: ${en}.`,
    }),
  },
  {
    key: 'annexTo',
    referenceIn: ({ properties }) => firstWord(properties, 'annexTo'),
    referenceOf: (element) => wordOf(element, 'annexTo'),
    message: (sv, en) => ({
      sv: `Bilagorna går runt: ${sv}.`,
      en: `The annexes go in a ring: ${en}.`,
    }),
  },
  {
    key: 'counterpart',
    referenceIn: ({ properties }) => firstWord(properties, 'counterpart'),
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

function firstWord(properties: readonly PropertySummary[], key: string): Reference | undefined {
  const value = properties.find((property) => property.key === key)?.values[0];
  return value?.type === 'word' ? value.reference : undefined;
}

/** Each element refers to at most one, so every way ends or comes round. None when it does not come back to its start. */
function ringFrom(
  model: RuleReader,
  start: Element,
  referenceOf: Relation['referenceOf'],
): readonly Element[] {
  const way = new Map<string, Element>();
  for (let at: Element | undefined = start; at && !way.has(at.id); ) {
    way.set(at.id, at);
    const reference = referenceOf(at);
    const resolution = reference && model.resolve(reference);
    const next = resolution?.status === 'resolved' ? resolution.id : undefined;
    if (next === start.id) return [...way.values()];
    at = next === undefined ? undefined : model.element(next);
  }
  return [];
}

/** Does the ring begin with an element rather than with another one? By name, since places change; the library's last. */
function comesBefore(a: Element, b: Element): boolean {
  return a.library === b.library ? a.id < b.id : b.library;
}
