import { describe, expect, test } from 'vitest';
import {
  COMMON_PROPERTIES,
  KEYWORDS,
  KINDS,
  keywordOf,
  kind,
  PROPERTIES,
  property,
} from '../../language/model/metamodel/index.ts';
import { LANGUAGES } from '../../language/model/text.ts';
import { summarise } from '../../language/syntax/summarise.ts';

describe('the vocabulary table', () => {
  test('spells every word in one way per language, and no two words alike', () => {
    const taken = new Map<string, string>();
    for (const { class: wordClass, id, spelling, also } of KEYWORDS) {
      for (const form of also) {
        expect(keywordOf(form)?.id, form).toBe(id);
        expect([spelling.sv, spelling.en], form).not.toContain(form);
      }
      for (const language of LANGUAGES) {
        const key = `${wordClass} ${id}`;
        expect(taken.get(spelling[language]) ?? key, spelling[language]).toBe(key);
        taken.set(spelling[language], key);
      }
    }
  });

  test('explains every kind and property in both languages', () => {
    for (const entry of [...KINDS, ...PROPERTIES]) {
      expect(entry.doc.sv.length, entry.id).toBeGreaterThan(5);
      expect(entry.doc.en.length, entry.id).toBeGreaterThan(5);
      expect(entry.doc.sv, entry.id).not.toBe(entry.doc.en);
    }
  });

  test('names only kinds and properties that exist', () => {
    for (const entry of KINDS) {
      for (const id of entry.properties) expect(property(id)?.id, `${entry.id} takes ${id}`).toBe(id);
      for (const id of entry.within)
        expect(id === 'file' || kind(id) !== undefined, `${entry.id} within ${id}`).toBe(true);
    }
    for (const { id, value } of PROPERTIES) {
      if (value.type !== 'reference' && value.type !== 'open') continue;
      for (const target of value.kinds)
        expect(target === '*' || kind(target) !== undefined, `${id} to ${target}`).toBe(true);
    }
    for (const id of COMMON_PROPERTIES) expect(property(id)?.id).toBe(id);
  });

  test('has a use for every property', () => {
    const used = new Set([...KINDS.flatMap((entry) => entry.properties), ...COMMON_PROPERTIES]);
    const onArrows = ['via', 'criticality', 'contract'];
    expect(
      PROPERTIES.map((entry) => entry.id).filter((id) => !used.has(id) && !onArrows.includes(id)),
    ).toEqual([]);
  });

  test('gives the lexer both spellings of every word', () => {
    for (const language of LANGUAGES) {
      for (const { id, spelling } of KINDS) {
        const { declarations, problems } = summarise('file:///a.ea', `${spelling[language]} Namn "Titel"`);
        expect(problems).toEqual([]);
        expect(declarations[0]?.kind).toBe(id);
      }
      for (const { id, spelling } of PROPERTIES) {
        const { declarations } = summarise('file:///a.ea', `komponent K { ${spelling[language]} "värde" }`);
        expect(declarations[0]?.properties.map((it) => it.key)).toEqual([id]);
      }
    }
    expect(keywordOf('finnsinte')).toBeUndefined();
  });
});
