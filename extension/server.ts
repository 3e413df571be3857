/** The language server as the rest of the extension sees it: started, restarted, asked about diagrams. */
import path from 'node:path';
import {
  type CancellationToken,
  commands,
  type Disposable,
  EventEmitter,
  type LogOutputChannel,
  type Uri,
  type WorkspaceEdit,
  window,
  workspace,
} from 'vscode';
import {
  CloseAction,
  type CloseHandlerResult,
  ErrorAction,
  type ErrorHandler,
  LanguageClient,
  State,
  TransportKind,
} from 'vscode-languageclient/node';
import type {
  DrawingChangedParams,
  DrawingParams,
  DrawingReply,
  ElementAtParams,
  ElementAtReply,
  ExportParams,
  ExportReply,
  KeywordsParams,
  KeywordsReply,
  ViewInfo,
  ViewsParams,
} from '../language/server/protocol.ts';
import { METHODS } from '../language/server/protocol.ts';
import { text } from './texts.ts';

/** As the language client's own handler: five crashes within three minutes are a fault that a restart does not mend. */
const CRASHES = 5;
const CRASH_WINDOW = 3 * 60_000;

/** A large young generation, since a parse makes many short-lived objects; a ceiling that VS Code's own heap allows. */
const HEAP = ['--max-semi-space-size=64', '--max-old-space-size=4096'];

export class Server implements Disposable {
  readonly #client: LanguageClient;
  readonly #changed = new EventEmitter<number>();
  readonly #started = new EventEmitter<void>();

  /** The model changed; the number is its version. */
  readonly onDrawingChanged = this.#changed.event;
  /** The server answers (again), so what is on screen may be stale. */
  readonly onStarted = this.#started.event;

  constructor(dist: string, output: LogOutputChannel) {
    const module = path.join(dist, 'server.cjs');
    const run = { module, transport: TransportKind.ipc, options: { execArgv: HEAP } };
    const debug = { ...run, options: { execArgv: [...HEAP, '--inspect=6019'] } };
    this.#client = new LanguageClient(
      'ea',
      'EA',
      { run, debug },
      {
        // By language and not by scheme, so that unsaved and virtual documents are served too.
        documentSelector: [{ language: 'ea' }],
        synchronize: {
          fileEvents: ['**/*.ea', '**/*.ea.json', '**/ea.config.json', '**/*.baseline.json'].map((pattern) =>
            workspace.createFileSystemWatcher(pattern),
          ),
        },
        outputChannel: output,
        initializationOptions: () => ({ language: workspace.getConfiguration('ea').get('language', 'auto') }),
        initializationFailedHandler: (error) => {
          output.error(error);
          return false;
        },
        errorHandler: crashHandler(output),
      },
    );
    this.#client.onNotification(METHODS.drawingChanged, (params: DrawingChangedParams) => {
      this.#changed.fire(params.version);
    });
    this.#client.onDidChangeState(({ newState }) => {
      if (newState === State.Running) this.#started.fire();
    });
  }

  /** Never rejects: a server that does not start is said once, and the rest of the extension goes on without it. */
  async start(): Promise<void> {
    try {
      await this.#client.start();
    } catch (error) {
      await window.showErrorMessage(text('notStarted', String(error)));
    }
  }

  async restart(): Promise<void> {
    if (this.#client.isRunning()) await this.#client.stop();
    await this.start();
  }

  views(params: ViewsParams): Promise<ViewInfo[]> {
    return this.#client.sendRequest(METHODS.views, params);
  }

  drawing(params: DrawingParams, token: CancellationToken): Promise<DrawingReply> {
    return this.#client.sendRequest(METHODS.drawing, params, token);
  }

  export(params: ExportParams): Promise<ExportReply> {
    return this.#client.sendRequest(METHODS.export, params);
  }

  elementAt(params: ElementAtParams, token: CancellationToken): Promise<ElementAtReply> {
    return this.#client.sendRequest(METHODS.elementAt, params, token);
  }

  /** The edit that turns keywords into one language. */
  async keywords(params: KeywordsParams): Promise<WorkspaceEdit> {
    const reply = await this.#client.sendRequest<KeywordsReply>(METHODS.keywords, params);
    return this.#client.protocol2CodeConverter.asWorkspaceEdit({ changes: { ...reply.changes } });
  }

  /** The spelling of a URI that the server knows documents by. */
  name(uri: Uri): string {
    return this.#client.code2ProtocolConverter.asUri(uri);
  }

  uri(name: string): Uri {
    return this.#client.protocol2CodeConverter.asUri(name);
  }

  dispose(): void {
    this.#changed.dispose();
    this.#started.dispose();
    void this.#client.dispose();
  }
}

/** Restarts quietly, after having said the first crash of the session, until it has to give up. */
function crashHandler(output: LogOutputChannel): ErrorHandler {
  let crashes: number[] = [];
  let said = false;

  async function say(message: string, restart: boolean): Promise<void> {
    const show = text('showOutput');
    const again = text('restart');
    const chosen = await (restart
      ? window.showErrorMessage(message, show, again)
      : window.showWarningMessage(message, show));
    if (chosen === show) output.show();
    if (chosen === again) {
      await commands.executeCommand('ea.restartServer');
    }
  }

  return {
    error: () => ({ action: ErrorAction.Continue, handled: true }),
    closed(): CloseHandlerResult {
      const now = Date.now();
      crashes = [...crashes.filter((time) => now - time < CRASH_WINDOW), now];
      const over = crashes.length >= CRASHES;
      if (over) crashes = [];
      if (over || !said) void say(text(over ? 'gaveUp' : 'crashed'), over);
      said = true;
      return { action: over ? CloseAction.DoNotRestart : CloseAction.Restart, handled: true };
    },
  };
}
