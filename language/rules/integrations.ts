/** Arrows between systems that different people manage. */

import { type Arrow, type Element, type ModelReader, targetsOf, valuesOf } from '../model/model.ts';
import { managerOf } from './managing.ts';
import { remembered, rememberedInFile } from './memo.ts';
import { outward } from './things.ts';

/** Kinds whose dependencies are integrations; what people do and what the business gets is agreed on elsewhere. */
const SYSTEMS: ReadonlySet<string> = new Set(['component', 'layer', 'interface', 'object', 'node']);

export interface Integration {
  readonly source: Element;
  readonly target: Element;
  readonly sourceManager: Element;
  readonly targetManager: Element;
}

/** The two sides of an arrow between systems with different managers, both of them known. */
export const integrationOf = rememberedInFile((model: ModelReader, arrow: Arrow): Integration | undefined => {
  const source = systemAt(model, arrow.source);
  const target = systemAt(model, arrow.target);
  if (!source || !target) return undefined;
  const sourceManager = managerElement(model, source.id);
  const targetManager = managerElement(model, target.id);
  if (!sourceManager || !targetManager || sourceManager.id === targetManager.id) return undefined;
  return { source, target, sourceManager, targetManager };
});

/**
 * Does an agreement apply to the integration? It is stated on the arrow (also as unknown or missing), on the interface
 * that the arrow points at, or in an agreement that covers both ends, or what they lie in.
 */
export function hasAgreement(model: ModelReader, arrow: Arrow, { source, target }: Integration): boolean {
  if (valuesOf(arrow, 'agreement').length > 0) return true;
  if (target.kind === 'interface' && valuesOf(target, 'agreement').length > 0) return true;
  const covering = agreementsCovering(model, source.id);
  if (covering.size === 0) return false;
  return [...agreementsCovering(model, target.id)].some((id) => covering.has(id));
}

const agreementsCovering = remembered((model: ModelReader, id: string): ReadonlySet<string> => {
  const agreements = new Set<string>();
  for (const element of outward(model, id)) {
    for (const agreement of model.referrersOf(element.id, 'covers')) agreements.add(agreement.id);
  }
  return agreements;
});

/** The agreements that apply, by id: those on the arrow, else those on the interface, else those that cover both ends. */
export function agreementsOf(
  model: ModelReader,
  arrow: Arrow,
  { source, target }: Integration,
): readonly Element[] {
  const carrier = [arrow, ...(target.kind === 'interface' ? [target] : [])].find(
    (it) => valuesOf(it, 'agreement').length > 0,
  );
  const covering = agreementsCovering(model, source.id);
  const ids = carrier
    ? targetsOf(model, carrier, 'agreement')
    : [...agreementsCovering(model, target.id)].filter((id) => covering.has(id));
  return [...new Set(ids)]
    .sort()
    .map((id) => model.element(id))
    .filter((element) => element !== undefined);
}

/** The words `saknas` on an arrow. */
export function statedMissing(arrow: Arrow): ReturnType<typeof valuesOf>[number] | undefined {
  return valuesOf(arrow, 'agreement').find((value) => value.type === 'state' && value.state === 'missing');
}

function systemAt(model: ModelReader, id: string | undefined): Element | undefined {
  const element = id === undefined ? undefined : model.element(id);
  return element && SYSTEMS.has(element.kind) ? element : undefined;
}

const managerElement = remembered((model: ModelReader, id: string): Element | undefined => {
  const manager = managerOf(model, id);
  return manager.type === 'element' ? model.element(manager.id) : undefined;
});
