/** The tables of docs/language.md, from the vocabulary table. */
import { readFileSync } from 'node:fs';
import {
  ARROW_PROPERTIES,
  ASSIGNMENT_PROPERTIES,
  COMMON_PROPERTIES,
  KINDS,
  kind,
  PROPERTIES,
  type PropertyEntry,
  STATES,
} from '../language/model/metamodel/index.ts';

/** The guide with its tables written anew. */
export function languageGuide(file: string): string {
  const text = readFileSync(file, 'utf8');
  return fill(fill(text, 'kinds', kindTable()), 'properties', propertyTable());
}

function fill(text: string, name: string, table: string): string {
  const [start, end] = [`<!-- generated:${name} -->`, `<!-- /generated:${name} -->`];
  const from = text.indexOf(start);
  const to = text.indexOf(end);
  if (from < 0 || to < from) throw new Error(`docs/language.md has no place for ${name}.`);
  return `${text.slice(0, from + start.length)}\n\n${table}\n\n${text.slice(to)}`;
}

function kindTable(): string {
  const rows = KINDS.map(({ spelling, doc, within, archimate }) => {
    const places = within
      .map((id) => (id === 'file' ? 'file' : `\`${kind(id)?.spelling.sv ?? id}\``))
      .join(', ');
    return `| \`${spelling.sv}\` | \`${spelling.en}\` | ${doc.en} | ${places} | ${archimate ?? '–'} |`;
  });
  return [
    '| Swedish | English | what it is | stands in | ArchiMate 3.2 |',
    '| --- | --- | --- | --- | --- |',
    ...rows,
  ].join('\n');
}

function propertyTable(): string {
  const rows = PROPERTIES.map(
    (entry) =>
      `| \`${entry.spelling.sv}\` | \`${entry.spelling.en}\` | ${entry.doc.en} | ${carriers(entry.id)} | ${takes(entry)} |`,
  );
  return [
    '| Swedish | English | what it says | on | takes |',
    '| --- | --- | --- | --- | --- |',
    ...rows,
  ].join('\n');
}

function carriers(id: string): string {
  if (COMMON_PROPERTIES.includes(id)) return 'everything';
  const kinds = KINDS.filter((entry) => entry.properties.includes(id)).map(
    (entry) => `\`${entry.spelling.sv}\``,
  );
  if (ARROW_PROPERTIES.includes(id)) kinds.push('arrows');
  if (ASSIGNMENT_PROPERTIES.includes(id)) kinds.push('lines in `roller`');
  return kinds.join(', ');
}

function takes({ id, value, many, states = [] }: PropertyEntry): string {
  const list = (words: readonly string[]): string => words.map((word) => `\`${word}\``).join(', ');
  const closed = KINDS.flatMap((entry) => entry.enums?.[id] ?? []).map((word) => word.spelling.sv);
  const type =
    closed.length > 0
      ? `one of ${list([...new Set(closed)])}`
      : value.type === 'enum'
        ? `one of ${list(value.values.map((word) => word.spelling.sv))}`
        : value.type === 'reference' || value.type === 'open'
          ? `${value.kinds.includes('*') ? 'any element' : list(value.kinds.map((it) => kind(it)?.spelling.sv ?? it))}${value.type === 'open' ? ', or a word or text' : ''}`
          : {
              text: 'text',
              number: 'a number',
              quantity: 'a number with unit',
              figure: 'a number or text',
              date: 'a date',
              period: 'a period',
              names: 'names',
              vocabulary: 'a kind or a property',
            }[value.type];
  const unknowns = states.map((state) => STATES.find(({ id }) => id === state)?.spelling.sv ?? state);
  return [many ? `${type}; several` : type, ...(unknowns.length > 0 ? [`or ${list(unknowns)}`] : [])].join(
    ', ',
  );
}
