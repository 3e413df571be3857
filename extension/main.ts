/** The door of VS Code: starts the language server, and registers what VS Code cannot get from it by the protocol. */
import path from 'node:path';
import { commands, type ExtensionContext, window, workspace } from 'vscode';
import { convertKeywords } from './keywords.ts';
import { exportView } from './preview/export.ts';
import { Previews } from './preview/previews.ts';
import { Server } from './server.ts';

export async function activate(context: ExtensionContext): Promise<void> {
  const output = window.createOutputChannel('EA', { log: true });
  const dist = path.join(context.extensionPath, 'dist');
  const server = new Server(dist, output);
  const previews = new Previews(server, context.extensionUri, output);

  context.subscriptions.push(
    output,
    server,
    previews,
    commands.registerCommand('ea.openPreview', () => previews.open()),
    commands.registerCommand('ea.exportSvg', () => exportView(server, 'svg', previews.active())),
    commands.registerCommand('ea.exportPng', () => exportView(server, 'png', previews.active())),
    commands.registerCommand('ea.showSource', () => previews.active()?.showSource()),
    commands.registerCommand('ea.keywordsToSwedish', () => convertKeywords(server, 'sv')),
    commands.registerCommand('ea.keywordsToEnglish', () => convertKeywords(server, 'en')),
    commands.registerCommand('ea.restartServer', () => server.restart()),
    commands.registerCommand('ea.showOutput', () => output.show()),
    workspace.onDidChangeConfiguration(async (change) => {
      if (change.affectsConfiguration('ea.language')) await server.restart();
    }),
  );
  await server.start();
}

/** The server and everything else end with the context's subscriptions. */
export function deactivate(): void {}
