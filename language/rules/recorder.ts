/**
 * Remembers what a file's rules asked of other files, so that they run again only when an answer has changed. Of an
 * element they are given a stand-in that tells apart whether they looked at its place or at what it says.
 */
import { ask, type ProjectModel } from '../model/build.ts';
import type { Arrow, Assignment, Demand, Element, Resolution } from '../model/model.ts';
import type { Declaration, Reference } from '../model/summary.ts';
import type { RuleReader } from './rule.ts';
import type { Signature } from './signature.ts';

/** Works out what an answer says, for comparing it with what it says later. */
export type Question = () => Signature;

/** Is told what is asked. */
export type Remember = (key: string, question: Question) => void;

export const keyOf = {
  ...ask,
  /** Where an element stands and what kind it is of, if it exists. */
  element: (id: string): string => `element ${id}`,
  /** What it says. */
  content: (id: string): string => `content ${id}`,
  lookup: (path: readonly string[], kinds: readonly string[], scope: string | undefined): string =>
    `lookup ${path.join('\u0000')}\u0001${kinds.join()} ${scope ?? ''}`,
  similar: (path: readonly string[], kinds: readonly string[]): string =>
    `similar ${path.join('\u0000')} ${kinds.join()}`,
};

/** What the questions are answered and signed with. */
export interface Answers {
  readonly model: ProjectModel;
  ofElement(id: string): Signature;
  ofContent(id: string): Signature;
  ofElements(elements: readonly Element[]): Signature;
  ofLinks(links: readonly (Arrow | Assignment)[]): Signature;
  ofDemands(demands: readonly Demand[]): Signature;
  ofMeaning(resolution: Resolution): Signature;
  similar(path: readonly string[], kinds: readonly string[]): readonly string[];
}

export class Recorder implements RuleReader {
  readonly #answers: Answers;
  readonly #model: ProjectModel;
  readonly uri: string;
  readonly kept: unknown[] = [];
  readonly #remember: Remember;
  #demands: readonly Demand[] | undefined;
  readonly #standIns = new Map<string, StandIn>();

  /** @param uri of the file whose rules ask. What it says itself need not be remembered. */
  constructor(answers: Answers, uri: string, remember: Remember) {
    this.#answers = answers;
    this.#model = answers.model;
    this.uri = uri;
    this.#remember = remember;
  }

  element(id: string): Element | undefined {
    const element = this.#model.element(id);
    if (element?.uri === this.uri) return element;
    this.#remember(keyOf.element(id), () => this.#answers.ofElement(id));
    return element && this.#standIn(element);
  }
  ofKind(kind: string): readonly Element[] {
    return this.#elements(keyOf.kind(kind), () => this.#model.ofKind(kind));
  }
  childrenOf(id: string | undefined): readonly Element[] {
    return this.#elements(keyOf.children(id), () => this.#model.childrenOf(id));
  }
  referrersOf(id: string, property: string): readonly Element[] {
    return this.#elements(keyOf.referrers(id, property), () => this.#model.referrersOf(id, property));
  }
  outgoing(id: string): readonly Arrow[] {
    return this.#links(keyOf.outgoing(id), () => this.#model.outgoing(id));
  }
  incoming(id: string): readonly Arrow[] {
    return this.#links(keyOf.incoming(id), () => this.#model.incoming(id));
  }
  assignmentsOf(id: string): readonly Assignment[] {
    return this.#links(keyOf.assignments(id), () => this.#model.assignmentsOf(id));
  }
  demands(): readonly Demand[] {
    if (!this.#demands) {
      this.#remember(keyOf.demands(), () => this.#answers.ofDemands(this.#model.demands()));
      this.#demands = this.#model
        .demands()
        .map((demand) => ({ ...demand, rule: this.#standIn(demand.rule) }));
    }
    return this.#demands;
  }
  /**
   * Not remembered: when a name of the file itself comes to mean something else, the file is checked again, and one from
   * elsewhere belongs to the content of the answer that it was found in.
   */
  resolve(reference: Reference): Resolution {
    return this.#model.resolve(reference);
  }
  lookup(path: readonly string[], kinds: readonly string[], scope: string | undefined): Resolution {
    const answer = (): Resolution => this.#model.lookup(path, kinds, scope);
    this.#remember(keyOf.lookup(path, kinds, scope), () => this.#answers.ofMeaning(answer()));
    return answer();
  }
  similar(path: readonly string[], kinds: readonly string[]): readonly string[] {
    const answer = (): readonly string[] => this.#answers.similar(path, kinds);
    this.#remember(keyOf.similar(path, kinds), () => answer().join(' '));
    return answer();
  }
  declared(declaration: number): Element | undefined {
    const element = this.#model.elementOf(this.uri, declaration);
    return element && this.#standIn(element);
  }

  #elements(key: string, answer: () => readonly Element[]): readonly Element[] {
    this.#remember(key, () => this.#answers.ofElements(answer()));
    return answer().map((element) => this.#standIn(element));
  }

  #links<T extends Arrow | Assignment>(key: string, answer: () => readonly T[]): readonly T[] {
    this.#remember(key, () => this.#answers.ofLinks(answer()));
    return answer();
  }

  #standIn(element: Element): Element {
    if (element.uri === this.uri) return element;
    const known = this.#standIns.get(element.id);
    if (known) return known;
    const { id } = element;
    const made = new StandIn(element, () =>
      this.#remember(keyOf.content(id), () => this.#answers.ofContent(id)),
    );
    this.#standIns.set(id, made);
    return made;
  }
}

/** An element of another file. That it says something is remembered when somebody looks. */
class StandIn implements Element {
  readonly #element: Element;
  readonly #looked: () => void;

  constructor(element: Element, looked: () => void) {
    this.#element = element;
    this.#looked = looked;
  }

  get id(): string {
    return this.#element.id;
  }
  get kind(): string {
    return this.#element.kind;
  }
  get name(): string {
    return this.#element.name;
  }
  // A property that may be missing cannot be declared by what gives undefined for it.
  get parent(): string {
    return this.#element.parent as string;
  }
  get dependency(): string {
    return this.#element.dependency as string;
  }
  get uri(): string {
    return this.#element.uri;
  }
  get library(): boolean {
    return this.#element.library;
  }
  get title(): string {
    this.#looked();
    return this.#element.title;
  }
  get declaration(): Declaration {
    this.#looked();
    return this.#element.declaration;
  }
  get extensions(): Element['extensions'] {
    this.#looked();
    return this.#element.extensions;
  }
}
