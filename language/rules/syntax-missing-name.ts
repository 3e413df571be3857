/** An element without a name, most often because its name is a word of the language. */
import type { Range } from '../model/location.ts';
import { kind, wordId } from '../model/metamodel/index.ts';
import type { Summary } from '../model/summary.ts';
import type { Rule } from './rule.ts';
import { kindWord, replaceFix } from './words.ts';

export const missingName: Rule = {
  id: 'syntax/missing-name',
  severity: 'error',
  title: { sv: 'Element utan namn', en: 'An element without a name' },
  doc: {
    what: {
      sv: 'Efter sorten följer inget namn. Är namnet ett ord i språket måste det stå inom enkla citattecken.',
      en: 'No name follows the kind. A name that is a word of the language has to stand in single quotes.',
    },
    why: {
      sv: 'Ett element utan namn går inte att hänvisa till och inte att följa från en version till nästa.',
      en: 'An element without a name cannot be referred to, nor followed from one version to the next.',
    },
    mend: {
      sv: "Skriv ett namn efter sorten: `komponent WebCare`, eller `komponent 'status'` när namnet är ett ord i språket.",
      en: "Write a name after the kind: `component WebCare`, or `component 'status'` when the name is a word of the language.",
    },
    off: { sv: 'Aldrig.', en: 'Never.' },
    bad: 'enhet "Driftenheten"\n',
    good: 'enhet Drift "Driftenheten"\n',
  },
  check: {
    file(summary, { report }) {
      for (const { code, range, words } of summary.problems) {
        if (code !== 'missing-name') continue;
        const next = wordAfter(summary, range);
        if (next) {
          const quoted = `'${next.word}'`;
          report({
            range: next.range,
            message: {
              sv: `'${next.word}' är ett ord i språket; som namn skrivs det inom enkla citattecken.`,
              en: `'${next.word}' is a word of the language; as a name it is written in single quotes.`,
            },
            fixes: [replaceFix(summary.uri, next.range, quoted)],
            explains: [{ range: next.statement, rules: ['syntax', 'type'] }],
          });
          continue;
        }
        const id = wordId('KIND', words['kind'] ?? '') ?? words['kind'] ?? '';
        report({
          range,
          message: {
            sv: `${kindWord(id, 'sv')} saknar namn.`,
            en: `${kindWord(id, 'en')} lacks a name.`,
          },
        });
      }
    },
  },
};

/** The word of the language that directly follows a kind, and the statement that it was taken to begin. */
function wordAfter(
  summary: Summary,
  after: Range,
): { readonly word: string; readonly range: Range; readonly statement: Range } | undefined {
  const follows = ({ start }: Range): boolean =>
    start.line === after.end.line && start.character === after.end.character + 1;
  const declaration = summary.declarations.find((it) => follows(it.kindRange));
  if (declaration) {
    const length = declaration.kindRange.end.character - declaration.kindRange.start.character;
    const spelling = kind(declaration.kind)?.spelling;
    const word = spelling?.sv.length === length ? spelling.sv : (spelling?.en ?? declaration.kind);
    return { word, range: declaration.kindRange, statement: declaration.kindRange };
  }
  const properties = [summary.loose, ...summary.declarations].flatMap((it) => it.properties);
  const property = properties.find((it) => follows(it.wordRange));
  return property && { word: property.word, range: property.wordRange, statement: property.range };
}
