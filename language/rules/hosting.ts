/** What an element runs on and lies at: nodes, platforms, locations, and what they in turn lie on. */
import type { Element, ModelReader } from '../model/model.ts';
import { statedTargets } from '../model/specialisation.ts';
import { remembered } from './memo.ts';
import { outward, parentOf } from './things.ts';

/** Kinds that something which stands inside them runs on or lies at. */
const HOSTS: ReadonlySet<string> = new Set(['node', 'platform', 'location', 'environment', 'network']);

/** Kinds that share the hosts of what they stand in. */
const PARTS: ReadonlySet<string> = new Set(['layer', 'interface', 'component']);

/** The nearest hosts of an element, by id. */
export function hostsOf(model: ModelReader, element: Element): readonly Element[] {
  return hostsOfId(model, element.id);
}

const hostsOfId = remembered((model: ModelReader, id: string): readonly Element[] => {
  const hosts = new Map<string, Element>();
  const add = (host: Element | undefined): void => {
    if (host && HOSTS.has(host.kind)) hosts.set(host.id, host);
  };
  for (let at = model.element(id); at; ) {
    for (const host of model.referrersOf(at.id, 'runs')) add(host);
    for (const place of statedTargets(model, at, 'locatedAt')) add(model.element(place));
    const parent: Element | undefined = parentOf(model, at);
    add(parent);
    at = parent && PARTS.has(at.kind) && PARTS.has(parent.kind) ? parent : undefined;
  }
  const found = [...hosts.values()];
  return found.length < 2 ? found : found.sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
});

/** The environment that a host is, or lies in; undefined where it is in none. */
export function environmentOf(model: ModelReader, host: Element): Element | undefined {
  for (const at of outward(model, host.id)) if (at.kind === 'environment') return at;
  return undefined;
}
