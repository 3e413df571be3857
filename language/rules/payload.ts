/** Which information a component has to do with: what lies in it, is mastered there, and goes in or out. */
import { type Flow, flowOf } from '../model/flow.ts';
import type { Arrow, Element, ModelReader } from '../model/model.ts';
import { remembered } from './memo.ts';
import { withParts } from './things.ts';

/** The information that an arrow carries, where its verb says that data goes anywhere. */
export function carriedBy(model: ModelReader, arrow: Arrow): readonly Element[] {
  const found: Element[] = [];
  if (arrow.payload.length === 0 || flowAlong(model, arrow) === 'none') return found;
  for (const id of arrow.payload) {
    const element = model.element(id);
    if (element?.kind === 'information') found.push(element);
  }
  return found;
}

/** Ids of the ends of an arrow as pairs of where data leaves and where it arrives. */
export function waysOf(
  model: ModelReader,
  arrow: Arrow,
): readonly { readonly from: string; readonly to: string }[] {
  const { source, target } = arrow;
  if (source === undefined || target === undefined) return [];
  const flow = flowAlong(model, arrow);
  const forward = flow === 'forward' || flow === 'both' ? [{ from: source, to: target }] : [];
  return flow === 'backward' || flow === 'both' ? [...forward, { from: target, to: source }] : forward;
}

function flowAlong(model: ModelReader, { verb }: Arrow): Flow {
  return verb === undefined ? 'none' : flowOfVerb(model, verb);
}

/** There are few verbs, and every arrow has one. */
const flowOfVerb = remembered((model: ModelReader, verb: string) => flowOf(model, model.element(verb)));

/** The information that a component handles, by id. */
export function informationIn(model: ModelReader, component: Element): readonly Element[] {
  const found = new Map<string, Element>();
  const add = (information: Element): void => {
    found.set(information.id, information);
    for (const child of model.childrenOf(information.id)) if (child.kind === 'information') add(child);
  };
  for (const child of model.childrenOf(component.id)) if (child.kind === 'information') add(child);
  for (const information of model.referrersOf(component.id, 'master')) add(information);
  const addCarried = (arrow: Arrow): void => {
    if (arrow.payload.length > 0) carriedBy(model, arrow).forEach(add);
  };
  for (const { id } of withParts(model, component)) {
    model.outgoing(id).forEach(addCarried);
    model.incoming(id).forEach(addCarried);
  }
  return [...found.values()].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}
