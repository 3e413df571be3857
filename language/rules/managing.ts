/** Who manages what, as rules ask it again and again of what stands in the same place. */
import { type Manager, managerHere, NOBODY } from '../model/governance.ts';
import type { ModelReader } from '../model/model.ts';
import { remembered } from './memo.ts';

export const managerOf = remembered((model: ModelReader, id: string): Manager => {
  const element = model.element(id);
  const here = element && managerHere(model, element);
  return here ?? (element?.parent === undefined ? NOBODY : managerOf(model, element.parent));
});
