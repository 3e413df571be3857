/** A service that nothing is promised for. */
import type { Element, Model } from '../../../model/model.ts';
import { statedValues } from '../../../model/specialisation.ts';
import type { Rule } from '../../rule.ts';
import { ALWAYS, lacking } from '../../services.ts';

/** What a service itself may promise. */
const PROMISES: readonly string[] = ['serviceHours', 'availability'];

export const withoutLevel: Rule = {
  id: 'service/without-level',
  severity: 'warning',
  preset: 'strict',
  absence: true,
  options: [ALWAYS],
  title: { sv: 'Tjänst utan servicenivå', en: 'A service without a service level' },
  doc: {
    what: {
      sv: 'En tjänst som ges har ingen `servicenivå` som gäller den, och säger varken `servicetid` eller `tillgänglighet` själv. Avvikande tjänster hör inte till det ordinarie utbudet och räknas inte. Regeln tiger så länge ingen tjänst i projektet har någon servicenivå, om inte `always` är satt.',
      en: 'A service that is given has no `servicelevel` that applies to it, and states neither `servicehours` nor `availability` itself. Deviating services are outside the ordinary offering and do not count. The rule is silent as long as no service of the project has a service level, unless `always` is set.',
    },
    why: {
      sv: 'Utan servicenivå vet den som beställer inte vad som köps, och den som levererar inte vad som ska hållas.',
      en: 'Without a service level whoever orders does not know what is bought, and whoever delivers does not know what to keep.',
    },
    mend: {
      sv: 'Skriv `servicenivå X för Tjänsten { … }`. Ingår tjänsten i en gemensam nivå: lägg till den där.',
      en: 'Write `servicelevel X for TheService { … }`. If it is part of a joint level, add it there.',
    },
    off: {
      sv: 'När servicenivåer följs upp någon annanstans.',
      en: 'When service levels are followed up elsewhere.',
    },
    bad: 'tjänst Arbetsplats\ntjänst Utskrift\nservicenivå Bas för Arbetsplats { tillgänglighet 99.5 % }\n',
    good: 'tjänst Arbetsplats\ntjänst Utskrift\nservicenivå Bas för Arbetsplats, Utskrift { tillgänglighet 99.5 % }\n',
  },
  check: {
    model(model, { option, report }) {
      const services = lacking(model, option, {
        lacks: (service) => !hasLevel(model, service) && !promises(model, service),
        shows: (service) => hasLevel(model, service),
      });
      for (const { id, uri, title, declaration } of services) {
        report({
          uri,
          range: declaration.nameRange,
          message: { sv: `${title} har ingen servicenivå.`, en: `${title} has no service level.` },
          element: id,
        });
      }
    },
  },
};

function hasLevel(model: Model, service: Element): boolean {
  return (
    model.referrersOf(service.id, 'for').some(({ kind }) => kind === 'servicelevel') ||
    model.childrenOf(service.id).some(({ kind }) => kind === 'servicelevel')
  );
}

function promises(model: Model, service: Element): boolean {
  return PROMISES.some((key) => statedValues(model, service, key).length > 0);
}
