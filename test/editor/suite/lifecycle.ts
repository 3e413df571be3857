/** The language server ends and comes back, and what it knew comes back with it. */
import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { commands, type DocumentSymbol, workspace } from 'vscode';
import { until } from '../until.ts';
import { diagnostic, open, replace, whileChanged } from './files.ts';

describe('the language server', () => {
  it('answers again after a restart', async () => {
    const { document } = await open('objekt.ea');
    await commands.executeCommand('ea.restartServer');
    const symbols = () =>
      commands.executeCommand<DocumentSymbol[] | undefined>(
        'vscode.executeDocumentSymbolProvider',
        document.uri,
      );
    const outline = await until('the outline', async () => {
      const found = await symbols();
      return found && found.length > 0 && found;
    });
    assert(outline[0]);
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
