/** How far a long command has come: one line that redraws itself on a terminal, and nothing at all elsewhere. */
import { columnsOf, visible } from '../formats/pretty/visible.ts';
import type { Session } from './session.ts';

export interface Progress {
  /** @param label What is being worked on. */
  step(done: number, total: number, label: string): void;
  /** Says what is begun after the steps, in a run that has already lasted long enough to show something. */
  phase(label: string): void;
  /** Takes the line away, so that something else can be written. */
  clear(): void;
}

const BAR = 20;
/** Milliseconds between two drawings; more often only flickers. */
const INTERVAL = 80;

/** @param clock Milliseconds since some moment. */
export function createProgress(session: Session, clock: () => number = () => performance.now()): Progress {
  if (!session.showsProgress) return { step: () => {}, phase: () => {}, clear: () => {} };
  const { notes } = session;
  let shown = false;
  let next = clock() + INTERVAL;
  const draw = (text: string): void => {
    next = clock() + INTERVAL;
    shown = true;
    notes.write(`\r\u001b[K${text}`);
  };
  return {
    step(done, total, label) {
      if (clock() >= next) draw(line(done, total, visible(label), notes.width));
    },
    phase(label) {
      if (shown || clock() >= next) draw(visible(label));
    },
    clear() {
      if (shown) notes.write('\r\u001b[K');
      shown = false;
    },
  };
}

function line(done: number, total: number, label: string, width: number): string {
  const filled = total === 0 ? BAR : Math.round((BAR * done) / total);
  const start = `${'█'.repeat(filled)}${'░'.repeat(BAR - filled)} ${done}/${total} `;
  let text = label;
  while (text !== '' && columnsOf(start) + columnsOf(text) >= width) text = text.slice(0, -1);
  return start + text;
}
