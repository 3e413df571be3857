/** What a parsing thread is asked and what it answers. */

export interface ParseRequest {
  readonly id: number;
  readonly texts: readonly string[];
}

export interface ParseAnswer {
  readonly id: number;
  /** Encoded summaries in the order of the texts; undefined for a text that the parser tripped on. */
  readonly summaries: readonly (Uint8Array<ArrayBuffer> | undefined)[];
}
