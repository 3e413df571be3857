/**
 * What elements answer when a view asks them for a kind, a property or what the checks have found: frames, groups and
 * colours are made of the answers.
 */
import { firstDay, lastDay } from '../model/dates.ts';
import { managerOf } from '../model/governance.ts';
import {
  enumValue,
  keywordOf,
  kind,
  property,
  type StateId,
  spell,
  valueTypeOf,
  type Word,
} from '../model/metamodel/index.ts';
import { FINDINGS } from '../model/metamodel/values/tool.ts';
import { type Element, type Model, textOf } from '../model/model.ts';
import { sayValue, stateWord } from '../model/said.ts';
import { OWN, ownPropertiesOf, statedValues } from '../model/specialisation.ts';
import type { ValueSummary } from '../model/summary.ts';
import type { Language } from '../model/text.ts';
import { entryOf } from './cells.ts';
import type { Occasion } from './occasion.ts';
import type { TableHead } from './picture.ts';
import { type Tally, tallies, worstOf } from './remarks.ts';
import { titleOf } from './titles.ts';
import type { View } from './view.ts';

export interface Answer {
  /** Equal for equal answers. */
  readonly id: string;
  readonly text: string;
  /** Id of the element that it is. */
  readonly element?: string;
  /** The value that it was read from. */
  readonly value?: ValueSummary;
  /** Set where it is only stated that it is unknown, missing … */
  readonly state?: StateId;
  /** Where the word stands in the closed list that it is of. */
  readonly word?: { readonly list: readonly Word[]; readonly place: number };
  /** Of the question what has been found. */
  readonly tally?: Tally;
}

/** What a view asks by one of its properties (`gruppera`, `färga`): the id of a kind or a property, or `findings`. */
export function questionOf(model: Model, view: View, property: string): string | undefined {
  const element = model.element(view.id);
  const text = element && textOf(element, property);
  return text === undefined ? undefined : questionIn(model, text);
}

/** The question that a word stands for; undefined where it stands for none. */
export function questionIn(model: Model, text: string): string | undefined {
  if (enumValue([FINDINGS], text)) return FINDINGS.id;
  const keyword = keywordOf(text);
  if (keyword) return keyword.class === 'KIND' || keyword.class === 'KEY' ? keyword.id : undefined;
  const own = `${OWN}${text}`;
  return model.ofKind('profile').some(({ id }) => ownPropertiesOf(model, id).includes(own)) ? own : undefined;
}

/** What a question is called: "livscykel". */
export function questionTitle(question: string, language: Language): string {
  if (question === FINDINGS.id) return FINDINGS.spelling[language];
  return question.startsWith(OWN) ? question.slice(OWN.length) : spell(question, language);
}

/** @param shown What is in the picture; findings about the rest count for what it stands inside. */
export function asking(
  model: Model,
  language: Language,
  occasion: Occasion,
  shown: ReadonlySet<string>,
): (element: Element, question: string) => Answer | undefined {
  let found: ReadonlyMap<string, Tally> | undefined;
  return (element, question) => {
    if (question !== FINDINGS.id) return answerTo(model, element, question, language, occasion.today);
    found ??= tallies(model, occasion.findings?.() ?? [], shown);
    return worstOf(found.get(element.id), language);
  };
}

/** What an element says of itself, or what it stands on or inside says for it. */
export function answerTo(
  model: Model,
  element: Element,
  question: string,
  language: Language,
  today?: string,
): Answer | undefined {
  if (question === 'manager') {
    const manager = managerOf(model, element.id);
    if (manager.type === 'stated') {
      const { state } = manager;
      return { id: state, text: stateWord(state, language), state };
    }
    return manager.type === 'element' ? elementAnswer(model.element(manager.id), language) : undefined;
  }
  if (kind(question)) {
    let at = element.parent === undefined ? undefined : model.element(element.parent);
    while (at && at.kind !== question) at = at.parent === undefined ? undefined : model.element(at.parent);
    return elementAnswer(at, language);
  }
  const value = inForce(statedValues(model, element, question), today);
  return value && valueAnswer(model, element, question, value, language);
}

/** What an element answers on any day. */
export function answersEver(
  model: Model,
  element: Element,
  question: string,
  language: Language,
): readonly Answer[] {
  if (question === 'manager' || kind(question))
    return [answerTo(model, element, question, language) ?? []].flat();
  return forItself(statedValues(model, element, question)).map((value) =>
    valueAnswer(model, element, question, value, language),
  );
}

function valueAnswer(
  model: Model,
  element: Element,
  question: string,
  value: ValueSummary,
  language: Language,
): Answer {
  const { text, node } = entryOf(model, element, question, value, language);
  if (value.type === 'state') return { id: value.state, text, value, state: value.state };
  if (node !== undefined) return { id: node, text, value, element: node };
  const word = wordOf(element, question, value);
  return {
    id: text,
    text: sayValue(element.kind, question, value, language),
    value,
    ...(word && { word }),
  };
}

function wordOf(element: Element, question: string, value: ValueSummary): Answer['word'] {
  const entry = property(question);
  const type = entry && valueTypeOf(element.kind, entry);
  if (type?.type !== 'enum' || value.type !== 'word') return undefined;
  const word = enumValue(type.values, value.reference.path.join('.'));
  return word && { list: type.values, place: type.values.indexOf(word) };
}

/** The head that those with the same answer stand under. */
export function answerHead({ id, text, element }: Answer): TableHead {
  return { id: `group:${id}`, title: text, ...(element !== undefined && { node: element }) };
}

function elementAnswer(element: Element | undefined, language: Language): Answer | undefined {
  return element && { id: element.id, text: titleOf(element, language), element: element.id };
}

/** Values for somebody else count where there are no others. */
function forItself(values: readonly ValueSummary[]): readonly ValueSummary[] {
  const own = values.filter(({ at }) => at === undefined);
  return own.length > 0 ? own : values;
}

/** The value that holds on a day: of those that do the one that began last. */
function inForce(values: readonly ValueSummary[], today: string | undefined): ValueSummary | undefined {
  const candidates = forItself(values);
  if (today === undefined) return candidates[0];
  const begun = candidates.filter(({ from }) => from === undefined || firstDay(from) <= today);
  const holding = begun.filter(({ till }) => till === undefined || lastDay(till) >= today);
  const latest = (some: readonly ValueSummary[]): ValueSummary | undefined =>
    some.reduce<ValueSummary | undefined>(
      (best, it) => (best && (best.from ?? '') >= (it.from ?? '') ? best : it),
      undefined,
    );
  return latest(holding) ?? latest(begun) ?? candidates[0];
}
