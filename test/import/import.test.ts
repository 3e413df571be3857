/** What an import makes of a table, and what a second one does to what people have written. */
import { describe, expect, test } from 'vitest';
import type { Table } from '../../language/formats/table.ts';
import { csv, importInto, TARGET } from './project.ts';

const EMPTY: ReadonlyMap<string, string> = new Map();
const file = (text: string): ReadonlyMap<string, string> => new Map([[TARGET, text]]);

/** The target without its first line, which says where it comes from. */
const imported = (text: string, options = {}): string =>
  (importInto(EMPTY, csv(text), options).after.get(TARGET) ?? '').replace(/^\/\/.*\n\n/, '');

const reasons = (text: string, options = {}): string[] => {
  const { report } = importInto(EMPTY, csv(text), options);
  return [
    ...report.rejected.map(({ row, reason }) => `${row}: ${reason.en}`),
    ...report.notUnderstood.map(
      ({ row, column, value, reason }) => `${row} ${column} ${value}: ${reason.en}`,
    ),
  ];
};

describe('a table of systems', () => {
  test('becomes text as a person would write it', () => {
    const text = [
      'ID;Systemnamn;Beskrivning;Leverantör;Systemägare;Förvaltningsobjekt;Status;Personuppgifter;Informationsklass (K/R/T);Driftsatt;Integrerar med;Miljö;Typ',
      '1;Cosmic;"Journal, ""hela"" regionen";Cambio, CGI;Hälso- och sjukvård;Vårdinformation;I drift;Ja;3/3/3;2012-03-01;PU, Sectra;Produktion;System',
      '2;Sectra PACS;;Sectra, AB;okänd;Vårdinformation;Under avveckling;N;K2 R2;2005-06;;Test;Register',
      '3;Lön;;;;;Planerad;Nej;;;Cosmic;;',
    ].join('\n');
    expect(imported(text)).toMatchInlineSnapshot(`
      "organisation Cambio {
        typ leverantör
      }

      organisation CGI {
        typ leverantör
      }

      organisation SectraAB "Sectra, AB" {
        typ leverantör
      }

      aktör HälsoOchSjukvård "Hälso- och sjukvård"

      förvaltningsobjekt Vårdinformation {
        komponent Cosmic {
          källa "ID 1"
          beskrivning "Journal, \\"hela\\" regionen"
          leverantör Cambio, CGI
          ägare HälsoOchSjukvård
          livscykel drift från 2012-03-01
          ligger Produktion
          typ system
          information Uppgifter {
            personuppgifter ja
            klassning K3, R3, T3
          }
          -> PU utbyter
          -> Sectra utbyter
        }
        komponent SectraPACS "Sectra PACS" {
          källa "ID 2"
          leverantör SectraAB
          ägare okänd
          livscykel drift från 2005-06, avveckling
          ligger Test
          typ register
          information Uppgifter {
            personuppgifter nej
            klassning K2, R2
          }
        }
      }

      komponent PU
      komponent Sectra
      miljö Produktion
      miljö Test

      komponent Lön {
        källa "ID 3"
        livscykel planerad
        information Uppgifter {
          personuppgifter nej
        }
        -> Cosmic utbyter
      }
      "
    `);
  });

  test('gives English words for English headings', () => {
    const text =
      'CI number,Name,Vendor,State,Personal data,Depends on\nA1,Payroll,Acme Inc,Retired,Yes,Ledger\n';
    expect(imported(text)).toMatchInlineSnapshot(`
      "organisation AcmeInc "Acme Inc" {
        type supplier
      }

      component Ledger

      component Payroll {
        source "CI number A1"
        supplier AcmeInc
        lifecycle retired
        information Data {
          personaldata yes
        }
        -> Ledger
      }
      "
    `);
  });

  test('may be of something else', () => {
    expect(
      imported('Servernamn;Operativsystem\nsrv-01;RHEL 9\nsrv-02;Windows, 2022\n'),
    ).toMatchInlineSnapshot(`
      "nod Srv01 "srv-01" {
        teknik "RHEL 9"
      }

      nod Srv02 "srv-02" {
        teknik "Windows", "2022"
      }
      "
    `);
  });
});

describe('names', () => {
  test.each([
    ['Cosmic', 'komponent Cosmic'],
    ['Region Skåne', 'komponent RegionSkåne "Region Skåne"'],
    ['1177 Vårdguiden', "komponent '1177 Vårdguiden'"],
    ['komponent', 'komponent Komponent "komponent"'],
    ['SEK', "komponent 'SEK'"],
    ['e-arkiv', 'komponent EArkiv "e-arkiv"'],
    ['Æøå', 'komponent Æøå'],
    ['日本', "komponent '日本'"],
    ['***', 'komponent Komponent "***"'],
    ["Sjuksköterskans 'lista'", `komponent SjuksköterskansLista "Sjuksköterskans 'lista'"`],
  ])('of %s', (title, expected) => {
    expect(imported(`ID;Namn\n1;${title}\n`).split(' {')[0]).toBe(expected);
  });

  test('that are taken get a number, in the order of the rows', () => {
    const text = imported('ID;Namn;Leverantör\n1;A b;AB\n2;A B;\n3;AB;\n4;X1;\n5;X 1;\n');
    expect([...text.matchAll(/^(?:komponent|organisation) (\S+)/gm)].map(([, name]) => name)).toEqual(
      expect.arrayContaining(['AB', 'AB2', 'AB3', 'AB4', 'X1', 'X1_2']),
    );
  });
});

describe('hostile cells become plain text', () => {
  test.each([
    ['"""', '"\\"\\"\\""'],
    ['*/ // {', '"*/ // {"'],
    ['\u001b[31mröd\u0007', '"[31mröd"'],
    ["=cmd|' /C calc'!A0", '"=cmd|\' /C calc\'!A0"'],
    ['a\\', '"a\\\\"'],
    ['rad 1\r\nrad 2', '"rad 1\\nrad 2"'],
    ['\u202eabc', '"abc"'],
    ['å'.normalize('NFD'), '"å"'],
    ['x'.repeat(40_000), `"${'x'.repeat(40_000)}"`],
  ])('%j', (cell, expected) => {
    const text = imported(`ID;Namn;Beskrivning\n1;A;"${cell.replaceAll('"', '""')}"\n`);
    expect(text).toContain(`beskrivning ${expected}\n`);
  });
});

describe('what cannot be taken in is said', () => {
  test.each([
    ['ID;Namn\n1;\n2;B\n', ['2: The row has no name (Namn is empty).']],
    ['ID;Namn\n1;A\n1;B\n', ['3: The same id as row 2: 1.']],
    ['Namn;Typ\nA;System\n a ;System\n', ['3: The same name as row 2: a.']],
    [
      'ID;Namn\n1;A;B\n2;C\n',
      [
        '2: The row has more cells than there are headings (2). A separator probably stands in a text without quotes.',
      ],
    ],
    ['ID;Namn;Personuppgifter\n1;A;Ja\n2;B;kanske\n3;C;-\n', ['3 Personuppgifter kanske: none of yes, no']],
    [
      'ID;Namn;Driftsatt\n1;A;2024-02-30\n2;B;2024-02-01\n',
      ['2 Driftsatt 2024-02-30: not a date such as 2024-01-31'],
    ],
    ['ID;Namn;Integrerar med\n1;A;A\n', ['2 Integrerar med A: is the row itself']],
    [
      'ID;Namn;Status\n1;A;I drift\n2;B;blandat\n',
      ['3 Status blandat: none of planerad, utveckling, införande, drift, avveckling, avvecklad'],
    ],
  ])('%j', (text, expected) => {
    expect(reasons(text)).toEqual(expected);
  });

  test('also when several have the name', () => {
    expect(reasons('ID;Namn;Beroende av\n1;A b;\n2;A B;\n3;C;a b\n')).toEqual([
      '4 Beroende av a b: several elements have that name',
    ]);
  });

  test('but not when one of them is called exactly that', () => {
    expect(reasons('ID;Namn;Beroende av\n1;A b;\n2;A B;\n3;C;A b\n')).toEqual([]);
  });
});

describe('names of others', () => {
  const files = file(
    'organisation TietoEvry "Tieto Evry" {\n  alias Tieto\n}\nobjektfamilj Vård {\n  förvaltningsobjekt VI "Vårdinformation"\n}\nkomponent PU "Befolkningsregister"\n',
  );
  test('are found by name, title and alias, whatever case and spaces', () => {
    const { report, after } = importInto(
      files,
      csv(
        'ID;Namn;Leverantör;Förvaltningsobjekt;Integrerar med\n1;A; tieto;VÅRDINFORMATION;pu\n2;B;Tieto  evry;vi;befolkningsregister\n',
      ),
    );
    expect(report.made).toEqual([]);
    expect(
      (after.get(TARGET) ?? '').slice(files.get(TARGET)?.indexOf('objektfamilj')),
    ).toMatchInlineSnapshot(`
      "objektfamilj Vård {
        förvaltningsobjekt VI "Vårdinformation" {
          komponent A {
            källa "ID 1"
            leverantör TietoEvry
            -> PU utbyter
          }
          komponent B {
            källa "ID 2"
            leverantör TietoEvry
            -> PU utbyter
          }
        }
      }
      komponent PU "Befolkningsregister"
      "
    `);
  });

  test('are written so that they mean the right one', () => {
    const two = file(
      'förvaltningsobjekt X {\n  komponent Data\n}\nförvaltningsobjekt Y {\n  komponent Data "Datalager"\n}\n',
    );
    const { after } = importInto(two, csv('ID;Namn;Beroende av\n1;A;Datalager\n'));
    expect(after.get(TARGET)).toContain('-> Y.Data\n');
  });

  test('that several have are those of the likeliest kind', () => {
    const mapping = {
      columns: {
        Namn: { title: true },
        Ägare: { property: 'ägare' },
        Lev: { property: 'leverantör', create: 'organisation' },
      },
    };
    const text = 'Namn;Ägare;Lev\nA;X y;X y\nB;X y;X y\n';
    const { after } = importInto(EMPTY, csv(text), { mapping });
    expect(after.get(TARGET)).toContain('komponent B {\n  ägare XY\n  leverantör XY2\n}');
    const again = importInto(after, csv(text), { mapping });
    expect([[...again.files], again.report.notUnderstood]).toEqual([[], []]);
  });

  test('by id, when the inventory refers so', () => {
    expect(imported('ID;Namn;Beroende av\nS1;A;\nS2;B;S1\n')).toContain('-> A\n');
  });

  test('are not made when the mapping says so', () => {
    const mapping = { columns: { Namn: { title: true }, Lev: { property: 'leverantör', create: false } } };
    expect(reasons('Namn;Lev\nA;Tieto\n', { mapping })).toEqual(['2 Lev Tieto: is not in the model']);
  });
});

describe('a second import', () => {
  const first =
    'ID;Namn;Beskrivning;Leverantör;Status;Förvaltningsobjekt\n1;Cosmic;Journal;Cambio;I drift;Vård\n2;Sectra;Bild;Sectra;I drift;Vård\n';
  const start = importInto(EMPTY, csv(first)).after;
  const again = (edit: (text: string) => string, second: string, options = {}) => {
    const before = edit(start.get(TARGET) ?? '');
    const { after, report } = importInto(file(before), csv(second), options);
    return { before, after: after.get(TARGET) ?? '', report };
  };

  test('of the same changes nothing, in whatever order rows and columns stand', () => {
    const turned =
      'Namn;ID;Förvaltningsobjekt;Status;Leverantör;Beskrivning\nSectra;2;Vård;I drift;Sectra;Bild\nCosmic;1;Vård;I drift;Cambio;Journal\n';
    for (const text of [first, turned]) {
      const { before, after, report } = again((it) => it, text);
      expect(after).toBe(before);
      expect(report).toMatchObject({ created: 0, updated: 0, unchanged: 2 });
    }
  });

  test('follows the source and leaves what was written by hand', () => {
    const { after, report } = again(
      (text) =>
        text
          .replace(
            'beskrivning "Journal"',
            'beskrivning "Journal" // stämmer detta?\n    #viktig\n    syfte "Vård"',
          )
          .replace('livscykel drift', 'livscykel drift från 2012-01-01')
          .replace('komponent Sectra', '// bilder\n  komponent Sectra'),
      first
        .replace('Cosmic;Journal;Cambio;I drift', 'Cosmic 2;Journal!;CGI;Under avveckling')
        .replace('Vård\n2', 'Vård\n3;Ny;;;;Vård\n2'),
    );
    expect(after).toMatchInlineSnapshot(`
      "// Skapad av ea import, som uppdaterar det som filen den läser talar om. Allt annat som skrivs här är kvar.

      organisation Cambio {
        typ leverantör
      }

      organisation Sectra2 "Sectra" {
        typ leverantör
      }

      förvaltningsobjekt Vård {
        komponent Cosmic "Cosmic 2" {
          källa "ID 1"
          beskrivning "Journal!" // stämmer detta?
          #viktig
          syfte "Vård"
          leverantör CGI
          livscykel drift från 2012-01-01, avveckling
        }
        // bilder
        komponent Sectra {
          källa "ID 2"
          beskrivning "Bild"
          leverantör Sectra2
          livscykel drift
        }
        komponent Ny {
          källa "ID 3"
        }
      }

      organisation CGI {
        typ leverantör
      }
      "
    `);
    expect(
      report.changes.map(({ action, name, details }) => [action, name, details.map(({ what }) => what)]),
    ).toEqual([
      ['update', 'Vård.Cosmic', ['title', 'description', 'supplier', 'lifecycle']],
      ['create', 'Ny', []],
    ]);
  });

  test('keeps what is there where a cell is empty', () => {
    const { before, after } = again(
      (it) => it,
      'ID;Namn;Beskrivning;Leverantör;Status\n1;Cosmic;;;\n2;Sectra;;;\n',
    );
    expect(after).toBe(before);
  });

  test('adds to a list without touching a second statement of it', () => {
    const { after } = again(
      (text) => text.replace('leverantör Cambio', 'leverantör Cambio\n    leverantör Sectra2 // drift'),
      first.replace('Cambio', '"Cambio; CGI"'),
    );
    expect(after).toContain('leverantör Cambio, CGI\n    leverantör Sectra2 // drift\n');
  });

  test('leaves values with a comment among them, and says so', () => {
    const { before, after, report } = again(
      (text) => text.replace('leverantör Cambio', 'leverantör Cambio, /* eller */ CGI'),
      first,
    );
    expect(after).toBe(before);
    expect(report.notUnderstood.map(({ reason }) => reason.en)).toEqual([expect.stringContaining('comment')]);
  });

  test('tells of rows that are gone, and marks them when asked, until they are back', () => {
    const less = first.replace(/2;Sectra.*\n/, '');
    const told = again((it) => it, less);
    expect(told.after).toBe(told.before);
    expect(told.report.gone).toEqual([{ name: 'Vård.Sectra', title: 'Sectra', source: 'ID 2' }]);
    const marked = again((it) => it, less, { markMissing: true });
    expect(marked.after).toContain('anmärkning "Finns inte längre i källan (ID)."');
    const twice = importInto(file(marked.after), csv(less), { markMissing: true });
    expect([...twice.files]).toEqual([]);
    const back = importInto(file(marked.after), csv(first));
    expect(back.after.get(TARGET)).toBe(told.before);
  });

  test('moves what the source has moved, with its comments', () => {
    const { after } = again(
      (text) => text.replace('  komponent Sectra', '  // bilder\n  komponent Sectra'),
      first.replace('Bild;Sectra;I drift;Vård', 'Bild;Sectra;I drift;Labb'),
    );
    expect(after.slice(after.indexOf('förvaltningsobjekt Vård'))).toMatchInlineSnapshot(`
      "förvaltningsobjekt Vård {
        komponent Cosmic {
          källa "ID 1"
          beskrivning "Journal"
          leverantör Cambio
          livscykel drift
        }
      }

      förvaltningsobjekt Labb {
        // bilder
        komponent Sectra {
          källa "ID 2"
          beskrivning "Bild"
          leverantör Sectra2
          livscykel drift
        }
      }
      "
    `);
  });

  test('leaves what was put elsewhere by hand, and says so', () => {
    const { before, after, report } = again(
      (text) =>
        text
          .replace('förvaltningsobjekt Vård {', 'förvaltningsobjekt Vård {\n  komponent Paket {')
          .replace(/\}\n$/, '}\n}\n'),
      first.replaceAll(';Vård', ';Labb'),
    );
    expect(after.startsWith(before)).toBe(true);
    expect(report.notes.map(({ en }) => en)).toEqual([
      expect.stringContaining('put there by hand'),
      expect.stringContaining('put there by hand'),
    ]);
  });

  test('finds elements in whichever file they have been moved to, and changes them there', () => {
    const text = start.get(TARGET) ?? '';
    const at = text.indexOf('  komponent Sectra');
    const moved = text.slice(at).replace(/\n\}\n$/, '\n');
    const files = new Map([
      [TARGET, `${text.slice(0, at)}}\n`],
      ['file:///bild.ea', `utöka Vård {\r\n${moved.replaceAll('\n', '\r\n')}}\r\n`],
    ]);
    expect([...importInto(files, csv(first)).files]).toEqual([]);
    const { files: changed } = importInto(files, csv(`${first.replace('Bild', 'Röntgen')}3;Ny;;;;Vård\n`));
    expect([...changed.keys()].sort()).toEqual(['file:///bild.ea', TARGET]);
    expect(changed.get('file:///bild.ea')).toBe(files.get('file:///bild.ea')?.replace('Bild', 'Röntgen'));
    expect(changed.get(TARGET)).toMatch(/ {2}komponent Ny \{\n {4}källa "ID 3"\n {2}\}\n\}\n$/);
  });

  test('recognises by its name what was modelled before the first one', () => {
    const hand = file('// vår journal\nkomponent Journalen "Cosmic" { syfte "Vård" }\n');
    const { after } = importInto(hand, csv('ID;Namn;Beskrivning\n1;cosmic;Journal\n'));
    expect(after.get(TARGET)).toBe(
      '// vår journal\nkomponent Journalen "cosmic" { källa "ID 1"  beskrivning "Journal" syfte "Vård" }\n',
    );
    expect([...importInto(after, csv('ID;Namn;Beskrivning\n1;cosmic;Journal\n')).files]).toEqual([]);
  });

  test('knows a renamed system by its new title at once', () => {
    const { after, report } = again(
      (it) => it,
      'ID;Namn;Beroende av\n1;Vårdjournalen;\n2;Sectra;Vårdjournalen\n',
    );
    expect(report.made).toEqual([]);
    expect(after).toContain('    livscykel drift\n    -> Cosmic\n');
  });

  test('writes in the language that the file has been turned into', () => {
    const english = file('component Cosmic {\n  source "ID 1"\n  lifecycle operation\n}\n');
    const { after } = importInto(english, csv(first));
    expect(after.get(TARGET)).toMatchInlineSnapshot(`
      "
      organisation Cambio {
        type supplier
      }

      organisation Sectra2 "Sectra" {
        type supplier
      }

      object Vård {
        component Sectra {
          source "ID 2"
          description "Bild"
          supplier Sectra2
          lifecycle operation
        }
        component Cosmic {
          source "ID 1"
          lifecycle operation
          description "Journal"
          supplier Cambio
        }
      }
      "
    `);
    expect([...importInto(after, csv(first)).files]).toEqual([]);
  });

  test('refuses a file with syntax errors', () => {
    expect(() => again((text) => `${text}komponent {\n`, first.replace('Journal', 'X'))).toThrow(
      /syntax errors/,
    );
  });

  test('does not take an arrow away, and does not double one that has been made more of', () => {
    const text = 'ID;Namn;Integrerar med\n1;A;B; C\n2;B;\n3;C;\n'.replace('B; C', '"B; C"');
    const before = importInto(EMPTY, csv(text)).after.get(TARGET) ?? '';
    const edited = before.replace('-> B utbyter', '-> B hämtar "varje natt" { via SFTP }');
    const { after, report } = importInto(file(edited), csv(text.replace('"B; C"', 'B')));
    expect(after.get(TARGET)).toBe(edited);
    expect(report.notes.map(({ en }) => en)).toEqual([
      expect.stringContaining('with C in the model, which the file does not name'),
    ]);
  });
});

describe('a mapping', () => {
  test('says kinds, defaults, units, translations and dates', () => {
    const mapping = {
      source: 'CMDB',
      kind: 'komponent',
      dates: 'DMY',
      columns: {
        Nr: { id: true },
        Namn: { title: true },
        Kort: { name: true },
        Sort: { kind: { Server: 'nod', System: 'komponent' } },
        Klass: { property: 'typ', values: { Fackapp: 'system', Skräp: null } },
        Start: { property: 'livscykel', from: 'drift' },
        Konf: { property: 'klassning', prefix: 'K', in: 'information' },
        Lev: { property: 'leverantör', split: '/', create: 'enhet' },
        Grupp: { tag: true },
        Övrigt: { ignore: true },
        Saknad: { property: 'syfte', optional: true },
      },
      defaults: { ursprung: 'standardsystem' },
    };
    const text =
      'Nr;Namn;Kort;Sort;Klass;Start;Konf;Lev;Grupp;Övrigt\n1;Ett system;Ettan;System;Fackapp;01/02/2024;3;A/B, C;Vård & omsorg;x\n2;srv;;Server;Skräp;;;;;\n';
    expect(imported(text, { mapping })).toMatchInlineSnapshot(`
      "enhet A
      enhet BC "B, C"

      komponent Ettan "Ett system" {
        källa "CMDB 1"
        typ system
        livscykel drift från 2024-02-01
        leverantör A, BC
        ursprung standardsystem
        #vård-omsorg
        information Uppgifter {
          klassning K3
        }
      }

      nod Srv "srv" {
        källa "CMDB 2"
      }
      "
    `);
    expect(importInto(EMPTY, csv(text), { mapping }).report.unused).toEqual([]);
  });

  test('that names columns that are not there is refused with those that are', () => {
    const mapping = { columns: { Systemnamn: { title: true }, Leverantor: { property: 'leverantör' } } };
    expect(() => importInto(EMPTY, csv('Systemnamn;Leverantör\nA;B\n'), { mapping })).toThrow(
      /missing: Leverantor\. The columns are: Systemnamn, Leverantör\. Was Leverantör meant/,
    );
  });

  test('that names a verb that there is none of is refused', () => {
    const mapping = { columns: { Namn: { title: true }, Till: { arrow: 'pratar' } } };
    expect(() => importInto(EMPTY, csv('Namn;Till\nA;B\n'), { mapping })).toThrow(/no verb pratar/);
  });
});

describe('a table that cannot be used is refused', () => {
  const sheet = (part: Partial<Table>): Table => ({
    ...csv('ID;Namn\n1;A\n'),
    sheet: 'Blad1',
    sheets: ['Blad1'],
    ...part,
  });
  test.each<[string, Table, RegExp]>([
    ['without headings', csv('1;2\n3;4\n'), /No column looks like names/],
    ['without a column of names', csv('ID;Leverantör\n1;A\n'), /The columns are: ID, Leverantör/],
    ['without rows', csv('ID;Namn\n'), /no rows below/],
    ['with nothing in it', csv(''), /No column looks like names/],
    [
      'with merged cells',
      sheet({ merged: [{ name: 'A2:A3', rows: [2, 3], columns: [0, 0] }] }),
      /Merged cells.*A2:A3/,
    ],
    [
      'with formulas that have no value',
      sheet({
        rows: [
          ...csv('ID;Namn').rows,
          { number: 2, cells: new Map([[1, { type: 'uncomputed', text: '=A1' }]]) },
        ],
      }),
      /1 cells have formulas.*B2/,
    ],
    [
      'with a heading twice',
      sheet(csv('Namn;Leverantör;Leverantör\nA;B;C\n')),
      /stands over two columns \(B and C\)/,
    ],
  ])('%s', (_, table, message) => {
    expect(() => importInto(EMPTY, table)).toThrow(message);
  });

  test('but not for merged cells above the headings', () => {
    const table = csv('Systemförteckning 2024;\n\nID;Namn\n1;A\n');
    const merged = [{ name: 'A1:B1', rows: [1, 1] as const, columns: [0, 1] as const }];
    expect(importInto(EMPTY, { ...table, merged }).report.created).toBe(1);
  });
});

describe('a column of a guess is left out', () => {
  test.each([
    ['ID;Namn\n1;A\n1;B\n1;C\n', 'ID'],
    ['Namn;Typ\nA;Röd\nB;Blå\n', 'Typ'],
  ])('%j: %s', (text, column) => {
    const { report } = importInto(EMPTY, csv(text));
    expect(report.unused).toEqual([column]);
    expect(report.rejected).toEqual([]);
  });
});
