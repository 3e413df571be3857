import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import oniguruma from 'vscode-oniguruma';
import textmate from 'vscode-textmate';
import { generate, ROOT } from '../../.build/generate.ts';
import { KEYWORDS } from '../../language/model/metamodel/index.ts';
import { LANGUAGES } from '../../language/model/text.ts';

const GRAMMAR = path.join(ROOT, 'syntaxes/ea.tmLanguage.json');

async function load(): Promise<textmate.IGrammar> {
  const wasm = readFileSync(createRequire(import.meta.url).resolve('vscode-oniguruma/release/onig.wasm'));
  await oniguruma.loadWASM(wasm);
  const registry = new textmate.Registry({
    onigLib: Promise.resolve({
      createOnigScanner: (patterns) => new oniguruma.OnigScanner(patterns),
      createOnigString: (text) => new oniguruma.OnigString(text),
    }),
    loadGrammar: async (scope) =>
      scope === 'source.ea' ? textmate.parseRawGrammar(readFileSync(GRAMMAR, 'utf8'), GRAMMAR) : null,
  });
  const grammar = await registry.loadGrammar('source.ea');
  if (!grammar) throw new Error('The grammar cannot be read.');
  return grammar;
}

const grammar = await load();

/** Each word of a line with the innermost scope that it has. */
function scopes(line: string): string[] {
  return grammar
    .tokenizeLine(line, textmate.INITIAL)
    .tokens.map(
      ({ startIndex, endIndex, scopes: all }) =>
        [line.slice(startIndex, endIndex), all.at(-1) ?? ''] as const,
    )
    .filter(([text]) => text.trim() !== '')
    .map(([text, scope]) => `${text} ${scope.replace(/\.ea$/, '')}`);
}

describe('the TextMate grammar', () => {
  test('is what the keyword table gives', () => {
    const generated = generate().find(({ file }) => file === 'syntaxes/ea.tmLanguage.json');
    expect(readFileSync(GRAMMAR, 'utf8')).toBe(generated?.text);
  });

  test('colours every word of both languages', () => {
    for (const { spelling } of KEYWORDS.filter((keyword) => keyword.spelling.sv !== '%')) {
      for (const language of LANGUAGES) {
        const [scope = ''] = scopes(spelling[language]);
        expect(scope, spelling[language]).toMatch(/ (storage|support|constant|keyword)\./);
      }
    }
  });

  test('tells words, names, arrows, numbers and text apart, å ä ö included', () => {
    expect(scopes('förvaltningsobjekt Åtgärd "Titel" {')).toEqual([
      'förvaltningsobjekt storage.type',
      'Åtgärd entity.name.type',
      '" string.quoted.double',
      'Titel string.quoted.double',
      '" string.quoted.double',
      '{ punctuation.section.block',
    ]);
    expect(scopes("-> 'Min plan' hämtar Info { enligt saknas }")).toEqual([
      '-> keyword.operator.arrow',
      "'Min plan' variable.other.quoted",
      'hämtar variable.other',
      'Info variable.other',
      '{ punctuation.section.block',
      'enligt support.type.property-name',
      'saknas constant.language',
      '} punctuation.section.block',
    ]);
    expect(scopes('påbörjas 1 h')).toEqual([
      'påbörjas support.type.property-name',
      '1 constant.numeric',
      'h keyword.other.unit',
    ]);
  });

  test('does not find words inside names', () => {
    expect(scopes('SVO.komponent komponenter #system')).toEqual([
      'SVO variable.other',
      '. punctuation.separator',
      'komponent variable.other',
      'komponenter variable.other',
      '#system entity.name.tag',
    ]);
  });

  test('an unclosed quote ends with its line', () => {
    const first = grammar.tokenizeLine('syfte "öppen', textmate.INITIAL);
    const second = grammar.tokenizeLine('komponent A', first.ruleStack);
    expect(second.tokens[0]?.scopes.at(-1)).toBe('storage.type.ea');
  });
});
