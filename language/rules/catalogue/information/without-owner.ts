/** Information that nobody answers for. */
import type { Element } from '../../../model/model.ts';
import { statedValues } from '../../../model/specialisation.ts';
import type { Rule, RuleReader } from '../../rule.ts';
import { placeOf, stateIn } from '../../stated.ts';
import { parentOf } from '../../things.ts';
import { stateFix } from '../../writing.ts';

/** Where information stands in one of these, that is whose it is. */
const OWNERS: ReadonlySet<string> = new Set(['organisation', 'unit']);

export const withoutOwner: Rule = {
  id: 'information/without-owner',
  severity: 'warning',
  preset: 'pm3',
  absence: true,
  title: { sv: 'Information utan ägare', en: 'Information without an owner' },
  doc: {
    what: {
      sv: 'En informationsmängd har ingen `ägare`, eller har `ägare saknas`. Den som står i en organisation eller enhet ägs av den, en del har samma ägare som helheten, och `ägare okänd` är också ett besked. Vem som äger systemet svarar inte på frågan.',
      en: 'An information set has no `owner`, or has `owner missing`. One that stands in an organisation or unit is owned by it, a part has the owner of the whole, and `owner unknown` is a statement too. Who owns the system does not answer the question.',
    },
    why: {
      sv: 'Informationsägaren klassar, beslutar om åtkomst och gallring, och är den som ska tillfrågas när någon vill använda informationen till något nytt.',
      en: 'The owner classifies the information, decides on access and disposal, and is the one to ask when somebody wants to use it for something new.',
    },
    mend: {
      sv: 'Skriv vem som äger informationen: `ägare Ekonomienheten`, eller en roll.',
      en: 'Write who owns the information: `owner FinanceUnit`, or a role.',
    },
    off: {
      sv: 'När informationsägare utses och följs upp någon annanstans.',
      en: 'When owners of information are appointed and followed up elsewhere.',
    },
    bad: 'information Remiss { klassning K3, R3, T2 }\n',
    good: 'enhet Vården\ninformation Remiss { klassning K3, R3, T2  ägare Vården }\n',
  },
  check: {
    kinds: ['information'],
    element(information, { model, language, report }) {
      const values = statedValues(model, information, 'owner');
      const missing = stateIn(values, 'missing');
      if (!missing && (values.length > 0 || isOwned(model, information))) return;
      report({
        range: placeOf(information, missing),
        message: {
          sv: `${information.title} har ingen ägare.`,
          en: `${information.title} has no owner.`,
        },
        element: information.id,
        fixes: missing ? [] : [stateFix(information, 'owner', 'unknown', language)],
      });
    },
  },
};

/** By what it stands in. A part of information that has no owner is told of there. */
function isOwned(model: RuleReader, information: Element): boolean {
  const parent = parentOf(model, information);
  // What it was to stand in could not be found, which is reported there.
  if (!parent) return information.declaration.owner >= 0;
  return OWNERS.has(parent.kind) || parent.kind === 'information';
}
