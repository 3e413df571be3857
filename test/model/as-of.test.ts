/** The model as of a day. */
import { describe, expect, test } from 'vitest';
import { asOf } from '../../language/model/as-of.ts';
import { isOwn, type Model, textOf } from '../../language/model/model.ts';
import { modelOf } from './project.ts';

const idsOf = (model: Model): readonly string[] => model.elements.filter(isOwn).map(({ id }) => id);

describe('elements', () => {
  const model = modelOf(
    `komponent Alltid { livscykel drift }
komponent Gammalt { livscykel drift från 2010-01 till 2019-06 }
komponent Nytt { livscykel planerad från 2018-01, utveckling från 2019-01, drift från 2020-03-15 }
komponent Slut { livscykel drift från 2015-01, avvecklad från 2021 -01 }
komponent Tyst
avtal A { giltighet 2012-01..2012-12 }`.replace('2021 -01', '2021-01'),
  );

  test.each([
    ['2009-12-31', ['Alltid', 'Tyst']],
    ['2010-01-01', ['Alltid', 'Gammalt', 'Tyst']],
    ['2012-12-31', ['Alltid', 'Gammalt', 'Tyst', 'A']],
    ['2018-06-01', ['Alltid', 'Gammalt', 'Slut', 'Tyst']],
    ['2019-06-30', ['Alltid', 'Gammalt', 'Nytt', 'Slut', 'Tyst']],
    ['2019-07-01', ['Alltid', 'Nytt', 'Slut', 'Tyst']],
    ['2021-01-01', ['Alltid', 'Nytt', 'Tyst']],
  ])('of %s', (day, ids) => {
    expect(idsOf(asOf(model, day))).toEqual(ids);
  });
});

test('what stands in something that is not there is not there either, nor what leads to it', () => {
  const model = modelOf(`komponent A { livscykel drift till 2019-12  skikt Data { -> B } }
komponent B { -> A  -> C hämtar I  källsystem A }
komponent C { -> B { livscykel drift från 2021-01 } }
information I { livscykel drift till 2019-12 }
utöka A { beskrivning "borta" }
organisation O
förvaltningsobjekt F { förvaltar A, B }`);
  const then = asOf(model, '2020-06-01');
  expect(idsOf(then)).toEqual(['B', 'C', 'O', 'F']);
  expect(then.arrows.map(({ source, target, payload }) => [source, target, payload])).toEqual([
    ['B', 'C', []],
  ]);
  expect(then.referrersOf('B', 'manages').map(({ id }) => id)).toEqual(['F']);
  for (const summary of then.summaries)
    for (const use of then.uses(summary.uri)) expect(then.resolve(use.reference).status).toBe('resolved');
  // The model itself is as it was.
  expect(model.element('A.Data')).toBeDefined();
});

test('values are those of the day', () => {
  const model = modelOf(`organisation X\norganisation Y
komponent A { leverantör X till 2019-12  }
komponent B { leverantör Y från 2020-01 }`);
  const suppliers = (day: string): readonly (string | undefined)[] =>
    ['A', 'B'].map((id) => {
      const element = asOf(model, day).element(id);
      return element && textOf(element, 'supplier');
    });
  expect(suppliers('2019-12-31')).toEqual(['X', undefined]);
  expect(suppliers('2020-01-01')).toEqual([undefined, 'Y']);
});
