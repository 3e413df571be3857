/** What is under the cursor, in the client's language, as Markdown. */
import { contains, type Position, type Range } from '../model/location.ts';
import {
  enumValue,
  type Keyword,
  keywordOf,
  kind,
  property,
  STATES,
  UNITS,
  type ValueType,
  type Word as VocabularyWord,
  valueTypeOf,
} from '../model/metamodel/index.ts';
import { type Arrow, printValue } from '../model/model.ts';
import type { Bilingual, Language } from '../model/text.ts';
import { cardOf, escapeMarkdown, nameOf } from './card.ts';
import { namedAt } from './occurrences.ts';
import type { Source, Word } from './source.ts';

export interface Hover {
  readonly markdown: string;
  readonly range: Range;
}

export function hover(source: Source, position: Position): Hover | undefined {
  const word = source.words.tokens.find(
    ({ start, end, range }) => end > start && contains(range, position) && !endsAt(range, position),
  );
  const found =
    word ?? source.words.tokens.find(({ start, end, range }) => end > start && contains(range, position));
  if (!found) return undefined;
  const at = word ? position : found.range.start;
  const markdown =
    arrowText(source, found) ??
    valueText(source, at) ??
    elementText(source, at) ??
    vocabularyText(source, found);
  return markdown === undefined ? undefined : { markdown, range: namedAt(source, at)?.range ?? found.range };
}

function endsAt({ end }: Range, { line, character }: Position): boolean {
  return end.line === line && end.character === character;
}

function elementText(source: Source, position: Position): string | undefined {
  const elements = namedAt(source, position)?.elements ?? [];
  if (elements.length === 0) return undefined;
  return elements.map((element) => cardOf(source.model, element, source.language)).join('\n\n---\n\n');
}

/** A word of a closed list: `kritikalitet hård`. */
function valueText({ summary, language }: Source, position: Position): string | undefined {
  const carriers = [
    ...summary.declarations,
    ...summary.arrows.map((arrow) => ({ ...arrow, kind: undefined })),
    ...summary.assignments.map((assignment) => ({ ...assignment, kind: undefined })),
  ];
  for (const carrier of carriers) {
    for (const { key, values } of carrier.properties) {
      const entry = property(key);
      const type = entry && valueTypeOf(carrier.kind, entry);
      if (!entry || type?.type !== 'enum') continue;
      const value = values.find((it) => it.type === 'word' && contains(it.range, position));
      const known = value && enumValue(type.values, printValue(value));
      if (known)
        return `**${known.spelling[language]}** · ${entry.spelling[language]}\n\n${known.doc[language]}`.trim();
    }
  }
  return undefined;
}

function vocabularyText({ language }: Source, word: Word): string | undefined {
  const keyword = keywordOf(word.image.normalize('NFC'));
  return keyword && (word.type !== 'ID' || keyword.class !== 'STRUCTURE')
    ? keywordText(keyword, language)
    : undefined;
}

const CLASS_NAMES: Readonly<Record<Keyword['class'], Bilingual>> = {
  KIND: { sv: 'sort', en: 'kind' },
  KEY: { sv: 'egenskap', en: 'property' },
  STATE: { sv: 'uttalat okänt', en: 'explicit unknown' },
  UNIT: { sv: 'enhet', en: 'unit' },
  CLAUSE: { sv: 'ord före blocket', en: 'word before the block' },
  STRUCTURE: { sv: 'språkord', en: 'word of the language' },
};

/** A word of the vocabulary, explained: both spellings, what it means and what it takes. */
export function keywordText(keyword: Keyword, language: Language): string {
  const { spelling, doc } = keyword;
  const other = spelling[language === 'sv' ? 'en' : 'sv'];
  const both = other === spelling[language] ? '' : ` / ${other}`;
  const lines = [`**${spelling[language]}**${both} · ${CLASS_NAMES[keyword.class][language]}`, doc[language]];
  const entry = keyword.class === 'KEY' ? property(keyword.id) : undefined;
  if (entry) lines.push(takes(entry.value, language, entry.states ?? []));
  return lines.filter((line) => line !== '').join('\n\n');
}

/** What a property takes, in words. */
export function takes(type: ValueType, language: Language, states: readonly string[] = []): string {
  const quote = (word: string): string => `\`${word}\``;
  const spelt = (words: readonly VocabularyWord[]): string =>
    words.map(({ spelling }) => quote(spelling[language])).join(', ');
  const kinds = (ids: readonly string[]): string =>
    ids.includes('*')
      ? { sv: 'vilket element som helst', en: 'any element' }[language]
      : ids.map((id) => quote(kind(id)?.spelling[language] ?? id)).join(', ');
  const unknown = STATES.filter(({ id }) => states.includes(id)).map(({ spelling }) =>
    quote(spelling[language]),
  );
  const what = ((): string => {
    switch (type.type) {
      case 'text':
        return { sv: 'Text.', en: 'Text.' }[language];
      case 'number':
        return { sv: 'Ett tal.', en: 'A number.' }[language];
      case 'quantity': {
        const units = spelt(UNITS.filter(({ id }) => type.units.includes(id)));
        return `${{ sv: 'Ett tal med enhet: ', en: 'A number with a unit: ' }[language]}${units}.`;
      }
      case 'figure':
        return {
          sv: 'Ett tal, med eller utan enhet, eller en text.',
          en: 'A number, with or without a unit, or a text.',
        }[language];
      case 'date':
        return { sv: 'Ett datum: `2026-01-31`.', en: 'A date: `2026-01-31`.' }[language];
      case 'period':
        return { sv: 'En period: `2026-01..2026-12`.', en: 'A period: `2026-01..2026-12`.' }[language];
      case 'enum':
        return `${{ sv: 'Något av ', en: 'One of ' }[language]}${spelt(type.values)}.`;
      case 'reference':
        return `${{ sv: 'Namnet på: ', en: 'The name of: ' }[language]}${kinds(type.kinds)}.`;
      case 'open':
        return `${{ sv: 'En text, eller namnet på: ', en: 'A text, or the name of: ' }[language]}${kinds(type.kinds)}.`;
      case 'names':
        return { sv: 'Ett eller flera namn.', en: 'One or several names.' }[language];
      case 'vocabulary':
        return type.further
          ? `${{ sv: 'En sort, en egenskap eller', en: 'A kind, a property or' }[language]} ${spelt(type.further)}.`
          : { sv: 'En sort eller en egenskap.', en: 'A kind or a property.' }[language];
    }
  })();
  return unknown.length === 0
    ? what
    : `${what} ${{ sv: 'Eller', en: 'Or' }[language]} ${unknown.join(', ')}.`;
}

function arrowText({ model, uri, language }: Source, word: Word): string | undefined {
  if (word.type !== '->') return undefined;
  const arrow = model
    .arrowsIn(uri)
    .find(
      ({ summary: { arrowRange } }) =>
        contains(arrowRange, word.range.start) && contains(arrowRange, word.range.end),
    );
  return arrow && arrowSentence(arrow);

  function arrowSentence({ source, target, verb, payload, summary }: Arrow): string {
    const name = (id: string | undefined, written: string): string => {
      const element = id === undefined ? undefined : model.element(id);
      return element ? nameOf(element, language) : escapeMarkdown(written);
    };
    const from = name(source, summary.source?.path.join('.') ?? '?');
    const to = name(target, summary.target?.path.join('.') ?? '?');
    const lines = [`**${from}** ${{ sv: 'är beroende av', en: 'depends on' }[language]} **${to}**`];
    const verbElement = verb === undefined ? undefined : model.element(verb);
    if (verbElement) {
      const what = payload.map((id) => name(id, id)).join(', ');
      lines.push(
        `${[nameOf(verbElement, language).toLowerCase(), what].join(' ').trim()}. ${flowOf(verbElement, language)}`,
      );
    }
    if (summary.title !== undefined) lines.push(escapeMarkdown(summary.title));
    return lines.join('\n\n');
  }
}

function flowOf(verb: Parameters<typeof nameOf>[0], language: Language): string {
  const entry = property('flow');
  const value = verb.declaration.properties.find(({ key }) => key === 'flow')?.values[0];
  if (entry?.value.type !== 'enum' || !value) return '';
  return enumValue(entry.value.values, printValue(value))?.doc[language] ?? '';
}
