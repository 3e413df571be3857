/** Colours the nodes of a picture by what they answer: categories side by side, numbers and findings as a heat map. */
import { COMMON_PROPERTIES, kind } from '../model/metamodel/index.ts';
import { FINDINGS } from '../model/metamodel/values/tool.ts';
import type { Element, Model } from '../model/model.ts';
import { OWN, ownPropertiesOf } from '../model/specialisation.ts';
import type { Bilingual, Language } from '../model/text.ts';
import { type Answer, answersEver, asking, questionTitle } from './answers.ts';
import type { Occasion } from './occasion.ts';
import type { ColourClass, Picture, PictureNode } from './picture.ts';
import { sayTally } from './remarks.ts';
import { categoryWord, scaleOf, severityScale } from './scales.ts';

const UNSTATED: Bilingual = { sv: 'okänt eller ej angivet', en: 'unknown or not stated' };

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
  const given = [...answers.values()];
  const { classes, tintOf } =
    question === FINDINGS.id
      ? severityScale(given)
      : scaleOf(model, question, given, everyAnswer(model, question, language, occasion), language);
  const members = Map.groupBy(given, tintOf);
  const counted = classes.flatMap(({ tint, title: said }): ColourClass[] => {
    const count = members.get(tint)?.length ?? 0;
    return count === 0 ? [] : [{ tint, title: said, count }];
  });
  const title = questionTitle(question, language);
  const nodes = picture.nodes.map((node): PictureNode => {
    if (!model.element(node.id)) return node;
    const answer = answers.get(node.id);
    const look = { ...node.look, tint: answer ? tintOf(answer) : ('unstated' as const) };
    const said = answer && sayAnswer(model, title, answer, language);
    const told = node.lines.some((line) => line.startsWith(`${title}: `));
    const lines = said === undefined || told ? node.lines : [...node.lines, said];
    return { ...node, look, lines };
  });
  const unstated = { tint: 'unstated', title: UNSTATED[language], count: silent } as const;
  return {
    nodes,
    colouring: { title, classes: silent > 0 ? [...counted, unstated] : counted },
  };
}

function sayAnswer(model: Model, title: string, answer: Answer, language: Language): string | undefined {
  const { text, tally, element } = answer;
  if (!tally) return `${title}: ${element === undefined ? text : categoryWord(model, answer)}`;
  const said = sayTally(tally, language);
  return said === '' ? undefined : said;
}

const known = new WeakMap<Occasion, Map<string, readonly Answer[]>>();

/** What all elements of the whole model answer on any day, worked out once for all pictures of an occasion. */
function everyAnswer(
  model: Model,
  question: string,
  language: Language,
  occasion: Occasion,
): readonly Answer[] {
  const whole = occasion.whole ?? model;
  const answers = known.get(occasion) ?? new Map<string, readonly Answer[]>();
  known.set(occasion, answers);
  const key = `${language} ${question}`;
  const found =
    answers.get(key) ??
    whole.elements
      .filter((element) => !element.library && canAnswer(whole, element, question))
      .flatMap((element) => answersEver(whole, element, question, language))
      .filter(({ state }) => state === undefined);
  answers.set(key, found);
  return found;
}

/** What stands in something, is managed, or has findings is asked whatever its kind; properties belong to certain kinds. */
function canAnswer(model: Model, element: Element, question: string): boolean {
  if (question.startsWith(OWN)) return ownPropertiesOf(model, element.id).includes(question);
  if (question === FINDINGS.id || question === 'manager' || kind(question)) return true;
  return COMMON_PROPERTIES.includes(question) || kind(element.kind)?.properties.includes(question) === true;
}
