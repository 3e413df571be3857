/** A view of a project: one that is declared, or a standard one that is there anyway. */
import type { Location } from '../model/location.ts';
import type { Language } from '../model/text.ts';
import type { PictureType } from './picture.ts';

export interface View {
  /** Qualified name of a declared view, or `type:scope` of a standard one. */
  readonly id: string;
  readonly title: (language: Language) => string;
  readonly type: PictureType;
  readonly declared: boolean;
  /** Ids of the elements that it is about; none is the whole project. */
  readonly scope: readonly string[];
  readonly location?: Location;
}
