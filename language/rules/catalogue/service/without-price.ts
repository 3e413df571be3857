/** A service that is ordered and has no price. */
import type { Element } from '../../../model/model.ts';
import { statedValues } from '../../../model/specialisation.ts';
import type { Rule } from '../../rule.ts';
import { ALWAYS, lacking, typeOf } from '../../services.ts';
import { languageIn, stateFix } from '../../writing.ts';

/** Types of services that have no price of their own: they are part of others, or financed in common. */
const UNPRICED: ReadonlySet<string | undefined> = new Set([
  'servicecomponent',
  'national',
  'register',
  'support',
]);

export const withoutPrice: Rule = {
  id: 'service/without-price',
  severity: 'warning',
  preset: 'strict',
  absence: true,
  options: [ALWAYS],
  title: { sv: 'Tjänst utan pris', en: 'A service without a price' },
  doc: {
    what: {
      sv: 'En tjänst som ges, av `typ verksamhetstjänst` eller utan typ, har inget `pris`. Tjänstekomponenter, avvikande, nationella, register- och supporttjänster har inget pris för sig. `pris okänd` och `inget` är besked. Regeln tiger så länge ingen tjänst i projektet har något pris, om inte `always` är satt.',
      en: 'A service that is given, of `type businessservice` or without a type, has no `price`. Service components and deviating, national, register and support services have no price of their own. `price unknown` and `none` are statements. The rule is silent as long as no service of the project has a price, unless `always` is set.',
    },
    why: {
      sv: 'Den som beställer kan inte välja, och den som levererar kan inte ta betalt efter det som används.',
      en: 'Whoever orders cannot choose, and whoever delivers cannot charge by what is used.',
    },
    mend: {
      sv: 'Skriv priset: `pris 450 kr/månad`, eller `pris inget` när tjänsten är fri.',
      en: 'Write the price: `price 450 SEK/month`, or `price none` when the service is free.',
    },
    off: {
      sv: 'När tjänsterna inte debiteras.',
      en: 'When services are not charged for.',
    },
    bad: 'tjänst Arbetsplats { typ verksamhetstjänst  pris 450 kr/månad }\ntjänst Utskrift { typ verksamhetstjänst }\n',
    good: 'tjänst Arbetsplats { typ verksamhetstjänst  pris 450 kr/månad }\ntjänst Utskrift { typ verksamhetstjänst  pris inget }\n',
  },
  check: {
    model(model, { option, report }) {
      const isPriced = (service: Element): boolean => statedValues(model, service, 'price').length > 0;
      const services = lacking(model, option, {
        lacks: (service) => !isPriced(service) && !UNPRICED.has(typeOf(model, service)),
        shows: isPriced,
      });
      for (const service of services) {
        const { id, uri, title, declaration } = service;
        report({
          uri,
          range: declaration.nameRange,
          message: { sv: `${title} har inget pris.`, en: `${title} has no price.` },
          element: id,
          fixes: [stateFix(service, 'price', 'unknown', languageIn(model, uri))],
        });
      }
    },
  },
};
