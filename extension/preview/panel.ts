/** One preview: a webview beside the text that shows one view at a time of the project that the text belongs to. */
import {
  CancellationTokenSource,
  type Disposable,
  EventEmitter,
  type LogOutputChannel,
  Range,
  Uri,
  ViewColumn,
  type WebviewPanel,
  window,
} from 'vscode';
import { LSPErrorCodes, ResponseError } from 'vscode-languageclient';
import type { Location } from '../../language/model/location.ts';
import type { DrawingReply } from '../../language/server/protocol.ts';
import type { Server } from '../server.ts';
import { language, text } from '../texts.ts';
import { exportView } from './export.ts';
import { previewPage, resourceRoot } from './html.ts';
import { type HostMessage, optional, readViewMessage } from './messages.ts';

/** Typing changes the model many times a second; a picture is wanted when the writer pauses. */
const PAUSE = 150;

/** Another request about the same file came after this one; what it asked for will be announced or answered. */
function isOvertaken(error: unknown): boolean {
  return error instanceof ResponseError && error.code === LSPErrorCodes.ContentModified;
}

export class PreviewPanel implements Disposable {
  readonly source: Uri;
  readonly #panel: WebviewPanel;
  readonly #server: Server;
  readonly #output: LogOutputChannel;
  readonly #disposables: Disposable[] = [];
  readonly #disposed = new EventEmitter<void>();
  readonly onDisposed = this.#disposed.event;

  #view: string | undefined;
  #last: DrawingReply | undefined;
  /** True from the page's first message until it is hidden, when VS Code discards it. */
  #listening = false;
  #timer: NodeJS.Timeout | undefined;
  #asking: CancellationTokenSource | undefined;

  constructor(panel: WebviewPanel, server: Server, extension: Uri, source: Uri, output: LogOutputChannel) {
    this.#panel = panel;
    this.#server = server;
    this.source = source;
    this.#output = output;
    panel.title = text('preview', source.path.slice(source.path.lastIndexOf('/') + 1));
    panel.iconPath = {
      light: Uri.joinPath(extension, 'extension/icons/preview-light.svg'),
      dark: Uri.joinPath(extension, 'extension/icons/preview-dark.svg'),
    };
    this.#disposables.push(
      panel.webview.onDidReceiveMessage((data: unknown) => this.#receive(data)),
      panel.onDidChangeViewState(() => {
        if (!panel.visible) this.#listening = false;
      }),
      panel.onDidDispose(() => this.dispose()),
      server.onDrawingChanged(() => this.refresh()),
      server.onStarted(() => this.refresh()),
    );
    panel.webview.options = { enableScripts: true, localResourceRoots: [resourceRoot(extension)] };
    panel.webview.html = previewPage(panel.webview, extension, server.name(source));
  }

  get active(): boolean {
    return this.#panel.active;
  }

  get visible(): boolean {
    return this.#panel.visible;
  }

  /** The view on screen. */
  get view(): string | undefined {
    return this.#last?.drawing?.id ?? this.#view;
  }

  reveal(): void {
    this.#panel.reveal(undefined, true);
  }

  refresh(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#draw(), PAUSE);
  }

  highlight(ids: readonly string[]): void {
    this.#post({ type: 'highlight', ids });
  }

  /** Goes to the text of the view on screen, or to the file when the view is not declared in one. */
  async showSource(): Promise<void> {
    await this.#open(this.#last?.drawing?.location, true);
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#asking?.cancel();
    this.#disposed.fire();
    this.#disposed.dispose();
    for (const disposable of this.#disposables.splice(0)) disposable.dispose();
    this.#panel.dispose();
  }

  async #receive(data: unknown): Promise<void> {
    const message = readViewMessage(data);
    if (message === undefined) {
      this.#output.warn('The preview sent a message of an unknown kind.');
      return;
    }
    switch (message.type) {
      case 'ready':
        this.#listening = true;
        this.#view ??= message.view;
        // A page made anew has nothing on screen: the last picture at once, then the present one.
        if (this.#last) this.#show(this.#last);
        return this.#draw();
      case 'choose':
        this.#view = message.view;
        return this.#draw();
      case 'open': {
        const { nodes = [], edges = [] } = this.#last?.drawing ?? {};
        const drawn = [...nodes, ...edges].find(({ id }) => id === message.id);
        return drawn?.location && this.#open(drawn.location, message.focus);
      }
      case 'export':
        return exportView(this.#server, message.format, this);
    }
  }

  async #draw(): Promise<void> {
    clearTimeout(this.#timer);
    if (!this.#listening) return;
    this.#asking?.cancel();
    const asking = new CancellationTokenSource();
    this.#asking = asking;
    try {
      const params = optional({ uri: this.#server.name(this.source) }, { view: this.#view });
      const reply = await this.#server.drawing(params, asking.token);
      if (asking.token.isCancellationRequested) return;
      this.#keep(reply);
    } catch (error) {
      // A cancelled request rejects as well; the one that took its place answers.
      if (asking.token.isCancellationRequested || isOvertaken(error)) return;
      this.#output.warn(`The preview got no picture: ${String(error)}`);
      this.#show({ views: this.#last?.views ?? [], broken: false, problem: text('noServer'), version: 0 });
    } finally {
      if (this.#asking === asking) this.#asking = undefined;
      asking.dispose();
    }
  }

  #keep(reply: DrawingReply): void {
    this.#show(reply);
    // Without a picture the last one stays on screen, and clicks must still find their way from it.
    const drawing = reply.drawing ?? this.#last?.drawing;
    this.#last = drawing ? { ...reply, drawing } : reply;
    this.#view ??= reply.drawing?.id;
  }

  #show(reply: DrawingReply): void {
    const { views, drawing, broken, problem } = reply;
    const shown = views.map(({ id, title, declared }) => ({ id, title, declared }));
    this.#post(optional({ type: 'show', language: language(), views: shown, broken }, { drawing, problem }));
  }

  #post(message: HostMessage): void {
    if (this.#listening) void this.#panel.webview.postMessage(message);
  }

  async #open(location: Location | undefined, focus: boolean): Promise<void> {
    const uri = location ? this.#server.uri(location.uri) : this.source;
    const { start, end } = location?.range ?? {
      start: { line: 0, character: 0 },
      end: { line: 0, character: 0 },
    };
    const range = new Range(start.line, start.character, end.line, end.character);
    try {
      await window.showTextDocument(uri, {
        viewColumn: this.#columnFor(uri),
        selection: range,
        preserveFocus: !focus,
      });
    } catch (error) {
      await window.showWarningMessage(text('sourceGone', String(error)));
    }
  }

  /** Where the file is already open; otherwise any column but the preview's own, so that it stays in sight. */
  #columnFor(uri: Uri): ViewColumn {
    const open = window.visibleTextEditors.find(
      (editor) => editor.document.uri.toString() === uri.toString(),
    );
    if (open?.viewColumn !== undefined) return open.viewColumn;
    const other = window.visibleTextEditors.find(
      (editor) => editor.viewColumn !== undefined && editor.viewColumn !== this.#panel.viewColumn,
    );
    if (other?.viewColumn !== undefined) return other.viewColumn;
    return this.#panel.viewColumn === ViewColumn.One ? ViewColumn.Beside : ViewColumn.One;
  }
}
