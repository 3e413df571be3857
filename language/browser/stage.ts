/** Where the picture is shown, panned and zoomed. */
import { select } from 'd3-selection';
import { type ZoomTransform, zoom, zoomIdentity, zoomTransform } from 'd3-zoom';
import type { Box } from '../drawing/drawing.ts';
import { centre } from './nearest.ts';
import type { Scene } from './scene.ts';
import { svg } from './svg.ts';
import { Targets } from './targets.ts';

/** Pixels of the page around a picture that is fitted to it. */
const MARGIN = 24;
/** Texts smaller than this share of their size are hard to read. */
const READABLE = 0.6;
const LARGEST = 4;
const SMALLEST = 0.02;
/** Milliseconds of a move that the user asked for by key or button. */
const GLIDE = 160;
const CLICK_DISTANCE = 4;

export class Stage<Shown extends Scene = Scene> {
  readonly element = svg('svg', { class: 'stage', role: 'graphics-document', tabindex: -1 });
  readonly targets = new Targets();
  readonly #world = svg('g');
  readonly #picture = svg('g', { class: 'picture', 'aria-hidden': 'true' });
  readonly #zoom = zoom<SVGSVGElement, unknown>();
  #drawing: Shown | undefined;
  #gliding = 0;
  /** Whole pictures stay whole when the page changes size, until the user has moved them. */
  #fitted = false;

  constructor(moved: (transform: ZoomTransform) => void) {
    this.#world.append(this.#picture, this.targets.layer);
    this.element.append(this.#world);
    this.#zoom
      .scaleExtent([SMALLEST, LARGEST])
      .clickDistance(CLICK_DISTANCE)
      .on('start', ({ sourceEvent }) => {
        if (sourceEvent) this.#fitted = false;
        this.element.classList.toggle('panning', sourceEvent?.type === 'mousedown');
      })
      .on('zoom', ({ transform }: { readonly transform: ZoomTransform }) => {
        this.#world.setAttribute('transform', transform.toString());
        moved(transform);
      })
      .on('end', () => this.element.classList.remove('panning'));
    select(this.element).call(this.#zoom).on('dblclick.zoom', null);
    new ResizeObserver(() => this.#fitted && this.fit(false)).observe(this.element);
  }

  get transform(): ZoomTransform {
    return zoomTransform(this.element);
  }

  get drawing(): Shown | undefined {
    return this.#drawing;
  }

  /** Another picture of the same view keeps what is in the middle of the page where it is; another view is fitted. */
  show(
    drawing: Shown,
    picture: SVGSVGElement,
    restored?: { readonly x: number; readonly y: number; readonly k: number },
  ): void {
    const before = this.#drawing;
    this.#drawing = drawing;
    picture.setAttribute('width', String(drawing.width));
    picture.setAttribute('height', String(drawing.height));
    this.#picture.replaceChildren(picture);
    this.targets.show(drawing);
    this.element.setAttribute('aria-label', drawing.title);
    if (restored) this.#move(zoomIdentity.translate(restored.x, restored.y).scale(restored.k), false);
    else if (before?.id === drawing.id) this.#keepMiddle(before, drawing);
    else this.#open();
  }

  /** Paints the same drawing in other colours. */
  repaint(picture: SVGSVGElement): void {
    this.#picture.replaceChildren(picture);
  }

  /** A whole picture where its texts can be read; otherwise its upper left part, as wide as the page where it can be. */
  #open(): void {
    const { width, height } = this.#size();
    const drawing = this.#drawing;
    if (!drawing || width === 0 || height === 0 || wholeScale(drawing, width, height) >= READABLE) {
      this.fit(false);
      return;
    }
    const k = Math.min(Math.max(room(width) / drawing.width, READABLE), 1);
    const left = Math.max((width - drawing.width * k) / 2, MARGIN);
    this.#move(zoomIdentity.translate(left, MARGIN).scale(k), false);
    this.#fitted = false;
  }

  fit(glide = true): void {
    const { width, height } = this.#size();
    if (!this.#drawing || width === 0 || height === 0) return;
    const drawing = this.#drawing;
    const k = wholeScale(drawing, width, height);
    this.#move(
      zoomIdentity.translate((width - drawing.width * k) / 2, (height - drawing.height * k) / 2).scale(k),
      glide,
    );
    this.#fitted = true;
  }

  /** Around the middle of the page. */
  zoomBy(factor: number): void {
    this.#zoomTo(this.transform.k * factor);
  }

  actualSize(): void {
    this.#zoomTo(1);
  }

  pan(x: number, y: number): void {
    this.#fitted = false;
    this.#move(this.transform.translate(x / this.transform.k, y / this.transform.k), true);
  }

  /** Moves no more than is needed to see the box. */
  bringIntoView(box: Box): void {
    const { width, height } = this.#size();
    const { x, y, k } = this.transform;
    const shift = (start: number, length: number, whole: number) => {
      if (start >= MARGIN && start + length <= whole - MARGIN) return 0;
      return length > whole - 2 * MARGIN || start < MARGIN ? MARGIN - start : whole - MARGIN - start - length;
    };
    const dx = shift(x + box.x * k, box.width * k, width);
    const dy = shift(y + box.y * k, box.height * k, height);
    if (dx !== 0 || dy !== 0) this.pan(dx, dy);
  }

  #zoomTo(wanted: number): void {
    this.#fitted = false;
    const { width, height } = this.#size();
    const k = Math.min(Math.max(wanted, SMALLEST), LARGEST);
    const [x, y] = this.transform.invert([width / 2, height / 2]);
    this.#move(zoomIdentity.translate(width / 2 - x * k, height / 2 - y * k).scale(k), true);
  }

  /** The box nearest to the middle of the page that both pictures have does not move on screen. */
  #keepMiddle(before: Scene, after: Scene): void {
    const { width, height } = this.#size();
    const [x, y] = this.transform.invert([width / 2, height / 2]);
    const boxes = new Map(before.nodes.map((node) => [node.id, centre(node.box)]));
    const common = after.nodes.filter(({ id }) => boxes.has(id));
    // A container's middle moves when something is added to it, though what is looked at stays.
    const inner = common.filter((node) => !node.container && !node.frame);
    let least = Number.POSITIVE_INFINITY;
    let shift = { x: 0, y: 0 };
    for (const node of inner.length > 0 ? inner : common) {
      const old = boxes.get(node.id);
      if (old === undefined) continue;
      const distance = Math.hypot(old.x - x, old.y - y);
      const now = centre(node.box);
      if (distance < least) [least, shift] = [distance, { x: old.x - now.x, y: old.y - now.y }];
    }
    const fitted = this.#fitted;
    this.#move(this.transform.translate(shift.x, shift.y), false);
    this.#fitted = fitted;
  }

  #size(): { readonly width: number; readonly height: number } {
    return { width: this.element.clientWidth, height: this.element.clientHeight };
  }

  #move(target: ZoomTransform, glide: boolean): void {
    cancelAnimationFrame(this.#gliding);
    if (!glide || matchMedia('(prefers-reduced-motion: reduce)').matches) {
      this.#apply(target);
      return;
    }
    const from = this.transform;
    const begin = performance.now();
    const step = (now: number) => {
      const part = Math.min(Math.max((now - begin) / GLIDE, 0), 1);
      const eased = 1 - (1 - part) ** 3;
      const between = (a: number, b: number) => a + (b - a) * eased;
      const k = between(from.k, target.k);
      this.#apply(zoomIdentity.translate(between(from.x, target.x), between(from.y, target.y)).scale(k));
      if (part < 1) this.#gliding = requestAnimationFrame(step);
    };
    this.#gliding = requestAnimationFrame(step);
  }

  #apply(transform: ZoomTransform): void {
    this.#zoom.transform(select(this.element), transform);
  }
}

const room = (whole: number): number => Math.max(whole - 2 * MARGIN, 1);

/** The scale at which a whole picture is seen, never larger than it is. */
function wholeScale(drawing: Scene, width: number, height: number): number {
  return Math.max(Math.min(room(width) / drawing.width, room(height) / drawing.height, 1), SMALLEST);
}
