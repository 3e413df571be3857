/** Information at a place that is approved for less than what it is classified as. */
import type { Range } from '../../../model/location.ts';
import { type Arrow, type Element, targetsOf, valuesOf } from '../../../model/model.ts';
import { statedTargets, statedValues } from '../../../model/specialisation.ts';
import {
  ASPECTS,
  type Aspect,
  approvalOf,
  classificationOf,
  type Levels,
  lowerIn,
  printLevels,
} from '../../classification.ts';
import { environmentOf, hostsOf } from '../../hosting.ts';
import { carriedBy, waysOf } from '../../payload.ts';
import type { Related, Rule, RuleContext, RuleOption, RuleReader } from '../../rule.ts';
import { placeOf } from '../../stated.ts';
import { parentOf } from '../../things.ts';

const FLOW_ASPECTS: RuleOption<readonly string[]> = {
  name: 'aspects',
  otherwise: ['K'],
  doc: {
    sv: 'De aspekter (K, R, T) som jämförs när information går från ett system till ett annat. Där den lagras jämförs alla tre.',
    en: 'The aspects (K, R, T) that are compared where information goes from one system to another. Where it is stored all three are compared.',
  },
};

export const classificationDrop: Rule = {
  id: 'information/classification-drop',
  severity: 'warning',
  preset: 'recommended',
  options: [FLOW_ASPECTS],
  title: {
    sv: 'Information där skyddet inte räcker',
    en: 'Information where the protection is not enough',
  },
  doc: {
    what: {
      sv: 'Information går till, eller lagras i, något som är `godkänd` för en lägre nivå än informationens `klassning`. En pil för sin last dit verbets dataflöde går, och över det som `via` nämner. Information lagras i den komponent som den står i och i sitt `källsystem`. Är en komponent inte godkänd för någon nivå räknas det som den körs på och ligger på: noder, plattformar, platser. En komponent som är godkänd för en högre nivå än det som kör den anmärks också. Finns komponenten i flera miljöer räcker det att en av dem håller. Vägen dit visas. Där ingen nivå är angiven tiger regeln.',
      en: 'Information goes to, or is stored in, something that is `approvedfor` a lower level than the `classification` of the information. An arrow brings its payload where the data flow of its verb goes, and over what `via` names. Information is stored in the component that it stands in and in its `mastersystem`. Where a component is approved for no level, what it runs on and lies at counts: nodes, platforms, locations. A component that is approved for a higher level than what runs it is reported as well. Where it is in several environments it is enough that one of them will do. The way there is shown. Where no level is stated the rule is silent.',
    },
    why: {
      sv: 'Informationen är inte bättre skyddad än på det svagaste stället som den når.',
      en: 'Information is protected no better than in the weakest place that it gets to.',
    },
    mend: {
      sv: 'Höj skyddet och `godkänd` där det behövs, låt informationen gå en annan väg, eller rätta klassningen om den är för hög.',
      en: 'Raise the protection and `approvedfor` where that is needed, let the information go another way, or correct the classification if it is too high.',
    },
    off: {
      sv: 'När nivåerna anges på skalor som inte går att jämföra.',
      en: 'When the levels are stated on scales that cannot be compared.',
    },
    bad: 'enhet Drift {\n  komponent Journal { godkänd K3  -> Portal skickar Vårdplan }\n  komponent Portal { godkänd K2 }\n}\ninformation Vårdplan { klassning K3, R3, T2  ägare Drift }\n',
    good: 'enhet Drift {\n  komponent Journal { godkänd K3  -> Portal skickar Vårdplan }\n  komponent Portal { godkänd K3 }\n}\ninformation Vårdplan { klassning K3, R3, T2  ägare Drift }\n',
  },
  check: {
    kinds: ['information', 'component', 'node', 'platform', 'network', 'location'],
    element(element, context) {
      if (element.kind === 'information') checkStorage(element, context);
      else checkHosting(element, context);
    },
    arrow: checkFlow,
  },
};

/** What is asked of the places on a way: levels, in some of the aspects. */
interface Needs {
  readonly levels: Levels;
  readonly aspects: readonly Aspect[];
}

interface Drop {
  /** The places on the way, the one that is not approved last. */
  readonly places: readonly Element[];
  readonly approved: Levels;
  readonly aspects: readonly Aspect[];
}

function checkStorage(information: Element, { model, report }: RuleContext): void {
  const needs = { levels: classificationOf(model, information), aspects: ASPECTS };
  if (needs.levels.size === 0) return;
  const [value] = statedValues(model, information, 'classification');
  for (const place of storesOf(model, information)) {
    const drop = dropAt(model, place, needs);
    if (!drop) continue;
    const levels = printLevels(needs.levels, drop.aspects);
    const last = lastOf(drop);
    report({
      range: placeOf(information, value),
      message: {
        sv: `${information.title} är klassad ${levels} men lagras i ${last.title}, som är godkänd för högst ${allowed(drop)}${way([information, ...drop.places])}.`,
        en: `${information.title} is classified ${levels} but stored in ${last.title}, which is approved for at most ${allowed(drop)}${way([information, ...drop.places])}.`,
      },
      path: stations(information, levels, drop),
      element: information.id,
    });
    return;
  }
}

/** The components that information lies in: the one that it stands in, and its masters. */
function storesOf(model: RuleReader, information: Element): readonly Element[] {
  const stores = new Set(statedTargets(model, information, 'master'));
  for (let at = parentOf(model, information); at; at = parentOf(model, at)) {
    if (at.kind === 'component') stores.add(at.id);
    if (at.kind !== 'information') break;
  }
  return [...stores].sort().flatMap((id) => model.element(id) ?? []);
}

function checkHosting(element: Element, { model, report }: RuleContext): void {
  const [value] = valuesOf(element, 'approvedFor');
  if (!value) return;
  const levels = approvalOf(model, element);
  const drop = dropBelow(model, element, { levels, aspects: ASPECTS });
  if (!drop) return;
  const last = lastOf(drop);
  const needed = printLevels(levels, drop.aspects);
  report({
    range: placeOf(element, value),
    message: {
      sv: `${element.title} är godkänd för ${needed} men ligger på ${last.title}, som är godkänd för högst ${allowed(drop)}${way([element, ...drop.places])}.`,
      en: `${element.title} is approved for ${needed} but lies on ${last.title}, which is approved for at most ${allowed(drop)}${way([element, ...drop.places])}.`,
    },
    path: stations(element, needed, drop),
    element: element.id,
  });
}

function checkFlow(arrow: Arrow, context: RuleContext): void {
  if (arrow.payload.length === 0) return;
  const { model, option, report } = context;
  const wanted = option(FLOW_ASPECTS);
  const aspects = ASPECTS.filter((it) => wanted.includes(it));
  for (const information of carriedBy(model, arrow)) {
    const levels = classificationOf(model, information);
    if (levels.size === 0) continue;
    for (const { from, to } of waysOf(model, arrow)) {
      const drop = dropOnWay(model, arrow, to, { levels, aspects });
      const source = model.element(from);
      if (!drop || !source || isSame(model, source, model.element(to))) continue;
      const last = lastOf(drop);
      const needed = printLevels(levels, drop.aspects);
      report({
        range: payloadRange(model, arrow, information),
        message: {
          sv: `${information.title} är klassad ${needed} men går till ${last.title}, som är godkänd för högst ${allowed(drop)}${way([source, ...drop.places])}.`,
          en: `${information.title} is classified ${needed} but goes to ${last.title}, which is approved for at most ${allowed(drop)}${way([source, ...drop.places])}.`,
        },
        path: [station(information, needed), ...stations(source, undefined, drop)],
        element: source.id,
      });
    }
  }
}

/** Are both in one component? Then what it is approved for holds for both. */
function isSame(model: RuleReader, a: Element, b: Element | undefined): boolean {
  return b !== undefined && wholeOf(model, a).id === wholeOf(model, b).id;
}

function wholeOf(model: RuleReader, element: Element): Element {
  const parent = parentOf(model, element);
  const isPart = element.kind === 'layer' || element.kind === 'interface';
  return isPart && parent ? wholeOf(model, parent) : element;
}

/** The first place on the way of an arrow that is not approved: what it goes over, or where it ends. */
function dropOnWay(model: RuleReader, arrow: Arrow, end: string, needs: Needs): Drop | undefined {
  const passed: Element[] = [];
  for (const id of [...targetsOf(model, arrow, 'via'), end]) {
    const place = model.element(id);
    if (!place) continue;
    const drop = dropAt(model, place, needs);
    if (drop) return { ...drop, places: [...passed, ...drop.places] };
    passed.push(place);
  }
  return undefined;
}

/** A place that is itself approved for too little, or for nothing and lies on one that is. */
function dropAt(model: RuleReader, place: Element, needs: Needs): Drop | undefined {
  const approved = approvalOf(model, place);
  if (approved.size === 0) {
    const drop = dropBelow(model, place, needs);
    return drop && { ...drop, places: [place, ...drop.places] };
  }
  return dropHere(place, approved, needs);
}

/** A place that is itself approved for too little. */
function dropHere(place: Element, approved: Levels, { levels, aspects: wanted }: Needs): Drop | undefined {
  const aspects = lowerIn(approved, levels, wanted);
  return aspects.length === 0 ? undefined : { places: [place], approved, aspects };
}

/** A short way down to a host that is not approved. What lies in several environments may be in one of them only. */
function dropBelow(model: RuleReader, place: Element, needs: Needs): Drop | undefined {
  const hosts = hostsOf(model, place);
  const [first] = hosts;
  if (!first) return undefined;
  if (hosts.length === 1) return dropUnder(model, first, needs);
  const byEnvironment = new Map<string, Drop | undefined>();
  for (const host of hosts) {
    const environment = environmentOf(model, host)?.id ?? NOWHERE;
    const drop = dropUnder(model, host, needs);
    byEnvironment.set(environment, byEnvironment.get(environment) ?? drop);
  }
  const everywhere = byEnvironment.get(NOWHERE);
  byEnvironment.delete(NOWHERE);
  const drops = [...byEnvironment.values()];
  return everywhere ?? (drops.every((it) => it !== undefined) ? drops[0] : undefined);
}

/** What lies in no environment. */
const NOWHERE = '';

function dropUnder(model: RuleReader, start: Element, needs: Needs): Drop | undefined {
  // Most hosts answer for themselves, or say nothing and lie on nothing more.
  const stated = approvalOf(model, start);
  if (stated.size > 0) return dropHere(start, stated, needs);
  if (hostsOf(model, start).length === 0) return undefined;
  const seen = new Set([start.id]);
  const waiting: (readonly Element[])[] = [[start]];
  for (let places = waiting.shift(); places; places = waiting.shift()) {
    const at = places.at(-1);
    if (!at) break;
    const approved = approvalOf(model, at);
    const drop = dropHere(at, approved, needs);
    if (drop) return { ...drop, places };
    // What is approved answers for what it lies on itself.
    if (approved.size > 0) continue;
    for (const host of hostsOf(model, at)) {
      if (seen.has(host.id)) continue;
      seen.add(host.id);
      waiting.push([...places, host]);
    }
  }
  return undefined;
}

function lastOf({ places }: Drop): Element {
  const last = places.at(-1);
  if (!last) throw new Error('A way has at least one place.');
  return last;
}

const allowed = ({ approved, aspects }: Drop): string => printLevels(approved, aspects);

/** The way, where it has more than its two ends. */
function way(places: readonly Element[]): string {
  return places.length < 3 ? '' : ` (${places.map(({ title }) => title).join(' → ')})`;
}

function stations(
  start: Element,
  levels: string | undefined,
  { places, approved, aspects }: Drop,
): Related[] {
  return [start, ...places].map((place, index) =>
    station(
      place,
      index === 0 ? levels : index === places.length ? printLevels(approved, aspects) : undefined,
    ),
  );
}

function station({ id, title }: Element, levels: string | undefined): Related {
  const words = levels === undefined ? title : `${title}: ${levels}`;
  return { element: id, message: { sv: words, en: words } };
}

function payloadRange(model: RuleReader, { summary }: Arrow, information: Element): Range {
  const reference = summary.payload.find((it) => {
    const resolution = model.resolve(it);
    return resolution.status === 'resolved' && resolution.id === information.id;
  });
  return reference?.range ?? summary.arrowRange;
}
