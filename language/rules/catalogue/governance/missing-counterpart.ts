/** A role held on one side of an object while nobody on the other side answers to it. */
import { postFixBehind } from '../../posts-fix.ts';
import { counterpartOf, lackingRoles, mayHaveRole, saysMissing } from '../../roles.ts';
import type { Rule } from '../../rule.ts';
import { englishTitle } from '../../words.ts';

export const missingCounterpart: Rule = {
  id: 'governance/missing-counterpart',
  severity: 'warning',
  preset: 'recommended',
  absence: true,
  title: { sv: 'Roll utan motpart', en: 'A role without its counterpart' },
  doc: {
    what: {
      sv: 'En roll har en `motpart` på den andra sidan, och objektet nämner rollen men inte motparten. En vakant motpart räknas som nämnd. Krävs motparten i varje objekt säger `governance/missing-role` det, och den här regeln tiger. Säger rollen själv `motpart saknas` meddelas det en gång per objekt som har rollen.',
      en: 'A role has a `counterpart` on the other side, and the object mentions the role but not the counterpart. A vacant counterpart counts as mentioned. Where the counterpart is required in every object `governance/missing-role` says so, and this rule is silent. Where the role itself says `counterpart missing`, that is told once for each object that has the role.',
    },
    why: {
      sv: 'Rollerna i pm³ kommer i par, så att verksamhet och it alltid har någon att tala med på samma nivå.',
      en: 'The roles of pm³ come in pairs, so that business and IT always have someone to talk to on the same level.',
    },
    mend: {
      sv: 'Nämn motparten i `roller { … }`, med innehavare eller `vakant`. Ersätt `motpart saknas` med den roll som svarar mot den, eller ta bort raden om ingen motpart behövs.',
      en: 'Mention the counterpart in `roles { … }`, with a holder or `vacant`. Replace `counterpart missing` with the role that answers to it, or take the line away when none is needed.',
    },
    off: {
      sv: 'När objektet bara har en sida.',
      en: 'When the object has one side only.',
    },
    bad: 'enhet Drift\nobjektfamilj Vård { roller { objektspecialist Drift } }\n',
    good: 'enhet Drift\nobjektfamilj Vård { roller { objektspecialist Drift  itSpecialist Drift } }\n',
  },
  check: {
    assignment(assignment, context) {
      const { id, role, owner, summary } = assignment;
      const { model, report } = context;
      if (role === undefined || owner === undefined) return;
      // A role that several groups have is told of once, where it is written first.
      if (model.assignmentsOf(owner).find((it) => it.role === role)?.id !== id) return;
      const counterpart = model.element(counterpartOf(model, role) ?? '');
      const held = model.element(role);
      const home = model.element(owner);
      if (held && home && saysMissing(model, role)) {
        report({
          range: summary.role.range,
          message: {
            sv: `${held.title} i ${home.title} har ingen motpart på den andra sidan.`,
            en: `${englishTitle(held)} in ${home.title} has no counterpart on the other side.`,
          },
          related: [
            {
              element: role,
              message: { sv: `Rollen ${held.title}`, en: `The role ${englishTitle(held)}` },
            },
          ],
          element: owner,
        });
      }
      if (!counterpart || !held || !home || mayHaveRole(model, owner, counterpart.id)) return;
      if (home.kind === 'object' && lackingRoles(model, owner).includes(counterpart)) return;
      report({
        range: summary.role.range,
        message: {
          sv: `${held.title} har ingen motpart i ${home.title}: ${counterpart.title} saknas.`,
          en: `${englishTitle(held)} has no counterpart in ${home.title}: ${englishTitle(counterpart)} is missing.`,
        },
        related: [
          {
            element: counterpart.id,
            message: {
              sv: `Motparten ${counterpart.title}`,
              en: `The counterpart ${englishTitle(counterpart)}`,
            },
          },
        ],
        element: owner,
        fixes: (['vacant', 'unknown'] as const).flatMap(
          (state) => postFixBehind(context, home, assignment, counterpart, state) ?? [],
        ),
      });
    },
  },
};
