/** Somebody who holds more posts than one can attend to. */
import { type Element, isOwn, type Model } from '../../../model/model.ts';
import type { Rule, RuleOption } from '../../rule.ts';
import { isFirst } from '../../things.ts';
import { englishTitle, listAnd } from '../../words.ts';

const ROLES: RuleOption<number> = {
  name: 'roles',
  otherwise: 5,
  least: 1,
  doc: {
    sv: 'Hur många roller en och samma får ha, räknade i varje objekt för sig.',
    en: 'How many roles one holder may have, counted in each object by itself.',
  },
};

const OBJECTS: RuleOption<number> = {
  name: 'objects',
  otherwise: 5,
  least: 1,
  doc: {
    sv: 'I hur många objekt en och samma får ha roller.',
    en: 'In how many objects one holder may have roles.',
  },
};

export const overloadedHolder: Rule = {
  id: 'governance/overloaded-holder',
  severity: 'info',
  preset: 'all',
  options: [ROLES, OBJECTS],
  title: { sv: 'En som har många roller', en: 'A holder of many roles' },
  doc: {
    what: {
      sv: 'En aktör, en enhet eller en organisation har fler roller än `roles`, eller har roller i fler objekt än `objects`. Samma roll för flera grupper i ett objekt räknas en gång, och roller för flera räknas för var och en av dem.',
      en: 'An actor, a unit or an organisation has more roles than `roles`, or has roles in more objects than `objects`. The same role for several groups in an object counts once, and roles held by several count for each of them.',
    },
    why: {
      sv: 'Den som har många roller har tid för få av dem, och blir lätt sin egen motpart.',
      en: 'Whoever has many roles has time for few of them, and easily becomes their own counterpart.',
    },
    mend: {
      sv: 'Fördela rollerna på flera, eller nämn de enheter som i själva verket har dem.',
      en: 'Share the roles out, or name the units that actually hold them.',
    },
    off: {
      sv: 'När innehavarna är stora organisationer och säger lite om vilka som gör arbetet.',
      en: 'When the holders are large organisations and say little of who does the work.',
    },
    bad: 'aktör Chefen\nobjektfamilj A { roller { objektspecialist Chefen  itSpecialist Chefen  driftansvarig Chefen } }\nobjektfamilj B { roller { objektspecialist Chefen  itSpecialist Chefen  driftansvarig Chefen } }\n',
    good: 'aktör Chefen\naktör Stöd\nobjektfamilj A { roller { objektspecialist Chefen  itSpecialist Stöd  driftansvarig Stöd } }\nobjektfamilj B { roller { objektspecialist Chefen  itSpecialist Stöd  driftansvarig Stöd } }\n',
  },
  check: {
    // Who holds what is written with the roles, and cannot be asked of the holder.
    model(model, { option, report }) {
      const [mostRoles, mostObjects] = [option(ROLES), option(OBJECTS)];
      for (const [id, { roles, homes }] of heldIn(model)) {
        if (roles.size <= mostRoles && homes.size <= mostObjects) continue;
        const holder = model.element(id);
        if (!holder || !isOwn(holder) || holder.kind === 'role' || !isFirst(model, holder)) continue;
        const places = [...homes].sort().map((home) => model.element(home));
        const found = places.filter((place) => place !== undefined);
        report({
          uri: holder.uri,
          range: holder.declaration.nameRange,
          message: messageOf(holder, roles.size, homes.size, mostRoles, mostObjects),
          related: found.map((home) => ({
            element: home.id,
            message: {
              sv: `Har roller i ${home.title}`,
              en: `Has roles in ${englishTitle(home)}`,
            },
          })),
          element: id,
        });
      }
    },
  },
};

interface Held {
  readonly roles: ReadonlySet<string>;
  readonly homes: ReadonlySet<string>;
}

/** What each holder has, by id. */
function heldIn(model: Model): ReadonlyMap<string, Held> {
  const held = new Map<string, { readonly roles: Set<string>; readonly homes: Set<string> }>();
  for (const { owner, role, holders } of model.assignments) {
    if (owner === undefined || role === undefined) continue;
    for (const holder of holders) {
      const entry = held.get(holder) ?? { roles: new Set<string>(), homes: new Set<string>() };
      held.set(holder, entry);
      entry.roles.add(`${owner} ${role}`);
      entry.homes.add(owner);
    }
  }
  return held;
}

function messageOf(
  holder: Element,
  roles: number,
  homes: number,
  mostRoles: number,
  mostObjects: number,
): { readonly sv: string; readonly en: string } {
  const sv = [
    ...(roles > mostRoles ? [`${roles} roller (högst ${mostRoles})`] : []),
    ...(homes > mostObjects ? [`roller i ${homes} objekt (högst ${mostObjects})`] : []),
  ];
  const en = [
    ...(roles > mostRoles ? [`${roles} roles (at most ${mostRoles})`] : []),
    ...(homes > mostObjects ? [`roles in ${homes} objects (at most ${mostObjects})`] : []),
  ];
  return {
    sv: `${holder.title} har ${listAnd(sv, 'sv')}.`,
    en: `${englishTitle(holder)} has ${listAnd(en, 'en')}.`,
  };
}
