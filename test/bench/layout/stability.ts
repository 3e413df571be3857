/**
 * How much a small change moves what it does not concern, and what drawing again costs after it: seeded edits of a
 * made-up picture, each of the picture as it was at first. Half of them add a leaf with a line, half rename a leaf.
 */
import { draw } from '../../../language/drawing/draw.ts';
import { createElkEngine, type LayoutEngine } from '../../../language/layout/index.ts';
import type { Picture, PictureNode } from '../../../language/views/picture.ts';
import { figure } from '../figures.ts';
import { nestedPicture, withLeaf } from '../nested.ts';
import { createRandom } from '../random.ts';
import type { Row } from '../report.ts';
import { sized } from './sized.ts';
import { elkInProcess, elkjs } from './tools.ts';

/** A box that has moved less than this, in pixels, is where the reader looks for it. */
const NOTICED = 40;
/** Closer neighbours than this, in pixels, are level with each other, and have no order. */
const LEVEL = 20;
/** The single call takes seconds for each, so it is given fewer edits. */
const PLAIN_EDITS = 8;

interface Place {
  readonly x: number;
  readonly y: number;
}
type Places = ReadonlyMap<string, Place>;

interface Change {
  /** Share of the boxes that moved, when the median shift of all is taken away. */
  readonly moved: number;
  /** Share of the pairs of boxes that changed order. */
  readonly flipped: number;
  /** Milliseconds of processor time. */
  readonly cpu: number;
}

export async function stability(edits: number): Promise<readonly Row[]> {
  const rows: Row[] = [];
  const engine = createElkEngine();
  const plain = elkInProcess();
  for (const size of [200, 500]) {
    const picture = nestedPicture(size);
    const own = (shown: Picture): Promise<Places> => placesOf(shown, engine);
    const theirs = async (shown: Picture): Promise<Places> => (await elkjs(sized(shown), plain)).leaves;
    const added = await changes(picture, edits / 2, addition, own);
    const renamed = await changes(picture, edits / 2, renaming, own);
    const plainAdded = await changes(picture, PLAIN_EDITS, addition, theirs);
    const mean = (them: readonly Change[], by: (change: Change) => number): number =>
      them.reduce((sum, change) => sum + by(change), 0) / them.length;
    const moved = (change: Change): number => change.moved;
    const flipped = (change: Change): number => change.flipped;
    const share = (value: number): string => `${(100 * value).toFixed(2)} %`;
    const limited = (what: string, value: number, limit: number): Row => ({
      what: `${what}, ${size} nodes`,
      measured: share(value),
      value: 100 * value,
      limit,
      unit: '%',
    });
    rows.push(
      limited('boxes that a new leaf moves', mean(added, moved), 10),
      limited('pairs of boxes that a new leaf turns round', mean(added, flipped), 0.5),
      limited('boxes that a new name moves', mean(renamed, moved), 0),
      {
        what: `the same of a new leaf with elkjs in one call, ${size} nodes`,
        measured: `${share(mean(plainAdded, moved))}, ${share(mean(plainAdded, flipped))}`,
      },
    );
    if (size === 500) {
      const [again, whole] = [added, plainAdded].map((them) => figure(them.map(({ cpu }) => cpu)).median);
      const value = (again ?? Number.NaN) / (whole ?? Number.NaN);
      rows.push({
        what: `time, drawing again after a new leaf ∕ elkjs in one call, both warm, ${size} nodes`,
        measured: `${value.toFixed(3)} (${again?.toFixed(0)} ∕ ${whole?.toFixed(0)} ms)`,
        value,
        limit: 0.05,
      });
    }
    console.error(`layout  stability at ${size} nodes: ${edits} edits`);
  }
  await engine.close();
  return rows;
}

async function placesOf(picture: Picture, engine: LayoutEngine): Promise<Places> {
  const { nodes } = await draw(picture, engine, { fold: false, deadline: 600_000 });
  return new Map(nodes.map(({ id, box }) => [id, box]));
}

type Edit = (picture: Picture, leaf: PictureNode, number: number) => Picture;

const addition: Edit = (picture, leaf, number) => withLeaf(picture, leaf, `added${number}`);

/** The name of another leaf, of which there are long and short ones. */
const renaming: Edit = (picture, leaf, number) => {
  const title = picture.nodes[(number * 37) % picture.nodes.length]?.title ?? leaf.title;
  return { ...picture, nodes: picture.nodes.map((node) => (node === leaf ? { ...node, title } : node)) };
};

async function changes(
  picture: Picture,
  count: number,
  edit: Edit,
  place: (picture: Picture) => Promise<Places>,
): Promise<readonly Change[]> {
  const random = createRandom(7);
  const parents = new Set(picture.nodes.map(({ parent }) => parent));
  const leaves = picture.nodes.filter(({ id, parent }) => parent !== undefined && !parents.has(id));
  const before = await place(picture);
  const made: Change[] = [];
  for (let number = 0; number < count; number++) {
    const edited = edit(picture, random.pick(leaves), number);
    const start = process.cpuUsage();
    const after = await place(edited);
    const { user, system } = process.cpuUsage(start);
    made.push({ ...difference(before, after), cpu: (user + system) / 1000 });
  }
  return made;
}

function difference(before: Places, after: Places): Pick<Change, 'moved' | 'flipped'> {
  const pairs = [...before].flatMap(([id, from]) => {
    const to = after.get(id);
    return to ? [{ from, to }] : [];
  });
  const shift = {
    x: figure(pairs.map(({ from, to }) => to.x - from.x)).median,
    y: figure(pairs.map(({ from, to }) => to.y - from.y)).median,
  };
  const moved = pairs.filter(
    ({ from, to }) => Math.hypot(to.x - from.x - shift.x, to.y - from.y - shift.y) > NOTICED,
  ).length;
  let compared = 0;
  let flipped = 0;
  for (const [index, a] of pairs.entries())
    for (const b of pairs.slice(index + 1))
      for (const axis of ['x', 'y'] as const) {
        const [was, is] = [a.from[axis] - b.from[axis], a.to[axis] - b.to[axis]];
        if (Math.abs(was) <= LEVEL || Math.abs(is) <= LEVEL) continue;
        compared++;
        if (was * is < 0) flipped++;
      }
  return { moved: moved / pairs.length, flipped: compared === 0 ? 0 : flipped / compared };
}
