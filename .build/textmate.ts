/** The TextMate grammar, made from the keyword table: both languages, Unicode names, scopes by what a word is. */
import { KEYWORDS, type WordClass } from '../language/model/metamodel/index.ts';

/** Word characters of names; `\b` knows ASCII only, so words are bounded by these instead. */
const LETTER = '\\p{L}\\p{M}\\p{N}_';

const SCOPES: Readonly<Record<WordClass, string>> = {
  KIND: 'storage.type.ea',
  KEY: 'support.type.property-name.ea',
  STATE: 'constant.language.ea',
  UNIT: 'keyword.other.unit.ea',
  CLAUSE: 'keyword.other.ea',
  STRUCTURE: 'keyword.control.ea',
};

const NAME = `'[^'\\n]*'|[\\p{L}_][${LETTER}]*`;

export function textMateGrammar(): unknown {
  return {
    $schema: 'https://raw.githubusercontent.com/martinring/tmlanguage/master/tmlanguage.json',
    information_for_contributors: ['Generated from the keyword table by `npm run generate`. Do not edit.'],
    name: 'EA',
    scopeName: 'source.ea',
    fileTypes: ['ea'],
    patterns: [
      { include: '#comments' },
      { include: '#text' },
      { include: '#declaration' },
      { include: '#code' },
    ],
    repository: {
      comments: {
        patterns: [
          {
            match: '(//\\s*)(ea-ignore)(.*)$',
            captures: {
              '0': { name: 'comment.line.double-slash.ea' },
              '2': { name: 'keyword.other.directive.ea' },
            },
          },
          { name: 'comment.line.double-slash.ea', match: '//.*$' },
          { name: 'comment.block.ea', begin: '/\\*', end: '\\*/' },
        ],
      },
      text: {
        patterns: [
          {
            name: 'string.quoted.triple.ea',
            begin: '"""',
            end: '"""',
            patterns: [{ include: 'text.html.markdown#inline' }],
          },
          {
            name: 'string.quoted.double.ea',
            begin: '"',
            end: '"|$',
            patterns: [{ name: 'constant.character.escape.ea', match: '\\\\.' }],
          },
        ],
      },
      declaration: {
        match: `(?<![${LETTER}.'#])(${spellings('KIND')})\\s+(?!(?:${spellings('KIND')})(?![${LETTER}]))(${NAME})`,
        captures: { '1': { name: SCOPES.KIND }, '2': { name: 'entity.name.type.ea' } },
      },
      code: {
        patterns: [
          { name: 'entity.name.tag.ea', match: `#[\\p{L}_][${LETTER}-]*` },
          { name: 'keyword.operator.arrow.ea', match: '->' },
          { name: 'constant.numeric.date.ea', match: '\\d{4}-\\d{2}(-\\d{2})?' },
          { name: 'constant.numeric.ea', match: '\\d+(\\.\\d+)?' },
          ...(Object.keys(SCOPES) as WordClass[]).map((wordClass) => ({
            name: SCOPES[wordClass],
            match: `(?<![${LETTER}.'#])(${spellings(wordClass)})(?![${LETTER}])`,
          })),
          { name: 'variable.other.quoted.ea', match: "'[^'\\n]*'" },
          { name: 'variable.other.ea', match: `[\\p{L}_][${LETTER}]*` },
          { name: 'punctuation.section.block.ea', match: '[{}]' },
          { name: 'punctuation.separator.ea', match: '[,.:]' },
        ],
      },
    },
  };
}

/** All spellings of a class, longest first so that a word is never taken for its beginning. */
function spellings(wordClass: WordClass): string {
  const words = KEYWORDS.filter(
    (keyword) => keyword.class === wordClass && /^\p{L}/u.test(keyword.spelling.sv),
  );
  const all = new Set(words.flatMap(({ spelling, also }) => [spelling.sv, spelling.en, ...also]));
  return [...all].sort((a, b) => b.length - a.length || (a < b ? -1 : 1)).join('|');
}
