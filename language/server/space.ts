/** One project as the server keeps it: texts from disk and editor, read into the project when somebody asks. */
import { buildModel } from '../model/build.ts';
import type { Dependency, Model } from '../model/model.ts';
import type { Summary } from '../model/summary.ts';
import type { Bilingual, Language } from '../model/text.ts';
import { type CheckOptions, check } from '../rules/check.ts';
import { RULES } from '../rules/registry.ts';
import type { Finding } from '../rules/rule.ts';
import { baselineProblems } from '../workspace/baseline/problems.ts';
import { configFindings } from '../workspace/config/findings.ts';
import type { ProjectConfig } from '../workspace/config/project-config.ts';
import { type FoundDependencies, type FoundDependency, takenAliases } from '../workspace/dependencies.ts';
import { pathOf, readSource } from '../workspace/files.ts';
import { digestOf } from '../workspace/pack.ts';
import { Project } from '../workspace/project.ts';
import type { Turns } from '../workspace/turns.ts';
import { reasonOf } from './reasons.ts';

/** A dependency, with the project that it is where that is not a compiled model. */
interface Link extends FoundDependency {
  readonly space?: Space;
}

interface Digest {
  readonly digest: string;
}

export class Space {
  /** Folder of the project as a URI, or the document's own URI for one without a place. */
  readonly root: string;
  /** Made for a document outside every workspace folder; goes when that is closed. */
  readonly loose: boolean;
  /** Is it there for those who depend on it only, so that nothing is said about it? */
  hidden = false;
  readonly #today: () => string;
  readonly #project = new Project();
  /** Each file by its text, or by the digest of what it has on disk. */
  readonly #texts = new Map<string, string | Digest>();
  readonly #waiting = new Set<string>();
  readonly #faults = new Map<string, Bilingual>();
  readonly #ready = Promise.withResolvers<void>();
  #loaded = false;
  #config: ProjectConfig | undefined;
  #links: readonly Link[] = [];
  #configFindings: readonly Finding[] = [];
  /** Versions of the dependencies as the model has them. */
  #linked: string | undefined = '';
  #incomplete = false;

  /** @param today gives the date as YYYY-MM-DD; findings are made anew when it has changed. */
  constructor(root: string, loose: boolean, today: () => string) {
    this.root = root;
    this.loose = loose;
    this.#today = today;
  }

  /** What its `ea.config.json` says; undefined where there is none. */
  get config(): ProjectConfig | undefined {
    return this.#config;
  }

  /** The date as YYYY-MM-DD. */
  get today(): string {
    return this.#today();
  }

  /** Takes what the project's file says now. @param spaceOf gives the project that a dependency is. */
  configure(
    config: ProjectConfig | undefined,
    { found, problems }: FoundDependencies,
    spaceOf: (dependency: FoundDependency) => Space,
  ): void {
    this.#config = config;
    this.#links = found.map((it) => (it.content.type === 'source' ? { ...it, space: spaceOf(it) } : it));
    this.#linked = undefined;
    this.#incomplete = problems.length > 0;
    this.#configFindings = config
      ? [
          ...configFindings(config.uri, [...config.problems, ...problems], config.check),
          ...configFindings(config.baseline?.uri ?? '', config.baseline?.problems ?? [], config.check),
        ]
      : [];
    this.#project.options = this.#options();
  }

  /** Is it the project's file, or its baseline? */
  describedBy(uri: string): boolean {
    return this.#config?.uri === uri || this.#config?.baseline?.uri === uri;
  }

  /** What is wrong with the project's file and its baseline. */
  get configFindings(): readonly Finding[] {
    const config = this.#config;
    const { dependencies, overrides = [], profiles } = config?.config ?? {};
    const baseline = config?.baseline;
    if (!config || (!baseline && !dependencies && !profiles && overrides.length === 0))
      return this.#configFindings;
    // While files cannot be read nobody knows what there is to find.
    const idle = [...this.faulty].length === 0 && this.uris.length > 0 ? config.idleIn(this.model) : [];
    const late = [...takenAliases(this.model), ...config.problemsIn(this.model), ...idle];
    const stale =
      baseline && [...this.faulty].length === 0
        ? baselineProblems(baseline, this.findings, this.model, this.#options())
        : [];
    return [
      ...this.#configFindings,
      ...configFindings(config.uri, late, config.check),
      ...configFindings(baseline?.uri ?? '', stale, config.check),
    ];
  }

  /** Is there something wrong with its dependencies, which may be mended elsewhere? */
  get incomplete(): boolean {
    return this.#incomplete;
  }

  dependsOn(other: Space): boolean {
    return this.#links.some(({ space }) => space === other);
  }

  /** Settles when everything on disk has been read, of its dependencies too. */
  get ready(): Promise<unknown> {
    return Promise.all(
      [this, ...this.#links.flatMap(({ space }) => space ?? [])].map((it) => it.#ready.promise),
    );
  }

  get loaded(): boolean {
    return this.#loaded && this.#links.every(({ space }) => space === undefined || space.#loaded);
  }

  /** The language that the project asks for. */
  get stated(): Language | undefined {
    return this.#config?.language;
  }

  /** The language that most of its keywords are written in. */
  get written(): Language | undefined {
    this.flush();
    return this.#project.language;
  }

  markLoaded(): void {
    this.#loaded = true;
    this.#ready.resolve();
  }

  has(uri: string): boolean {
    return this.#texts.has(uri) || this.#faults.has(uri);
  }

  /** The text of a file; undefined for one that has changed on disk and has not been read again yet. */
  text(uri: string): string | undefined {
    const known = this.#texts.get(uri);
    if (known === undefined || typeof known === 'string') return known;
    try {
      const { text } = readSource(pathOf(uri));
      return digestOf(text) === known.digest ? text : undefined;
    } catch {
      return undefined;
    }
  }

  get uris(): readonly string[] {
    return [...new Set([...this.#texts.keys(), ...this.#faults.keys()])].sort();
  }

  /** Takes a text, to be parsed later; false when it is what was there already. */
  put(uri: string, text: string): boolean {
    const known = this.#texts.get(uri);
    if (known === text || (typeof known === 'object' && known.digest === digestOf(text))) return false;
    this.#faults.delete(uri);
    this.#texts.set(uri, text);
    this.#waiting.add(uri);
    return true;
  }

  /** Takes a file as it lies on disk, which somebody has parsed; the digest is that of its text. */
  take(summary: Summary, digest: string): void {
    this.#faults.delete(summary.uri);
    this.#waiting.delete(summary.uri);
    this.#texts.set(summary.uri, { digest });
    this.#project.put(summary);
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
    if (typeof text !== 'string') return;
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

  /** Files that are not part of the project although they lie there. */
  get faulty(): Iterable<string> {
    return this.#faults.keys();
  }

  summary(uri: string): Summary | undefined {
    this.flushFile(uri);
    return this.#project.summary(uri);
  }

  get model(): Model {
    this.flush();
    this.#link();
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
    this.#link();
    if (this.#project.options.today !== this.#today()) this.#project.options = this.#options();
    return this.#project;
  }

  /**
   * Makes model and findings in short turns, so that they are there at once afterwards.
   * @throws what the signal of the turns was aborted with.
   */
  async prepare(turns: Turns): Promise<void> {
    for (const uri of [...this.#waiting]) {
      if (turns.over) await turns.next();
      this.flushFile(uri);
    }
    await this.#current().prepare(turns);
  }

  #options(): CheckOptions {
    return { today: this.#today(), ...this.#config?.check };
  }

  /** What can be said of a file without the rest of the project: what was not understood of its text. */
  syntaxFindings(uri: string): readonly Finding[] {
    const summary = this.summary(uri);
    if (!summary) return [];
    const rules = RULES.filter(({ id }) => id.startsWith('syntax/'));
    return check(buildModel([summary]), { ...this.#options(), rules }).findings;
  }

  /** Gives the project its dependencies as they are now. */
  #link(): void {
    const versions = this.#links.map(({ space }) => {
      space?.flush();
      return space ? space.#project.version : 0;
    });
    const linked = versions.join(' ');
    if (linked === this.#linked) return;
    this.#linked = linked;
    this.#project.dependencies = this.#links.map(
      ({ space, content, ...rest }): Dependency => ({
        ...rest,
        summaries: content.type === 'compiled' ? [content.summary] : space ? space.#project.summaries : [],
      }),
    );
  }

  /** Does a file of the project have text that was not understood? */
  get broken(): boolean {
    return this.uris.some((uri) => (this.summary(uri)?.problems.length ?? 0) > 0 || this.#faults.has(uri));
  }
}
