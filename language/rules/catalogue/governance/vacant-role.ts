/** A role that nobody holds. */
import { postTitle } from '../../posts.ts';
import type { Rule } from '../../rule.ts';
import { titleOf } from '../../things.ts';
import { englishTitle } from '../../words.ts';

export const vacantRole: Rule = {
  id: 'governance/vacant-role',
  severity: 'warning',
  preset: 'recommended',
  title: { sv: 'Vakant roll', en: 'A vacant role' },
  doc: {
    what: {
      sv: 'Ett rollinnehav är `vakant`. Anmärkningen nämner gruppen när rollen finns för flera, till exempel ett verksamhetsstöd per användargrupp.',
      en: 'A role assignment is `vacant`. The finding names the group when the role exists for several, such as a business support per user group.',
    },
    why: {
      sv: 'Det som rollen ansvarar för görs av ingen, eller av någon som inte har mandat.',
      en: 'What the role answers for is done by nobody, or by someone without a mandate.',
    },
    mend: {
      sv: 'Tillsätt rollen och skriv vem som har den. Står en tillsättning på gång: tysta anmärkningen med skäl och slutdatum.',
      en: 'Fill the role and write who holds it. If that is under way: silence the finding with a reason and an end date.',
    },
    off: {
      sv: 'När vakanser följs upp någon annanstans.',
      en: 'When vacancies are followed up elsewhere.',
    },
    bad: 'objektfamilj Vård { roller { verksamhetsstöd "Äldreomsorg" vakant } }\n',
    good: 'enhet Omsorg\nobjektfamilj Vård { roller { verksamhetsstöd "Äldreomsorg" Omsorg } }\n',
  },
  check: {
    assignment({ summary, role, owner }, { model, report }) {
      if (summary.state !== 'vacant' || !summary.stateRange) return;
      const element = role === undefined ? undefined : model.element(role);
      const post = postTitle(element, summary);
      const home = owner === undefined ? undefined : titleOf(model, owner);
      report({
        range: summary.stateRange,
        message: {
          sv: `${post.sv} är vakant${home === undefined ? '' : ` i ${home}`}.`,
          en: `${post.en} is vacant${home === undefined ? '' : ` in ${home}`}.`,
        },
        related: element
          ? [
              {
                element: element.id,
                message: { sv: `Rollen ${element.title}`, en: `The role ${englishTitle(element)}` },
              },
            ]
          : [],
        ...(owner === undefined ? {} : { element: owner }),
      });
    },
  },
};
