/** The language server ends and comes back, and what it knew comes back with it. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { describe, it } from 'mocha';
import { commands, type DocumentSymbol, type Uri, workspace } from 'vscode';
import { until } from '../until.ts';
import { diagnostic, open, replace, whileChanged } from './files.ts';

function outline(uri: Uri): Promise<DocumentSymbol[]> {
  return until('the outline', async () => {
    const found = await commands.executeCommand<DocumentSymbol[] | undefined>(
      'vscode.executeDocumentSymbolProvider',
      uri,
    );
    return found && found.length > 0 && found;
  });
}

function serverProcess(): number | undefined {
  const all = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,args='], { encoding: 'utf8' }).trim().split('\n');
  const [line] = all.filter((it) => {
    const [, parent, ...command] = it.trim().split(/\s+/);
    return Number(parent) === process.pid && /[\\/]dist[\\/]server\.cjs/.test(command.join(' '));
  });
  return line === undefined ? undefined : Number.parseInt(line, 10);
}

describe('the language server', () => {
  it('answers again after a restart', async () => {
    const { document } = await open('objekt.ea');
    await commands.executeCommand('ea.restartServer');
    assert((await outline(document.uri))[0]);
  });

  it('answers again after a crash', async () => {
    const { document } = await open('objekt.ea');
    const server = serverProcess();
    assert(server, 'the server is a process below the extension host');
    process.kill(server, 'SIGKILL');
    await until('another server', () => {
      const now = serverProcess();
      return now !== undefined && now !== server;
    });
    assert((await outline(document.uri))[0]);
  });

  it('knows after a restart what is not saved', async () => {
    const { document } = await open('objekt.ea');
    await whileChanged(document, async () => {
      await replace(document, 'realiseras WebCare', 'realiseras WebCaer');
      await commands.executeCommand('ea.restartServer');
      await diagnostic(document.uri, ({ message }) => message.includes('WebCaer'));
    });
  });

  it('speaks the language that is set, at once', async () => {
    const { document } = await open('objekt.ea');
    const settings = workspace.getConfiguration('ea');
    await whileChanged(document, async () => {
      await replace(document, 'realiseras WebCare', 'realiseras WebCaer');
      const before = (await diagnostic(document.uri, ({ message }) => message.includes('WebCaer'))).message;
      const other = /[åäö]/.test(before) || /finns/.test(before) ? 'en' : 'sv';
      try {
        await settings.update('language', other);
        await diagnostic(document.uri, ({ message }) => message.includes('WebCaer') && message !== before);
      } finally {
        await settings.update('language', undefined);
      }
    });
  });
});
