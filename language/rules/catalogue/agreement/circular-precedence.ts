/** Agreements and governing documents that each take precedence over the other. */
import { cycles } from '../../../model/graph.ts';
import type { Element, Model } from '../../../model/model.ts';
import { statedTargets, statedValues } from '../../../model/specialisation.ts';
import type { ValueSummary } from '../../../model/summary.ts';
import { placeOf } from '../../agreements.ts';
import type { Report, Rule } from '../../rule.ts';
import { isFirst } from '../../things.ts';
import { englishTitle } from '../../words.ts';

/** Kinds that may take precedence over each other. */
const RANKED = ['agreement', 'policy', 'plan'];

export const circularPrecedence: Rule = {
  id: 'agreement/circular-precedence',
  severity: 'error',
  preset: 'recommended',
  title: { sv: 'Rangordning som går runt', en: 'Precedence in a ring' },
  doc: {
    what: {
      sv: 'Avtal, styrdokument eller förvaltningsplaner är `underordnad` varandra i en ring, kanske genom en bilaga som går efter det den är bilaga till.',
      en: 'Agreements, policies or plans are `subordinateto` each other in a ring, perhaps by way of an annex, which comes after what it is annexed to.',
    },
    why: {
      sv: 'När två dokument säger emot varandra avgör rangordningen vilket som gäller. Går den runt gäller inget av dem.',
      en: 'When two documents contradict each other the precedence decides which of them holds. If it goes in a ring, none does.',
    },
    mend: {
      sv: 'Bestäm vilket som går först och ta bort dess `underordnad`.',
      en: 'Decide which comes first and take its `subordinateto` away.',
    },
    off: { sv: 'Aldrig.', en: 'Never.' },
    bad: 'avtal Samverkan { underordnad Drift }\navtal Drift { underordnad Samverkan }\n',
    good: 'avtal Samverkan\navtal Drift { underordnad Samverkan }\n',
  },
  check: {
    // A ring is seen from all of its members together only.
    model(model, { report }) {
      const above = new Map<string, readonly string[]>();
      for (const kind of RANKED) {
        for (const element of model.ofKind(kind)) {
          const targets = element.library || !isFirst(model, element) ? [] : aboveOf(model, element);
          if (targets.length > 0) above.set(element.id, targets);
        }
      }
      const next = (id: string): readonly string[] => above.get(id) ?? [];
      for (const members of cycles(above.keys(), next)) {
        const ring = ringIn(members, next);
        const found = reportOf(model, ring);
        if (found) report(found);
      }
    },
  },
};

/** What goes before an element, in the order of the ids. */
function aboveOf(model: Model, element: Element): readonly string[] {
  const ids = [
    ...statedTargets(model, element, 'subordinateTo'),
    ...statedTargets(model, element, 'annexTo'),
  ];
  return [...new Set(ids)].sort();
}

/** A shortest way from the first of the ids back to it. */
function ringIn(members: readonly string[], next: (id: string) => readonly string[]): readonly string[] {
  const [start = ''] = [...members].sort();
  const inside = new Set(members);
  const cameFrom = new Map<string, string>();
  for (let wave = [start]; wave.length > 0; ) {
    const following: string[] = [];
    for (const from of wave) {
      for (const to of next(from)) {
        if (to === start) return wayTo(from, start, cameFrom);
        if (!inside.has(to) || cameFrom.has(to)) continue;
        cameFrom.set(to, from);
        following.push(to);
      }
    }
    wave = following;
  }
  return [start];
}

function wayTo(end: string, start: string, cameFrom: ReadonlyMap<string, string>): readonly string[] {
  const way: string[] = [];
  for (let at: string | undefined = end; at !== undefined && at !== start; at = cameFrom.get(at))
    way.push(at);
  return [start, ...way.reverse()];
}

function reportOf(model: Model, ring: readonly string[]): (Report & { readonly uri: string }) | undefined {
  const elements = ring.map((id) => model.element(id)).filter((element) => element !== undefined);
  const [start] = elements;
  // A ring of annexes only is told of by `name/cyclic`.
  const isStated = (element: Element, index: number): boolean =>
    statedTargets(model, element, 'subordinateTo').includes(ring[(index + 1) % ring.length] ?? '');
  if (!start || !elements.some(isStated)) return undefined;
  const round = [...elements, start];
  return {
    uri: start.uri,
    range: placeOf(start, valueNaming(model, start, ring[1] ?? start.id)),
    message: {
      sv: `Rangordningen går runt: ${round.map(({ title }) => title).join(' → ')}.`,
      en: `The precedence goes in a ring: ${round.map(englishTitle).join(' → ')}.`,
    },
    path: round.map((element) => ({
      element: element.id,
      message: {
        sv: `${element.title} är med i ringen`,
        en: `${englishTitle(element)} takes part in the ring`,
      },
    })),
    element: start.id,
  };
}

function valueNaming(model: Model, element: Element, id: string): ValueSummary | undefined {
  return ['subordinateTo', 'annexTo']
    .flatMap((key) => statedValues(model, element, key))
    .find((value) => {
      const resolution = value.type === 'word' ? model.resolve(value.reference) : undefined;
      return resolution?.status === 'resolved' && resolution.id === id;
    });
}
