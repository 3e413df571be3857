/**
 * What something that promises a level of service cannot do without, and how the promises along such a chain compare.
 * Everything is visited once for each sort of promise, from the strongest promise on, so that what is visited from a
 * weaker one has nothing more to hear: a chain then shows the most that is asked of what stands at its end.
 */
import { lackingHours, minutesOf } from '../model/hours.ts';
import type { Arrow, Element, Model } from '../model/model.ts';
import { compare } from '../model/rational.ts';
import { statedTargets, statedValues } from '../model/specialisation.ts';
import type { ValueSummary } from '../model/summary.ts';
import { criticalityOf } from './dependencies.ts';
import {
  type Hours,
  holdsInProduction,
  hoursIn,
  isStronger,
  levelsOf,
  type Measure,
  measureOf,
  prioritiesOf,
  subjectsOf,
  weakest,
} from './promises.ts';
import { wholeOf, withParts } from './things.ts';

/** One thing that a service level promises. */
export interface Pledge {
  readonly level: Element;
  /** The level, or the priority that says it. */
  readonly carrier: Element;
  readonly value: ValueSummary;
  readonly measure?: Measure;
  readonly hours?: Hours;
}

/** `availability`, `downtime`, `hours`, or `fix` and the name of a priority. */
export interface Promised {
  readonly metric: string;
  readonly promise: Pledge;
}

/** What is promised for an element, by metric. */
export type Promises = ReadonlyMap<string, Offer>;

interface Offer {
  /** The strongest that is known. */
  readonly pledge?: Pledge;
  /** Does a level say that it is not known what it promises? Then it may be more. */
  readonly unclear: boolean;
}

export interface Chain {
  /** Ids of the elements, from the one that promises more; of a long chain the end. */
  readonly stations: readonly string[];
  readonly strong: Promised;
  /** What the last one promises; none where no service level applies to it. Told of beside what needs it directly. */
  readonly weak?: Pledge;
}

/** What the service levels promise in production, by the element that they are for. */
export function promisedBy(model: Model): ReadonlyMap<string, Promises> {
  const levels = new Map<string, Element[]>();
  for (const level of model.ofKind('servicelevel')) {
    if (!holdsInProduction(model, level)) continue;
    for (const { id } of subjectsOf(model, level)) {
      const known = levels.get(id);
      if (known) known.push(level);
      else levels.set(id, [level]);
    }
  }
  return new Map([...levels].map(([id, its]) => [id, promisesIn(model, its)]));
}

/** The strongest that several levels promise of each sort. */
function promisesIn(model: Model, levels: readonly Element[]): Promises {
  const found = new Map<string, Offer>();
  const add = (metric: string, pledge: Pledge | 'unknown' | undefined): void => {
    if (!pledge) return;
    const known = found.get(metric) ?? { unclear: false };
    if (pledge === 'unknown') found.set(metric, { ...known, unclear: true });
    else if (!known.pledge || isBetter(metric, pledge, known.pledge)) found.set(metric, { ...known, pledge });
  };
  for (const level of levels) {
    for (const metric of ['availability', 'downtime'])
      add(metric, promiseOf(model, level, level, metric, metric));
    const hours = hoursIn(model, level, 'serviceHours');
    add('hours', typeof hours === 'object' ? { level, carrier: level, value: hours.value, hours } : hours);
    for (const priority of prioritiesOf(model, level))
      add(`fix ${priority.name.toLowerCase()}`, promiseOf(model, level, priority, 'fixWithin', 'fixWithin'));
  }
  return found;
}

function promiseOf(
  model: Model,
  level: Element,
  carrier: Element,
  property: string,
  measured: string,
): Pledge | 'unknown' | undefined {
  const values = statedValues(model, carrier, property);
  if (values.length === 0) return undefined;
  if (values.some(({ type }) => type === 'state')) return 'unknown';
  // Under several conditions what is promised in any case is the least of it.
  const measure = weakest(
    measured,
    values.flatMap((value) => measureOf(measured, value) ?? []),
  );
  return measure && { level, carrier, value: measure.value, measure };
}

function isBetter(metric: string, a: Pledge, b: Pledge): boolean {
  const order = strength(metric, a, b);
  return order < 0 || (order === 0 && a.level.id < b.level.id);
}

/** Below zero when the first is the stronger. */
function strength(metric: string, a: Pledge, b: Pledge): number {
  if (a.hours && b.hours) return minutesOf(b.hours.week) - minutesOf(a.hours.week);
  if (!a.measure || !b.measure) return 0;
  return (metric === 'availability' ? -1 : 1) * compare(a.measure.exact, b.measure.exact);
}

/** Every element that something stronger depends on and that promises less, or nothing, with the chain that leads there. */
export function* chainsOf(model: Model, promises: ReadonlyMap<string, Promises>): Iterable<Chain> {
  const needs = new Map<string, readonly string[]>();
  const needsOf = (id: string): readonly string[] => {
    const known = needs.get(id) ?? neededBy(model, id);
    needs.set(id, known);
    return known;
  };
  const offers = new Map<string, Promises | undefined>();
  const promisedTo = (id: string): Promises | undefined => {
    if (!offers.has(id)) offers.set(id, promisedFor(model, id, promises));
    return offers.get(id);
  };
  const metrics = [...new Set([...promises.values()].flatMap((its) => [...its.keys()]))].sort();
  for (const metric of metrics) {
    const sources = [...promises]
      .flatMap(([id, its]) => {
        const promise = its.get(metric)?.pledge;
        return promise ? [{ id, promise }] : [];
      })
      .sort((a, b) => strength(metric, a.promise, b.promise) || (a.id < b.id ? -1 : 1));
    const cameFrom = new Map<string, string | undefined>();
    for (const { id, promise } of sources) {
      if (cameFrom.has(id)) continue;
      cameFrom.set(id, undefined);
      const waiting = [id];
      for (let next = 0; next < waiting.length; next += 1) {
        const at = waiting[next] ?? '';
        for (const needed of needsOf(at)) {
          if (cameFrom.has(needed)) continue;
          cameFrom.set(needed, at);
          waiting.push(needed);
          const strong = { metric, promise };
          const weak = promisedTo(needed);
          const { pledge, unclear = false } = weak?.get(metric) ?? {};
          const isWeak = pledge !== undefined && !unclear && isWeaker(metric, pledge, promise);
          if (isWeak || (weak === undefined && at === id))
            yield { stations: stationsTo(needed, id, cameFrom), strong, ...(isWeak ? { weak: pledge } : {}) };
        }
      }
    }
  }
}

/** What applies to an element: its own levels, else those of what it stands in. */
function promisedFor(
  model: Model,
  id: string,
  promises: ReadonlyMap<string, Promises>,
): Promises | undefined {
  const own = promises.get(id);
  if (own) return own;
  const element = model.element(id);
  const levels = element ? levelsOf(model, element) : [];
  const inProduction = levels.filter((it) => holdsInProduction(model, it));
  return levels.length === 0 ? undefined : promisesIn(model, inProduction);
}

function isWeaker(metric: string, weak: Pledge, strong: Pledge): boolean {
  if (weak.hours && strong.hours) return lackingHours(weak.hours.week, strong.hours.week).length > 0;
  const property = metric.startsWith('fix ') ? 'fixWithin' : metric;
  return weak.measure && strong.measure ? isStronger(property, strong.measure, weak.measure) : false;
}

/** So many stations of a chain are told of, and the first. */
const MOST = 12;

function stationsTo(
  id: string,
  start: string,
  cameFrom: ReadonlyMap<string, string | undefined>,
): readonly string[] {
  const stations: string[] = [];
  for (let at: string | undefined = id; at !== undefined && at !== start; at = cameFrom.get(at)) {
    if (stations.length === MOST) break;
    stations.push(at);
  }
  return [start, ...stations.reverse()];
}

/** Ids of what an element and its parts do not work without, each once, in the order of the ids. */
function neededBy(model: Model, id: string): readonly string[] {
  const element = model.element(id);
  if (!element) return [];
  const needed = new Set<string>();
  for (const part of withParts(model, element)) {
    for (const arrow of model.outgoing(part.id)) {
      const target = arrow.target === undefined ? undefined : model.element(arrow.target);
      if (target && isHardTo(model, arrow, target)) needed.add(wholeOf(model, target).id);
    }
  }
  if (element.kind === 'service' || element.kind === 'product') {
    for (const property of ['realiser', 'composedOf']) {
      for (const target of statedTargets(model, element, property)) {
        const part = model.element(target);
        if (part && criticalityOf(model, part) !== 'soft') needed.add(wholeOf(model, part).id);
      }
    }
  }
  needed.delete(id);
  return [...needed].sort();
}

/** What the arrow says, else what its target says of itself. */
function isHardTo(model: Model, arrow: Arrow, target: Element): boolean {
  return (criticalityOf(model, arrow) ?? criticalityOf(model, target)) === 'hard';
}
