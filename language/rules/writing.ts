/** The text that fixes write, in the language of the file that it goes into. */
import type { Range } from '../model/location.ts';
import { keywordOf, property, STATES, STRUCTURE, type StateId, spell } from '../model/metamodel/index.ts';
import { AGREEMENT_STATUS } from '../model/metamodel/values/agreements.ts';
import { type Arrow, type Element, isOwn, type Model, valuesOf } from '../model/model.ts';
import type { Summary } from '../model/summary.ts';
import type { Bilingual, Language } from '../model/text.ts';
import { quoteName } from '../model/tree.ts';
import { wayTo } from './qualify.ts';
import type { Fix, RuleContext } from './rule.ts';

/** `utkast`, or `draft`: the status of what is not decided yet. */
export const DRAFT: Bilingual = AGREEMENT_STATUS.find(({ id }) => id === 'draft')?.spelling ?? {
  sv: 'utkast',
  en: 'draft',
};

/** The language of most keywords of a file, Swedish where there are as many of each. */
export function languageOf({ spelling }: Summary): Language {
  return spelling.en > spelling.sv ? 'en' : 'sv';
}

export function languageIn(model: Model, uri: string): Language {
  const summary = model.summary(uri);
  return summary ? languageOf(summary) : 'sv';
}

/** `okänd`, or `unknown`. */
export function stateWord(state: StateId, language: Language): string {
  return STATES.find(({ id }) => id === state)?.spelling[language] ?? state;
}

/** `enligt`, or `per`. Some kinds have the id of a property, so the table is asked for the one that is meant. */
export function propertyWord(id: string, language: Language): string {
  return property(id)?.spelling[language] ?? id;
}

/** `roller`, or `roles`: a word of the grammar itself. */
export function structureWord(id: string, language: Language): string {
  return STRUCTURE.find((entry) => entry.id === id)?.spelling[language] ?? id;
}

/** Says of an element that a property of it is unknown, vacant or missing, in its own block. */
export function stateFix(element: Element, key: string, state: StateId, language: Language): Fix {
  const text = `${propertyWord(key, language)} ${stateWord(state, language)}`;
  return writeFix(element.uri, element.declaration.range, text);
}

/** The same for an arrow. */
export function arrowStateFix(arrow: Arrow, key: string, state: StateId, language: Language): Fix {
  return writeFix(
    arrow.uri,
    arrow.summary.range,
    `${propertyWord(key, language)} ${stateWord(state, language)}`,
  );
}

function writeFix(uri: string, range: Range, text: string): Fix {
  return {
    title: { sv: `Skriv ${text}`, en: `Write ${text}` },
    edits: [{ uri, range, newText: text, how: 'inside' }],
  };
}

/**
 * How a role is written in an element: a role of the library by the name it has in the language of the file.
 * Undefined where something nearer bears that name.
 */
export function roleName(
  { model, language }: Pick<RuleContext, 'model' | 'language'>,
  role: Element,
  scope: string,
): string | undefined {
  const use = { kinds: ['role'], scope };
  const other = language === 'en' && !isOwn(role) ? aliasOf(role) : undefined;
  return (other === undefined ? undefined : wayTo(model, role.id, use, other)) ?? wayTo(model, role.id, use);
}

function aliasOf(element: Element): string | undefined {
  const value = valuesOf(element, 'alias')[0];
  return value?.type === 'word' ? value.reference.path.join('.') : undefined;
}

/** A name that nothing in the scope has yet, nor any reserved word: the one wanted, else with a number behind it. */
export function freeName(
  model: RuleContext['model'],
  wanted: string,
  kinds: readonly string[],
  scope: string | undefined,
): string {
  const isTaken = (name: string): boolean =>
    keywordOf(name) !== undefined ||
    model.element(name) !== undefined ||
    model.lookup([name], kinds, scope).status !== 'unresolved';
  for (let count = 1; ; count += 1) {
    const name = count === 1 ? wanted : `${wanted}${count}`;
    if (!isTaken(name)) return name;
  }
}

/** A plan to fill in, inside the object that lacks one. */
export function planFix(model: RuleContext['model'], object: Element, language: Language): Fix {
  const name = freeName(model, 'Plan', ['plan'], object.id);
  const text = `${spell('plan', language)} ${name} { ${propertyWord('status', language)} ${DRAFT[language]} }`;
  return {
    title: { sv: 'Lägg till en förvaltningsplan att fylla i', en: 'Add a plan to fill in' },
    edits: [{ uri: object.uri, range: object.declaration.range, newText: text, how: 'inside' }],
  };
}

/** A goal to fill in, that meets a need. */
export function goalText(name: string, need: string, language: Language): string {
  const meets = `${spell('meets', language)} ${need}`;
  const unclear = `${spell('class', language)} ${stateWord('unknown', language)}`;
  return `${spell('goal', language)} ${quoteName(name)} { ${meets}  ${unclear} }`;
}
