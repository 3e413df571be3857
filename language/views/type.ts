/** A kind of view: what it is called, what of a project it is shown for anyway, and what it shows. */
import type { Element, Model } from '../model/model.ts';
import type { Bilingual, Language } from '../model/text.ts';
import type { Occasion } from './occasion.ts';
import type { Picture, PictureType } from './picture.ts';
import type { View } from './view.ts';

/** Nodes and edges, and for what is not laid out as a graph also how they stand. */
export type Content = Pick<Picture, 'nodes' | 'edges' | 'grid' | 'table' | 'timeline'>;

export interface ViewType {
  readonly id: PictureType;
  readonly title: Bilingual;
  /** Which way lines run where the view says nothing. */
  readonly direction: Picture['direction'];
  /**
   * What there is a standard view of, for each project without one that is declared: an element that the view is about,
   * or `undefined` for the whole project. Only where the view would show something.
   */
  readonly standard: (model: Model) => readonly (Element | undefined)[];
  /** It shows time itself, so that what is over belongs to it as well. */
  readonly overTime?: true;
  /** Pure: the same model gives the same content, in the order of reading. */
  readonly content: (model: Model, view: View, language: Language, occasion: Occasion) => Content;
}

/** The objects of the project itself. */
export function ownObjects(model: Model): readonly Element[] {
  return model.ofKind('object').filter((element) => !element.library && element.dependency === undefined);
}
