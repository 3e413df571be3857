/** The quiet line that says why the picture is not what the text says, and the text that screen readers get. */
import { icon } from '../../language/browser/icons.ts';

export class Notice {
  readonly banner = document.createElement('div');
  readonly live = document.createElement('div');
  readonly #text = document.createElement('span');

  constructor() {
    this.banner.className = 'banner';
    this.banner.hidden = true;
    this.banner.append(icon('warning'), this.#text);
    this.live.className = 'unseen';
    this.live.setAttribute('role', 'status');
    this.live.setAttribute('aria-live', 'polite');
  }

  warn(message: string | undefined): void {
    const changed = message !== undefined && message !== this.#text.textContent;
    this.#text.textContent = message ?? '';
    this.banner.hidden = message === undefined;
    if (changed) this.announce(message);
  }

  announce(message: string): void {
    this.live.textContent = message;
  }
}
