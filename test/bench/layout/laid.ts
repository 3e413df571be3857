/** What a tool made of a picture, and figures that tell how good it is. */

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Box extends Point {
  readonly width: number;
  readonly height: number;
}

export interface Laid {
  readonly width: number;
  readonly height: number;
  /** Of leaves only, by id. */
  readonly leaves: ReadonlyMap<string, Box>;
  /** Lines as corners; curves by their control points. */
  readonly lines: readonly (readonly Point[])[];
}

export interface Shape {
  /** Millions of square pixels. */
  readonly area: number;
  readonly crossings: number;
  /** All lines together, in thousands of pixels. */
  readonly length: number;
  /** Pairs of leaves that cover each other. */
  readonly overlaps: number;
  /** Times that a line runs through the inside of a leaf. */
  readonly through: number;
}

interface Piece {
  readonly a: Point;
  readonly b: Point;
  readonly line: number;
}

/** How far inside a leaf a line has to be to run through it; what ends at its border is not. */
const INSIDE = 3;

export function shapeOf({ width, height, leaves, lines }: Laid): Shape {
  const pieces = lines.flatMap((points, line): Piece[] =>
    points.slice(1).map((b, index) => ({ a: points[index] ?? b, b, line })),
  );
  const boxes = [...leaves.values()];
  let overlaps = 0;
  for (const [index, box] of boxes.entries())
    for (const other of boxes.slice(index + 1))
      if (meets(grown(box, -INSIDE), grown(other, -INSIDE))) overlaps++;
  let through = 0;
  for (const { a, b } of pieces) {
    // Slanted pieces are not looked at: their boxes would be much larger than they are.
    if (Math.abs(a.x - b.x) > 1 && Math.abs(a.y - b.y) > 1) continue;
    const around = spanOf(a, b);
    through += boxes.filter((box) => meets(around, grown(box, -INSIDE))).length;
  }
  const length = pieces.reduce((sum, { a, b }) => sum + Math.hypot(a.x - b.x, a.y - b.y), 0);
  return {
    area: (width * height) / 1e6,
    crossings: crossings(pieces),
    length: length / 1000,
    overlaps,
    through,
  };
}

/** Pairs of pieces of different lines that cross, found from left to right. */
function crossings(pieces: readonly Piece[]): number {
  const sorted = pieces.toSorted((p, q) => Math.min(p.a.x, p.b.x) - Math.min(q.a.x, q.b.x));
  let found = 0;
  for (const [index, piece] of sorted.entries()) {
    const right = Math.max(piece.a.x, piece.b.x);
    for (let at = index + 1; at < sorted.length; at++) {
      const other = sorted[at];
      if (!other || Math.min(other.a.x, other.b.x) >= right) break;
      if (other.line !== piece.line && cross(piece, other)) found++;
    }
  }
  return found;
}

function cross({ a, b }: Piece, { a: c, b: d }: Piece): boolean {
  const turn = (p: Point, q: Point, r: Point): number =>
    (q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x);
  return turn(a, b, c) * turn(a, b, d) < 0 && turn(c, d, a) * turn(c, d, b) < 0;
}

function spanOf(a: Point, b: Point): Box {
  return {
    x: Math.min(a.x, b.x),
    y: Math.min(a.y, b.y),
    width: Math.abs(a.x - b.x),
    height: Math.abs(a.y - b.y),
  };
}

function grown({ x, y, width, height }: Box, by: number): Box {
  return { x: x - by, y: y - by, width: width + 2 * by, height: height + 2 * by };
}

function meets(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}
