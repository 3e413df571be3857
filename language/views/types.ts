/** All kinds of view, in the order in which they are listed. */
import { LANDSKAP } from './landskap.ts';
import { PAVERKAN } from './paverkan.ts';
import type { PictureType } from './picture.ts';
import { PLATTFORM } from './plattform.ts';
import { ROLLER } from './roller.ts';
import { SAMBAND } from './samband.ts';
import { SKIKT } from './skikt.ts';
import type { ViewType } from './type.ts';

export const VIEW_TYPES: readonly ViewType[] = [LANDSKAP, SAMBAND, SKIKT, PLATTFORM, ROLLER, PAVERKAN];

/** The type of that id, or the one that a view has which does not say. */
export function viewType(id: PictureType | undefined): ViewType {
  return VIEW_TYPES.find((type) => type.id === id) ?? SAMBAND;
}
