/** Everything in a file that carries properties, and which of them it takes. */
import { ARROW_PROPERTIES, ASSIGNMENT_PROPERTIES, propertiesOf } from '../model/metamodel/index.ts';
import type { ModelReader } from '../model/model.ts';
import { ownPropertiesOf, specialisedKind } from '../model/specialisation.ts';
import type { Declaration, PropertySummary, Summary } from '../model/summary.ts';
import { kindAt } from './places.ts';

export interface Carrier {
  /** Kind of the element, or what it is when it is none. Undefined where it could not be found out. */
  readonly kind: string | undefined;
  /** The kind that decides which values fit: for a profile the one that it specialises. */
  readonly valueKind: string | undefined;
  readonly allowed: readonly string[];
  readonly properties: readonly PropertySummary[];
  readonly declaration?: Declaration;
}

/** What was found out last: several rules ask it of each file in turn. */
const latest = new WeakMap<
  ModelReader,
  { readonly summary: Summary; readonly carriers: readonly Carrier[] }
>();

export function carriersOf(model: ModelReader, summary: Summary): readonly Carrier[] {
  const known = latest.get(model);
  if (known?.summary === summary) return known.carriers;
  const carriers = findCarriers(model, summary);
  latest.set(model, { summary, carriers });
  return carriers;
}

function findCarriers(model: ModelReader, summary: Summary): readonly Carrier[] {
  const elements = summary.declarations.map((declaration, index): Carrier => {
    const kind = kindAt(model, summary, index);
    const { properties } = declaration;
    if (kind === undefined) return { kind, valueKind: kind, allowed: [], properties, declaration };
    if (kind !== 'profile' && !declaration.base)
      return { kind, valueKind: kind, allowed: propertiesOf(kind), properties, declaration };
    // A profile says by default what the elements of its kind say.
    const valueKind = (kind === 'profile' ? specialisedKind(declaration) : undefined) ?? kind;
    const base = declaration.base && model.resolve(declaration.base);
    const allowed = [
      ...propertiesOf(kind),
      ...(valueKind === kind ? [] : propertiesOf(valueKind)),
      ...(base?.status === 'resolved' ? ownPropertiesOf(model, base.id) : []),
    ];
    return { kind, valueKind, allowed, properties, declaration };
  });
  const arrows = summary.arrows.map(
    ({ properties }): Carrier => ({
      kind: 'arrow',
      valueKind: 'arrow',
      allowed: ARROW_PROPERTIES,
      properties,
    }),
  );
  const assignments = summary.assignments.map(
    ({ properties }): Carrier => ({
      kind: 'assignment',
      valueKind: 'assignment',
      allowed: ASSIGNMENT_PROPERTIES,
      properties,
    }),
  );
  return [...elements, ...arrows, ...assignments].filter(({ properties }) => properties.length > 0);
}
