/** Where things are in their life cycles, as stated and on a certain day. */

import { dayAfter, firstDay, lastDay, runsBackwards } from '../model/dates.ts';
import { type Arrow, type Element, type ModelReader, valuesOf } from '../model/model.ts';
import { PHASES, type Phase } from '../model/phases.ts';
import { lineOf, statedValues } from '../model/specialisation.ts';
import type { ValueSummary } from '../model/summary.ts';
import type { Bilingual } from '../model/text.ts';
import { remembered } from './memo.ts';
import { isPart } from './things.ts';
import { englishTitle } from './words.ts';

/** A state that a life cycle names, with its dates as written. */
export interface Stage {
  readonly state: Element;
  /** Undefined for a state of the project that stands on none of the library's. */
  readonly phase: Phase | undefined;
  /** Where it comes among the states, from `ordning`. */
  readonly order: number | undefined;
  readonly value: ValueSummary;
}

/** A stage on a certain day. */
export interface Current extends Stage {
  /** Its last day has passed, and no other stage has begun. */
  readonly ended: boolean;
}

const NO_STAGES: readonly Stage[] = [];

/** The stages that apply everywhere, in the order written. What is said of one place only (`hos`) is left out. */
export function stagesOf(model: ModelReader, carrier: Element | Arrow): readonly Stage[] {
  const values =
    'declaration' in carrier ? statedValues(model, carrier, 'lifecycle') : valuesOf(carrier, 'lifecycle');
  return values.length === 0 ? NO_STAGES : values.flatMap((value) => stageOf(model, value) ?? []);
}

/** Undefined for a value that names no state, that counts at one place only, or whose dates run backwards. */
export function stageOf(model: ModelReader, value: ValueSummary): Stage | undefined {
  if (
    value.type !== 'word' ||
    value.at ||
    (value.from && value.till && runsBackwards(value.from, value.till))
  )
    return undefined;
  const resolution = model.resolve(value.reference);
  const state = resolution.status === 'resolved' ? model.element(resolution.id) : undefined;
  if (state?.kind !== 'state') return undefined;
  return { state, ...placeAmongStates(model, state.id), value };
}

/** There are few states, and everything in use is in one. */
const placeAmongStates = remembered((model: ModelReader, id: string): Pick<Stage, 'phase' | 'order'> => {
  const line = lineOf(model, id);
  const phase = line.map(({ name }) => PHASES[name]).find((it) => it !== undefined);
  const order = line.map(orderOf).find((it) => it !== undefined);
  return { phase, order };
});

function orderOf(state: Element): number | undefined {
  const [value] = valuesOf(state, 'order');
  return value?.type === 'quantity' ? Number(value.amount) : undefined;
}

/**
 * The stage that applies on a day, or undefined where that cannot be said: nothing is stated, the stage is uncertain, all
 * begin later, several have no dates, or there are dates and no day is given.
 */
export function currentOf(stages: readonly Stage[], today: string | undefined): Current | undefined {
  const only = stages[0];
  if (!only) return undefined;
  const dated = stages.some(({ value }) => value.from !== undefined || value.till !== undefined);
  if (!dated) return stages.length > 1 || only.value.uncertain ? undefined : { ...only, ended: false };
  if (today === undefined) return undefined;
  if (stages.length === 1) {
    const hasBegun = only.value.from === undefined || firstDay(only.value.from) <= today;
    return hasBegun && !only.value.uncertain ? { ...only, ended: hasEnded(only, today) } : undefined;
  }
  const begun = stages
    .filter(({ value }) => value.from === undefined || firstDay(value.from) <= today)
    .map((stage): Current => ({ ...stage, ended: hasEnded(stage, today) }))
    .sort(laterFirst);
  const [current] = begun;
  return current?.value.uncertain ? undefined : current;
}

function hasEnded({ value }: Stage, today: string): boolean {
  return value.till !== undefined && lastDay(value.till) < today;
}

/** One that has ended comes after one that has not and began the same day. */
function laterFirst(a: Current, b: Current): number {
  const [first, second] = [startOf(a), startOf(b)];
  if (first !== second) return first > second ? -1 : 1;
  return Number(a.ended) - Number(b.ended) || (b.order ?? 0) - (a.order ?? 0);
}

function startOf({ value }: Stage): string {
  return value.from === undefined ? '' : firstDay(value.from);
}

/** Where an element is in its life cycle on a day; a part is where the whole is, when it says nothing of its own. */
export function lifecycleOn(
  model: ModelReader,
  element: Element,
  today: string | undefined,
): Current | undefined {
  const known = lifecycleOfRun(model, element.id);
  if (known.day === undefined || known.day.today !== today)
    known.day = { today, current: currentOf(known.stages, today) };
  return known.day.current;
}

/** The stages of an element, and the one of the day that was asked about last, which is the same throughout a run. */
interface Lifecycle {
  readonly stages: readonly Stage[];
  day?: { readonly today: string | undefined; readonly current: Current | undefined };
}

/** That of the element, or of the nearest whole that states one where it is a part that states none. */
const lifecycleOfRun = remembered((model: ModelReader, id: string): Lifecycle => {
  const element = model.element(id);
  if (!element) return { stages: NO_STAGES };
  const states = statedValues(model, element, 'lifecycle').length > 0;
  return !states && isPart(element) && element.parent !== undefined
    ? lifecycleOfRun(model, element.parent)
    : { stages: stagesOf(model, element) };
});

/** In use, although perhaps on its way out. */
export function isInUse(current: Current | undefined): boolean {
  return (current?.phase === 'operation' || current?.phase === 'phaseout') && !current.ended;
}

/** Retired, or with an end that has passed. */
export function isGone(current: Current | undefined): boolean {
  if (!current) return false;
  if (current.phase === 'retired') return !current.ended;
  return current.ended && current.phase !== undefined && !BEFORE_USE.has(current.phase);
}

/** A day that a life cycle states, and the date as it is written. */
export interface StatedDay {
  readonly day: string;
  readonly date: string;
}

/**
 * The last day in use that the stages state: the day before it is retired, or the till date of the last stage in use.
 * Undefined where one of these has no end, or is uncertain. A month counts as late as it may be.
 */
export function endOfUse(stages: readonly Stage[]): StatedDay | undefined {
  if (stages.some(({ value }) => value.uncertain)) return undefined;
  const retired = stages.find(({ phase, value }) => phase === 'retired' && value.from !== undefined);
  if (retired?.value.from !== undefined) {
    const { from } = retired.value;
    return { day: dayAfter(lastDay(from), -1), date: from };
  }
  const inUse = stages
    .filter(({ phase }) => phase === 'operation' || phase === 'phaseout')
    .sort((a, b) => (startOf(a) < startOf(b) ? -1 : 1));
  // An open stage that another one follows ends where that begins; the last one has to say it.
  if (inUse.at(-1)?.value.till === undefined) return undefined;
  const [date] = inUse
    .flatMap(({ value }) => value.till ?? [])
    .sort((a, b) => (lastDay(a) < lastDay(b) ? 1 : -1));
  return date === undefined ? undefined : { day: lastDay(date), date };
}

/** The first day in use that the stages state, or else of being introduced. A month counts as early as it may be. */
export function startOfUse(stages: readonly Stage[]): StatedDay | undefined {
  for (const wanted of ['operation', 'introduction'] as const) {
    const stage = stages.find(({ phase }) => phase === wanted);
    if (!stage) continue;
    const { from, uncertain } = stage.value;
    return from === undefined || uncertain ? undefined : { day: firstDay(from), date: from };
  }
  return undefined;
}

const BEFORE_USE: ReadonlySet<Phase> = new Set(['planned', 'development']);

/** Only planned, or still being developed. */
export function isOnlyPlanned(current: Current | undefined): boolean {
  return current?.phase !== undefined && BEFORE_USE.has(current.phase) && !current.ended;
}

const WORDS: Readonly<Record<Phase, Bilingual>> = {
  planned: { sv: 'planerad', en: 'planned' },
  development: { sv: 'under utveckling', en: 'in development' },
  introduction: { sv: 'under införande', en: 'being introduced' },
  operation: { sv: 'i drift', en: 'in operation' },
  phaseout: { sv: 'under avveckling', en: 'being phased out' },
  retired: { sv: 'avvecklad', en: 'retired' },
};

/** `avvecklad från 2020-01-01`: what something is in a stage, with its dates, to put after “is”. */
export function stageWords({ state, phase, value: { from, till } }: Stage): Bilingual {
  // The states of a project are called what it calls them.
  const { sv, en } =
    state.library && phase !== undefined
      ? WORDS[phase]
      : { sv: `i läget ”${state.title}”`, en: `in the state “${englishTitle(state)}”` };
  return {
    sv: [sv, ...(from ? [`från ${from}`] : []), ...(till ? [`till ${till}`] : [])].join(' '),
    en: [en, ...(from ? [`from ${from}`] : []), ...(till ? [`till ${till}`] : [])].join(' '),
  };
}
