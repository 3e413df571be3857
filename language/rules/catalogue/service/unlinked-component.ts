/** A service with nothing behind it. */
import type { Element, Model } from '../../../model/model.ts';
import { statedTargets, statedValues } from '../../../model/specialisation.ts';
import type { Rule } from '../../rule.ts';
import { ALWAYS, lacking, typeOf } from '../../services.ts';
import { languageIn, stateFix } from '../../writing.ts';

/** What a service says that it is made of. */
const PARTS: readonly string[] = ['realiser', 'composedOf', 'uses'];

/** Kinds of what gives a service. */
const BEHIND: ReadonlySet<string> = new Set([
  'component',
  'layer',
  'interface',
  'product',
  'service',
  'platform',
  'network',
  'node',
  'process',
]);

export const unlinkedComponent: Rule = {
  id: 'service/unlinked-component',
  severity: 'info',
  preset: 'strict',
  absence: true,
  options: [ALWAYS],
  title: { sv: 'Tjänst utan komponent bakom', en: 'A service with no component behind it' },
  doc: {
    what: {
      sv: 'En tjänst som ges säger inte vad som ger den: inget `realiseras`, `består` eller `använder`, inget system i den, ingen pil till ett system, och ingen nod som kör den. Stöd som ges av människor (`typ supporttjänst`) och avvikande tjänster räknas inte. Regeln tiger så länge ingen tjänst i projektet är knuten till en komponent, om inte `always` är satt.',
      en: 'A service that is given does not say what gives it: no `realisedby`, `composedof` or `uses`, no system inside it, no arrow to a system, and no node that runs it. Support given by people (`type supportservice`) and deviating services do not count. The rule is silent as long as no service of the project is tied to a component, unless `always` is set.',
    },
    why: {
      sv: 'Ett avbrott i ett system går inte att översätta till vilka tjänster som drabbas, och tjänstens kostnad går inte att räkna ut.',
      en: 'An outage of a system cannot be translated into the services that it hits, and the cost of the service cannot be worked out.',
    },
    mend: {
      sv: 'Skriv `realiseras` med komponenten, eller `består` med delarna.',
      en: 'Write `realisedby` with the component, or `composedof` with the parts.',
    },
    off: {
      sv: 'När tjänstekatalogen beskrivs utan systemen bakom.',
      en: 'When the catalogue of services is described without the systems behind it.',
    },
    bad: 'enhet Drift { komponent Journal }\ntjänst Journalvisning { realiseras Journal }\ntjänst Utskrift\n',
    good: 'enhet Drift { komponent Journal  komponent Skrivarkö }\ntjänst Journalvisning { realiseras Journal }\ntjänst Utskrift { realiseras Skrivarkö }\n',
  },
  check: {
    model(model, { option, report }) {
      const services = lacking(model, option, {
        lacks: (service) => !isLinked(model, service) && typeOf(model, service) !== 'support',
        shows: (service) => isTied(model, service),
      });
      for (const service of services) {
        const { id, uri, title, declaration } = service;
        report({
          uri,
          range: declaration.nameRange,
          message: {
            sv: `${title} har ingen komponent bakom sig.`,
            en: `${title} has no component behind it.`,
          },
          element: id,
          fixes: [stateFix(service, 'realiser', 'unknown', languageIn(model, uri))],
        });
      }
    },
  },
};

/** To a component: a service that is made of other services and networks says nothing of systems. */
function isTied(model: Model, service: Element): boolean {
  return (
    PARTS.some((key) =>
      statedTargets(model, service, key).some((id) => model.element(id)?.kind === 'component'),
    ) || model.childrenOf(service.id).some(({ kind }) => kind === 'component')
  );
}

function isLinked(model: Model, service: Element): boolean {
  const isBehind = (id: string | undefined): boolean =>
    id !== undefined && BEHIND.has(model.element(id)?.kind ?? '');
  return (
    PARTS.some((key) => statedValues(model, service, key).length > 0) ||
    model.childrenOf(service.id).some(({ kind }) => BEHIND.has(kind)) ||
    model.outgoing(service.id).some(({ target }) => isBehind(target)) ||
    model.referrersOf(service.id, 'runs').length > 0
  );
}
