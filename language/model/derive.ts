/** A model with less in it: elements, arrows and values are left out, and everything that leads to them with them. */
import { buildModel } from './build.ts';
import { descendants } from './graph.ts';
import type { Arrow, Element, Model } from './model.ts';
import type {
  ArrowSummary,
  AssignmentSummary,
  Declaration,
  PropertySummary,
  Reference,
  Summary,
  ValueSummary,
} from './summary.ts';

export interface Cut {
  /** Is it left out, with all that stands in it? The library's elements are never asked about. */
  readonly element: (element: Element) => boolean;
  readonly arrow?: (arrow: Arrow) => boolean;
  readonly value?: (value: ValueSummary, key: string) => boolean;
  /** What stands in the place of those who held a role, when all of them are left out. */
  readonly nobody?: string;
  /** Changes what is left of a file. */
  readonly rewrite?: (summary: Summary) => Summary;
}

/** The model that the files would make without what is cut. The model itself is left as it is. */
export function derive(model: Model, cut: Cut): Model {
  const gone = goneFrom(model, cut);
  const cutter = new Cutter(model, gone, cut);
  const foreign = new Set(model.dependencies.flatMap(({ summaries }) => summaries));
  const own = model.summaries.filter((it) => !foreign.has(it) && !model.isLibrary(it.uri));
  return buildModel(
    own.map((it) => cutter.summary(it)),
    model.summaries.filter(({ uri }) => model.isLibrary(uri)),
    model.dependencies.map((it) => ({
      ...it,
      summaries: it.summaries.map((summary) => cutter.summary(summary)),
    })),
  );
}

/** Ids of what is cut, with all that stands in it. */
export function goneFrom(model: Model, { element: isCut }: Pick<Cut, 'element'>): ReadonlySet<string> {
  return new Set(
    model.elements
      .filter((element) => !element.library && isCut(element))
      .flatMap(({ id }) => [...descendants(model, id)]),
  );
}

class Cutter {
  readonly #model: Model;
  readonly #gone: ReadonlySet<string>;
  readonly #cut: Cut;

  constructor(model: Model, gone: ReadonlySet<string>, cut: Cut) {
    this.#model = model;
    this.#gone = gone;
    this.#cut = cut;
  }

  summary(summary: Summary): Summary {
    const { uri, declarations, arrows, assignments, selections } = summary;
    const kept: number[] = [];
    /** What the declarations that are kept are called from now on. */
    const places = new Map<number, number>([[-1, -1]]);
    for (const [index, declaration] of declarations.entries()) {
      if (!places.has(declaration.owner) || this.#isGone(uri, index, declaration)) continue;
      places.set(index, kept.length);
      kept.push(index);
    }
    const moved = <T extends { readonly owner: number }>(item: T): T[] => {
      const owner = places.get(item.owner);
      return owner === undefined ? [] : [{ ...item, owner }];
    };
    const inFile = this.#model.arrowsIn(uri);
    const rest: Summary = {
      ...summary,
      declarations: kept.flatMap((index) => {
        const declaration = declarations[index];
        return declaration ? moved(this.#declaration(declaration)) : [];
      }),
      arrows: arrows.flatMap((arrow, index) => this.#arrow(arrow, inFile[index])).flatMap(moved),
      assignments: assignments.flatMap((it) => this.#assignment(it)).flatMap(moved),
      selections: selections.flatMap(moved),
      loose: { ...summary.loose, properties: this.#properties(summary.loose.properties) },
      suppressions: [],
    };
    return this.#cut.rewrite?.(rest) ?? rest;
  }

  #isGone(uri: string, index: number, { kind, target }: Declaration): boolean {
    if (kind === 'extend') return target !== undefined && this.#leadsAway(target);
    const element = this.#model.elementOf(uri, index);
    return element !== undefined && this.#gone.has(element.id);
  }

  #leadsAway(reference: Reference): boolean {
    const found = this.#model.resolve(reference);
    return found.status === 'resolved' && this.#gone.has(found.id);
  }

  #declaration({ base, ...declaration }: Declaration): Declaration {
    return {
      ...declaration,
      ...(base && !this.#leadsAway(base) && { base }),
      properties: this.#properties(declaration.properties),
    };
  }

  #arrow(summary: ArrowSummary, arrow: Arrow | undefined): readonly ArrowSummary[] {
    const ends = [summary.source, summary.target, summary.verb];
    if (ends.some((end) => end !== undefined && this.#leadsAway(end))) return [];
    if (arrow && this.#cut.arrow?.(arrow)) return [];
    return [
      {
        ...summary,
        payload: summary.payload.filter((it) => !this.#leadsAway(it)),
        properties: this.#properties(summary.properties),
      },
    ];
  }

  #assignment(summary: AssignmentSummary): readonly AssignmentSummary[] {
    if (this.#leadsAway(summary.role)) return [];
    const holders = summary.holders.filter((it) => !this.#leadsAway(it));
    const { nobody } = this.#cut;
    const hidden = holders.length === 0 && summary.holders.length > 0 && nobody !== undefined;
    return [
      {
        ...summary,
        holders,
        ...(hidden && { label: nobody }),
        properties: this.#properties(summary.properties),
      },
    ];
  }

  /** A property of which no value is left has not been stated. */
  #properties(properties: readonly PropertySummary[]): readonly PropertySummary[] {
    return properties.flatMap((property) => {
      if (property.values.length === 0) return [property];
      const values = property.values.filter((value) => !this.#isCut(value, property.key));
      return values.length === 0 ? [] : [{ ...property, values }];
    });
  }

  #isCut(value: ValueSummary, key: string): boolean {
    if (value.at && this.#leadsAway(value.at)) return true;
    if (value.type === 'word' && this.#leadsAway(value.reference)) return true;
    return this.#cut.value?.(value, key) === true;
  }
}
