/** Turns the keywords of a file or a project into one language. One edit, so that it can be undone. */
import { window, workspace } from 'vscode';
import type { Language } from '../language/model/text.ts';
import type { Server } from './server.ts';
import { text } from './texts.ts';

export async function convertKeywords(server: Server, language: Language): Promise<void> {
  const source = window.activeTextEditor?.document;
  if (source?.languageId !== 'ea') {
    await window.showInformationMessage(text('noFile'));
    return;
  }
  const choices = [
    { label: text('thisFile'), scope: 'file' as const },
    { label: text('wholeProject'), scope: 'project' as const },
  ];
  const choice = await window.showQuickPick(choices, { placeHolder: text('chooseScope') });
  if (choice === undefined) return;
  try {
    const edit = await server.keywords({ uri: server.name(source.uri), language, scope: choice.scope });
    if (edit.size === 0) await window.showInformationMessage(text('nothingToConvert'));
    else if (!(await workspace.applyEdit(edit))) throw new Error(text('changedMeanwhile'));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    await window.showErrorMessage(text('keywordsFailed', reason));
  }
}
