/** Things that depend on each other in a ring. */
import type { ModelChange } from '../../../model/build.ts';
import { ByFile, grouped } from '../../../model/by-file.ts';
import { cycles, isWithin } from '../../../model/graph.ts';
import { comparePositions } from '../../../model/location.ts';
import type { Arrow, Model } from '../../../model/model.ts';
import type { ModelWatch, Report, Rule } from '../../rule.ts';
import { titleOf } from '../../things.ts';

export const cycle: Rule = {
  id: 'dependency/cycle',
  severity: 'warning',
  preset: 'recommended',
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
      for (const it of new Rings(model).reports) report(it);
    },
    watch: (model) => new Rings(model),
  },
};

const NODES: ReadonlySet<string> = new Set(['component', 'object', 'layer', 'interface', 'node']);
const PARTS: ReadonlySet<string> = new Set(['layer', 'interface']);

type ModelReport = Report & { readonly uri: string };

/** An arrow between what depends and what is depended on, with its ends raised to the component where it leaves it. */
interface Edge {
  readonly from: string;
  readonly to: string;
  /** Its target is `to`. */
  readonly arrow: Arrow;
}

/** The rings of a model. What a change costs depends on what is reached from the arrows that it adds. */
class Rings implements ModelWatch {
  readonly #model: Model;
  readonly #edges = new Map<string, readonly Edge[]>();
  readonly #outgoing = new ByFile<Edge>();
  readonly #incoming = new ByFile<Edge>();
  #rings: readonly { readonly members: readonly string[]; readonly report: ModelReport | undefined }[] = [];
  #ringOf = new Map<string, number>();

  constructor(model: Model) {
    this.#model = model;
    for (const { uri } of model.summaries) this.#set(uri, edgesIn(model, uri));
    this.#find();
  }

  get reports(): readonly ModelReport[] {
    return this.#rings.flatMap(({ report }) => report ?? []);
  }

  update(change: ModelChange): void {
    const files = new Set(change.files);
    // Another kind may let other arrows count.
    for (const id of change.elements) for (const uri of this.#filesAround(id)) files.add(uri);
    let other = false;
    const touched = new Set<number>();
    const touch = (id: string): void => {
      const ring = this.#ringOf.get(id);
      if (ring !== undefined) touched.add(ring);
    };
    const added: Edge[] = [];
    for (const uri of files) {
      const before = this.#edges.get(uri) ?? [];
      const now = edgesIn(this.#model, uri);
      const had = new Set(before.map(nameOf));
      const has = new Set(now.map(nameOf));
      for (const edge of before) {
        touch(edge.from);
        other ||= !has.has(nameOf(edge)) && this.#isInRing(edge);
      }
      for (const edge of now) {
        touch(edge.from);
        if (!had.has(nameOf(edge))) added.push(edge);
      }
      for (const { id } of this.#model.elementsIn(uri)) touch(id);
      this.#set(uri, now);
    }
    other ||= [...change.elements].some((id) => this.#ringOf.has(id));
    if (other || added.some((edge) => this.#isInRing(edge) || this.#closes(edge))) this.#find();
    else if (touched.size > 0) {
      this.#rings = this.#rings.map((ring, index) =>
        touched.has(index) ? { ...ring, report: this.#report(ring.members) } : ring,
      );
    }
  }

  #isInRing({ from, to }: Edge): boolean {
    const ring = this.#ringOf.get(from);
    return ring !== undefined && ring === this.#ringOf.get(to);
  }

  #set(uri: string, edges: readonly Edge[]): void {
    for (const { from, to } of this.#edges.get(uri) ?? []) {
      this.#outgoing.set(from, uri, []);
      this.#incoming.set(to, uri, []);
    }
    for (const [from, group] of grouped(edges, (edge) => edge.from)) this.#outgoing.set(from, uri, group);
    for (const [to, group] of grouped(edges, (edge) => edge.to)) this.#incoming.set(to, uri, group);
    if (edges.length === 0) this.#edges.delete(uri);
    else this.#edges.set(uri, edges);
  }

  /** The files of the arrows to and from an element and what lies in it. */
  *#filesAround(id: string): Iterable<string> {
    for (const { uri } of [...this.#model.outgoing(id), ...this.#model.incoming(id)]) yield uri;
    for (const child of this.#model.childrenOf(id)) yield* this.#filesAround(child.id);
  }

  /** Is there a way back from where an arrow leads? Looks from both ends in turn, until one of them has no more. */
  #closes({ from, to }: Edge): boolean {
    if (from === to) return true;
    const ahead = new Set([to]);
    const behind = new Set([from]);
    let front: readonly string[] = [to];
    let back: readonly string[] = [from];
    while (front.length > 0 && back.length > 0) {
      const forward = front.length <= back.length;
      const [seen, goal] = forward ? [ahead, behind] : [behind, ahead];
      const next: string[] = [];
      for (const id of forward ? front : back) {
        for (const edge of (forward ? this.#outgoing : this.#incoming).get(id)) {
          const other = forward ? edge.to : edge.from;
          if (goal.has(other)) return true;
          if (seen.has(other)) continue;
          seen.add(other);
          next.push(other);
        }
      }
      if (forward) front = next;
      else back = next;
    }
    return false;
  }

  /** Finds all rings anew. */
  #find(): void {
    const rings = cycles(this.#outgoing.keys(), (id) => this.#outgoing.get(id).map(({ to }) => to));
    this.#ringOf = new Map(rings.flatMap((members, index) => members.map((id) => [id, index])));
    this.#rings = rings.map((members) => ({ members, report: this.#report(members) }));
  }

  #arrowsFrom(id: string): readonly Arrow[] {
    return this.#outgoing.get(id).map(({ arrow }) => arrow);
  }

  #report(members: readonly string[]): ModelReport | undefined {
    const model = this.#model;
    const inside = new Set(members);
    // Names decide where the ring begins and which way it goes, since places change while the ring does not.
    const outgoing = new Map(members.map((id) => [id, [...this.#arrowsFrom(id)].sort(byTarget)]));
    const [start] = [...members].sort();
    const ring = start === undefined ? undefined : shortestRing(start, inside, outgoing);
    const closing = ring?.at(-1);
    const place = closing?.summary.target ?? closing?.summary;
    if (!ring || !closing || !place || start === undefined) return undefined;
    const titles = [start, ...ring.map(({ target = '' }) => target)]
      .map((id) => titleOf(model, id))
      .join(' → ');
    const others = members.length - ring.length;
    return {
      uri: closing.uri,
      range: place.range,
      message: {
        sv: `Beroendet går runt: ${titles}${others > 0 ? ` (${others} till är med i ringen)` : ''}.`,
        en: `The dependency goes in a ring: ${titles}${others > 0 ? ` (${others} more take part in it)` : ''}.`,
      },
      path: ring.map(({ target = '' }, index) => {
        const from = ring[index - 1]?.target ?? start;
        const edge = `${titleOf(model, from)} → ${titleOf(model, target)}`;
        return { element: from, message: { sv: edge, en: edge } };
      }),
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
    };
  }
}

function nameOf({ from, to }: Edge): string {
  return `${from}\u0000${to}`;
}

/** The arrows of a file, with ends raised to the component where they leave it. */
function edgesIn(model: Model, uri: string): readonly Edge[] {
  const edges: Edge[] = [];
  for (const arrow of model.arrowsIn(uri)) {
    const { source, target } = arrow;
    if (source === undefined || target === undefined || !isNode(model, source) || !isNode(model, target))
      continue;
    const from = raise(model, source, target);
    const to = raise(model, target, source);
    if (isWithin(from, to) || isWithin(to, from)) continue;
    edges.push({ from, to, arrow: to === target ? arrow : { ...arrow, target: to } });
  }
  return edges;
}

function isNode(model: Model, id: string): boolean {
  return NODES.has(model.element(id)?.kind ?? '');
}

/** A part speaks for the component that it lies in, as far out as the other end is still outside. */
function raise(model: Model, id: string, other: string): string {
  let at = model.element(id);
  while (at && PARTS.has(at.kind) && at.parent !== undefined && !isWithin(other, at.parent)) {
    const parent = model.element(at.parent);
    if (!parent || !NODES.has(parent.kind)) break;
    at = parent;
  }
  return at?.id ?? id;
}

/** Arrows to the same target are in the order of their ids, and of their places where they are alike in all else. */
function byTarget(a: Arrow, b: Arrow): number {
  return compare(a.target ?? '', b.target ?? '') || compare(a.id, b.id) || byPlace(a, b);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
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
