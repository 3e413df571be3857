/** The picture by keyboard: arrows walk between boxes, with Shift they pan; Enter opens what has the focus. */
import { type Direction, nearest } from './nearest.ts';
import type { Stage } from './stage.ts';
import type { Target } from './targets.ts';

const PAN = 80;
export const ZOOM_STEP = 1.25;

const ARROWS: Readonly<Record<string, readonly [Direction, x: number, y: number]>> = {
  ArrowLeft: ['left', PAN, 0],
  ArrowRight: ['right', -PAN, 0],
  ArrowUp: ['up', 0, PAN],
  ArrowDown: ['down', 0, -PAN],
};

export function listenToKeys(stage: Stage, open: (target: Target) => void): void {
  document.addEventListener('keydown', (event) => {
    const { target } = event;
    // Combinations belong to the program around the page, and letters to what is written in.
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (target instanceof HTMLSelectElement || target instanceof HTMLInputElement) return;
    // Beside the picture the keys belong to the controls there, except those that nothing else takes.
    const here = target === document.body || (target instanceof Node && stage.element.contains(target));
    if (!here && !/^[+\-01]$/.test(event.key)) return;
    if (act(stage, open, event)) event.preventDefault();
  });
}

function act(stage: Stage, open: (target: Target) => void, { key, shiftKey }: KeyboardEvent): boolean {
  const arrow = ARROWS[key];
  if (arrow) {
    const [direction, x, y] = arrow;
    if (shiftKey) stage.pan(x, y);
    else walk(stage, direction);
    return true;
  }
  switch (key) {
    case '+':
    case '=':
      stage.zoomBy(ZOOM_STEP);
      return true;
    case '-':
      stage.zoomBy(1 / ZOOM_STEP);
      return true;
    case '0':
      stage.fit();
      return true;
    case '1':
      stage.actualSize();
      return true;
    case 'Enter': {
      const target = stage.targets.focused;
      if (target) open(target);
      return target !== undefined;
    }
    default:
      return false;
  }
}

function walk(stage: Stage, direction: Direction): void {
  const { boxes, focused } = stage.targets;
  const from = boxes.find((target) => target === focused);
  const to = from ? nearest(from, boxes, direction) : boxes[0];
  if (to === undefined) return;
  stage.targets.focus(to);
  stage.bringIntoView(to.box);
}
