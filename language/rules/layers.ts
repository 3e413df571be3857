/** The layers of a component, top to bottom, and the arrows between them. */
import { type Arrow, type Element, type ModelReader, valuesOf } from '../model/model.ts';
import { rememberedInFile } from './memo.ts';
import { parentOf } from './things.ts';

export interface LayerStep {
  readonly from: Element;
  readonly to: Element;
  /** How many layers down the arrow goes; negative is upward. */
  readonly steps: number;
  /** All layers of the component, top to bottom. */
  readonly layers: readonly Element[];
}

/** An arrow from one layer to another of the same component (or from something inside them), else undefined. */
export const layerStep = rememberedInFile((model: ModelReader, arrow: Arrow): LayerStep | undefined => {
  const { source, target } = arrow;
  const from = layerAround(model, source);
  const to = layerAround(model, target);
  if (!from || !to || from.id === to.id || from.parent === undefined || from.parent !== to.parent) {
    return undefined;
  }
  const layers = layersOf(model, from.parent);
  const at = (id: string): number => layers.findIndex((layer) => layer.id === id);
  return { from, to, steps: at(to.id) - at(from.id), layers };
});

/** In the order of the text, unless `ordning` says otherwise. */
const layersOf = rememberedInFile((model: ModelReader, parent: string): readonly Element[] =>
  model
    .childrenOf(parent)
    .filter(({ kind }) => kind === 'layer')
    .map((layer, index) => ({ layer, order: orderOf(layer) ?? index + 1 }))
    .sort((a, b) => a.order - b.order)
    .map(({ layer }) => layer),
);

function orderOf(layer: Element): number | undefined {
  const value = valuesOf(layer, 'order')[0];
  return value?.type === 'quantity' ? Number(value.amount) : undefined;
}

function layerAround(model: ModelReader, id: string | undefined): Element | undefined {
  let at = id === undefined ? undefined : model.element(id);
  while (at && at.kind !== 'layer' && at.kind !== 'component') at = parentOf(model, at);
  return at?.kind === 'layer' ? at : undefined;
}
