/** Plans, agreements or funding that follow one another with time between them, or at the same time. */
import { dayAfter, daysFrom } from '../../../model/dates.ts';
import { periodFix } from '../../periods.ts';
import type { Rule } from '../../rule.ts';
import { before, PERIODS } from '../../series.ts';
import { statedHere, wherever } from '../../wherever.ts';
import { englishTitle } from '../../words.ts';

export const periodGap: Rule = {
  id: 'plan/period-gap',
  severity: 'warning',
  preset: 'pm3',
  title: {
    sv: 'Glapp eller överlapp mellan perioder som följer på varandra',
    en: 'A gap or an overlap between periods that follow one another',
  },
  doc: {
    what: {
      sv: 'Två förvaltningsplaner för samma objekt, två avtal av samma typ mellan samma parter om samma sak, eller två finansieringar i samma plan från samma betalare, följer på varandra men med dagar emellan eller dagar gemensamt. Dagarna räknas. Den som ligger helt inom den andra, som årets plan i en femårsplan, räknas inte, och inte heller perioder som är `osäkert`.',
      en: 'Two plans for the same object, two agreements of the same type between the same parties on the same thing, or two fundings in the same plan by the same payer, follow one another but with days between them or days in common. The days are counted. One that lies wholly within the other, as the plan of a year in that of five, does not count, and nor do periods that are `uncertain`.',
    },
    why: {
      sv: 'I ett glapp gäller inget: ingen plan styr arbetet, inget avtal skyddar parterna. I ett överlapp gäller två saker på en gång, och pengar kan räknas två gånger.',
      en: 'In a gap nothing holds: no plan directs the work, no agreement protects the parties. In an overlap two things hold at once, and money may be counted twice.',
    },
    mend: {
      sv: 'Låt den senare börja dagen efter att den tidigare slutar, eller lägg till det som gällde däremellan.',
      en: 'Let the later one begin on the day after the earlier one ends, or add what held in between.',
    },
    off: {
      sv: 'När perioderna med avsikt går om lott.',
      en: 'When periods overlap on purpose.',
    },
    bad: 'objektfamilj Vård {\n  förvaltningsplan Plan2012 { period 2012-01-01..2012-12-31 }\n  förvaltningsplan Plan2013 { period 2013-02-01..2013-12-31 }\n}\n',
    good: 'objektfamilj Vård {\n  förvaltningsplan Plan2012 { period 2012-01-01..2012-12-31 }\n  förvaltningsplan Plan2013 { period 2013-01-01..2013-12-31 }\n}\n',
  },
  check: wherever(Object.keys(PERIODS), (element, { uri, declaration }, { model, report }) => {
    const [value] = statedHere(declaration, [PERIODS[element.kind] ?? '']);
    if (value?.type !== 'period') return;
    const earlier = before(model, element);
    if (!earlier) return;
    const next = dayAfter(earlier.span.last);
    const { start, end } = value;
    const first = start.length === 7 ? `${start}-01` : start;
    const days = daysFrom(next, first);
    if (days === 0) return;
    const count = Math.abs(days);
    const title = earlier.element.title;
    const english = englishTitle(earlier.element);
    const [till, from] = [earlier.span.last, first];
    report({
      range: value.range,
      message:
        days > 0
          ? {
              sv: `Mellan ${title}, som slutar ${till}, och ${element.title}, som börjar ${from}, är ett glapp på ${count} ${count === 1 ? 'dag' : 'dagar'}.`,
              en: `Between ${english}, which ends ${till}, and ${englishTitle(element)}, which begins ${from}, there is a gap of ${count} ${count === 1 ? 'day' : 'days'}.`,
            }
          : {
              sv: `${title} slutar ${till}, men ${element.title} börjar redan ${from}: ett överlapp på ${count} ${count === 1 ? 'dag' : 'dagar'}.`,
              en: `${english} ends ${till}, but ${englishTitle(element)} begins ${from} already: an overlap of ${count} ${count === 1 ? 'day' : 'days'}.`,
            },
      related: [
        {
          element: earlier.element.id,
          message: { sv: `${title} slutar ${till}`, en: `${english} ends ${till}` },
        },
      ],
      element: element.id,
      fixes: periodFix(uri, value, next, end),
    });
  }),
};
