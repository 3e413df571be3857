/** The documents that are open in the editor. Their text goes before what is on disk. */
import { URI } from 'vscode-uri';
import type { Range } from '../model/location.ts';
import { offsetAt } from '../model/offsets.ts';

export interface OpenDocument {
  /** The URI in the spelling that everything behind the server uses. */
  readonly uri: string;
  /** The URI as the client spells it. */
  readonly spelling: string;
  readonly version: number;
  readonly text: string;
}

export interface Change {
  readonly range?: Range;
  readonly text: string;
}

export class Documents {
  readonly #open = new Map<string, OpenDocument>();

  get(uri: string): OpenDocument | undefined {
    return this.#open.get(uri);
  }

  get all(): Iterable<OpenDocument> {
    return this.#open.values();
  }

  /** The client's own spelling of a URI where it has used one. */
  spelling(uri: string): string {
    return this.#open.get(uri)?.spelling ?? uri;
  }

  open(spelling: string, version: number, text: string): OpenDocument {
    const document = { uri: canonicalUri(spelling), spelling, version, text };
    this.#open.set(document.uri, document);
    return document;
  }

  /** Applies changes one after the other, as the protocol wants it; undefined when the document is not open. */
  change(spelling: string, version: number, changes: readonly Change[]): OpenDocument | undefined {
    const before = this.#open.get(canonicalUri(spelling));
    if (!before) return undefined;
    const document = { ...before, version, text: changes.reduce(applyChange, before.text) };
    this.#open.set(document.uri, document);
    return document;
  }

  close(spelling: string): string {
    const uri = canonicalUri(spelling);
    this.#open.delete(uri);
    return uri;
  }
}

function applyChange(text: string, change: Change): string {
  if (!change.range) return change.text;
  const start = offsetAt(text, change.range.start);
  const end = Math.max(start, offsetAt(text, change.range.end));
  return text.slice(0, start) + change.text + text.slice(end);
}

/** One spelling of a URI: editors differ in what they escape and in the case of drive letters. */
export function canonicalUri(uri: string): string {
  try {
    const parsed = URI.parse(uri, true);
    return parsed.scheme === 'file' ? URI.file(parsed.fsPath).toString() : parsed.toString();
  } catch {
    return uri;
  }
}
