/** Which side of the governance roles and those who hold them belong to: that of the business, or that of IT. */
import { enumValue } from '../model/metamodel/index.ts';
import { ROLE_SIDES } from '../model/metamodel/values/actors.ts';
import type { Element, ModelReader } from '../model/model.ts';
import { statedValues } from '../model/specialisation.ts';
import { remembered } from './memo.ts';
import { outward } from './things.ts';

export type Side = 'business' | 'it';

/** What an element says of itself, or the one that it specialises. */
function statedSide(model: ModelReader, element: Element): Side | undefined {
  const [value] = statedValues(model, element, 'side');
  if (value?.type !== 'word') return undefined;
  const id = enumValue(ROLE_SIDES, value.reference.path.join('.'))?.id;
  return id === 'business' || id === 'it' ? id : undefined;
}

export const sideOfRole = remembered((model: ModelReader, role: string): Side | undefined => {
  const element = model.element(role);
  return element?.kind === 'role' ? statedSide(model, element) : undefined;
});

/** The side of an organisation, a unit or an actor, and who says it: itself, or the nearest one that it belongs to. */
export const sideOfHolder = remembered((model: ModelReader, holder: string): HolderSide | undefined => {
  for (const at of outward(model, holder)) {
    const side = statedSide(model, at);
    if (side !== undefined) return { side, by: at };
  }
  return undefined;
});

interface HolderSide {
  readonly side: Side;
  readonly by: Element;
}
