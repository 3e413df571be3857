/** Länsteknik 2018: establishments, indicators and money add up to what the report says. */
import { describe, expect, test } from 'vitest';
import { targetsOf, valuesOf } from '../../language/model/model.ts';
import { example, expectFindings } from './example.ts';

const lansteknik = example('lansteknik-2018');
const { model, all, values, element, findings } = lansteknik;

/** Amounts are exact decimals as text; the report has at most one decimal, so tenths of a million are whole numbers. */
const tenths = (amount: string): number => Math.round(Number(amount) * 10);

/** The sum of a property over elements, in tenths of a million, for one year and note where they are given. */
function sum(ids: readonly string[], key: string, year?: string, note?: string): number {
  let total = 0;
  for (const value of ids.flatMap((id) => valuesOf(element(id), key))) {
    if (value.type !== 'quantity' || value.unit !== 'MSEK') continue;
    if ((year === undefined || value.during === year) && (note === undefined || value.note === note))
      total += tenths(value.amount);
  }
  return total;
}

const MONEY = 'RegionNorrbotten.Länsteknik';
const KINDS = model
  .childrenOf(`${MONEY}.ITspecifikation`)
  .filter((it) => it.kind === 'investment')
  .map((it) => it.id);

describe('Länsteknik 2018', () => {
  test('has three findings: objects without a receiver', () => {
    expectFindings(lansteknik, { 'governance/vacant-role': 3 });
    expect(findings.map((it) => it.element)).toEqual([
      'RegionNorrbotten.Kardiologi',
      'RegionNorrbotten.Patientövervak',
      'RegionNorrbotten.Mediaarkiv',
    ]);
  });

  test('has eleven establishments: three done, eight continuing, three waiting, five packaged', () => {
    const establishments = all('assignment', 'Etableringar');
    const having = (key: string, wanted: string): string[] =>
      establishments.filter(({ id }) => values(id, key).includes(wanted)).map((it) => it.name);
    expect(establishments.map((it) => it.name)).toEqual(
      Array.from({ length: 11 }, (_, index) => `E${index + 1}`),
    );
    expect(having('status', 'klart')).toEqual(['E2', 'E7', 'E10']);
    expect(having('status', 'pågår').length).toBe(8);
    expect(having('receiver', 'missing')).toEqual(['E3', 'E5', 'E9']);
    expect(having('delivery', 'paketerad')).toEqual(['E4', 'E5', 'E6', 'E8', 'E9']);
    for (const { id, name } of establishments)
      expect(values(id, 'obstacle').length > 0, id).toBe(having('receiver', 'missing').includes(name));
  });

  test('moves the responsibility for establishing on a day', () => {
    expect(
      valuesOf(element('Etableringar'), 'responsible').map((value) => [
        value.type === 'word' && value.reference.path.join('.'),
        value.from ?? value.till,
      ]),
    ).toEqual([
      ['Länsteknik', '2018-09-30'],
      ['Digitaliseringsavdelningen', '2018-10-01'],
    ]);
  });

  test('has nine assignments by sort', () => {
    const counts: Record<string, number> = {};
    for (const { id } of all('assignment', MONEY)) {
      const [type = ''] = values(id, 'type');
      counts[type] = (counts[type] ?? 0) + 1;
    }
    expect(counts).toEqual({ övergripande: 2, särskilt: 5, övrigt: 2 });
    expect(values(`${MONEY}.Särskilda.IAM`, 'status')).toEqual(['pausat']);
    expect(values(`${MONEY}.Särskilda.IAM`, 'deadline')).toEqual(['2019-05']);
    expect(values('IdP', 'alternatives').length).toBe(3);
    expect(values('Beredning', 'leadTime')).toEqual(['3 week']);
  });

  test('has 22 indicators with target and outcome', () => {
    const indicators = all('indicator', 'Styrkort');
    expect(indicators.length).toBe(22);
    for (const { id } of indicators) {
      expect(values(id, 'target').length, id).toBeGreaterThan(0);
      expect(values(id, 'outcome').length, id).toBeGreaterThan(0);
    }
    const trends = indicators.map(({ id }) => values(id, 'trend')[0] ?? 'none');
    const count = (trend: string): number => trends.filter((it) => it === trend).length;
    expect([count('uppåt'), count('oförändrad'), count('nedåt'), count('none')]).toEqual([13, 4, 2, 3]);
  });

  test.each([
    ['IT', 146, 196],
    ['MT', 630, 232],
  ])('weighs the frame of %s against the outcome', (kind, frame, outcome) => {
    const ids = [`${MONEY}.Investeringar2018.${kind}`];
    expect(sum(ids, 'frame')).toBe(frame);
    expect(sum(ids, 'outcome')).toBe(outcome);
  });

  test('adds the investments up by the year of decision', () => {
    const both = ['IT', 'MT'].map((kind) => `${MONEY}.Investeringar2018.${kind}`);
    expect(sum(both, 'frame', '2018', 'beslutad')).toBe(712);
    expect(sum(both, 'frame')).toBe(776);
    expect(sum(both, 'outcome', '2018', 'beslut före 2018')).toBe(148);
    expect(sum(both, 'outcome', '2018', 'beslut 2018')).toBe(280);
    expect(sum(both, 'outcome')).toBe(428);
  });

  test.each([
    ['2018', 200],
    ['2017', 160],
    ['2016', 130],
    ['2015', 100],
    ['2014', 90],
  ])('adds the IT investments of %s up', (year, total) => {
    expect(sum(KINDS, 'outcome', year)).toBe(total);
  });

  test('adds the details of 2018 up to the outcome, and nets have grown by 160 per cent', () => {
    const details = KINDS.flatMap((id) => model.childrenOf(id)).map((it) => it.id);
    expect(sum(details, 'outcome', '2018')).toBe(196);
    const nets = [`${MONEY}.ITspecifikation.Nät`];
    expect(sum(nets, 'outcome', '2018') / sum(nets, 'outcome', '2014')).toBe(2.6);
  });

  test('takes over eight groups of equipment', () => {
    const groups = all('equipment', 'Utrustning');
    expect(groups.length).toBe(8);
    for (const group of groups) expect(targetsOf(model, group, 'responsible')).toEqual([MONEY]);
  });
});
