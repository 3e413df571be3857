/**
 * Drawings kept between runs, so that a view that shows what it showed before is not laid out again. Where things are
 * written is no part of what a picture shows: an edit moves most of a file by a line or two and changes no drawing.
 */
import type { Drawing, DrawnEdge, EdgeMember } from '../drawing/drawing.ts';
import type { Location } from '../model/location.ts';
import type { Picture, PictureEdge } from '../views/picture.ts';
import type { ProjectCache } from './cache.ts';
import { digestOf, type Pack } from './pack.ts';

/** Of one project; what was not asked for this time goes first. */
const MOST_BYTES = 96 * 1024 * 1024;

/** The same with a number, or whatever else, in place of the location. */
type Without<Placed> = Omit<Placed, 'location'> & { readonly location?: unknown };
type Exchange = (location: unknown) => unknown;

export class DrawingCache {
  readonly #cache: ProjectCache;
  readonly #pack: Pack | undefined;
  /** What was asked for in this run, as it is kept. */
  readonly #used = new Map<string, Uint8Array>();
  readonly #keys = new WeakMap<Drawing, string>();
  #changed = false;
  #reused = 0;

  constructor(cache: ProjectCache) {
    this.#cache = cache;
    this.#pack = cache.drawings();
  }

  /** How many drawings were there already. */
  get reused(): number {
    return this.#reused;
  }

  /** The drawing of the picture, kept from before or made now. What `make` throws is passed on. */
  async draw(picture: Picture, make: () => Promise<Drawing>): Promise<Drawing> {
    const locations: unknown[] = [];
    const numbers = new Map<unknown, number>();
    const number: Exchange = (location) => {
      const known = numbers.get(location) ?? locations.push(location) - 1;
      numbers.set(location, known);
      return known;
    };
    const key = digestOf(JSON.stringify(exchanged(picture, number, exchangedEdge)));
    const kept = this.#find(key);
    const known = kept && parsed(kept, locations);
    if (known) this.#reused += 1;
    const drawing = known ?? (await make());
    // What was drawn in a hurry may be drawn better another time.
    if (drawing.hurried) return drawing;
    this.#keys.set(drawing, key);
    if (!kept) {
      const bare = exchanged(drawing, (location) => numbers.get(location) ?? location, exchangedEdge);
      this.#add(key, Buffer.from(JSON.stringify(bare)));
    }
    return drawing;
  }

  /**
   * What is made of a drawing that `draw` gave, when making it costs more than reading it.
   *
   * @param what tells it from everything else that is made of the same drawing.
   */
  async product(
    drawing: Drawing,
    what: string,
    make: () => Uint8Array | Promise<Uint8Array>,
  ): Promise<Uint8Array> {
    const from = this.#keys.get(drawing);
    if (from === undefined) return make();
    const key = digestOf(`${from}${what}`);
    const kept = this.#find(key);
    if (kept) return kept;
    const made = await make();
    this.#add(key, made);
    return made;
  }

  /** Keeps what was drawn, and as much as there is room for of what was kept before. */
  close(): void {
    if (this.#changed)
      this.#cache.keepDrawings((writer) => {
        let room = MOST_BYTES;
        for (const [key, bytes] of this.#used) {
          room -= bytes.length;
          if (room >= 0) writer.add(key, bytes);
        }
        for (const key of this.#pack?.keys() ?? []) {
          const bytes = this.#used.has(key) ? undefined : this.#pack?.read(key);
          room -= bytes?.length ?? 0;
          if (bytes && room >= 0) writer.add(key, bytes);
        }
        // On some systems a file that is open cannot be replaced.
        this.#pack?.close();
      });
    this.#pack?.close();
  }

  #find(key: string): Uint8Array | undefined {
    const kept = this.#used.get(key) ?? this.#pack?.read(key);
    if (kept) this.#used.set(key, kept);
    return kept;
  }

  #add(key: string, bytes: Uint8Array): void {
    this.#used.set(key, bytes);
    this.#changed = true;
  }
}

/** A picture or drawing with something else in place of every location. */
function exchanged<
  Node extends { readonly location?: unknown },
  Edge,
  Whole extends {
    readonly nodes: readonly Node[];
    readonly edges: readonly Edge[];
    readonly location?: unknown;
  },
>(whole: Whole, by: Exchange, edge: (edge: Edge, by: Exchange) => unknown): object {
  return {
    ...moved(whole, by),
    nodes: whole.nodes.map((node) => moved(node, by)),
    edges: whole.edges.map((each) => edge(each, by)),
  };
}

function exchangedEdge(edge: PictureEdge | DrawnEdge | EdgeMember, by: Exchange): object {
  if (!('members' in edge) || !edge.members) return moved(edge, by);
  return { ...moved(edge, by), members: edge.members.map((member) => exchangedEdge(member, by)) };
}

function moved<Placed extends { readonly location?: unknown }>(
  placed: Placed,
  by: Exchange,
): Without<Placed> {
  return placed.location === undefined ? placed : { ...placed, location: by(placed.location) };
}

/** What was kept of a drawing, with the places of today; nothing when it cannot be read. */
function parsed(bytes: Uint8Array, locations: readonly unknown[]): Drawing | undefined {
  try {
    const kept = JSON.parse(Buffer.from(bytes).toString()) as Drawing;
    const found: Exchange = (location) =>
      typeof location === 'number' ? (locations[location] as Location) : location;
    return exchanged(kept, found, exchangedEdge) as Drawing;
  } catch {
    return undefined;
  }
}
