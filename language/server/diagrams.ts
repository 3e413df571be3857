/** The requests beside the standard protocol. */
import {
  type CancellationToken,
  type Connection,
  LSPErrorCodes,
  ResponseError,
} from 'vscode-languageserver/node';
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
  async function readySpace(params: unknown): Promise<Space> {
    const space = session.spaceOf(textField(params, 'uri'));
    await space.ready;
    // Folders may have come or gone in between.
    return session.spaceOf(textField(params, 'uri'));
  }

  connection.onRequest(
    METHODS.views,
    guard.request(METHODS.views, async (params: unknown): Promise<ViewInfo[]> => {
      return drawings.views(await readySpace(params), session.language);
    }),
  );
  connection.onRequest(
    METHODS.drawing,
    guard.request(METHODS.drawing, async (params: unknown, token): Promise<DrawingReply> => {
      const space = await readySpace(params);
      const uri = canonicalUri(textField(params, 'uri'));
      const view = optionalText(params, 'view');
      return drawings.reply(
        space,
        view === undefined ? { uri } : { uri, view },
        session.language,
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
      if (theme !== 'light' && theme !== 'dark') throw invalid(`'theme' has to be light or dark.`);
      const wanted = {
        uri: textField(params, 'uri'),
        view: textField(params, 'view'),
        format,
        theme,
      } as const;
      return drawings.export(await readySpace(params), wanted, session.language);
    }),
  );
  connection.onRequest(
    METHODS.elementAt,
    guard.request(METHODS.elementAt, (params: unknown): ElementAtReply => {
      const position = positionOf(params);
      const source = session.source(textField(params, 'uri'));
      if (!source) return { ids: [] };
      return { ids: drawings.firstShown(session.spaceOf(source.uri), drawnAt(source, position)) };
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
