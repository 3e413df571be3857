/**
 * Langium's parser, for text that is not plainly right: it looks as far ahead as it must, and says where it gets stuck.
 * Building it takes some 100 ms, so it waits for the first such text.
 */
import { type IToken, type TokenType as LexedType, Lexer } from 'chevrotain';
import {
  type AstNode,
  type CstNode,
  CstUtils,
  createDefaultCoreModule,
  createDefaultSharedCoreModule,
  DefaultLexer,
  DefaultTokenBuilder,
  EmptyFileSystem,
  GrammarUtils,
  inject,
  isAstNode,
  type LangiumCoreServices,
  type LexerResult,
} from 'langium';
import type { File } from './generated/ast.ts';
import { EaGeneratedModule, EaGeneratedSharedModule } from './generated/module.ts';
import type { Statement, Words } from './nodes.ts';
import type { Token } from './scanner.ts';
import { GRAMMAR } from './table.generated.ts';
import { isWritten } from './tokens.ts';
import { isWordLike, keywordsThatAreWords } from './words.ts';

export type Verdict =
  | { readonly statements: readonly Statement[]; readonly error?: undefined }
  /** Index of the token that it got stuck at; the number of tokens for their end. */
  | { readonly error: number };

/** Parses the tokens of any number of statements. */
export function parseWithLangium(tokens: readonly Token[]): Verdict {
  const { parser, lexer } = parserServices();
  const lexed = tokens.map((token) => lexer.lexed(token));
  lexer.next = lexed;
  const { value, parserErrors } = parser.parse<File>('');
  const [first] = parserErrors;
  if (first) {
    const index = lexed.indexOf(first.token);
    return { error: index < 0 ? tokens.length : index };
  }
  const convert = new Converter(tokens);
  return { statements: value.statements.flatMap((it) => convert.node(it) ?? []) as unknown as Statement[] };
}

class TokenBuilder extends DefaultTokenBuilder {
  override buildTokens(...args: Parameters<DefaultTokenBuilder['buildTokens']>): LexedType[] {
    const tokens = super.buildTokens(...args);
    if (!Array.isArray(tokens)) throw new Error('The grammar has no lexer modes.');
    const word = tokens.find((token) => token.name === 'WORD');
    if (!word) throw new Error('The grammar has a terminal WORD.');
    const words = new Set(keywordsThatAreWords());
    for (const token of tokens) {
      // The tokens are made by the scanner, so words need no patterns of their own.
      if (isWordLike(token.name) && token.name !== 'ID') token.PATTERN = Lexer.NA;
      if (words.has(token.name)) token.CATEGORIES = [word];
    }
    return tokens;
  }
}

/** Gives the parser tokens that are there already. */
class GivenTokens extends DefaultLexer {
  readonly #types: ReadonlyMap<string, LexedType> = new Map(Object.entries(this.tokenTypes));
  next: IToken[] = [];

  override tokenize(): LexerResult {
    return { tokens: this.next, hidden: [], errors: [] };
  }

  lexed(token: Token): IToken {
    const type = this.#types.get(token.tokenType.name);
    if (!type) throw new Error(`The parser knows no ${token.tokenType.name}.`);
    const { image, startOffset, endOffset, startLine, endLine, startColumn, endColumn } = token;
    return {
      image,
      startOffset,
      endOffset,
      startLine,
      endLine,
      startColumn,
      endColumn,
      tokenType: type,
      tokenTypeIdx: type.tokenTypeIdx ?? 0,
    };
  }
}

interface Services {
  readonly parser: LangiumCoreServices['parser']['LangiumParser'];
  readonly lexer: GivenTokens;
}

let services: Services | undefined;

function parserServices(): Services {
  if (services) return services;
  const shared = inject(createDefaultSharedCoreModule(EmptyFileSystem), EaGeneratedSharedModule);
  const core = inject(createDefaultCoreModule({ shared }), EaGeneratedModule, {
    parser: {
      TokenBuilder: () => new TokenBuilder(),
      // Texts stay as written: the summary takes quotes and escapes off in one place.
      ValueConverter: () => ({ convert: (input: string) => input }),
      Lexer: (language: LangiumCoreServices) => new GivenTokens(language),
    },
  });
  shared.ServiceRegistry.register(core);
  const lexer = core.parser.Lexer;
  if (!(lexer instanceof GivenTokens)) throw new Error('The language is wired with another lexer.');
  services = { parser: core.parser.LangiumParser, lexer };
  return services;
}

/** Langium's nodes, which know texts, to nodes that know words. */
class Converter {
  readonly #byOffset: ReadonlyMap<number, Token>;

  constructor(tokens: readonly Token[]) {
    this.#byOffset = new Map(tokens.filter(isWritten).map((token) => [token.startOffset, token]));
  }

  node(node: AstNode): object | undefined {
    const words = this.#words(node.$cstNode);
    const [first] = words;
    if (!first) return undefined;
    const made: Record<string, unknown> = { $type: node.$type, first, last: words.at(-1) };
    const features = GRAMMAR.rules[node.$type]?.features ?? {};
    for (const [feature, kind] of Object.entries(features)) {
      const value = (node as unknown as Record<string, unknown>)[feature];
      if (kind === 'mark') made[feature] = value === true;
      else if (kind === 'list') made[feature] = this.#list(node, feature, value);
      else if (isAstNode(value)) made[feature] = this.node(value);
      else if (value !== undefined) made[feature] = this.#values(node, feature)[0];
    }
    return made;
  }

  #list(node: AstNode, feature: string, value: unknown): readonly unknown[] {
    if (!Array.isArray(value) || value.length === 0) return [];
    return value.every(isAstNode) ? value.flatMap((it) => this.node(it) ?? []) : this.#values(node, feature);
  }

  #values(node: AstNode, feature: string): Words[] {
    return GrammarUtils.findNodesForProperty(node.$cstNode, feature)
      .map((it) => this.#words(it).filter(({ tokenType }) => tokenType.name !== '.'))
      .filter((words) => words.length > 0);
  }

  #words(cst: CstNode | undefined): Words {
    if (!cst) return [];
    return CstUtils.flattenCst(cst)
      .toArray()
      .flatMap(({ offset }) => this.#byOffset.get(offset) ?? []);
  }
}
