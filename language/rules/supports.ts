/** Which products support a capability, and at whom. */
import { type Element, type ModelReader, printValue, valuesOf } from '../model/model.ts';
import { statedValues } from '../model/specialisation.ts';
import type { ValueSummary } from '../model/summary.ts';

/** One product that a capability is said to be supported by, or the words of the source for it. */
export interface Support {
  readonly title: string;
  /** Undefined for words that name no element. */
  readonly element?: Element;
  /** At whom; undefined where it is said of all. */
  readonly at?: Element;
  readonly uncertain: boolean;
  readonly value: ValueSummary;
}

/** What a capability says, without what it says is not there, and without what applies at someone who is not found. */
export function supportsOf(model: ModelReader, capability: Element): readonly Support[] {
  return statedValues(model, capability, 'supportedBy').flatMap((value): readonly Support[] => {
    if (value.type === 'state') return [];
    const element = value.type === 'word' ? found(model, value.reference) : undefined;
    const at = holderOf(model, value);
    if (value.at && !at) return [];
    return [
      {
        title: element?.title ?? printValue(value),
        ...(element ? { element } : {}),
        ...(at ? { at } : {}),
        uncertain: value.uncertain === true,
        value,
      },
    ];
  });
}

/** At whom a value applies. */
export function holderOf(model: ModelReader, { at }: ValueSummary): Element | undefined {
  return at && found(model, at);
}

/** The capabilities that a product is said to support: they name it, or it names them. By id. */
export function capabilitiesOf(model: ModelReader, product: Element): readonly Element[] {
  const all = new Map<string, Element>();
  for (const it of model.referrersOf(product.id, 'supportedBy')) all.set(it.id, it);
  for (const value of valuesOf(product, 'supports')) {
    const element = value.type === 'word' ? found(model, value.reference) : undefined;
    if (element) all.set(element.id, element);
  }
  return [...all.values()].filter(({ kind }) => kind === 'capability').sort(byId);
}

function found(model: ModelReader, reference: Parameters<ModelReader['resolve']>[0]): Element | undefined {
  const resolution = model.resolve(reference);
  return resolution.status === 'resolved' ? model.element(resolution.id) : undefined;
}

function byId(a: Element, b: Element): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
