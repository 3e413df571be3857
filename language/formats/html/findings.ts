/** Which findings are about which element. */
import { comparePositions, contains } from '../../model/location.ts';
import type { Element, Model } from '../../model/model.ts';
import type { Finding } from '../../rules/rule.ts';

/** By element id, in the order given. A finding that names no element is about the innermost one that it stands in. */
export function findingsByElement(
  model: Model,
  findings: readonly Finding[],
): ReadonlyMap<string, readonly Finding[]> {
  const files = new Map<string, readonly Element[]>();
  const elementsIn = (uri: string): readonly Element[] => {
    const known = files.get(uri);
    if (known) return known;
    const sorted = [...model.elementsIn(uri)].sort((a, b) =>
      comparePositions(a.declaration.range.start, b.declaration.range.start),
    );
    files.set(uri, sorted);
    return sorted;
  };
  const byElement = new Map<string, Finding[]>();
  for (const finding of findings) {
    if (finding.suppressed) continue;
    const named = finding.element === undefined ? undefined : model.element(finding.element);
    const element = named ?? around(model, elementsIn(finding.uri), finding);
    if (!element) continue;
    const known = byElement.get(element.id);
    if (known) known.push(finding);
    else byElement.set(element.id, [finding]);
  }
  return byElement;
}

/** @param elements Those of the file, by where they begin. */
function around(
  model: Model,
  elements: readonly Element[],
  { uri, range: { start } }: Finding,
): Element | undefined {
  let low = 0;
  let high = elements.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const begins = elements[middle]?.declaration.range.start;
    if (begins && comparePositions(begins, start) <= 0) low = middle + 1;
    else high = middle;
  }
  // What began last before the place, or what that stands in.
  let at = elements[low - 1];
  while (at && !(at.uri === uri && contains(at.declaration.range, start)))
    at = at.parent === undefined ? undefined : model.element(at.parent);
  return at;
}
