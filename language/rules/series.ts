/** Plans, agreements and funding that follow one another in time. */
import { grouped } from '../model/by-file.ts';
import { type Element, isOwn } from '../model/model.ts';
import type { Span } from '../model/spans.ts';
import { statedTargets, statedValues } from '../model/specialisation.ts';
import { type PeriodValue, statedSpan } from './periods.ts';
import type { RuleReader } from './rule.ts';

/** In which property each kind says when it holds. */
export const PERIODS: Readonly<Record<string, string>> = {
  plan: 'period',
  funding: 'period',
  agreement: 'validity',
};

export interface Timed {
  readonly element: Element;
  readonly value: PeriodValue;
  readonly span: Span;
}

/** Among what an element is one in a row. */
interface Row {
  readonly home: string;
  /** What those in one row have in common, beside the home. */
  readonly likeness: string;
}

/** The one that comes before, of those that ended last. Undefined when nothing does, or it covers all of the element. */
export function before(model: RuleReader, element: Element): Timed | undefined {
  for (const { home } of rowsOf(model, element)) {
    const found = at(model, home, element.kind).get(element.id);
    if (found) return found;
  }
  return undefined;
}

const known = new WeakMap<RuleReader, Map<string, ReadonlyMap<string, Timed>>>();

/** By the id of each of a kind that has to do with a home the one before it. Worked out once: all of them ask. */
function at(model: RuleReader, home: string, kind: string): ReadonlyMap<string, Timed> {
  const homes = known.get(model) ?? new Map<string, ReadonlyMap<string, Timed>>();
  known.set(model, homes);
  const key = `${kind} ${home}`;
  const found = homes.get(key) ?? followersAt(model, home, kind);
  homes.set(key, found);
  return found;
}

function followersAt(model: RuleReader, home: string, kind: string): ReadonlyMap<string, Timed> {
  const near =
    kind === 'agreement'
      ? model.referrersOf(home, 'covers')
      : [...(kind === 'plan' ? model.referrersOf(home, 'for') : []), ...model.childrenOf(home)];
  const timed = [...new Map(near.map((it) => [it.id, it])).values()].flatMap((element) => {
    const stated =
      element.kind === kind && isOwn(element) ? statedSpan(element, PERIODS[kind] ?? '') : undefined;
    const row = stated && rowsOf(model, element).find((it) => it.home === home);
    return stated && row ? [{ likeness: row.likeness, element, ...stated }] : [];
  });
  const result = new Map<string, Timed>();
  for (const row of grouped(timed, ({ likeness }) => likeness).values()) addFollowers(row, result);
  return result;
}

function addFollowers(row: readonly Timed[], result: Map<string, Timed>): void {
  const inOrder = [...row].sort(
    (a, b) =>
      compareText(a.span.first, b.span.first) ||
      compareText(b.span.last, a.span.last) ||
      compareText(a.element.id, b.element.id),
  );
  let last: Timed | undefined;
  for (const each of inOrder) {
    // One that lies within another, such as the plan of a year in that of five, neither follows it nor leaves a gap.
    if (last && each.span.first > last.span.first && each.span.last > last.span.last)
      result.set(each.element.id, last);
    if (!last || each.span.last > last.span.last) last = each;
  }
}

function rowsOf(model: RuleReader, element: Element): readonly Row[] {
  switch (element.kind) {
    case 'plan':
      return homesOf(model, element).map((home) => ({ home, likeness: '' }));
    case 'agreement': {
      // Agreements of the same parties, of the same type and on the same things follow one another.
      const [home] = [...statedTargets(model, element, 'covers')].sort();
      if (home === undefined || names(model, element, 'parties') === '') return [];
      return [{ home, likeness: likenessOf(model, element, ['parties', 'covers', 'annexTo']) }];
    }
    case 'funding': {
      const { parent: home } = element;
      if (home === undefined || names(model, element, 'payer') === '') return [];
      return [{ home, likeness: likenessOf(model, element, ['payer', 'covers']) }];
    }
    default:
      return [];
  }
}

/** What a plan is for, else what it stands in. */
function homesOf(model: RuleReader, plan: Element): readonly string[] {
  const stated = [...new Set(statedTargets(model, plan, 'for'))].sort();
  return stated.length > 0 ? stated : plan.parent === undefined ? [] : [plan.parent];
}

function likenessOf(model: RuleReader, element: Element, properties: readonly string[]): string {
  const [type] = statedValues(model, element, 'type');
  const word = type?.type === 'word' ? type.reference.path.join('.') : '';
  return [word, ...properties.map((it) => names(model, element, it))].join('\u0001');
}

function names(model: RuleReader, element: Element, property: string): string {
  return [...new Set(statedTargets(model, element, property))].sort().join();
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
