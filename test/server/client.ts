/** A language client over real standard input and output, for tests and measurements. */
import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  createProtocolConnection,
  type Diagnostic,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import type { DrawingChangedParams, DrawingReply } from '../../language/server/protocol.ts';

/** The entry of the server. */
export const MAIN = fileURLToPath(new URL('../../language/server/main.ts', import.meta.url));

export interface ClientOptions {
  /** What Node is to run; the source by default. */
  readonly entry?: string;
  /** Added to the environment of the server. */
  readonly env?: Readonly<Record<string, string>>;
  readonly folders?: readonly { readonly uri: string }[];
  readonly language?: 'sv' | 'en';
  readonly locale?: string;
}

export class Client {
  readonly connection: ProtocolConnection;
  readonly process: ChildProcess;
  /** Every diagnostics notification in the order of arrival. */
  readonly published: PublishDiagnosticsParams[] = [];
  readonly logged: string[] = [];
  drawingChanges = 0;
  /** Version of the model that everything has been told about. */
  #told = -1;
  readonly #wakers = new Set<() => void>();
  readonly #versions = new Map<string, number>();

  private constructor({ entry = MAIN, env = {} }: ClientOptions) {
    this.process = spawn(process.execPath, [entry, '--stdio'], {
      stdio: ['pipe', 'pipe', 'pipe'],
      env: { ...process.env, ...env },
    });
    const { stdin, stdout, stderr } = this.process;
    if (!stdin || !stdout || !stderr) throw new Error('The server has no streams.');
    stderr.on('data', (data: Buffer) => this.logged.push(data.toString()));
    this.connection = createProtocolConnection(
      new StreamMessageReader(stdout),
      new StreamMessageWriter(stdin),
    );
    this.connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
      this.published.push(params);
      this.#wake();
    });
    this.connection.onNotification('window/logMessage', (params: { message: string }) => {
      this.logged.push(params.message);
      this.#wake();
    });
    this.connection.onNotification('ea/drawingChanged', ({ version }: DrawingChangedParams) => {
      this.drawingChanges += 1;
      this.#told = version;
      this.#wake();
    });
    this.connection.onRequest('client/registerCapability', () => null);
    this.connection.listen();
  }

  static async start(options: ClientOptions = {}): Promise<Client> {
    const { folders = [], language, locale } = options;
    const client = new Client(options);
    await client.connection.sendRequest('initialize', {
      processId: process.pid,
      rootUri: null,
      workspaceFolders: folders.map(({ uri }) => ({ uri, name: path.posix.basename(uri) })),
      capabilities: {},
      ...(locale === undefined ? {} : { locale }),
      initializationOptions: { pause: 0, ...(language === undefined ? {} : { language }) },
    });
    await client.connection.sendNotification('initialized', {});
    return client;
  }

  #wake(): void {
    for (const wake of [...this.#wakers]) wake();
  }

  /** Waits for what the server tells by itself; says what was heard when it does not come. */
  async until(what: string, holds: () => boolean, milliseconds = 8000): Promise<void> {
    if (holds()) return;
    await new Promise<void>((resolve, reject) => {
      const wake = (): void => {
        if (!holds()) return;
        done();
        resolve();
      };
      const timer = setTimeout(() => {
        done();
        reject(
          new Error(
            `Waited in vain: ${what}\n${JSON.stringify(this.published, null, 1)}\n${this.logged.join('\n')}`,
          ),
        );
      }, milliseconds);
      const done = (): void => {
        clearTimeout(timer);
        this.#wakers.delete(wake);
      };
      this.#wakers.add(wake);
    });
  }

  /** Waits until the server has said everything about the changes sent so far, and gives the drawing. */
  async settled(uri: string): Promise<DrawingReply> {
    const reply = await this.request<DrawingReply>('ea/drawing', { uri });
    await this.until('the server rests', () => this.#told >= reply.version);
    return reply;
  }

  diagnostics(uri: string): readonly Diagnostic[] {
    return this.published.findLast((it) => it.uri === uri)?.diagnostics ?? [];
  }

  /** Codes of the findings that the editor shows for a file, sorted. */
  codes(uri: string): readonly string[] {
    return this.diagnostics(uri)
      .map(({ code }) => String(code))
      .sort();
  }

  async untilCodes(uri: string, ...codes: string[]): Promise<void> {
    await this.until(`${uri}: ${codes.join(' ')}`, () => this.codes(uri).join(' ') === codes.join(' '));
  }

  async open(uri: string, text: string): Promise<void> {
    this.#versions.set(uri, 1);
    await this.connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId: 'ea', version: 1, text },
    });
  }

  async change(uri: string, ...contentChanges: readonly object[]): Promise<number> {
    const version = (this.#versions.get(uri) ?? 0) + 1;
    this.#versions.set(uri, version);
    await this.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version },
      contentChanges,
    });
    return version;
  }

  close(uri: string): Promise<void> {
    return this.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
  }

  touched(uri: string, type: 1 | 2 | 3): Promise<void> {
    return this.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri, type }] });
  }

  request<Result>(method: string, params: object): Promise<Result> {
    return this.connection.sendRequest(method, params);
  }

  /** A request about a place. */
  at<Result>(
    method: string,
    uri: string,
    line: number,
    character: number,
    more: object = {},
  ): Promise<Result> {
    return this.request(method, { textDocument: { uri }, position: { line, character }, ...more });
  }

  /** Ends the session as the protocol wants it and gives the exit code. */
  async stop(): Promise<number | null> {
    const ended = new Promise<number | null>((resolve) => {
      this.process.on('exit', (code) => resolve(code));
    });
    await this.connection.sendRequest('shutdown');
    await this.connection.sendNotification('exit');
    const code = await ended;
    this.connection.dispose();
    return code;
  }
}
