/**
 * Renames an element, or one of its other names, wherever the project names it. A rename that would make any name of
 * the project mean something else than before is refused: the model is built anew and compared.
 */
import { buildModel } from '../model/build.ts';
import type { Position, Range } from '../model/location.ts';
import type { Element, Model, Resolution } from '../model/model.ts';
import type { Declaration, Summary } from '../model/summary.ts';
import type { Bilingual } from '../model/text.ts';
import { applyTextEdits } from '../rules/edits.ts';
import { writtenName } from '../syntax/names.ts';
import { summarise } from '../syntax/summarise.ts';
import { namedAt, type Occurrence, occurrencesOf } from './occurrences.ts';
import type { Source } from './source.ts';

export interface Renaming {
  readonly range: Range;
  /** What to begin with in the editor's box: the name without quotes. */
  readonly name: string;
}

export interface TextEdit {
  readonly uri: string;
  readonly range: Range;
  readonly newText: string;
}

export type Refusal = { readonly refused: Bilingual };

const REFUSALS = {
  nothing: {
    sv: 'Här finns inget namn att byta.',
    en: 'There is no name to change here.',
  },
  ambiguous: {
    sv: 'Namnet kan betyda flera element. Gör det entydigt först.',
    en: 'The name may mean several elements. Make it unambiguous first.',
  },
  library: {
    sv: 'Namnet hör till standardbiblioteket och kan inte bytas. Ge ett eget element ett eget namn i stället.',
    en: 'The name belongs to the standard library and cannot be changed. Give an element of your own its own name instead.',
  },
  dependency: {
    sv: 'Namnet hör till ett annat projekt, som det här bara läser. Byt det där.',
    en: 'The name belongs to another project, which this one only reads. Change it there.',
  },
  impossible: {
    sv: "Ett namn kan inte vara tomt eller innehålla ' eller radbyte.",
    en: "A name cannot be empty or contain ' or a line break.",
  },
} as const satisfies Record<string, Bilingual>;

/** What would be renamed at a position, or why nothing can be. */
export function prepareRename(source: Source, position: Position): Renaming | Refusal {
  const named = namedAt(source, position);
  const [element, second] = named?.elements ?? [];
  if (!named || !element) return { refused: REFUSALS.nothing };
  if (second) return { refused: REFUSALS.ambiguous };
  if (element.library) return { refused: REFUSALS.library };
  if (element.dependency !== undefined) return { refused: REFUSALS.dependency };
  return { range: named.range, name: named.written };
}

/** @param textOf the present text of a file of the project. */
export function rename(
  source: Source,
  position: Position,
  newName: string,
  textOf: (uri: string) => string | undefined,
): readonly TextEdit[] | Refusal {
  const prepared = prepareRename(source, position);
  if ('refused' in prepared) return prepared;
  const [element] = namedAt(source, position)?.elements ?? [];
  if (!element) return { refused: REFUSALS.nothing };
  const name = bareName(newName);
  if (name === undefined) return { refused: REFUSALS.impossible };
  const written = writtenName(name);
  const edits = occurrencesOf(source.model, element)
    .filter((occurrence) => occurrence.written === prepared.name)
    .map(({ uri, range }: Occurrence) => ({ uri, range, newText: written }));
  const refused = changeOfMeaning(source.model, edits, textOf, name);
  return refused ? { refused } : edits;
}

/** The name that somebody typed, with or without quotes; undefined when it cannot be one. */
function bareName(typed: string): string | undefined {
  const trimmed = typed.trim();
  const inner = /^'.+'$/.test(trimmed) ? trimmed.slice(1, -1) : trimmed;
  return inner === '' || /['\r\n]/.test(inner) ? undefined : inner.normalize('NFC');
}

function changeOfMeaning(
  before: Model,
  edits: readonly TextEdit[],
  textOf: (uri: string) => string | undefined,
  name: string,
): Bilingual | undefined {
  const byFile = Map.groupBy(edits, ({ uri }) => uri);
  const summaries = before.summaries.map((summary) => {
    const changes = byFile.get(summary.uri);
    const text = changes && textOf(summary.uri);
    return text === undefined ? summary : summarise(summary.uri, applyTextEdits(text, changes ?? []));
  });
  const own = (summary: Summary): boolean => !before.isReadOnly(summary.uri);
  const after = buildModel(
    summaries.filter(own),
    summaries.filter((it) => before.isLibrary(it.uri)),
    before.dependencies,
  );
  const clash = after.elements.find((it) => it.name === name && it.id.endsWith('~2'));
  const clashedBefore = before.elements.filter((it) => /~\d+$/.test(it.id)).length;
  if (clash && after.elements.filter((it) => /~\d+$/.test(it.id)).length > clashedBefore) {
    return {
      sv: `Det finns redan ett element som heter ”${name}” på samma plats.`,
      en: `There is already an element named "${name}" in the same place.`,
    };
  }
  const placesBefore = placesOf(before);
  const placesAfter = placesOf(after);
  for (const { uri } of before.summaries) {
    const old = before.uses(uri);
    const now = after.uses(uri);
    const differs = old.findIndex((use, index) => {
      const other = now[index];
      // A name that meant nothing and ought to mean something may come to mean the element.
      if (other && !use.open && before.resolve(use.reference).status === 'unresolved') return false;
      return (
        !other ||
        meaning(placesBefore, before, before.resolve(use.reference)) !==
          meaning(placesAfter, after, after.resolve(other.reference))
      );
    });
    if (differs < 0 && old.length === now.length) continue;
    const use = old[differs];
    const words = use?.reference.path.join('.') ?? '';
    const line = (use?.reference.range.start.line ?? 0) + 1;
    const file = decodeURIComponent(uri.slice(uri.lastIndexOf('/') + 1));
    return {
      sv: `Namnet ”${name}” skulle ge ”${words}” en annan betydelse (${file}, rad ${line}).`,
      en: `The name "${name}" would change what "${words}" means (${file}, line ${line}).`,
    };
  }
  return undefined;
}

/** Elements by where they are declared, which a rename does not move: file and number of the declaration. */
function placesOf(model: Model): ReadonlyMap<Declaration, string> {
  const places = new Map<Declaration, string>();
  for (const { uri, declarations } of model.summaries) {
    declarations.forEach((declaration, index) => {
      places.set(declaration, `${uri}#${index}`);
    });
  }
  return places;
}

function meaning(places: ReadonlyMap<Declaration, string>, model: Model, resolution: Resolution): string {
  const place = (id: string): string => {
    const element: Element | undefined = model.element(id);
    return (element && places.get(element.declaration)) ?? '';
  };
  switch (resolution.status) {
    case 'unresolved':
      return '';
    case 'resolved':
      return `${place(resolution.id)} ${resolution.fits}`;
    case 'ambiguous':
      return resolution.ids.map(place).sort().join(' ');
  }
}
