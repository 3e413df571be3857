/** An integration over an integration platform that no service contract is stated for. */
import { type Arrow, type Element, valuesOf } from '../../../model/model.ts';
import { lineOf, statedValues, statedWord } from '../../../model/specialisation.ts';
import type { Rule, RuleOption, RuleReader } from '../../rule.ts';
import { stateIn } from '../../stated.ts';
import { titleOf } from '../../things.ts';
import { arrowStateFix } from '../../writing.ts';

const VERBS: RuleOption<readonly string[]> = {
  name: 'verbs',
  otherwise: [],
  doc: {
    sv: 'Namn på verb som alltid kräver tjänstekontrakt, vilken väg pilen än går: `["hämtar"]`.',
    en: 'Names of verbs that always ask for a contract, whichever way the arrow goes: `["reads"]`.',
  },
};

export const withoutContract: Rule = {
  id: 'integration/without-contract',
  severity: 'warning',
  preset: 'strict',
  absence: true,
  options: [VERBS],
  title: { sv: 'Integration utan tjänstekontrakt', en: 'An integration without a service contract' },
  doc: {
    what: {
      sv: 'En pil går `via` en integrationsplattform (en komponent med `typ integrationsplattform` eller en plattform med `typ integrationsmotor`) och har inget `tjänstekontrakt`, varken själv eller på gränssnittet som den pekar på. `tjänstekontrakt okänd` och `inget` är besked; `saknas` anmärks alltid.',
      en: 'An arrow goes `via` an integration platform (a component with `type integrationplatform` or a platform with `type integrationengine`) and has no `contract`, neither itself nor on the interface that it points at. `contract unknown` and `none` are statements; `missing` is always reported.',
    },
    why: {
      sv: 'Plattformen förmedlar efter kontrakt. Utan det vet ingen vad som får gå där, vem som anropar vad, eller vad som går sönder när en version byts.',
      en: 'The platform carries by contract. Without one nobody knows what may pass, who calls what, or what breaks when a version changes.',
    },
    mend: {
      sv: 'Skriv kontraktet med version i pilens block eller på gränssnittet: `tjänstekontrakt "GetCareDocumentation 3.0"`.',
      en: 'Write the contract with its version in the block of the arrow or on the interface: `contract "GetCareDocumentation 3.0"`.',
    },
    off: {
      sv: 'När integrationerna inte följer tjänstekontrakt.',
      en: 'When the integrations do not follow service contracts.',
    },
    bad: 'enhet Drift {\n  komponent Journal\n  komponent Portal { -> Journal anropar { via Tjänsteplattformen } }\n  komponent Tjänsteplattformen { typ integrationsplattform }\n}\n',
    good: 'enhet Drift {\n  komponent Journal\n  komponent Portal { -> Journal anropar { via Tjänsteplattformen  tjänstekontrakt "GetCareDocumentation 3.0" } }\n  komponent Tjänsteplattformen { typ integrationsplattform }\n}\n',
  },
  check: {
    arrow(arrow, { model, language, option, report }) {
      const { source, target, summary } = arrow;
      if (source === undefined || target === undefined || !summary.target) return;
      const values = valuesOf(arrow, 'contract');
      const missing = stateIn(values, 'missing');
      if (!missing && values.length > 0) return;
      const platform = missing ? undefined : platformOf(model, arrow);
      if (!missing && !platform && !asksByVerb(model, arrow, option(VERBS))) return;
      const end = model.element(target);
      if (!missing && end?.kind === 'interface' && statedValues(model, end, 'contract').length > 0) return;
      const [from, to] = [titleOf(model, source), titleOf(model, target)];
      report({
        range: missing?.range ?? summary.target.range,
        message: {
          sv: `${from} → ${to}${platform ? ` går över ${platform.title} men` : ''} har inget tjänstekontrakt.`,
          en: `${from} → ${to}${platform ? ` goes over ${platform.title} but` : ''} has no service contract.`,
        },
        ...(platform
          ? {
              related: [
                {
                  element: platform.id,
                  message: {
                    sv: `${platform.title} förmedlar integrationer`,
                    en: `${platform.title} carries integrations`,
                  },
                },
              ],
            }
          : {}),
        element: source,
        reliesOn: summary.range,
        fixes: missing ? [] : [arrowStateFix(arrow, 'contract', 'unknown', language)],
      });
    },
  },
};

/** The integration platform that an arrow goes over. */
function platformOf(model: RuleReader, arrow: Arrow): Element | undefined {
  for (const value of valuesOf(arrow, 'via')) {
    const resolution = value.type === 'word' ? model.resolve(value.reference) : undefined;
    const element = resolution?.status === 'resolved' ? model.element(resolution.id) : undefined;
    if (!element) continue;
    const type = statedWord(model, element, 'type');
    if (element.kind === 'component' && type === 'platform') return element;
    if (element.kind === 'platform' && type === 'integration') return element;
  }
  return undefined;
}

/** Is the verb, or one that it stands on, among those that ask for a contract, by name or alias? */
function asksByVerb(model: RuleReader, { verb }: Arrow, wanted: readonly string[]): boolean {
  if (verb === undefined || wanted.length === 0) return false;
  return lineOf(model, verb).some((it) => [it.name, ...aliasesOf(it)].some((name) => wanted.includes(name)));
}

function aliasesOf(element: Element): readonly string[] {
  return valuesOf(element, 'alias').flatMap((value) =>
    value.type === 'word' ? [value.reference.path.join('.')] : [],
  );
}
