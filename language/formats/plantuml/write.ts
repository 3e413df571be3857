/** PlantUML of a drawing: nested boxes and arrows, with nothing included from elsewhere. PlantUML lays it out for itself. */
import type { Drawing, DrawnNode } from '../../drawing/drawing.ts';
import { type Head, headsOf, inksOf, platePaint, strokePaint } from '../../drawing/paint.ts';
import type { Theme } from '../../drawing/theme.ts';
import type { Bilingual } from '../../model/text.ts';
import {
  type Branch,
  breakLines,
  cellPairs,
  type Outline,
  outlineOf,
  type Relation,
  stacking,
  walk,
} from '../outline.ts';
import { MADE_BY } from '../words.ts';

const CUT = 12;
const LINE = { node: 30, edge: 26, title: 90 } as const;

const ADVICE: Bilingual = {
  sv: 'Rita med -charset UTF-8, och en bild bredare än 4096 bildpunkter med PLANTUML_LIMIT_SIZE=16384.',
  en: 'Draw with -charset UTF-8, and a picture wider than 4096 pixels with PLANTUML_LIMIT_SIZE=16384.',
};

/** Shapes that PlantUML has for a kind, which hold other boxes as well. */
const SHAPES: Readonly<Record<string, string>> = {
  component: 'component',
  node: 'node',
  environment: 'node',
};

/** The same drawing and theme give the same string. */
export function writePlantuml(drawing: Drawing, { theme }: { readonly theme: Theme }): string {
  const outline = outlineOf(drawing);
  const styles = stylesOf(outline, theme);
  const boxes = (siblings: readonly Branch[], indent: string): string[] =>
    siblings.flatMap((branch) => {
      const { node, key, children } = branch;
      const shape = shapeOf(node);
      const head = `${indent}${shape} "${textOf(branch.texts, LINE.node)}" as ${key} <<${styles.of(branch)}>>`;
      return children.length === 0 ? [head] : [`${head} {`, ...boxes(children, `${indent}  `), `${indent}}`];
    });
  const right = drawing.direction === 'right' && !drawing.grid.groups;
  return [
    '@startuml',
    `' ${MADE_BY[drawing.language]}`,
    `' ${ADVICE[drawing.language]}`,
    `title ${textOf([drawing.title], LINE.title) || '–'}`,
    ...(right ? ['left to right direction'] : []),
    `skinparam backgroundColor ${theme.paper}`,
    `skinparam titleFontColor ${theme.ink}`,
    'skinparam shadowing false',
    'skinparam componentStyle uml2',
    'skinparam defaultTextAlignment center',
    'skinparam roundCorner 10',
    `skinparam arrowColor ${theme.edge}`,
    `skinparam arrowFontColor ${theme.ink}`,
    'hide stereotype',
    ...styles.definitions,
    ...boxes(outline.roots, ''),
    ...outline.relations.map((relation) => relationLine(relation, theme)),
    ...stacking(outline).map(
      ([above, below]) => `${above.key} -[hidden]${right ? 'right' : 'down'}- ${below.key}`,
    ),
    ...cellPairs(outline.roots).map(([left, beside]) => `${left.key} -[hidden]right- ${beside.key}`),
    '@enduml',
    '',
  ].join('\n');
}

/** Its own shapes are not those of a notation, which are boxes. */
function shapeOf(node: DrawnNode | undefined): string {
  if (!node || node.frame || node.look?.archimate !== undefined) return 'rectangle';
  const { kind } = node;
  return Object.hasOwn(SHAPES, kind) ? (SHAPES[kind] ?? 'rectangle') : 'rectangle';
}

function relationLine(relation: Relation, theme: Theme): string {
  const { source, target, texts, hard } = relation;
  const { colour, dash } = strokePaint(relation, theme);
  // PlantUML knows a bold line or a dashed one; of what is both, the dashes say more in a notation.
  const thick = hard ? (relation.relation && dash ? 'thickness=2' : 'bold') : '';
  const style = [relation.marks.includes('missing') ? colour : '', dash ?? '', thick].filter(
    (each) => each !== '',
  );
  const { start, end } = headsOf(relation);
  const heads = relation.relation ? NOTED : PLAIN;
  const line = `${heads[start][0]}-${style.length === 0 ? '' : `[${style.join(',')}]`}-${heads[end][1]}`;
  return `${source} ${line} ${target}${texts.length === 0 ? '' : ` : ${textOf(texts, LINE.edge)}`}`;
}

/** What a line begins and ends with. */
type Ends = Readonly<Record<Head, readonly [start: string, end: string]>>;

const NOTED: Ends = {
  none: ['', ''],
  arrow: ['<<', '>>'],
  open: ['<', '>'],
  half: ['<', '>'],
  triangle: ['<|', '|>'],
  diamond: ['*', '*'],
  hollowDiamond: ['o', 'o'],
  dot: ['@', '@'],
};

/** Where there is one arrow only, it is the one that PlantUML draws by itself. */
const PLAIN: Ends = { ...NOTED, arrow: ['<', '>'] };

interface Styles {
  readonly of: (branch: Branch) => string;
  readonly definitions: readonly string[];
}

/** What paints alike has one name, `s1` and so on in the order of the drawing. */
function stylesOf({ roots }: Outline, theme: Theme): Styles {
  const names = new Map<string, string>();
  const paintOf = ({ node, nested }: Branch): string => {
    if (!node)
      return `BackgroundColor ${theme.frameFill}|BorderColor ${theme.frameStroke}|FontColor ${theme.muted}`;
    const paint = platePaint(node, nested, theme);
    const border = paint.dashed ? '|BorderStyle dashed' : '';
    const corners = node.look?.archimate
      ? paint.cut
        ? `|DiagonalCorner ${CUT}`
        : `|RoundCorner ${2 * paint.radius}`
      : '';
    return `BackgroundColor ${paint.fill}|BorderColor ${paint.stroke}|BorderThickness ${paint.strokeWidth}${border}|FontColor ${inksOf(node, theme).name}${corners}`;
  };
  const shapes = new Map<string, Set<string>>();
  for (const branch of walk(roots)) {
    const paint = paintOf(branch);
    const name = names.get(paint) ?? `s${names.size + 1}`;
    names.set(paint, name);
    const { node } = branch;
    const shape = shapeOf(node);
    shapes.set(name, (shapes.get(name) ?? new Set()).add(shape));
  }
  return {
    of: (branch) => names.get(paintOf(branch)) ?? '',
    definitions: [...names].flatMap(([paint, name]) =>
      [...(shapes.get(name) ?? [])].flatMap((shape) => [
        `skinparam ${shape}<<${name}>> {`,
        ...paint.split('|').map((line) => `  ${line}`),
        '}',
      ]),
    ),
  };
}

/** Everything but letters, digits, spaces and the plainest signs is written as the number of the character. */
const SPECIAL = /[^\p{L}\p{M}\p{N} ,.:;()?'/–—-]|(?<=[-./'])[-./']|^[-.;:,/']/gu;

/** Texts under each other, as the inside of a label. */
function textOf(texts: readonly string[], most: number): string {
  return texts
    .flatMap((text) => breakLines(text, most))
    .map((line) =>
      line.replace(
        SPECIAL,
        (sign) => `<U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}>`,
      ),
    )
    .join('\\n');
}
