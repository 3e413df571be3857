/**
 * One project: a namespace of `.ea` files and the standard library. A change replaces the summary of one file;
 * model and findings follow when they are asked for.
 */
import { buildModel, finish, type ModelChange, ProjectModel, together } from '../model/build.ts';
import type { Dependency, Model } from '../model/model.ts';
import type { Summary } from '../model/summary.ts';
import type { Language } from '../model/text.ts';
import { type CheckOptions, check } from '../rules/check.ts';
import { Checker, type Step } from '../rules/checker.ts';
import type { Finding } from '../rules/rule.ts';
import { summarise } from '../syntax/summarise.ts';
import { readLibrary, type SourceFile } from './files.ts';
import type { Turns } from './turns.ts';

let library: readonly Summary[] | undefined;

/** The library never changes while the program runs, so it is read once. */
function librarySummaries(): readonly Summary[] {
  library ??= readLibrary().map(({ uri, text }) => summarise(uri, text));
  return library;
}

/** How much of a long piece of work is done. */
export type Progress = (done: number, total: number) => void;

export class Project {
  readonly #summaries = new Map<string, Summary>();
  #options: CheckOptions;
  readonly #changing: boolean;
  #dependencies: readonly Dependency[] = [];
  #version = 0;
  #model: ProjectModel | undefined;
  /** Files that the model does not know yet. */
  #pending = new Map<string, Summary | undefined>();
  #checker: Checker | undefined;
  /** What the checker does not know yet. */
  #changes: ModelChange[] = [];
  #findings: readonly Finding[] | undefined;
  #preparing: Promise<void> | undefined;
  /** Files that had findings by rules that count no more. */
  #reported: ReadonlySet<string> = new Set();

  /** @param changing keeps what is needed to check again only what a change concerns. */
  constructor(options: CheckOptions = {}, changing = true) {
    this.#options = options;
    this.#changing = changing;
  }

  get options(): CheckOptions {
    return this.#options;
  }

  /** Checks by other rules, or on another day, from now on. */
  set options(options: CheckOptions) {
    this.#options = options;
    this.#forget();
  }

  /** Counts up with every change. */
  get version(): number {
    return this.#version;
  }

  /** Adds or replaces a file. */
  set(file: SourceFile): void {
    this.put(summarise(file.uri, file.text));
  }

  /** Adds or replaces a file that has been read already. */
  put(summary: Summary): void {
    this.#summaries.set(summary.uri, summary);
    this.#changed(summary.uri, summary);
  }

  delete(uri: string): void {
    if (this.#summaries.delete(uri)) this.#changed(uri, undefined);
  }

  /** The projects that this one uses, by alias. A file belongs to the project or to one dependency, never to two. */
  set dependencies(dependencies: readonly Dependency[]) {
    this.#dependencies = dependencies;
    this.#model = undefined;
    this.#forget();
    this.#pending.clear();
    this.#version += 1;
  }

  /** The language that most keywords of the project are written in; undefined where neither leads. */
  get language(): Language | undefined {
    let lead = 0;
    for (const { spelling } of this.#summaries.values()) lead += spelling.sv - spelling.en;
    return lead > 0 ? 'sv' : lead < 0 ? 'en' : undefined;
  }

  /** Those of its own files. */
  get summaries(): readonly Summary[] {
    return [...this.#summaries.values()];
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
    return this.#current();
  }

  /** All findings of the project, sorted by file and place. Only what could have changed is checked again. */
  get findings(): readonly Finding[] {
    if (this.#changing) return this.#checked().findings;
    this.#findings ??= check(this.#current(), this.#options).findings;
    return this.#findings;
  }

  /** The findings in one file, sorted by place. */
  findingsIn(uri: string): readonly Finding[] {
    return this.#checked().findingsIn(uri);
  }

  /** The files whose findings are others than when this was asked before. */
  takeChanged(): ReadonlySet<string> {
    const changed = this.#checked().takeChanged().union(this.#reported);
    this.#reported = new Set();
    return changed;
  }

  /** Files that have been checked so far, each as often as it was, for those who want to know what a change costs. */
  get checkedFiles(): readonly string[] {
    return this.#checker?.checked ?? [];
  }

  /**
   * Builds the model and checks it in short turns, so that it answers at once afterwards. Files may change meanwhile.
   * @throws what the signal of the turns was aborted with.
   */
  prepare(turns: Turns, progress: Progress = () => {}): Promise<void> {
    this.#preparing ??= this.#prepare(turns, progress).finally(() => {
      this.#preparing = undefined;
    });
    return this.#preparing;
  }

  async #prepare(turns: Turns, progress: Progress): Promise<void> {
    // Somebody who cannot wait may have everything made while this goes on, or may change what it is made of.
    while (!this.#model || !this.#checker) {
      if (!this.#model) {
        const dependencies = this.#dependencies;
        const model = new ProjectModel([...this.#summaries.values()], librarySummaries());
        this.#pending.clear();
        await takeTurns(model.build(dependencies), turns, (done, total) => progress(done, 2 * total));
        if (!this.#model && this.#dependencies === dependencies) this.#model = model;
      } else {
        const checker = new Checker(this.#current(), this.#options);
        this.#changes = [];
        await takeTurns(checker.start(), turns, (done, total) => progress(total + done, 2 * total));
        const { model, options } = checker;
        if (!this.#checker && model === this.#model && options === this.#options) this.#checker = checker;
      }
    }
  }

  /** Nothing that was found counts any more. */
  #forget(): void {
    this.#reported = new Set([...this.#reported, ...(this.#checker?.findings ?? []).map(({ uri }) => uri)]);
    this.#checker = undefined;
    this.#findings = undefined;
    this.#changes = [];
  }

  #changed(uri: string, summary: Summary | undefined): void {
    this.#pending.set(uri, summary);
    this.#findings = undefined;
    this.#version += 1;
  }

  #current(): ProjectModel {
    if (!this.#model) {
      this.#model = buildModel([...this.#summaries.values()], librarySummaries(), this.#dependencies);
      this.#pending.clear();
    }
    if (this.#pending.size > 0) {
      const changes = this.#pending;
      this.#pending = new Map();
      this.#changes.push(this.#model.update(changes));
    }
    return this.#model;
  }

  #checked(): Checker {
    const model = this.#current();
    if (!this.#checker) {
      this.#checker = new Checker(model, this.#options);
      this.#changes = [];
      finish(this.#checker.start());
    }
    const changes = this.#changes;
    this.#changes = [];
    if (changes.length > 0) this.#checker.update(together(changes));
    return this.#checker;
  }
}

async function takeTurns(steps: Iterator<Step>, turns: Turns, progress: Progress): Promise<void> {
  for (let step = steps.next(); !step.done; step = steps.next()) {
    progress(step.value.done, step.value.total);
    if (turns.over) await turns.next();
  }
}
