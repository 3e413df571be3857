/**
 * Does a condition of a selector hold, `[leverantör = Tieto]`? True, false, or undefined where nobody can tell, since
 * what it asks for is stated to be unknown.
 */
import { enumValue, property, valueTypeOf } from './metamodel/index.ts';
import {
  type Arrow,
  type Element,
  type ModelReader,
  printValue,
  type Resolution,
  valuesOf,
} from './model.ts';
import { compareQuantities } from './quantities.ts';
import type { SelectorCondition } from './selector.ts';
import { lineOf, OWN, statedValues } from './specialisation.ts';
import type { Reference, ValueSummary } from './summary.ts';

export type Truth = boolean | undefined;

type Test = SelectorCondition['test'];

export function all<T>(items: readonly T[], holds: (item: T) => Truth): Truth {
  let truth: Truth = true;
  for (const item of items) {
    const one = holds(item);
    if (one === false) return false;
    if (one === undefined) truth = undefined;
  }
  return truth;
}

export function some<T>(items: readonly T[], holds: (item: T) => Truth): Truth {
  const none = all(items, (item) => negated(holds(item)));
  return negated(none);
}

export function negated(truth: Truth): Truth {
  return truth === undefined ? undefined : !truth;
}

/** What a name in a condition means, among elements of these kinds. */
export type Meaning = (reference: Reference, kinds: readonly string[]) => Resolution;

/**
 * Of an element: a property of the language, one that a profile adds, or a role that it may be held in.
 * @param meaning of the names in the condition, where it stands in no file of the model.
 */
export function holds(
  model: ModelReader,
  element: Element,
  condition: SelectorCondition,
  meaning?: Meaning,
): Truth {
  const { key, reference, test } = condition;
  const asked: Asked = { model, meaning: meaning ?? ((it) => model.resolve(it)) };
  if (!reference) return valuesHold(asked, statedValues(model, element, key), element.kind, key, test);
  const role = asked.meaning(reference, ['role']);
  if (role.status === 'resolved' && role.fits) return roleHolds(asked, element, role.id, test);
  const own = OWN + reference.path.join('.');
  return valuesHold(asked, statedValues(model, element, own), element.kind, own, test);
}

/** Of an arrow: its verb, what it carries, or one of its properties. */
export function holdsOfArrow(model: ModelReader, arrow: Arrow, { key, test }: SelectorCondition): Truth {
  const asked: Asked = { model, meaning: (it) => model.resolve(it) };
  if (key === 'verb') {
    const { verb } = arrow.summary;
    return namesHold(
      asked,
      verb ? (arrow.verb === undefined ? undefined : lineOf(model, arrow.verb).map(({ id }) => id)) : [],
      test,
    );
  }
  if (key === 'information') return namesHold(asked, arrow.payload, test);
  return valuesHold(asked, valuesOf(arrow, key), undefined, key, test);
}

interface Asked {
  readonly model: ModelReader;
  /** Of names in the condition. */
  readonly meaning: Meaning;
}

/** @param names Ids; undefined where it is not known what is named. */
function namesHold({ meaning }: Asked, names: readonly string[] | undefined, test: Test): Truth {
  if (!names) return test.type === 'exists' ? true : test.type === 'state' ? false : undefined;
  if (test.type === 'exists') return names.length > 0;
  if (test.type === 'state') return test.state === 'missing' && names.length === 0;
  const { value, operator } = test;
  const wanted = value.type === 'word' ? meaning(value.reference, ['*']) : undefined;
  if (wanted?.status !== 'resolved') return undefined;
  return operator === '=' ? names.includes(wanted.id) : operator === '!=' && !names.includes(wanted.id);
}

/** States that say that there is nothing. */
const NOTHING: ReadonlySet<string> = new Set(['missing', 'none', 'vacant']);

function roleHolds(asked: Asked, element: Element, role: string, test: Test): Truth {
  const { model } = asked;
  const assignments = model.assignmentsOf(element.id);
  const own = assignments.filter((it) => it.role !== undefined && isIn(model, it.role, role));
  // An assignment whose role was not understood may be the one that is asked for.
  const unclear = assignments.some((it) => it.role === undefined);
  const held = some(own, ({ holders, summary }) => {
    if (summary.state !== undefined) return !NOTHING.has(summary.state);
    return holders.length > 0 ? true : undefined;
  });
  switch (test.type) {
    case 'exists':
      return held === false && unclear ? undefined : held;
    case 'state':
      if (own.some(({ summary }) => summary.state === test.state)) return true;
      return test.state === 'missing' && own.length === 0 && (unclear ? undefined : true);
    case 'compare': {
      if (own.some(({ summary }) => summary.state === 'unknown')) return undefined;
      return namesHold(
        asked,
        own.flatMap(({ holders }) => holders),
        test,
      );
    }
  }
}

/** Is an element the other one, or does it stand on it? */
function isIn(model: ModelReader, id: string, other: string): boolean {
  return id === other || lineOf(model, id).some((at) => at.id === other);
}

function valuesHold(
  asked: Asked,
  values: readonly ValueSummary[],
  kind: string | undefined,
  key: string,
  test: Test,
): Truth {
  switch (test.type) {
    case 'exists':
      return values.some((value) => value.type !== 'state' || !NOTHING.has(value.state));
    case 'state':
      return (
        values.some((value) => value.type === 'state' && value.state === test.state) ||
        (test.state === 'missing' && values.length === 0)
      );
    case 'compare': {
      const { operator, value: wanted } = test;
      const one = (value: ValueSummary): Truth => {
        if (value.type === 'state') return value.state === 'unknown' ? undefined : operator === '!=';
        const order = orderOf(asked, kind, key, value, wanted);
        return order === undefined ? undefined : fits(order, operator);
      };
      return operator === '!=' ? all(values, one) : some(values, one);
    }
  }
}

function fits(order: number, operator: string): boolean {
  switch (operator) {
    case '=':
      return order === 0;
    case '!=':
      return order !== 0;
    case '<':
      return order < 0;
    case '<=':
      return order <= 0;
    case '>':
      return order > 0;
    default:
      return order >= 0;
  }
}

/** Below zero when a value is less than the wanted one; undefined for what cannot be compared, such as hours and kronor. */
function orderOf(
  { model, meaning }: Asked,
  kind: string | undefined,
  key: string,
  value: ValueSummary,
  wanted: ValueSummary,
): number | undefined {
  if (value.type === 'quantity' && wanted.type === 'quantity') return compareQuantities(value, wanted);
  const left = canonical((it) => model.resolve(it), kind, key, value);
  const right = canonical(meaning, kind, key, wanted);
  return left < right ? -1 : left > right ? 1 : 0;
}

/** Words of closed lists and names compare by what they mean, so that either language finds both. */
function canonical(meaning: Meaning, kind: string | undefined, key: string, value: ValueSummary): string {
  const text = printValue(value);
  const entry = property(key);
  const type = entry && valueTypeOf(kind, entry);
  if (value.type === 'word' && (type?.type === 'reference' || type?.type === 'open')) {
    const named = meaning(value.reference, type.kinds);
    if (named.status === 'resolved') return named.id;
  }
  return (type?.type === 'enum' ? enumValue(type.values, text)?.id : undefined) ?? text;
}
