/** Shares that do not give the amount that they are shares of. */
import { printFigure, roundingOfSum } from '../../../model/figures.ts';
import { amountOf, sharesOf } from '../../../model/funding.ts';
import { propertiesNamed, valuesOf } from '../../../model/model.ts';
import {
  add,
  compare,
  magnitude,
  type Rational,
  subtract,
  toDecimal,
  ZERO,
} from '../../../model/rational.ts';
import type { Bilingual, Language } from '../../../model/text.ts';
import type { Rule } from '../../rule.ts';
import { isFigure, ROUNDED, terms, withUnit } from '../../sums.ts';
import { wherever } from '../../wherever.ts';
import { englishTitle } from '../../words.ts';

const POINTS: Bilingual = { sv: 'procentenheter', en: 'percentage points' };
const HUNDRED: Rational = { numerator: 100n, denominator: 1n };

export const splitDoesNotAddUp: Rule = {
  id: 'plan/split-does-not-add-up',
  severity: 'warning',
  preset: 'recommended',
  title: { sv: 'Andelar som inte ger beloppet', en: 'Shares that do not give the amount' },
  doc: {
    what: {
      sv: 'Andelarna (`andel`) i en `finansiering` ger inte dess `belopp`, eller inte 100 %. En andel hos en del av någon som själv har en andel, till exempel en stadsdel, fördelar den vidare och räknas inte. Det som är `osäkert` jämförs inom sin avrundning; kan avrundade andelar förklara skillnaden är den bara en upplysning, är någon andel okänd tiger regeln, och även när beloppet är olika för olika år.',
      en: 'The shares (`share`) of a `funding` do not give its `amount`, or not 100 %. A share at a part of someone who has a share, such as a district, divides that share further and is not counted. What is `uncertain` is compared within its rounding; where rounded shares may explain the difference it is information only, when a share is unknown the rule is silent, and also when the amount differs from year to year.',
    },
    why: {
      sv: 'En fördelning som inte går ihop betyder att någon faktureras för mycket eller för lite, eller att en part har fallit bort ur listan.',
      en: 'A split that does not add up means that somebody is invoiced too much or too little, or that a party has dropped out of the list.',
    },
    mend: {
      sv: 'Rätta andelen eller beloppet. Är källan felskriven: skriv det rätta värdet och källans med `tryckt "…"`. Är skillnaden öresavrundning som någon står för: tysta anmärkningen med skälet.',
      en: 'Correct the share or the amount. Where the source is misprinted, write the right value and that of the source with `printed "…"`. Where the difference is rounding that somebody bears, silence the finding with the reason.',
    },
    off: {
      sv: 'När bara några av andelarna är kända och de andra utelämnas.',
      en: 'When only some of the shares are known and the others are left out.',
    },
    bad: 'organisation Norr\norganisation Söder\nfinansiering F { belopp 1 000 kr  andel 600 kr hos Norr, 300 kr hos Söder }\n',
    good: 'organisation Norr\norganisation Söder\nfinansiering F { belopp 1 000 kr  andel 600 kr hos Norr, 400 kr hos Söder }\n',
  },
  check: wherever(['funding'], (funding, { declaration }, { model, report }) => {
    // Shares of several places are one split, which is told of once.
    const [stated] = propertiesNamed(funding, 'share');
    if (!stated || !declaration.properties.includes(stated)) return;
    const shares = sharesOf(model, funding);
    if (!shares) return;
    const [amount] = valuesOf(funding, 'amount');
    const inPerCent = shares.unit === '%';
    const target = inPerCent ? HUNDRED : amountOf(funding);
    if (!target) return;
    const off = subtract(shares.sum, target);
    const rounding = !inPerCent && amount && isFigure(amount) ? roundingOfSum(amount) : ZERO;
    if (compare(magnitude(off), add(shares.rounding, rounding)) <= 0) return;
    const print = (it: Rational, language: Language): string =>
      withUnit(toDecimal(it, 6), shares.unit, language);
    const sum = (language: Language): string => {
      const all = terms(
        shares.amounts.map((it) => print(it, language)),
        language,
      );
      return shares.count === 1 ? all : `${all} = ${print(shares.sum, language)}`;
    };
    // Shares of a whole differ from it by points, not by a share of it.
    const difference = (language: Language): string =>
      inPerCent
        ? `${printFigure(toDecimal(magnitude(off), 6), language)} ${POINTS[language]}`
        : print(magnitude(off), language);
    const less = off.numerator < 0n;
    const isRounded = compare(magnitude(off), shares.hidden) < 0;
    const hint = isRounded ? ROUNDED : { sv: '', en: '' };
    report({
      ...(isRounded ? { severity: 'info' } : {}),
      range: stated.wordRange,
      message: {
        sv: `Andelarna i ${funding.title}: ${sum('sv')}, ${difference('sv')} ${less ? 'mindre' : 'mer'} än ${print(target, 'sv')}.${hint.sv}`,
        en: `The shares of ${englishTitle(funding)}: ${sum('en')}, ${difference('en')} ${less ? 'less' : 'more'} than ${print(target, 'en')}.${hint.en}`,
      },
      element: funding.id,
    });
  }),
};
