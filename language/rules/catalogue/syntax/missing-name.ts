/** An element without a name, most often because its name is a word of the language. */
import type { Range } from '../../../model/location.ts';
import { kind, wordId } from '../../../model/metamodel/index.ts';
import type { Summary } from '../../../model/summary.ts';
import type { Rule } from '../../rule.ts';
import { writePath } from '../../things.ts';
import { kindWord, replaceFix } from '../../words.ts';

export const missingName: Rule = {
  id: 'syntax/missing-name',
  severity: 'error',
  preset: 'recommended',
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
      const nameless = summary.problems.filter(({ code }) => code === 'missing-name');
      if (nameless.length === 0) return;
      const starts = wordsByPlace(summary);
      for (const { range, words } of nameless) {
        const next = starts.get(placeOf({ ...range.end, character: range.end.character + 1 }));
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
        const titled = summary.declarations.find(
          (it) => it.title !== undefined && samePlace(it.kindRange.start, range.start),
        );
        if (titled?.title !== undefined) {
          const name = nameFrom(titled.title);
          report({
            range,
            message: {
              sv: `${kindWord(id, 'sv')} saknar namn; det står före titeln, utan dubbla citattecken: ${name}.`,
              en: `${kindWord(id, 'en')} lacks a name; it stands before the title, without double quotes: ${name}.`,
            },
            fixes: [
              {
                title: { sv: `Lägg till namnet ${name}`, en: `Add the name ${name}` },
                edits: [
                  { uri: summary.uri, range: { start: range.end, end: range.end }, newText: ` ${name}` },
                ],
              },
            ],
          });
          continue;
        }
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

/** A title as a name: as it is where it can be one, else in quotes. */
function nameFrom(title: string): string {
  const plain = title.replaceAll(/['\s]+/gu, ' ').trim();
  return writePath([plain === '' ? 'Namnlös' : plain]);
}

const samePlace = (a: Range['start'], b: Range['start']): boolean =>
  a.line === b.line && a.character === b.character;

interface WordAt {
  readonly word: string;
  readonly range: Range;
  /** The statement that the word was taken to begin. */
  readonly statement: Range;
}

/** The words of the language that begin statements, by line and column: one that directly follows a kind is a name. */
function wordsByPlace(summary: Summary): ReadonlyMap<string, WordAt> {
  const words = new Map<string, WordAt>();
  for (const { properties } of [summary.loose, ...summary.declarations]) {
    for (const { word, wordRange, range } of properties) {
      words.set(placeOf(wordRange.start), { word, range: wordRange, statement: range });
    }
  }
  for (const declaration of summary.declarations) {
    const { start, end } = declaration.kindRange;
    const spelling = kind(declaration.kind)?.spelling;
    const length = end.character - start.character;
    const word = spelling?.sv.length === length ? spelling.sv : (spelling?.en ?? declaration.kind);
    words.set(placeOf(start), { word, range: declaration.kindRange, statement: declaration.kindRange });
  }
  return words;
}

function placeOf({ line, character }: Range['start']): string {
  return `${line}:${character}`;
}
