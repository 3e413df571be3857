/** Things that depend on each other in a ring. */
import { cycles, isWithin } from '../model/graph.ts';
import { comparePositions } from '../model/location.ts';
import type { Arrow, Model } from '../model/model.ts';
import type { Rule } from './rule.ts';
import { titleOf } from './things.ts';

export const cycle: Rule = {
  id: 'dependency/cycle',
  severity: 'error',
  title: { sv: 'Beroenden som går runt', en: 'Dependencies that go in a ring' },
  doc: {
    what: {
      sv: 'Komponenter, skikt eller förvaltningsobjekt är beroende av varandra i en ring. En pil till eller från ett skikt eller gränssnitt i en annan komponent räknas som komponentens. En pil till något som elementet ligger i, eller som ligger i det, är ingen ring. Varje ring ger en anmärkning, på den pil som sluter den.',
      en: "Components, layers or objects depend on each other in a ring. An arrow to or from a layer or an interface of another component counts as the component's. An arrow to what the element lies in, or to what lies in it, is no ring. Each ring gives one finding, at the arrow that closes it.",
    },
    why: {
      sv: 'Delarna i en ring kan inte ändras, testas eller avvecklas var för sig, och ett stopp i en av dem stoppar alla.',
      en: 'The parts of a ring cannot be changed, tested or retired one by one, and a stop in one of them stops them all.',
    },
    mend: {
      sv: 'Bryt ringen där beroendet är svagast: vänd en pil (låt den ena prenumerera i stället för att den andra anropar), eller flytta det gemensamma till en egen komponent. Pilen visar vem som är beroende, inte vart data går; det säger verbet.',
      en: 'Break the ring where the dependency is weakest: turn an arrow (let one subscribe instead of the other calling), or move what is shared into a component of its own. The arrow shows who depends, not where data goes; the verb says that.',
    },
    off: {
      sv: 'När ett ömsesidigt beroende är beslutat och går att leva med. Skriv beslutet som skäl i en `ea-ignore` vid pilen.',
      en: 'When a mutual dependency has been decided on and can be lived with. Write the decision as the reason of an `ea-ignore` at the arrow.',
    },
    bad: 'komponent Journal { -> Remiss }\nkomponent Remiss { -> Svar }\nkomponent Svar { -> Journal }\n',
    good: 'komponent Journal { -> Remiss }\nkomponent Remiss { -> Svar }\nkomponent Svar\n',
  },
  check: {
    model(model, { report }) {
      const outgoing = liftedArrows(model);
      const rank = new Map(model.elements.map((element, index) => [element.id, index]));
      for (const members of cycles(outgoing.keys(), (id) => outgoing.get(id) ?? [])) {
        const inside = new Set(members);
        const [start] = [...members].sort((a, b) => (rank.get(a) ?? 0) - (rank.get(b) ?? 0));
        const ring = start === undefined ? undefined : shortestRing(start, inside, outgoing);
        const closing = ring?.at(-1);
        const place = closing?.summary.target ?? closing?.summary;
        if (!ring || !closing || !place || start === undefined) continue;
        const titles = [start, ...ring.map(({ target = '' }) => target)]
          .map((id) => titleOf(model, id))
          .join(' → ');
        const others = members.length - ring.length;
        report({
          uri: closing.uri,
          range: place.range,
          message: {
            sv: `Beroendet går runt: ${titles}${others > 0 ? ` (${others} till är med i ringen)` : ''}.`,
            en: `The dependency goes in a ring: ${titles}${others > 0 ? ` (${others} more take part in it)` : ''}.`,
          },
          related: ring.slice(0, -1).map(({ target = '' }) => ({
            element: target,
            message: {
              sv: `${titleOf(model, target)} är med i ringen`,
              en: `${titleOf(model, target)} takes part in the ring`,
            },
          })),
          element: start,
          explains: members
            .flatMap((id) => outgoing.get(id) ?? [])
            .filter(({ uri, target }) => uri === closing.uri && inside.has(target ?? ''))
            .flatMap(({ summary }) =>
              summary.target
                ? [
                    {
                      range: summary.target.range,
                      rules: ['dependency/upward-layer', 'dependency/layer-skipped'],
                    },
                  ]
                : [],
            ),
        });
      }
    },
  },
};

const NODES: ReadonlySet<string> = new Set(['component', 'object', 'layer', 'interface', 'node']);
const PARTS: ReadonlySet<string> = new Set(['layer', 'interface']);

/** The arrows by what they start from, with ends raised to the component where they leave it. */
function liftedArrows(model: Model): ReadonlyMap<string, readonly Arrow[]> {
  const outgoing = new Map<string, Arrow[]>();
  for (const arrow of model.arrows) {
    const { source, target } = arrow;
    if (source === undefined || target === undefined || !isNode(model, source) || !isNode(model, target))
      continue;
    const from = raise(model, source, target);
    const to = raise(model, target, source);
    if (source !== target && (isWithin(model, from, to) || isWithin(model, to, from))) continue;
    const list = outgoing.get(from) ?? [];
    list.push(to === target ? arrow : { ...arrow, target: to });
    outgoing.set(from, list);
  }
  for (const list of outgoing.values()) list.sort(byPlace);
  return outgoing;
}

function isNode(model: Model, id: string): boolean {
  return NODES.has(model.element(id)?.kind ?? '');
}

/** A part speaks for the component that it lies in, as far out as the other end is still outside. */
function raise(model: Model, id: string, other: string): string {
  let at = model.element(id);
  while (at && PARTS.has(at.kind) && at.parent !== undefined && !isWithin(model, other, at.parent)) {
    const parent = model.element(at.parent);
    if (!parent || !NODES.has(parent.kind)) break;
    at = parent;
  }
  return at?.id ?? id;
}

function byPlace(a: Arrow, b: Arrow): number {
  return a.uri < b.uri
    ? -1
    : a.uri > b.uri
      ? 1
      : comparePositions(a.summary.range.start, b.summary.range.start);
}

/** The arrows of a shortest way from an element back to itself, by breadth, among the members of its ring. */
function shortestRing(
  start: string,
  inside: ReadonlySet<string>,
  outgoing: ReadonlyMap<string, readonly Arrow[]>,
): readonly Arrow[] | undefined {
  const cameBy = new Map<string, { readonly from: string; readonly arrow: Arrow }>();
  let wave = [start];
  while (wave.length > 0) {
    const next: string[] = [];
    for (const from of wave) {
      for (const arrow of outgoing.get(from) ?? []) {
        const to = arrow.target ?? '';
        if (to === start) return [...wayBack(start, from, cameBy), arrow];
        if (!inside.has(to) || cameBy.has(to)) continue;
        cameBy.set(to, { from, arrow });
        next.push(to);
      }
    }
    wave = next;
  }
  return undefined;
}

function wayBack(
  start: string,
  end: string,
  cameBy: ReadonlyMap<string, { readonly from: string; readonly arrow: Arrow }>,
): Arrow[] {
  const way: Arrow[] = [];
  for (let at = end; at !== start; ) {
    const step = cameBy.get(at);
    if (!step) break;
    way.unshift(step.arrow);
    at = step.from;
  }
  return way;
}
