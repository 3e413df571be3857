/** An object without a role that every object shall have. */
import { postsFix } from '../../posts-fix.ts';
import { lackingRoles } from '../../roles.ts';
import type { Rule } from '../../rule.ts';
import { englishTitle, listAnd } from '../../words.ts';

export const missingRole: Rule = {
  id: 'governance/missing-role',
  severity: 'warning',
  preset: 'recommended',
  absence: true,
  title: { sv: 'Förvaltningsobjekt utan en roll som krävs', en: 'An object without a required role' },
  doc: {
    what: {
      sv: 'Ett förvaltningsobjekt nämner inte en roll som har `krävs ja`. I standardbiblioteket är det objektägare och förvaltningsledare, var och en med sin motpart på it-sidan. En egen roll som specialiserar den (`roll Objektledare : förvaltningsledare`) duger, och en roll som är `vakant` eller `okänd` räknas som nämnd. Ett felstavat namn räknas som den roll det liknar, och som ingen annan. En roll som deklareras i en familj eller organisation krävs bara där.',
      en: 'An object does not mention a role that has `required yes`. In the standard library these are object owner and object manager, each with its counterpart on the IT side. A role of your own that specialises it (`role Lead : objectmanager`) will do, and a role that is `vacant` or `unknown` counts as mentioned. A misspelt name counts as the role that it resembles, and as no other. A role declared in a family or an organisation is required there only.',
    },
    why: {
      sv: 'Enligt pm³ bärs styrningen av rollerna på båda sidor. Saknas en av dem finns det beslut som ingen får fatta.',
      en: 'In pm³ the governance rests on the roles of both sides. Where one is missing there are decisions that nobody may take.',
    },
    mend: {
      sv: 'Skriv rollen i `roller { … }`: vem som har den, eller `vakant`.',
      en: 'Write the role in `roles { … }`: who holds it, or `vacant`.',
    },
    off: {
      sv: 'När modellen inte handlar om roller, eller när objektet styrs av någon annan. Det senare skrivs hellre som en `enhet` som `förvaltare`.',
      en: 'When the model is not about roles, or when the object is governed by someone else. The latter is better written as a `unit` that is the `manager`.',
    },
    bad: 'enhet Drift\nförvaltningsobjekt Journal {\n  roller {\n    objektägare Drift\n    objektägareIT Drift\n    förvaltningsledare Drift\n  }\n}\n',
    good: 'enhet Drift\nförvaltningsobjekt Journal {\n  roller {\n    objektägare Drift\n    objektägareIT Drift\n    förvaltningsledare Drift\n    förvaltningsledareIT Drift\n  }\n}\n',
  },
  check: {
    kinds: ['object'],
    element(object, context) {
      const { model, report } = context;
      const lacking = lackingRoles(model, object.id);
      if (lacking.length === 0) return;
      const sv = listAnd(
        lacking.map(({ title }) => title),
        'sv',
      );
      const en = listAnd(lacking.map(englishTitle), 'en');
      report({
        range: object.declaration.nameRange,
        message: {
          sv: `${object.title} saknar ${lacking.length === 1 ? 'rollen' : 'rollerna'} ${sv}.`,
          en: `${object.title} lacks the ${lacking.length === 1 ? 'role' : 'roles'} ${en}.`,
        },
        related: lacking.map((role) => ({
          element: role.id,
          message: { sv: `${role.title} krävs`, en: `${englishTitle(role)} is required` },
        })),
        element: object.id,
        fixes: (['vacant', 'unknown'] as const).flatMap(
          (state) => postsFix(context, object, lacking, state) ?? [],
        ),
      });
    },
  },
};
