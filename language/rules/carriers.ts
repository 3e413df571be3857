/** Everything in a file that carries properties, and which of them it takes. */
import { ARROW_PROPERTIES, ASSIGNMENT_PROPERTIES, propertiesOf } from '../model/metamodel/index.ts';
import type { ModelReader } from '../model/model.ts';
import type { Declaration, PropertySummary, Summary } from '../model/summary.ts';
import { kindAt } from './places.ts';

export interface Carrier {
  /** Kind of the element, or what it is when it is none. Undefined where it could not be found out. */
  readonly kind: string | undefined;
  readonly allowed: readonly string[];
  readonly properties: readonly PropertySummary[];
  readonly declaration?: Declaration;
}

export function carriersOf(model: ModelReader, summary: Summary): readonly Carrier[] {
  const elements = summary.declarations.map((declaration, index): Carrier => {
    const kind = kindAt(model, summary, index);
    const { properties } = declaration;
    return { kind, allowed: kind === undefined ? [] : propertiesOf(kind), properties, declaration };
  });
  const arrows = summary.arrows.map(
    ({ properties }): Carrier => ({ kind: 'arrow', allowed: ARROW_PROPERTIES, properties }),
  );
  const assignments = summary.assignments.map(
    ({ properties }): Carrier => ({ kind: 'assignment', allowed: ASSIGNMENT_PROPERTIES, properties }),
  );
  return [...elements, ...arrows, ...assignments].filter(({ properties }) => properties.length > 0);
}
