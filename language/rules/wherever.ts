/** What an element says here and there: in its own declaration and in what `utöka` adds, each told of where it stands. */
import type { Range } from '../model/location.ts';
import { type Element, isOwn, type ModelReader } from '../model/model.ts';
import type { Declaration, Summary, ValueSummary } from '../model/summary.ts';
import { rememberedInFile } from './memo.ts';
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
    file(summary, context) {
      const { uri } = summary;
      for (const [index, declaration] of extensionsIn(context.model, summary)) {
        const element = context.model.declared(index);
        if (!element || !kinds.includes(element.kind) || !isOwn(element)) continue;
        if (isFirst(context.model, element)) look(element, { uri, declaration }, context);
      }
    },
  };
}

/** What `utöka` adds in a file, by where it stands among the declarations: many rules ask, and few files add anything. */
export const extensionsIn = rememberedInFile((_: ModelReader, { declarations }: Summary) => {
  const found: (readonly [index: number, declaration: Declaration])[] = [];
  declarations.forEach((declaration, index) => {
    if (declaration.kind === 'extend') found.push([index, declaration]);
  });
  return found;
});

/** Where among the declarations of a file those stand that state a property, by its key. */
const statingIn = rememberedInFile((_: ModelReader, { declarations }: Summary) => {
  const found = new Map<string, number[]>();
  declarations.forEach(({ properties }, index) => {
    properties.forEach(({ key }) => {
      const places = found.get(key);
      if (!places) found.set(key, [index]);
      else if (places.at(-1) !== index) places.push(index);
    });
  });
  return found;
});

const NOWHERE: readonly number[] = [];

/** Where among the declarations of a file those stand that state a property. */
export function stating(model: ModelReader, summary: Summary, key: string): readonly number[] {
  return statingIn(model, summary).get(key) ?? NOWHERE;
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
