/**
 * What an answer of the model says, as a number: equal for equal content, whatever lines it stands on. A name in it
 * counts by what it refers to, so that resolving a name of an answer needs no question of its own.
 */
import type { Arrow, Assignment, Element, Model, Resolution } from '../model/model.ts';
import type { Reference } from '../model/summary.ts';
import { quickHash } from './hash.ts';

interface Content {
  readonly hash: number;
  readonly references: readonly Reference[];
}

/** Parts of a summary live as long as their file is unchanged, so their content is read once. */
const contents = new WeakMap<object, Content>();
/** The last signature of a part, with what its file was given then: while that is the same, so is the signature. */
const known = new WeakMap<object, { readonly given: number; readonly signature: number }>();

/** The signatures of one model, each worked out once. */
export class Signatures {
  readonly #model: Model;
  readonly #files = new Map<string, number>();

  constructor(model: Model) {
    this.#model = model;
  }

  of(thing: Element | Arrow | Assignment): number {
    const given = this.ofFile(thing.uri);
    const part = 'declaration' in thing ? thing.declaration : thing.summary;
    const earlier = known.get(part);
    if (earlier?.given === given) return earlier.signature;
    const signature = describe(this.#model, thing);
    known.set(part, { given, signature });
    return signature;
  }

  ofAll(things: readonly (Element | Arrow | Assignment)[]): number {
    return quickHash(things.map((thing) => this.of(thing)).join(' '));
  }

  /** What a file is given by the rest of the project: its elements' places, additions from elsewhere, its names. */
  ofFile(uri: string): number {
    const earlier = this.#files.get(uri);
    if (earlier !== undefined) return earlier;
    const model = this.#model;
    const lines: string[] = [];
    for (const element of model.elementsIn(uri)) {
      lines.push(element.id, element.parent ?? '');
      if (element.extensions.length > 0) lines.push(String(describe(model, element)));
    }
    for (const { id, owner } of model.arrowsIn(uri)) lines.push(id, owner ?? '');
    for (const { id, owner } of model.assignmentsIn(uri)) lines.push(id, owner ?? '');
    for (const { reference, scope } of model.uses(uri)) {
      lines.push(scope ?? '', printResolution(model.resolve(reference)));
    }
    const made = quickHash(lines.join('\n'));
    this.#files.set(uri, made);
    return made;
  }
}

function describe(model: Model, thing: Element | Arrow | Assignment): number {
  return quickHash('declaration' in thing ? describeElement(model, thing) : describeLink(model, thing));
}

export function printResolution(resolution: Resolution): string {
  switch (resolution.status) {
    case 'resolved':
      return resolution.fits ? resolution.id : `${resolution.id} (other kind)`;
    case 'ambiguous':
      return resolution.ids.join(' | ');
    case 'unresolved':
      return '?';
  }
}

function describeElement(model: Model, element: Element): string {
  const parts = [element.id, element.kind, element.parent ?? '', element.uri];
  for (const { declaration } of [element, ...element.extensions]) {
    parts.push(describeContent(model, declaration));
  }
  return parts.join('\n');
}

function describeLink(model: Model, link: Arrow | Assignment): string {
  return [link.id, link.uri, link.owner ?? '', describeContent(model, link.summary)].join('\n');
}

function describeContent(model: Model, part: object): string {
  const { hash, references } = contentOf(part);
  return `${hash} ${references.map((reference) => printResolution(model.resolve(reference))).join(', ')}`;
}

function contentOf(part: object): Content {
  const known = contents.get(part);
  if (known) return known;
  const references: Reference[] = [];
  const content: Content = { hash: quickHash(print(part, references)), references };
  contents.set(part, content);
  return content;
}

/** Places, and addresses within the file, say where something stands and not what it says. */
const PLACES: ReadonlySet<string> = new Set(['owner', 'segments']);

function print(value: unknown, references: Reference[]): string {
  if (Array.isArray(value)) return `[${value.map((item) => print(item, references)).join()}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? '';
  if (isReference(value)) references.push(value);
  const parts: string[] = [];
  for (const [key, inner] of Object.entries(value)) {
    if (!PLACES.has(key) && !/^range$|Range$/.test(key)) parts.push(`${key}:${print(inner, references)}`);
  }
  return `{${parts.join()}}`;
}

function isReference(value: object): value is Reference {
  return 'path' in value && 'segments' in value;
}
