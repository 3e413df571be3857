/** A snippet writes what the language understands, whatever of it is left as it comes. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseFixture, projectOf } from '../fixture.ts';

interface Snippet {
  readonly prefix: string | readonly string[];
  readonly body: readonly string[];
}

const file = path.join(import.meta.dirname, '../../extension/snippets.json');
const snippets: Readonly<Record<string, Snippet>> = JSON.parse(readFileSync(file, 'utf8'));

/** What a snippet refers to by its placeholders, and where it stands when it is not a statement of its own. */
const AROUND = `komponent Mål { skikt Inre }
komponent Target
komponent Element
information Information
`;
const NESTED: Readonly<Record<string, string>> = {
  pil: 'komponent Runt { BODY }',
  arrow: 'component Around { BODY }',
  roller: 'förvaltningsobjekt Runt { BODY }',
  servicenivå: 'komponent Komponent\nBODY',
  roles: 'object Around { BODY }',
  servicelevel: 'component Component\nBODY',
  vy: 'BODY',
  view: 'BODY',
};

/** Placeholders become their text, choices the first of them. */
function expand(body: readonly string[]): string {
  return body
    .join('\n')
    .replace(/\$\{\d+\|([^,|]*)[^|]*\|\}/g, '$1')
    .replace(/\$\{\d+:([^}]*)\}/g, '$1')
    .replace(/\$\d+/g, '');
}

describe('the snippet', () => {
  it.each(Object.entries(snippets))('%s is understood', (name, { body }) => {
    const text = AROUND + (NESTED[name] ?? 'BODY').replace('BODY', () => expand(body));
    const { findings } = projectOf(parseFixture(text));
    const faults = findings.filter(({ rule }) => /^(syntax|type|name)\//.test(rule));
    expect(faults.map(({ rule, message }) => `${rule}: ${message.en}`)).toEqual([]);
  });
});
