/** The preview's page: shows the drawing that the extension sends, and sends back what the user does with it. */

import { listenToKeys, ZOOM_STEP } from '../../language/browser/keys.ts';
import { Stage } from '../../language/browser/stage.ts';
import type { Drawing } from '../../language/drawing/drawing.ts';
import { writeSvg } from '../../language/formats/svg/write.ts';
import { type HostMessage, readHostMessage } from '../preview/messages.ts';
import { savedState, saveState, send } from './host.ts';
import { Notice } from './notice.ts';
import { safeSvg } from './safe-svg.ts';
import { type Say, texts } from './texts.ts';
import { onThemeChange, pictureTheme } from './theme.ts';
import { Toolbar } from './toolbar.ts';

const saved = savedState();
let say: Say = texts(document.documentElement.lang === 'sv' ? 'sv' : 'en');
/** Where an earlier page had the view; used once, for the first picture of that view. */
let restored = saved.transform;

const notice = new Notice();
const stage = new Stage<Drawing>((transform) => {
  toolbar.showScale(transform.k);
  remember();
});
const toolbar = new Toolbar({
  choose: (view) => send({ type: 'choose', view }),
  zoomIn: () => stage.zoomBy(ZOOM_STEP),
  zoomOut: () => stage.zoomBy(1 / ZOOM_STEP),
  actualSize: () => stage.actualSize(),
  fit: () => stage.fit(),
  exportAs: (format) => send({ type: 'export', format }),
});
const placeholder = document.createElement('p');
placeholder.className = 'placeholder';
placeholder.textContent = say('waiting');

// The fonts are fetched while the first picture is on its way; otherwise its text would come after its boxes.
for (const weight of [400, 600]) void document.fonts.load(`${weight} 13px "EA Sans"`);

document.body.append(toolbar.element, notice.banner, stage.element, placeholder, notice.live);
toolbar.show([], undefined, say);

/** Dragging and zooming change the state many times a second; the last one counts. */
let remembering = 0;
function remember(): void {
  clearTimeout(remembering);
  remembering = setTimeout(() => {
    const { x, y, k } = stage.transform;
    saveState(stage.drawing?.id, { x, y, k });
  }, 100);
}

function show(message: Extract<HostMessage, { readonly type: 'show' }>): void {
  say = texts(message.language);
  document.documentElement.lang = message.language;
  const { drawing, broken, problem } = message;
  const lost = drawing !== undefined && broken && loses(drawing);
  const drawn = drawing !== undefined && !lost && display(drawing);
  const present = stage.drawing !== undefined;
  toolbar.show(message.views, stage.drawing?.id, say);
  placeholder.hidden = present;
  placeholder.textContent = problem ?? say('empty');
  const problems = [
    problem ?? (drawing && !drawn && !lost ? say('failed') : undefined),
    broken ? say('broken') : undefined,
    drawn ? undefined : say('kept'),
  ].filter((text) => text !== undefined);
  notice.warn(present && problems.length > 0 ? problems.join(' ') : undefined);
}

/** Whether a broken text has taken something off the picture on screen, which then stays: it comes back when mended. */
function loses(drawing: Drawing): boolean {
  const { drawing: before } = stage;
  if (before?.id !== drawing.id) return false;
  const ids = new Set([...drawing.nodes, ...drawing.edges].map(({ id }) => id));
  return [...before.nodes, ...before.edges].some(({ id }) => !ids.has(id));
}

/** False when the picture is not one, and the last one stays. */
function display(drawing: Drawing): boolean {
  const picture = paint(drawing);
  if (picture === undefined) return false;
  const another = stage.drawing?.id !== drawing.id;
  stage.show(drawing, picture, drawing.id === saved.view ? restored : undefined);
  restored = undefined;
  if (another) notice.announce(say('drawn', drawing.title, drawing.nodes.length, drawing.edges.length));
  remember();
  return true;
}

/** The very picture that is exported, in the colours of the editor's theme. */
function paint(drawing: Drawing): SVGSVGElement | undefined {
  return safeSvg(writeSvg(drawing, { theme: pictureTheme() }));
}

window.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
  const message = readHostMessage(data);
  if (message?.type === 'show') show(message);
  if (message?.type === 'highlight') {
    const target = stage.targets.highlight(message.ids);
    if (target?.box) stage.bringIntoView(target.box);
  }
});

stage.element.addEventListener('click', (event) => {
  const target = stage.targets.at(event);
  if (target) send({ type: 'open', id: target.id, focus: false });
});
stage.element.addEventListener('dblclick', (event) => {
  const target = stage.targets.at(event);
  if (target) send({ type: 'open', id: target.id, focus: true });
});
listenToKeys(stage, ({ id }) => send({ type: 'open', id, focus: true }));

onThemeChange(() => {
  if (stage.drawing === undefined) return;
  const picture = paint(stage.drawing);
  if (picture) stage.repaint(picture);
});

send(saved.view === undefined ? { type: 'ready' } : { type: 'ready', view: saved.view });
