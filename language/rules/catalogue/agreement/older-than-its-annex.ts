/** An agreement that was concluded before what is annexed to it existed. */

import { lastDay } from '../../../model/dates.ts';
import type { Element } from '../../../model/model.ts';
import { statedValues } from '../../../model/specialisation.ts';
import { placeOf, wholeOf } from '../../agreements.ts';
import type { Rule, RuleReader } from '../../rule.ts';
import { englishTitle, listAnd } from '../../words.ts';

export const olderThanItsAnnex: Rule = {
  id: 'agreement/older-than-its-annex',
  severity: 'warning',
  preset: 'strict',
  title: { sv: 'Avtal som är äldre än sin bilaga', en: 'An agreement older than its annex' },
  doc: {
    what: {
      sv: 'Ett avtals datum (`daterat`) är tidigare än datumet på något som är bilaga till det: ett avtal med `bilagatill`, eller ett som ligger i det. En månad utan dag räknas som hela månaden, och ett `osäkert` datum jämförs inte.',
      en: 'The date of an agreement (`dated`) is before the date of something annexed to it: an agreement with `annexto`, or one that lies in it. A month without a day counts as the whole month, and an `uncertain` date is not compared.',
    },
    why: {
      sv: 'Parterna har då kommit överens om något annat än det som bilagan säger, eller om en bilaga som ingen hade sett.',
      en: 'The parties have then agreed on something else than what the annex says, or on an annex that nobody had seen.',
    },
    mend: {
      sv: 'Låt parterna godkänna den nya bilagan och skriv det datumet på avtalet, eller gör den nya versionen till ett avtal för sig.',
      en: 'Have the parties approve the new annex and write that date on the agreement, or make the new version an agreement of its own.',
    },
    off: {
      sv: 'När avtalen säger att bilagorna får bytas utan nytt godkännande.',
      en: 'When the agreements say that annexes may be replaced without a new approval.',
    },
    bad: 'avtal Driftavtal { daterat 2027-03-15 }\navtal Servicenivåer { typ bilaga  bilagatill Driftavtal  daterat 2027-04-04 }\n',
    good: 'avtal Driftavtal { daterat 2027-04-10 }\navtal Servicenivåer { typ bilaga  bilagatill Driftavtal  daterat 2027-04-04 }\n',
  },
  check: {
    kinds: ['agreement'],
    element(agreement, { model, report }) {
      const [value] = statedValues(model, agreement, 'dated');
      const date = dateOf(model, agreement);
      if (date === undefined) return;
      const newer = annexesOf(model, agreement).filter((annex) => {
        const other = dateOf(model, annex);
        return other !== undefined && lastDay(date) < other;
      });
      if (newer.length === 0) return;
      report({
        range: placeOf(agreement, value),
        message: {
          sv: `Avtalet ${agreement.title} är daterat ${date}, före ${listAnd(
            newer.map((it) => `bilagan ${it.title} (${dateOf(model, it)})`),
            'sv',
          )}.`,
          en: `The agreement ${englishTitle(agreement)} is dated ${date}, before ${listAnd(
            newer.map((it) => `the annex ${englishTitle(it)} (${dateOf(model, it)})`),
            'en',
          )}.`,
        },
        related: newer.map((annex) => ({
          element: annex.id,
          message: {
            sv: `Bilagan ${annex.title}`,
            en: `The annex ${englishTitle(annex)}`,
          },
        })),
        element: agreement.id,
      });
    },
  },
};

/** The day or month that it is dated, if that is certain. */
function dateOf(model: RuleReader, agreement: Element): string | undefined {
  const [value, more] = statedValues(model, agreement, 'dated');
  return value?.type === 'date' && !value.uncertain && !more ? value.date : undefined;
}

/** In the order of their ids. */
function annexesOf(model: RuleReader, agreement: Element): readonly Element[] {
  const ids = [...model.referrersOf(agreement.id, 'annexTo'), ...model.childrenOf(agreement.id)]
    .filter(({ kind }) => kind === 'agreement')
    .map(({ id }) => id);
  return [...new Set(ids)]
    .sort()
    .map((id) => model.element(id))
    .filter((annex) => annex !== undefined)
    .filter((annex) => wholeOf(model, annex) === agreement.id);
}
