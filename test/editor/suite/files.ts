/** The workspace as the tests use it: opened, edited and put back. */
import assert from 'node:assert/strict';
import {
  type Diagnostic,
  languages,
  Position,
  Range,
  type TextDocument,
  type TextEditor,
  Uri,
  WorkspaceEdit,
  window,
  workspace,
} from 'vscode';
import { until } from '../until.ts';

export function fileUri(name: string): Uri {
  const folder = workspace.workspaceFolders?.[0];
  assert(folder, 'a folder is open');
  return Uri.joinPath(folder.uri, name);
}

export async function open(name: string): Promise<TextEditor> {
  return window.showTextDocument(await workspace.openTextDocument(fileUri(name)));
}

/** The place of a text in a document, `into` characters after its start. */
export function place(document: TextDocument, text: string, into = 0): Position {
  const offset = document.getText().indexOf(text);
  assert(offset >= 0, `«${text}» is in ${document.uri.path}`);
  return document.positionAt(offset + into);
}

/** Changes the first occurrence, as an undoable edit that is not saved. */
export async function replace(document: TextDocument, text: string, by: string): Promise<void> {
  const start = place(document, text);
  const edit = new WorkspaceEdit();
  edit.replace(
    document.uri,
    new Range(start, document.positionAt(document.offsetAt(start) + text.length)),
    by,
  );
  assert(await workspace.applyEdit(edit));
}

export async function append(document: TextDocument, text: string): Promise<void> {
  const edit = new WorkspaceEdit();
  edit.insert(document.uri, document.positionAt(document.getText().length), text);
  assert(await workspace.applyEdit(edit));
}

/** Does something to a document and puts its text back. */
export async function whileChanged(document: TextDocument, act: () => Promise<void>): Promise<void> {
  const before = document.getText();
  try {
    await act();
  } finally {
    const edit = new WorkspaceEdit();
    edit.replace(
      document.uri,
      new Range(new Position(0, 0), document.positionAt(document.getText().length)),
      before,
    );
    await workspace.applyEdit(edit);
  }
}

export function diagnostic(uri: Uri, fits: (diagnostic: Diagnostic) => boolean): Promise<Diagnostic> {
  return until(`a diagnostic in ${uri.path}`, () => languages.getDiagnostics(uri).find(fits));
}
