/** What depends on what: by an arrow, or by a property that names what is needed. */
import { enumValue } from '../model/metamodel/index.ts';
import { CRITICALITY } from '../model/metamodel/values/application.ts';
import { type Arrow, type Element, type ModelReader, targetsOf, valuesOf } from '../model/model.ts';
import { statedValues } from '../model/specialisation.ts';
import type { Reference, Summary, ValueSummary } from '../model/summary.ts';
import { rememberedInFile } from './memo.ts';
import type { RuleReader } from './rule.ts';
import { byId, isFirst, wholeOf, withParts } from './things.ts';

/** Properties that name what an element needs. */
const NEEDS: readonly string[] = ['uses', 'realiser', 'composedOf', 'supportedBy'];

/** Kinds that can be in use, be planned and be retired. Between others an arrow says that work or matters go on. */
const THINGS: ReadonlySet<string> = new Set([
  'component',
  'layer',
  'interface',
  'object',
  'product',
  'service',
  'node',
  'platform',
  'network',
  'equipment',
]);

/** What people do needs things as well, but is not needed in this way. */
const NEEDY: ReadonlySet<string> = new Set([...THINGS, 'activity', 'capability']);

export interface Dependency {
  readonly source: Element;
  readonly target: Element;
  /** Where the target is named, or the source in what runs it. */
  readonly reference: Reference;
  /** Is it the target that stands there? */
  readonly namesTarget: boolean;
  /** The arrow that says so, if one does. */
  readonly arrow?: Arrow;
}

/** What an arrow makes its source depend on: its target, and what it goes over. */
export const dependenciesBy = rememberedInFile((model: ModelReader, arrow: Arrow): readonly Dependency[] => {
  const source = thing(model, arrow.source, NEEDY);
  const { target: written } = arrow.summary;
  if (!source || !written) return [];
  const found: Dependency[] = [];
  const add = (reference: Reference, id: string | undefined): void => {
    const target = thing(model, id);
    if (target) found.push({ source, target, reference, namesTarget: true, arrow });
  };
  add(written, arrow.target);
  for (const value of valuesOf(arrow, 'via'))
    if (value.type === 'word' && isLasting(value)) add(value.reference, meaning(model, value.reference));
  return found;
});

/** The dependencies that the properties of a file's declarations state, also of those that add to an element. */
export const dependenciesIn = rememberedInFile(
  (model: RuleReader, { declarations }: Summary): readonly Dependency[] => {
    const found: Dependency[] = [];
    declarations.forEach((declaration, index) => {
      declaration.properties.forEach(({ key, values }) => {
        if (key !== 'runs' && !NEEDS.includes(key)) return;
        const carrier = model.declared(index);
        if (!carrier || !NEEDY.has(carrier.kind) || !isFirst(model, carrier)) return;
        for (const value of values) {
          if (value.type !== 'word' || !isLasting(value)) continue;
          const { reference } = value;
          const named = thing(model, meaning(model, reference));
          if (!named) continue;
          // What is run depends on what runs it, but for the platform that a node is built on.
          const turned = key === 'runs' && !(carrier.kind === 'node' && named.kind === 'platform');
          found.push(
            turned
              ? { source: named, target: carrier, reference, namesTarget: false }
              : { source: carrier, target: named, reference, namesTarget: true },
          );
        }
      });
    });
    return found;
  },
);

/** Elements of which an arrow or a property says that they depend on an element or a part of it, by id, itself left out. */
export function dependantsOn(model: ModelReader, element: Element): readonly Element[] {
  const found = new Map<string, Element>();
  const add = (id: string | undefined): void => {
    const source = thing(model, id, NEEDY);
    const whole = source && wholeOf(model, source);
    if (whole && whole.id !== element.id) found.set(whole.id, whole);
  };
  for (const { id, kind } of withParts(model, element)) {
    for (const { source } of model.incoming(id)) add(source);
    for (const key of NEEDS) for (const referrer of model.referrersOf(id, key)) add(referrer.id);
    if (kind === 'platform')
      for (const referrer of model.referrersOf(id, 'runs')) if (referrer.kind === 'node') add(referrer.id);
  }
  if (RUNNERS.has(element.kind))
    for (const id of targetsOf(model, element, 'runs'))
      if (element.kind !== 'node' || model.element(id)?.kind !== 'platform') add(id);
  return [...found.values()].sort(byId);
}

const RUNNERS: ReadonlySet<string> = new Set(['node', 'platform']);

/** Does an arrow or an element say that what it is about does not work without it? */
export function isHard(model: ModelReader, carrier: Arrow | Element): boolean {
  return criticalityOf(model, carrier) === 'hard';
}

export function criticalityOf(model: ModelReader, carrier: Arrow | Element): string | undefined {
  const values =
    'declaration' in carrier ? statedValues(model, carrier, 'criticality') : valuesOf(carrier, 'criticality');
  const value = values[0];
  return value?.type === 'word' ? enumValue(CRITICALITY, value.reference.path.join('.'))?.id : undefined;
}

/** A value with a last day is about the past or will be, and one that is uncertain proves nothing. */
function isLasting(value: ValueSummary): boolean {
  return value.till === undefined && value.uncertain !== true;
}

function meaning(model: ModelReader, reference: Reference): string | undefined {
  const resolution = model.resolve(reference);
  return resolution.status === 'resolved' ? resolution.id : undefined;
}

function thing(
  model: ModelReader,
  id: string | undefined,
  kinds: ReadonlySet<string> = THINGS,
): Element | undefined {
  const element = id === undefined ? undefined : model.element(id);
  return element && kinds.has(element.kind) ? element : undefined;
}
