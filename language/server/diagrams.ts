/** The requests beside the standard protocol. */
import {
  type CancellationToken,
  type Connection,
  LSPErrorCodes,
  ResponseError,
} from 'vscode-languageserver/node';
import { isTheme, THEMES } from '../drawing/theme.ts';
import { drawnAt } from '../features/drawn-at.ts';
import { canonicalUri } from './documents.ts';
import { invalid } from './guard.ts';
import { optionalText, positionOf, textField } from './params.ts';
import {
  type DrawingReply,
  type ElementAtReply,
  type ExportReply,
  METHODS,
  type ViewInfo,
} from './protocol.ts';
import type { Session } from './session.ts';
import type { Space } from './space.ts';

export function answerDiagrams(connection: Connection, session: Session): void {
  const { guard, drawings } = session;

  /** Pictures show whole projects, so they wait for all of it to be read. */
  const readySpace = (params: unknown): Promise<Space | undefined> =>
    session.readySpace(textField(params, 'uri'));

  connection.onRequest(
    METHODS.views,
    guard.request(METHODS.views, async (params: unknown): Promise<ViewInfo[]> => {
      const space = await readySpace(params);
      return space ? drawings.views(space, session.languageOf(space)) : [];
    }),
  );
  connection.onRequest(
    METHODS.drawing,
    guard.request(METHODS.drawing, async (params: unknown, token): Promise<DrawingReply> => {
      const space = await readySpace(params);
      const uri = canonicalUri(textField(params, 'uri'));
      const view = optionalText(params, 'view');
      if (!space) return { views: [], broken: false, version: session.version };
      return drawings.reply(
        space,
        view === undefined ? { uri } : { uri, view },
        session.languageOf(space),
        session.version,
        signalOf(token),
      );
    }),
  );
  connection.onRequest(
    METHODS.export,
    guard.request(METHODS.export, async (params: unknown): Promise<ExportReply> => {
      const format = textField(params, 'format');
      const theme = optionalText(params, 'theme') ?? 'light';
      if (format !== 'svg' && format !== 'png') throw invalid(`'format' has to be svg or png.`);
      if (!isTheme(theme)) throw invalid(`'theme' has to be one of ${Object.keys(THEMES).join(', ')}.`);
      const wanted = {
        uri: textField(params, 'uri'),
        view: textField(params, 'view'),
        format,
        theme,
      } as const;
      const space = await readySpace(params);
      if (!space) throw invalid('The file belongs to no project.');
      return drawings.export(space, wanted, session.languageOf(space));
    }),
  );
  connection.onRequest(
    METHODS.elementAt,
    guard.request(METHODS.elementAt, (params: unknown): ElementAtReply => {
      const position = positionOf(params);
      const source = session.source(textField(params, 'uri'));
      const space = source && session.workspace.known(source.uri);
      return { ids: space ? drawings.firstShown(space, drawnAt(source, position)) : [] };
    }),
  );
}

function signalOf(token: CancellationToken): AbortSignal {
  const controller = new AbortController();
  token.onCancellationRequested(() =>
    controller.abort(new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled')),
  );
  return controller.signal;
}
