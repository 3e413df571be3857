/** The projects that a project uses: where they lie, whether they will do, and what is wrong where they are declared. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import satisfies from 'semver/functions/satisfies.js';
import { type CompiledModel, readModel, UnusableModel } from '../formats/model/read.ts';
import { type Dependency, isOwn, type Model } from '../model/model.ts';
import type { Summary } from '../model/summary.ts';
import type { Bilingual } from '../model/text.ts';
import { CONFIG_NAME, type DependencyEntry } from './config/keys.ts';
import { type ProjectConfig, projectConfig } from './config/project-config.ts';
import type { ConfigProblem } from './config/read.ts';
import { filesOfProject } from './discover.ts';
import { findFiles, readSource, realPathOf, UnreadableFile } from './files.ts';

/** A dependency before its files have been read. */
export interface FoundDependency extends Omit<Dependency, 'summaries'> {
  readonly content:
    | { readonly type: 'source'; readonly root: string; readonly files: readonly string[] }
    | { readonly type: 'compiled'; readonly file: string; readonly summary: Summary };
}

export interface FoundDependencies {
  readonly found: readonly FoundDependency[];
  readonly problems: readonly ConfigProblem[];
}

/** The name of a compiled model in the root of a package, and the end of every such name. */
export const COMPILED_NAME = 'model.ea.json';
export const COMPILED_ENDING = '.ea.json';

/** Finds what a project declares as its dependencies. Never throws. */
export function findDependencies(project: ProjectConfig): FoundDependencies {
  const found: FoundDependency[] = [];
  const problems: ConfigProblem[] = [];
  const places = new Map<string, string>();
  for (const [alias, entry] of Object.entries(project.config.dependencies ?? {})) {
    const problem = (rule: string, key: string | undefined, message: Bilingual): void => {
      problems.push({ rule: `config/${rule}`, range: project.placeOf(alias, key), message });
    };
    const key = entry.path === undefined ? 'package' : 'path';
    try {
      const place = placeOf(project, entry);
      const real = realPathOf(place);
      const same = places.get(real);
      if (same !== undefined) throw new Refused('missing-dependency', ALREADY(same));
      places.set(real, alias);
      const target = targetAt(project, place);
      const location = { uri: project.uri, range: project.placeOf(alias) };
      found.push({ alias, title: target.name, location, content: target.content });
      const wrong = wrongVersion(entry.version, target.version);
      if (wrong) problem('wrong-version', 'version', wrong);
      const ring = target.content.type === 'source' ? ringFrom(project, target.content.root) : undefined;
      if (ring) problem('dependency-cycle', undefined, RING(ring));
    } catch (error) {
      const { rule, text } = refusalOf(error);
      problem(rule, key, text);
    }
  }
  return { found, problems };
}

/** Reads the files of a dependency in this thread. What cannot be read is left out: nothing is said about another project. */
export function summariesOf(
  { content }: FoundDependency,
  read: (file: string) => Summary | undefined,
): readonly Summary[] {
  return content.type === 'compiled' ? [content.summary] : content.files.flatMap((file) => read(file) ?? []);
}

/** Aliases that are the names of elements too. */
export function takenAliases(model: Model): ConfigProblem[] {
  return model.dependencies
    .filter(({ alias }) => model.named(alias).some((it) => isOwn(it) && it.parent === undefined))
    .map(({ alias, location }) => ({
      rule: 'config/alias-taken',
      range: location.range,
      message: {
        sv: `'${alias}' är redan namnet på ett element i projektet.`,
        en: `'${alias}' is the name of an element of the project already.`,
      },
    }));
}

class Refused extends Error {
  readonly rule: string;
  readonly text: Bilingual;
  constructor(rule: string, text: Bilingual) {
    super(text.en);
    this.rule = rule;
    this.text = text;
  }
}

function refusalOf(error: unknown): { readonly rule: string; readonly text: Bilingual } {
  if (error instanceof Refused) return error;
  if (error instanceof UnusableModel) {
    return { rule: 'unusable-dependency', text: error.reason === 'newer' ? NEWER : DAMAGED(error.message) };
  }
  const message = error instanceof Error ? error.message : String(error);
  return {
    rule: error instanceof UnreadableFile ? 'unusable-dependency' : 'missing-dependency',
    text: { sv: `Beroendet kan inte läsas: ${message}`, en: `The dependency cannot be read: ${message}` },
  };
}

/** The folder or file that a dependency is, which exists. */
function placeOf(project: ProjectConfig, entry: DependencyEntry): string {
  if (entry.package !== undefined) return packageFolder(project.root, entry.package);
  const place = path.resolve(project.root, entry.path ?? '');
  if (!existsSync(place)) throw new Refused('missing-dependency', MISSING(entry.path ?? ''));
  return place;
}

/** Looks for an installed package as Node does: in `node_modules` of this folder and those around it. */
function packageFolder(root: string, name: string): string {
  const isName = /^(@[\w.~-]+\/)?[\w~-][\w.~-]*$/.test(name);
  for (let at = root; isName; at = path.dirname(at)) {
    const folder = path.join(at, 'node_modules', name);
    if (existsSync(folder)) {
      const compiled = path.join(folder, COMPILED_NAME);
      return existsSync(compiled) ? compiled : folder;
    }
    if (path.dirname(at) === at) break;
  }
  throw new Refused('missing-dependency', NOT_INSTALLED(name));
}

interface Target {
  readonly name: string;
  readonly version?: string;
  readonly content: FoundDependency['content'];
}

function targetAt(project: ProjectConfig, place: string): Target {
  if (statSync(place).isFile()) {
    if (!place.endsWith(COMPILED_ENDING)) throw new Refused('missing-dependency', NO_MODEL);
    const { name, version, summary } = compiledAt(place);
    const content = { type: 'compiled' as const, file: place, summary };
    return { name, content, ...(version === undefined ? {} : { version }) };
  }
  const config = projectConfig(place);
  const hasConfig = existsSync(path.join(place, CONFIG_NAME));
  if (realPathOf(place) === realPathOf(project.root)) throw new Refused('missing-dependency', ITSELF);
  if (!hasConfig && isInside(project.root, place)) throw new Refused('missing-dependency', PART);
  const files = hasConfig ? filesOfProject(config) : findFiles(place);
  if (files.length === 0) throw new Refused('missing-dependency', EMPTY);
  const version = config.config.version ?? packageVersion(place);
  const content = { type: 'source' as const, root: place, files };
  return { name: config.name, content, ...(version === undefined ? {} : { version }) };
}

const compiled = new Map<string, { readonly text: string; readonly model: CompiledModel }>();

/** Kept for as long as the text is the same, since a large one takes a while to take apart. */
function compiledAt(file: string): CompiledModel {
  const { uri, text } = readSource(file);
  const known = compiled.get(file);
  if (known?.text === text) return known.model;
  const model = readModel(uri, text);
  compiled.set(file, { text, model });
  return model;
}

/** A package without a version of its own in `ea.config.json` has that of its `package.json`. */
function packageVersion(folder: string): string | undefined {
  try {
    const { version } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
    return typeof version === 'string' ? version : undefined;
  } catch {
    return undefined;
  }
}

function wrongVersion(range: string | undefined, version: string | undefined): Bilingual | undefined {
  if (range === undefined || (version !== undefined && satisfies(version, range))) return undefined;
  return version === undefined
    ? {
        sv: `Projektet anger ingen version, men ${range} begärs.`,
        en: `The project states no version, but ${range} is asked for.`,
      }
    : {
        sv: `Projektet har version ${version}, men ${range} begärs.`,
        en: `The project has version ${version}, but ${range} is asked for.`,
      };
}

/** Names of the projects on the way from a dependency back to the project itself, if there is one. */
function ringFrom(project: ProjectConfig, start: string): readonly string[] | undefined {
  const home = realPathOf(project.root);
  const seen = new Set<string>();
  const visit = (folder: string): readonly string[] | undefined => {
    const real = realPathOf(folder);
    if (real === home) return [project.name];
    if (seen.has(real)) return undefined;
    seen.add(real);
    const config = projectConfig(folder);
    for (const { path: to } of Object.values(config.config.dependencies ?? {})) {
      const next = to === undefined ? undefined : path.resolve(folder, to);
      const rest = next !== undefined && existsSync(next) ? visit(next) : undefined;
      if (rest) return [config.name, ...rest];
    }
    return undefined;
  };
  const ring = visit(start);
  return ring && [project.name, ...ring];
}

function isInside(root: string, place: string): boolean {
  const relative = path.relative(root, place);
  return relative !== '' && !relative.startsWith('..') && !path.isAbsolute(relative);
}

const MISSING = (place: string): Bilingual => ({
  sv: `Det finns ingenting på ${place}.`,
  en: `There is nothing at ${place}.`,
});
const NOT_INSTALLED = (name: string): Bilingual => ({
  sv: `Paketet ${name} är inte installerat; kör npm install.`,
  en: `The package ${name} is not installed; run npm install.`,
});
const ALREADY = (alias: string): Bilingual => ({
  sv: `Projektet är redan ett beroende, som '${alias}'.`,
  en: `The project is a dependency already, as '${alias}'.`,
});
const RING = (names: readonly string[]): Bilingual => ({
  sv: `Projekten är beroende av varandra: ${names.join(' → ')}.`,
  en: `The projects depend on each other: ${names.join(' → ')}.`,
});
const NO_MODEL: Bilingual = {
  sv: `Ett beroende är en mapp eller en kompilerad modell, vars namn slutar på ${COMPILED_ENDING}.`,
  en: `A dependency is a folder or a compiled model, whose name ends with ${COMPILED_ENDING}.`,
};
const ITSELF: Bilingual = {
  sv: 'Det är det här projektet självt.',
  en: 'That is this very project.',
};
const PART: Bilingual = {
  sv: `Mappen hör till det här projektet. Med en egen ${CONFIG_NAME} blir den ett eget projekt.`,
  en: `The folder belongs to this project. With an ${CONFIG_NAME} of its own it becomes a project.`,
};
const EMPTY: Bilingual = {
  sv: 'Mappen innehåller inga .ea-filer.',
  en: 'The folder contains no .ea files.',
};
const NEWER: Bilingual = {
  sv: 'Modellen är skapad av en nyare version av EA. Uppdatera EA, eller kompilera modellen med den här versionen.',
  en: 'The model was made by a newer version of EA. Update EA, or compile the model with this version.',
};
const DAMAGED = (what: string): Bilingual => ({
  sv: `Filen är ingen hel kompilerad modell (${what}). Kompilera den på nytt med ea compile.`,
  en: `The file is not a whole compiled model (${what}). Compile it anew with ea compile.`,
});
