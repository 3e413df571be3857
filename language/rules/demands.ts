/** What rules of users' own forbid and require: who breaks them, and how that is said. */
import { all, holds, holdsOfArrow, some, type Truth } from '../model/conditions.ts';
import { descendants, isWithin } from '../model/graph.ts';
import { liesIn, matches, outwards } from '../model/matches.ts';
import { enumValue } from '../model/metamodel/index.ts';
import { SEVERITIES } from '../model/metamodel/values/tool.ts';
import {
  type Arrow,
  type Demand,
  type Element,
  type ModelReader,
  printValue,
  valuesOf,
} from '../model/model.ts';
import { atomsOf, type Selector, type SelectorAtom, type SelectorCondition } from '../model/selector.ts';
import type { Bilingual } from '../model/text.ts';
import { namesIn } from '../model/uses.ts';
import type { Report, RuleReader, Severity } from './rule.ts';
import { type Asked, impossibleOnArrow, impossibleOnElement, kindOf } from './selectors.ts';

const judged = new WeakMap<readonly Demand[], readonly Demand[]>();

/** The demands that models are judged by: those that say what somebody meant by them. */
export function judgedDemands(model: RuleReader): readonly Demand[] {
  const demands = model.demands();
  const known = judged.get(demands) ?? demands.filter((demand) => isMeant(model, demand));
  judged.set(demands, known);
  return known;
}

/** From here on this model is judged by all of its demands: an example need not declare all that its rule names. */
export function judgeByAll(model: RuleReader): void {
  judged.set(model.demands(), model.demands());
}

/**
 * Does a demand say what somebody meant? One with a part that was not understood, that nothing has the name of, or that
 * can never hold would blame what it is not about, or everything; its own finding is enough.
 */
export function isMeant(model: Asked, { summary }: Demand): boolean {
  const { selectors, targets, having = [], broken } = summary;
  return (
    !broken &&
    [...selectors, ...(targets ?? [])].every((it) => !isMistaken(model, it)) &&
    having.every((it) =>
      targets
        ? !namesNothing(model, it) && !impossibleOnArrow(it)
        : !isMistakenCondition(model, undefined, it),
    )
  );
}

/** Tags that nobody has yet, and what has nothing inside, are no mistakes: a rule may well be there before them. */
function isMistaken(model: Asked, selector: Selector): boolean {
  return atomsOf(selector).some((atom) => {
    const { what, conditions } = atom;
    return (
      ('reference' in what && model.resolve(what.reference).status === 'unresolved') ||
      conditions.some((it) => isMistakenCondition(model, kindOf(atom), it))
    );
  });
}

function isMistakenCondition(
  model: Asked,
  kindId: string | undefined,
  condition: SelectorCondition,
): boolean {
  return namesNothing(model, condition) || impossibleOnElement(model, kindId, condition) !== undefined;
}

function namesNothing(model: Asked, { key, reference, test }: SelectorCondition): boolean {
  if (test.type !== 'compare' || test.value.type !== 'word' || namesIn(key, reference).open) return false;
  const meaning = model.resolve(test.value.reference);
  return meaning.status === 'unresolved' || (meaning.status === 'resolved' && !meaning.fits);
}

/** Does an arrow do what the demand is about: goes from what it chooses to what it names, and has what it says? */
export function concerns(model: ModelReader, { summary }: Demand, arrow: Arrow): Truth {
  const { source, target } = arrow;
  if (!summary.targets || source === undefined || target === undefined) return false;
  const from = outwards(model, source);
  return all(
    [
      () => lies(model, summary.selectors, from, target),
      () => goesTo(model, summary, source, target),
      () => has(model, summary, arrow),
    ],
    (part) => part(),
  );
}

interface Statement {
  readonly selectors: readonly Selector[];
  readonly targets?: readonly Selector[];
  readonly having?: readonly SelectorCondition[];
}

function goesTo(model: ModelReader, { targets = [] }: Statement, source: string, target: string): Truth {
  return lies(model, targets, outwards(model, target), source);
}

/** @param other the end on the other side, which the arrow leaves what holds both for. */
function lies(
  model: ModelReader,
  selectors: readonly Selector[],
  around: readonly Element[],
  other: string,
): Truth {
  const left = around.filter(({ id }) => !isWithin(other, id));
  return some(selectors, (selector) => liesIn(model, selector, around, left));
}

function has(model: ModelReader, { having = [] }: Statement, arrow: Arrow): Truth {
  return all(having, (condition) => holdsOfArrow(model, arrow, condition));
}

/** Is the element one that the demand forbids? */
export function isForbidden(model: ModelReader, { summary }: Demand, element: Element): Truth {
  const { selectors, having = [] } = summary;
  return all(
    [
      () => some(selectors, (it) => matches(model, it, element)),
      () => all(having, (it) => holds(model, element, it)),
    ],
    (part) => part(),
  );
}

/** What an element lacks of what a demand requires of it: conditions, or an arrow. */
export type Lack = { readonly conditions: readonly SelectorCondition[] } | 'arrow';

/** Undefined when it lacks nothing, when nothing is required of it, and when nobody can tell. */
export function lackOf(model: ModelReader, { summary }: Demand, element: Element): Lack | undefined {
  const { selectors, targets, having } = summary;
  if (targets || having) {
    if (some(selectors, (it) => matches(model, it, element)) !== true) return undefined;
    if (targets) return hasArrow(model, summary, element) === false ? 'arrow' : undefined;
    return lackAmong(model, having ?? [], element);
  }
  const broken: SelectorCondition[] = [];
  for (const selector of selectors) {
    if (matches(model, withoutConditions(selector), element) !== true) continue;
    if (matches(model, selector, element) !== false) continue;
    for (const atom of atomsOf(selector)) {
      if (matches(model, bare(atom), element) === true)
        broken.push(...(lackAmong(model, atom.conditions, element)?.conditions ?? []));
    }
  }
  return broken.length === 0 ? undefined : { conditions: broken };
}

function lackAmong(
  model: ModelReader,
  conditions: readonly SelectorCondition[],
  element: Element,
): { readonly conditions: readonly SelectorCondition[] } | undefined {
  const broken = conditions.filter((it) => holds(model, element, it) === false);
  return broken.length === 0 ? undefined : { conditions: broken };
}

/** Has the element, or something in it, an arrow as required? */
function hasArrow(model: ModelReader, statement: Statement, element: Element): Truth {
  return some(descendants(model, element.id), (part) =>
    some(model.outgoing(part), (arrow) => {
      const { target } = arrow;
      // It may be the one that is asked for.
      if (target === undefined) return undefined;
      if (isWithin(target, element.id)) return false;
      return all(
        [() => goesTo(model, statement, part, target), () => has(model, statement, arrow)],
        (question) => question(),
      );
    }),
  );
}

function withoutConditions(selector: Selector): Selector {
  switch (selector.type) {
    case 'atom':
      return bare(selector);
    case 'not':
      return { ...selector, operand: withoutConditions(selector.operand) };
    default:
      return { ...selector, operands: selector.operands.map(withoutConditions) };
  }
}

const bare = (atom: SelectorAtom): SelectorAtom => ({ ...atom, conditions: [] });

/** Does the demand ask for anything? `kräv komponent` alone does not, and neither does `förbjud` without a selector. */
export function asksForSomething({ action, selectors, targets, having }: Demand['summary']): boolean {
  if (selectors.length === 0) return false;
  return (
    action === 'forbid' ||
    targets !== undefined ||
    having !== undefined ||
    selectors.flatMap(atomsOf).some(({ conditions }) => conditions.length > 0)
  );
}

/** Id of the rule of the catalogue that judges it. */
export function judgeOf({ summary }: Demand): string {
  return summary.action === 'forbid' ? 'dependency/forbidden' : 'dependency/required';
}

export function severityOf(rule: Element): Severity {
  const [value] = valuesOf(rule, 'severity');
  const word = value && enumValue(SEVERITIES, printValue(value));
  return (word?.id as Severity | undefined) ?? 'warning';
}

/** What is the same in every report of a rule of a user's own: its severity, its title and its reason. */
export function reportOf(
  { rule }: Demand,
  about: Bilingual,
): Pick<Report, 'severity' | 'by' | 'message' | 'related'> {
  const title = flat(rule.title).replace(/\.$/, '');
  const reason = valuesOf(rule, 'reason')
    .map((value) => flat(printValue(value)))
    .filter((text) => text !== '')
    .map((text) => (/[.!?…]$/.test(text) ? ` ${text}` : ` ${text}.`))
    .join('');
  return {
    severity: severityOf(rule),
    by: rule.id,
    message: { sv: `${title}: ${about.sv}${reason}`, en: `${title}: ${about.en}${reason}` },
    related: [{ element: rule.id, message: { sv: `Regeln ${rule.id}`, en: `The rule ${rule.id}` } }],
  };
}

/** A text of several lines on one. */
function flat(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

const byRule = new WeakMap<readonly Demand[], ReadonlyMap<string, readonly Demand[]>>();

/** What one rule forbids and requires. */
export function demandsOf(model: ModelReader, rule: string): readonly Demand[] {
  const demands = model.demands();
  const known = byRule.get(demands) ?? Map.groupBy(demands, (demand) => demand.rule.id);
  byRule.set(demands, known);
  return known.get(rule) ?? [];
}
