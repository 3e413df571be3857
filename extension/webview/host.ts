/** The line to the extension. */
import { optional, type PreviewState, readState, type ViewMessage } from '../preview/messages.ts';

interface VsCodeApi {
  postMessage(message: ViewMessage): void;
  getState(): unknown;
  setState(state: PreviewState): void;
}

declare function acquireVsCodeApi(): VsCodeApi;

const api = acquireVsCodeApi();
const uri = document.body.getAttribute('data-source') ?? '';

export function send(message: ViewMessage): void {
  api.postMessage(message);
}

/** What an earlier page for the same file had on screen. */
export function savedState(): PreviewState {
  const state = readState(api.getState());
  return state?.uri === uri ? state : { uri };
}

/** Remembers which view is on screen, and where it was panned and zoomed to. */
export function saveState(view: string | undefined, transform: PreviewState['transform']): void {
  api.setState(optional({ uri }, { view, transform }));
}
