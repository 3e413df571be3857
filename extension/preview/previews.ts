/** All open previews: opened by command, brought back after a reload, and told where the cursor is. */
import {
  CancellationTokenSource,
  type Disposable,
  type LogOutputChannel,
  type TextEditor,
  Uri,
  ViewColumn,
  type WebviewPanel,
  window,
} from 'vscode';
import type { Server } from '../server.ts';
import { text } from '../texts.ts';
import { readState } from './messages.ts';
import { PreviewPanel } from './panel.ts';

const VIEW_TYPE = 'ea.preview';

/** The cursor moves many times a second while an arrow key is held. */
const CURSOR_PAUSE = 80;

export class Previews implements Disposable {
  readonly #panels = new Set<PreviewPanel>();
  readonly #server: Server;
  readonly #extension: Uri;
  readonly #output: LogOutputChannel;
  readonly #disposables: Disposable[];
  #timer: NodeJS.Timeout | undefined;
  #asking: CancellationTokenSource | undefined;

  constructor(server: Server, extension: Uri, output: LogOutputChannel) {
    this.#server = server;
    this.#extension = extension;
    this.#output = output;
    this.#disposables = [
      window.registerWebviewPanelSerializer(VIEW_TYPE, {
        deserializeWebviewPanel: async (panel, saved: unknown) => this.#restore(panel, saved),
      }),
      window.onDidChangeTextEditorSelection(({ textEditor }) => this.#follow(textEditor)),
    ];
  }

  /** Beside the active `.ea` file; a file that has a preview gets no second one. */
  async open(): Promise<void> {
    const source = this.#activeSource();
    if (source === undefined) {
      await window.showInformationMessage(text('noFile'));
      return;
    }
    const present = [...this.#panels].find((panel) => panel.source.toString() === source.toString());
    if (present) {
      present.reveal();
      return;
    }
    const column = { viewColumn: ViewColumn.Beside, preserveFocus: true };
    this.#add(window.createWebviewPanel(VIEW_TYPE, 'EA', column, { enableFindWidget: true }), source);
  }

  /** The preview that commands act on: the focused one, otherwise the one of the file being edited, otherwise any visible. */
  active(): PreviewPanel | undefined {
    const panels = [...this.#panels].filter((panel) => panel.visible);
    const source = this.#activeSource()?.toString();
    return (
      panels.find((panel) => panel.active) ??
      panels.find((panel) => panel.source.toString() === source) ??
      panels[0]
    );
  }

  /** Leaves the panels open: when the window reloads, VS Code brings them back from what it then finds on screen. */
  dispose(): void {
    clearTimeout(this.#timer);
    this.#asking?.cancel();
    for (const disposable of this.#disposables) disposable.dispose();
  }

  #activeSource(): Uri | undefined {
    const document = window.activeTextEditor?.document;
    return document?.languageId === 'ea' ? document.uri : undefined;
  }

  #restore(panel: WebviewPanel, saved: unknown): void {
    const state = readState(saved);
    if (state === undefined) panel.dispose();
    else this.#add(panel, Uri.parse(state.uri));
  }

  #add(webview: WebviewPanel, source: Uri): void {
    const panel = new PreviewPanel(webview, this.#server, this.#extension, source, this.#output);
    this.#panels.add(panel);
    panel.onDisposed(() => this.#panels.delete(panel));
  }

  #follow(editor: TextEditor): void {
    if (editor.document.languageId !== 'ea') return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#highlight(editor), CURSOR_PAUSE);
  }

  async #highlight({ document, selection }: TextEditor): Promise<void> {
    const panels = [...this.#panels].filter((panel) => panel.visible);
    if (panels.length === 0) return;
    this.#asking?.cancel();
    const asking = new CancellationTokenSource();
    this.#asking = asking;
    try {
      const { line, character } = selection.active;
      const params = { uri: this.#server.name(document.uri), position: { line, character } };
      const { ids } = await this.#server.elementAt(params, asking.token);
      if (asking.token.isCancellationRequested) return;
      for (const panel of panels) panel.highlight(ids);
    } catch (error) {
      if (!asking.token.isCancellationRequested)
        this.#output.debug(`No element at the cursor: ${String(error)}`);
    } finally {
      if (this.#asking === asking) this.#asking = undefined;
      asking.dispose();
    }
  }
}
