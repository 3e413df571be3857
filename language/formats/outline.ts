/**
 * What a drawing says without where it stands: boxes in boxes with their texts, and the relations between them. Formats
 * whose readers lay out for themselves are written from this.
 */
import type { Drawing, DrawnEdge, DrawnNode, Group } from '../drawing/drawing.ts';
import { isNested } from '../drawing/paint.ts';
import { EDGE_MARK, EMPTY, NODE_MARK } from '../drawing/words.ts';
import type { Language } from '../model/text.ts';

/** A node, or a group of nodes that has no box in the drawing. Of an empty drawing the one branch says that it is. */
export interface Branch {
  /** Letters, digits and underscores of ASCII; unique in the drawing, and made from the id. */
  readonly key: string;
  /** Absent on a group. */
  readonly node?: DrawnNode;
  /** Whether it stands in a container with a fill of its own. */
  readonly nested: boolean;
  /** What is written on it, one text under the other; never empty. */
  readonly texts: readonly string[];
  readonly children: readonly Branch[];
}

/** A relation between two branches, by their keys. */
export interface Relation
  extends Pick<DrawnEdge, 'id' | 'verb' | 'hard' | 'flow' | 'marks' | 'relation' | 'description'> {
  readonly source: string;
  readonly target: string;
  /** The label and what its marks mean. Empty when there is neither. */
  readonly texts: readonly string[];
}

export interface Outline {
  readonly roots: readonly Branch[];
  readonly relations: readonly Relation[];
}

export function outlineOf(drawing: Drawing): Outline {
  const keys = uniqueKeys('n', drawing.nodes);
  const keyOf = (id: string): string => keys.get(id) ?? '';
  const byId = new Map(drawing.nodes.map((node) => [node.id, node]));
  const insideOf = Map.groupBy(drawing.nodes, ({ parent }) =>
    parent !== undefined && byId.has(parent) ? parent : undefined,
  );
  const branchOf = (node: DrawnNode): Branch => ({
    key: keyOf(node.id),
    node,
    nested: isNested(node, byId),
    texts: nodeTexts(node, drawing.language),
    children: (insideOf.get(node.id) ?? []).map(branchOf),
  });
  const groups = drawing.grid.groups ?? [];
  const groupKeys = uniqueKeys('g', groups.flatMap(withInner));
  const grouped = new Set<string>();
  const groupBranch = (group: Group): Branch => {
    const nodes = group.nodes.flatMap((id) => byId.get(id) ?? []).filter(({ id }) => !grouped.has(id));
    for (const { id } of nodes) grouped.add(id);
    return {
      key: groupKeys.get(group.id) ?? '',
      nested: false,
      texts: [group.title || '–'],
      children: [...group.groups.map(groupBranch), ...nodes.map(branchOf)],
    };
  };
  const roots = groups.map(groupBranch).filter(({ children }) => children.length > 0);
  const loose = (insideOf.get(undefined) ?? []).filter(
    (node) => !grouped.has(node.id) && !isHead(node, groups),
  );
  const nothing: Branch = {
    key: 'g_empty',
    nested: false,
    texts: [EMPTY[drawing.language]],
    children: [],
  };
  return {
    roots: drawing.nodes.length === 0 ? [nothing] : [...roots, ...loose.map(branchOf)],
    relations: drawing.edges.flatMap((edge) => relationsOf(edge, byId, keyOf, drawing.language)),
  };
}

/** Heads of a table are told by the groups that stand for its rows and columns. */
function isHead({ part }: DrawnNode, groups: readonly Group[]): boolean {
  return groups.length > 0 && (part === 'row' || part === 'column' || part === 'group');
}

/** All branches, each before those inside it. */
export function walk(branches: readonly Branch[]): readonly Branch[] {
  return branches.flatMap((branch) => [branch, ...walk(branch.children)]);
}

/**
 * Pairs of keys that a layout may keep under each other, so that what nothing ties together stands in rows of about as
 * many as there are rows, instead of all in one row. Of branches without relations only.
 */
export function stacking({
  roots,
  relations,
}: Pick<Outline, 'roots' | 'relations'>): readonly (readonly [Branch, Branch])[] {
  const loose = looseKeys({ roots, relations });
  const pairs = (siblings: readonly Branch[]): (readonly [Branch, Branch])[] => {
    const free = siblings.filter(({ key }) => loose.has(key));
    const across = columnsFor(free);
    const own = free.slice(across).map((branch, index) => [free[index] ?? branch, branch] as const);
    return [...own, ...siblings.flatMap(({ children }) => pairs(children))];
  };
  return pairs(roots);
}

/** The branches that no relation joins to anything, neither themselves nor by what is in them. */
export function looseKeys({ roots, relations }: Pick<Outline, 'roots' | 'relations'>): ReadonlySet<string> {
  const tied = new Set(relations.flatMap(({ source, target }) => [source, target]));
  const loose = new Set<string>();
  const visit = (branch: Branch): boolean => {
    const inside = branch.children.map(visit);
    const free = !tied.has(branch.key) && inside.every((each) => each);
    if (free) loose.add(branch.key);
    return free;
  };
  for (const root of roots) visit(root);
  return loose;
}

/** Pairs of cells of a grid that stand side by side, the left one first. */
export function cellPairs(roots: readonly Branch[]): readonly (readonly [Branch, Branch])[] {
  return walk(roots)
    .filter(isRow)
    .flatMap(({ children }) =>
      children.slice(1).map((cell, index) => [children[index] ?? cell, cell] as const),
    );
}

/** A row of a grid, whose children are its cells. */
export function isRow({ node, children }: Branch): boolean {
  return !node && children.some((child) => !child.node);
}

/**
 * The rows of a grid stand under each other, and the cells of a row side by side. Cards are about three times as wide as
 * they are high, and containers about as wide.
 */
function columnsFor(branches: readonly Branch[]): number {
  if (branches.some(isRow)) return 1;
  if (branches.some(({ node }) => !node)) return branches.length;
  const flat = branches.every(({ children }) => children.length === 0);
  return Math.max(1, Math.ceil(Math.sqrt(flat ? branches.length / 2 : branches.length)));
}

/** A short id of letters, digits and underscores for each, made from its own id, and no two the same in any case. */
export function uniqueKeys(
  prefix: string,
  items: readonly { readonly id: string }[],
): ReadonlyMap<string, string> {
  const taken = new Set<string>();
  const keys = new Map<string, string>();
  for (const { id } of items) {
    const wanted = `${prefix}_${plainName(id)}`;
    let key = wanted;
    for (let count = 2; taken.has(key.toLowerCase()); count += 1) key = `${wanted}_${count}`;
    taken.add(key.toLowerCase());
    keys.set(id, key);
  }
  return keys;
}

const LONGEST_NAME = 40;

/** What is left of a name in ASCII: `Vård.EK` gives `Vard_EK`. */
function plainName(id: string): string {
  const plain = id
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^A-Za-z0-9]+/g, '_')
    .slice(0, LONGEST_NAME)
    .replace(/^_+|_+$/g, '');
  return plain === '' ? 'x' : plain;
}

function withInner(group: Group): readonly Group[] {
  return [group, ...group.groups.flatMap(withInner)];
}

function nodeTexts({ words, marks, frame }: DrawnNode, language: Language): readonly string[] {
  const said = new Set(words.details);
  const signs = frame ? [] : marks.map((mark) => NODE_MARK[mark][language]).filter((word) => !said.has(word));
  return [words.kind, words.name, ...words.details, ...signs].filter((text) => text !== '');
}

/** A line between containers is written as the relations that it stands for, as far as their ends are shown. */
function relationsOf(
  edge: DrawnEdge,
  byId: ReadonlyMap<string, DrawnNode>,
  keyOf: (id: string) => string,
  language: Language,
): readonly Relation[] {
  const isShown = (end: { readonly source: string; readonly target: string }): boolean =>
    byId.has(end.source) && byId.has(end.target);
  const shown = (edge.members ?? []).filter(isShown);
  const hidden = (edge.members?.length ?? 0) - shown.length;
  const whole = shown.length === 0;
  const relations = shown.map((member) => ({
    ...member,
    texts: edgeTexts(member, language),
  }));
  const rest =
    whole || hidden > 0
      ? [{ ...edge, texts: edgeTexts(whole ? edge : { ...edge, label: `${hidden}×` }, language) }]
      : [];
  return [...relations, ...rest].filter(isShown).map((relation) => ({
    id: relation.id,
    source: keyOf(relation.source),
    target: keyOf(relation.target),
    verb: relation.verb,
    hard: relation.hard,
    flow: relation.flow,
    marks: relation.marks,
    ...(relation.relation && { relation: relation.relation }),
    description: relation.description,
    texts: relation.texts,
  }));
}

function edgeTexts(
  { label, marks }: Pick<DrawnEdge, 'label' | 'marks'>,
  language: Language,
): readonly string[] {
  const signs = marks.map((mark) => EDGE_MARK[mark][language]);
  const note = signs.length === 0 ? '' : `(${signs.join(', ')})`;
  return [label, note].filter((text) => text !== '');
}

/** Lines of about so many characters, broken between words only. */
export function breakLines(text: string, most: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= most)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
