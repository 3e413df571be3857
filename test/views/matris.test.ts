/** What matrices show: which rows, which columns, and what is said in the cells. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Language } from '../../language/model/text.ts';
import type { PictureTable, TableEntry } from '../../language/views/picture.ts';
import { pictureOf, viewsOf } from '../../language/views/views.ts';
import { modelOf } from '../model/project.ts';

function tableOf(
  text: string | Readonly<Record<string, string>>,
  id = 'matris:*',
  language: Language = 'sv',
): PictureTable {
  const model = modelOf(text);
  const view = viewsOf(model).find((it) => it.id === id);
  const { table } = pictureOf(model, view ?? expect.fail(`no view ${id}`), language);
  return table ?? expect.fail('no table');
}

const viewIds = (text: string): string[] => viewsOf(modelOf(text)).map(({ id }) => id);

const said = ({ text, marks, strong }: TableEntry): string =>
  [strong ? `*${text}*` : text, ...marks.map((mark) => `(${mark})`)].join(' ');

/** "Row | first cell | second cell". */
const linesOf = ({ rows, columns, cells }: PictureTable): string[] => [
  ['', ...columns.map(({ title }) => title)].join(' | '),
  ...rows.map(({ title }, row) =>
    [title, ...(cells[row] ?? []).map((cell) => cell.map(said).join(' + '))].join(' | '),
  ),
];

const SUPPORT = `
organisation A
organisation B
organisation C
komponent X1 "X"
komponent X2 "X"
område Stöd {
  förmåga Ett { stöds X1 hos A, X2 hos B, "Eget" hos C osäkert }
  förmåga Två { stöds inget hos A, upphandlas hos B, okänd hos C }
  förmåga Tre { stöds X1 }
  förmåga Fyra
}
`;

describe('functions against organisations', () => {
  test('each cell says what gives the support, or why nothing does', () => {
    expect(linesOf(tableOf(SUPPORT))).toEqual([
      ' | A | B | C',
      'Ett | X | X | Eget (uncertain)',
      'Två | inget (none) | under upphandling (procuring) | okänd (unknown)',
      'Tre | X | X | X',
    ]);
  });

  test('rows count their different answers, and those without any are counted apart', () => {
    const { tally, notes } = tableOf(SUPPORT);
    expect(tally?.counts).toEqual([2, 0, 1]);
    expect(notes).toEqual(['Inte med: 1 förmåga som inget sägs om här.']);
    expect(tableOf(SUPPORT, 'matris:*', 'en').cells[1]?.[1]?.[0]?.text).toBe('being procured');
  });

  test('rows stand under what they lie in when there are several such, and a view says otherwise', () => {
    const text = `${SUPPORT}
område Mer { förmåga Fem { stöds X1 hos A } förmåga Sex { stöds X2 hos B } }
vy Platt { typ matris  gruppera leverantör }
vy Två { typ matris  visa Stöd.Två, Mer.Sex, C, A }
`;
    const { groups, rows } = tableOf(text.replaceAll(/^vy .*$/gm, ''));
    expect(groups.map(({ title, node }) => [title, node])).toEqual([
      ['Stöd', 'Stöd'],
      ['Mer', 'Mer'],
    ]);
    expect(rows.map(({ group }) => group)).toEqual([
      'group:Stöd',
      'group:Stöd',
      'group:Stöd',
      'group:Mer',
      'group:Mer',
    ]);
    expect(tableOf(text, 'Platt').groups).toEqual([]);
    expect(linesOf(tableOf(text, 'Två'))).toEqual([
      ' | A | C',
      'Två | inget (none) | okänd (unknown)',
      'Sex |  | ',
    ]);
  });
});

const SYSTEMS = `
organisation Norr { komponent Journal { komponent Del } }
organisation Söder { komponent Journal }
komponent Katalog
komponent Tyst
information Person { källsystem Katalog }
information Prov
information Annan
Norr.Journal.Del -> Katalog hämtar Person
Norr.Journal -> Söder.Journal skickar Prov
`;

describe('systems against information', () => {
  test('a cell says which is the source, who reads and who provides', () => {
    const table = tableOf(SYSTEMS);
    expect(linesOf(table)).toEqual([
      ' | Person | Prov',
      'Journal | läser | lämnar',
      'Journal |  | tar emot',
      'Katalog | *källsystem* + lämnar | ',
    ]);
    // The same title twice is told apart by where they stand.
    expect(table.rows.map(({ line }) => line)).toEqual(['Norr', 'Söder', undefined]);
    expect(table.tally).toBeUndefined();
  });

  test('the view may put them the other way round', () => {
    const text = `${SYSTEMS}vy V { typ matris  rader information  kolumner komponent }`;
    expect(linesOf(tableOf(text, 'V'))[1]).toBe('Person | läser |  | *källsystem* + lämnar');
    const english = `${SYSTEMS}view V { type matrix  rows information }`;
    expect(tableOf(english, 'V', 'en').columnLabel).toBe('Components');
  });

  test('a long list reads downwards', () => {
    const many = Array.from({ length: 15 }, (_, n) => `information I${n} { källsystem S }`).join('\n');
    const { rows, columns } = tableOf(`komponent S\n${many}`);
    expect([rows.length, columns.length]).toEqual([15, 1]);
  });
});

describe('objects against roles', () => {
  const ROLES = `
organisation Norr
förvaltningsobjekt Vård { roller { objektägare Norr  objektägareIT vakant } }
förvaltningsobjekt Lab { roller { objektägare okänd } }
`;

  test('who holds what, with the state of what nobody holds', () => {
    expect(linesOf(tableOf(ROLES))).toEqual([
      ' | Objektägare | Objektägare IT',
      'Vård | Norr | vakant (vacant)',
      'Lab | okänd (unknown) | ',
    ]);
  });

  test('sides instead of roles', () => {
    const text = `${ROLES}vy V { typ matris  rader förvaltningsobjekt  kolumner sida }`;
    expect(linesOf(tableOf(text, 'V'))).toEqual([
      ' | verksamhet | it',
      'Vård | Objektägare: Norr | Objektägare IT: vakant (vacant)',
      'Lab | Objektägare: okänd (unknown) | ',
    ]);
  });
});

describe('any kinds', () => {
  const PARTS = `
organisation Norr
organisation Söder { enhet Drift }
plattform Linux { leverantör Norr }
nod Server { kör Linux  leverantör Drift osäkert }
nod Annan
avtal Stort { parter Norr, Söder }
`;

  test('what joins a row and a column is named, also when a part of the column is meant', () => {
    const text = `${PARTS}vy V { typ matris  rader nod  kolumner organisation  visa nod, organisation }`;
    expect(linesOf(tableOf(text, 'V'))).toEqual([
      ' | Norr | Söder',
      'Server |  | leverantör (uncertain)',
      'Annan |  | ',
    ]);
    const other = `${PARTS}vy V { typ matris  rader plattform  kolumner nod }`;
    expect(linesOf(tableOf(other, 'V'))).toEqual([' | Server', 'Linux | kör']);
    const agreements = `${PARTS}vy V { typ matris  rader avtal }`;
    expect(linesOf(tableOf(agreements, 'V'))).toEqual([' | Norr | Söder', 'Stort | part | part']);
  });

  test('a property gives a column to each of its values', () => {
    const text = `${PARTS}vy V { typ matris  rader nod  kolumner leverantör }`;
    expect(linesOf(tableOf(text, 'V'))).toEqual([' | Drift', 'Server | ja (uncertain)']);
  });

  test('a kind against itself is read from the row to the column', () => {
    const text =
      'komponent A { -> B }  komponent B  vy V { typ matris  rader komponent  kolumner komponent }';
    expect(linesOf(tableOf(text, 'V'))).toEqual([' | B', 'A | beror av']);
  });

  test('there is none for a project that has nothing to compare', () => {
    expect(viewIds('komponent A  förvaltningsobjekt B { komponent C }')).not.toContain('matris:*');
    expect(viewIds(`${SUPPORT}vy V { typ matris }`)).not.toContain('matris:*');
  });

  test('a view says which rows and columns it has', () => {
    const model = modelOf(`${SUPPORT}vy V "Stödet" av Stöd { typ matris }`);
    const view = viewsOf(model).find(({ id }) => id === 'V') ?? expect.fail('no view');
    expect(pictureOf(model, view, 'sv').subtitle).toBe('Förmågor × organisationer · Stöd');
  });

  test('a huge project stays a picture, and says what it leaves out', () => {
    const rows = Array.from({ length: 300 }, (_, n) => `förmåga F${n} { stöds X hos O${n % 50} }`);
    const columns = Array.from({ length: 50 }, (_, n) => `organisation O${n}`);
    const table = tableOf(['komponent X', ...columns, ...rows].join('\n'));
    expect([table.rows.length, table.columns.length]).toEqual([250, 40]);
    expect(table.notes).toEqual([
      '50 förmågor till får inte plats; välj med visa och dölj.',
      '10 organisationer till får inte plats; välj med visa och dölj.',
    ]);
  });
});

describe('the tables of the examples', () => {
  const example = (name: string): Record<string, string> => {
    const folder = path.join(import.meta.dirname, '..', '..', 'examples', name);
    const files = readdirSync(folder).filter((file) => file.endsWith('.ea'));
    return Object.fromEntries(files.map((file) => [file, readFileSync(path.join(folder, file), 'utf8')]));
  };

  test('19 functions in three county councils', () => {
    const lines = linesOf(tableOf(example('region-norrland')));
    expect(lines.length).toBe(20);
    expect(lines).toContain('E-handel | inget (none) | inget (none) | FtB Economa (uncertain)');
    expect(lines).toContain(
      'Vårdplaneringssystem mot kommuner | Meddix | under upphandling (procuring) | PRATOR',
    );
  });

  test('what WebCare reads', () => {
    const lines = linesOf(tableOf(example('samverkan-vid-vardovergangar')));
    expect(lines[0]?.split(' | ').length).toBe(8);
    expect(lines.at(-1)).toBe('WebCare | läser | läser | läser | läser | läser | läser | lämnar');
  });
});
