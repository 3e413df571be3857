/** The `ea.config.json` of a folder, and what follows from it. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Model } from '../../model/model.ts';
import type { Selector } from '../../model/selector.ts';
import type { Language } from '../../model/text.ts';
import type { CheckOptions } from '../../rules/check.ts';
import type { Override } from '../../rules/levels.ts';
import { type BaselineFile, openBaseline } from '../baseline/baseline-file.ts';
import { BASELINE_NAME } from '../baseline/keys.ts';
import { pathOf, readSource, uriOf } from '../files.ts';
import { idlePatterns, matcher, uriMatcher } from './globs.ts';
import { CONFIG_NAME, type Config } from './keys.ts';
import { type ConfigProblem, type ReadConfig, readConfig } from './read.ts';
import { emptySelectorFaults, selectorFaults } from './selector.ts';

export interface ProjectConfig {
  /** The folder, absolute. */
  readonly root: string;
  /** The address of the file, which may not exist. */
  readonly uri: string;
  /** Undefined when there is no such file or it could not be opened. */
  readonly text?: string;
  readonly config: Config;
  /** What the project is called: as it says, or as its folder. */
  readonly name: string;
  readonly problems: readonly ConfigProblem[];
  /** Where its baseline lies, or would. */
  readonly baselineFile: string;
  readonly baseline?: BaselineFile;
  readonly placeOf: ReadConfig['placeOf'];
  readonly writtenOf: ReadConfig['writtenOf'];
  /** What it says of elements that the model does not have. */
  readonly problemsIn: (model: Model) => readonly ConfigProblem[];
  /** Its overrides, and what its profiles remove, that are for nothing in a model, which has to be that of the whole project. */
  readonly idleIn: (model: Model) => readonly ConfigProblem[];
  /** Does a file in the folder belong to the project? Files of projects further in are not asked for. */
  readonly includes: (file: string) => boolean;
  /** Which rules the check is made by, and their levels by rule and file. */
  readonly check: Pick<CheckOptions, 'preset' | 'severities' | 'overrides' | 'settings' | 'baseline'>;
  /** The language that the file asks for. */
  readonly language?: Language;
}

/**
 * Never throws.
 *
 * @param text of the file as an editor has it; without it the file is read.
 * @param textOf the same for other files that it names.
 */
export function projectConfig(
  root: string,
  text?: string,
  textOf: (file: string) => string | undefined = () => undefined,
): ProjectConfig {
  const file = path.join(root, CONFIG_NAME);
  const uri = uriOf(file);
  if (text !== undefined) return made(root, uri, readConfig(uri, text), textOf, text);
  if (!existsSync(file)) return made(root, uri, readConfig(uri, '{}'), textOf);
  try {
    const source = readSource(file);
    return made(root, uri, readConfig(uri, source.text), textOf, source.text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const start = { line: 0, character: 0 };
    const message = { sv: `Filen kan inte läsas: ${reason}`, en: `The file cannot be read: ${reason}` };
    const problem = { rule: 'config/unreadable', range: { start, end: start }, message };
    return made(root, uri, { ...readConfig(uri, '{}'), problems: [problem] }, textOf);
  }
}

function made(
  root: string,
  uri: string,
  { config, problems, placeOf, writtenOf, problemsOf, problemOfPattern, textRangeOf }: ReadConfig,
  textOf: (file: string) => string | undefined,
  text?: string,
): ProjectConfig {
  const included = config.include && matcher(root, config.include);
  const excluded = matcher(root, config.exclude ?? []);
  const overrides = (config.overrides ?? []).map(
    ({ files, select, rules = {} }): Override => ({
      ...(files ? { appliesTo: uriMatcher(root, files) } : {}),
      ...(select ? { select } : {}),
      severities: rules,
    }),
  );
  const baselineFile = path.resolve(root, config.baseline ?? BASELINE_NAME);
  const baseline = openBaseline(baselineFile, textOf(baselineFile));
  const noBaseline: ConfigProblem = {
    rule: 'config/wrong-value',
    range: textRangeOf('baseline'),
    message: { sv: 'Den filen finns inte.', en: 'There is no such file.' },
  };
  const profiles = Object.values(config.profiles ?? {});
  const rules = Object.entries(config.rules ?? {});
  const severities = rules.flatMap(([id, { severity }]) => (severity ? [[id, severity] as const] : []));
  const settings = rules.flatMap(([id, { options }]) => (options ? [[id, options] as const] : []));
  return {
    root,
    uri,
    config,
    name: config.name ?? path.basename(root),
    problems: config.baseline !== undefined && !baseline ? [...problems, noBaseline] : problems,
    baselineFile,
    ...(baseline ? { baseline } : {}),
    placeOf,
    writtenOf,
    problemsIn: (model) =>
      [
        ...(config.overrides ?? []).flatMap(({ select }) => select ?? []),
        ...profiles.flatMap(({ remove = [] }) => remove),
      ]
        .flatMap((select) => problemsOf(select, selectorFaults(model, select)))
        .concat(
          profiles
            .flatMap(({ removeIfPresent = [] }) => removeIfPresent)
            .flatMap((select) =>
              problemsOf(
                select,
                selectorFaults(model, select).filter(({ absent }) => !absent),
              ),
            ),
        ),
    idleIn: (model) => {
      const emptyIn = (select: Selector): readonly ConfigProblem[] =>
        selectorFaults(model, select).length > 0
          ? []
          : problemsOf(select, emptySelectorFaults(model, select), 'config/matches-nothing');
      return [
        ...(config.overrides ?? []).flatMap((override) => {
          const { files = [], select } = override;
          return [
            ...idlePatterns(root, files, filesOf(model)).flatMap(
              ({ index, ...fault }) => problemOfPattern(override, 'files', index, fault) ?? [],
            ),
            ...(select ? emptyIn(select) : []),
          ];
        }),
        ...profiles.flatMap(({ remove = [] }) => remove.flatMap(emptyIn)),
      ];
    },
    includes: (file) => (included?.(file) ?? true) && !excluded(file),
    check: {
      ...(config.preset ? { preset: config.preset } : {}),
      ...(severities.length > 0 ? { severities: Object.fromEntries(severities) } : {}),
      ...(settings.length > 0 ? { settings: Object.fromEntries(settings) } : {}),
      ...(overrides.length > 0 ? { overrides } : {}),
      ...(baseline && baseline.entries.length > 0 ? { baseline: baseline.entries } : {}),
    },
    ...(text === undefined ? {} : { text }),
    ...(config.language === 'sv' || config.language === 'en' ? { language: config.language } : {}),
  };
}

/** The files that a model is made of, without those of the library. */
function filesOf(model: Model): readonly string[] {
  return model.summaries.flatMap(({ uri }) =>
    model.isLibrary(uri) || !uri.startsWith('file:') ? [] : pathOf(uri),
  );
}
