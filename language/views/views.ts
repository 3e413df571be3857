/** The face of this folder: which views there are, and what each of them shows. */

import { enumValue } from '../model/metamodel/index.ts';
import { DIRECTIONS } from '../model/metamodel/values/tool.ts';
import type { Model } from '../model/model.ts';
import { printValue, valuesOf } from '../model/model.ts';
import type { Language } from '../model/text.ts';
import type { Picture, PictureType } from './picture.ts';
import { rollerOf } from './roller.ts';
import { type Graph, sambandOf } from './samband.ts';
import { skiktOf } from './skikt.ts';
import { TYPE_TITLES, titleOf, type View } from './view.ts';

export { type View, viewsOf } from './view.ts';

type Content = Graph & Pick<Picture, 'grid'>;

const CONTENT: Readonly<Record<PictureType, (model: Model, view: View, language: Language) => Content>> = {
  samband: sambandOf,
  skikt: skiktOf,
  roller: (model, view, language) => ({ ...rollerOf(model, view, language), edges: [] }),
};

/** What a view shows, in a language. Pure: the same model gives the same picture. */
export function pictureOf(model: Model, view: View, language: Language): Picture {
  const scope = view.scope.flatMap((id) => {
    const element = model.element(id);
    return element ? [titleOf(element, language)] : [];
  });
  const title = view.title(language);
  const subtitle = [TYPE_TITLES[view.type][language], ...scope].join(' · ');
  return {
    id: view.id,
    type: view.type,
    title,
    // What would be read twice is said once.
    subtitle: subtitle === title ? '' : subtitle,
    language,
    direction: directionOf(model, view),
    ...CONTENT[view.type](model, view, language),
    ...(view.location ? { location: view.location } : {}),
  };
}

function directionOf(model: Model, view: View): Picture['direction'] {
  const element = model.element(view.id);
  const value = element && valuesOf(element, 'direction')[0];
  const stated = value && enumValue(DIRECTIONS, printValue(value))?.id;
  if (stated === 'right' || stated === 'down') return stated;
  return view.type === 'samband' ? 'right' : 'down';
}
