/** One project as the server keeps it: texts from disk and editor, read into the project when somebody asks. */
import type { Model } from '../model/model.ts';
import type { Summary } from '../model/summary.ts';
import type { Bilingual } from '../model/text.ts';
import type { Finding } from '../rules/rule.ts';
import { Project } from '../workspace/project.ts';
import { reasonOf } from './reasons.ts';

export class Space {
  /** Folder of the project as a URI, or the document's own URI for one without a place. */
  readonly root: string;
  /** Made for a document outside every workspace folder; goes when that is closed. */
  readonly loose: boolean;
  readonly #today: () => string;
  readonly #project = new Project();
  readonly #texts = new Map<string, string>();
  readonly #waiting = new Set<string>();
  readonly #faults = new Map<string, Bilingual>();
  readonly #ready = Promise.withResolvers<void>();
  #loaded = false;

  /** @param today gives the date as YYYY-MM-DD; findings are made anew when it has changed. */
  constructor(root: string, loose: boolean, today: () => string) {
    this.root = root;
    this.loose = loose;
    this.#today = today;
  }

  /** Settles when everything on disk has been read. */
  get ready(): Promise<void> {
    return this.#ready.promise;
  }

  get loaded(): boolean {
    return this.#loaded;
  }

  markLoaded(): void {
    this.#loaded = true;
    this.#ready.resolve();
  }

  has(uri: string): boolean {
    return this.#texts.has(uri) || this.#faults.has(uri);
  }

  text(uri: string): string | undefined {
    return this.#texts.get(uri);
  }

  get uris(): readonly string[] {
    return [...new Set([...this.#texts.keys(), ...this.#faults.keys()])].sort();
  }

  /** Takes a text, to be parsed later; false when it is what was there already. */
  put(uri: string, text: string): boolean {
    if (this.#texts.get(uri) === text) return false;
    this.#faults.delete(uri);
    this.#texts.set(uri, text);
    this.#waiting.add(uri);
    return true;
  }

  /** Remembers that a file cannot be read at all. */
  refuse(uri: string, error: unknown): void {
    this.remove(uri);
    this.#faults.set(uri, reasonOf(error));
  }

  remove(uri: string): boolean {
    const known = this.has(uri);
    this.#texts.delete(uri);
    this.#waiting.delete(uri);
    this.#faults.delete(uri);
    this.#project.delete(uri);
    return known;
  }

  /** Parses what waits. A file that cannot be summarised is left out of the project and remembered as faulty. */
  flush(): void {
    for (const uri of [...this.#waiting]) this.flushFile(uri);
  }

  flushFile(uri: string): void {
    if (!this.#waiting.delete(uri)) return;
    const text = this.#texts.get(uri);
    if (text === undefined) return;
    try {
      this.#project.set({ uri, text });
      this.#faults.delete(uri);
    } catch (error) {
      this.#project.delete(uri);
      this.#faults.set(uri, reasonOf(error));
    }
  }

  /** Why a file is not part of the project although it lies there. */
  fault(uri: string): Bilingual | undefined {
    return this.#faults.get(uri);
  }

  summary(uri: string): Summary | undefined {
    this.flushFile(uri);
    return this.#project.summary(uri);
  }

  get model(): Model {
    this.flush();
    return this.#project.model;
  }

  get findings(): readonly Finding[] {
    return this.#current().findings;
  }

  /** The findings in one file, sorted by place. */
  findingsIn(uri: string): readonly Finding[] {
    return this.#current().findingsIn(uri);
  }

  /** The files whose findings are others than when this was asked before. */
  takeChanged(): ReadonlySet<string> {
    return this.#current().takeChanged();
  }

  /** The project as of today, with all that is known of its files. */
  #current(): Project {
    this.flush();
    const today = this.#today();
    if (this.#project.options.today !== today) this.#project.options = { today };
    return this.#project;
  }

  /** Does a file of the project have text that was not understood? */
  get broken(): boolean {
    return this.uris.some((uri) => (this.summary(uri)?.problems.length ?? 0) > 0 || this.#faults.has(uri));
  }
}
