/** What is stated of an element, as labels and values. */
import { property, STATES } from '../../model/metamodel/index.ts';
import type { Assignment, Model } from '../../model/model.ts';
import { sayValue } from '../../model/said.ts';
import type { PropertySummary, ValueSummary } from '../../model/summary.ts';
import type { Bilingual, Language } from '../../model/text.ts';
import type { PageFact, PageText } from './data.ts';
import type { ElementList } from './elements.ts';

const AT: Bilingual = { sv: 'hos {0}', en: 'at {0}' };
const FROM: Bilingual = { sv: 'från {0}', en: 'from {0}' };
const TILL: Bilingual = { sv: 'till {0}', en: 'till {0}' };
const PRINTED: Bilingual = { sv: 'i källan {0}', en: 'in the source {0}' };

/** One for each property, in the order that they are stated in; what is stated twice is joined. */
export function factsOf(
  model: Model,
  list: ElementList,
  kind: string | undefined,
  properties: readonly PropertySummary[],
  language: Language,
): readonly PageFact[] {
  return [...Map.groupBy(properties, ({ key }) => key)].map(([key, stated]) => ({
    label: capital(property(key)?.spelling[language] ?? key),
    values: stated
      .flatMap(({ values }) => values)
      .map((value) => valueText(model, list, kind, key, value, language)),
  }));
}

/** Who holds which role. */
export function factsOfAssignments(
  model: Model,
  list: ElementList,
  assignments: readonly Assignment[],
  language: Language,
): readonly PageFact[] {
  return assignments.map(({ role, holders, summary }) => {
    const named = role === undefined ? summary.role.path.join('.') : list.text(model, role, language).text;
    const state = STATES.find(({ id }) => id === summary.state)?.spelling[language];
    return {
      label: summary.label === undefined ? capital(named) : `${capital(named)} (${summary.label})`,
      values:
        holders.length > 0 ? holders.map((id) => list.text(model, id, language)) : [{ text: state ?? '–' }],
    };
  });
}

function valueText(
  model: Model,
  list: ElementList,
  kind: string | undefined,
  key: string,
  value: ValueSummary,
  language: Language,
): PageText {
  const resolution = value.type === 'word' ? model.resolve(value.reference) : undefined;
  const said: PageText =
    resolution?.status === 'resolved'
      ? list.text(model, resolution.id, language)
      : { text: sayValue(kind, key, value, language) };
  const more = [
    ...filled(AT, value.at?.path.join('.'), language),
    ...filled(FROM, value.from, language),
    ...filled(TILL, value.till, language),
    ...filled(PRINTED, value.printed, language),
    ...(value.reason === undefined ? [] : [value.reason]),
  ];
  return more.length === 0 ? said : { ...said, note: more.join(', ') };
}

function filled(words: Bilingual, text: string | undefined, language: Language): readonly string[] {
  return text === undefined ? [] : [words[language].replace('{0}', () => text)];
}

function capital(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
