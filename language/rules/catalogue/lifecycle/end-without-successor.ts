/** Something with an end date that others need and nothing replaces. */
import { valuesOf } from '../../../model/model.ts';
import { statedValues } from '../../../model/specialisation.ts';
import { dependantsOn } from '../../dependencies.ts';
import { currentOf, endOfUse, isGone, isInUse, stagesOf } from '../../lifecycles.ts';
import type { Rule } from '../../rule.ts';
import { listSome } from '../../words.ts';
import { stateFix } from '../../writing.ts';

export const endWithoutSuccessor: Rule = {
  id: 'lifecycle/end-without-successor',
  severity: 'warning',
  preset: 'strict',
  absence: true,
  title: { sv: 'Slutdatum utan efterträdare', en: 'An end date without a successor' },
  doc: {
    what: {
      sv: 'Något är i drift eller under avveckling, livscykeln säger när det slutar, andra är beroende av det efter den dagen och `ersätts` saknas. `ersätts okänd` och `ersätts upphandlas` är besked.',
      en: 'Something is in operation or being phased out, its life cycle says when it ends, others depend on it after that day, and there is no `replacedby`. `replacedby unknown` and `replacedby procured` are statements.',
    },
    why: {
      sv: 'Dagen är satt men inte vad som ska finnas efteråt. De som är beroende får veta det när det slutar att fungera.',
      en: 'The day is set, but not what there is to be after it. Those who depend on it learn of it when it stops working.',
    },
    mend: {
      sv: 'Skriv `ersätts` med efterträdaren, eller `upphandlas` eller `okänd` tills den är vald. Ska ingen efterträda: ta bort beroendena eller säg när de slutar.',
      en: 'Write `replacedby` with the successor, or `procured` or `unknown` until it has been chosen. If nothing is to follow: take the dependencies away or say when they end.',
    },
    off: {
      sv: 'När efterträdare planeras någon annanstans.',
      en: 'When successors are planned elsewhere.',
    },
    today: '2026-01-01',
    bad: 'komponent Journal { -> Katalog }\nkomponent Katalog { livscykel avveckling till 2031-12-31 }\n',
    good: 'komponent Journal { -> Katalog }\nkomponent Katalog { livscykel avveckling till 2031-12-31  ersätts NyKatalog }\nkomponent NyKatalog\n',
  },
  check: {
    kinds: ['component', 'node', 'platform', 'network', 'service', 'equipment'],
    element(element, { model, today, language, report }) {
      const [stated] = valuesOf(element, 'lifecycle');
      if (!stated || statedValues(model, element, 'replacedBy').length > 0) return;
      const stages = stagesOf(model, element);
      const end = endOfUse(stages);
      if (!end || !isInUse(currentOf(stages, today))) return;
      const left = dependantsOn(model, element).filter((dependant) => {
        const theirs = stagesOf(model, dependant);
        if (isGone(currentOf(theirs, today))) return false;
        const theirEnd = endOfUse(theirs);
        return theirEnd === undefined || theirEnd.day > end.day;
      });
      if (left.length === 0) return;
      const titles = left.map(({ title }) => title);
      const { properties, nameRange } = element.declaration;
      const here = properties.some(({ values }) => values.includes(stated));
      report({
        range: here ? stated.range : nameRange,
        message: {
          sv: `${element.title} upphör ${end.date} utan efterträdare, och ${listSome(titles, 'sv')} är beroende av det.`,
          en: `${element.title} ends ${end.date} without a successor, and ${listSome(titles, 'en')} ${left.length > 1 ? 'depend' : 'depends'} on it.`,
        },
        related: left.map(({ id, title }) => ({
          element: id,
          message: {
            sv: `${title} är beroende av ${element.title}`,
            en: `${title} depends on ${element.title}`,
          },
        })),
        element: element.id,
        fixes: [stateFix(element, 'replacedBy', 'unknown', language)],
      });
    },
  },
};
