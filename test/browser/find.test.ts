/** What a search finds, and in which order. */
import { describe, expect, it } from 'vitest';
import { finder } from '../../language/browser/page/find.ts';
import type { PageData } from '../../language/formats/html/data.ts';

const box = [0, 0, 1, 1] as const;
const node = (element: number) => ({ id: String(element), description: '', box, element });
const element = (title: string, kind = 'component', id = title) => ({ id, kind, name: id, title });
const data: PageData = {
  language: 'sv',
  words: {} as PageData['words'],
  kinds: {
    component: { label: 'komponent', icon: '', tone: 'application' },
    goal: { label: 'mål', icon: '', tone: 'steering' },
  },
  elements: [
    element('Vårdkatalogen'),
    element('Katalog', 'goal'),
    element('Katalog'),
    element('Elektronisk katalog'),
    element('Register', 'component', 'EK'),
  ],
  views: [
    {
      id: 'v',
      title: 'Kataloger',
      kind: 'Samband',
      group: 'Objekt',
      width: 1,
      height: 1,
      nodes: [node(2)],
      edges: [],
    },
  ],
  arrows: [],
};
const find = finder(data);
const titles = (query: string, most = 10): string[] =>
  find(query, most).hits.map(({ type, index }) => `${type} ${data[`${type}s`][index]?.title}`);

describe('a search', () => {
  it('has the name itself first, then its beginning, then words, then parts', () => {
    expect(find('katalog', 10).hits[0]).toEqual({ type: 'element', index: 2 });
    expect(titles('katalog')).toEqual([
      'element Katalog',
      'element Katalog',
      'view Kataloger',
      'element Elektronisk katalog',
      'element Vårdkatalogen',
    ]);
  });

  it('takes letters with and without accents and case for the same', () => {
    expect(titles('vard')).toEqual(['element Vårdkatalogen']);
    expect(titles('VÅRD')).toEqual(['element Vårdkatalogen']);
  });

  it('finds by name, kind and object, and wants every word', () => {
    expect(titles('ek')).toContain('element Register');
    expect(titles('mål katalog')).toEqual(['element Katalog']);
    expect(titles('objekt samband')).toEqual(['view Kataloger']);
    expect(titles('katalog borta')).toEqual([]);
  });

  it('gives no more than asked for, and says how many there are', () => {
    expect(find('katalog', 2)).toMatchObject({ count: 5, hits: [{ index: 2 }, { index: 1 }] });
    expect(find('  ', 2)).toEqual({ hits: [], count: 0 });
  });
});
