/**
 * Keeps the findings of a project right while its files change. A file is checked again when it has changed itself, or
 * when something that its rules asked of other files has another answer than before; every other file costs nothing.
 */
import type { ModelChange, ProjectModel } from '../model/build.ts';
import { grouped, push } from '../model/by-file.ts';
import { Baseline } from './baseline.ts';
import { type CheckOptions, rulesAtWork } from './check.ts';
import { Counts } from './counts.ts';
import {
  type Draft,
  draftsOf,
  elementsOf,
  type FindingContext,
  lostNames,
  numbered,
  type RawReport,
} from './findings.ts';
import type { Levels } from './levels.ts';
import { type Answers, keyOf, type Question, Recorder } from './recorder.ts';
import type { Finding, ModelWatch, Rule, Suppressed } from './rule.ts';
import { FileRun, runOnModel } from './run.ts';
import {
  type Signature,
  signContent,
  signDemands,
  signElement,
  signElements,
  signLinks,
  signMeaning,
} from './signature.ts';
import { MANY_UNKNOWN, SimilarNames, unknownNames } from './similar.ts';

/** A question that rules have asked of other files. */
interface Asked {
  readonly question: Question;
  signature: Signature;
  /** The units whose rules asked. */
  readonly units: Set<string>;
}

/**
 * Behind the address of a file: what rules of users' own say of it. That is a unit beside the rest of the file, so that
 * whoever writes such a rule waits for no other rules, though every file has asked what it says.
 */
const BY_USERS = '\n';

/** One file as it was checked, by one part of the rules. */
interface Unit {
  reports: readonly RawReport[];
  /** What its rules asked. */
  readonly keys: readonly string[];
}

export interface Step {
  readonly done: number;
  readonly total: number;
}

export class Checker {
  readonly model: ProjectModel;
  readonly options: CheckOptions;
  readonly #rules: readonly Rule[];
  /** Those that judge by what rules of users' own say. */
  readonly #rulesByUsers: readonly Rule[];
  readonly #otherRules: readonly Rule[];
  readonly #levels: Levels;
  readonly #baseline: Baseline;
  readonly #context: FindingContext;
  #units = new Map<string, Unit>();
  #asked = new Map<string, Asked>();
  /** Keys of the names that have been looked up, by the last of them. */
  #lookups = new Map<string, Set<string>>();
  #similarAsked = new Set<string>();
  #unknown = new Counts();
  #lost = new Counts();
  #names: SimilarNames | undefined;
  #watches: readonly (readonly [rule: Rule, watch: ModelWatch])[] = [];
  /** What the rules about the whole model say, by file. */
  #modelReports: ReadonlyMap<string, readonly RawReport[]> = new Map();
  #drafts = new Map<string, readonly Draft[]>();
  #findings = new Map<string, readonly Finding[]>();
  /** Fingerprints of what the baseline may hide, by what they are counted under and by file. */
  #counted = new Map<string, Map<string, readonly string[]>>();
  /** What each file has in there. */
  #countedIn = new Map<string, ReadonlyMap<string, readonly string[]>>();
  /** What the baseline hides, by what it is counted under. */
  #hidden = new Map<string, ReadonlyMap<string, Suppressed>>();
  /** How many equal findings each file has. */
  #identities = new Map<string, Map<string, number>>();
  /** The files that have something to say about an element of another one, or are silent because of it. */
  #about = new Map<string, Set<string>>();
  #aboutIn = new Map<string, readonly string[]>();
  #seekers = new Map<string, Set<string>>();
  #all: readonly Finding[] | undefined;
  #changed = new Set<string>();
  /** The files that were checked since the checker was made, each as often as it was. */
  readonly checked: string[] = [];

  constructor(model: ProjectModel, options: CheckOptions = {}) {
    const { rules, levels, context } = rulesAtWork(model, options);
    this.model = model;
    this.options = options;
    this.#rules = rules;
    this.#rulesByUsers = rules.filter(({ check }) => check.demands);
    this.#otherRules = rules.filter(({ check }) => !check.demands);
    this.#levels = levels;
    this.#baseline = new Baseline(options.baseline, options.today);
    this.#context = { ...context, isLost: (name) => this.#lost.has(name) };
  }

  /** Checks everything from nothing, in steps of one file. What is asked in between is not to be relied on. */
  *start(): Generator<Step> {
    this.#levels.choose();
    this.#units = new Map();
    this.#asked = new Map();
    this.#lookups = new Map();
    this.#similarAsked = new Set();
    this.#unknown = new Counts();
    this.#lost = new Counts();
    this.#names = undefined;
    this.#drafts = new Map();
    this.#identities = new Map();
    this.#counted = new Map();
    this.#countedIn = new Map();
    this.#hidden = new Map();
    this.#about = new Map();
    this.#aboutIn = new Map();
    this.#seekers = new Map();
    const before = this.#findings;
    const changed = this.#changed;
    this.#changed = new Set();
    this.#findings = new Map();
    this.#all = undefined;
    const files = this.model.summaries.filter(({ uri }) => !this.model.isReadOnly(uri));
    for (const summary of files) {
      this.#unknown.set(summary.uri, unknownNames(this.model, summary.uri));
      this.#lost.set(summary.uri, lostNames(summary));
    }
    let done = 0;
    for (const { uri } of files) {
      this.#check(uri);
      this.#check(uri + BY_USERS);
      done += 1;
      yield { done, total: files.length };
    }
    this.#watches = this.#rules.flatMap((rule) => {
      const watch = rule.check.watch?.(this.model);
      return watch ? [[rule, watch] as const] : [];
    });
    yield { done, total: files.length };
    this.#runOnModel();
    for (const { uri } of files) {
      this.#refresh([uri]);
      yield { done, total: files.length };
    }
    for (const uri of new Set([...before.keys(), ...this.#findings.keys()])) {
      if (!areEqual(before.get(uri) ?? [], this.findingsIn(uri))) changed.add(uri);
    }
    this.#changed = changed;
  }

  /** Takes in what has changed in the model. */
  update(change: ModelChange): void {
    if (change.rebuilt) {
      for (const _ of this.start());
      return;
    }
    const model = this.model;
    const stale = new Set<string>();
    const touched = new Set(change.answers);
    const moved = new Set(change.elements);
    const extended = new Set(change.extended);
    for (const id of change.elements) touched.add(keyOf.element(id)).add(keyOf.content(id));
    const lostBefore = new Set<string>();
    const renumbered = new Set<string>();
    const wasSilent = this.#isSilent;
    for (const uri of change.files) {
      const summary = model.isReadOnly(uri) ? undefined : model.summary(uri);
      if (summary) stale.add(uri);
      else for (const other of this.#remove(uri)) renumbered.add(other);
      this.#unknown.set(uri, summary ? unknownNames(model, uri) : []);
      for (const name of this.#lost.set(uri, summary ? lostNames(summary) : [])) lostBefore.add(name);
      for (const { id } of model.elementsIn(uri)) {
        touched.add(keyOf.content(id));
        moved.add(id);
      }
      // What a file adds to an element of another one belongs to that element.
      model.summary(uri)?.declarations.forEach(({ kind }, index) => {
        const target = kind === 'extend' ? model.elementOf(uri, index) : undefined;
        if (target) extended.add(target.id);
      });
    }
    for (const id of extended) {
      const element = model.element(id);
      if (element && !model.isReadOnly(element.uri)) stale.add(element.uri);
      touched.add(keyOf.content(id));
      moved.add(id);
    }
    this.#names?.update(change.names);
    for (const name of change.names) for (const key of this.#lookups.get(name) ?? []) touched.add(key);
    if (change.names.size > 0 || wasSilent !== this.#isSilent) {
      for (const key of this.#similarAsked) touched.add(key);
    }
    const units = new Set([...stale].flatMap((uri) => [uri, uri + BY_USERS]));
    for (const key of touched) {
      const asked = this.#asked.get(key);
      if (!asked) continue;
      const signature = asked.question();
      if (signature === asked.signature) continue;
      asked.signature = signature;
      for (const unit of asked.units) units.add(unit);
    }
    for (const unit of units) {
      this.#check(unit);
      stale.add(fileOf(unit));
    }
    for (const [, watch] of this.#watches) watch.update(change);
    for (const uri of this.#runOnModel()) stale.add(uri);
    for (const id of moved) for (const uri of this.#about.get(id) ?? []) stale.add(uri);
    for (const id of this.#levels.choose()) for (const uri of this.#about.get(id) ?? []) stale.add(uri);
    for (const name of lostBefore) for (const uri of this.#seekers.get(name) ?? []) stale.add(uri);
    this.#refresh(stale.union(renumbered));
  }

  /** Sorted by place and rule. */
  findingsIn(uri: string): readonly Finding[] {
    return this.#findings.get(uri) ?? [];
  }

  /** All findings, sorted by file, place and rule. Those that are accepted are here too, marked `suppressed`. */
  get findings(): readonly Finding[] {
    this.#all ??= [...this.#findings.keys()].sort().flatMap((uri) => this.findingsIn(uri));
    return this.#all;
  }

  /** The files whose findings have changed since this was asked before. */
  takeChanged(): ReadonlySet<string> {
    const changed = this.#changed;
    this.#changed = new Set();
    return changed;
  }

  get #isSilent(): boolean {
    return this.#unknown.size > MANY_UNKNOWN;
  }

  readonly #answers: Answers = this.#makeAnswers();

  #makeAnswers(): Answers {
    const checker = this;
    return {
      get model() {
        return checker.model;
      },
      ofElement: (id) => signElement(this.model.element(id)),
      ofContent: (id) => signContent(this.model, this.model.element(id)),
      ofElements: signElements,
      ofLinks: (links) => signLinks(this.model, links),
      ofDemands: (demands) => signDemands(this.model, demands),
      ofMeaning: signMeaning,
      similar: (path, kinds) => {
        if (this.#isSilent) return [];
        this.#names ??= new SimilarNames(this.model);
        return this.#names.find(path, kinds);
      },
    };
  }

  #check(unit: string): void {
    const uri = fileOf(unit);
    const byUsers = unit !== uri;
    this.#forget(unit);
    if (!byUsers) this.checked.push(uri);
    const keys: string[] = [];
    const recorder = new Recorder(this.#answers, uri, (key, question) =>
      this.#remember(unit, key, question, keys),
    );
    const rules = byUsers ? this.#rulesByUsers : this.#otherRules;
    const reports = new FileRun(rules, this.model, recorder, this.#context).on(uri);
    this.#units.set(unit, { reports, keys });
  }

  #remember(unit: string, key: string, question: Question, keys: string[]): void {
    const asked = this.#asked.get(key);
    if (asked?.units.has(unit)) return;
    keys.push(key);
    if (asked) {
      asked.units.add(unit);
      return;
    }
    this.#asked.set(key, { question, signature: question(), units: new Set([unit]) });
    if (key.startsWith('similar ')) this.#similarAsked.add(key);
    else if (key.startsWith('lookup ')) add(this.#lookups, lastNameOf(key), key);
  }

  /** What the rules of a file asked is asked no more. */
  #forget(unit: string): void {
    for (const key of this.#units.get(unit)?.keys ?? []) {
      const asked = this.#asked.get(key);
      asked?.units.delete(unit);
      if (!asked || asked.units.size > 0) continue;
      this.#asked.delete(key);
      this.#similarAsked.delete(key);
      if (key.startsWith('lookup ')) this.#lookups.get(lastNameOf(key))?.delete(key);
    }
    this.#units.delete(unit);
  }

  /** Gives the other files that have findings equal to some that are gone. */
  #remove(uri: string): ReadonlySet<string> {
    this.#forget(uri);
    this.#forget(uri + BY_USERS);
    const others = this.#setDrafts(uri, []).union(this.#count(uri, []));
    if (this.#findings.delete(uri)) this.#changed.add(uri);
    this.#all = undefined;
    return others;
  }

  /** Gives the files of which the rules about the whole model say something else than before. */
  #runOnModel(): ReadonlySet<string> {
    const watched = this.#watches.flatMap(([rule, watch]) =>
      watch.reports
        .filter(({ uri }) => !this.model.isReadOnly(uri))
        .map((report): RawReport => ({ rule: rule.id, uri: report.uri, report })),
    );
    const others = runOnModel(
      this.#rules.filter(({ check }) => !check.watch),
      this.model,
      this.#context,
    );
    const before = this.#modelReports;
    this.#modelReports = grouped([...watched, ...others], ({ uri }) => uri);
    const changed = new Set<string>();
    for (const uri of new Set([...before.keys(), ...this.#modelReports.keys()])) {
      const [was, is] = [before.get(uri) ?? [], this.#modelReports.get(uri) ?? []];
      if (was.length !== is.length || was.some((it, index) => it.report !== is[index]?.report))
        changed.add(uri);
    }
    return changed;
  }

  /** Makes the findings of files anew, and those of others that are counted after equal ones in these. */
  #refresh(files: Iterable<string>): void {
    const stale = new Set(files);
    for (const uri of [...stale]) {
      if (!this.model.summary(uri)) {
        stale.delete(uri);
        continue;
      }
      const parts = [uri, uri + BY_USERS].flatMap((unit) => this.#units.get(unit)?.reports ?? []);
      const reports = [...parts, ...(this.#modelReports.get(uri) ?? [])];
      this.#note(uri, reports);
      for (const other of this.#setDrafts(uri, draftsOf(this.#context, uri, reports))) stale.add(other);
    }
    const numbered = new Map([...stale].map((uri) => [uri, this.#number(uri)]));
    if (!this.#baseline.isEmpty) {
      for (const [uri, findings] of [...numbered]) {
        for (const other of this.#count(uri, findings))
          if (!numbered.has(other)) numbered.set(other, this.#number(other));
      }
    }
    for (const [uri, drawn] of numbered) {
      const findings = drawn.map((finding) => this.#accepted(finding));
      if (findings.length === 0 && !this.#findings.has(uri)) continue;
      const before = this.#findings.get(uri) ?? [];
      if (areEqual(before, findings)) continue;
      this.#findings.set(uri, findings);
      this.#changed.add(uri);
      this.#all = undefined;
    }
  }

  /** Gives the other files that have findings equal to some that have come or gone. */
  #setDrafts(uri: string, drafts: readonly Draft[]): ReadonlySet<string> {
    const counts = new Map<string, number>();
    for (const { identity } of drafts) counts.set(identity, (counts.get(identity) ?? 0) + 1);
    const others = new Set<string>();
    const before = this.#drafts.get(uri) ?? [];
    for (const identity of new Set([...before, ...drafts].map((it) => it.identity))) {
      const files = this.#identities.get(identity) ?? new Map<string, number>();
      const count = counts.get(identity) ?? 0;
      if (files.get(uri) !== count) for (const file of files.keys()) if (file !== uri) others.add(file);
      if (count === 0) files.delete(uri);
      else files.set(uri, count);
      if (files.size === 0) this.#identities.delete(identity);
      else this.#identities.set(identity, files);
    }
    if (drafts.length === 0) this.#drafts.delete(uri);
    else this.#drafts.set(uri, drafts);
    return others;
  }

  /** Counts what the baseline may hide in a file. Gives the other files where it hides something else for that. */
  #count(uri: string, findings: readonly Finding[]): ReadonlySet<string> {
    const before = this.#countedIn.get(uri) ?? new Map<string, readonly string[]>();
    const now = new Map<string, string[]>();
    for (const finding of findings) {
      const key = this.#baseline.keyOf(finding);
      if (key !== undefined) push(now, key, finding.fingerprint);
    }
    const others = new Set<string>();
    for (const key of new Set([...before.keys(), ...now.keys()])) {
      if (before.get(key)?.join() === now.get(key)?.join()) continue;
      const files = this.#counted.get(key) ?? new Map<string, readonly string[]>();
      const here = now.get(key);
      if (here) files.set(uri, here);
      else files.delete(uri);
      this.#counted.set(key, files);
      this.#hidden.set(key, this.#baseline.hidden(key, [...files.values()].flat()));
      for (const file of files.keys()) if (file !== uri) others.add(file);
    }
    if (now.size > 0) this.#countedIn.set(uri, now);
    else this.#countedIn.delete(uri);
    return others;
  }

  #accepted(finding: Finding): Finding {
    const key = this.#baseline.keyOf(finding);
    const suppressed = key === undefined ? undefined : this.#hidden.get(key)?.get(finding.fingerprint);
    return suppressed ? { ...finding, suppressed } : finding;
  }

  #number(uri: string): readonly Finding[] {
    const counts = new Map<string, number>();
    return (this.#drafts.get(uri) ?? []).map((draft) => {
      const { identity } = draft;
      let before = counts.get(identity);
      if (before === undefined) {
        before = 0;
        for (const [file, count] of this.#identities.get(identity) ?? []) if (file < uri) before += count;
      }
      counts.set(identity, before + 1);
      return numbered(draft, before);
    });
  }

  /** Notes what the reports of a file depend on elsewhere. */
  #note(uri: string, reports: readonly RawReport[]): void {
    for (const id of this.#aboutIn.get(uri) ?? []) {
      if (id.startsWith('?')) this.#seekers.get(id.slice(1))?.delete(uri);
      else this.#about.get(id)?.delete(uri);
    }
    const about = new Set<string>();
    for (const raw of reports) {
      for (const id of elementsOf(raw)) {
        about.add(id);
        add(this.#about, id, uri);
      }
      const { sought } = raw.report;
      if (sought === undefined) continue;
      about.add(`?${sought}`);
      add(this.#seekers, sought, uri);
    }
    if (about.size === 0) this.#aboutIn.delete(uri);
    else this.#aboutIn.set(uri, [...about]);
  }
}

function fileOf(unit: string): string {
  return unit.endsWith(BY_USERS) ? unit.slice(0, -BY_USERS.length) : unit;
}

function areEqual(a: readonly Finding[], b: readonly Finding[]): boolean {
  return a.length === b.length && JSON.stringify(a) === JSON.stringify(b);
}

function add(map: Map<string, Set<string>>, key: string, value: string): void {
  const set = map.get(key);
  if (set) set.add(value);
  else map.set(key, new Set([value]));
}

/** The last name of the path in the key of a name that was looked up. */
function lastNameOf(key: string): string {
  const [path = ''] = key.slice('lookup '.length).split('\u0001');
  return path.slice(path.lastIndexOf('\u0000') + 1);
}
