/** A property that has room for one value, stated twice about the same element. */
import type { Range } from '../../../model/location.ts';
import { property } from '../../../model/metamodel/index.ts';
import type { Declaration, PropertySummary, Summary, ValueSummary } from '../../../model/summary.ts';
import { carriersOf } from '../../carriers.ts';
import type { Fix, Rule, RuleReader } from '../../rule.ts';

export const repeatedProperty: Rule = {
  id: 'type/repeated-property',
  severity: 'error',
  preset: 'recommended',
  title: { sv: 'Egenskap som anges två gånger', en: 'A property stated twice' },
  doc: {
    what: {
      sv: 'En egenskap som bara tar ett värde anges mer än en gång om samma element, i samma block eller i ett `utöka`.',
      en: 'A property that takes one value only is stated more than once about the same element, in the same block or in an `extend`.',
    },
    why: {
      sv: 'Bara det första värdet räknas, och den som läser vet inte vilket som gäller.',
      en: 'Only the first value counts, and the reader does not know which one applies.',
    },
    mend: { sv: 'Behåll det värde som gäller.', en: 'Keep the value that applies.' },
    off: { sv: 'Aldrig.', en: 'Never.' },
    bad: 'enhet Drift {\n  syfte "Driver system"\n  syfte "Driver servrar"\n}\n',
    good: 'enhet Drift {\n  syfte "Driver system och servrar"\n}\n',
  },
  check: {
    file(summary, { model, report }) {
      for (const { allowed, properties, declaration } of carriersOf(model, summary)) {
        const before = declaration?.kind === 'extend' ? statedBefore(model, summary, declaration) : [];
        // Nearly nothing says a thing twice.
        if (before.length === 0 && properties.length < 2) continue;
        if (before.length === 0 && areDifferent(properties)) continue;
        const seen = new Set(before);
        const stands = new Map<string, string>();
        for (const { key, word, wordRange, range, values } of properties) {
          if (!allowed.includes(key) || property(key)?.many) continue;
          const meaning = meaningOf(values);
          if (seen.has(key)) {
            report({
              range: wordRange,
              message: {
                sv: `'${word}' är redan angivet och tar bara ett värde.`,
                en: `'${word}' is stated already and takes only one value.`,
              },
              fixes: [removal(summary.uri, range, stands.get(key) === meaning)],
            });
          }
          seen.add(key);
          if (!stands.has(key)) stands.set(key, meaning);
        }
      }
    },
  },
};

function areDifferent(properties: readonly PropertySummary[]): boolean {
  const keys = new Set<string>();
  properties.forEach(({ key }) => {
    keys.add(key);
  });
  return keys.size === properties.length;
}

/** @param same does the statement say the same as the one that stays? Then nothing is lost with it. */
function removal(uri: string, range: Range, same: boolean): Fix {
  return {
    title: { sv: 'Ta bort upprepningen', en: 'Remove the repetition' },
    ...(same ? { safe: true as const } : {}),
    edits: [{ uri, range, newText: '', how: 'removed' }],
  };
}

/** What values say, wherever they stand. */
function meaningOf(values: readonly ValueSummary[]): string {
  return JSON.stringify(values, (key, value) => (/^(range|segments|.*Range)$/.test(key) ? undefined : value));
}

/** Properties that the element of an extension has already, from its declaration and the extensions before this one. */
function statedBefore(model: RuleReader, summary: Summary, declaration: Declaration): readonly string[] {
  const resolution = declaration.target && model.resolve(declaration.target);
  const element = resolution && resolution.status === 'resolved' ? model.element(resolution.id) : undefined;
  if (!element) return [];
  const stated: PropertySummary[] = [...element.declaration.properties];
  for (const extension of element.extensions) {
    if (extension.uri === summary.uri && extension.declaration === declaration) break;
    stated.push(...extension.declaration.properties);
  }
  return stated.map(({ key }) => key);
}
