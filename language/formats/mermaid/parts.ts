/** Divides what is too large for one chart. What stands together stays together as far as there is room. */
import { type Branch, type Outline, type Relation, walk } from '../outline.ts';

/** What one chart shows. */
export interface Part {
  /** Keys of the branches that stand in this part, and in no other. */
  readonly own: ReadonlySet<string>;
  readonly relations: readonly Relation[];
}

/** What there is room for in a chart, and what things take of it. All lengths are in characters. */
export interface Room {
  readonly links: number;
  readonly characters: number;
  /** Whether a link may keep a branch under or beside another one. */
  readonly isLinked: (branch: Branch) => boolean;
  /** A branch alone, or the container around what stands in a later part. */
  readonly branch: (branch: Branch, depth: number) => number;
  readonly relation: (relation: Relation) => number;
  /** A sign for a branch that stands in another part. */
  readonly reference: (branch: Branch) => number;
}

interface Place {
  readonly branch: Branch;
  /** Outermost first. */
  readonly around: readonly Branch[];
}

/** A part that is being filled. */
interface Filling {
  readonly own: Set<string>;
  readonly relations: Relation[];
  /** Containers of another part that are drawn around something in this one. */
  readonly opened: Set<string>;
  readonly references: Set<string>;
  characters: number;
  /** Relations, and the links that keep branches in place, of which each branch has at most one. */
  links: number;
}

/** Each branch in one part, and each relation in the part of its source as far as that has room. */
export function inParts({ roots, relations }: Outline, room: Room): readonly Part[] {
  const places = new Map<string, Place>();
  const locate = (branch: Branch, around: readonly Branch[]): void => {
    places.set(branch.key, { branch, around });
    for (const child of branch.children) locate(child, [...around, branch]);
  };
  for (const root of roots) locate(root, []);
  const leaving = Map.groupBy(relations, ({ source }) => source);
  const parts: Filling[] = [];
  let filling = begin();

  const close = (): void => {
    if (filling.own.size > 0 || filling.relations.length > 0) parts.push(filling);
    filling = begin();
  };
  const referenceTo = (key: string): number => {
    const place = places.get(key);
    return !place || filling.own.has(key) || filling.references.has(key) ? 0 : room.reference(place.branch);
  };
  const around = (key: string): readonly Branch[] =>
    (places.get(key)?.around ?? []).filter(
      (each) => !filling.own.has(each.key) && !filling.opened.has(each.key),
    );
  const fits = (characters: number, links: number): boolean =>
    filling.characters + characters <= room.characters && filling.links + links <= room.links;

  /** The branch without what is in it. */
  const costOf = ({ key }: Branch): number => {
    const branches = [...around(key), ...(places.get(key) ? [places.get(key)?.branch] : [])];
    return branches.reduce((sum, each, depth) => sum + (each ? room.branch(each, depth) : 0), 0);
  };
  const put = (branch: Branch): void => {
    filling.characters += costOf(branch);
    for (const each of around(branch.key)) filling.opened.add(each.key);
    filling.own.add(branch.key);
    filling.links += linksOf(branch, room);
  };
  const tie = (relation: Relation): void => {
    const cost = (): number =>
      room.relation(relation) + referenceTo(relation.source) + referenceTo(relation.target);
    if (!fits(cost(), 1)) close();
    filling.characters += cost();
    filling.links += 1;
    for (const end of [relation.source, relation.target])
      if (!filling.own.has(end)) filling.references.add(end);
    filling.relations.push(relation);
  };
  const place = (branch: Branch): void => {
    const whole = wholeCost(branch, places, leaving, room);
    if (!fits(whole.characters, whole.links)) {
      const alone = whole.characters <= room.characters && whole.links <= room.links;
      if (alone) close();
      else {
        if (!fits(costOf(branch), linksOf(branch, room))) close();
        put(branch);
        for (const relation of leaving.get(branch.key) ?? []) tie(relation);
        for (const child of branch.children) place(child);
        return;
      }
    }
    const inside = walk([branch]);
    for (const each of inside) put(each);
    for (const each of inside) for (const relation of leaving.get(each.key) ?? []) tie(relation);
  };
  for (const root of roots) place(root);
  close();
  return parts;
}

function linksOf(branch: Branch, room: Room): number {
  return room.isLinked(branch) ? 1 : 0;
}

function begin(): Filling {
  return {
    own: new Set(),
    relations: [],
    opened: new Set(),
    references: new Set(),
    characters: 0,
    links: 0,
  };
}

/** What a branch takes with all that is in it and all relations that leave it, in a part of its own. */
function wholeCost(
  branch: Branch,
  places: ReadonlyMap<string, Place>,
  leaving: ReadonlyMap<string, readonly Relation[]>,
  room: Room,
): { readonly characters: number; readonly links: number } {
  const inside = walk([branch]);
  const keys = new Set(inside.map(({ key }) => key));
  const around = places.get(branch.key)?.around ?? [];
  let characters = around.reduce((sum, each, depth) => sum + room.branch(each, depth), 0);
  let links = 0;
  for (const each of inside) {
    characters += room.branch(each, places.get(each.key)?.around.length ?? 0);
    links += linksOf(each, room);
    for (const relation of leaving.get(each.key) ?? []) {
      characters += room.relation(relation);
      links += 1;
      const target = places.get(relation.target);
      if (!target || keys.has(relation.target)) continue;
      keys.add(relation.target);
      characters += room.reference(target.branch);
    }
  }
  return { characters, links };
}
