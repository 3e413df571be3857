/**
 * Made-up nested pictures: objects with components with layers, and lines of which nearly half stay inside a component,
 * a third inside an object, and the rest go to other objects, most of them one or two tiers down.
 */
import type { Picture, PictureEdge, PictureNode } from '../../language/views/picture.ts';
import { createRandom, type Random } from './random.ts';

const FIRST = [
  'Ärende',
  'Order',
  'Kund',
  'Faktura',
  'Löne',
  'Behörighets',
  'Åtgärds',
  'Lager',
  'Dokument',
  'Avtals',
  'Personal',
];
const SECOND = ['hantering', 'register', 'tjänst', 'portal', 'gränssnitt', 'databas', 'motor', 'kö', 'arkiv'];
const LABELS = [
  'läser',
  'skickar order',
  'använder',
  'REST/JSON',
  'hämtar kunduppgifter',
  'publicerar händelse',
  'skriver',
  'autentiserar mot',
  '',
  '',
];
const TIERS = 6;
/** How far from its own object, counted in objects, a line may lead. */
const REACH = 13;

interface Leaf {
  readonly id: string;
  readonly component: Component;
  readonly index: number;
}
interface Component {
  readonly id: string;
  readonly object: Whole;
  readonly leaves: Leaf[];
}
interface Whole {
  readonly index: number;
  readonly components: Component[];
}

/** A picture of `size` nodes, containers among them, and one and a half times as many edges. */
export function nestedPicture(size: number, seed = 1): Picture {
  const random = createRandom(seed * 7919 + size);
  const nodes: PictureNode[] = [];
  const objects: Whole[] = [];
  const leaves: Leaf[] = [];
  const add = (kind: string, parent?: string): string => {
    const id = `${kind}${nodes.length}`;
    const title = `${random.pick(FIRST)}${random.pick(SECOND)} ${nodes.length}`;
    nodes.push({
      id,
      kind,
      kindLabel: kind,
      title,
      lines: [],
      emphasis: 'normal',
      marks: [],
      ...(parent && { parent }),
    });
    return id;
  };
  while (nodes.length < size) {
    const id = add('object');
    const object: Whole = { index: objects.length, components: [] };
    objects.push(object);
    for (let wanted = 2 + random.below(5); wanted > 0 && nodes.length < size; wanted--) {
      const component: Component = { id: add('component', id), object, leaves: [] };
      object.components.push(component);
      for (let parts = 2 + random.below(5); parts > 0 && nodes.length < size; parts--) {
        const leaf = { id: add('layer', component.id), component, index: leaves.length };
        component.leaves.push(leaf);
        leaves.push(leaf);
      }
    }
  }
  const edges = new Map<string, PictureEdge>();
  for (let tries = 0; edges.size < size * 1.5 && tries < size * 75; tries++) {
    const ends = endsOf(random, leaves, objects);
    const key = ends?.join('>');
    if (!ends || key === undefined || edges.has(key)) continue;
    edges.set(key, edgeOf(`e${edges.size}`, ends, random.pick(LABELS)));
  }
  return {
    id: `nested:${size}`,
    type: 'samband',
    title: `Påhittad bild med ${size} element`,
    subtitle: 'Samband',
    language: 'sv',
    direction: 'down',
    nodes,
    edges: [...edges.values()],
  };
}

/** The picture with one more leaf beside the one given, and a line from that to the new one. */
export function withLeaf(picture: Picture, beside: PictureNode, id: string): Picture {
  const at = picture.nodes.indexOf(beside) + 1;
  const leaf: PictureNode = { ...beside, id, title: `Ny modul ${id}` };
  return {
    ...picture,
    nodes: [...picture.nodes.slice(0, at), leaf, ...picture.nodes.slice(at)],
    edges: [...picture.edges, edgeOf(`to:${id}`, [beside.id, id], 'använder')],
  };
}

function edgeOf(id: string, [source, target]: readonly [string, string], label: string): PictureEdge {
  return { id, source, target, label, verb: 'uses', flow: 'none', hard: false, marks: [] };
}

function endsOf(
  random: Random,
  leaves: readonly Leaf[],
  objects: readonly Whole[],
): readonly [string, string] | undefined {
  const from = random.pick(leaves);
  const { component } = from;
  const { object } = component;
  const where = random.next();
  const other =
    where < 0.45
      ? component
      : random.pick((where < 0.75 ? object : objectFor(random, object, objects)).components);
  if (other.leaves.length === 0) return undefined;
  const to = random.pick(other.leaves);
  if (from === to) return undefined;
  if (other !== component && random.next() < 0.1) return [component.id, other.id];
  // Most lines inside an object lead onwards, and most of those between objects down.
  const back = random.next() < (other.object === object ? 0.1 : 0.05);
  const onwards = other.object !== object || from.index < to.index;
  return onwards === back ? [to.id, from.id] : [from.id, to.id];
}

/** An object one or two tiers down, near by in the order, and now and then the hub that everything uses. */
function objectFor(random: Random, from: Whole, objects: readonly Whole[]): Whole {
  const hub = objects[Math.min(objects.length - 1, 4)];
  if (hub && random.next() < 0.12) return hub;
  const tier = (from.index % TIERS) + (random.next() < 0.75 ? 1 : 2);
  const near = objects.filter(
    ({ index, components }) =>
      index % TIERS === tier && Math.abs(index - from.index) <= REACH && components.length > 0,
  );
  return near.length === 0 ? from : random.pick(near);
}
