/** The name that was probably meant, for messages that refuse a name. */
import { nearest } from '../rules/nearest.ts';

/** People remember the last part of a rule id or a qualified name, so that alone is compared as well. */
export function suggestion(written: string, names: readonly string[]): string | undefined {
  const [whole] = nearest(written, names);
  if (whole !== undefined) return whole;
  const byLastPart = new Map(names.map((name) => [lastPart(name), name]));
  const part = lastPart(written);
  const near = byLastPart.has(part) ? part : nearest(part, byLastPart.keys())[0];
  return near === undefined ? undefined : byLastPart.get(near);
}

function lastPart(name: string): string {
  return name.slice(Math.max(name.lastIndexOf('/'), name.lastIndexOf('.'), name.lastIndexOf(':')) + 1);
}
