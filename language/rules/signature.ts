/**
 * What an answer of the model says, in short: equal for equal content, whatever lines it stands on. A name in it counts
 * by what it refers to, so that resolving a name of an answer needs no question of its own.
 */
import type { Arrow, Assignment, Demand, Element, Model, Resolution } from '../model/model.ts';
import type { Reference } from '../model/summary.ts';
import { quickHash } from './hash.ts';

export type Signature = number | string;

interface Content {
  readonly hash: number;
  readonly references: readonly Reference[];
}

/** Parts of a summary live as long as their file is unchanged, so their content is read once. */
const contents = new WeakMap<object, Content>();

/** Where an element stands, without what it says. */
export function signElement(element: Element | undefined): Signature {
  return element ? `${element.kind} ${element.id} ${element.uri}` : 0;
}

export function signElements(elements: readonly Element[]): Signature {
  return quickHash(elements.map(signElement).join('\n'));
}

export function signContent(model: Model, element: Element | undefined): Signature {
  if (!element) return 0;
  const parts = [element, ...element.extensions].map(({ declaration }) => describe(model, declaration));
  return quickHash(parts.join('\n'));
}

export function signLinks(model: Model, links: readonly (Arrow | Assignment)[]): Signature {
  return quickHash(
    links.map((it) => [it.id, it.uri, it.owner ?? '', describe(model, it.summary)].join('\n')).join('\n'),
  );
}

export function signDemands(model: Model, demands: readonly Demand[]): Signature {
  return quickHash(
    demands
      .map(({ rule, uri, summary }) => `${signElement(rule)} ${uri} ${describe(model, summary)}`)
      .join('\n'),
  );
}

export function signMeaning(resolution: Resolution): Signature {
  switch (resolution.status) {
    case 'resolved':
      return resolution.fits ? resolution.id : `${resolution.id} (other kind)`;
    case 'ambiguous':
      return resolution.ids.join(' | ');
    case 'unresolved':
      return '?';
  }
}

function describe(model: Model, part: object): string {
  const { hash, references } = contentOf(part);
  return `${hash} ${references.map((reference) => signMeaning(model.resolve(reference))).join(', ')}`;
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
