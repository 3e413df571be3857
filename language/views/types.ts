/** All kinds of view, in the order in which they are listed. */
import { INTEGRATIONSBESKRIVNING } from './integrationsbeskrivning.ts';
import { INTEGRATIONSKARTA } from './integrationskarta.ts';
import { INTEGRATIONSOVERSIKT } from './integrationsoversikt.ts';
import { LANDSKAP } from './landskap.ts';
import { LIVSCYKEL } from './livscykel.ts';
import { MATRIS } from './matris.ts';
import { PAVERKAN } from './paverkan.ts';
import type { PictureType } from './picture.ts';
import { PLATTFORM } from './plattform.ts';
import { PROCESS } from './process.ts';
import { ROLLER } from './roller.ts';
import { SAMBAND } from './samband.ts';
import { SKIKT } from './skikt.ts';
import type { ViewType } from './type.ts';

export const VIEW_TYPES: readonly ViewType[] = [
  LANDSKAP,
  SAMBAND,
  SKIKT,
  PLATTFORM,
  ROLLER,
  PROCESS,
  PAVERKAN,
  MATRIS,
  LIVSCYKEL,
  INTEGRATIONSOVERSIKT,
  INTEGRATIONSKARTA,
  INTEGRATIONSBESKRIVNING,
];

/** The type of that id, or the one that a view has which does not say. */
export function viewType(id: PictureType | undefined): ViewType {
  return VIEW_TYPES.find((type) => type.id === id) ?? SAMBAND;
}
