/** What a plan, an area or a goal adds up to, as a Markdown table. */
import { printFigure, printMoney } from '../model/figures.ts';
import { amountOf } from '../model/funding.ts';
import type { Element, Model } from '../model/model.ts';
import {
  type Amounts,
  CLASSES,
  type GoalClass,
  isNothing,
  partsOf,
  rateAt,
  SIDES,
  type Side,
  sumOf,
  type Totals,
  totalsOf,
} from '../model/plan.ts';
import { add, compare, divide, magnitude, subtract, toDecimal, toFixed, ZERO } from '../model/rational.ts';
import type { Bilingual, Language } from '../model/text.ts';

const WORDS = {
  business: { sv: 'Verksamhet', en: 'Business' },
  it: { sv: 'It', en: 'IT' },
  total: { sv: 'Summa', en: 'Total' },
  money: { sv: 'Kronor', en: 'SEK' },
  days: { sv: 'Persondagar', en: 'Person-days' },
  posts: { sv: 'Heltider', en: 'Full-time posts' },
  funding: { sv: 'Finansiering', en: 'Funding' },
  left: { sv: 'kvar', en: 'left' },
  lacking: { sv: 'fattas', en: 'lacking' },
  kronor: { sv: 'kr', en: 'SEK' },
} satisfies Record<string, Bilingual>;

interface Column {
  readonly heading: string;
  readonly of: (totals: Totals) => Amounts;
}

/** The table, or undefined for what has no work and no money. `titleOf` gives titles that are safe in Markdown. */
export function totalsTable(
  model: Model,
  element: Element,
  language: Language,
  titleOf: (element: Element) => string,
): string | undefined {
  const totals = totalsOf(model, element);
  if (isNothing(sumOf(totals))) return undefined;
  const columns = columnsFor(totals, language);
  const row = (label: string, own: Totals, print: (amounts: Amounts) => string): string =>
    `| ${[label, ...columns.map(({ of }) => print(of(own)))].join(' | ')} |`;
  const money = (amounts: Amounts): string =>
    `${printMoney(amounts.money, language)}${amounts.unknownMoney > 0 ? ' + ?' : ''}`;
  const days = (amounts: Amounts): string =>
    `${printFigure(toDecimal(amounts.days, 2), language)}${amounts.unknownDays > 0 ? ' + ?' : ''}`;

  const rows = element.kind === 'plan' ? areaRows(model, element) : [];
  const lines = [
    `| | ${columns.map(({ heading }) => heading).join(' | ')} |`,
    `| --- | ${columns.map(() => '---:').join(' | ')} |`,
    ...rows.map((part) => row(titleOf(part), totalsOf(model, part), money)),
    row(`**${WORDS.money[language]}**`, totals, money),
    row(`**${WORDS.days[language]}**`, totals, days),
  ];
  const fullTime = rateAt(model, element, 'fullTime');
  if (fullTime) {
    lines.push(
      row(`**${WORDS.posts[language]}**`, totals, ({ work, unknownDays }) => {
        const posts = toFixed(divide(work, fullTime) ?? ZERO, 2);
        return `${printFigure(posts, language)}${unknownDays > 0 ? ' + ?' : ''}`;
      }),
    );
  }
  const funding = element.kind === 'plan' ? fundingLine(model, element, totals, language) : undefined;
  return [lines.join('\n'), ...(funding === undefined ? [] : [funding])].join('\n\n');
}

/** The plan's areas and loose goals that have something to add up. */
function areaRows(model: Model, plan: Element): readonly Element[] {
  return partsOf(model, plan).filter((part) => !isNothing(sumOf(totalsOf(model, part))));
}

/** Sides and classes that have something, and their sum. */
function columnsFor(totals: Totals, language: Language): readonly Column[] {
  const cells = SIDES.flatMap((side) => CLASSES.map((goalClass) => ({ side, goalClass })));
  const shown = cells.filter(
    ({ side, goalClass }) => goalClass !== '' || !isNothing(totals[side][goalClass]),
  );
  return [
    ...shown.map(({ side, goalClass }) => ({
      heading: headingOf(side, goalClass, language),
      of: (it: Totals) => it[side][goalClass],
    })),
    { heading: WORDS.total[language], of: (it: Totals) => sumOf(it) },
  ];
}

function headingOf(side: Side, goalClass: GoalClass, language: Language): string {
  return `${WORDS[side][language]} ${goalClass === '' ? '–' : goalClass}`;
}

/** What those who pay give together, and what is left of it. */
function fundingLine(model: Model, plan: Element, totals: Totals, language: Language): string | undefined {
  const amounts = model
    .childrenOf(plan.id)
    .filter(({ kind }) => kind === 'funding')
    .map(amountOf);
  if (amounts.length === 0) return undefined;
  const known = amounts.flatMap((amount) => (amount ? [amount] : []));
  if (known.length < amounts.length) return undefined;
  const sum = known.reduce(add, ZERO);
  const { money, unknownMoney } = sumOf(totals);
  const text = (amount: typeof sum): string => `${printMoney(amount, language)} ${WORDS.kronor[language]}`;
  const left = compare(sum, money) < 0 ? WORDS.lacking : WORDS.left;
  const rest = unknownMoney > 0 ? '' : `, ${left[language]} ${text(magnitude(subtract(sum, money)))}`;
  return `${WORDS.funding[language]}: ${text(sum)}${rest}`;
}
