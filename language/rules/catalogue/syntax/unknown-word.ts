/** A statement that begins with a word the language does not have: misspelt, or a name that lacks its kind. */

import type { Range } from '../../../model/location.ts';
import {
  enumValue,
  KINDS,
  keywordOf,
  PROPERTIES,
  propertiesOf,
  STRUCTURE,
} from '../../../model/metamodel/index.ts';
import type { Summary } from '../../../model/summary.ts';
import type { Language } from '../../../model/text.ts';
import { nearest } from '../../nearest.ts';
import { declarationAt, kindAt } from '../../places.ts';
import type { Rule, RuleReader } from '../../rule.ts';
import { type Stray, strayWord } from '../../stray.ts';
import { didYouMean, replaceFix, spellingsOf } from '../../words.ts';

export const unknownWord: Rule = {
  id: 'syntax/unknown-word',
  severity: 'error',
  preset: 'recommended',
  title: { sv: 'Ord som inte finns i språket', en: 'A word that the language does not have' },
  doc: {
    what: {
      sv: 'En sats börjar med ett ord som varken är en sort, en egenskap eller något annat i språket. Ett ord med stor bokstav är oftast ett namn som saknar sin sort.',
      en: 'A statement begins with a word that is no kind, no property and nothing else of the language. A capitalised word is most often a name that lacks its kind.',
    },
    why: {
      sv: 'Satsen kan inte tolkas, så det den säger kommer inte med i modellen.',
      en: 'The statement cannot be interpreted, so what it says does not get into the model.',
    },
    mend: {
      sv: 'Rätta stavningen, eller skriv sorten före namnet: `komponent WebCare`. Svenska och engelska ord går lika bra.',
      en: 'Correct the spelling, or write the kind before the name: `component WebCare`. Swedish and English words do equally well.',
    },
    off: { sv: 'Aldrig.', en: 'Never.' },
    bad: 'organisaton Regionen "Region Exempel"\n',
    good: 'organisation Regionen "Region Exempel"\n',
  },
  check: {
    file(summary, { model, report }) {
      for (const { code, range, words } of summary.problems) {
        if (code !== 'unknown-word') continue;
        const around = declarationAt(summary, range);
        // Inside a block that was not understood nobody knows which words fit.
        if (summary.declarations[around]?.kind === 'unknown') continue;
        const word = (words['word'] ?? '').normalize('NFC');
        const split = splitName(summary, range, word);
        if (split) {
          report({ range, message: split.message, fixes: split.fixes });
          continue;
        }
        const stray =
          strayWord(summary, range, word, kindAt(model, summary, around)) ?? knownElsewhere(model, word);
        if (stray) {
          // Where more follows on the line nobody knows where the text ends.
          report({ range, message: stray.message, fixes: words['follows'] === 'value' ? [] : stray.fixes });
          continue;
        }
        const suggestions = nearest(
          word,
          spellingsThatFit(model, summary, around).filter(mayBeMeant(summary)),
        );
        const others =
          suggestions.length > 0 ? suggestions : nearest(word, ALL_WORDS.filter(mayBeMeant(summary)));
        const named = others.length === 0 && /^['\p{Lu}]/u.test(word);
        const end = didYouMean(others);
        report({
          range,
          message: named
            ? {
                sv: `${word} saknar sort; skriv till exempel 'komponent ${word}'.`,
                en: `${word} lacks a kind; write for instance 'component ${word}'.`,
              }
            : {
                sv: `Ordet '${word}' finns inte i språket${end.sv}`,
                en: `The language has no word '${word}'${end.en}`,
              },
          fixes: others.map((it) => replaceFix(summary.uri, range, it)),
        });
      }
    },
  },
};

/** The next word of a name that has spaces and no quotes: `organisation Region Mellanland`. */
function splitName(summary: Summary, range: Range, word: string): Stray | undefined {
  const { line, character } = range.start;
  const head = summary.declarations.find(
    ({ name, nameRange: { end }, titleRange }) =>
      name !== '' && titleRange === undefined && end.line === line && end.character + 1 === character,
  );
  if (!head || /^'/.test(word)) return undefined;
  const whole = `'${head.name} ${word}'`;
  return {
    message: {
      sv: `Ett namn med mellanslag skrivs inom enkla citattecken: ${whole}.`,
      en: `A name with spaces is written in single quotes: ${whole}.`,
    },
    fixes: [replaceFix(summary.uri, { start: head.nameRange.start, end: range.end }, whole)],
  };
}

/** A word that is no keyword but has a meaning: a role, a verb, or what `typ` says of a kind. */
function knownElsewhere(model: RuleReader, word: string): Stray | undefined {
  const path = [word.replace(/^'(.*)'$/, '$1')];
  if (fits(model, path, 'role')) {
    return {
      message: {
        sv: `'${word}' är en roll; vem som har den skrivs i blocket roller { … }.`,
        en: `'${word}' is a role; who holds it is written in the block roles { … }.`,
      },
      fixes: [],
    };
  }
  if (fits(model, path, 'verb')) {
    return {
      message: {
        sv: `'${word}' är ett verb; det står efter det som pilen pekar på: -> X ${word}.`,
        en: `'${word}' is a verb; it stands after what the arrow points at: -> X ${word}.`,
      },
      fixes: [],
    };
  }
  const kind = KINDS.find(({ enums }) => enums?.['type'] && enumValue(enums['type'], word) !== undefined);
  if (!kind) return undefined;
  return {
    message: {
      sv: `'${word}' är en typ av ${kind.spelling.sv}; skriv ${kind.spelling.sv} Namn { typ ${word} }.`,
      en: `'${word}' is a type of ${kind.spelling.en}; write ${kind.spelling.en} Name { type ${word} }.`,
    },
    fixes: [],
  };
}

function fits(model: RuleReader, path: readonly string[], kind: string): boolean {
  const resolution = model.lookup(path, [kind], undefined);
  return resolution.status === 'resolved' && model.element(resolution.id)?.kind === kind;
}

/** In a file that is written in one language, words of the other are seldom what was meant. */
function mayBeMeant({ spelling }: Summary): (word: string) => boolean {
  if (spelling.sv === 0 || spelling.en === 0) {
    const language: Language | undefined = spelling.sv > 0 ? 'sv' : spelling.en > 0 ? 'en' : undefined;
    if (language !== undefined) {
      return (word) => {
        const spelt = keywordOf(word)?.spelling;
        return spelt === undefined || spelt[language] === word || !Object.values(spelt).includes(word);
      };
    }
  }
  return () => true;
}

const ALL_WORDS = [...KINDS, ...PROPERTIES, ...STRUCTURE].flatMap(({ spelling }) => [
  spelling.sv,
  spelling.en,
]);
const STATEMENT_WORDS = ['extend', 'roles', 'show', 'hide', 'forbid', 'require'];

/** Spellings of everything that may begin a statement where the word stands. */
function spellingsThatFit(model: RuleReader, summary: Summary, index: number): readonly string[] {
  const kind = kindAt(model, summary, index);
  if (kind === undefined) return ALL_WORDS;
  const inside = KINDS.filter((entry) => entry.within.includes(kind));
  const structure = STRUCTURE.filter(({ id }) => STATEMENT_WORDS.includes(id));
  return [
    ...[...inside, ...structure].flatMap(({ spelling }) => [spelling.sv, spelling.en]),
    ...(kind === 'file' ? [] : spellingsOf(propertiesOf(kind))),
  ];
}
