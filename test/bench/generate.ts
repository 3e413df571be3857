/**
 * Makes projects of any size that look like those that people write: objects with roles, products, components in layers,
 * integrations under agreements, information with classification, environments and service levels. The same options give
 * the same bytes. What is made has no findings, so that a benchmark times the checking and not the printing.
 */
import type { Sheet, Thing } from './model.ts';
import { objectOf } from './object.ts';
import { printEa } from './print-ea.ts';
import { createRandom } from './random.ts';
import { SHARED_FILE, SHARED_SIZE, sharedThings } from './shared.ts';
import { siblingsOf } from './siblings.ts';

export interface ProjectOptions {
  /** How many elements there are in all, at least 100. */
  readonly elements: number;
  /** In how many files they stand, at most one for each object and one for what they share. By default just that. */
  readonly files?: number;
  /** How deep elements lie in each other, counted from the object; at least 3. */
  readonly depth?: number;
  /** Which share of the arrows of components goes to components of other objects, from 0 to 1. */
  readonly crossObject?: number;
  readonly seed?: number;
}

/** About how many elements an object has, itself included. */
const OBJECT_SIZE = 50;
const FILES_PER_FOLDER = 50;

/**
 * The project as a tree for each file, for whoever writes it in a language.
 * @throws RangeError for options that cannot be met.
 */
export function sheetsOf(options: ProjectOptions): readonly Sheet[] {
  const { elements, depth = 3, crossObject = 0.3, seed = 1 } = options;
  if (elements < 2 * OBJECT_SIZE) throw new RangeError(`A project has at least ${2 * OBJECT_SIZE} elements.`);
  if (depth < 3)
    throw new RangeError('An object holds components that hold layers: the depth is at least 3.');
  const random = createRandom(seed);
  const shared = sharedThings();
  const objects: Thing[] = [];
  const sizes = shareOut(elements - SHARED_SIZE, Math.round((elements - SHARED_SIZE) / OBJECT_SIZE));
  for (const size of sizes)
    objects.push(objectOf({ index: objects.length, size, depth, crossObject, random }));
  return sheets(shared, objects, options.files ?? objects.length + 1);
}

/** The project in the language, by path relative to its folder, with `/` between folders. */
export function generateProject(options: ProjectOptions): ReadonlyMap<string, string> {
  return eaFiles(sheetsOf(options));
}

/** One object with nothing but components side by side, whether they stand in one file or in many. */
export function siblingSheets(options: {
  readonly elements: number;
  readonly files: number;
  readonly seed?: number;
}): readonly Sheet[] {
  const { elements, files, seed = 1 } = options;
  const [organisation, object, siblings] = siblingsOf(elements, createRandom(seed));
  return divide(siblings, files).map((parts, index) => ({
    path: pathOf(index, 'syskon', files),
    pieces:
      index === 0
        ? [{ declares: organisation }, { declares: { ...object, parts } }]
        : [{ extends: object.name, parts }],
  }));
}

export function generateSiblings(options: Parameters<typeof siblingSheets>[0]): ReadonlyMap<string, string> {
  return eaFiles(siblingSheets(options));
}

export function eaFiles(from: readonly Sheet[]): ReadonlyMap<string, string> {
  return new Map(from.map((sheet) => [`${sheet.path}.ea`, printEa(sheet)]));
}

function sheets(shared: readonly Thing[], objects: readonly Thing[], files: number): readonly Sheet[] {
  const declares = (things: readonly Thing[]) => things.map((each) => ({ declares: each }));
  if (files < 1 || files > objects.length + 1)
    throw new RangeError(`${objects.length} objects fill between 1 and ${objects.length + 1} files.`);
  if (files === 1) return [{ path: 'modell', pieces: declares([...shared, ...objects]) }];
  const rest = divide(objects, files - 1).map((own, index) => ({
    path: pathOf(index, own[0]?.name.toLowerCase() ?? '', files),
    pieces: declares(own),
  }));
  return [{ path: SHARED_FILE, pieces: declares(shared) }, ...rest];
}

function pathOf(index: number, name: string, files: number): string {
  const file = `${name}-${String(index).padStart(4, '0')}`;
  return files <= FILES_PER_FOLDER
    ? file
    : `del-${String(Math.floor(index / FILES_PER_FOLDER)).padStart(3, '0')}/${file}`;
}

function divide<T>(list: readonly T[], parts: number): readonly (readonly T[])[] {
  let from = 0;
  return shareOut(list.length, parts).map((size) => {
    from += size;
    return list.slice(from - size, from);
  });
}

/** Parts that sum up to the total and differ by at most one. */
function shareOut(total: number, parts: number): readonly number[] {
  return Array.from(
    { length: parts },
    (_, index) => Math.floor(((index + 1) * total) / parts) - Math.floor((index * total) / parts),
  );
}
