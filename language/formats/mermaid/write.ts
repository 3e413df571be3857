/**
 * Mermaid flowcharts of a drawing, for pages that draw Mermaid themselves. What Mermaid draws is limited in relations
 * and in characters, so a large drawing becomes several charts.
 */
import type { Drawing, DrawnNode } from '../../drawing/drawing.ts';
import {
  cornersOfNode,
  type Head,
  headsOf,
  inksOf,
  lineDash,
  platePaint,
  strokePaint,
  toneName,
} from '../../drawing/paint.ts';
import type { Theme } from '../../drawing/theme.ts';
import type { Bilingual } from '../../model/text.ts';
import {
  type Branch,
  cellPairs,
  isRow,
  looseKeys,
  type Outline,
  outlineOf,
  type Relation,
  stacking,
  walk,
} from '../outline.ts';
import { MADE_BY } from '../words.ts';
import { inParts, type Part } from './parts.ts';
import { quoteYaml, textOf } from './text.ts';

export interface MermaidOptions {
  readonly theme: Theme;
  /** What a chart may have of both; what Mermaid draws where nobody has set it up otherwise is the default. */
  readonly mostLinks?: number;
  readonly mostCharacters?: number;
}

const MOST_LINKS = 500;
const MOST_CHARACTERS = 50_000;

const PART_OF: Bilingual = {
  sv: 'Del {part} av {count}, eftersom hela bilden är större än vad Mermaid ritar.',
  en: 'Part {part} of {count}, since the whole picture is larger than what Mermaid draws.',
};
const ELSEWHERE: Bilingual = {
  sv: 'Det som har prickad kant hör till en annan del, som står i parentes.',
  en: 'What has a dotted border belongs to another part, which stands in brackets.',
};
const IN_PART: Bilingual = { sv: '(del {part})', en: '(part {part})' };

/** One chart, or several when the drawing is too large for one. Each node belongs to one of them, and each relation. */
export function writeMermaid(drawing: Drawing, options: MermaidOptions): readonly string[] {
  const { theme, mostLinks = MOST_LINKS, mostCharacters = MOST_CHARACTERS } = options;
  const outline = outlineOf(drawing);
  const all = { own: new Set(walk(outline.roots).map(({ key }) => key)), relations: outline.relations };
  const chart = chartWriter(drawing, outline, theme);
  const whole = chart(all);
  const links = outline.relations.length + stacking(outline).length + cellPairs(outline.roots).length;
  if (links <= mostLinks && whole.length <= mostCharacters) return [whole];

  const around = chart({ own: new Set(), relations: [] }, { part: 9999, count: 9999, partOf: new Map() });
  const loose = looseKeys(outline);
  const parts = inParts(outline, {
    links: mostLinks,
    characters: mostCharacters - around.length,
    isLinked: ({ key, node }) => !node || loose.has(key),
    branch: branchCost,
    relation: (relation) => relationLine(relation, new Set()).length + RELATION_COST,
    reference: (branch) => branchCost(branch, 1),
  });
  const partOf = new Map(parts.flatMap(({ own }, index) => [...own].map((key) => [key, index + 1])));
  return parts.map((part, index) => chart(part, { part: index + 1, count: parts.length, partOf }));
}

interface Numbers {
  readonly part: number;
  readonly count: number;
  /** The part that a branch belongs to, by key. */
  readonly partOf: ReadonlyMap<string, number>;
}

const REFERENCE = 'ref_';
/** Space and class of a branch, its prefix and number where it is only referred to, and the link that stacks it. */
const BRANCH_COST = 110;
/** Its number among those that have a style of their own, and the prefixes of its ends. */
const RELATION_COST = 20;

function branchCost(branch: Branch, depth: number): number {
  return textOf(branch.texts).length + 4 * branch.key.length + 4 * depth + BRANCH_COST;
}

function chartWriter(
  drawing: Drawing,
  outline: Outline,
  theme: Theme,
): (part: Part, numbers?: Numbers) => string {
  const styles = stylesOf(outline, theme);
  const away = `fill:${theme.paper},stroke:${theme.muted},color:${theme.muted},stroke-dasharray:2 3`;
  const branches = new Map(walk(outline.roots).map((branch) => [branch.key, branch]));
  const { language } = drawing;
  const direction = drawing.direction === 'right' && !drawing.grid.groups ? 'LR' : 'TB';

  return (part, numbers) => {
    const classes = new Map<string, string[]>();
    const classify = (name: string, key: string): void => {
      classes.set(name, [...(classes.get(name) ?? []), key]);
    };
    const placeOf = (key: string): string => {
      const number = numbers?.partOf.get(key);
      return number === undefined ? '' : IN_PART[language].replace('{part}', String(number));
    };
    const shown = shownIn(outline.roots, part.own);
    const lines = (siblings: readonly Branch[], indent: string): string[] =>
      siblings.flatMap((branch) => {
        const own = part.own.has(branch.key);
        const key = own ? branch.key : REFERENCE + branch.key;
        const name = own ? (styles.classOf.get(branch.key) ?? '') : AWAY;
        if (branch.children.length === 0)
          return [`${indent}${key}${shaped(branch.node, textOf(branch.texts))}:::${name}`];
        classify(name, key);
        const words = own ? branch.texts : [...branch.texts, placeOf(branch.key)];
        const way = branch.node ? [] : [`${indent}  direction ${isRow(branch) ? 'LR' : 'TB'}`];
        const inside = lines(branch.children, `${indent}  `);
        return [`${indent}subgraph ${key}["${textOf(words)}"]`, ...way, ...inside, `${indent}end`];
      });
    const drawn = lines(shown, '  ');
    const there = new Set(walk(shown).map(({ key }) => key));
    const ends = new Set(part.relations.flatMap(({ source, target }) => [source, target]));
    for (const key of ends) {
      const branch = branches.get(key);
      if (!branch || there.has(key)) continue;
      const words = [branch.node?.words.name ?? '', placeOf(key)];
      drawn.push(`  ${REFERENCE}${key}["${textOf(words)}"]:::${AWAY}`);
    }
    const hidden = [...stacking({ roots: shown, relations: outline.relations }), ...cellPairs(shown)];
    const key = (of: string): string => (part.own.has(of) ? of : REFERENCE + of);
    const heads = numbers
      ? [PART_OF, ELSEWHERE].map((words) =>
          words[language].replace('{part}', String(numbers.part)).replace('{count}', String(numbers.count)),
        )
      : [];
    return [
      '---',
      `title: ${quoteYaml(numbers ? `${drawing.title} (${numbers.part}/${numbers.count})` : drawing.title)}`,
      '---',
      ...[...heads, MADE_BY[language]].map((words) => `%% ${words}`),
      `flowchart ${direction}`,
      ...drawn,
      ...part.relations.map((relation) => relationLine(relation, part.own)),
      ...hidden.map(([above, below]) => `  ${key(above.key)} ~~~ ${key(below.key)}`),
      ...styles.definitions,
      ...(numbers ? [`  classDef ${AWAY} ${away}`] : []),
      ...[...classes].map(([name, keys]) => `  class ${keys.join(',')} ${name}`),
      ...linkStyles(part.relations, theme),
      '',
    ].join('\n');
  };
}

/** The branches of a part, within the containers of other parts that are around them. */
function shownIn(branches: readonly Branch[], own: ReadonlySet<string>): readonly Branch[] {
  return branches.flatMap((branch) => {
    const children = shownIn(branch.children, own);
    return own.has(branch.key) || children.length > 0 ? [{ ...branch, children }] : [];
  });
}

/** Mermaid has arrows and circles only, and a line with one of them ends there: one that begins with it is turned. */
function relationLine(relation: Relation, own: ReadonlySet<string>): string {
  const { source, target, texts } = relation;
  const [from, to] = [source, target].map((key) => (own.has(key) ? key : REFERENCE + key));
  const heads = headsOf(relation);
  const [start, end] = [headOf(heads.start), headOf(heads.end)];
  const label = texts.length === 0 ? '' : `|"${textOf(texts)}"|`;
  if (start !== '' && (end === '' || (start === '>' && end === 'o')))
    return `  ${to} ${stroke(relation, start)}${label} ${from}`;
  return `  ${from} ${start === '>' && end === '>' ? '<' : ''}${stroke(relation, end)}${label} ${to}`;
}

function headOf(head: Head): '' | 'o' | '>' {
  if (head === 'none') return '';
  return head === 'diamond' || head === 'hollowDiamond' || head === 'dot' ? 'o' : '>';
}

/** A line is one sign longer where nothing ends it. */
function stroke(relation: Relation, tip: string): string {
  if (lineDash(relation)) return `-.-${tip}`;
  const sign = relation.hard ? '=' : '-';
  return `${sign}${sign}${tip === '' ? sign : tip}`;
}

/** Round, straight or cut corners, as in the drawing. */
function shaped(node: DrawnNode | undefined, text: string): string {
  const corners = node ? cornersOfNode(node) : 'square';
  return corners === 'round' ? `("${text}")` : corners === 'cut' ? `{{"${text}"}}` : `["${text}"]`;
}

const GROUP = 'group';
const AWAY = 'elsewhere';

interface Styles {
  readonly classOf: ReadonlyMap<string, string>;
  readonly definitions: readonly string[];
}

function stylesOf({ roots }: Outline, theme: Theme): Styles {
  const classOf = new Map<string, string>();
  const definitions = new Map<string, string>();
  for (const branch of walk(roots)) {
    const name = className(branch);
    classOf.set(branch.key, name);
    if (!definitions.has(name)) definitions.set(name, definition(branch, theme));
  }
  return { classOf, definitions: [...definitions].map(([name, style]) => `  classDef ${name} ${style}`) };
}

/** What paints alike is of one class, named for what makes it so. */
function className({ node, nested }: Branch): string {
  if (!node) return GROUP;
  const words = [
    toneName(node),
    node.frame ? 'Frame' : node.container ? 'Box' : '',
    node.emphasis === 'focus' ? 'Focus' : node.emphasis === 'outside' ? 'Outside' : '',
    node.marks.includes('missing') || node.marks.includes('vacant') ? 'Gap' : '',
    nested ? 'Inside' : '',
  ];
  return words.join('');
}

function definition({ node, nested }: Branch, theme: Theme): string {
  if (!node) return `fill:${theme.frameFill},stroke:${theme.frameStroke},color:${theme.muted}`;
  const paint = platePaint(node, nested, theme);
  const dash = paint.dashed ? ',stroke-dasharray:5 4' : '';
  const colours = `fill:${paint.fill},stroke:${paint.stroke},color:${inksOf(node, theme).name}`;
  return `${colours},stroke-width:${paint.strokeWidth}px${dash}`;
}

/** Lines of one colour in one statement; all others have that of the page. */
function linkStyles(relations: readonly Relation[], theme: Theme): string[] {
  const alarmed = relations.flatMap(({ marks }, index) => (marks.includes('missing') ? [index] : []));
  if (alarmed.length === 0) return [];
  const { colour, ink } = strokePaint({ marks: ['missing'], hard: false }, theme);
  return [`  linkStyle ${alarmed.join(',')} stroke:${colour},color:${ink}`];
}
