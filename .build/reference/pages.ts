/** The reference of the language in docs/language/: an index, a page per kind, the properties, the closed lists. */

import {
  COMMON_PROPERTIES,
  KINDS,
  type KindEntry,
  kind,
  PROPERTIES,
  type PropertyEntry,
  property,
  STATES,
  STRUCTURE,
  UNITS,
  type Word,
} from '../../language/model/metamodel/index.ts';
import { LANGUAGES } from '../../language/model/text.ts';
import { inEnglish } from './english.ts';
import { EXAMPLE_WORLD, EXAMPLES } from './examples.ts';
import { carriers, code, otherCarriers, takes } from './takes.ts';
import { usages } from './usages.ts';

const NOTE = '<!-- Generated from language/model/metamodel by npm run generate. Do not edit. -->';

const GROUPS: Readonly<Record<KindEntry['group'], string>> = {
  actors: 'Aktörer · Actors',
  governance: 'Styrning · Governance',
  business: 'Verksamhet · Business',
  application: 'It-stöd · Application',
  technology: 'Teknik · Technology',
  tool: 'Verktyget · The tool',
  library: 'Standardbiblioteket · The standard library',
};

/** File name in docs/language/ → text. */
export function referencePages(): ReadonlyMap<string, string> {
  return new Map([
    ['README.md', indexPage()],
    ['properties.md', propertiesPage()],
    ['values.md', valuesPage()],
    ...KINDS.map((entry) => [`${entry.id}.md`, kindPage(entry)] as const),
  ]);
}

const page = (...parts: readonly string[]): string => `${[NOTE, ...parts].join('\n\n')}\n`;
const table = (heads: readonly string[], rows: readonly (readonly string[])[]): string =>
  [
    `| ${heads.join(' | ')} |`,
    `|${heads.map(() => ' --- |').join('')}`,
    ...rows.map((row) => `| ${row.join(' | ')} |`),
  ].join('\n');
const example = (text: string): string => `\`\`\`ea\n${text.trim()}\n\`\`\``;
const kindLink = (id: string): string => {
  const entry = kind(id);
  return entry ? `[${code(entry.spelling.sv)}](${id}.md)` : code(id);
};
/** The anchor that GitHub gives a heading of two code words with a slash between. */
export const anchor = ({ spelling }: Word): string =>
  `${spelling.sv} / ${spelling.en}`
    .toLowerCase()
    .replace(/[^\p{L}\p{N} -]/gu, '')
    .replace(/ /g, '-');
const propertyLink = (entry: PropertyEntry, word: string): string =>
  `[${code(word)}](properties.md#${anchor(entry)})`;

function indexPage(): string {
  const groups = Object.entries(GROUPS).map(([group, title]) => {
    const rows = KINDS.filter((entry) => entry.group === group).map((entry) => [
      kindLink(entry.id),
      code(entry.spelling.en),
      entry.doc.sv,
      entry.doc.en,
    ]);
    return `### ${title}\n\n${table(['sv', 'en', 'vad det är', 'what it is'], rows)}`;
  });
  const rows = [...PROPERTIES]
    .sort((a, b) => a.spelling.sv.localeCompare(b.spelling.sv, 'sv'))
    .map((entry) => [
      propertyLink(entry, entry.spelling.sv),
      code(entry.spelling.en),
      entry.doc.sv,
      entry.doc.en,
    ]);
  return page(
    '# Språkets referens · Reference of the language',
    'Varje sort och varje egenskap, på svenska och engelska. Sök i [index.html](index.html), som är en enda fil och läses utan nät. En guide att börja med: [docs/language.md](../language.md).',
    'Every kind and every property, in Swedish and English. Search in [index.html](index.html), which is one file and is read without a network. A guide to begin with: [docs/language.md](../language.md).',
    '## Sorter · Kinds',
    ...groups,
    '## Egenskaper · Properties',
    table(['sv', 'en', 'vad den säger', 'what it says'], rows),
    'Enheter, tillstånd och ord i satser · units, states and words of statements: [values.md](values.md).',
    '## Vad exemplen förutsätter · What the examples take for granted',
    example(EXAMPLE_WORLD),
  );
}

function kindPage(entry: KindEntry): string {
  const { id, spelling, doc, within, archimate } = entry;
  const places = within.map((it) =>
    it === 'file' ? 'överst i en fil · at the top of a file' : kindLink(it),
  );
  const inside = KINDS.filter((other) => other.within.includes(id)).map((other) => kindLink(other.id));
  const facts = [
    ['står i · stands in', places.join(', ')],
    ...(inside.length > 0 ? [['rymmer · holds', inside.join(', ')]] : []),
    ['ArchiMate 3.2', archimate ?? '–'],
  ];
  const rows = [...entry.properties, ...COMMON_PROPERTIES].flatMap((key) => {
    const of = property(key);
    return of
      ? [[propertyLink(of, of.spelling.sv), code(of.spelling.en), takes(of, 'sv', id), takes(of, 'en', id)]]
      : [];
  });
  return page(
    `# ${code(spelling.sv)} · ${code(spelling.en)}`,
    doc.sv,
    doc.en,
    table(['', ''], facts),
    '## Exempel · Example',
    example(EXAMPLES[id] ?? ''),
    example(inEnglish(EXAMPLES[id] ?? '')),
    '## Egenskaper · Properties',
    table(['sv', 'en', 'tar', 'takes'], rows),
    '[Alla sorter · All kinds](README.md)',
  );
}

function propertiesPage(): string {
  const shown = usages();
  const entries = [...PROPERTIES].sort((a, b) => a.spelling.sv.localeCompare(b.spelling.sv, 'sv'));
  return page(
    '# Egenskaper · Properties',
    ...entries.map((entry) => {
      const on = carriers(entry.id)?.map(kindLink) ?? ['alla sorter · all kinds'];
      const others = otherCarriers(entry.id).map(({ sv, en }) => `${sv} · ${en}`);
      const statements = shown.get(entry.id) ?? [];
      return [
        `## ${code(entry.spelling.sv)} / ${code(entry.spelling.en)}`,
        entry.doc.sv,
        entry.doc.en,
        table(
          ['', ''],
          [
            ['tar', takes(entry, 'sv')],
            ['takes', takes(entry, 'en')],
            ['på · on', [...on, ...others].join(', ')],
          ],
        ),
        ...(statements.length > 0 ? [example(statements.join('\n'))] : []),
      ].join('\n\n');
    }),
    '[Alla sorter · All kinds](README.md)',
  );
}

function valuesPage(): string {
  const words = (list: readonly Word[]): string =>
    table(
      ['sv', 'en', 'även · also', 'betyder', 'means'],
      list.map(({ spelling, also = [], doc }) => [
        code(spelling.sv),
        code(spelling.en),
        also.map(code).join(', '),
        doc.sv,
        doc.en,
      ]),
    );
  const lists = KINDS.flatMap((entry) =>
    Object.entries(entry.enums ?? {}).map(([key, values]) => {
      const of = property(key);
      return `### ${LANGUAGES.map((it) => `${code(of?.spelling[it] ?? key)} ${{ sv: 'för', en: 'of' }[it]} ${code(entry.spelling[it])}`).join(' · ')}\n\n${words(values)}`;
    }),
  );
  const closed = PROPERTIES.flatMap((entry) =>
    entry.value.type === 'enum'
      ? [`### ${code(entry.spelling.sv)} · ${code(entry.spelling.en)}\n\n${words(entry.value.values)}`]
      : [],
  );
  return page(
    '# Ord i listor · Words of lists',
    '## Tillstånd · States',
    words(STATES),
    '## Enheter · Units',
    words(UNITS),
    '## Ord i satser · Words of statements',
    words(STRUCTURE),
    '## Värden · Values',
    ...closed,
    '## Värden som beror på sorten · Values that depend on the kind',
    ...lists,
    '[Alla sorter · All kinds](README.md)',
  );
}
