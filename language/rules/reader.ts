/** Answers rules straight from a model that does not change while they run. */
import type { Arrow, Assignment, Demand, Element, Model, Resolution } from '../model/model.ts';
import type { Reference } from '../model/summary.ts';
import type { RuleReader } from './rule.ts';
import { MANY_UNKNOWN, SimilarNames, unknownNames } from './similar.ts';

export class PlainReader implements RuleReader {
  /** The file that is looked at. */
  uri = '';
  readonly kept: unknown[] = [];
  readonly #model: Model;
  #names: SimilarNames | undefined;
  #silent: boolean | undefined;

  constructor(model: Model) {
    this.#model = model;
  }

  element(id: string): Element | undefined {
    return this.#model.element(id);
  }
  ofKind(kind: string): readonly Element[] {
    return this.#model.ofKind(kind);
  }
  childrenOf(id: string | undefined): readonly Element[] {
    return this.#model.childrenOf(id);
  }
  outgoing(id: string): readonly Arrow[] {
    return this.#model.outgoing(id);
  }
  incoming(id: string): readonly Arrow[] {
    return this.#model.incoming(id);
  }
  assignmentsOf(id: string): readonly Assignment[] {
    return this.#model.assignmentsOf(id);
  }
  referrersOf(id: string, property: string): readonly Element[] {
    return this.#model.referrersOf(id, property);
  }
  demands(): readonly Demand[] {
    return this.#model.demands();
  }
  resolve(reference: Reference): Resolution {
    return this.#model.resolve(reference);
  }
  lookup(path: readonly string[], kinds: readonly string[], scope: string | undefined): Resolution {
    return this.#model.lookup(path, kinds, scope);
  }
  declared(declaration: number): Element | undefined {
    return this.#model.elementOf(this.uri, declaration);
  }
  similar(path: readonly string[], kinds: readonly string[]): readonly string[] {
    this.#silent ??= this.#hasManyUnknown();
    if (this.#silent) return [];
    this.#names ??= new SimilarNames(this.#model);
    return this.#names.find(path, kinds);
  }

  #hasManyUnknown(): boolean {
    const unknown = new Set<string>();
    for (const { uri } of this.#model.summaries) {
      if (this.#model.isReadOnly(uri)) continue;
      for (const name of unknownNames(this.#model, uri)) unknown.add(name);
      if (unknown.size > MANY_UNKNOWN) return true;
    }
    return false;
  }
}
