/** What the language server does for the text, seen through VS Code's own commands. */
import assert from 'node:assert/strict';
import { before, describe, it } from 'mocha';
import {
  CompletionItemKind,
  type CompletionList,
  commands,
  DiagnosticSeverity,
  type DocumentSymbol,
  extensions,
  type Hover,
  type Location,
  type LocationLink,
  languages,
  type SemanticTokens,
  type SemanticTokensLegend,
  type TextDocument,
  type WorkspaceEdit,
  workspace,
} from 'vscode';
import { until } from '../until.ts';
import { append, diagnostic, fileUri, open, place, replace, whileChanged } from './files.ts';

describe('the language in VS Code', () => {
  let objekt: TextDocument;
  before(async () => {
    objekt = (await open('objekt.ea')).document;
  });

  it('starts the extension for an .ea file', async () => {
    assert.equal(objekt.languageId, 'ea');
    const extension = extensions.getExtension('ea-lang.ea-lang');
    assert(extension, 'the extension is there');
    await until('activation', () => extension.isActive);
  });

  it('finds no fault with the example', async () => {
    const hover = async () => (await hoverAt(objekt, 'SVO')) !== '';
    await until('the server to answer', hover);
    const files = languages.getDiagnostics().filter(([uri]) => uri.path.endsWith('.ea'));
    const errors = files.flatMap(([, all]) =>
      all.filter(({ severity }) => severity === DiagnosticSeverity.Error),
    );
    assert.deepEqual(errors, []);
  });

  it('tells of a reference that leads nowhere, by code and link, until it is mended', async () => {
    await whileChanged(objekt, async () => {
      await replace(objekt, 'realiseras WebCare', 'realiseras WebCaer');
      const broken = await diagnostic(objekt.uri, ({ message }) => message.includes('WebCaer'));
      assert.equal(broken.severity, DiagnosticSeverity.Error);
      assert.equal(objekt.getText(broken.range), 'WebCaer');
      assert(typeof broken.code === 'object', 'the code has a link');
      assert.match(String(broken.code.value), /^[a-z-]+\/[a-z-]+$/);
      assert.match(broken.code.target.toString(), /^https:\/\//);
      await replace(objekt, 'realiseras WebCaer', 'realiseras WebCare');
      await until('the diagnostic to go', () =>
        languages.getDiagnostics(objekt.uri).every(({ message }) => !message.includes('WebCaer')),
      );
    });
  });

  it('offers names where a name is wanted', async () => {
    const labels = await completionsAt(objekt, 'realiseras WebCare', 'realiseras '.length);
    assert(labels.includes('WebCare'), `${labels}`);
    assert(!labels.includes('förvaltningsobjekt'), 'no keyword is a name');
  });

  it('offers keywords in the language of the file', async () => {
    await whileChanged(objekt, async () => {
      await append(objekt, '\n');
      const labels = await completionsAt(objekt, '', objekt.getText().length);
      assert(labels.includes('komponent'), `${labels}`);
      assert(!labels.includes('component'), `${labels}`);
    });
  });

  it('explains a name', async () => {
    const text = await hoverAt(objekt, 'realiseras WebCare', 'realiseras '.length);
    assert.match(text, /Överföra information i samordnad vårdplanering/);
  });

  it('goes from a name to its declaration in another file', async () => {
    const position = place(objekt, 'realiseras WebCare', 'realiseras '.length);
    const found = await commands.executeCommand<(Location | LocationLink)[]>(
      'vscode.executeDefinitionProvider',
      objekt.uri,
      position,
    );
    const uris = found.map((item) => ('targetUri' in item ? item.targetUri : item.uri).toString());
    assert.deepEqual(uris, [fileUri('webcare.ea').toString()]);
  });

  it('renames in every file', async () => {
    const position = place(objekt, 'realiseras WebCare', 'realiseras '.length);
    const edit = await commands.executeCommand<WorkspaceEdit>(
      'vscode.executeDocumentRenameProvider',
      objekt.uri,
      position,
      'Vårdwebben',
    );
    const files = new Map(edit.entries().map(([uri, edits]) => [uri.path.split('/').at(-1), edits.length]));
    assert.equal(files.get('webcare.ea'), 1);
    assert.equal(files.get('objekt.ea'), 4);
    assert(files.has('avtal.ea') && files.has('vyer.ea'), `${[...files.keys()]}`);
  });

  it('gives the outline', async () => {
    const symbols = await commands.executeCommand<DocumentSymbol[]>(
      'vscode.executeDocumentSymbolProvider',
      objekt.uri,
    );
    const outer = symbols[0];
    assert(outer);
    assert.match(outer.name, /SVO|Samverkan/);
    assert(outer.children.length >= 6, `${outer.children.map(({ name }) => name)}`);
  });

  it('colours what words mean', async () => {
    const legend = await commands.executeCommand<SemanticTokensLegend>(
      'vscode.provideDocumentSemanticTokensLegend',
      objekt.uri,
    );
    const tokens = await commands.executeCommand<SemanticTokens>(
      'vscode.provideDocumentSemanticTokens',
      objekt.uri,
    );
    assert(legend.tokenTypes.length > 0);
    assert(tokens.data.length >= 5 * 20, `${tokens.data.length / 5} tokens`);
  });

  it('follows a file that is changed on disk', async () => {
    const extra = fileUri('extra.ea');
    try {
      await workspace.fs.writeFile(extra, Buffer.from('komponent Extra { förvaltare Ingenstans }\n'));
      await diagnostic(extra, ({ message }) => message.includes('Ingenstans'));
    } finally {
      await workspace.fs.delete(extra);
    }
    await until(
      'the diagnostics of the deleted file to go',
      () => languages.getDiagnostics(extra).length === 0,
    );
  });
});

async function completionsAt(document: TextDocument, text: string, into: number): Promise<string[]> {
  const position = text === '' ? document.positionAt(into) : place(document, text, into);
  const list = await commands.executeCommand<CompletionList>(
    'vscode.executeCompletionItemProvider',
    document.uri,
    position,
  );
  // Snippets are VS Code's own addition.
  const own = list.items.filter(({ kind }) => kind !== CompletionItemKind.Snippet);
  return own.map(({ label }) => (typeof label === 'string' ? label : label.label));
}

async function hoverAt(document: TextDocument, text: string, into = 0): Promise<string> {
  const position = place(document, text, into);
  const hovers = await commands.executeCommand<Hover[]>(
    'vscode.executeHoverProvider',
    document.uri,
    position,
  );
  return hovers
    .flatMap(({ contents }) =>
      contents.map((content) => (typeof content === 'string' ? content : content.value)),
    )
    .join('\n');
}
