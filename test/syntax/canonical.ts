/**
 * What a project says whichever language it is written in: names by what they mean, words of closed lists by their
 * ids, and nothing of where it stands.
 */
import { enumValue, KINDS, keywordOf, property, valueTypeOf } from '../../language/model/metamodel/index.ts';
import type { Model } from '../../language/model/model.ts';
import type { SelectorCondition } from '../../language/model/selector.ts';
import { specialisedKind } from '../../language/model/specialisation.ts';
import type { PropertySummary, Reference, Summary } from '../../language/model/summary.ts';

const PLACES = /^(range|\w+Range|segments|lines|folds|words?|spelling)$/;

export function canonical(model: Model): unknown {
  return model.summaries
    .filter((summary) => !model.isReadOnly(summary.uri))
    .map((summary) => canonicalFile(model, summary));
}

function canonicalFile(model: Model, summary: Summary): unknown {
  const words = new Map<Reference, string>();
  const read = (properties: readonly PropertySummary[], kinds: readonly string[]): void => {
    for (const { key, values } of properties)
      for (const value of values)
        if (value.type === 'word') words.set(value.reference, idOfWord(value.reference, key, kinds));
  };
  summary.declarations.forEach((declaration, index) => {
    const { kind = declaration.kind } = model.elementOf(summary.uri, index) ?? {};
    read(declaration.properties, [specialisedKind(declaration) ?? kind]);
  });
  for (const { properties } of [summary.loose, ...summary.arrows, ...summary.assignments])
    read(properties, []);
  return JSON.parse(
    JSON.stringify(summary, (key, value: unknown) => {
      if (PLACES.test(key)) return undefined;
      if (isCondition(value)) return { key: value.key, test: testOf(model, value) };
      if (!isReference(value)) return value;
      const resolution = model.resolve(value);
      if (resolution.status === 'resolved') return resolution;
      return words.get(value) ?? value.path.join('.');
    }),
  );
}

function idOfWord({ path }: Reference, key: string, kinds: readonly string[]): string {
  const written = path.join('.');
  const entry = property(key);
  const types = entry ? [undefined, ...kinds].map((kind) => valueTypeOf(kind, entry)) : [];
  for (const type of types) {
    const word = type.type === 'enum' ? enumValue(type.values, written) : undefined;
    if (word) return `word ${word.id}`;
    if (type.type === 'vocabulary')
      return `vocabulary ${(keywordOf(written) ?? enumValue(type.further ?? [], written))?.id ?? written}`;
  }
  return written;
}

function isReference(value: unknown): value is Reference {
  return typeof value === 'object' && value !== null && 'path' in value && 'segments' in value;
}

/** In a condition any element may be asked, so a word may be one of any list. */
function testOf(model: Model, { key, test }: SelectorCondition): unknown {
  if (test.type !== 'compare' || test.value.type !== 'word') return test;
  const { reference } = test.value;
  const type = property(key)?.value;
  const kinds = type?.type === 'reference' || type?.type === 'open' ? type.kinds : [];
  const meaning = model.lookup(reference.path, kinds, undefined);
  const list = KINDS.map(({ id }) => idOfWord(reference, key, [id])).find((id) => id.startsWith('word '));
  const value = meaning.status === 'resolved' ? meaning.id : (list ?? reference.path.join('.'));
  return { type: test.type, operator: test.operator, value };
}

function isCondition(value: unknown): value is SelectorCondition {
  return typeof value === 'object' && value !== null && 'test' in value && 'key' in value;
}
