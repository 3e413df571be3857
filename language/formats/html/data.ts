/**
 * What the page knows beside its pictures and tables, as plain data: what its script reads as JSON. Elements are named
 * by their place in the list, since names are long and stand in many places.
 */
import type { Language } from '../../model/text.ts';
import type { Severity } from '../../rules/rule.ts';
import type { PageWord } from './words.ts';

export interface PageData {
  readonly language: Language;
  /** What the page says, in its language. */
  readonly words: Readonly<Record<PageWord, string>>;
  readonly kinds: Readonly<Record<string, PageKind>>;
  readonly views: readonly PageView[];
  readonly elements: readonly PageElement[];
  readonly arrows: readonly PageArrow[];
}

export interface PageKind {
  readonly label: string;
  /** Path data of the icon, in a square of 16 by 16. */
  readonly icon: string;
  /** Name of the variables that it is coloured by: `people` for `--people-accent`. */
  readonly tone: string;
}

export interface PageView {
  readonly id: string;
  readonly title: string;
  /** "Samband" */
  readonly kind: string;
  /** What it is listed under: an object, or the whole project. */
  readonly group: string;
  readonly width: number;
  readonly height: number;
  readonly nodes: readonly PageNode[];
  readonly edges: readonly PageEdge[];
}

/** x, y, width and height in pixels of the picture. */
export type PageBox = readonly [number, number, number, number];

export interface PageNode {
  readonly id: string;
  readonly description: string;
  readonly box: PageBox;
  /** Whether others are drawn inside it. */
  readonly outer?: true;
  readonly element?: number;
  /** Of what is no element, such as who holds a role: the elements that it is about. */
  readonly about?: readonly number[];
  readonly place?: PagePlace;
}

export interface PageEdge {
  readonly id: string;
  readonly description: string;
  /** x and y of each point, one after the other. */
  readonly points: readonly number[];
  readonly plate?: PageBox;
  /** Ids of the relations that one line stands for. */
  readonly members?: readonly string[];
  readonly about?: readonly number[];
  readonly place?: PagePlace;
}

/** Where something is written. Lines count from one. */
export interface PagePlace {
  readonly file: string;
  readonly line: number;
}

/** A text, which may be the name of an element. */
export interface PageText {
  readonly text: string;
  readonly element?: number;
  /** From when, at whom, why. */
  readonly note?: string;
}

export interface PageFact {
  readonly label: string;
  readonly values: readonly PageText[];
}

export interface PageElement {
  readonly id: string;
  /** Canonical kind, a key of `kinds`. */
  readonly kind: string;
  readonly name: string;
  readonly title: string;
  readonly parent?: number;
  /** Properties in the order that they are stated in. */
  readonly facts?: readonly PageFact[];
  /** Roles and who holds them. */
  readonly roles?: readonly PageFact[];
  readonly tags?: readonly string[];
  readonly findings?: readonly PageFinding[];
  /** Title of the project that it comes from, where that is another one. */
  readonly from?: string;
  readonly place?: PagePlace;
}

export interface PageArrow {
  readonly source: number;
  readonly target: number;
  readonly verb: string;
  readonly payload?: readonly PageText[];
  readonly facts?: readonly PageFact[];
  readonly place?: PagePlace;
}

export interface PageFinding {
  readonly severity: Severity;
  readonly rule: string;
  readonly message: string;
  readonly place?: PagePlace;
}
