/**
 * What a view shows, before anyone has thought about geometry: plain data made from the model by `views`
 * and turned into boxes and lines by `drawing`.
 * Everything is in the order it should be read; ids are stable between runs and edits.
 */
import type { Location } from '../model/location.ts';
import type { ArchimateRelation } from '../model/metamodel/archimate.ts';
import type { Phase } from '../model/phases.ts';
import type { Language } from '../model/text.ts';

export type PictureType =
  | 'samband'
  | 'landskap'
  | 'skikt'
  | 'plattform'
  | 'roller'
  | 'process'
  | 'paverkan'
  | 'matris'
  | 'livscykel'
  | 'integrationsoversikt'
  | 'integrationskarta'
  | 'integrationsbeskrivning';

export interface Picture {
  /** Stable id of the view: the qualified name of a declared view, or `standard:samband:SVO` for a standard one. */
  readonly id: string;
  readonly type: PictureType;
  readonly title: string;
  /** Type and scope of the picture, shown under the title, for example "Samband · Samverkan vid vårdövergångar". */
  readonly subtitle: string;
  /** By which profile something has been taken away, as the subtitle says it too: "Urval: offentlig". */
  readonly selection?: string;
  /** Of a picture that shows nothing since its `visa` and `dölj` leave nothing: a sentence that says so. */
  readonly empty?: string;
  readonly language: Language;
  readonly direction: 'down' | 'right';
  readonly nodes: readonly PictureNode[];
  readonly edges: readonly PictureEdge[];
  /** Present for matrix-like pictures (`roller`): the nodes are placed in cells instead of being laid out as a graph. */
  readonly grid?: PictureGrid;
  /** Present for a matrix (`matris`): texts in cells. The nodes are the elements that heads and cells are of. */
  readonly table?: PictureTable;
  /** Present for bars in time (`livscykel`). The nodes are the elements that rows and groups are of. */
  readonly timeline?: PictureTimeline;
  /** What the colours mean, where nodes are coloured by what they answer. */
  readonly colouring?: { readonly title: string; readonly classes: readonly ColourClass[] };
  /** Where nodes are to stand, in order of precedence. Left out where the view pins nothing. */
  readonly pins?: readonly Pin[];
  /** Where the view is declared, when it is. */
  readonly location?: Location;
}

/** A node that stands where the view says: the corner of its box, in pixels from the upper left corner of the figure. */
export interface Pin {
  readonly title: string;
  /** Left out when what is pinned is not shown. */
  readonly node?: string;
  readonly x: number;
  readonly y: number;
}

/** How an element takes part in the picture, which decides how strongly it is drawn. */
export type Emphasis = 'focus' | 'normal' | 'outside';

export type Mark =
  /** Nobody holds the role. */
  | 'vacant'
  /** The agreement that ought to exist does not. */
  | 'missing'
  /** Stated to be unknown. */
  | 'unknown'
  /** Stated, but not for certain. */
  | 'uncertain'
  /** Stated that there is none, and that none is wanted. */
  | 'none'
  /** On its way: being procured. */
  | 'procuring';

/** How elements are drawn otherwise than by their kind: as their profile says, or as the view colours them. */
export interface Look {
  /** Name of an icon; without it that of the kind. */
  readonly icon?: string;
  readonly colour?: string;
  readonly tint?: Tint;
  /** The ArchiMate type that it is drawn as: `ApplicationComponent`. */
  readonly archimate?: string;
}

/**
 * A colour of a scale, whichever that is in a theme: one of several categories, a step from the least to the most, or a
 * state of a life cycle.
 */
export type Tint =
  | `category${1 | 2 | 3 | 4 | 5 | 6}`
  | `step${1 | 2 | 3 | 4 | 5}`
  /** A state of a life cycle, which has the colour of its bars in time. */
  | Phase
  /** What no colour of its own is left for. */
  | 'other'
  /** What says nothing. */
  | 'unstated';

export interface ColourClass {
  readonly tint: Tint;
  readonly title: string;
  /** How many nodes have the colour. */
  readonly count: number;
}

export interface PictureNode {
  /** The element's qualified name, or an id derived from it. */
  readonly id: string;
  /** Canonical kind id of the metamodel, which decides shape, icon and colour. */
  readonly kind: string;
  /** The kind in the picture's language, shown small: "komponent". */
  readonly kindLabel: string;
  readonly look?: Look;
  readonly title: string;
  /** Further short lines under the title, for example the holder of a role or the managing unit. */
  readonly lines: readonly string[];
  readonly emphasis: Emphasis;
  readonly marks: readonly Mark[];
  /** The id of the node that this one is drawn inside. A parent comes before its children. */
  readonly parent?: string;
  /** A frame only: groups nodes (by managing object, layer …) without being an element of its own. */
  readonly frame?: boolean;
  /** How many nodes are folded into this one, on all levels. */
  readonly folded?: number;
  readonly location?: Location;
}

/** The verb of a line without an arrowhead, which says that there is something between the two and nothing more. */
export const ASSOCIATION = 'association';

export interface PictureEdge {
  readonly id: string;
  readonly source: string;
  readonly target: string;
  /** Verb and payload, for example "hämtar Folkbokföring". */
  readonly label: string;
  /** The label without its verb: what goes between, and what is said of it. */
  readonly topic?: string;
  /** Canonical verb id, or `depends` for an arrow without verb, `realises`, `uses` … for edges made from properties. */
  readonly verb: string;
  /** Which way data flows relative to the arrow. */
  readonly flow: 'none' | 'forward' | 'backward' | 'both';
  readonly hard: boolean;
  readonly marks: readonly Mark[];
  /**
   * What this line stands for, when it is drawn between containers of its ends: the lines as the model has them, whose
   * ends need not be in the picture.
   */
  readonly members?: readonly PictureEdge[];
  /** It leads on in an order of things, so it should run the way that the picture runs. */
  readonly onward?: boolean;
  /** The end whose property it is made from, where it is made from one and not from an arrow. */
  readonly property?: 'source' | 'target';
  /** The ArchiMate relation that it is drawn as. */
  readonly relation?: Relation;
  readonly location?: Location;
}

/** A line as ArchiMate has it, which may run against the arrow of the model. */
export interface Relation {
  readonly type: ArchimateRelation;
  /** The end of the line that the relation leaves from; `both` when it runs both ways. */
  readonly from: 'source' | 'target' | 'both';
  /** What is written on it; the verb is left out where the relation says it. */
  readonly label: string;
}

/** Rows × columns; each cell lists node ids to be stacked in it. */
export interface PictureGrid {
  readonly columns: readonly { readonly id: string; readonly title: string }[];
  readonly rows: readonly { readonly id: string; readonly title: string }[];
  /** `cells[row][column]` = node ids. */
  readonly cells: readonly (readonly (readonly string[])[])[];
}

/** Rows × columns with texts in the cells. */
export interface PictureTable {
  /** What rows and columns are: "förmågor", "organisationer". Columns that differ in kind have no name together. */
  readonly rowLabel: string;
  readonly columnLabel?: string;
  readonly columns: readonly TableHead[];
  readonly rows: readonly TableHead[];
  /** What rows stand under, in the order of the rows, which follow each other group by group. Empty without groups. */
  readonly groups: readonly TableHead[];
  /** `cells[row][column]` in the order of reading; an empty cell says nothing. */
  readonly cells: readonly (readonly (readonly TableEntry[])[])[];
  /** A figure for each row: how many different answers its cells give. */
  readonly tally?: { readonly title: string; readonly counts: readonly number[] };
  /** What is left out, in sentences. */
  readonly notes: readonly string[];
}

export interface TableHead {
  readonly id: string;
  readonly title: string;
  /** What tells it from others with the same title. */
  readonly line?: string;
  /** Id of the node that it is. */
  readonly node?: string;
  /** Of a row: id of the group that it stands under. */
  readonly group?: string;
}

export interface TableEntry {
  readonly text: string;
  readonly marks: readonly Mark[];
  /** It weighs more than the others: the source of what others read. */
  readonly strong: boolean;
  /** Id of the node that it names. */
  readonly node?: string;
}

/** Rows with bars and points against one axis of time. Days are YYYY-MM-DD. */
export interface PictureTimeline {
  /** The first and the last day that anything is said of. */
  readonly first: string;
  readonly last: string;
  /** The day to draw a line at, when the caller passes one. */
  readonly today?: string;
  readonly rows: readonly TimelineRow[];
  /** What rows stand under; rows follow each other group by group. */
  readonly groups: readonly TableHead[];
  /** What is left out, in sentences. */
  readonly notes: readonly string[];
}

export interface TimelineRow extends TableHead {
  /** What is said without a place in time: the state that it is in, what replaces it. */
  readonly lines: readonly string[];
  readonly items: readonly TimelineItem[];
}

/** What a bar or a point says: a state of a life cycle, a period, something else that held for a while, or an event. */
export type TimelinePhase = Phase | 'period' | 'while' | 'event' | 'deadline' | 'end';

export interface TimelineItem {
  readonly shape: 'bar' | 'point';
  readonly phase: TimelinePhase;
  readonly label: string;
  /** Of a bar without one of them: it is open at that end. A point has both, and they are the same. */
  readonly first?: string;
  readonly last?: string;
  /** As written, for those who read: "2018-01 –". */
  readonly dates: string;
  /** Not for certain, or told in words that cover more than a day. */
  readonly uncertain: boolean;
}
