/** What service levels promise for something, and how promises compare. */
import { decimalsOf, type Figure, printFigure, roundingOf, unitWord } from '../model/figures.ts';
import { hoursOf, type Week } from '../model/hours.ts';
import { UNITS } from '../model/metamodel/index.ts';
import type { Element, ModelReader } from '../model/model.ts';
import {
  add,
  compare,
  divide,
  multiply,
  type Rational,
  rational,
  subtract,
  toDecimal,
} from '../model/rational.ts';
import { statedTargets, statedValues } from '../model/specialisation.ts';
import type { ValueSummary } from '../model/summary.ts';
import type { Bilingual, Language } from '../model/text.ts';
import { isProduction } from './environments.ts';
import { remembered } from './memo.ts';
import { byId, outward, parentOf } from './things.ts';
import { englishTitle } from './words.ts';

/** Kinds that a service level inside them is for, when it does not say. */
const SUBJECTS: ReadonlySet<string> = new Set(['component', 'service', 'object']);

/** What a service level applies to, each once. */
export function subjectsOf(model: ModelReader, level: Element): readonly Element[] {
  const stated = statedValues(model, level, 'for');
  const ids =
    stated.length > 0 ? statedTargets(model, level, 'for') : level.parent === undefined ? [] : [level.parent];
  return [...new Set(ids)].flatMap((id) => {
    const element = model.element(id);
    return element && (stated.length > 0 || SUBJECTS.has(element.kind)) ? [element] : [];
  });
}

/** The service levels that are for an element itself, by id. */
export function levelsFor(model: ModelReader, { id }: Element): readonly Element[] {
  return levelsForId(model, id);
}

const levelsForId = remembered((model: ModelReader, id: string): readonly Element[] => {
  const isLevel = ({ kind }: Element): boolean => kind === 'servicelevel';
  const inside = model
    .childrenOf(id)
    .filter((it) => isLevel(it) && statedValues(model, it, 'for').length === 0);
  const levels = [...model.referrersOf(id, 'for').filter(isLevel), ...inside];
  if (levels.length < 2) return levels;
  return [...new Map(levels.map((level) => [level.id, level])).values()].sort(byId);
});

/** Those that apply to it: its own, else those of what it stands in or is managed by. */
export function levelsOf(model: ModelReader, element: Element): readonly Element[] {
  for (const at of outward(model, element.id)) {
    const levels = levelsFor(model, at);
    if (levels.length > 0) return levels;
    const managers = model.referrersOf(at.id, 'manages').flatMap((it) => levelsFor(model, it));
    if (managers.length > 0) return managers;
  }
  return [];
}

/** Does a level hold in production? One that names no environment holds in all. */
export function holdsInProduction(model: ModelReader, level: Element): boolean {
  const environments = environmentsOf(model, level);
  return environments.length === 0 || environments.some((it) => isProduction(model, it) !== false);
}

/** Does it hold in other environments than production only? */
export function holdsInTest(model: ModelReader, level: Element): boolean {
  const environments = environmentsOf(model, level);
  return environments.length > 0 && environments.every((it) => isProduction(model, it) === false);
}

export function environmentsOf(model: ModelReader, level: Element): readonly Element[] {
  return statedTargets(model, level, 'in').flatMap((id) => model.element(id) ?? []);
}

export function prioritiesOf(model: ModelReader, level: Element): readonly Element[] {
  return model.childrenOf(level.id).filter(({ kind }) => kind === 'priority');
}

/** A figure in a unit that figures of its sort have in common, with what rounding may make of it. */
export interface Measure {
  readonly value: Figure;
  readonly exact: Rational;
  readonly low: Rational;
  readonly high: Rational;
}

const MINUTES: Readonly<Record<string, Rational>> = {
  s: { numerator: 1n, denominator: 60n },
  min: { numerator: 1n, denominator: 1n },
  h: { numerator: 60n, denominator: 1n },
  day: { numerator: 1440n, denominator: 1n },
  week: { numerator: 10_080n, denominator: 1n },
};

const PER_YEAR: Readonly<Record<string, bigint>> = { year: 1n, term: 2n, quarter: 4n, month: 12n };

/** In minutes. Undefined for months, whose length differs, and for what is no duration. Of a range the longest counts. */
export const durationOf = measured((value) => {
  const factor = value.type === 'quantity' && value.unit !== undefined ? MINUTES[value.unit] : undefined;
  return factor && measure(value, factor);
});

/** How often a year. */
export const countOf = measured((value) => {
  const factor = perYear(value);
  return factor && measure(value, factor);
});

/** In minutes a year. */
export const downtimeOf = measured((value) => {
  const factor = perYear(value);
  const unit = value.type === 'quantity' && value.unit !== undefined ? MINUTES[value.unit] : undefined;
  return factor && unit && measure(value, multiply(factor, unit));
});

/** As it stands: per cent. */
export function percentOf(value: ValueSummary): Measure | undefined {
  return value.type === 'quantity' && value.unit === '%' && value.upper === undefined
    ? measure(value, { numerator: 1n, denominator: 1n })
    : undefined;
}

/** Worked out once of each value: several rules ask. */
function measured(
  work: (value: ValueSummary) => Measure | undefined,
): (value: ValueSummary) => Measure | undefined {
  const known = new WeakMap<ValueSummary, { readonly measure: Measure | undefined }>();
  return (value) => {
    let found = known.get(value);
    if (!found) {
      found = { measure: work(value) };
      known.set(value, found);
    }
    return found.measure;
  };
}

function perYear(value: ValueSummary): Rational | undefined {
  if (value.type !== 'quantity' || value.perUnit === undefined) return undefined;
  const times = PER_YEAR[value.perUnit];
  const length = rational(value.perAmount ?? '1');
  return times === undefined || !length ? undefined : divide({ numerator: times, denominator: 1n }, length);
}

function measure(value: ValueSummary, factor: Rational): Measure | undefined {
  if (value.type !== 'quantity') return undefined;
  const { upper, amount } = value;
  const stated = rational(upper ?? amount);
  if (!stated) return undefined;
  const exact = multiply(stated, factor);
  if (!value.uncertain) return { value, exact, low: exact, high: exact };
  const rounding = multiply(roundingOf({ amount: upper ?? amount, uncertain: true }), factor);
  return { value, exact, low: subtract(exact, rounding), high: add(exact, rounding) };
}

/** Is the one less than the other, whatever rounding made of them? */
export function isLess(a: Measure, b: Measure): boolean {
  return compare(a.high, b.low) < 0;
}

const weeks = new WeakMap<ValueSummary, Week | 'unclear'>();

/** The hours that a property of a level states, `unknown` where it says so, undefined where it cannot be told. */
export function hoursIn(
  model: ModelReader,
  level: Element,
  property: 'serviceHours' | 'supportHours',
): Hours | 'unknown' | undefined {
  const [value] = statedValues(model, level, property);
  if (value?.type === 'state') return 'unknown';
  if (value?.type !== 'text' || value.uncertain) return undefined;
  const { text } = value;
  let week = weeks.get(value);
  if (week === undefined) {
    week = hoursOf(text) ?? 'unclear';
    weeks.set(value, week);
  }
  return week === 'unclear' ? undefined : { level, value, text, week };
}

export interface Hours {
  readonly level: Element;
  readonly value: ValueSummary;
  readonly text: string;
  readonly week: Week;
}

/** As it is written, with unit, rate and condition: `4 h (övrig tid)`. */
export function printValueOf(value: Figure, language: Language): string {
  const { amount, upper, unit, perAmount, perUnit, note, uncertain } = value;
  const figure =
    printFigure(amount, language) + (upper === undefined ? '' : `–${printFigure(upper, language)}`);
  const of = unit === undefined ? '' : `\u00A0${unitWord(unit, upper ?? amount, language)}`;
  const rate =
    perUnit === undefined
      ? ''
      : `/${perAmount === undefined ? '' : `${perAmount}\u00A0`}${unitWord(perUnit, perAmount, language)}`;
  const said = [note, uncertain ? UNCERTAIN[language] : undefined].filter((it) => it !== undefined);
  return `${figure}${of}${rate}${said.length === 0 ? '' : ` (${said.join(', ')})`}`;
}

/** A reader who weighs what is found has to know that it rests on a figure that is not certain. */
const UNCERTAIN: Bilingual = { sv: 'osäkert', en: 'uncertain' };

/** Minutes in the unit of a value: hours for `10 h`. */
export function printLike(minutes: Rational, { unit = 'min', amount }: Figure, language: Language): string {
  const scaled = divide(minutes, MINUTES[unit] ?? ONE) ?? minutes;
  const spelling = UNITS.find((it) => it.id === unit)?.spelling[language] ?? unit;
  return `${printFigure(toDecimal(scaled, Math.max(decimalsOf(amount), 2)), language)}\u00A0${spelling}`;
}

const ONE: Rational = { numerator: 1n, denominator: 1n };

/** What each property promises, as a sentence says it. */
export const PROMISES: Readonly<Record<string, Bilingual>> = {
  startWithin: { sv: 'påbörjas inom', en: 'started within' },
  fixWithin: { sv: 'åtgärdas inom', en: 'fixed within' },
  informWithin: { sv: 'informeras inom', en: 'informed within' },
  reportWithin: { sv: 'återkopplas inom', en: 'reported within' },
  answerWithin: { sv: 'svar inom', en: 'answered within' },
  downtime: { sv: 'högst feltid', en: 'downtime at most' },
  availability: { sv: 'tillgänglighet', en: 'availability' },
};

/** How a promise is measured: most are durations, of which the shorter is the stronger. */
export function measureOf(property: string, value: ValueSummary): Measure | undefined {
  if (property === 'availability') return percentOf(value);
  return property === 'downtime' ? downtimeOf(value) : durationOf(value);
}

/** Figures of an element's property; undefined when one of them is unknown or cannot be compared. */
export function measuresOf(
  model: ModelReader,
  carrier: Element,
  property: string,
): readonly Measure[] | undefined {
  const values = statedValues(model, carrier, property);
  const measures = values.flatMap((value) => measureOf(property, value) ?? []);
  return measures.length < values.length ? undefined : measures;
}

/** Of several the one that promises least: the longest time, or the lowest availability. */
export function weakest(property: string, measures: readonly Measure[]): Measure | undefined {
  const sign = property === 'availability' ? 1 : -1;
  return [...measures].sort((a, b) => sign * compare(a.exact, b.exact))[0];
}

/** Does the one promise more than the other? */
export function isStronger(property: string, a: Measure, b: Measure): boolean {
  return property === 'availability' ? isLess(b, a) : isLess(a, b);
}

/** `”Hög” i Driften` for a priority, and the title of a level. */
export function nameOf(model: ModelReader, carrier: Element): Bilingual {
  const level = carrier.kind === 'priority' ? parentOf(model, carrier) : undefined;
  if (!level) return { sv: carrier.title, en: englishTitle(carrier) };
  return {
    sv: `”${carrier.title}” i ${level.title}`,
    en: `“${englishTitle(carrier)}” of ${englishTitle(level)}`,
  };
}
