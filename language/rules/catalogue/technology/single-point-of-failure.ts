/** Something without redundancy that several others do not work without. */
import { isWithin } from '../../../model/graph.ts';
import { type Element, targetsOf } from '../../../model/model.ts';
import { criticalityOf, isHard } from '../../dependencies.ts';
import { isGone, isOnlyPlanned, lifecycleOn } from '../../lifecycles.ts';
import { carriersOf, toleranceOf } from '../../redundancy.ts';
import type { Rule, RuleOption, RuleReader } from '../../rule.ts';
import { byId, wholeOf, withParts } from '../../things.ts';
import { listSome } from '../../words.ts';
import { stateFix } from '../../writing.ts';

const DEPENDANTS: RuleOption<number> = {
  name: 'dependants',
  otherwise: 3,
  least: 1,
  doc: {
    sv: 'Hur många som ska mötas i en punkt för att den ska anmärkas.',
    en: 'How many have to meet in a point for it to be reported.',
  },
};

export const singlePointOfFailure: Rule = {
  id: 'technology/single-point-of-failure',
  severity: 'warning',
  preset: 'strict',
  absence: true,
  options: [DEPENDANTS],
  title: { sv: 'Felpunkt utan redundans', en: 'A single point of failure' },
  doc: {
    what: {
      sv: 'Minst `dependants` komponenter och annat har en pil med `kritikalitet hård` till samma komponent, nod, plattform, nätverk eller tjänst, eller har själva `kritikalitet hård` och körs bara där, och den har ingen redundans: ingen `redundans`, ingen `reserv`, inget `antal` över ett, inte flera noder som kör den, och det som den står på har inte heller någon. `redundans okänd` och `antal okänd` är besked. Det som är mjukt, avvecklat eller bara planerat räknas inte.',
      en: 'At least `dependants` components or other things have an arrow with `criticality hard` to the same component, node, platform, network or service, or are `criticality hard` themselves and run only there, and it has no redundancy: no `redundancy`, no `failover`, no `count` above one, not several nodes that run it, and what it stands on has none either. `redundancy unknown` and `count unknown` are statements. What is soft, retired or only planned does not count.',
    },
    why: {
      sv: 'Ett enda fel stoppar allt som möts där på en gång, och ingen av dem kan ensam avgöra om det är värt att dubblera.',
      en: 'A single fault stops everything that meets there at once, and none of them alone can tell whether doubling it is worth the cost.',
    },
    mend: {
      sv: 'Skriv hur den tål fel med `redundans` eller `reserv`, eller `redundans inget` med ett skäl i en `ea-ignore` när risken är tagen med flit.',
      en: 'Write how it withstands faults with `redundancy` or `failover`, or `redundancy none` with the reason in an `ea-ignore` where the risk is taken on purpose.',
    },
    off: {
      sv: 'När modellen inte säger något om driften.',
      en: 'When the model says nothing of operations.',
    },
    bad: 'komponent A { -> Katalog { kritikalitet hård } }\nkomponent B { -> Katalog { kritikalitet hård } }\nkomponent C { -> Katalog { kritikalitet hård } }\nkomponent Katalog\n',
    good: 'komponent A { -> Katalog { kritikalitet hård } }\nkomponent B { -> Katalog { kritikalitet hård } }\nkomponent C { -> Katalog { kritikalitet hård } }\nkomponent Katalog { redundans dubblerad }\n',
  },
  check: {
    kinds: ['component', 'node', 'platform', 'network', 'service'],
    element(element, { model, today, language, option, report }) {
      const counts = (source: Element): boolean => {
        const current = lifecycleOn(model, source, today);
        return !isGone(current) && !isOnlyPlanned(current);
      };
      const meeting = meetingIn(model, element).filter(counts);
      if (meeting.length < option(DEPENDANTS) || !counts(element)) return;
      const tolerance = toleranceOf(model, element.id);
      if (tolerance !== 'none' && tolerance !== 'unstated') return;
      const titles = meeting.map(({ title }) => title);
      const { title } = element;
      report({
        range: element.declaration.nameRange,
        message: {
          sv: `${meeting.length} fungerar inte utan ${title}, som ${tolerance === 'none' ? 'saknar redundans' : 'inte har någon redundans angiven'}: ${listSome(titles, 'sv')}.`,
          en: `${meeting.length} do not work without ${title}, which ${tolerance === 'none' ? 'has no redundancy' : 'has no redundancy stated'}: ${listSome(titles, 'en')}.`,
        },
        related: meeting.map((it) => ({
          element: it.id,
          message: {
            sv: `${it.title} fungerar inte utan ${title}`,
            en: `${it.title} does not work without ${title}`,
          },
        })),
        element: element.id,
        fixes: tolerance === 'none' ? [] : [stateFix(element, 'redundancy', 'unknown', language)],
      });
    },
  },
};

/** What does not work without an element, by id. */
function meetingIn(model: RuleReader, element: Element): readonly Element[] {
  const found = new Map<string, Element>();
  for (const { id } of withParts(model, element)) {
    for (const arrow of model.incoming(id)) {
      const source =
        arrow.source === undefined || !isHard(model, arrow) ? undefined : model.element(arrow.source);
      const whole = source && wholeOf(model, source);
      if (!whole || isWithin(whole.id, element.id) || isWithin(element.id, whole.id)) continue;
      if (criticalityOf(model, whole) !== 'soft') found.set(whole.id, whole);
    }
  }
  if (element.kind === 'node' || element.kind === 'platform') {
    for (const id of targetsOf(model, element, 'runs')) {
      const run = model.element(id);
      const whole = run && wholeOf(model, run);
      if (whole && isHard(model, whole) && carriersOf(model, whole).length < 2) found.set(whole.id, whole);
    }
  }
  return [...found.values()].sort(byId);
}
