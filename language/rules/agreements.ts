/** What agreements say of themselves: whether they apply, until when, and between whom. */

import { runsBackwards } from '../model/dates.ts';
import { enumValue } from '../model/metamodel/index.ts';
import { AGREEMENT_STATUS } from '../model/metamodel/values/agreements.ts';
import type { Element, ModelReader } from '../model/model.ts';
import { statedTargets, statedValues } from '../model/specialisation.ts';
import type { ValueSummary } from '../model/summary.ts';
import type { Bilingual } from '../model/text.ts';

/** A value and, where the element itself says it in its own declaration, the place of it. */
export interface Stated<T> {
  readonly is: T;
  readonly value: ValueSummary;
}

export function statusOf(model: ModelReader, agreement: Element): Stated<string> | undefined {
  const [value] = statedValues(model, agreement, 'status');
  if (value?.type !== 'word') return undefined;
  const id = enumValue(AGREEMENT_STATUS, value.reference.path.join('.'))?.id;
  return id === undefined ? undefined : { is: id, value };
}

/** The last day or month of its validity. One that runs backwards is told of as that, and says nothing. */
export function endOf(model: ModelReader, agreement: Element): Stated<string> | undefined {
  const [value] = statedValues(model, agreement, 'validity');
  return value?.type === 'period' && !runsBackwards(value.start, value.end)
    ? { is: value.end, value }
    : undefined;
}

/** The agreements that one is an annex to, from the nearest outwards, itself first. A ring of them is followed once. */
export function lineOfAnnexes(model: ModelReader, agreement: Element): readonly Element[] {
  const line: Element[] = [];
  for (let at: Element | undefined = agreement; at?.kind === 'agreement' && !line.includes(at); ) {
    line.push(at);
    at = model.element(wholeOf(model, at) ?? '');
  }
  return line;
}

/** What an agreement is an annex to, or lies in. */
export function wholeOf(model: ModelReader, agreement: Element): string | undefined {
  const [stated] = statedTargets(model, agreement, 'annexTo');
  if (stated !== undefined) return stated;
  const parent = agreement.parent === undefined ? undefined : model.element(agreement.parent);
  return parent?.kind === 'agreement' ? parent.id : undefined;
}

/** The word for it at the beginning of a sentence, and whether that is in the common gender in Swedish. */
export function nounOf(model: ModelReader, agreement: Element): Bilingual & { readonly common: boolean } {
  return wholeOf(model, agreement) === undefined
    ? { sv: 'Avtalet', en: 'The agreement', common: false }
    : { sv: 'Bilagan', en: 'The annex', common: true };
}

export interface Parties {
  /** Ids of those who are parties, or bound without being so. */
  readonly ids: readonly string[];
  /** Is every one of them known? */
  readonly complete: boolean;
}

/** Those of the agreement; an annex that names none has those of what it is an annex to. */
export function partiesOf(model: ModelReader, agreement: Element): Parties {
  const named = lineOfAnnexes(model, agreement).find((at) => statedValues(model, at, 'parties').length > 0);
  if (!named) return { ids: [], complete: false };
  const parties = statedTargets(model, named, 'parties');
  const bound = statedTargets(model, named, 'binds');
  const complete =
    parties.length === statedValues(model, named, 'parties').length &&
    bound.length === statedValues(model, named, 'binds').length;
  return { ids: [...parties, ...bound], complete };
}

/** The place of a value in the declaration of an element, or the name of the element when it is said elsewhere. */
export function placeOf({ declaration }: Element, value: ValueSummary | undefined): ValueSummary['range'] {
  const own = value && declaration.properties.some(({ values }) => values.includes(value));
  return own ? value.range : declaration.nameRange;
}
