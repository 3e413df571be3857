/** An object where nobody stands for the business. */
import type { Assignment, Element } from '../../../model/model.ts';
import { postsFix } from '../../posts-fix.ts';
import { counterpartOf, hasUnclearRoles, isUnfilled, rolesOf } from '../../roles.ts';
import type { Fix, Rule, RuleContext } from '../../rule.ts';
import { sideOfRole } from '../../sides.ts';
import { outward } from '../../things.ts';
import { englishTitle, listAnd } from '../../words.ts';

export const objectWithoutBusinessSide: Rule = {
  id: 'governance/object-without-business-side',
  severity: 'warning',
  preset: 'pm3',
  absence: true,
  title: { sv: 'Förvaltningsobjekt utan verksamhetssida', en: 'An object without a business side' },
  doc: {
    what: {
      sv: 'Ett förvaltningsobjekt har roller, men ingen på verksamhetssidan är tillsatt: alla med `sida verksamhet` är vakanta, eller så nämns bara it-sidans. Roller i familjen runt objektet räknas med. En roll som är `okänd` kan vara tillsatt. Ett objekt helt utan roller tas upp av `governance/missing-role`.',
      en: 'An object has roles, but none on the business side is filled: all with `side business` are vacant, or only those of the IT side are mentioned. Roles in the family around the object count. A role that is `unknown` may be filled. An object without any roles is a matter for `governance/missing-role`.',
    },
    why: {
      sv: 'Utan verksamhetssida finns ingen som tar emot, prioriterar och betalar. It-sidan får då avgöra själv vad verksamheten behöver.',
      en: 'Without a business side nobody receives, prioritises and pays. It is then left to the IT side to judge what the business needs.',
    },
    mend: {
      sv: 'Tillsätt en roll på verksamhetssidan, eller skriv `okänd` när den är tillsatt utan att du vet av vem.',
      en: 'Fill a role on the business side, or write `unknown` when it is filled and you do not know by whom.',
    },
    off: {
      sv: 'När objekten är it-verksamhetens egna.',
      en: 'When the objects are those of the IT organisation itself.',
    },
    bad: 'enhet Drift\nroll objektägare { sida verksamhet }\nroll förvaltningsledare { sida verksamhet }\nroll objektägareIT { sida it }\nroll förvaltningsledareIT { sida it }\nförvaltningsobjekt Datacenter { roller { förvaltningsledareIT Drift } }\n',
    good: 'enhet Drift\nenhet Vård\nroll objektägare { sida verksamhet }\nroll förvaltningsledare { sida verksamhet }\nroll objektägareIT { sida it }\nroll förvaltningsledareIT { sida it }\nförvaltningsobjekt Datacenter { roller { förvaltningsledareIT Drift  förvaltningsledare Vård } }\n',
  },
  check: {
    kinds: ['object'],
    element(object, context) {
      const { model, report } = context;
      if (model.assignmentsOf(object.id).length === 0) return;
      const around = outward(model, object.id);
      if (around.some(({ id }) => hasUnclearRoles(model, id))) return;
      const assignments = around.flatMap(({ id }) => model.assignmentsOf(id));
      const business = assignments.filter(({ role }) => sideOfRole(model, role ?? '') === 'business');
      if (business.some((it) => !isUnfilled(it))) return;
      const others = assignments.filter(({ role }) => sideOfRole(model, role ?? '') === 'it');
      // Roles on neither side say nothing about which sides the object has.
      if (business.length === 0 && others.length === 0) return;
      const roles = rolesOf(model, business.length > 0 ? business : others);
      const sv = listAnd(
        roles.map(({ title }) => title),
        'sv',
      );
      const en = listAnd(roles.map(englishTitle), 'en');
      const fix = business.length === 0 ? counterpartFix(context, object, others) : undefined;
      report({
        range: object.declaration.nameRange,
        message:
          business.length > 0
            ? {
                sv: `${object.title} saknar verksamhetssida: ${sv} är ${roles.length === 1 ? 'vakant' : 'vakanta'}.`,
                en: `${englishTitle(object)} has no business side: ${en} ${roles.length === 1 ? 'is' : 'are'} vacant.`,
              }
            : {
                sv: `${object.title} saknar verksamhetssida: bara it-sidans roller nämns (${sv}).`,
                en: `${englishTitle(object)} has no business side: only roles of the IT side are mentioned (${en}).`,
              },
        related: roles.map((role) => ({
          element: role.id,
          message: { sv: `Rollen ${role.title}`, en: `The role ${englishTitle(role)}` },
        })),
        element: object.id,
        // That each of those roles is vacant is said here already.
        explains: business
          .filter(({ uri }) => uri === object.uri)
          .flatMap(({ summary: { stateRange } }) =>
            stateRange ? [{ range: stateRange, rules: ['governance/vacant-role'] }] : [],
          ),
        ...(fix ? { fixes: [fix] } : {}),
      });
    },
  },
};

/** Mentions the role on the other side of one that the object has, as unknown. */
function counterpartFix(
  context: RuleContext,
  object: Element,
  assignments: readonly Assignment[],
): Fix | undefined {
  const { model } = context;
  const counterparts = rolesOf(model, assignments)
    .map(({ id }) => model.element(counterpartOf(model, id) ?? ''))
    .filter((role) => role !== undefined)
    .filter(({ id }) => sideOfRole(model, id) === 'business');
  return postsFix(context, object, counterparts.slice(0, 1), 'unknown');
}
