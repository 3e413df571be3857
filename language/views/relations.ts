/** Edges that properties make between what a picture shows: a forum's `rapporterar`, a network's `förbinder`. */
import { isWithin } from '../model/graph.ts';
import { spell } from '../model/metamodel/index.ts';
import { type Element, type Model, targetsOf, valuesOf } from '../model/model.ts';
import type { Bilingual, Language } from '../model/text.ts';
import { propertyEdge } from './parts.ts';
import type { PictureEdge } from './picture.ts';
import { nearest } from './selection.ts';

/**
 * Properties that join two elements, with what the line is called. Who manages, owns or supplies is not among them:
 * that is told by frames, and nearly everything would be joined to the same few boxes.
 */
const RELATIONS: Readonly<Record<string, Bilingual>> = {
  reportsTo: { sv: 'rapporterar till', en: 'reports to' },
  subordinateTo: { sv: 'underordnad', en: 'subordinate to' },
  annexTo: { sv: 'bilaga till', en: 'annex to' },
  parties: { sv: 'part', en: 'party' },
  connects: { sv: 'förbinder', en: 'connects' },
  replacedBy: { sv: 'ersätts av', en: 'replaced by' },
  failover: { sv: 'reserv', en: 'fails over to' },
  runs: { sv: 'kör', en: 'runs' },
  composedOf: { sv: 'består av', en: 'composed of' },
  realiser: { sv: 'realiseras av', en: 'realised by' },
  supportedBy: { sv: 'stöds av', en: 'supported by' },
  uses: { sv: 'använder', en: 'uses' },
  channel: { sv: 'visas i', en: 'shown in' },
  covers: { sv: 'omfattar', en: 'covers' },
  for: { sv: 'gäller', en: 'for' },
  meets: { sv: 'möter', en: 'meets' },
  motivatedBy: { sv: 'motiveras av', en: 'motivated by' },
  receiver: { sv: 'mottagare', en: 'received by' },
  affects: { sv: 'påverkar', en: 'affects' },
  alternatives: { sv: 'alternativ', en: 'alternative' },
  measures: { sv: 'mäter', en: 'measures' },
  partOf: { sv: 'del av', en: 'part of' },
};

/** What a property that joins two elements is called between them. */
export function relationWord(key: string, language: Language): string {
  return RELATIONS[key]?.[language] ?? spell(key, language);
}

/** Edges from shown elements to what is shown of those they name; neither end may lie inside the other. */
export function relationsBetween(
  model: Model,
  shown: ReadonlySet<string>,
  language: Language,
): readonly PictureEdge[] {
  const edges = new Map<string, PictureEdge>();
  const add = (source: string, named: string, verb: string, label: string): void => {
    const target = nearest(model, named, shown);
    if (target === undefined || isWithin(source, target) || isWithin(target, source)) return;
    const id = `${source} ${verb} ${target}`;
    edges.set(id, propertyEdge(id, source, target, verb, label));
  };
  for (const id of shown) {
    const element = model.element(id);
    if (!element) continue;
    for (const [key, label] of Object.entries(RELATIONS))
      for (const target of targetsOf(model, element, key)) add(id, target, key, label[language]);
    if (element.kind === 'step') addNext(model, element, add);
  }
  return [...edges.values()];
}

/** The next step of the text follows, except after one that says where the process ends. */
function addNext(
  model: Model,
  step: Element,
  add: (source: string, target: string, verb: string, label: string) => void,
): void {
  if (valuesOf(step, 'exit').length > 0) return;
  const steps = model.childrenOf(step.parent).filter(({ kind }) => kind === 'step');
  const next = steps[steps.findIndex(({ id }) => id === step.id) + 1];
  if (next) add(step.id, next.id, 'next', '');
}
