/** What an example's page of coverage is written in. */
export interface Coverage {
  /** Folder under `examples/`. */
  readonly example: string;
  /** Heading of the section. */
  readonly title: string;
  readonly rows: readonly Row[];
}

/** One thing that the source says and a model has to be able to say. */
export interface Row {
  readonly says: string;
  /** The words of the language that say it, as Markdown. */
  readonly by: string;
  readonly shown: readonly Shown[];
}

/**
 * A file of the example, and text that stands in it in exactly one place. The line is looked up when the page is
 * written, so nothing has to be counted by hand and a text that is gone stops the build.
 */
export type Shown = readonly [file: string, text: string];
