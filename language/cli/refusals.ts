/** What could not be read, in words, and what of it is a fault of ours. */
import { compareText, type UnreadableInput } from '../formats/lint-report.ts';
import { describeBug } from './bug.ts';
import { relativePath } from './places.ts';
import { isRefusal, reasonOf } from './reasons.ts';
import type { Session } from './session.ts';

/** Places that could not be read, with the reasons. */
export class Refusals {
  readonly bugs: unknown[] = [];
  readonly #reasons = new Map<string, string>();
  readonly #session: Session;

  constructor(session: Session) {
    this.#session = session;
  }

  get isEmpty(): boolean {
    return this.#reasons.size === 0;
  }

  get sorted(): UnreadableInput[] {
    return [...this.#reasons]
      .sort(([a], [b]) => compareText(a, b))
      .map(([path, reason]) => ({ path, reason }));
  }

  /** @param why what the file system said, `EMPTY_FOLDER`, or what we trip on. */
  add(place: string, why: unknown): void {
    const known = isRefusal(why);
    if (!known) this.bugs.push(why);
    const reason = known ? reasonOf(why, this.#session.language) : describeBug(why, this.#session);
    this.#reasons.set(relativePath(place), reason);
  }
}
