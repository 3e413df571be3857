/** The standard requests: features asked, their answers put into the protocol's shapes. */
import {
  type CodeAction,
  CodeActionKind,
  type Connection,
  type DocumentSymbol,
  ErrorCodes,
  FoldingRangeKind,
  type Location,
  type TextEdit as ProtocolEdit,
  ResponseError,
  type SelectionRange,
  SemanticTokensBuilder,
  type ServerCapabilities,
  type WorkspaceEdit,
} from 'vscode-languageserver/node';
import { codeActions, FIX_ALL, fixAllEdits } from '../features/code-actions.ts';
import { definitions } from '../features/definition.ts';
import { folds } from '../features/folding.ts';
import { formatBlock, formatDocument, formatRange } from '../features/format.ts';
import { hover } from '../features/hover.ts';
import { convertKeywords } from '../features/keywords.ts';
import { projectSymbols } from '../features/project-symbols.ts';
import { highlights, references } from '../features/references.ts';
import { prepareRename, type Refusal, rename, type TextEdit } from '../features/rename.ts';
import { selectionRanges } from '../features/selection.ts';
import { semanticTokens, TOKEN_MODIFIERS, TOKEN_TYPES } from '../features/semantic-tokens.ts';
import type { Source } from '../features/source.ts';
import { type FileSymbol, symbolsOf } from '../features/symbols.ts';
import type { Range } from '../model/location.ts';
import { textEdits } from '../rules/edits.ts';
import type { WordEdit } from '../syntax/format/keywords.ts';
import { answerCompletion, COMPLETION } from './completion.ts';
import { canonicalUri } from './documents.ts';
import { invalid } from './guard.ts';
import { fieldsOf, optionalText, positionOf, textField, uriOfDocument } from './params.ts';
import { type KeywordsReply, METHODS } from './protocol.ts';
import type { Session } from './session.ts';
import { symbolKindOf } from './symbol-kinds.ts';

/** The kind under which an editor finds it, and may be told to do it whenever a file is saved. */
const FIX_ALL_KIND = `${CodeActionKind.SourceFixAll}.ea`;

export const CODE_ACTIONS: readonly CodeActionKind[] = [CodeActionKind.QuickFix, FIX_ALL_KIND];

/** What the server says that it can do. */
export const FEATURES: ServerCapabilities = {
  ...COMPLETION,
  hoverProvider: true,
  definitionProvider: true,
  referencesProvider: true,
  documentHighlightProvider: true,
  renameProvider: { prepareProvider: true },
  documentSymbolProvider: true,
  workspaceSymbolProvider: true,
  foldingRangeProvider: true,
  documentFormattingProvider: true,
  documentRangeFormattingProvider: true,
  documentOnTypeFormattingProvider: { firstTriggerCharacter: '}' },
  selectionRangeProvider: true,
  codeActionProvider: { codeActionKinds: [...CODE_ACTIONS] },
  semanticTokensProvider: {
    legend: { tokenTypes: [...TOKEN_TYPES], tokenModifiers: [...TOKEN_MODIFIERS] },
    full: true,
  },
};

/** Symbols of a project that an editor shows at once. */
const MOST_SYMBOLS = 200;

export function answerFeatures(connection: Connection, session: Session): void {
  const { guard, documents } = session;
  const locationOf = ({ uri, range }: { readonly uri: string; readonly range: Range }): Location => ({
    uri: documents.spelling(uri),
    range,
  });

  /** Wraps a feature of one file; a file that nobody knows gets the empty answer. */
  function ofFile<Params, Result>(
    name: string,
    empty: Result,
    answer: (source: Source, params: Params) => Result,
  ): ReturnType<typeof guard.request<Params, Result>> {
    return guard.request<Params, Result>(name, (params) => {
      const source = session.source(uriOfDocument(params));
      return source ? answer(source, params) : empty;
    });
  }

  /** The same for answers that take in the whole project: they wait until it has been read. */
  function ofProject<Params, Result>(
    name: string,
    empty: Result,
    answer: (source: Source, params: Params) => Result,
  ): ReturnType<typeof guard.request<Params, Result>> {
    return guard.request<Params, Result>(name, async (params) => {
      const uri = uriOfDocument(params);
      await session.readySpace(uri);
      const source = session.source(uri);
      return source ? answer(source, params) : empty;
    });
  }

  answerCompletion(connection, session);

  connection.onHover(
    ofFile('hover', null, (source, params) => {
      const found = hover(source, positionOf(params));
      return found ? { contents: { kind: 'markdown', value: found.markdown }, range: found.range } : null;
    }),
  );
  connection.onDefinition(
    ofProject('definition', null, (source, params) =>
      definitions(source, positionOf(params)).map(({ target }) => locationOf(target)),
    ),
  );
  connection.onReferences(
    ofProject('references', null, (source, params) =>
      references(source, positionOf(params), fieldsOf(params.context)['includeDeclaration'] !== false).map(
        locationOf,
      ),
    ),
  );
  connection.onDocumentHighlight(
    ofFile('documentHighlight', null, (source, params) =>
      highlights(source, positionOf(params)).map(({ range, declared }) => ({
        range,
        kind: declared ? 3 : 2,
      })),
    ),
  );
  connection.onPrepareRename(
    ofProject('prepareRename', null, (source, params) => {
      const prepared = prepareRename(source, positionOf(params));
      if ('refused' in prepared) throw refusal(prepared, source);
      return { range: prepared.range, placeholder: prepared.name };
    }),
  );
  connection.onRenameRequest(
    ofProject('rename', null, (source, params) => {
      const space = session.workspace.known(source.uri);
      const edits = rename(source, positionOf(params), textField(params, 'newName'), (uri) =>
        space?.text(uri),
      );
      if ('refused' in edits) throw refusal(edits, source);
      return workspaceEdit(edits);
    }),
  );
  connection.onDocumentSymbol(
    ofFile('documentSymbol', [], (source) => symbolsOf(source).map(documentSymbol)),
  );
  connection.onWorkspaceSymbol(
    guard.request('workspaceSymbol', async (params) => {
      const query = textField(params, 'query');
      await session.workspace.ready;
      return session.workspace.spaces
        .filter((space) => !space.hidden)
        .flatMap((space) => projectSymbols(space.model, query, MOST_SYMBOLS))
        .slice(0, MOST_SYMBOLS)
        .map((symbol) => ({
          name: symbol.title === symbol.name ? symbol.name : `${symbol.name} · ${symbol.title}`,
          kind: symbolKindOf(symbol.kind),
          location: locationOf(symbol.location),
          ...(symbol.container === undefined ? {} : { containerName: symbol.container }),
        }));
    }),
  );
  connection.onFoldingRanges(
    ofFile('foldingRange', [], (source) =>
      folds(source).map(({ start, end, kind }) => ({
        startLine: start,
        endLine: end,
        ...(kind === 'block'
          ? {}
          : { kind: kind === 'comment' ? FoldingRangeKind.Comment : FoldingRangeKind.Region }),
      })),
    ),
  );
  connection.onDocumentFormatting(
    ofFile('formatting', [], (source) => formatDocument(source).map(spaceEdit)),
  );
  connection.onDocumentRangeFormatting(
    ofFile('rangeFormatting', [], (source, { range }) => {
      const lines = { start: positionOf(range, 'start'), end: positionOf(range, 'end') };
      return formatRange(source, lines).map(spaceEdit);
    }),
  );
  connection.onDocumentOnTypeFormatting(
    ofFile('onTypeFormatting', [], (source, params) =>
      formatBlock(source, positionOf(params)).map(spaceEdit),
    ),
  );
  connection.onRequest(
    METHODS.keywords,
    guard.request(METHODS.keywords, async (params: unknown): Promise<KeywordsReply> => {
      const uri = canonicalUri(textField(params, 'uri'));
      const language = textField(params, 'language');
      if (language !== 'sv' && language !== 'en') throw invalid("'language' has to be sv or en.");
      const space = await session.readySpace(uri);
      // Words are converted by what they mean, in files that nobody has opened too.
      const files = optionalText(params, 'scope') === 'project' ? (space?.uris ?? []) : [uri];
      const sources = files.flatMap((file) => session.source(file) ?? []);
      const edits = sources.flatMap((source) => convertKeywords(source, language));
      return { changes: workspaceEdit(edits).changes ?? {} };
    }),
  );
  connection.onSelectionRanges(
    ofFile('selectionRange', [], (source, params) => {
      const positions = Array.isArray(params.positions) ? params.positions : [];
      return positions.map((_, index) =>
        nested(selectionRanges(source, positionOf(positions, String(index)))),
      );
    }),
  );
  connection.onCodeAction(
    guard.request('codeAction', async (params): Promise<CodeAction[]> => {
      const uri = canonicalUri(uriOfDocument(params));
      const range = { start: positionOf(params.range, 'start'), end: positionOf(params.range, 'end') };
      const only = params.context.only;
      const wantsFixes = !only || only.some((it) => isOfKind(CodeActionKind.QuickFix, it));
      // Nobody who asks what can be done at a place is told of what changes the whole file.
      const wantsAll = only?.some((it) => isOfKind(FIX_ALL_KIND, it)) === true;
      if (!wantsFixes && !wantsAll) return [];
      const space = await session.readySpace(uri);
      if (!space || !(space.has(uri) || space.describedBy(uri))) return [];
      const text = session.documents.get(uri)?.text ?? space.text(uri);
      const edits = wantsAll && text !== undefined ? fixAllEdits(space.findings, uri, text) : [];
      const title = FIX_ALL[session.languageOf(space)];
      const all = edits.length > 0 ? [{ title, kind: FIX_ALL_KIND, edit: workspaceEdit(edits) }] : [];
      if (!wantsFixes) return all;
      const fixes = codeActions([...space.findings, ...space.configFindings], uri, range).map(
        ({ finding, fix, preferred }) => ({
          title: fix.title[session.languageOf(space)],
          kind: CodeActionKind.QuickFix,
          isPreferred: preferred,
          edit: workspaceEdit(
            textEdits(fix.edits, (file) => session.documents.get(file)?.text ?? space.text(file)),
          ),
          diagnostics: params.context.diagnostics.filter(
            (it) => it.code === finding.rule && JSON.stringify(it.range) === JSON.stringify(finding.range),
          ),
        }),
      );
      return [...fixes, ...all];
    }),
  );
  connection.languages.semanticTokens.on(
    ofFile('semanticTokens', { data: [] }, (source) => {
      const builder = new SemanticTokensBuilder();
      for (const { start, length, type, modifiers } of semanticTokens(source)) {
        const bits = modifiers.reduce((sum, it) => sum | (1 << TOKEN_MODIFIERS.indexOf(it)), 0);
        builder.push(start.line, start.character, length, TOKEN_TYPES.indexOf(type), bits);
      }
      return builder.build();
    }),
  );

  function workspaceEdit(edits: readonly TextEdit[]): WorkspaceEdit {
    const changes: Record<string, { range: Range; newText: string }[]> = {};
    for (const { uri, range, newText } of edits) {
      const spelling = documents.spelling(uri);
      changes[spelling] ??= [];
      changes[spelling].push({ range, newText });
    }
    return { changes };
  }
}

function spaceEdit({ range, newText }: WordEdit): ProtocolEdit {
  return { range, newText };
}

function refusal({ refused }: Refusal, { language }: Source): ResponseError<void> {
  return new ResponseError(ErrorCodes.InvalidRequest, refused[language]);
}

function documentSymbol(symbol: FileSymbol): DocumentSymbol {
  return {
    name: symbol.name,
    detail: symbol.detail,
    kind: symbolKindOf(symbol.kind),
    range: symbol.range,
    selectionRange: symbol.nameRange,
    children: symbol.children.map(documentSymbol),
  };
}

/** Ranges from the smallest to the largest as the protocol nests them. */
function nested(ranges: readonly Range[]): SelectionRange {
  const [range, ...around] = ranges;
  if (!range) return { range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } } };
  return around.length === 0 ? { range } : { range, parent: nested(around) };
}

/** A kind is asked for by itself or by what it begins with: `source` asks for `source.fixAll.ea` too. */
function isOfKind(kind: CodeActionKind, asked: CodeActionKind): boolean {
  return asked === '' || kind === asked || kind.startsWith(`${asked}.`);
}
