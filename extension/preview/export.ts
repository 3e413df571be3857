/** A view as a file: made by the server, the same as the command line makes, and saved where the user says. */

import { env, Uri, window, workspace } from 'vscode';
import type { ThemeName } from '../../language/drawing/theme.ts';
import type { Server } from '../server.ts';
import { text } from '../texts.ts';

/** What is exported: the view of a preview. */
interface Exported {
  readonly source: Uri;
  readonly view: string | undefined;
}

/** Without a preview, asks which view of the active file's project. */
const THEMES: readonly ThemeName[] = ['light', 'dark', 'print', 'contrast'];

export async function exportView(
  server: Server,
  format: 'svg' | 'png',
  preview: Exported | undefined,
): Promise<void> {
  const source = preview?.source ?? window.activeTextEditor?.document.uri;
  if (source === undefined) {
    await window.showInformationMessage(text('noFile'));
    return;
  }
  try {
    const view = preview?.view ?? (await chooseView(server, source));
    if (view === undefined) return;
    // On paper and in documents a light picture is wanted whatever the editor looks like.
    const wanted = workspace.getConfiguration('ea', source).get('export.theme');
    const theme = THEMES.find((name) => name === wanted) ?? 'light';
    const { name, base64 } = await server.export({ uri: server.name(source), view, format, theme });
    const target = await window.showSaveDialog({
      defaultUri: Uri.joinPath(source, '..', name),
      filters: { [format.toUpperCase()]: [format] },
      title: text('saveAs'),
    });
    if (target === undefined) return;
    await workspace.fs.writeFile(target, Buffer.from(base64, 'base64'));
    await offerToOpen(target);
  } catch (error) {
    await window.showErrorMessage(
      text('exportFailed', error instanceof Error ? error.message : String(error)),
    );
  }
}

async function chooseView(server: Server, source: Uri): Promise<string | undefined> {
  const views = await server.views({ uri: server.name(source) });
  if (views.length === 0) {
    await window.showInformationMessage(text('noViews'));
    return undefined;
  }
  const items = views.map(({ id, title, type }) => ({ label: title, description: type, id }));
  return (await window.showQuickPick(items, { placeHolder: text('chooseView') }))?.id;
}

async function offerToOpen(target: Uri): Promise<void> {
  const open = text('openFile');
  const name = target.path.slice(target.path.lastIndexOf('/') + 1);
  if ((await window.showInformationMessage(text('saved', name), open)) !== open) return;
  if (target.scheme === 'file' && env.remoteName === undefined) await env.openExternal(target);
  else await window.showTextDocument(target);
}
