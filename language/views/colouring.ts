/** Colours the nodes of a picture by what they answer: categories side by side, numbers and findings as a heat map. */
import { COMMON_PROPERTIES, kind } from '../model/metamodel/index.ts';
import { FINDINGS } from '../model/metamodel/values/tool.ts';
import type { Element, Model } from '../model/model.ts';
import { compareQuantities } from '../model/quantities.ts';
import { OWN, ownPropertiesOf } from '../model/specialisation.ts';
import type { QuantityValue } from '../model/summary.ts';
import type { Bilingual, Language } from '../model/text.ts';
import { type Answer, asking, questionTitle } from './answers.ts';
import type { Occasion } from './occasion.ts';
import type { ColourClass, Picture, PictureNode, Tint } from './picture.ts';
import { LEVELS, sayTally } from './remarks.ts';

const UNSTATED: Bilingual = { sv: 'okänt eller ej angivet', en: 'unknown or not stated' };
const OTHERS: Bilingual = { sv: 'övriga', en: 'others' };

const CATEGORIES: readonly Tint[] = [
  'category1',
  'category2',
  'category3',
  'category4',
  'category5',
  'category6',
];
const STEPS: readonly Tint[] = ['step1', 'step2', 'step3', 'step4', 'step5'];
/** The steps that so many classes take, so that the least and the most are always far apart. */
const SPREAD: readonly (readonly number[])[] = [[], [2], [0, 4], [0, 2, 4], [0, 1, 3, 4], [0, 1, 2, 3, 4]];
/** Nothing found is the lightest; the rest grows darker by how serious it is. */
const SEVERITY: Readonly<Record<string, Tint>> = {
  none: 'step1',
  info: 'step2',
  warning: 'step3',
  error: 'step5',
};

/** What colours mean, in the order of the legend, and which of them each answer has. */
interface Scale {
  readonly classes: readonly ColourClass[];
  readonly tintOf: (answer: Answer) => Tint;
}

/** The picture's nodes with their colours and the answers in words, and what the colours mean. */
export function coloured(
  model: Model,
  picture: Picture,
  question: string,
  language: Language,
  occasion: Occasion,
): Pick<Picture, 'nodes' | 'colouring'> {
  const shown = new Set(picture.nodes.map(({ id }) => id));
  const ask = asking(model, language, occasion, shown);
  const answers = new Map<string, Answer>();
  let silent = 0;
  for (const { id } of picture.nodes) {
    const element = model.element(id);
    if (!element) continue;
    const answer = canAnswer(model, element, question) ? ask(element, question) : undefined;
    if (answer && answer.state === undefined) answers.set(id, answer);
    else if (canAnswer(model, element, question)) silent += 1;
  }
  const { classes, tintOf } = scaleOf([...answers.values()], question, language);
  const title = questionTitle(question, language);
  const nodes = picture.nodes.map((node): PictureNode => {
    if (!model.element(node.id)) return node;
    const answer = answers.get(node.id);
    const look = { ...node.look, tint: answer ? tintOf(answer) : ('unstated' as const) };
    const said = answer && sayAnswer(title, answer, language);
    const told = node.lines.some((line) => line.startsWith(`${title}: `));
    const lines = said === undefined || told ? node.lines : [...node.lines, said];
    return { ...node, look, lines };
  });
  const unstated = { tint: 'unstated', title: UNSTATED[language], count: silent } as const;
  return {
    nodes,
    colouring: { title, classes: silent > 0 ? [...classes, unstated] : classes },
  };
}

function sayAnswer(title: string, { text, tally }: Answer, language: Language): string | undefined {
  if (!tally) return `${title}: ${text}`;
  const said = sayTally(tally, language);
  return said === '' ? undefined : said;
}

/** What stands in something, is managed, or has findings is asked whatever its kind; properties belong to certain kinds. */
function canAnswer(model: Model, element: Element, question: string): boolean {
  if (question.startsWith(OWN)) return ownPropertiesOf(model, element.id).includes(question);
  if (question === FINDINGS.id || question === 'manager' || kind(question)) return true;
  return COMMON_PROPERTIES.includes(question) || kind(element.kind)?.properties.includes(question) === true;
}

function scaleOf(answers: readonly Answer[], question: string, language: Language): Scale {
  if (question === FINDINGS.id) return severityScale(answers);
  const numbers = answers.flatMap(({ value }) => (value?.type === 'quantity' ? [value] : []));
  const ordered = numbers.length === answers.length && numbers.length > 0 ? inOrder(numbers) : undefined;
  return ordered ? heatScale(answers, ordered) : categories(answers, language);
}

function severityScale(answers: readonly Answer[]): Scale {
  const found = Map.groupBy(answers, ({ id }) => id);
  const classes = [...LEVELS, 'none'].flatMap((level) => {
    const some = found.get(level);
    return some?.[0] ? [{ tint: SEVERITY[level] ?? 'step1', title: some[0].text, count: some.length }] : [];
  });
  return { classes, tintOf: ({ id }) => SEVERITY[id] ?? 'step1' };
}

/** From the least to the most; undefined where some cannot be compared. */
function inOrder(numbers: readonly QuantityValue[]): readonly QuantityValue[] | undefined {
  const [first] = numbers;
  if (!first || numbers.some((it) => compareQuantities(first, it) === undefined)) return undefined;
  return numbers.toSorted((a, b) => compareQuantities(a, b) ?? 0);
}

/** A few numbers have a step each; of many, each step has about as many elements as the next, and equals stay together. */
function heatScale(answers: readonly Answer[], ordered: readonly QuantityValue[]): Scale {
  const isFirst = (it: QuantityValue, index: number): boolean => {
    const before = ordered[index - 1];
    return before === undefined || compareQuantities(before, it) !== 0;
  };
  const firsts = ordered.flatMap((it, index) => (isFirst(it, index) ? [index] : []));
  const few = firsts.length <= STEPS.length;
  const shareOf = (first: number): number =>
    few ? firsts.indexOf(first) : Math.floor((first * STEPS.length) / ordered.length);
  const shares = [...new Set(firsts.map(shareOf))];
  const stepOf = (value: QuantityValue): number => {
    const first = ordered.findIndex((it) => compareQuantities(it, value) === 0);
    return SPREAD[shares.length]?.[shares.indexOf(shareOf(first))] ?? 0;
  };
  const tintOf = ({ value }: Answer): Tint =>
    STEPS[value?.type === 'quantity' ? stepOf(value) : 0] ?? 'step1';
  const members = Map.groupBy(answers, tintOf);
  const classes = STEPS.flatMap((tint): ColourClass[] => {
    const some = members.get(tint) ?? [];
    const texts = ordered.flatMap((it) => some.find(({ value }) => value === it)?.text ?? []);
    const [least, most] = [texts[0], texts.at(-1)];
    if (least === undefined || most === undefined) return [];
    return [{ tint, title: least === most ? least : `${least} – ${most}`, count: some.length }];
  });
  return { classes, tintOf };
}

/** In the order that they are met; of more than there are colours for, the rarest share one. */
function categories(answers: readonly Answer[], language: Language): Scale {
  const groups = [...Map.groupBy(answers, ({ id }) => id).values()];
  const common = new Set(
    groups
      .toSorted((a, b) => b.length - a.length)
      .slice(0, CATEGORIES.length)
      .map(([first]) => first?.id),
  );
  const kept = groups.filter(([first]) => common.has(first?.id));
  const tints = new Map(kept.map(([first], index) => [first?.id, CATEGORIES[index] ?? 'other']));
  const others = groups.length - kept.length;
  const classes = kept.map(
    (some): ColourClass => ({
      tint: tints.get(some[0]?.id) ?? 'other',
      title: some[0]?.text ?? '',
      count: some.length,
    }),
  );
  const rest = answers.filter(({ id }) => !common.has(id)).length;
  return {
    classes: others === 0 ? classes : [...classes, { tint: 'other', title: OTHERS[language], count: rest }],
    tintOf: ({ id }) => tints.get(id) ?? 'other',
  };
}
