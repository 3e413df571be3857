/** Completion: items of the feature in the protocol's shape. */
import {
  CompletionItemKind,
  type CompletionList,
  type Connection,
  InsertTextFormat,
  type ServerCapabilities,
} from 'vscode-languageserver/node';
import { type CompletionSort, complete } from '../features/completion.ts';
import { positionOf, uriOfDocument } from './params.ts';
import type { Session } from './session.ts';

export const COMPLETION: ServerCapabilities = {
  completionProvider: { triggerCharacters: ['.', '>', "'", '#'] },
};

const KINDS: Readonly<Record<CompletionSort, CompletionItemKind>> = {
  keyword: CompletionItemKind.Keyword,
  property: CompletionItemKind.Property,
  value: CompletionItemKind.EnumMember,
  unit: CompletionItemKind.Unit,
  element: CompletionItemKind.Class,
  verb: CompletionItemKind.Function,
  role: CompletionItemKind.Interface,
  tag: CompletionItemKind.Constant,
  operator: CompletionItemKind.Operator,
};

/** How long an answer waits for the rest of the project to be read, in milliseconds. */
const PATIENCE = 500;

export function answerCompletion(connection: Connection, session: Session): void {
  connection.onCompletion(
    session.guard.request('completion', async (params): Promise<CompletionList> => {
      const uri = uriOfDocument(params);
      const position = positionOf(params);
      await Promise.race([
        session.readySpace(uri),
        new Promise((done) => setTimeout(done, PATIENCE).unref()),
      ]);
      const source = session.source(uri);
      if (!source) return { isIncomplete: false, items: [] };
      const { items, incomplete } = complete(source, position);
      return {
        isIncomplete: incomplete,
        items: items.map((item, index) => ({
          label: item.label,
          kind: KINDS[item.sort],
          detail: item.detail,
          // The editor sorts by this text; it has to keep the order in which the items came.
          sortText: String(index).padStart(4, '0'),
          filterText: item.filter,
          insertTextFormat: InsertTextFormat.PlainText,
          textEdit: { range: item.range, newText: item.newText },
          ...(item.documentation === ''
            ? {}
            : { documentation: { kind: 'markdown', value: item.documentation } }),
        })),
      };
    }),
  );
}
