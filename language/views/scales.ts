/**
 * What colours mean. That is decided by the whole model on all days, and not by what a picture happens to show, so that
 * pictures of one project can be read beside each other.
 */
import type { Element, Model } from '../model/model.ts';
import { type Phase, phaseOf } from '../model/phases.ts';
import { dimensionOf } from '../model/quantities.ts';
import type { QuantityValue } from '../model/summary.ts';
import type { Bilingual, Language } from '../model/text.ts';
import type { Answer } from './answers.ts';
import { dateClasses, numberClasses } from './classes.ts';
import type { Tint } from './picture.ts';
import { LEVELS } from './remarks.ts';
import { midLine } from './titles.ts';

/** What colours mean, in the order of the legend, and which of them each answer has. */
export interface Scale {
  /** No tint comes twice. Some may be of nothing that is shown. */
  readonly classes: readonly { readonly tint: Tint; readonly title: string }[];
  readonly tintOf: (answer: Answer) => Tint;
}

const OTHERS: Bilingual = { sv: 'övriga', en: 'others' };

const CATEGORIES: readonly Tint[] = [
  'category1',
  'category2',
  'category3',
  'category4',
  'category5',
  'category6',
];
const PHASES: readonly Phase[] = [
  'planned',
  'development',
  'introduction',
  'operation',
  'phaseout',
  'retired',
];
/** Those unlike the colours of the phases, for states that are none of them. */
const BESIDE_PHASES: readonly Tint[] = ['category4', 'category6'];
const STEPS: readonly Tint[] = ['step1', 'step2', 'step3', 'step4', 'step5'];
/** The steps that so many classes take, so that the least and the most are always far apart. */
const SPREAD: readonly (readonly number[])[] = [[], [2], [0, 4], [0, 2, 4], [0, 1, 3, 4], [0, 1, 2, 3, 4]];
/** Nothing found is the lightest; the rest grows darker by how serious it is. */
const SEVERITY: Readonly<Record<string, Tint>> = {
  none: 'step1',
  info: 'step2',
  warning: 'step3',
  error: 'step5',
};
/** Dates that matter the more the sooner they come. */
const PRESSING: ReadonlySet<string> = new Set(['supportEnd', 'deadline']);

export function severityScale(shown: readonly Answer[]): Scale {
  return {
    classes: [...LEVELS, 'none'].flatMap((level) => {
      const found = shown.find(({ id }) => id === level);
      return found ? [{ tint: SEVERITY[level] ?? 'step1', title: found.text }] : [];
    }),
    tintOf: ({ id }) => SEVERITY[id] ?? 'step1',
  };
}

/**
 * Steps for numbers that compare and for dates, otherwise categories.
 *
 * @param shown What the elements of a picture answer.
 * @param ever What all elements of the model answer, on all days.
 */
export function scaleOf(
  model: Model,
  question: string,
  shown: readonly Answer[],
  ever: readonly Answer[],
  language: Language,
): Scale {
  return (
    numberScale(shown, ever, language) ??
    dateScale(question, shown, ever) ??
    categoryScale(model, shown, ever, language)
  );
}

const quantityOf = ({ value }: Answer): QuantityValue | undefined =>
  value?.type === 'quantity' ? value : undefined;

function numberScale(
  shown: readonly Answer[],
  ever: readonly Answer[],
  language: Language,
): Scale | undefined {
  const numbers = shown.flatMap((it) => quantityOf(it) ?? []);
  if (numbers.length === 0 || numbers.length < shown.length) return undefined;
  const all = [...ever.flatMap((it) => quantityOf(it) ?? []), ...numbers];
  const [dimension = PIECES, ...others] = new Set(
    numbers.flatMap(({ unit }) => (unit ? dimensionOf(unit) : [])),
  );
  const [rate, ...rates] = new Set(numbers.map(rateOf));
  if (others.length > 0 || rates.length > 0) return undefined;
  // A bare number is of the dimension that those beside it have, and else counts pieces.
  const takesBare = dimension === PIECES || numbers.some(({ unit }) => unit === undefined);
  const comparable = all.filter(
    (it) => rateOf(it) === rate && (it.unit === undefined ? takesBare : dimensionOf(it.unit) === dimension),
  );
  const { titles, indexOf } = numberClasses(comparable, language);
  return steps(titles, (answer) => {
    const quantity = quantityOf(answer);
    return quantity ? indexOf(quantity) : 0;
  });
}

const PIECES = 'pcs';

const rateOf = ({ perAmount = '', perUnit = '' }: QuantityValue): string => `${perAmount} ${perUnit}`;

const dateOf = ({ value }: Answer): string | undefined => (value?.type === 'date' ? value.date : undefined);

function dateScale(question: string, shown: readonly Answer[], ever: readonly Answer[]): Scale | undefined {
  const dates = shown.flatMap((it) => dateOf(it) ?? []);
  if (dates.length === 0 || dates.length < shown.length) return undefined;
  const { titles, indexOf } = dateClasses([...ever.flatMap((it) => dateOf(it) ?? []), ...dates]);
  return steps(titles, (answer) => indexOf(dateOf(answer) ?? ''), PRESSING.has(question));
}

function steps(titles: readonly string[], indexOf: (answer: Answer) => number, falling = false): Scale {
  const spread = SPREAD[titles.length] ?? [];
  const tints = (falling ? spread.toReversed() : spread).map((step) => STEPS[step] ?? 'step1');
  return {
    classes: titles.map((title, index) => ({ tint: tints[index] ?? 'step1', title })),
    tintOf: (answer) => tints[indexOf(answer)] ?? 'step1',
  };
}

function categoryScale(
  model: Model,
  shown: readonly Answer[],
  ever: readonly Answer[],
  language: Language,
): Scale {
  const tints = new Map<string, Tint>();
  const stateOf = ({ element }: Answer): Element | undefined => {
    const state = element === undefined ? undefined : model.element(element);
    return state?.kind === 'state' ? state : undefined;
  };
  const phaseIn = (answer: Answer): Phase | undefined => {
    const state = stateOf(answer);
    return state && phaseOf(model, state);
  };
  for (const answer of shown) {
    const phase = phaseIn(answer);
    if (phase) tints.set(answer.id, phase);
  }
  const palette = shown.some(stateOf) ? BESIDE_PHASES : CATEGORIES;
  const rest = (some: readonly Answer[]): readonly Answer[] => some.filter((it) => phaseIn(it) === undefined);
  for (const [id, slot] of slotsOf(rest(shown), rest(ever), palette.length))
    tints.set(id, palette[slot] ?? 'other');
  const tintOf = ({ id }: Answer): Tint => tints.get(id) ?? 'other';
  const titles = Map.groupBy(shown, tintOf);
  const classes = [...PHASES, ...palette].flatMap((tint) => {
    const said = (titles.get(tint) ?? []).map((answer) => categoryWord(model, answer));
    return said.length === 0 ? [] : [{ tint, title: [...new Set(said)].join(' / ') }];
  });
  const others = titles.has('other') ? [{ tint: 'other' as const, title: OTHERS[language] }] : [];
  return { classes: [...classes, ...others], tintOf };
}

/** What an answer is called in the middle of a line; states are no names. */
export function categoryWord(model: Model, { id, text, element }: Answer): string {
  if (element === undefined) return id;
  return model.element(element)?.kind === 'state' ? midLine(text) : text;
}

/**
 * Which of so many colours each answer has. A word of a short list has the place that it has there. Of anything else,
 * what most elements of the whole model answer come first; the rest takes what is left in the picture, the same where
 * that can be, and has none where nothing is left.
 */
function slotsOf(
  shown: readonly Answer[],
  ever: readonly Answer[],
  most: number,
): ReadonlyMap<string, number> {
  const lists = new Set(shown.map(({ word }) => word?.list));
  const [list] = lists;
  if (lists.size === 1 && list && list.length <= most)
    return new Map(shown.map(({ id, word }) => [id, word?.place ?? 0]));
  const wanted = lists.size === 1 && list ? ever.filter(({ word }) => word?.list === list) : ever;
  const counts = new Map<string, number>();
  for (const { id } of wanted) counts.set(id, (counts.get(id) ?? 0) + 1);
  const ids = [...new Map([...wanted, ...shown].map(({ id, word }) => [id, word?.place ?? 0]))]
    .sort(([, a], [, b]) => a - b)
    .map(([id]) => id);
  const common = new Set(ids.toSorted((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0)).slice(0, most));
  const isShown = new Set(shown.map(({ id }) => id));
  const slots = new Map(
    ids
      .filter((id) => common.has(id))
      .map((id, slot): [string, number] => [id, slot])
      .filter(([id]) => isShown.has(id)),
  );
  const free = new Set(Array.from({ length: most }, (_, slot) => slot));
  for (const slot of slots.values()) free.delete(slot);
  const rare = ids.filter((id) => !common.has(id)).map((id, rank) => ({ id, wish: rank % most }));
  const left = rare.filter(({ id, wish }) => {
    if (!isShown.has(id)) return false;
    const granted = free.delete(wish);
    if (granted) slots.set(id, wish);
    return !granted;
  });
  for (const [index, slot] of [...free].entries()) {
    const taker = left[index];
    if (taker) slots.set(taker.id, slot);
  }
  return slots;
}
