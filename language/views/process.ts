/** A process: its steps in order, who does them and what comes out, and where the work goes on. */
import { descendants } from '../model/graph.ts';
import { STATES, spell } from '../model/metamodel/index.ts';
import { type Element, isOwn, type Model, printValue, targetsOf, textOf, valuesOf } from '../model/model.ts';
import type { Language } from '../model/text.ts';
import { factsOf } from './facts.ts';
import { nodeOf } from './parts.ts';
import type { PictureEdge, PictureNode } from './picture.ts';
import { relationsBetween } from './relations.ts';
import { edgesBetween, orderByParent } from './samband.ts';
import { chosenBy, nearest } from './selection.ts';
import { titleOf } from './titles.ts';
import type { Content, ViewType } from './type.ts';
import type { View } from './view.ts';

export const PROCESS: ViewType = {
  id: 'process',
  title: { sv: 'Process', en: 'Process' },
  direction: 'down',
  standard: (model) => {
    const processes = model
      .ofKind('process')
      .filter((process) => isOwn(process) && stepsOf(model, process).length > 1);
    return processes.length > MOST ? [] : processes;
  },
  content: processOf,
};

/** More processes than this are chosen among by declaring the views that are wanted. */
const MOST = 24;

function stepsOf(model: Model, { id }: Element): readonly Element[] {
  return model.childrenOf(id).filter(({ kind }) => kind === 'step');
}

/** What work can go on to, or come from. */
const STAGES: ReadonlySet<string> = new Set(['process', 'step', 'event', 'forum', 'component', 'service']);

function processOf(model: Model, view: View, language: Language): Content {
  const processes =
    view.scope.length === 0
      ? model.ofKind('process').filter(isOwn)
      : view.scope.flatMap((id) => model.element(id) ?? []);
  const inside = new Set(processes.flatMap(({ id }) => descendants(model, id)));
  const shown = new Set(chosenBy(model, view) ?? [...inside, ...neighboursOf(model, inside)]);
  // A single process is what the whole picture is about, unless lines lead to it as a whole.
  const [only] = processes;
  if (processes.length === 1 && only && stepsOf(model, only).length > 0 && !isJoined(model, only))
    shown.delete(only.id);
  const nodes: PictureNode[] = [];
  for (const element of model.elements) {
    if (!shown.has(element.id)) continue;
    nodes.push(
      numbered(
        element,
        nodeOf(model, element, language, {
          parent: nearest(model, element.parent, shown),
          lines: element.kind === 'step' ? linesOf(model, element, language) : factsOf(element, language, ''),
          emphasis: inside.has(element.id) ? 'normal' : 'outside',
        }),
      ),
    );
  }
  const stated = edgesBetween(model, shown, language);
  const pairs = new Set(stated.map(({ source, target }) => `${source} ${target}`));
  const others = relationsBetween(model, shown, language).filter(
    ({ source, target, verb }) => verb !== 'next' || !pairs.has(`${source} ${target}`),
  );
  const ordered = orderByParent(nodes);
  const place = new Map(ordered.map(({ id }, index) => [id, index]));
  const isOnward = ({ source, target }: PictureEdge): boolean =>
    (place.get(source) ?? 0) < (place.get(target) ?? 0) &&
    model.element(source)?.parent === model.element(target)?.parent;
  return {
    nodes: ordered,
    edges: [...others, ...stated].map((edge) => (isOnward(edge) ? { ...edge, onward: true } : edge)),
  };
}

/** Where the work comes from and goes on. */
function neighboursOf(model: Model, inside: ReadonlySet<string>): readonly string[] {
  const ends = [...inside].flatMap((id) => [
    ...model.outgoing(id).flatMap(({ target }) => target ?? []),
    ...model.incoming(id).flatMap(({ source }) => source ?? []),
  ]);
  return ends.filter((id) => !inside.has(id) && STAGES.has(model.element(id)?.kind ?? ''));
}

function isJoined(model: Model, { id }: Element): boolean {
  return model.outgoing(id).length > 0 || model.incoming(id).length > 0;
}

/** "steg 4.1.2", where the number is not its name. */
function numbered(element: Element, node: PictureNode): PictureNode {
  const number = element.kind === 'step' ? textOf(element, 'number') : undefined;
  return number === undefined || number === node.title
    ? node
    : { ...node, kindLabel: `${node.kindLabel} ${number}` };
}

/** What is said of a step: by whom, when, and what comes of it. */
const SAID = ['performer', 'when', 'results', 'exit'] as const;

function linesOf(model: Model, step: Element, language: Language): readonly string[] {
  const said = SAID.flatMap((key) => {
    const values = valuesOf(step, key);
    if (values.length === 0) return [];
    const named = targetsOf(model, step, key).flatMap((id) => model.element(id) ?? []);
    const words = values.map((value) =>
      value.type === 'state'
        ? (STATES.find(({ id }) => id === value.state)?.spelling[language] ?? value.state)
        : printValue(value),
    );
    const titles =
      named.length === values.length ? named.map((element) => titleOf(element, language)) : words;
    return [`${spell(key, language)}: ${titles.join(', ')}`];
  });
  return [...said, ...factsOf(step, language, '')];
}
