/** A word that follows a value on its line: most often the rest of a text that lacks its quotes, or a comma is missing. */
import { comparePositions, type Range } from '../model/location.ts';
import { property, valueTypeOf } from '../model/metamodel/index.ts';
import type { PropertySummary, Summary } from '../model/summary.ts';
import type { Bilingual } from '../model/text.ts';
import type { Fix } from './rule.ts';

export interface Stray {
  readonly message: Bilingual;
  readonly fixes: readonly Fix[];
}

/** What is said of the word at `place`, or undefined when it begins a statement as far as anyone can tell. */
export function strayWord(
  summary: Summary,
  place: Range,
  word: string,
  kind: string | undefined,
): Stray | undefined {
  const before = propertyBefore(summary, place);
  const entry = before && property(before.key);
  const last = before?.values.at(-1);
  if (!before || !entry || !last) return undefined;
  const { type } = valueTypeOf(kind, entry);
  const written = before.word;
  const text = last.type === 'word' ? last.reference.path.join('.') : '';
  const edits = (texts: readonly (readonly [Range, string])[]): Fix['edits'] =>
    texts.map(([range, newText]) => ({ uri: summary.uri, range, newText }));
  const from: Range = { start: last.range.start, end: last.range.start };
  const till: Range = { start: place.end, end: place.end };
  if (type === 'text' || type === 'figure') {
    return {
      message: {
        sv: `Text skrivs inom citattecken: ${written} "… ${word} …".`,
        en: `Text is written in double quotes: ${written} "… ${word} …".`,
      },
      fixes: [
        {
          title: { sv: 'Sätt citattecken', en: 'Add quotes' },
          edits: edits([
            [from, '"'],
            [till, '"'],
          ]),
        },
      ],
    };
  }
  const comma: Fix = {
    title: { sv: 'Sätt komma mellan värdena', en: 'Put a comma between the values' },
    edits: edits([[{ start: last.range.end, end: last.range.end }, ',']]),
  };
  const quotes: Fix = {
    title: { sv: `Gör '${text} ${word}' till ett namn`, en: `Make '${text} ${word}' one name` },
    edits: edits([
      [from, "'"],
      [till, "'"],
    ]),
  };
  if (type === 'reference' || type === 'open' || type === 'names') {
    return {
      message: {
        sv: `Ett namn med mellanslag skrivs '${text} ${word}'; mellan två namn står komma.`,
        en: `A name with a space is written '${text} ${word}'; between two names there is a comma.`,
      },
      fixes: entry.many ? [quotes, comma] : [quotes],
    };
  }
  return {
    message: entry.many
      ? {
          sv: `Mellan värdena i '${written}' står komma.`,
          en: `The values of '${written}' are separated by commas.`,
        }
      : {
          sv: `'${word}' hör inte till '${written}', som bara tar ett värde.`,
          en: `'${word}' is no part of '${written}', which takes one value.`,
        },
    fixes: entry.many ? [comma] : [],
  };
}

/** The property whose value ends on the line of a place, nearest before it. */
function propertyBefore(summary: Summary, { start }: Range): PropertySummary | undefined {
  let found: PropertySummary | undefined;
  const carriers = [...summary.declarations, ...summary.arrows, ...summary.assignments];
  for (const { range, properties } of carriers) {
    if (range.start.line > start.line || range.end.line < start.line) continue;
    for (const each of properties) {
      const { end } = each.range;
      const near = end.line === start.line && end.character < start.character;
      if (near && (!found || comparePositions(found.range.end, end) < 0)) found = each;
    }
  }
  return found;
}
