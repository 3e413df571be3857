/** What a plan adds up to, where something is missing, stated otherwise or split. */
import { describe, expect, test } from 'vitest';
import { amountOf, sharesOf } from '../../language/model/funding.ts';
import type { Element, Model } from '../../language/model/model.ts';
import { rateAt, sumOf, totalsOf } from '../../language/model/plan.ts';
import { toDecimal } from '../../language/model/rational.ts';
import { modelOf } from './project.ts';

function element(model: Model, id: string): Element {
  return model.element(id) ?? expect.fail(`no element ${id}`);
}

/** Money, days, unrounded days and what is not known, of plan P. */
function totals(body: string): string {
  const model = modelOf(`förvaltningsplan P { ${body} }\n`);
  const { money, days, work, unknownMoney, unknownDays } = sumOf(totalsOf(model, element(model, 'P')));
  return `${toDecimal(money, 2)} kr, ${toDecimal(days, 2)} d, ${toDecimal(work, 2)} d, ${unknownMoney}, ${unknownDays}`;
}

describe('totals', () => {
  test.each([
    ['nothing', '', '0 kr, 0 d, 0 d, 0, 0'],
    [
      'days and fixed cost',
      'dagpris 100 kr\nmål A { itnära 2 persondagar, 50 kr }',
      '250 kr, 2 d, 2 d, 0, 0',
    ],
    ['decimals', 'dagpris 0.1 kr\nmål A { itnära 0.2 persondagar }', '0.02 kr, 0.2 d, 0.2 d, 0, 0'],
    ['millions', 'mål A { itnära 1.5 mnkr }', '1500000 kr, 0 d, 0 d, 0, 0'],
    ['no day rate', 'mål A { itnära 2 persondagar, 50 kr }', '0 kr, 2 d, 2 d, 1, 0'],
    ['an unknown side', 'dagpris 100 kr\nmål A { itnära okänd }', '0 kr, 0 d, 0 d, 1, 1'],
    ['a range', 'dagpris 100 kr\nmål A { itnära 2–3 persondagar }', '0 kr, 0 d, 0 d, 1, 1'],
    [
      'a stated sum within the rounding of the days',
      'dagpris 100 kr\nmål A { itnära 2 persondagar  summait 240 kr }',
      '240 kr, 2 d, 2.4 d, 0, 0',
    ],
    [
      'a stated sum beyond the rounding of the days',
      'dagpris 100 kr\nmål A { itnära 2 persondagar  summait 251 kr }',
      '251 kr, 2 d, 2 d, 0, 0',
    ],
    [
      'days with a decimal, which are rounded less',
      'dagpris 100 kr\nmål A { itnära 2.0 persondagar  summait 240 kr }',
      '240 kr, 2 d, 2 d, 0, 0',
    ],
    ['a sum and no work', 'mål A { summait 240 kr }', '240 kr, 0 d, 0 d, 0, 1'],
    [
      'areas in areas',
      'område X { område Y { mål A { itnära 1 kr } }  mål B { itnära 2 kr } }',
      '3 kr, 0 d, 0 d, 0, 0',
    ],
    ['goals in goals', 'mål A { itnära 1 kr  mål B { itnära 2 kr } }', '3 kr, 0 d, 0 d, 0, 0'],
    ['work of an area itself', 'område X { itnära 5 kr  mål A { itnära 1 kr } }', '6 kr, 0 d, 0 d, 0, 0'],
    [
      'an area with sums only',
      'område X { summait 5 kr  summaverksamhet 2 kr "VM", 3 kr "VU", 5 kr }',
      '10 kr, 0 d, 0 d, 0, 3',
    ],
    [
      'a sum of an area with goals',
      'område X { summait 5 kr  mål A { itnära 1 kr } }',
      '1 kr, 0 d, 0 d, 0, 0',
    ],
  ])('%s', (_, body, expected) => {
    expect(totals(body)).toBe(expected);
  });

  test('go by side and class, whichever language says the class', () => {
    const model = modelOf(
      'plan P { goal A { class VU  businesseffort 1 SEK  iteffort 2 SEK }  goal B { iteffort 4 SEK } }\n',
    );
    const all = totalsOf(model, element(model, 'P'));
    const of = (wanted: Parameters<typeof sumOf>[1]): string => toDecimal(sumOf(all, wanted).money, 2);
    expect([
      of({ side: 'business', goalClass: 'VU' }),
      of({ side: 'it', goalClass: 'VU' }),
      of({ side: 'it', goalClass: '' }),
      of({ side: 'it' }),
      of({ goalClass: 'VM' }),
      of({}),
    ]).toEqual(['1', '2', '4', '6', '0', '7']);
  });

  test('the rates of the plan hold for what stands in it, also when it is added elsewhere', () => {
    const model = modelOf({
      'a.ea': 'förvaltningsplan P { dagpris 0.001 mnkr  heltid okänd }\n',
      'b.ea': 'utöka P { område X { mål A } }\nmål B\n',
    });
    const rate = rateAt(model, element(model, 'P.X.A'), 'dayRate');
    expect(rate && toDecimal(rate, 2)).toBe('1000');
    expect(rateAt(model, element(model, 'P.X.A'), 'fullTime')).toBeUndefined();
    expect(rateAt(model, element(model, 'B'), 'dayRate')).toBeUndefined();
  });
});

describe('funding', () => {
  const towns = 'organisation A { enhet Norr }\norganisation B\n';
  const funding = (body: string): string => {
    const model = modelOf(`${towns}finansiering F { ${body} }\n`);
    const shares = sharesOf(model, element(model, 'F'));
    const amount = amountOf(element(model, 'F'));
    return `${amount ? toDecimal(amount, 2) : '-'}: ${shares ? `${shares.count} give ${toDecimal(shares.sum, 2)} ${shares.unit}` : '-'}`;
  };

  test.each([
    ['without shares', 'belopp 5 kr', '5: -'],
    ['by organisation', 'belopp 1 mnkr/år  andel 2 kr hos A, 3 kr hos B', '1000000: 2 give 5 SEK'],
    ['a part of one who has a share', 'andel 2 kr hos A, 1 kr hos A.Norr, 3 kr hos B', '-: 2 give 5 SEK'],
    ['in per cent', 'andel 40 % hos A, 60 % hos B', '-: 2 give 100 %'],
    ['mixed units', 'andel 40 % hos A, 60 kr hos B', '-: -'],
    ['an unknown share', 'andel 40 kr hos A, okänd hos B', '-: -'],
    ['several amounts', 'belopp 5 kr avser 2018, 6 kr avser 2019', '-: -'],
  ])('%s', (_, body, expected) => {
    expect(funding(body)).toBe(expected);
  });
});
