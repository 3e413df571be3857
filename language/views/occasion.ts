/** What a picture is made for, beside the model and the view. */
import type { Model } from '../model/model.ts';

export interface Occasion {
  /** The day that it is looked at, YYYY-MM-DD: of values that hold for a time, the one that holds then counts. */
  readonly today?: string;
  /** Set when the picture is asked for as of a certain day, and the model is the one of that day. */
  readonly at?: string;
  /** The model of all days, for views that show time itself. */
  readonly whole?: Model;
  /** The name of the profile by which something has been taken out of the model. */
  readonly profile?: string;
  /** False for a picture that must not tell where in the files anything stands. */
  readonly places?: false;
  /** What the checks have found, for views that ask for it. */
  readonly findings?: () => readonly Remark[];
  /** What to colour by in views that do not say it themselves, as written in a view: `livscykel`. */
  readonly colourBy?: string;
  /** What to draw with in views that do not say it themselves; the signs of each kind when left out. */
  readonly notation?: Notation;
}

export const NOTATION_NAMES = ['plain', 'archimate'] as const;
export type Notation = (typeof NOTATION_NAMES)[number];

/** A finding, as far as pictures go. */
export interface Remark {
  /** Id of the element that it is about. */
  readonly element?: string;
  readonly severity: RemarkLevel;
}

export type RemarkLevel = 'error' | 'warning' | 'info';
