/** A property that this kind of element does not have. */
import { KINDS } from '../../../model/metamodel/index.ts';
import { OWN } from '../../../model/specialisation.ts';
import type { Bilingual } from '../../../model/text.ts';
import { carriersOf } from '../../carriers.ts';
import { nearest } from '../../nearest.ts';
import type { Rule } from '../../rule.ts';
import { didYouMean, kindChoice, kindWord, replaceFix, spellingsOf } from '../../words.ts';

const CARRIERS: Readonly<Record<string, Bilingual>> = {
  arrow: { sv: 'En pil', en: 'An arrow' },
  assignment: { sv: 'Ett rollinnehav', en: 'A role assignment' },
};

/** Where a property belongs that nothing here resembles. */
function home(key: string): Bilingual {
  const kinds = KINDS.filter(({ properties }) => properties.includes(key)).map(({ id }) => id);
  if (kinds.length === 0) return { sv: '.', en: '.' };
  return {
    sv: `; den hör till ${kindChoice(kinds, 'sv')}.`,
    en: `; it belongs to ${kindChoice(kinds, 'en')}.`,
  };
}

/** What profiles add, as it is written. */
const ownNames = (allowed: readonly string[]): readonly string[] =>
  allowed.filter((key) => key.startsWith(OWN)).map((key) => key.slice(OWN.length));

export const unknownProperty: Rule = {
  id: 'type/unknown-property',
  severity: 'error',
  preset: 'recommended',
  title: { sv: 'Egenskap som sorten inte har', en: 'A property that the kind does not have' },
  doc: {
    what: {
      sv: 'Egenskapen finns i språket men hör inte till den här sortens element, eller till pilar eller rollinnehav.',
      en: 'The property exists in the language but does not belong to this kind of element, or to arrows or role assignments.',
    },
    why: {
      sv: 'Ingen kontroll och ingen bild läser egenskapen där, så uppgiften går förlorad utan att någon märker det.',
      en: 'No check and no picture reads the property there, so the statement is lost without anyone noticing.',
    },
    mend: {
      sv: 'Använd den egenskap som föreslås, flytta uppgiften till rätt element, eller skriv den som `beskrivning`.',
      en: 'Use the property suggested, move the statement to the right element, or write it as `description`.',
    },
    off: { sv: 'Aldrig.', en: 'Never.' },
    bad: 'enhet Drift { krävs ja }\n',
    good: 'enhet Drift { anmärkning "Krävs i varje region." }\n',
  },
  check: {
    file(summary, { model, report }) {
      for (const { kind, allowed, properties } of carriersOf(model, summary)) {
        // Nearly always all of them are; each by itself is looked at only where one is not.
        if (kind === undefined || properties.every(({ key }) => allowed.includes(key))) continue;
        for (const { key, word, wordRange, range } of properties) {
          if (allowed.includes(key)) continue;
          const suggestions = nearest(word, [...spellingsOf(allowed), ...ownNames(allowed)]);
          const end = suggestions.length > 0 ? didYouMean(suggestions) : home(key);
          const who = CARRIERS[kind];
          report({
            range: wordRange,
            message: {
              sv: `${who?.sv ?? kindWord(kind, 'sv')} har ingen egenskap '${word}'${end.sv}`,
              en: `${who?.en ?? kindWord(kind, 'en')} has no property '${word}'${end.en}`,
            },
            fixes: suggestions.map((it) => replaceFix(summary.uri, wordRange, it)),
            explains: [
              {
                range,
                rules: [
                  'name',
                  'type/wrong-value',
                  'type/wrong-kind',
                  'type/repeated-property',
                  'syntax/missing-value',
                ],
              },
            ],
          });
        }
      }
    },
  },
};
