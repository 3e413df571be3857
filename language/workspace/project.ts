/**
 * One project: a namespace of `.ea` files and the standard library. A change replaces the summary of one file;
 * model and findings follow when they are asked for.
 */
import { buildModel } from '../model/build.ts';
import type { Dependency, Model } from '../model/model.ts';
import type { Summary } from '../model/summary.ts';
import { type Checked, type CheckOptions, check } from '../rules/check.ts';
import type { Finding } from '../rules/rule.ts';
import { summarise } from '../syntax/summarise.ts';
import { readLibrary, type SourceFile } from './files.ts';

let library: readonly Summary[] | undefined;

/** The library never changes while the program runs, so it is read once. */
function librarySummaries(): readonly Summary[] {
  library ??= readLibrary().map(({ uri, text }) => summarise(uri, text));
  return library;
}

export class Project {
  readonly #summaries = new Map<string, Summary>();
  readonly #options: CheckOptions;
  #model: Model | undefined;
  #checked: Checked | undefined;
  #version = 0;
  #dependencies: readonly Dependency[] = [];

  constructor(options: CheckOptions = {}) {
    this.#options = options;
  }

  /** Counts up with every change. */
  get version(): number {
    return this.#version;
  }

  /** Adds or replaces a file. */
  set(file: SourceFile): void {
    this.#summaries.set(file.uri, summarise(file.uri, file.text));
    this.#changed();
  }

  /** The projects that this one uses, by alias. A file belongs to the project or to one dependency, never to two. */
  set dependencies(dependencies: readonly Dependency[]) {
    this.#dependencies = dependencies;
    this.#changed();
  }

  /** Adds or replaces a file that has been read already. */
  put(summary: Summary): void {
    this.#summaries.set(summary.uri, summary);
    this.#changed();
  }

  delete(uri: string): void {
    if (this.#summaries.delete(uri)) this.#changed();
  }

  has(uri: string): boolean {
    return this.#summaries.has(uri);
  }

  get uris(): readonly string[] {
    return [...this.#summaries.keys()].sort();
  }

  summary(uri: string): Summary | undefined {
    return this.#summaries.get(uri) ?? librarySummaries().find((summary) => summary.uri === uri);
  }

  get model(): Model {
    this.#model ??= buildModel([...this.#summaries.values()], librarySummaries(), this.#dependencies);
    return this.#model;
  }

  /** All findings of the project, sorted by file and place. Only what could have changed is checked again. */
  get findings(): readonly Finding[] {
    if (this.#checked?.model !== this.model) this.#checked = check(this.model, this.#options, this.#checked);
    return this.#checked.findings;
  }

  #changed(): void {
    this.#model = undefined;
    this.#version += 1;
  }
}
