/**
 * A drawing: positions, sizes and wrapped texts in pixels, no pixels painted and no colours chosen.
 * The same drawing feeds the preview, the SVG writer and every exporter, so what is previewed is what is exported.
 * Coordinates are absolute, the origin is the top left corner, y grows downwards.
 */
import type { Location } from '../model/location.ts';
import type { Language } from '../model/text.ts';
import type {
  Emphasis,
  Look,
  Mark,
  Picture,
  PictureType,
  Relation,
  TimelinePhase,
} from '../views/picture.ts';

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Box extends Point {
  readonly width: number;
  readonly height: number;
}

/** One line of text, placed by its baseline. */
export interface TextLine extends Point {
  readonly text: string;
  readonly size: number;
  readonly weight: 400 | 600;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly role: 'title' | 'subtitle' | 'kind' | 'name' | 'detail' | 'edge' | 'legend' | 'heading';
  /** Measured width in pixels. */
  readonly width: number;
}

/** A small sign that says that something is vacant, missing or unknown. The point is its centre. */
export interface DrawnSymbol extends Point {
  readonly mark: Mark;
  /** Half of its width and height in pixels. */
  readonly radius: number;
}

/** What a node says, each clean and in one line. Kind and details may be empty. */
export interface NodeWords {
  readonly kind: string;
  readonly name: string;
  readonly details: readonly string[];
}

/** A bar or a point on an axis of time. */
export interface DrawnBar {
  readonly shape: 'bar' | 'point';
  readonly phase: TimelinePhase;
  readonly box: Box;
  /** Ends of which the day is not said. */
  readonly open: 'none' | 'start' | 'end' | 'both';
  readonly uncertain: boolean;
  /** YYYY-MM-DD, where they are said. */
  readonly first?: string;
  readonly last?: string;
}

export interface DrawnNode {
  readonly id: string;
  readonly kind: string;
  /** How a profile draws its elements. */
  readonly look?: Look;
  readonly box: Box;
  readonly container: boolean;
  readonly frame: boolean;
  readonly emphasis: Emphasis;
  readonly marks: readonly Mark[];
  readonly texts: readonly TextLine[];
  /** The texts whole, for formats that break lines themselves. */
  readonly words: NodeWords;
  /** Square that the kind's icon is drawn in; absent on frames. */
  readonly icon?: Box;
  readonly symbols: readonly DrawnSymbol[];
  /** The whole title and lines, for tooltips and assistive technology. */
  readonly description: string;
  readonly parent?: string;
  /** Set on what is no card but a part of a table: the head of a row, a column or a group of rows, or a text in a cell. */
  readonly part?: 'row' | 'column' | 'group' | 'entry' | 'item';
  /** Of an item on an axis of time: the bar or the point, which its label stands in or beside. */
  readonly bar?: DrawnBar;
  /** Of a text in a cell: the ids of its row and its column; of an item on an axis of time: that of its row. */
  readonly row?: string;
  readonly column?: string;
  /** The element that it is, where that is another than its id, since it stands in several places. */
  readonly element?: string;
  /** How many nodes are folded into this one. */
  readonly folded?: number;
  readonly location?: Location;
}

/** One of the relations that a line between containers stands for. */
export interface EdgeMember
  extends Pick<DrawnEdge, 'verb' | 'label' | 'hard' | 'flow' | 'marks' | 'relation'> {
  readonly id: string;
  /** The ends that it has in the model, which need not be in the drawing. */
  readonly source: string;
  readonly target: string;
  readonly description: string;
  readonly location?: Location;
}

export type DrawnRelation = Pick<Relation, 'type' | 'from'>;

export interface DrawnEdge {
  readonly id: string;
  readonly source: string;
  readonly target: string;
  readonly verb: string;
  readonly hard: boolean;
  readonly flow: 'none' | 'forward' | 'backward' | 'both';
  readonly marks: readonly Mark[];
  /** What it is drawn as in the notation of the picture, where that has relations of its own. */
  readonly relation?: DrawnRelation;
  /** The route from source to target, at least two points. */
  readonly points: readonly Point[];
  /** Background plate of the label; absent when the edge has none. */
  readonly plate?: Box;
  readonly texts: readonly TextLine[];
  /** The label whole and in one line; empty when there is none. */
  readonly label: string;
  readonly symbols: readonly DrawnSymbol[];
  readonly description: string;
  /** What the line stands for, when it is drawn between containers of the real ends. */
  readonly members?: readonly EdgeMember[];
  readonly location?: Location;
}

/** Nodes that belong together without standing in a box of their own: a row of a grid, a cell of the row. */
export interface Group {
  readonly id: string;
  readonly title: string;
  readonly groups: readonly Group[];
  /** Ids of nodes that stand in this group and in none inside it. */
  readonly nodes: readonly string[];
}

export interface LegendItem {
  readonly sample:
    | {
        readonly type: 'node';
        readonly kind: string;
        readonly look?: Look;
        readonly emphasis: Emphasis;
        readonly marks: readonly Mark[];
        readonly frame?: boolean;
        /** Set where what is explained is a bar or a point in time. */
        readonly bar?: Pick<DrawnBar, 'shape' | 'phase' | 'uncertain'>;
      }
    | {
        readonly type: 'edge';
        readonly hard: boolean;
        readonly marks: readonly Mark[];
        readonly flow?: DrawnEdge['flow'];
        readonly verb?: string;
        readonly relation?: DrawnRelation;
      };
  /** Where the sample is drawn. */
  readonly box: Box;
  readonly text: TextLine;
}

export interface Drawing {
  readonly id: string;
  readonly type: PictureType;
  readonly language: Language;
  /** Which way the picture reads, for formats that place nothing. */
  readonly direction: Picture['direction'];
  readonly title: string;
  readonly width: number;
  readonly height: number;
  /** Title, subtitle and notes on what is not shown; of an empty picture also the words that say so. */
  readonly heading: readonly TextLine[];
  readonly nodes: readonly DrawnNode[];
  readonly edges: readonly DrawnEdge[];
  /** Column and row heads and rules of a grid or a table. */
  readonly grid: {
    readonly lines: readonly (readonly [Point, Point])[];
    readonly texts: readonly TextLine[];
    /** What the heads say of the nodes, for formats that place nothing. */
    readonly groups?: readonly Group[];
    /** Plain areas behind heads. */
    readonly bands?: readonly Box[];
    /** The line of the day that the picture is drawn for. */
    readonly today?: { readonly line: readonly [Point, Point]; readonly text: TextLine };
  };
  readonly legend: {
    readonly box: Box;
    readonly items: readonly LegendItem[];
    readonly texts: readonly TextLine[];
  };
  /** Coarser than the picture could be, because the time ran out; on another day it may not. */
  readonly hurried?: true;
  readonly location?: Location;
}
