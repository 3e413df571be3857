/** A post on the business side that somebody on the IT side holds. */
import type { Range } from '../../../model/location.ts';
import type { Element } from '../../../model/model.ts';
import type { Bilingual } from '../../../model/text.ts';
import { postTitle } from '../../posts.ts';
import type { Report, Rule, RuleReader } from '../../rule.ts';
import { sideOfHolder, sideOfRole } from '../../sides.ts';
import { englishTitle } from '../../words.ts';

export const businessRoleHeldByIt: Rule = {
  id: 'governance/business-role-held-by-it',
  severity: 'warning',
  preset: 'pm3',
  title: { sv: 'Verksamhetsroll som it-sidan har', en: 'A business role held by the IT side' },
  doc: {
    what: {
      sv: 'En roll med `sida verksamhet` innehas av en organisation, en enhet, en aktör eller en roll med `sida it`. En enhet utan egen `sida` hör till samma sida som den enhet eller organisation som den ligger i. Om ingen av dem säger något anmärker regeln bara på den som också har en roll på it-sidan av samma objekt.',
      en: 'A role with `side business` is held by an organisation, a unit, an actor or a role with `side it`. A unit without a `side` of its own belongs to the same side as the unit or organisation that it lies in. Where none of them says anything the rule only remarks on one that also holds a role on the IT side of the same object.',
    },
    why: {
      sv: 'Enligt pm³ beställer verksamheten och it levererar. Har it-sidan båda rollerna beställer den av sig själv, och ingen företräder dem som ska ha nytta av stödet.',
      en: 'In pm³ the business orders and IT delivers. Where the IT side holds both roles it orders from itself, and nobody speaks for those whom the support is for.',
    },
    mend: {
      sv: 'Tillsätt rollen från verksamheten, eller ange `sida verksamhet` på den som har den. Är det ett beslut för en tid: tysta anmärkningen med skäl och slutdatum.',
      en: 'Fill the post from the business, or state `side business` of who holds it. If it has been decided for a time: silence the finding with a reason and an end date.',
    },
    off: {
      sv: 'När objektet stödjer it-verksamheten själv, som då är sin egen verksamhet.',
      en: 'When the object supports the IT organisation itself, which then is its own business.',
    },
    bad: 'enhet ITstöd { sida it }\nobjektfamilj Vård { roller { objektspecialist ITstöd  itSpecialist ITstöd } }\n',
    good: 'enhet ITstöd { sida it }\nenhet Omsorg { sida verksamhet }\nobjektfamilj Vård { roller { objektspecialist Omsorg  itSpecialist ITstöd } }\n',
  },
  check: {
    assignment({ role, owner, summary }, { model, report }) {
      if (role === undefined || sideOfRole(model, role) !== 'business') return;
      const post = postTitle(model.element(role), summary);
      const home = model.element(owner ?? '');
      for (const name of summary.holders) {
        const resolution = model.resolve(name);
        const holder = resolution.status === 'resolved' ? model.element(resolution.id) : undefined;
        const belongs = holder && sideOfHolder(model, holder.id);
        if (!holder || (belongs && belongs.side !== 'it')) continue;
        if (!belongs) {
          const other = itPostOf(model, owner, holder.id);
          if (other) report(bothSides(name.range, post, other, holder, home));
          continue;
        }
        const { by } = belongs;
        report({
          range: name.range,
          message: {
            sv: `${post.sv}${home ? ` i ${home.title}` : ''} är en roll på verksamhetssidan men innehas av ${holder.title}, som hör till it-sidan${by.id === holder.id ? '' : ` genom ${by.title}`}.`,
            en: `${post.en}${home ? ` in ${englishTitle(home)}` : ''} is a role on the business side but is held by ${englishTitle(holder)}, which belongs to the IT side${by.id === holder.id ? '' : ` through ${englishTitle(by)}`}.`,
          },
          related: [
            {
              element: role,
              message: {
                sv: `${post.sv} finns på verksamhetssidan`,
                en: `${post.en} is on the business side`,
              },
            },
            {
              element: by.id,
              message: {
                sv: `${by.title} hör till it-sidan`,
                en: `${englishTitle(by)} belongs to the IT side`,
              },
            },
          ],
          ...(owner === undefined ? {} : { element: owner }),
        });
      }
    },
  },
};

/** A post on the IT side of the same object that the same holder has. */
function itPostOf(model: RuleReader, owner: string | undefined, holder: string): Bilingual | undefined {
  const found = model
    .assignmentsOf(owner ?? '')
    .find(
      ({ role, holders }) =>
        role !== undefined && holders.includes(holder) && sideOfRole(model, role) === 'it',
    );
  return found && postTitle(model.element(found.role ?? ''), found.summary);
}

/** Nothing says which side the holder is on, but nobody can order from themselves. */
function bothSides(
  range: Range,
  post: Bilingual,
  other: Bilingual,
  holder: Element,
  home: Element | undefined,
): Report {
  return {
    range,
    message: {
      sv: `${holder.title} är både ${post.sv}, en roll på verksamhetssidan, och ${other.sv}${home ? ` i ${home.title}` : ''}; ange med 'sida' vilken sida ${holder.title} hör till.`,
      en: `${englishTitle(holder)} is both ${post.en}, a role on the business side, and ${other.en}${home ? ` in ${englishTitle(home)}` : ''}; state with 'side' which side ${englishTitle(holder)} belongs to.`,
    },
    ...(home ? { element: home.id } : {}),
  };
}
