/** How information is classified, and what the places where it is handled are approved for. */
import type { Element, ModelReader } from '../model/model.ts';
import { statedValues, statedWords } from '../model/specialisation.ts';
import { remembered } from './memo.ts';
import { parentOf } from './things.ts';

/** Confidentiality, integrity and availability, by the letters that they have in Swedish. */
export const ASPECTS = ['K', 'R', 'T'] as const;

export type Aspect = (typeof ASPECTS)[number];

/** Levels from 0 to 4, by aspect. An aspect that nothing is said of is left out. */
export type Levels = ReadonlyMap<Aspect, number>;

/** What information is classified as: what it says, else the information that it is a part of. Empty when unknown. */
export function classificationOf(model: ModelReader, information: Element): Levels {
  return classificationById(model, information.id);
}

const classificationById = remembered((model: ModelReader, id: string) =>
  levelsOf(model, id, 'classification'),
);

/** What may be handled in an element at most: what it says, else the component that it is a part of. */
export function approvalOf(model: ModelReader, element: Element): Levels {
  return approvalById(model, element.id);
}

const approvalById = remembered((model: ModelReader, id: string) => levelsOf(model, id, 'approvedFor'));

/** The aspects, of those asked about, in which a place is approved for less than is needed. */
export function lowerIn(approved: Levels, needed: Levels, aspects: readonly Aspect[]): readonly Aspect[] {
  return aspects.filter((aspect) => {
    const has = approved.get(aspect);
    const needs = needed.get(aspect);
    return has !== undefined && needs !== undefined && has < needs;
  });
}

/** `K3, R2`: the levels of some aspects. */
export function printLevels(levels: Levels, aspects: readonly Aspect[]): string {
  return aspects.flatMap((aspect) => (levels.has(aspect) ? `${aspect}${levels.get(aspect)}` : [])).join(', ');
}

const NO_LEVELS: Levels = new Map();

/** Of several levels of one aspect the highest counts. */
function levelsOf(model: ModelReader, id: string, key: string): Levels {
  const carrier = carrierOf(model, id, key);
  if (!carrier) return NO_LEVELS;
  const levels = new Map<Aspect, number>();
  for (const word of statedWords(model, carrier, key)) {
    const aspect = ASPECTS.find((it) => word.startsWith(it));
    const level = Number(word.slice(1));
    if (aspect) levels.set(aspect, Math.max(levels.get(aspect) ?? 0, level));
  }
  return levels;
}

/** What stands in one of these is a part of it, and shares what is said of it. */
const WHOLES: Readonly<Record<string, ReadonlySet<string>>> = {
  information: new Set(['information']),
  layer: new Set(['component', 'layer']),
  interface: new Set(['component', 'layer']),
  component: new Set(['component']),
};

function carrierOf(model: ModelReader, id: string, key: string): Element | undefined {
  for (let at = model.element(id); at; ) {
    if (statedValues(model, at, key).length > 0) return at;
    const parent: Element | undefined = parentOf(model, at);
    at = parent && WHOLES[at.kind]?.has(parent.kind) ? parent : undefined;
  }
  return undefined;
}
