/** A fault-free model that can be changed: where faults are planted, before it is written down. */
import { type Fact, type Link, type Thing, thing } from '../../bench/model.ts';
import { printEa } from '../../bench/print-ea.ts';
import { createRandom, type Random } from '../../bench/random.ts';
import { cleanModel } from './clean.ts';

/** A thing whose parts can be changed. */
export interface Plot {
  kind: string;
  name: string;
  title?: string;
  clause?: string;
  facts: Fact[];
  roles: [role: string, holder: string][];
  arrows: Link[];
  parts: Plot[];
}

/** A thing with where it stands. */
export interface Found {
  readonly plot: Plot;
  /** Qualified name. */
  readonly id: string;
  readonly parent?: Plot;
}

export class Ground {
  readonly random: Random;
  readonly things: Plot[];
  /** Text that stands in a file of its own. */
  readonly texts: string[] = [];
  readonly #garbled: ((text: string) => string)[] = [];

  constructor(seed: number) {
    this.random = createRandom(seed + 1);
    this.things = structuredClone(cleanModel(seed)) as Plot[];
  }

  /** Everything of a kind, in the order of the text. */
  all(kind: string, fits: (found: Found) => boolean = () => true): Found[] {
    const walk = (plots: readonly Plot[], around: string, parent?: Plot): Found[] =>
      plots.flatMap((plot) => {
        const id = around === '' ? plot.name : `${around}.${plot.name}`;
        const found: Found = { plot, id, ...(parent ? { parent } : {}) };
        return [...(plot.kind === kind && fits(found) ? [found] : []), ...walk(plot.parts, id, plot)];
      });
    return walk(this.things, '');
  }

  /** Any one of a kind that fits. */
  any(kind: string, fits?: (found: Found) => boolean): Found {
    return this.random.pick(this.all(kind, fits));
  }

  /** Takes a thing away, with all that is in it. */
  remove({ plot, parent }: Found): void {
    const around = parent?.parts ?? this.things;
    around.splice(around.indexOf(plot), 1);
  }

  /** Changes the text of the first file after it has been written. */
  garble(change: (text: string) => string): void {
    this.#garbled.push(change);
  }

  /** The model as texts by file name, divided at random. */
  files(): ReadonlyMap<string, string> {
    const count = 1 + this.random.below(3);
    const files = Array.from({ length: count }, (): Thing[] => []);
    for (const each of this.things) files[this.random.below(count)]?.push(each);
    const texts = files.map((things) =>
      printEa({ path: '', pieces: things.map((declares) => ({ declares })) }),
    );
    texts[0] = this.#garbled.reduce((text, change) => change(text), texts[0] ?? '');
    return new Map([...texts, ...this.texts].map((text, index) => [`file:///${index}.ea`, text]));
  }
}

/** States a property anew, or for the first time. */
export function set({ facts }: Plot, property: string, value: string): void {
  const at = facts.findIndex(([name]) => name === property);
  if (at < 0) facts.push([property, value]);
  else facts[at] = [property, value];
}

/** Takes a property away. */
export function drop(plot: Plot, property: string): void {
  plot.facts = plot.facts.filter(([name]) => name !== property);
}

/** States a property of the arrows that already have it anew; without a value it goes. */
export function setOnArrows(plot: Plot, property: string, value?: string): void {
  plot.arrows = plot.arrows.map((link) => ({
    ...link,
    facts: link.facts.flatMap((fact): Fact[] => {
      if (fact[0] !== property) return [fact];
      return value === undefined ? [] : [[property, value]];
    }),
  }));
}

/** What is stated for a property, as written; '' for one that is not. */
export function said({ facts }: Plot, property: string): string {
  return facts.find(([name]) => name === property)?.[1] ?? '';
}

/** Adds a part. */
export function add(plot: Plot, kind: string, name: string, rest: Partial<Thing> = {}): Plot {
  const made = structuredClone(thing(kind, name, rest)) as Plot;
  plot.parts.push(made);
  return made;
}

/** An arrow to something, with properties. */
export function arrow(target: string, verb = 'anropar', facts: readonly Fact[] = []): Link {
  return { target, path: [], verb, facts };
}

/** Words in quotes. */
export function text(words: string): string {
  return `"${words}"`;
}
