/** An agreement that lacks a party. */
import type { Arrow, Element } from '../../../model/model.ts';
import { statedValues } from '../../../model/specialisation.ts';
import { lineOfAnnexes, partiesOf, placeOf, statusOf } from '../../agreements.ts';
import { agreementsOf, type Integration, integrationOf } from '../../integrations.ts';
import type { Rule, RuleReader } from '../../rule.ts';
import { outward } from '../../things.ts';
import { englishTitle, listAnd, listOr } from '../../words.ts';
import { stateFix } from '../../writing.ts';

export const partyMissing: Rule = {
  id: 'agreement/party-missing',
  severity: 'warning',
  preset: 'strict',
  absence: true,
  title: { sv: 'Avtal som saknar en part', en: 'An agreement that lacks a party' },
  doc: {
    what: {
      sv: 'Ett avtal nämner färre än två parter. Eller så går en integration mellan två förvaltare enligt ett avtal där en av dem varken är part, hör till en part eller är bunden (`binder`). En bilaga har samma parter som det den är bilaga till. Är någon part `okänd`, eller en grupp aktörer, sägs inget om integrationer; detsamma gäller förvaltare som är förvaltningsobjekt utan organisation runt sig.',
      en: 'An agreement names fewer than two parties. Or an integration between two managers goes per an agreement where one of them is neither a party, nor belongs to a party, nor is bound (`binds`). An annex has the parties of what it is an annex to. Where a party is `unknown`, or a group of actors, nothing is said about integrations; the same goes for managers that are objects without an organisation around them.',
    },
    why: {
      sv: 'Ett avtal gäller mellan sina parter. Den som står utanför har inte lovat något, vad de andra än har skrivit.',
      en: 'An agreement holds between its parties. Whoever stands outside has promised nothing, whatever the others have written.',
    },
    mend: {
      sv: 'Skriv parterna i `parter`, den som binds på annat sätt i `binder`, eller `parter okänd`. Är förvaltaren verkligen utanför behövs ett annat avtal.',
      en: 'Write the parties in `parties`, those who are bound in another way in `binds`, or `parties unknown`. If the manager really is outside, another agreement is needed.',
    },
    off: {
      sv: 'När avtalen i modellen bara är namn.',
      en: 'When the agreements of the model are names only.',
    },
    bad: 'organisation Region\navtal Driftavtal { parter Region }\n',
    good: 'organisation Region\norganisation Leverantör\navtal Driftavtal { parter Region, Leverantör }\n',
  },
  check: {
    kinds: ['agreement'],
    element(agreement, { model, report, language }) {
      const status = statusOf(model, agreement);
      // An annex, and what has expired or does not exist, need not name anyone.
      if (lineOfAnnexes(model, agreement).length > 1 || status?.is === 'expired') return;
      const values = statedValues(model, agreement, 'parties');
      if (values.length > 1 || values.some(({ type }) => type !== 'word')) return;
      const party = values[0]?.type === 'word' ? model.resolve(values[0].reference) : undefined;
      if (party && party.status !== 'resolved') return;
      const only = party && model.element(party.id);
      report({
        range: placeOf(agreement, values[0]),
        message: only
          ? {
              sv: `Avtalet ${agreement.title} har bara en part, ${only.title}.`,
              en: `The agreement ${englishTitle(agreement)} has one party only, ${englishTitle(only)}.`,
            }
          : {
              sv: `Avtalet ${agreement.title} nämner inga parter.`,
              en: `The agreement ${englishTitle(agreement)} names no parties.`,
            },
        element: agreement.id,
        ...(only ? {} : { fixes: [stateFix(agreement, 'parties', 'unknown', language)] }),
      });
    },
    arrow(arrow, { model, report }) {
      const integration = integrationOf(model, arrow);
      const place = arrow.summary.target;
      const outside = integration && outsiders(model, arrow, integration);
      if (!integration || !place || !outside) return;
      const { source, target } = integration;
      const agreements = agreementsOf(model, arrow, integration);
      report({
        range: place.range,
        message: {
          sv: `${source.title} → ${target.title} går enligt ${listOr(
            agreements.map(({ title }) => title),
            'sv',
          )}, där ${listAnd(
            outside.map(({ title }) => title),
            'sv',
          )} inte är part.`,
          en: `${source.title} → ${target.title} goes per ${listOr(agreements.map(englishTitle), 'en')}, where ${listAnd(outside.map(englishTitle), 'en')} ${outside.length === 1 ? 'is not a party' : 'are not parties'}.`,
        },
        related: agreements.map((agreement) => ({
          element: agreement.id,
          message: {
            sv: `Avtalet ${agreement.title}`,
            en: `The agreement ${englishTitle(agreement)}`,
          },
        })),
        element: source.id,
        reliesOn: arrow.summary.range,
      });
    },
  },
};

/**
 * The managers that are outside the agreement of the integration; of several agreements the one that has most of them.
 * Undefined when all is well, or not known.
 */
function outsiders(
  model: RuleReader,
  arrow: Arrow,
  integration: Integration,
): readonly Element[] | undefined {
  const managers = [integration.sourceManager, integration.targetManager];
  if (managers.some((manager) => !hasOrganisation(model, manager))) return undefined;
  const agreements = agreementsOf(model, arrow, integration);
  let fewest: readonly Element[] | undefined;
  for (const agreement of agreements) {
    const { ids, complete } = partiesOf(model, agreement);
    if (!complete || ids.some((id) => model.element(id)?.kind === 'actor')) return undefined;
    const parties = new Set(ids);
    const outside = managers.filter((manager) => !belongsTo(model, manager, parties));
    if (outside.length === 0) return undefined;
    if (fewest === undefined || outside.length < fewest.length) fewest = outside;
  }
  return fewest;
}

function hasOrganisation(model: RuleReader, manager: Element): boolean {
  return outward(model, manager.id).some(({ kind }) => kind === 'organisation' || kind === 'unit');
}

/** Is the manager a party, a part of one, or what a party is a part of? */
function belongsTo(model: RuleReader, manager: Element, parties: ReadonlySet<string>): boolean {
  for (const { id } of outward(model, manager.id)) if (parties.has(id)) return true;
  for (const party of parties) for (const { id } of outward(model, party)) if (id === manager.id) return true;
  return false;
}
