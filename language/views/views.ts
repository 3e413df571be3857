/** The face of this folder: which views there are, and what each of them shows. */
import { enumValue, kind, type Word } from '../model/metamodel/index.ts';
import { DIRECTIONS, NOTATIONS } from '../model/metamodel/values/tool.ts';
import {
  type Element,
  locationOf,
  type Model,
  printValue,
  targetsOf,
  textOf,
  valuesOf,
} from '../model/model.ts';
import type { Bilingual, Language } from '../model/text.ts';
import { questionIn, questionOf } from './answers.ts';
import { coloured } from './colouring.ts';
import { inArchimate } from './notation.ts';
import type { Notation, Occasion } from './occasion.ts';
import type { Picture } from './picture.ts';
import { pinsOf } from './pins.ts';
import { withoutPlaces } from './places.ts';
import { chosenBy } from './selection.ts';
import { titleOf } from './titles.ts';
import type { ViewType } from './type.ts';
import { VIEW_TYPES, viewType } from './types.ts';
import type { View } from './view.ts';

export type { View } from './view.ts';

/** Declared views in the order of the files, then the standard views that no declared one covers, by what they are of. */
export function viewsOf(model: Model): readonly View[] {
  return allViewsOf(model).listed;
}

/** Those, and the standard views that a declared one covers, which are there for whoever names them. */
export function allViewsOf(model: Model): {
  readonly listed: readonly View[];
  readonly covered: readonly View[];
} {
  const declared = model.ofKind('view').map((element) => declaredView(model, element));
  const choosing = new Set(model.selections.map(({ owner }) => owner));
  const covered = new Set(
    declared.flatMap(({ id, type, scope }) => {
      const whole = scope.length === 0 && !choosing.has(id) ? ['*'] : [];
      return [...scope, ...whole].map((about) => `${type}:${about}`);
    }),
  );
  const standard = Map.groupBy(
    VIEW_TYPES.flatMap((type) => type.standard(model).map((about) => ({ type, about }))),
    ({ about }) => about,
  );
  const inOrder = [undefined, ...model.elements].flatMap((about) => standard.get(about) ?? []);
  const views = inOrder.map(({ type, about }) => standardView(type, about));
  return {
    listed: [...declared, ...views.filter(({ id }) => !covered.has(id))],
    covered: views.filter(({ id }) => covered.has(id)),
  };
}

function declaredView(model: Model, element: Element): View {
  const about = targetsOf(model, element, 'about');
  const scope = about.length > 0 ? about : element.parent === undefined ? [] : [element.parent];
  return {
    id: element.id,
    title: (language) => titleOf(element, language),
    type: typeOf(element).id,
    declared: true,
    scope,
    location: locationOf(element),
  };
}

function typeOf(element: Element): ViewType {
  const values = kind('view')?.enums?.['type'] ?? [];
  const found = enumValue(values, textOf(element, 'type') ?? '')?.id;
  return VIEW_TYPES.find(({ id }) => id === found) ?? viewType(undefined);
}

function standardView({ id, title }: ViewType, about: Element | undefined): View {
  const location = about && locationOf(about);
  return {
    id: `${id}:${about?.id ?? '*'}`,
    title: (language) => (about ? titled(title[language], titleOf(about, language)) : title[language]),
    type: id,
    declared: false,
    scope: about ? [about.id] : [],
    ...(location ? { location } : {}),
  };
}

/** "Process: Utskrivning", and "Process för utskrivning" as it is. */
function titled(type: string, title: string): string {
  return title.toLowerCase().startsWith(type.toLowerCase()) ? title : `${type}: ${title}`;
}

/** What a view shows, in a language. Pure: the same model on the same occasion gives the same picture. */
export function pictureOf(model: Model, view: View, language: Language, occasion: Occasion = {}): Picture {
  const seen = viewType(view.type).overTime ? (occasion.whole ?? model) : model;
  const picture = plainPicture(seen, view, language, occasion);
  const { colourBy } = occasion;
  const question =
    questionOf(seen, view, 'colourBy') ?? (colourBy === undefined ? undefined : questionIn(seen, colourBy));
  const painted =
    question === undefined
      ? picture
      : { ...picture, ...coloured(seen, picture, question, language, occasion) };
  const notation = notationOf(seen, view) ?? occasion.notation;
  const noted = notation === 'archimate' ? inArchimate(painted) : painted;
  return occasion.places === false ? withoutPlaces(noted) : noted;
}

/** What of the whole is shown, so that nobody takes it for all there is. */
const SELECTION: Bilingual = { sv: 'Urval', en: 'Selection' };
const NONE_CHOSEN: Bilingual = {
  sv: 'Det som vyn säger med visa och dölj väljer inget.',
  en: 'What the view says with show and hide chooses nothing.',
};
const NONE_SHOWN: Bilingual = {
  sv: 'Inget av det som vyn väljer med visa och dölj visas i en vy av den här typen.',
  en: 'Nothing of what the view chooses with show and hide is shown in a view of this type.',
};
const AS_OF: Bilingual = { sv: 'läget', en: 'as of' };

function plainPicture(model: Model, view: View, language: Language, occasion: Occasion): Picture {
  const type = viewType(view.type);
  const scope = view.scope.flatMap((id) => {
    const element = model.element(id);
    return element ? [titleOf(element, language)] : [];
  });
  const title = view.title(language);
  const content = type.content(model, view, language, occasion);
  const { table } = content;
  const pins = pinsOf(model, view, content.nodes, language);
  const what = table?.columnLabel
    ? `${table.rowLabel} × ${table.columnLabel.toLocaleLowerCase(language)}`
    : type.title[language];
  const day = occasion.at === undefined ? [] : [`${AS_OF[language]} ${occasion.at}`];
  const { profile } = occasion;
  const selection = profile === undefined ? undefined : `${SELECTION[language]}: ${profile}`;
  const empty = content.nodes.length === 0 ? whyEmpty(model, view)?.[language] : undefined;
  const said = [what, ...scope].filter((part) => view.declared || !title.includes(part));
  return {
    id: view.id,
    type: view.type,
    title,
    // The titles of standard views are made of the same, and what would be read twice is said once.
    subtitle: [...said, ...day, ...stated(selection), ...stated(empty)].join(' · '),
    ...(selection === undefined ? {} : { selection }),
    ...(empty === undefined ? {} : { empty }),
    language,
    direction: directionOf(model, view) ?? type.direction,
    ...content,
    ...(pins.length > 0 && { pins }),
    ...(view.location ? { location: view.location } : {}),
  };
}

const stated = (text: string | undefined): readonly string[] => (text === undefined ? [] : [text]);

/** What a view that shows nothing says of that itself; nothing where it leaves to its type what to show. */
function whyEmpty(model: Model, view: View): Bilingual | undefined {
  const chosen = chosenBy(model, view);
  if (chosen === undefined) return undefined;
  return chosen.size === 0 ? NONE_CHOSEN : NONE_SHOWN;
}

function directionOf(model: Model, view: View): Picture['direction'] | undefined {
  const stated = statedWord(model, view, 'direction', DIRECTIONS);
  return stated === 'right' || stated === 'down' ? stated : undefined;
}

function notationOf(model: Model, view: View): Notation | undefined {
  const stated = statedWord(model, view, 'notation', NOTATIONS);
  return stated === 'plain' || stated === 'archimate' ? stated : undefined;
}

/** The id of the word that a view says for a property. */
function statedWord(model: Model, view: View, key: string, words: readonly Word[]): string | undefined {
  const element = model.element(view.id);
  const value = element && valuesOf(element, key)[0];
  return value && enumValue(words, printValue(value))?.id;
}
