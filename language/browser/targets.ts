/**
 * A transparent layer over the picture with one shape for each box and arrow: what is clicked, hovered, focused and
 * read aloud. The picture below stays the very one that is exported.
 */
import type { Box } from '../drawing/drawing.ts';
import type { Scene } from './scene.ts';
import { svg } from './svg.ts';

/** Arrows are thin; this many pixels of the picture around them can be hit. */
const REACH = 12;
const CORNER = 6;

export interface Target {
  readonly id: string;
  readonly description: string;
  /** The element that it is, where that has another id. */
  readonly element?: string | undefined;
  /** Boxes are walked by arrow keys; arrows only by pointer. */
  readonly box?: Box;
  readonly shape: SVGElement;
}

export class Targets {
  readonly layer = svg('g', { class: 'targets' });
  readonly #all = new Map<string, Target>();
  #focusable: Target | undefined;

  /** In reading order: a container comes before what is in it, so the innermost shape is hit. */
  show(drawing: Scene): void {
    const focused = this.focused?.id;
    this.#all.clear();
    this.#focusable = undefined;
    for (const { id, element, description, box } of drawing.nodes) {
      const shape = svg('rect', { ...place(box), rx: CORNER, role: 'graphics-symbol', tabindex: -1 });
      this.#all.set(id, { id, element, description, box, shape });
    }
    for (const { id, description, points, plate } of drawing.edges) {
      const shape = svg('g', { role: 'graphics-symbol' });
      shape.append(
        svg('polyline', { points: points.map(({ x, y }) => `${x},${y}`).join(' '), 'stroke-width': REACH }),
      );
      if (plate) shape.append(svg('rect', { ...place(plate), rx: CORNER / 2 }));
      this.#all.set(id, { id, description, shape });
    }
    for (const { id, description, shape } of this.#all.values()) {
      shape.setAttribute('data-id', id);
      shape.setAttribute('aria-label', description);
      const tooltip = svg('title');
      tooltip.textContent = description;
      shape.append(tooltip);
    }
    this.layer.replaceChildren(...[...this.#all.values()].map(({ shape }) => shape));
    const again = this.boxes.find(({ id }) => id === focused);
    this.#makeFocusable(again ?? this.boxes[0]);
    again?.shape.focus({ preventScroll: true });
  }

  get boxes(): readonly (Target & { readonly box: Box })[] {
    return [...this.#all.values()].filter(
      (target): target is Target & { readonly box: Box } => target.box !== undefined,
    );
  }

  get focused(): Target | undefined {
    return [...this.#all.values()].find(({ shape }) => shape === document.activeElement);
  }

  at(event: Event): Target | undefined {
    const shape = event.target instanceof Element ? event.target.closest<SVGElement>('[data-id]') : null;
    return shape ? this.#all.get(shape.getAttribute('data-id') ?? '') : undefined;
  }

  focus(target: Target): void {
    this.#makeFocusable(target);
    target.shape.focus({ preventScroll: true });
  }

  /** Marks what the cursor in the text is in. Answers the first box of it. */
  highlight(ids: readonly string[]): Target | undefined {
    const marked = new Set(ids);
    const isMarked = ({ id, element }: Target): boolean => marked.has(element ?? id) || marked.has(id);
    for (const target of this.#all.values()) target.shape.classList.toggle('current', isMarked(target));
    return this.boxes.find(isMarked);
  }

  /** One stop in the page's tab order, as ARIA wants of a composite: the arrow keys move inside. */
  #makeFocusable(target: Target | undefined): void {
    this.#focusable?.shape.setAttribute('tabindex', '-1');
    this.#focusable = target;
    target?.shape.setAttribute('tabindex', '0');
  }
}

function place({ x, y, width, height }: Box): Readonly<Record<string, number>> {
  return { x, y, width, height };
}
