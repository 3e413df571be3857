/** Norsk Helsenett's strategy: owners, services, networks and measures come back as the document states them. */
import { describe, expect, test } from 'vitest';
import { targetsOf, valuesOf } from '../../language/model/model.ts';
import { example, expectFindings } from './example.ts';

const helsenett = example('norsk-helsenett');
const { model, all, values, element } = helsenett;

describe('Norsk Helsenett', () => {
  test('has no findings', () => expectFindings(helsenett, {}));

  test('changed owner and legal form on one day', () => {
    const change = (key: string) =>
      valuesOf(element('NHN'), key).map(({ from, till }) => [from, till] as const);
    for (const key of ['owner', 'legalForm'])
      expect(change(key)).toEqual([
        [undefined, '2009-06-30'],
        ['2009-07-01', undefined],
      ]);
    expect(targetsOf(model, element('NHN'), 'owner')).toEqual(['RHF', 'HOD']);
  });

  test('counts the services by state', () => {
    const counts: Record<string, number> = {};
    for (const { id } of all('service')) {
      const [state = ''] = values(id, 'lifecycle');
      counts[state] = (counts[state] ?? 0) + 1;
    }
    expect(counts).toEqual({ drift: 10, införande: 1, planerad: 4 });
  });

  test('forwards a register for another authority', () => {
    expect(values('IDrift.Folkeregisterdata', 'client')).toEqual(['Skattedirektoratet']);
  });

  test('replaces the core network by one that is redundant', () => {
    expect(targetsOf(model, element('Kjernenett'), 'replacedBy')).toEqual(['NGK']);
    expect(values('NGK', 'redundancy')).toEqual(['geografisk', 'diversitet', 'skalning', 'parallell']);
  });

  test('lets the data centres take over from each other', () => {
    const centres = ['Bergen.DatasenterBergen', 'Tromsø.DatasenterTromsø'];
    expect(centres.map((id) => targetsOf(model, element(id), 'failover')[0])).toEqual(centres.toReversed());
  });

  test.each([
    ['Sikkerhet', 10, 5],
    ['Høytilgjengelighet', 8, 4],
    ['Kundetilfredshet', 10, 6],
    ['Forenkling', 4, 0],
    ['Organisasjonsutvikling', 6, 0],
    ['Personaloppfølging', 4, 0],
  ])('has the measures of %s, some of them first', (area, count, first) => {
    const measures = all('assignment', `Strategi2020.${area}`);
    expect(measures.length).toBe(count);
    expect(measures.filter(({ id }) => values(id, 'prioritised')[0] === 'ja').length).toBe(first);
    expect(all('goal', `Strategi2020.${area}`).length).toBe(1);
  });

  test('counts roles, requirements, segments, projects and streams of money', () => {
    expect(all('role', 'NHN').length).toBe(7);
    expect(all('principle', 'Tilgjengelighet').length).toBe(11);
    expect(all('actor', 'Kundesegmenter').length).toBe(7);
    expect(all('assignment').filter(({ parent }) => parent === undefined).length).toBe(6);
    const streams = all('funding', 'NHN').map(({ id }) => values(id, 'lifecycle')[0]);
    expect(streams).toEqual(['drift', 'drift', 'drift', 'planerad', 'planerad']);
  });
});
