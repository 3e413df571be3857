/** Remembers what a file's rules asked of the model, so that they run again only when an answer has changed. */
import type { Arrow, Assignment, Element, Model, Resolution } from '../model/model.ts';
import type { Reference } from '../model/summary.ts';
import type { RuleReader } from './rule.ts';
import { printResolution, Signatures } from './signature.ts';
import { hasTooManyUnknown, SimilarNames } from './similar.ts';

type Question =
  | { readonly ask: 'element' | 'ofKind' | 'outgoing' | 'incoming' | 'assignmentsOf'; readonly id: string }
  | { readonly ask: 'childrenOf'; readonly id: string | undefined }
  | { readonly ask: 'referrersOf'; readonly id: string; readonly property: string }
  | {
      readonly ask: 'lookup' | 'similar';
      readonly path: readonly string[];
      readonly kinds: readonly string[];
      readonly scope: string | undefined;
    };

type Signature = number | string;

/** Questions and the signatures of their answers, by a key. */
export type Memory = ReadonlyMap<string, { readonly question: Question; readonly signature: Signature }>;

/** The answers of one model, each worked out once, whichever files ask. */
export class Answers {
  readonly model: Model;
  readonly files: Signatures;
  readonly #signatures = new Map<string, Signature>();
  readonly #earlier: SimilarNames | undefined;
  #names: SimilarNames | undefined;
  #silent: boolean | undefined;

  /** `names` are those of an earlier model, which are mostly the same. */
  constructor(model: Model, names?: SimilarNames) {
    this.model = model;
    this.files = new Signatures(model);
    this.#earlier = names;
  }

  /** The names that suggestions were looked for among, for the next model. */
  get names(): SimilarNames | undefined {
    return this.#names ?? this.#earlier;
  }

  signature(key: string, question: Question): Signature {
    const known = this.#signatures.get(key);
    if (known !== undefined) return known;
    const made = this.#sign(question);
    this.#signatures.set(key, made);
    return made;
  }

  similar(path: readonly string[], kinds: readonly string[]): readonly string[] {
    this.#silent ??= hasTooManyUnknown(this.model);
    if (this.#silent) return [];
    this.#names ??= this.#earlier?.of(this.model) ?? new SimilarNames(this.model);
    return this.#names.find(path, kinds);
  }

  /** Does every question have the answer that it had? */
  agreeWith(memory: Memory): boolean {
    for (const [key, { question, signature }] of memory) {
      if (this.signature(key, question) !== signature) return false;
    }
    return true;
  }

  #sign(question: Question): Signature {
    const { model } = this;
    switch (question.ask) {
      case 'element': {
        const element = model.element(question.id);
        return element ? this.files.of(element) : 0;
      }
      case 'referrersOf':
        return this.files.ofAll(model.referrersOf(question.id, question.property));
      case 'childrenOf':
        return this.files.ofAll(model.childrenOf(question.id));
      case 'lookup':
        return printResolution(model.lookup(question.path, question.kinds, question.scope));
      case 'similar':
        return this.similar(question.path, question.kinds).join(' ');
      default:
        return this.files.ofAll(model[question.ask](question.id));
    }
  }
}

export class Recorder implements RuleReader {
  readonly #answers: Answers;
  readonly #memory = new Map<string, { readonly question: Question; readonly signature: Signature }>();

  constructor(answers: Answers) {
    this.#answers = answers;
  }

  get memory(): Memory {
    return this.#memory;
  }

  element(id: string): Element | undefined {
    this.#remember(`element ${id}`, { ask: 'element', id });
    return this.#answers.model.element(id);
  }
  ofKind(kind: string): readonly Element[] {
    this.#remember(`ofKind ${kind}`, { ask: 'ofKind', id: kind });
    return this.#answers.model.ofKind(kind);
  }
  childrenOf(id: string | undefined): readonly Element[] {
    this.#remember(`childrenOf ${id ?? ''}`, { ask: 'childrenOf', id });
    return this.#answers.model.childrenOf(id);
  }
  outgoing(id: string): readonly Arrow[] {
    this.#remember(`outgoing ${id}`, { ask: 'outgoing', id });
    return this.#answers.model.outgoing(id);
  }
  incoming(id: string): readonly Arrow[] {
    this.#remember(`incoming ${id}`, { ask: 'incoming', id });
    return this.#answers.model.incoming(id);
  }
  assignmentsOf(id: string): readonly Assignment[] {
    this.#remember(`assignmentsOf ${id}`, { ask: 'assignmentsOf', id });
    return this.#answers.model.assignmentsOf(id);
  }
  referrersOf(id: string, property: string): readonly Element[] {
    this.#remember(`referrersOf ${property} ${id}`, { ask: 'referrersOf', id, property });
    return this.#answers.model.referrersOf(id, property);
  }
  /**
   * Not remembered: a name of the file itself belongs to what the file is given, and one from elsewhere to the content
   * of the answer that it was found in.
   */
  resolve(reference: Reference): Resolution {
    return this.#answers.model.resolve(reference);
  }
  lookup(path: readonly string[], kinds: readonly string[], scope: string | undefined): Resolution {
    const key = `lookup ${path.join('\u0000')} ${kinds.join()} ${scope ?? ''}`;
    this.#remember(key, { ask: 'lookup', path, kinds, scope });
    return this.#answers.model.lookup(path, kinds, scope);
  }
  similar(path: readonly string[], kinds: readonly string[]): readonly string[] {
    const key = `similar ${path.join('\u0000')} ${kinds.join()}`;
    this.#remember(key, { ask: 'similar', path, kinds, scope: undefined });
    return this.#answers.similar(path, kinds);
  }

  #remember(key: string, question: Question): void {
    if (this.#memory.has(key)) return;
    this.#memory.set(key, { question, signature: this.#answers.signature(key, question) });
  }
}
