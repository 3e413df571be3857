/** Somebody who pays a share and has no say in the forum that decides on the money. */
import { isWithin } from '../../../model/graph.ts';
import { enumValue } from '../../../model/metamodel/index.ts';
import { ORGANISATION_TYPES } from '../../../model/metamodel/values/actors.ts';
import { type Element, targetsOf, textOf, valuesOf } from '../../../model/model.ts';
import { isDeciding, meets, seatsOf } from '../../forums.ts';
import type { Rule, RuleReader } from '../../rule.ts';
import { outward } from '../../things.ts';
import { englishTitle, listAnd } from '../../words.ts';

/** How many payers a message names before it counts the rest. */
const NAMED = 5;

export const payerWithoutSeat: Rule = {
  id: 'governance/payer-without-seat',
  severity: 'warning',
  preset: 'pm3',
  title: {
    sv: 'Betalare utan plats i forumet som beslutar',
    en: 'A payer without a seat where it is decided',
  },
  doc: {
    what: {
      sv: 'Den som bär en `andel` av en finansiering, eller betalar hela, sitter inte i forumet som beslutar om pengarna. Det är forumet som planen runt finansieringen beslutas av, annars beslutsforumen i planens eller finansieringens förvaltningsobjekt. En plats har den som är medlem eller sammankallande, eller har en roll som är det; en del av en organisation sitter där för hela, och tvärtom. Är det inte känt vem som har någon av platserna tiger regeln.',
      en: 'Somebody who bears a `share` of a funding, or pays all of it, does not sit in the forum that decides on the money. That is the forum by which the plan around the funding is decided, else the deciding forums of the object of the plan or the funding. A seat is had by members and conveners, and by those who hold a role that is one; a part of an organisation sits there for the whole, and the other way round. Where it is not known who has one of the seats the rule is silent.',
    },
    why: {
      sv: 'Den som betalar utan att vara med och besluta slutar förr eller senare att betala.',
      en: 'Whoever pays without a part in the decision stops paying sooner or later.',
    },
    mend: {
      sv: 'Ge betalaren en plats i forumet, själv eller genom någon som företräder den, och skriv in den i `medlemmar`.',
      en: 'Give the payer a seat in the forum, in person or through somebody who represents it, and write that in `members`.',
    },
    off: {
      sv: 'När betalarna har avstått från inflytande i avtal.',
      en: 'When the payers have waived their influence in an agreement.',
    },
    bad: 'organisation Region\norganisation Solna\norganisation Täby\nforum Styrgrupp { medlemmar Region, Solna  sammankallande Region }\nförvaltningsplan Plan2027 {\n  beslutas Styrgrupp\n  finansiering Gemensam { belopp 300 kr  andel 100 kr hos Region, 100 kr hos Solna, 100 kr hos Täby }\n}\n',
    good: 'organisation Region\norganisation Solna\norganisation Täby\nforum Styrgrupp { medlemmar Region, Solna, Täby  sammankallande Region }\nförvaltningsplan Plan2027 {\n  beslutas Styrgrupp\n  finansiering Gemensam { belopp 300 kr  andel 100 kr hos Region, 100 kr hos Solna, 100 kr hos Täby }\n}\n',
  },
  check: {
    kinds: ['funding'],
    element(funding, { model, today, report }) {
      const payers = payersOf(model, funding);
      if (payers.length === 0) return;
      for (const forum of decidersOf(model, funding)) {
        if (!meets(model, forum, today)) continue;
        const { held, unclear } = seatsOf(model, forum);
        if (unclear) continue;
        const outside = payers.filter((payer) => !isRepresented(model, payer, held));
        if (outside.length === 0) continue;
        const named = outside.slice(0, outside.length > NAMED + 1 ? NAMED : outside.length);
        const rest = outside.length - named.length;
        const sv = listAnd([...named.map(({ title }) => title), ...(rest > 0 ? [`${rest} till`] : [])], 'sv');
        const en = listAnd([...named.map(englishTitle), ...(rest > 0 ? [`${rest} more`] : [])], 'en');
        report({
          range: funding.declaration.nameRange,
          message: {
            sv: `${sv} betalar ${funding.title} men har ingen plats i ${forum.title}, som beslutar.`,
            en: `${en} ${outside.length === 1 ? 'pays' : 'pay'} ${englishTitle(funding)} but ${outside.length === 1 ? 'has' : 'have'} no seat in ${englishTitle(forum)}, which decides.`,
          },
          related: [forum, ...outside].map((it) => ({
            element: it.id,
            message:
              it === forum
                ? { sv: `${it.title} beslutar`, en: `${englishTitle(it)} decides` }
                : { sv: `${it.title} betalar`, en: `${englishTitle(it)} pays` },
          })),
          element: funding.id,
        });
      }
    },
  },
};

/** Those who bear a share, else those who pay all of it, in the order of their ids. */
function payersOf(model: RuleReader, funding: Element): readonly Element[] {
  const shares = valuesOf(funding, 'share').flatMap(({ at }) => {
    const resolution = at && model.resolve(at);
    return resolution?.status === 'resolved' ? [resolution.id] : [];
  });
  return elementsOf(model, shares.length > 0 ? shares : targetsOf(model, funding, 'payer'));
}

function decidersOf(model: RuleReader, funding: Element): readonly Element[] {
  const around = outward(model, funding.id);
  const plan = around.find(({ kind }) => kind === 'plan');
  const stated = plan ? targetsOf(model, plan, 'decidedBy') : [];
  const named = elementsOf(model, stated).filter(({ kind }) => kind === 'forum');
  if (named.length > 0) return named;
  const homes = plan
    ? [...targetsOf(model, plan, 'for'), ...around.map(({ id }) => id)]
    : around.map(({ id }) => id);
  const objects = elementsOf(model, homes).filter(({ kind }) => kind === 'object');
  return objects.flatMap(({ id }) =>
    elementsOf(
      model,
      model.childrenOf(id).map((child) => child.id),
    ).filter((child) => child.kind === 'forum' && isDeciding(model, child)),
  );
}

/** Does somebody in a seat belong to the payer, or the payer to them? Who belongs to a group is not known in full. */
function isRepresented(model: RuleReader, payer: Element, held: ReadonlySet<string>): boolean {
  return [...held].some((id) => {
    if (isWithin(id, payer.id) || isWithin(payer.id, id)) return true;
    const holder = model.element(id);
    return holder !== undefined && (mayInclude(holder, payer) || mayInclude(payer, holder));
  });
}

/** An actor stands for all of its type, or for anybody when it has none. */
function mayInclude(group: Element, member: Element): boolean {
  if (group.kind !== 'actor') return false;
  const type = typeOf(group);
  return type === undefined || typeOf(member) === type;
}

function typeOf(element: Element): string | undefined {
  return enumValue(ORGANISATION_TYPES, textOf(element, 'type') ?? '')?.id;
}

/** Each once, in the order of their ids. */
function elementsOf(model: RuleReader, ids: readonly string[]): readonly Element[] {
  return [...new Set(ids)]
    .sort()
    .map((id) => model.element(id))
    .filter((element) => element !== undefined);
}
