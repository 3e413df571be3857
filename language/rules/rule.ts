/** What a rule is, what it may ask, and what it says. */
import type { ModelChange, ProjectModel } from '../model/build.ts';
import type { Location, Range } from '../model/location.ts';
import type {
  Arrow,
  Assignment,
  Element,
  Model,
  ModelReader,
  ReferenceUse,
  Resolution,
} from '../model/model.ts';
import type { Summary } from '../model/summary.ts';
import type { Bilingual, Language } from '../model/text.ts';

export type Severity = 'error' | 'warning' | 'info';

/** Named choices of rules. Each holds all of those before it. */
export const PRESETS = ['recommended', 'pm3', 'strict', 'all'] as const;

export type Preset = (typeof PRESETS)[number];

export interface Rule {
  /** `group/name`, kebab-case, English, never renamed. */
  readonly id: string;
  /** Where it is on and nothing else is said. */
  readonly severity: Severity;
  /** The first of the presets that it is on in. */
  readonly preset: Preset;
  /** What can be set in `ea.config.json`. */
  readonly options?: readonly RuleOption[];
  /** One line: what it finds. */
  readonly title: Bilingual;
  readonly doc: RuleDoc;
  /**
   * True for a rule that says that something is not there. It keeps silent about an element whose text has not been
   * understood in full, since what it misses may stand in the part that was not.
   */
  readonly absence?: boolean;
  /**
   * Looks at one thing of one file and reports places in that file only, so that a file can be checked again alone.
   * What it asks of the rest of the model is remembered, and asked again only when the answer has changed.
   */
  readonly check: RuleChecks;
}

export interface RuleChecks {
  /** It judges by what rules of users' own say, and is run again by itself when these change. */
  readonly demands?: true;
  /** The kinds of elements that `element` is asked about; all, when it is left out. */
  readonly kinds?: readonly string[];
  file?(this: void, summary: Summary, context: RuleContext): void;
  element?(this: void, element: Element, context: RuleContext): void;
  arrow?(this: void, arrow: Arrow, context: RuleContext): void;
  assignment?(this: void, assignment: Assignment, context: RuleContext): void;
  /** Looks at a name that is not plainly right: it does not mean one thing that fits, or it names what is added to. */
  use?(this: void, use: ReferenceUse, context: RuleContext): void;
  /** Looks at the whole model at once; runs after every change, so it has to be linear. */
  model?(model: Model, context: ModelContext): void;
  /** The same for a model that changes: what it keeps lets it look only at what has changed, and around it. */
  watch?(model: ProjectModel): ModelWatch;
}

/** A rule at work on a model that changes. */
export interface ModelWatch {
  /** Takes in a change of the model. */
  update(change: ModelChange): void;
  /** What there is to say now. The same report is the same object for as long as nothing of it has changed. */
  readonly reports: readonly (Report & { readonly uri: string })[];
}

export interface RuleDoc {
  /** Markdown, each in both languages. */
  readonly what: Bilingual;
  readonly why: Bilingual;
  readonly mend: Bilingual;
  readonly off: Bilingual;
  /** `.ea` text that the rule finds fault with, and the same mended; both are run by a test. */
  readonly bad: string;
  readonly good: string;
  /** The day that the two are read on, YYYY-MM-DD, for a rule that depends on it. */
  readonly today?: string;
  /** What the two are, where they are not `.ea`: an `ea.config.json`, or an `ea.baseline.json`. */
  readonly written?: 'config' | 'baseline';
}

/** What a rule may ask of the model. Every answer is remembered by its content, so foreign places are never in it. */
export interface RuleReader extends ModelReader {
  /** The file that is looked at. */
  readonly uri: string;
  /** What has been worked out with its answers, by the place of the question; only `memo.ts` looks into it. */
  readonly kept: unknown[];
  /** What a name would mean if it stood in a scope: to try a fix before it is offered. */
  lookup(path: readonly string[], kinds: readonly string[], scope: string | undefined): Resolution;
  /** The element that a declaration of the file that is looked at became, or adds to. */
  declared(declaration: number): Element | undefined;
  /** Ids of elements of these kinds whose names are nearly what was written, the likeliest first. */
  similar(path: readonly string[], kinds: readonly string[]): readonly string[];
}

/** What options may be; `least` is the smallest number that makes sense. */
export type OptionValue = number | boolean | string | readonly string[];

export interface RuleOption<T extends OptionValue = OptionValue> {
  /** A word in English, as it is written in the configuration. */
  readonly name: string;
  /** What counts when it is not set; of what is set only what has the same type counts. */
  readonly otherwise: T;
  readonly least?: number;
  readonly doc: Bilingual;
}

export interface RuleContext {
  readonly model: RuleReader;
  /** Today as YYYY-MM-DD, for what depends on it. Without it such rules are silent. */
  readonly today?: string;
  /** What one of the rule's own options is set to. */
  option<T extends OptionValue>(option: RuleOption<T>): T;
  /** Ids of all the rules that there are. */
  readonly ruleIds: readonly string[];
  /** The language of most keywords of the file, which what a fix adds is written in. */
  readonly language: Language;
  report(report: Report): void;
}

export interface ModelContext {
  readonly today?: string;
  option<T extends OptionValue>(option: RuleOption<T>): T;
  report(report: Report & { readonly uri: string }): void;
}

export interface Report {
  /** How serious it is, where the rule itself leaves that to somebody else and nothing is configured. */
  readonly severity?: Severity;
  /** Name of the rule of the user's own that it comes from: a comment silences it by that name as well. */
  readonly by?: string;
  /** The word to change. */
  readonly range: Range;
  readonly message: Bilingual;
  readonly related?: readonly Related[];
  /** For a finding about a way through the model: its stations, in order. They are not repeated in `related`. */
  readonly path?: readonly Related[];
  /** Id of the element that the finding is about, for fingerprints and baselines. */
  readonly element?: string;
  readonly fixes?: readonly Fix[];
  /** What other rules would say about these stretches of text follows from the same mistake, and is not said. */
  readonly explains?: readonly Explained[];
  /** For a rule about absence: text beside the element's own that has to be understood in full. */
  readonly reliesOn?: Range;
  /** A name that was not found: not said where the statement that declares it could not be read. */
  readonly sought?: string;
}

export interface Explained {
  readonly range: Range;
  /** Ids of rules, or names of groups. */
  readonly rules: readonly string[];
}

/** Another place that has to do with it, named by what is there, since places move when other files are edited. */
export interface Related {
  readonly element: string;
  readonly message: Bilingual;
}

export interface Fix {
  readonly title: Bilingual;
  /** May it be made without anybody looking: it changes nothing but what the finding is about, and guesses nothing. */
  readonly safe?: true;
  readonly edits: readonly Edit[];
}

/** A change of a file. What it comes to in a certain text is worked out by `textEdits`. */
export interface Edit {
  readonly uri: string;
  readonly range: Range;
  readonly newText: string;
  /**
   * How the text is put where the range is, instead of it when left out. `inside`: as a statement at the end of the
   * block of the declaration there, which gets a block if it has none. `after`: as a statement of its own on the line
   * after the one there. `removed`: a statement or comment goes, with its line if it stands alone on it; the text is ''.
   * `last`: as a statement of its own at the end of the file, wherever the range is.
   */
  readonly how?: 'inside' | 'after' | 'removed' | 'last';
}

export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  readonly uri: string;
  readonly range: Range;
  readonly message: Bilingual;
  readonly related: readonly { readonly location: Location; readonly message: Bilingual }[];
  readonly path?: readonly { readonly location: Location; readonly message: Bilingual }[];
  readonly element?: string;
  readonly fixes: readonly Fix[];
  /** Stable over moved lines and renamed files: made from rule, element and message, counted where several are equal. */
  readonly fingerprint: string;
  /** Set when it is accepted: it is counted and not shown. */
  readonly suppressed?: Suppressed;
}

export interface Suppressed {
  /** By a comment in the source, or by the baseline of the project. */
  readonly kind: 'comment' | 'baseline';
  readonly reason: string;
  /** Who answers for it. */
  readonly owner?: string;
  /** The last day that it is, YYYY-MM-DD. */
  readonly till?: string;
}
