/** The preview as VS Code sees it. What is in it is looked at in the whole workbench. */
import assert from 'node:assert/strict';
import { after, describe, it } from 'mocha';
import { commands, TabInputWebview, ViewColumn, window } from 'vscode';
import { until } from '../until.ts';
import { open } from './files.ts';

const tabs = () =>
  window.tabGroups.all.flatMap((group) =>
    group.tabs.filter(
      ({ input }) => input instanceof TabInputWebview && input.viewType.endsWith('ea.preview'),
    ),
  );

describe('the preview in VS Code', () => {
  after(() => commands.executeCommand('workbench.action.closeAllEditors'));

  it('opens beside the text and leaves the focus there', async () => {
    const editor = await open('objekt.ea');
    await commands.executeCommand('ea.openPreview');
    const tab = await until('the preview', () => tabs()[0]);
    assert.equal(tab.group.viewColumn, ViewColumn.Two);
    assert.match(tab.label, /objekt\.ea/);
    assert.equal(window.activeTextEditor?.document, editor.document);
  });

  it('opens once per file', async () => {
    await open('objekt.ea');
    await commands.executeCommand('ea.openPreview');
    await commands.executeCommand('ea.openPreview');
    assert.equal(tabs().length, 1);
  });

  it('has its commands', async () => {
    const all = await commands.getCommands(true);
    const wanted = [
      'openPreview',
      'showSource',
      'exportSvg',
      'exportPng',
      'keywordsToSwedish',
      'keywordsToEnglish',
      'restartServer',
      'showOutput',
    ];
    assert.deepEqual(
      wanted.filter((name) => !all.includes(`ea.${name}`)),
      [],
    );
  });
});
