/** Which support each function has at each organisation: the matrix of `förmåga` and `stöds X hos Y`. */
import { isWithin } from './graph.ts';
import type { StateId } from './metamodel/index.ts';
import { type Element, type Model, printValue, valuesOf } from './model.ts';
import type { ValueSummary } from './summary.ts';

export interface SupportMatrix {
  /** Those at whom support is stated, in the order in which the project declares them. */
  readonly columns: readonly Element[];
  /** The functions that state any support, in the order in which the project declares them. */
  readonly rows: readonly SupportRow[];
}

export interface SupportRow {
  readonly capability: Element;
  /** One cell per column, in the same order. An empty cell says nothing, which is not the same as `inget`. */
  readonly cells: readonly (readonly Support[])[];
}

/** One support in a cell: a system that is modelled, the words of the source, or a stated absence. */
export type Support = { readonly uncertain: boolean } & (
  | { readonly type: 'element'; readonly element: Element }
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'state'; readonly state: StateId }
);

/**
 * The matrix of the functions inside an element, or of the whole project.
 * A support without `hos` stands in every column; names that cannot be resolved are shown as they are written, and a
 * value whose `hos` cannot be resolved is left out.
 */
export function supportMatrix(model: Model, scope?: string): SupportMatrix {
  const capabilities = model
    .ofKind('capability')
    .filter((it) => (scope === undefined || isWithin(it.id, scope)) && supports(it).length > 0);
  const holders = new Set(capabilities.flatMap(supports).flatMap((value) => holderOf(model, value) ?? []));
  const columns = model.elements.filter((element) => holders.has(element.id));
  const rows = capabilities.map((capability) => ({
    capability,
    cells: columns.map((column) =>
      supports(capability)
        .filter((value) => value.at === undefined || holderOf(model, value) === column.id)
        .map((value) => supportOf(model, value)),
    ),
  }));
  return { columns, rows };
}

const supports = (capability: Element): readonly ValueSummary[] => valuesOf(capability, 'supportedBy');

function holderOf(model: Model, value: ValueSummary): string | undefined {
  const resolution = value.at && model.resolve(value.at);
  return resolution?.status === 'resolved' ? resolution.id : undefined;
}

function supportOf(model: Model, value: ValueSummary): Support {
  const uncertain = value.uncertain === true;
  if (value.type === 'state') return { type: 'state', state: value.state, uncertain };
  const resolution = value.type === 'word' ? model.resolve(value.reference) : undefined;
  const element = resolution?.status === 'resolved' ? model.element(resolution.id) : undefined;
  return element
    ? { type: 'element', element, uncertain }
    : { type: 'text', text: printValue(value), uncertain };
}
