/** Nodes and edges of pictures from elements and arrows of the model. */

import { flowOf } from '../model/flow.ts';
import { enumValue, kind, property } from '../model/metamodel/index.ts';
import { type Arrow, type Element, locationOf, type Model, textOf, valuesOf } from '../model/model.ts';
import { profileOf } from '../model/specialisation.ts';
import type { Language } from '../model/text.ts';
import type { Emphasis, Look, Mark, PictureEdge, PictureNode } from './picture.ts';
import { titleOf } from './titles.ts';

export interface NodeOptions {
  readonly parent?: string | undefined;
  readonly emphasis?: Emphasis;
  readonly lines?: readonly string[];
  readonly marks?: readonly Mark[];
}

export function nodeOf(
  model: Model,
  element: Element,
  language: Language,
  options: NodeOptions = {},
): PictureNode {
  const profile = profileOf(model, element);
  const look = profile && lookOf(profile);
  return {
    id: element.id,
    kind: element.kind,
    kindLabel: profile ? titleOf(profile, language) : kindLabel(element, language),
    ...(look && { look }),
    title: titleOf(element, language) || '?',
    lines: options.lines ?? [],
    emphasis: options.emphasis ?? 'normal',
    marks: options.marks ?? [],
    ...(options.parent === undefined ? {} : { parent: options.parent }),
    location: locationOf(element),
  };
}

/** A frame around nodes that is no element of its own. */
export function frameOf(
  id: string,
  kindId: string,
  kindText: string,
  title: string,
  emphasis: Emphasis,
): PictureNode {
  return { id, kind: kindId, kindLabel: kindText, title, lines: [], emphasis, marks: [], frame: true };
}

function lookOf(profile: Element): Look | undefined {
  const [icon, colour] = ['icon', 'colour'].map((key) => {
    const entry = property(key);
    return entry?.value.type === 'enum'
      ? enumValue(entry.value.values, textOf(profile, key) ?? '')?.id
      : undefined;
  });
  if (icon === undefined && colour === undefined) return undefined;
  return { ...(icon !== undefined && { icon }), ...(colour !== undefined && { colour }) };
}

/** "komponent", or the closer word that `typ` gives: "register". */
function kindLabel(element: Element, language: Language): string {
  const entry = kind(element.kind);
  const type = enumValue(entry?.enums?.['type'] ?? [], textOf(element, 'type') ?? '');
  const shown = element.kind === 'component' ? type : undefined;
  return shown?.spelling[language] ?? entry?.spelling[language] ?? element.kind;
}

export function edgeOf(
  model: Model,
  arrow: Arrow,
  source: string,
  target: string,
  language: Language,
): PictureEdge {
  const verb = arrow.verb === undefined ? undefined : model.element(arrow.verb);
  return {
    id: arrow.id,
    source,
    target,
    ...labelOf(model, arrow, verb, language),
    verb: verb?.name ?? 'depends',
    flow: flowOf(model, verb),
    hard: enumIs(arrow, 'criticality', 'hard'),
    marks: marksOf(arrow, 'agreement'),
    location: { uri: arrow.uri, range: arrow.summary.arrowRange },
  };
}

/** An edge that a property makes: a product's `realiseras`, a node's `kör`. @param of The end that has the property. */
export function propertyEdge(
  id: string,
  source: string,
  target: string,
  verb: string,
  label: string,
  of: 'source' | 'target' = 'source',
): PictureEdge {
  return { id, source, target, label, verb, flow: 'none', hard: false, marks: [], property: of };
}

/** The label, and what is left of it without its verb. */
function labelOf(
  model: Model,
  arrow: Arrow,
  verb: Element | undefined,
  language: Language,
): Pick<PictureEdge, 'label' | 'topic'> {
  const payload = arrow.payload.map((id) => {
    const element = model.element(id);
    return element ? titleOf(element, language) : id;
  });
  const said = arrow.summary.title ?? '';
  const written = (before: string): string => {
    const words = [before, payload.join(', ')].filter((it) => it !== '').join(' ');
    return [words, said].filter((it) => it !== '').join(': ');
  };
  const topic = written('');
  return { label: written(verb ? titleOf(verb, language) : ''), ...(topic !== '' && { topic }) };
}

function enumIs(carrier: Arrow | Element, key: string, id: string): boolean {
  const entry = property(key);
  if (entry?.value.type !== 'enum') return false;
  return enumValue(entry.value.values, textOf(carrier, key) ?? '')?.id === id;
}

/** Stated unknowns of a property as marks. Only what is missing is worth a mark on an arrow; unknown stays quiet. */
function marksOf(carrier: Arrow | Element, key: string): Mark[] {
  return valuesOf(carrier, key).some((value) => value.type === 'state' && value.state === 'missing')
    ? ['missing']
    : [];
}
