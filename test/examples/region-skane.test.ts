/** Region Skåne's strategy: principles, services and governing documents come back as the document counts them. */
import { describe, expect, test } from 'vitest';
import { targetsOf, valuesOf } from '../../language/model/model.ts';
import { example, expectFindings } from './example.ts';

const skane = example('region-skane');
const { model, all, values, element } = skane;

describe('Region Skåne', () => {
  test('has no findings', () => expectFindings(skane, {}));

  test.each([
    ['A', 9],
    ['B', 6],
    ['C', 6],
  ])('has the principles of %s, each with reason and consequence', (area, count) => {
    const principles = all('principle', `ITstrategi.${area}`);
    expect(principles.map((it) => it.name)).toEqual(
      Array.from({ length: count }, (_, index) => `${area}${index + 1}`),
    );
    for (const { id } of principles) {
      expect(values(id, 'reason').length, id).toBeGreaterThan(0);
      expect(values(id, 'consequence').length, id).toBeGreaterThan(0);
    }
  });

  test('shows service components in the catalogue and not in the portal', () => {
    const channels = (type: string): string[][] =>
      all('service')
        .filter(({ id }) => values(id, 'type')[0] === type)
        .map((it) => targetsOf(model, it, 'channel') as string[]);
    const both = ['Tjänstekatalogen', 'Beställningsportalen'];
    expect(channels('verksamhetstjänst')).toEqual([both, both, both]);
    expect(channels('tjänstekomponent')).toEqual([
      ['Tjänstekatalogen'],
      ['Tjänstekatalogen'],
      ['Tjänstekatalogen'],
    ]);
    expect(channels('avvikande')).toEqual([[]]);
  });

  test('promises a level for every business service', () => {
    const covered = targetsOf(model, element('SLA'), 'for');
    const business = all('service').filter(({ id }) => values(id, 'type')[0] === 'verksamhetstjänst');
    expect(business.map(({ id }) => id).sort()).toEqual([...covered].sort());
  });

  test('ranks the governing documents from the nation to the action plan', () => {
    const chain: string[] = [];
    for (let at: string | undefined = 'Handlingsplan'; at !== undefined; )
      [at] = targetsOf(model, element(chain[chain.push(at) - 1] ?? ''), 'subordinateTo');
    expect(chain).toEqual(['Handlingsplan', 'ITstrategi', 'NationellITstrategi']);
  });

  test('counts goals, trends, tasks and events', () => {
    expect(all('goal', 'RegionSkåne.RSIT').length).toBe(4);
    expect(all('area', 'RegionSkåne.Regionmål').length - 1, 'perspectives of the region').toBe(4);
    expect(all('goal', 'NationellITstrategi').length).toBe(5);
    expect(all('driver', 'Omvärld').length).toBe(8);
    expect(all('driver', 'ITtrender').length).toBe(7);
    expect(all('unit', 'RegionSkåne.RSIT').length - 1, 'main tasks').toBe(4);
    expect(all('event').length).toBe(8);
    expect(valuesOf(element('RegionSkåne.RSIT'), 'exclusive').length).toBe(1);
  });

  test('passes other networks through a firewall each', () => {
    const ends = all('node').map((it) => targetsOf(model, it, 'connects'));
    expect(ends).toEqual([
      ['SkåNet.WAN', 'Internet'],
      ['SkåNet.WAN', 'Sjunet'],
      ['SkåNet.WAN', 'Universitetsnätet'],
    ]);
  });
});
