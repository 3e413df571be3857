/** The three county councils of Norrland: what the report's tables say comes back out of the model. */
import { describe, expect, test } from 'vitest';
import { type Support, supportMatrix } from '../../language/model/support.ts';
import { example, expectFindings } from './example.ts';

const norrland = example('region-norrland');
const { model, all, values, element } = norrland;

/** The table as printed: function, NLL, VLL, LVN. «[?]» marks what can be read otherwise. */
const PRINTED = `
Ekonomi och redovisning | Raindance | Agresso | Raindance; Basware/IP [?]
Personalsystem | PABAS | Personec | PABAS
Inköp (stöd för inköpare) | Avantra Upphandling | Avantra Upphandling | Avantra Upphandling
Förvaltningssystem fastigheter | PIM | DEDU | Landlord
E-handel | Nej | Nej | FtB Economa [?]
Vårdadministration | VAS | SysteamCross | SysteamCross; Alfa [?]
Vårdplaneringssystem mot kommuner | Meddix | under upphandling | PRATOR
Läkemedel | VAS | SysteamCross | SysteamCross
E-recept | VAS | SysteamCross | SysteamCross
Digitalt röntgen + informationssystem | VASRIS/PACS | RIS/PACS | RIS/PACS
Operationsplanering | VAS | ORBIT | ORBIT
MVC/förlossningsjournal | Partus | OBSTETRIX | OBSTETRIX
IVA-journal | VAS | PICIS | Pas-IVA
Tandvård | VAS | T4 | T4
Call back system | Call Me | Call Me | TeleQ
Befolkningssystem | Egenutvecklat | Master Befolkning | Egenutvecklat
E-postsystem | MS Exchange | Lotus Notes, Domino [?] | Exchange 2008 [?]
Ärende och diarie | Diabas | Platina | Platina
E-tjänster för medborgare (receptförnyelse, bokning/avbokning) | Ja | Ja | Ja`
  .trim()
  .split('\n')
  .map((line) => line.split(' | '));

const STATES: Readonly<Record<string, string>> = { none: 'Nej', procuring: 'under upphandling' };

function print(support: Support): string {
  const said =
    support.type === 'element'
      ? support.element.title
      : support.type === 'text'
        ? support.text
        : (STATES[support.state] ?? support.state);
  return support.uncertain ? `${said} [?]` : said;
}

describe('Region Norrland', () => {
  test('has no findings', () => expectFindings(norrland, {}));

  test('supports 19 functions in three councils by the very products of the table', () => {
    const { columns, rows } = supportMatrix(model);
    expect(columns.map((it) => it.id)).toEqual(['NLL', 'VLL', 'LVN']);
    expect(rows.length).toBe(19);
    expect(
      rows.map(({ capability, cells }) => [
        capability.title,
        ...cells.map((cell) => cell.map(print).join('; ')),
      ]),
    ).toEqual(PRINTED);
    expect(supportMatrix(model, 'Systemstöd').rows.length).toBe(19);
    expect(supportMatrix(model, 'NLL')).toEqual({ columns: [], rows: [] });
  });

  test('shows the clusters of the matrix', () => {
    const { rows } = supportMatrix(model);
    const cells = rows.map((row) => row.cells.map((cell) => cell.map(print)));
    const alike = (a: number, b: number): number[] =>
      cells.flatMap((row, index) =>
        row[a]?.some((it) => row[b]?.includes(it) && it !== 'Nej' && it !== 'Ja') ? [index + 1] : [],
      );
    expect(alike(1, 2), 'VLL = LVN').toEqual([3, 6, 8, 9, 10, 11, 12, 14, 18]);
    expect(alike(0, 1), 'NLL = VLL').toEqual([3, 15]);
    expect(alike(0, 2), 'NLL = LVN').toEqual([1, 2, 3, 16]);
    expect(cells.filter((row) => row[0]?.[0] === 'VAS').length).toBe(6);
  });

  test.each([
    ['NLL', { Vårdadministration: 8, TekniskInfrastruktur: 5, AdministrativtStöd: 5, MIDS: 6 }],
    [
      'VLL',
      {
        AdministrativaSystem: 0,
        Vårdsystem: 0,
        Labsystem: 0,
        Ekonomisystem: 0,
        PAsystem: 0,
        Ärendehantering: 0,
      },
    ],
    ['LVN', { SysteamCross: 1, ÖvrigaVårdsystem: 10, Infrastruktur: 2, GenerelltITstöd: 8 }],
  ])('has the families of %s with their objects', (council, families) => {
    const counted = all('family', council).map((family) => [family.name, all('object', family.id).length]);
    expect(Object.fromEntries(counted)).toEqual(families);
  });

  test('introduces MIDS', () => {
    const objects = all('object', 'NLL.MIDS');
    expect(objects.map((it) => values(it.id, 'lifecycle'))).toEqual(objects.map(() => ['införande']));
    expect(all('forum').filter((it) => it.parent === 'NLL.MIDS').length, 'one joint board').toBe(1);
  });

  test.each([
    ['NLL', 9],
    ['VLL', 10],
    ['LVN', 4],
  ])('has the forums of %s', (council, count) => {
    // The boards of the families stand with the families, not in the table of forums.
    const forums = all('forum', council).filter((it) => element(it.parent ?? '').kind !== 'family');
    expect(forums.length).toBe(count);
  });

  test('follows a matter from preparation to adoption', () => {
    const chain = ['NLL.Investeringsgrupp'];
    for (let at = chain[0]; at !== undefined; ) {
      const [next] = values(at, 'reportsTo');
      at = next === undefined ? undefined : `NLL.${next}`;
      if (at !== undefined) chain.push(at);
      if (element(chain.at(-1) ?? '').kind !== 'forum') break;
    }
    expect(chain).toEqual([
      'NLL.Investeringsgrupp',
      'NLL.LandstingetsLedningsgrupp',
      'NLL.Landstingsstyrelse',
    ]);
  });

  test('counts what is known, says what is about, and never takes unknown for zero', () => {
    const counts = all('node').flatMap((node) => values(node.id, 'count'));
    expect(counts).not.toContain('0');
    expect(values('NLL.Klienter', 'count')).toEqual(['unknown']);
    expect(values('VLL.Klienter', 'count')).toEqual(['9000']);
    expect(
      element('VLL.Servrar').declaration.properties.find((it) => it.key === 'count')?.values[0],
    ).toMatchObject({
      amount: '400',
      uncertain: true,
    });
  });
});
