/** Whether things go on when one of what they stand on fails, as far as the model says. */
import { enumValue } from '../model/metamodel/index.ts';
import { NODE_TYPES, REDUNDANCY } from '../model/metamodel/values/technology.ts';
import { type Element, type ModelReader, valuesOf } from '../model/model.ts';
import { compare, rational } from '../model/rational.ts';
import { statedTargets, statedValues } from '../model/specialisation.ts';
import type { Language } from '../model/text.ts';
import { parentOf, wholeOf } from './things.ts';

/** `none`: it says that it has nothing to fall back on. `unstated`: nothing is said, not even that it is unknown. */
export type Tolerance = 'redundant' | 'unknown' | 'none' | 'unstated';

/** Kinds that run others, or that others are part of, so that theirs is the redundancy of what they hold. */
const CARRIERS: ReadonlySet<string> = new Set(['component', 'node', 'platform', 'network', 'location']);

/** What an element says of itself, else what it runs on says, else what it stands in. */
export function toleranceOf(
  model: ModelReader,
  id: string,
  seen: ReadonlySet<string> = new Set(),
): Tolerance {
  const element = model.element(id);
  if (!element || seen.has(id)) return 'unstated';
  const whole = wholeOf(model, element);
  const own = statedTolerance(model, whole);
  if (own !== 'unstated') return own;
  const around = new Set([...seen, id, whole.id]);
  const carriers = carriersOf(model, whole);
  if (carriers.length > 1) return 'redundant';
  const [carrier] = carriers;
  if (carrier) return toleranceOf(model, carrier.id, around);
  const parts = statedTargets(model, whole, 'composedOf');
  if (parts.length > 0) return worst(parts.map((part) => toleranceOf(model, part, around)));
  const parent = parentOf(model, whole);
  return parent && CARRIERS.has(parent.kind) ? toleranceOf(model, parent.id, around) : 'unstated';
}

/** What something is run by, each once. */
export function carriersOf(model: ModelReader, { id }: Element): readonly Element[] {
  const runners = model.referrersOf(id, 'runs').filter(({ kind }) => kind === 'node' || kind === 'platform');
  return [...new Map(runners.map((runner) => [runner.id, runner])).values()];
}

const ORDER: readonly Tolerance[] = ['none', 'unstated', 'unknown', 'redundant'];

function worst(found: readonly Tolerance[]): Tolerance {
  return ORDER.find((it) => found.includes(it)) ?? 'unstated';
}

const ONE = { numerator: 1n, denominator: 1n };

/** What an element says of itself, by `redundans`, `reserv`, `antal`, and being a cluster. */
function statedTolerance(model: ModelReader, element: Element): Tolerance {
  const stated = [...statedValues(model, element, 'redundancy'), ...statedValues(model, element, 'failover')];
  if (stated.some(({ type }) => type === 'word')) return 'redundant';
  const says = (state: string): boolean => stated.some((it) => it.type === 'state' && it.state === state);
  if (says('unknown')) return 'unknown';
  const [count] = statedValues(model, element, 'count');
  if (count?.type === 'state') return 'unknown';
  const amount = count?.type === 'quantity' ? rational(count.upper ?? count.amount) : undefined;
  if (amount && compare(amount, ONE) > 0) return 'redundant';
  const [type] = statedValues(model, element, 'type');
  if (element.kind === 'node' && type?.type === 'word') {
    if (enumValue(NODE_TYPES, type.reference.path.join('.'))?.id === 'cluster') return 'redundant';
  }
  return stated.length > 0 ? 'none' : 'unstated';
}

/** The ways of withstanding faults that an element names, spelt as the language does. */
export function redundancyWords(element: Element, language: Language): readonly string[] {
  return valuesOf(element, 'redundancy').flatMap((value) => {
    const word = value.type === 'word' && enumValue(REDUNDANCY, value.reference.path.join('.'));
    return word ? [word.spelling[language]] : [];
  });
}
