/** Service contracts (tjänstekontrakt) and their versions. */
import type { Arrow, Element, ModelReader } from '../model/model.ts';
import { valuesOf } from '../model/model.ts';
import { statedValues } from '../model/specialisation.ts';
import type { ValueSummary } from '../model/summary.ts';

export interface Contract {
  /** Without the version, in lower case, for comparing. */
  readonly name: string;
  /** `3.0`, or undefined for one without. */
  readonly version: string | undefined;
  /** As written. */
  readonly text: string;
  readonly value: ValueSummary;
}

/** Reads `GetCareDocumentation 3.0`, `clinicalprocess:GetX:2` and `Remiss v1.2`. */
function contractOf(value: ValueSummary): readonly Contract[] {
  if (value.type !== 'text') return [];
  const text = value.text.trim();
  const [, name, version] = /^(.*?\S)(?:[\s:_/-]+v?|\s*(?<!\p{L})v)(\d+(?:\.\d+)*)$/iu.exec(text) ?? [];
  return [{ name: (name ?? text).toLowerCase(), version, text, value }];
}

/** Those that the consumer states on its arrow. */
export function consumedBy(arrow: Arrow): readonly Contract[] {
  return valuesOf(arrow, 'contract').flatMap(contractOf);
}

/** Those of an interface, or of the interfaces of a component and its layers. */
export function offeredBy(model: ModelReader, target: Element): readonly Contract[] {
  const own = target.kind === 'interface' ? statedValues(model, target, 'contract').flatMap(contractOf) : [];
  const parts = target.kind === 'component' || target.kind === 'layer' ? model.childrenOf(target.id) : [];
  return [
    ...own,
    ...parts.flatMap((part) =>
      part.kind === 'interface' || part.kind === 'layer' ? offeredBy(model, part) : [],
    ),
  ];
}

/** Do two versions say the same? `3` is `3.0`. */
export function isSameVersion(a: string, b: string): boolean {
  const [left, right] = [a.split('.'), b.split('.')];
  return Array.from({ length: Math.max(left.length, right.length) }).every(
    (_, index) => Number(left[index] ?? 0) === Number(right[index] ?? 0),
  );
}
