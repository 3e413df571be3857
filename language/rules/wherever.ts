/** What an element says here and there: in its own declaration and in what `utöka` adds, each told of where it stands. */
import type { Range } from '../model/location.ts';
import { type Element, isOwn } from '../model/model.ts';
import type { Declaration, ValueSummary } from '../model/summary.ts';
import type { RuleChecks, RuleContext } from './rule.ts';
import { isFirst } from './things.ts';

/** A declaration, and the file that it stands in. */
export interface Here {
  readonly uri: string;
  readonly declaration: Declaration;
}

/** Looks at every declaration of the project's elements of these kinds. */
export function wherever(
  kinds: readonly string[],
  look: (element: Element, here: Here, context: RuleContext) => void,
): RuleChecks {
  return {
    kinds,
    element(element, context) {
      look(element, element, context);
    },
    file({ uri, declarations }, context) {
      declarations.forEach((declaration, index) => {
        if (declaration.kind !== 'extend') return;
        const element = context.model.declared(index);
        if (!element || !kinds.includes(element.kind) || !isOwn(element)) return;
        if (isFirst(context.model, element)) look(element, { uri, declaration }, context);
      });
    },
  };
}

/** The values of these properties that a declaration states itself. */
export function statedHere(
  { properties }: Declaration,
  keys: readonly string[] = properties.map(({ key }) => key),
): ReadonlySet<ValueSummary> {
  return new Set(properties.filter(({ key }) => keys.includes(key)).flatMap(({ values }) => values));
}

/** Where an element states a value; its name, when that is in a declaration of another file. */
export function placeOf({ declaration }: Element, value: ValueSummary): Range {
  return statedHere(declaration).has(value) ? value.range : declaration.nameRange;
}
