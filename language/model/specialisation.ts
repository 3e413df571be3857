/**
 * Specialisation: an element may stand on another one of its kind (`roll Objektledare : förvaltningsledare`) or on a
 * profile of it (`komponent BizTalk : Integrationsplattform`), and then says by default what that one says.
 */
import { enumValue, keywordOf, property, valueTypeOf } from './metamodel/index.ts';
import { type Element, type ModelReader, propertiesNamed, targetsIn, valuesOf } from './model.ts';
import type { Declaration, ValueSummary } from './summary.ts';

const NOTHING: readonly never[] = Object.freeze([]);

/** The keys of properties that a profile adds begin with this, so that they never meet those of the language. */
export const OWN = ':';

/** An element and what it stands on, itself first. A ring of them is followed once. */
export function lineOf(model: ModelReader, id: string): readonly Element[] {
  const line: Element[] = [];
  for (let at = model.element(id); at && !line.includes(at); ) {
    line.push(at);
    const { base } = at.declaration;
    const resolution = base && model.resolve(base);
    at = resolution?.status === 'resolved' ? model.element(resolution.id) : undefined;
  }
  return line;
}

/** The nearest profile that an element stands on, or undefined. */
export function profileOf(model: ModelReader, element: Element): Element | undefined {
  return element.declaration.base && lineOf(model, element.id).find(({ kind }) => kind === 'profile');
}

/** What an element says, else what it stands on says. */
export function statedValues(model: ModelReader, element: Element, key: string): readonly ValueSummary[] {
  const own = valuesOf(element, key);
  if (own.length > 0 || !element.declaration.base) return own;
  for (const at of lineOf(model, element.id)) {
    const values = valuesOf(at, key);
    if (values.length > 0) return values;
  }
  return own;
}

/** The ids of the words that such values are, for a property with a closed list of words. */
export function statedWords(model: ModelReader, element: Element, key: string): readonly string[] {
  const values = statedValues(model, element, key);
  const entry = values.length === 0 ? undefined : property(key);
  const type = entry && valueTypeOf(element.kind, entry);
  if (type?.type !== 'enum') return NOTHING;
  const words: string[] = [];
  for (const value of values) {
    const word = value.type === 'word' ? enumValue(type.values, value.reference.path.join('.')) : undefined;
    if (word) words.push(word.id);
  }
  return words;
}

/** The first of them. */
export function statedWord(model: ModelReader, element: Element, key: string): string | undefined {
  return statedWords(model, element, key)[0];
}

/** The elements that such values refer to. */
export function statedTargets(model: ModelReader, element: Element, key: string): readonly string[] {
  return targetsIn(model, statedValues(model, element, key));
}

/** The kind that a profile specialises; undefined for one that does not say. */
export function specialisedKind({ properties }: Pick<Declaration, 'properties'>): string | undefined {
  const value = properties.find(({ key }) => key === 'specialises')?.values[0];
  const keyword = value?.type === 'word' ? keywordOf(value.reference.path.join('.')) : undefined;
  return keyword?.class === 'KIND' ? keyword.id : undefined;
}

/** Keys of the properties that an element has from the profiles it stands on, in the order they are listed. */
export function ownPropertiesOf(model: ModelReader, id: string): readonly string[] {
  return lineOf(model, id)
    .flatMap((at) => propertiesNamed(at, 'ownProperties'))
    .flatMap(({ values }) => values)
    .flatMap((value) => (value.type === 'word' ? [`${OWN}${value.reference.path.join('.')}`] : []));
}
