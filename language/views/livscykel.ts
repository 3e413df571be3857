/** What the model says of time, as bars: life cycles, periods, and what holds for a while; and as points: events and deadlines. */
import { dayAfter, firstDay, isDate, lastDay, runsBackwards } from '../model/dates.ts';
import { managerOf } from '../model/governance.ts';
import { isWithin } from '../model/graph.ts';
import { kind, property, spell } from '../model/metamodel/index.ts';
import { type Element, isOwn, type Model, valuesOf } from '../model/model.ts';
import { type Phase, phaseOf } from '../model/phases.ts';
import { spanOf } from '../model/spans.ts';
import { statedValues } from '../model/specialisation.ts';
import type { ValueSummary } from '../model/summary.ts';
import type { Bilingual, Language } from '../model/text.ts';
import { answerHead, asking, questionOf } from './answers.ts';
import { entryOf, keysOf } from './cells.ts';
import type { Occasion } from './occasion.ts';
import { nodeOf } from './parts.ts';
import type { TableHead, TimelineItem, TimelineRow } from './picture.ts';
import { chosenBy } from './selection.ts';
import { titleOf } from './titles.ts';
import type { Content, ViewType } from './type.ts';
import type { View } from './view.ts';
import { spanInWords } from './when.ts';

export const LIVSCYKEL: ViewType = {
  id: 'livscykel',
  title: { sv: 'Livscykler', en: 'Life cycles' },
  direction: 'right',
  overTime: true,
  standard: (model) => (hasSeveral(model) ? [undefined] : []),
  content: livscykelOf,
};

const MOST_ROWS = 150;
/** What rows stand under, from the nearest. */
const HOMES: ReadonlySet<string> = new Set(['object', 'family', 'plan', 'organisation', 'unit']);
/** Said of time by what they are, and not by `från` and `till`. */
const ON_TIME: ReadonlySet<string> = new Set(['lifecycle', 'replacedBy', 'when']);
/** Kinds that are about the tool, and those that money and figures are dated in. */
const TIMELESS: ReadonlySet<string> = new Set([
  'view',
  'rule',
  'profile',
  'verb',
  'state',
  'indicator',
  'funding',
  'investment',
]);

/** Two rows to compare; looks no further when it has found them. */
function hasSeveral(model: Model): boolean {
  let count = 0;
  for (const element of model.elements) {
    if (isOwn(element) && isDated(model, element) && ++count > 1) return true;
  }
  return false;
}

function isDated(model: Model, element: Element): boolean {
  return (
    !TIMELESS.has(element.kind) &&
    element.declaration.kind !== 'extend' &&
    mayBeDated(element) &&
    itemsOf(model, element, 'sv').length > 0
  );
}

/** Most elements say nothing of time, and are passed by at once. */
function mayBeDated(element: Element): boolean {
  return keysOf(element).some(
    (key) =>
      key === 'lifecycle' ||
      key === 'when' ||
      isTime(key) ||
      valuesOf(element, key).some(({ from, till }) => from !== undefined || till !== undefined),
  );
}

function isTime(key: string): boolean {
  const type = property(key)?.value.type;
  return type === 'date' || type === 'period';
}

function livscykelOf(model: Model, view: View, language: Language, occasion: Occasion): Content {
  const chosen = chosenBy(model, view);
  const isShown = (it: Element): boolean =>
    chosen?.has(it.id) ??
    (isOwn(it) && (view.scope.length === 0 || view.scope.some((id) => isWithin(it.id, id))));
  const candidates = model.elements.filter((it) => !TIMELESS.has(it.kind) && isShown(it));
  const dated = candidates.flatMap((element) => {
    const items = mayBeDated(element) ? itemsOf(model, element, language) : [];
    return items.length === 0 ? [] : [{ element, items }];
  });
  // Without a choice only those count that say something of where they are in time, though not when.
  const undated =
    candidates.filter((it) => chosen !== undefined || statedValues(model, it, 'lifecycle').length > 0)
      .length -
    dated.filter(
      ({ element }) => chosen !== undefined || statedValues(model, element, 'lifecycle').length > 0,
    ).length;

  const stated = questionOf(model, view, 'group');
  const ask = asking(model, language, occasion, new Set(dated.map(({ element }) => element.id)));
  const groupOf = (element: Element): TableHead | undefined => {
    if (stated === undefined) return homeOf(model, element, language);
    const answer = ask(element, stated);
    return answer && answerHead(answer);
  };
  const groups = Map.groupBy(
    dated.slice(0, MOST_ROWS).map((it) => ({ ...it, group: groupOf(it.element) })),
    ({ group }) => group?.id ?? '',
  );
  const inOrder = [
    ...(groups.get('') ?? []),
    ...[...groups].flatMap(([id, some]) => (id === '' ? [] : some)),
  ];
  const rows = inOrder.map(
    ({ element: of, items, group }): TimelineRow => ({
      id: of.id,
      title: titleOf(of, language),
      node: of.id,
      lines: linesOf(model, of, items, language),
      items,
      ...(group && { group: group.id }),
    }),
  );
  const heads = [...groups.values()].flatMap(([first]) => first?.group ?? []);
  const shown = new Set([...rows, ...heads].flatMap(({ node }) => node ?? []));
  const days = rows
    .flatMap(({ items }) => items.flatMap(({ first, last }) => [first ?? [], last ?? []].flat()))
    .sort();
  return {
    nodes: model.elements.filter(({ id }) => shown.has(id)).map((it) => nodeOf(model, it, language)),
    edges: [],
    timeline: {
      first: days[0] ?? '',
      last: days.at(-1) ?? '',
      ...(occasion.at !== undefined && { today: occasion.at }),
      rows,
      groups: heads,
      notes: [
        ...(undated > 0
          ? [(undated === 1 ? ONE_UNDATED : UNDATED)[language].replace('{count}', String(undated))]
          : []),
        ...(dated.length > rows.length
          ? [MORE[language].replace('{count}', String(dated.length - rows.length))]
          : []),
      ],
    },
  };
}

const ONE_UNDATED: Bilingual = {
  sv: 'Inte med: 1 element utan datum.',
  en: 'Left out: 1 element without dates.',
};
const UNDATED: Bilingual = {
  sv: 'Inte med: {count} element utan datum.',
  en: 'Left out: {count} elements without dates.',
};
const MORE: Bilingual = {
  sv: '{count} element till får inte plats; välj med visa och dölj.',
  en: '{count} more elements have no room; choose with show and hide.',
};

/** The object that manages it, or the nearest of what organises it; else what it is. */
function homeOf(model: Model, element: Element, language: Language): TableHead {
  const manager = element.kind === 'component' ? managerOf(model, element.id) : undefined;
  let at = manager?.type === 'element' ? model.element(manager.id) : parentOf(model, element);
  while (at && !HOMES.has(at.kind)) at = parentOf(model, at);
  if (at) return { id: `group:${at.id}`, title: titleOf(at, language), node: at.id };
  const plural = kind(element.kind)?.plural[language] ?? element.kind;
  return {
    id: `group:*${element.kind}`,
    title: plural.charAt(0).toLocaleUpperCase(language) + plural.slice(1),
  };
}

function parentOf(model: Model, { parent }: Element): Element | undefined {
  return parent === undefined ? undefined : model.element(parent);
}

/** Everything dated that an element says, stages first, then the rest in the order of the text. */
function itemsOf(model: Model, element: Element, language: Language): readonly TimelineItem[] {
  return [
    ...stageItems(model, element, language),
    ...keysOf(element).flatMap((key) =>
      ON_TIME.has(key)
        ? []
        : valuesOf(element, key).flatMap((value) => valueItem(model, element, key, value, language) ?? []),
    ),
    ...valuesOf(element, 'replacedBy').flatMap(
      (value) => replacedItem(model, element, value, language) ?? [],
    ),
    ...valuesOf(element, 'when').flatMap((value) => whenItem(value) ?? []),
  ];
}

interface Stage {
  readonly value: ValueSummary;
  readonly label: string;
  readonly phase: Phase | undefined;
}

/** A stage without an end goes on until the next begins; being retired is a day and not a time. */
function stageItems(model: Model, element: Element, language: Language): readonly TimelineItem[] {
  const stages = statedValues(model, element, 'lifecycle')
    .flatMap((value): Stage[] => {
      if (value.type !== 'word' || value.at || (value.from === undefined && value.till === undefined))
        return [];
      if (value.from !== undefined && value.till !== undefined && runsBackwards(value.from, value.till))
        return [];
      const resolution = model.resolve(value.reference);
      const state = resolution.status === 'resolved' ? model.element(resolution.id) : undefined;
      return state?.kind === 'state'
        ? [{ value, label: titleOf(state, language), phase: phaseOf(model, state) }]
        : [];
    })
    .sort((a, b) => (startOf(a.value) < startOf(b.value) ? -1 : startOf(a.value) > startOf(b.value) ? 1 : 0));
  return stages.map(({ value, label, phase }, index): TimelineItem => {
    const { from, till } = value;
    const uncertain = value.uncertain === true;
    const next = stages.slice(index + 1).find((it) => startOf(it.value) > startOf(value));
    if (phase === 'retired' && from !== undefined) {
      const day = firstDay(from);
      return { shape: 'point', phase, label, first: day, last: day, dates: from, uncertain };
    }
    const follows = next?.value.from === undefined ? undefined : dayAfter(firstDay(next.value.from), -1);
    const last = till === undefined ? follows : lastDay(till);
    return {
      shape: 'bar',
      phase: phase ?? 'while',
      label,
      ...(from !== undefined && { first: firstDay(from) }),
      ...(last !== undefined && { last }),
      dates: datesOf(from, till),
      uncertain,
    };
  });
}

const startOf = ({ from }: ValueSummary): string => (from === undefined ? '' : firstDay(from));

const datesOf = (from: string | undefined, till: string | undefined): string =>
  from === till ? (from ?? '') : `${from ?? ''} – ${till ?? ''}`.trim();

/** A date, a period, or a value that holds from one day or till another. */
function valueItem(
  model: Model,
  element: Element,
  key: string,
  value: ValueSummary,
  language: Language,
): TimelineItem | undefined {
  const uncertain = value.uncertain === true;
  const word = LABELS[key]?.[language] ?? spell(key, language);
  if (value.type === 'date') {
    if (!isTime(key) || !isDate(value.date)) return undefined;
    const phase = key === 'deadline' ? 'deadline' : key === 'supportEnd' ? 'end' : 'event';
    const day = key === 'deadline' || key === 'supportEnd' ? lastDay(value.date) : firstDay(value.date);
    return { shape: 'point', phase, label: word, first: day, last: day, dates: value.date, uncertain };
  }
  if (value.type === 'period') {
    const span = isTime(key) ? spanOf(value) : undefined;
    return (
      span && {
        shape: 'bar',
        phase: 'period',
        label: word,
        ...span,
        dates: datesOf(value.start, value.end),
        uncertain,
      }
    );
  }
  const { from, till } = value;
  if ((from === undefined && till === undefined) || (from && till && runsBackwards(from, till)))
    return undefined;
  return {
    shape: 'bar',
    phase: 'while',
    label: `${word}: ${entryOf(model, element, key, { ...value, uncertain: false }, language).text}`,
    ...(from !== undefined && { first: firstDay(from) }),
    ...(till !== undefined && { last: lastDay(till) }),
    dates: datesOf(from, till),
    uncertain,
  };
}

const LABELS: Readonly<Record<string, Bilingual>> = {
  deadline: { sv: 'senast', en: 'deadline' },
  supportEnd: { sv: 'supporten upphör', en: 'end of support' },
  // What happens is the element itself.
  date: { sv: '', en: '' },
  validity: { sv: 'gäller', en: 'valid' },
  dated: { sv: 'daterat', en: 'dated' },
};

/** The day that something else takes its place. */
function replacedItem(
  model: Model,
  element: Element,
  value: ValueSummary,
  language: Language,
): TimelineItem | undefined {
  const { from, uncertain = false } = value;
  if (from === undefined) return undefined;
  const day = firstDay(from);
  const label = replacedBy(model, element, value, language);
  return { shape: 'point', phase: 'end', label, first: day, last: day, dates: from, uncertain };
}

function whenItem(value: ValueSummary): TimelineItem | undefined {
  const text = value.type === 'text' ? value.text : undefined;
  const span = text === undefined ? undefined : spanInWords(text);
  if (text === undefined || !span) return undefined;
  return { shape: 'bar', phase: 'event', label: text, ...span, dates: '', uncertain: true };
}

const REPLACED: Bilingual = { sv: 'ersätts av', en: 'replaced by' };

function replacedBy(model: Model, element: Element, value: ValueSummary, language: Language): string {
  return `${REPLACED[language]} ${entryOf(model, element, 'replacedBy', { ...value, uncertain: false }, language).text}`;
}

/** What is said without dates, and what takes its place. */
function linesOf(
  model: Model,
  element: Element,
  items: readonly TimelineItem[],
  language: Language,
): readonly string[] {
  const inStages = items.some(({ phase }) => STAGES.has(phase));
  const states = inStages
    ? []
    : statedValues(model, element, 'lifecycle').map(
        (value) => entryOf(model, element, 'lifecycle', value, language).text,
      );
  const replaced = valuesOf(element, 'replacedBy')
    .filter(({ from }) => from === undefined)
    .map((value) => replacedBy(model, element, value, language));
  return [...states, ...replaced];
}

const STAGES: ReadonlySet<string> = new Set([
  'planned',
  'development',
  'introduction',
  'operation',
  'phaseout',
  'retired',
]);
