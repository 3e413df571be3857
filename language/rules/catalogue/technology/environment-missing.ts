/** A component in operation that is taken care of everywhere but in production. */
import type { Element } from '../../../model/model.ts';
import { deployedIn, isProduction, promisedIn } from '../../environments.ts';
import { isInUse, lifecycleOn } from '../../lifecycles.ts';
import type { Rule, RuleReader } from '../../rule.ts';
import { byId } from '../../things.ts';
import { listAnd } from '../../words.ts';

export const environmentMissing: Rule = {
  id: 'technology/environment-missing',
  severity: 'warning',
  preset: 'strict',
  absence: true,
  title: { sv: 'Produktionsmiljö som saknas', en: 'A production environment that is missing' },
  doc: {
    what: {
      sv: 'En komponent eller tjänst är i drift men har servicenivåer bara i andra miljöer än produktion, eller körs bara av noder i sådana. Vad en miljö är sägs av `typ`, annars av ett namn som Produktion, Test eller Utbildning; är någon av miljöerna varken det ena eller det andra tiger regeln. En servicenivå utan miljö gäller i alla.',
      en: 'A component or service is in operation but has service levels only in other environments than production, or is run only by nodes in such. What an environment is, is said by `type`, else by a name such as Production, Test or Training; where one of the environments is neither the rule is silent. A service level without an environment applies in all.',
    },
    why: {
      sv: 'Det är i produktion som verksamheten märker ett stopp. Löften och noder i test säger inget om vad som gäller där.',
      en: 'It is in production that the business notices a stop. Promises and nodes in test say nothing of what applies there.',
    },
    mend: {
      sv: 'Lägg till servicenivån för produktion, eller noden som kör komponenten där. Är miljön produktion fast namnet inte säger det: skriv `typ produktion`.',
      en: 'Add the service level for production, or the node that runs the component there. If the environment is production although its name does not say so: write `type production`.',
    },
    off: {
      sv: 'När produktion sköts av någon annan och står i en annan modell.',
      en: 'When production is run by someone else and stands in another model.',
    },
    bad: 'komponent Journal { livscykel drift }\nmiljö Test\nservicenivå Testnivå för Journal i Test { servicetid "vardagar 8–17" }\n',
    good: 'komponent Journal { livscykel drift }\nmiljö Test\nmiljö Produktion\nservicenivå Testnivå för Journal i Test { servicetid "vardagar 8–17" }\nservicenivå Nivå för Journal i Produktion { servicetid "dygnet runt" }\n',
  },
  check: {
    kinds: ['component', 'service'],
    element(element, { model, today, report }) {
      const promised = onlyElsewhere(model, promisedIn(model, element));
      const deployed = onlyElsewhere(model, deployedIn(model, element));
      if (promised.length === 0 && deployed.length === 0) return;
      if (!isInUse(lifecycleOn(model, element, today))) return;
      const place = { range: element.declaration.nameRange, element: element.id };
      const related = (environments: readonly Element[]) =>
        environments.map(({ id, title }) => ({
          element: id,
          message: { sv: `Miljön ${title}`, en: `The environment ${title}` },
        }));
      if (promised.length > 0) {
        const titles = promised.map(({ title }) => title);
        report({
          ...place,
          message: {
            sv: `${element.title} är i drift men har servicenivå bara i ${listAnd(titles, 'sv')}, inte i produktion.`,
            en: `${element.title} is in operation but has service levels only in ${listAnd(titles, 'en')}, not in production.`,
          },
          related: related(promised),
        });
      }
      if (deployed.length > 0) {
        const titles = deployed.map(({ title }) => title);
        report({
          ...place,
          message: {
            sv: `${element.title} är i drift men körs bara i ${listAnd(titles, 'sv')}, inte i produktion.`,
            en: `${element.title} is in operation but runs only in ${listAnd(titles, 'en')}, not in production.`,
          },
          related: related(deployed),
        });
      }
    },
  },
};

/** The environments, each once and by id, if every one of them is known not to be production; else none. */
function onlyElsewhere(
  model: RuleReader,
  environments: readonly (Element | undefined)[],
): readonly Element[] {
  const found = new Map<string, Element>();
  for (const environment of environments) {
    if (!environment || isProduction(model, environment) !== false) return [];
    found.set(environment.id, environment);
  }
  return [...found.values()].sort(byId);
}
