/** The life of the server: what it can do, documents coming and going, the end. */
import {
  CodeActionKind,
  CodeActionRequest,
  type Connection,
  DidChangeTextDocumentNotification,
  DidChangeWatchedFilesNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  type InitializeResult,
  TextDocumentSyncKind,
} from 'vscode-languageserver/node';
import { BASELINE_ENDING } from '../workspace/baseline/keys.ts';
import { CONFIG_NAME } from '../workspace/config/keys.ts';
import { answerDiagrams } from './diagrams.ts';
import { Guard } from './guard.ts';
import { fieldsOf, textField, uriOfDocument } from './params.ts';
import { answerFeatures, FEATURES } from './requests.ts';
import { Session } from './session.ts';
import { settingsOf } from './settings.ts';

const FOLDERS = { filters: [{ pattern: { glob: '**', matches: 'folder' as const } }] };

/**
 * Serves a client until it says goodbye.
 *
 * @param today gives the date as YYYY-MM-DD.
 */
export function serve(connection: Connection, today: () => string): void {
  const guard = new Guard((message) => connection.console.error(message));
  const session = new Session(connection, guard, today);
  surviveEverything(guard);
  let watching = false;
  let opening = false;

  connection.onInitialize(
    guard.initialize((params): InitializeResult => {
      session.settings = settingsOf(params.initializationOptions, params.locale);
      watching = params.capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration === true;
      const { synchronization, codeAction } = params.capabilities.textDocument ?? {};
      opening = synchronization?.dynamicRegistration === true && codeAction?.dynamicRegistration === true;
      const folders = params.workspaceFolders?.map(({ uri }) => uri);
      session.workspace.setFolders(folders ?? (params.rootUri ? [params.rootUri] : []));
      return {
        serverInfo: { name: 'ea' },
        capabilities: {
          textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
          workspace: {
            workspaceFolders: { supported: true, changeNotifications: true },
            // Watchers of files say nothing about a folder that is moved or deleted as a whole.
            fileOperations: { didDelete: FOLDERS, didRename: FOLDERS },
          },
          ...FEATURES,
        },
      };
    }),
  );

  connection.onInitialized(
    guard.notification('initialized', async () => {
      if (opening) void guard.run('followConfigs', () => followConfigs(connection));
      if (!watching) return;
      await connection.client.register(DidChangeWatchedFilesNotification.type, {
        watchers: ['**/*.ea', '**/*.ea.json', `**/${CONFIG_NAME}`, `**/*${BASELINE_ENDING}`].map(
          (globPattern) => ({ globPattern }),
        ),
      });
    }),
  );

  follow(connection, session);
  answerFeatures(connection, session);
  answerDiagrams(connection, session);

  connection.onShutdown(() => guard.run('shutdown', () => session.close()));
  connection.listen();
}

/** The client sends `.ea` files by itself; the files of projects it has to be asked for, without the other features. */
async function followConfigs(connection: Connection): Promise<void> {
  const documentSelector = [CONFIG_NAME, `*${BASELINE_ENDING}`].map((name) => ({
    scheme: 'file',
    pattern: `**/${name}`,
  }));
  const { client } = connection;
  await client.register(DidOpenTextDocumentNotification.type, { documentSelector });
  await client.register(DidChangeTextDocumentNotification.type, {
    documentSelector,
    syncKind: TextDocumentSyncKind.Incremental,
  });
  await client.register(DidCloseTextDocumentNotification.type, { documentSelector });
  await client.register(CodeActionRequest.type, {
    documentSelector,
    codeActionKinds: [CodeActionKind.QuickFix],
  });
}

/** Documents, files and folders: what the client tells about them. */
function follow(connection: Connection, { documents, workspace, guard }: Session): void {
  connection.onDidOpenTextDocument(
    guard.notification('didOpen', ({ textDocument }) => {
      const { uri, text } = documents.open(
        textField(textDocument, 'uri'),
        textDocument.version,
        textField(textDocument, 'text'),
      );
      workspace.opened(uri, text);
    }),
  );
  connection.onDidChangeTextDocument(
    guard.notification('didChange', ({ textDocument, contentChanges }) => {
      const changed = documents.change(textField(textDocument, 'uri'), textDocument.version, contentChanges);
      if (changed) workspace.edited(changed.uri, changed.text);
    }),
  );
  connection.onDidCloseTextDocument(
    guard.notification('didClose', (params) => {
      workspace.closed(documents.close(uriOfDocument(params)));
    }),
  );
  connection.onDidChangeWatchedFiles(
    guard.notification('didChangeWatchedFiles', async ({ changes }) => {
      const uris: string[] = [];
      for (const change of changes) {
        await guard.run('didChangeWatchedFiles', () => {
          uris.push(textField(change, 'uri'));
        });
      }
      workspace.touchedAll(uris);
    }),
  );
  connection.workspace.onDidDeleteFiles(
    guard.notification('didDeleteFiles', ({ files }) => {
      for (const file of files) workspace.touched(textField(file, 'uri'));
    }),
  );
  connection.workspace.onDidRenameFiles(
    guard.notification('didRenameFiles', ({ files }) => {
      for (const file of files) {
        workspace.touched(textField(file, 'oldUri'));
        workspace.touched(textField(file, 'newUri'));
      }
    }),
  );
  connection.onNotification(
    'workspace/didChangeWorkspaceFolders',
    guard.notification('didChangeWorkspaceFolders', (params: unknown) => {
      const { added, removed } = fieldsOf(fieldsOf(params)['event']);
      workspace.changeFolders(urisIn(added), urisIn(removed));
    }),
  );
}

function urisIn(folders: unknown): string[] {
  return Array.isArray(folders) ? folders.map((folder) => textField(folder, 'uri')) : [];
}

/** A bug in a callback that nobody waits for is a line in the log, not the end of the session. */
function surviveEverything(guard: Guard): void {
  const say = (error: unknown): void => {
    if (isHungUp(error)) process.exit(1);
    void guard.run('unexpected', () => {
      throw error;
    });
  };
  process.on('disconnect', () => process.exit(1));
  process.on('unhandledRejection', say);
  process.on('uncaughtException', say);
}

/** The client is gone: nobody is left to serve, or to tell of it. */
function isHungUp(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return code === 'EPIPE' || code === 'ERR_IPC_CHANNEL_CLOSED' || code === 'ERR_STREAM_DESTROYED';
}
