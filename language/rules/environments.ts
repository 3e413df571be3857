/** Which environments are production and which are not, and which of them something has to do with. */
import { enumValue } from '../model/metamodel/index.ts';
import { ENVIRONMENT_TYPES } from '../model/metamodel/values/technology.ts';
import type { Element, ModelReader } from '../model/model.ts';
import { statedTargets, statedValues } from '../model/specialisation.ts';
import { remembered } from './memo.ts';
import { carriersOf } from './redundancy.ts';
import { outward, withParts } from './things.ts';

const PRODUCTION = /^(prod|drift)/i;
const OTHER = /test|utbild|train|accept|utveck|devel|demo|kurs|stag|^(dev|qa|acc)/i;

/** Undefined where neither `typ` nor the name tells. */
export function isProduction(model: ModelReader, { id }: Element): boolean | undefined {
  return isProductionById(model, id);
}

const isProductionById = remembered((model: ModelReader, id: string): boolean | undefined => {
  const environment = model.element(id);
  if (!environment) return undefined;
  const [type] = statedValues(model, environment, 'type');
  const stated =
    type?.type === 'word' ? enumValue(ENVIRONMENT_TYPES, type.reference.path.join('.'))?.id : undefined;
  if (stated !== undefined) return stated === 'production';
  const { name, title } = environment;
  if (PRODUCTION.test(name) || PRODUCTION.test(title)) return true;
  return OTHER.test(name) || OTHER.test(title) ? false : undefined;
});

/** The environments of the service levels that apply to an element; undefined stands for one that applies in all. */
export function promisedIn(model: ModelReader, element: Element): readonly (Element | undefined)[] {
  return model
    .referrersOf(element.id, 'for')
    .filter(({ kind }) => kind === 'servicelevel')
    .flatMap((level): readonly (Element | undefined)[] => {
      const environments = statedTargets(model, level, 'in');
      return environments.length === 0 ? [undefined] : environments.map((id) => model.element(id));
    });
}

/** The environments that an element or a part of it runs in; undefined stands for a place in none. */
export function deployedIn(model: ModelReader, element: Element): readonly (Element | undefined)[] {
  return withParts(model, element)
    .flatMap((part) => carriersOf(model, part))
    .map((carrier) => environmentAround(model, carrier));
}

function environmentAround(model: ModelReader, element: Element): Element | undefined {
  for (const at of outward(model, element.id)) {
    if (at.kind === 'environment') return at;
    const [located] = statedTargets(model, at, 'locatedAt')
      .map((id) => model.element(id))
      .filter((it) => it?.kind === 'environment');
    if (located) return located;
  }
  return undefined;
}
