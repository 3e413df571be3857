/** An agreement whose time is soon over. */

import { daysFrom, lastDay } from '../../../model/dates.ts';
import { endOf, nounOf, placeOf, statusOf } from '../../agreements.ts';
import type { Rule, RuleOption } from '../../rule.ts';
import { englishTitle } from '../../words.ts';

const DAYS: RuleOption<number> = {
  name: 'days',
  otherwise: 90,
  least: 1,
  doc: {
    sv: 'Hur många dagar i förväg det sägs till.',
    en: 'How many days ahead it is told.',
  },
};

export const expiringSoon: Rule = {
  id: 'agreement/expiring-soon',
  severity: 'info',
  preset: 'pm3',
  options: [DAYS],
  title: { sv: 'Avtal som snart går ut', en: 'An agreement that soon expires' },
  doc: {
    what: {
      sv: 'Ett avtals `giltighet` är slut inom så många dagar som `days` anger, räknat från i dag. När den är slut tar `agreement/expired` vid.',
      en: 'The `validity` of an agreement is over within as many days as `days` says, counted from today. When it is over `agreement/expired` takes over.',
    },
    why: {
      sv: 'Att förhandla eller upphandla tar tid. Den som ser slutdatumet i tid slipper välja mellan avbrott och ett avtal på motpartens villkor.',
      en: 'Negotiating or procuring takes time. Whoever sees the end coming need not choose between an interruption and an agreement on the terms of the other party.',
    },
    mend: {
      sv: 'Förläng avtalet och ändra `giltighet`, eller planera för vad som ska ersätta det.',
      en: 'Renew the agreement and change `validity`, or plan for what shall replace it.',
    },
    off: {
      sv: 'När avtalen bevakas i ett annat system.',
      en: 'When the agreements are watched in another system.',
    },
    bad: 'avtal Driftavtal { giltighet 2024-01-01..2027-01-31 }\n',
    good: 'avtal Driftavtal { giltighet 2024-01-01..2027-12-31 }\n',
    today: '2026-11-22',
  },
  check: {
    kinds: ['agreement'],
    element(agreement, { model, today, option, report }) {
      const end = endOf(model, agreement);
      if (!end || today === undefined || statusOf(model, agreement)?.is === 'expired') return;
      const days = daysFrom(today, lastDay(end.is));
      const most = option(DAYS);
      if (!(days >= 0 && days <= most)) return;
      const noun = nounOf(model, agreement);
      report({
        range: placeOf(agreement, end.value),
        // The number of days that are left is not said: the finding is the same one tomorrow.
        message: {
          sv: `${noun.sv} ${agreement.title} gäller bara till ${end.is}, inom ${most} dagar.`,
          en: `${noun.en} ${englishTitle(agreement)} is valid only until ${end.is}, within ${most} days.`,
        },
        element: agreement.id,
      });
    },
  },
};
