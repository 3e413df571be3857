/**
 * What a layout engine is given and what it gives back. It knows nothing of models, pictures or texts:
 * boxes inside boxes with sizes, lines between them with label sizes. All lengths are in pixels.
 */

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Box extends Point {
  readonly width: number;
  readonly height: number;
}

/** Space inside a container between its border and its content. */
export interface Padding {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

/** A place on the border of a leaf where lines must end, relative to the leaf's corner. */
export interface LayoutPort extends Point {
  readonly id: string;
  readonly side: 'left' | 'right';
}

export interface LayoutNode {
  readonly id: string;
  /** For a leaf its size, for a container the least size it may get. */
  readonly width: number;
  readonly height: number;
  readonly children: readonly LayoutNode[];
  readonly padding?: Padding;
  /** Of a container: how far its title reaches from the left and its signs from the right; lines keep out of both. */
  readonly heading?: { readonly left: number; readonly right: number; readonly height: number };
  /** Of a leaf only; other lines end where it suits the layout. */
  readonly ports?: readonly LayoutPort[];
}

export interface LayoutEdge {
  readonly id: string;
  readonly source: string;
  readonly target: string;
  readonly sourcePort?: string;
  readonly targetPort?: string;
  readonly label?: { readonly width: number; readonly height: number };
  /** Only orders its ends and keeps them in line; it is given no route. */
  readonly hidden?: boolean;
  /** How much the line wants to be short and straight; 0 is usual. */
  readonly priority?: number;
}

export interface LayoutOptions {
  readonly direction: 'down' | 'right';
  /** Width divided by height to aim for where there is a choice. */
  readonly aspectRatio: number;
  /**
   * How the nodes of a layer are placed: `compact` packs tighter, `straight` bends the lines less, and `narrow` is fast
   * and packs tightest where there are many lines, whose bends it does not mind.
   */
  readonly placement: 'compact' | 'straight' | 'narrow';
  /** Distance between neighbours of the same layer. */
  readonly nodeGap: number;
  /** Distance between layers, with lines running between them. */
  readonly layerGap: number;
  /** The ids of the outermost nodes, band by band from the top, for a picture that is a stack of bands. */
  readonly bands?: readonly (readonly string[])[];
  /** For a graph without nesting that is one container of a large picture. */
  readonly part?: PartOptions;
}

/** How much trouble to take over one container of a large picture, where time and area count for more. */
export interface PartOptions {
  /** How many times to try to have fewer crossings; the engine's own measure of it is 7. */
  readonly thoroughness: number;
  /**
   * `among`: the engine makes room for every label. `after`: labels go where the lines leave room for them, which makes
   * the picture smaller; those that find none are left out of the result.
   */
  readonly labels: 'among' | 'after';
}

export interface LayoutGraph {
  readonly nodes: readonly LayoutNode[];
  readonly edges: readonly LayoutEdge[];
  readonly options: LayoutOptions;
  /** For a graph that is laid out already, and of which some nodes are to stand elsewhere. */
  readonly pinned?: Pinned;
}

export interface Pinned {
  readonly laid: LayoutResult;
  /** Where the corners of nodes are to stand in relation to each other, by id, in order of precedence. Not negative. */
  readonly pins: ReadonlyMap<string, Point>;
}

export interface LayoutRoute {
  /** From source to target, at least two points, absolute. */
  readonly points: readonly Point[];
  readonly label?: Box;
}

/** Everything in absolute coordinates, rounded to half pixels so that every machine gives the same bytes. */
export interface LayoutResult {
  readonly width: number;
  readonly height: number;
  readonly nodes: ReadonlyMap<string, Box>;
  /** Hidden edges are not in it. */
  readonly routes: ReadonlyMap<string, LayoutRoute>;
  /** Pinned nodes that stand elsewhere, where there are pins. */
  readonly astray?: readonly string[];
}
