/** How long checking takes from the command line, beside LikeC4 and beside itself at other sizes and divisions. */
import { eaLint, eaLintCold } from './ea.ts';
import { figure, ratios } from './figures.ts';
import { emptyFolder, folderWith } from './folders.ts';
import { eaFiles, generateProject, sheetsOf, siblingSheets } from './generate.ts';
import { likeC4Validate } from './likec4.ts';
import { type Command, measure, type Sample } from './measure.ts';
import type { Sheet } from './model.ts';
import { likeC4Files } from './print-likec4.ts';
import { type Row, spread } from './report.ts';

/** Something measured once in each round. */
export interface Case {
  readonly name: string;
  /** Made anew for every round, since a cold start needs an empty cache. */
  readonly command: () => Command;
}

export interface Plan {
  readonly cases: readonly Case[];
  /** What to tell when every case has its samples, one for each round. */
  readonly rows: (samples: Samples) => readonly Row[];
}

export type Samples = (name: string) => readonly Sample[];

/** How much of LikeC4's time is allowed, by number of elements, and of its memory. */
const TIME_LIMITS: Readonly<Record<number, number>> = { 1000: 0.25, 5000: 0.12, 10000: 0.08 };
const MEMORY_LIMIT = 0.4;

export function besideLikeC4(sizes: readonly number[], installed: boolean): Plan {
  const cases = sizes.flatMap((elements): Case[] => {
    return [coldCase(elements), ...(installed ? [likeC4Case(elements)] : [])];
  });
  return {
    cases,
    rows: (samples) =>
      sizes.flatMap((elements) => {
        const ours = samples(cold(elements));
        const theirs = installed ? samples(likeC4(elements)) : [];
        return [
          ...costs(`ea lint, ${count(elements)} elements, cold`, ours),
          ...(installed ? costs(`LikeC4 validate --no-layout, ${count(elements)} elements`, theirs) : []),
          ratioRow(
            `time, ea ∕ LikeC4, ${count(elements)} elements`,
            cpu(ours),
            cpu(theirs),
            TIME_LIMITS[elements],
          ),
          ratioRow(
            `memory, ea ∕ LikeC4, ${count(elements)} elements`,
            memory(ours),
            memory(theirs),
            MEMORY_LIMIT,
          ),
        ];
      }),
  };
}

/** How cost grows from a project to one ten times as large, and what a second start costs. */
export function scaling(large: number): Plan {
  const small = large / 10;
  const folder = projectFolder(large);
  const kept = emptyFolder('kept');
  let filled = false;
  const warm = (): Command => {
    const command = eaLint(folder, kept);
    if (!filled) measure(command);
    filled = true;
    return command;
  };
  return {
    cases: [coldCase(small), coldCase(large), { name: 'warm', command: warm }],
    rows: (samples) => [
      ...costs(`ea lint, ${count(small)} elements, cold`, samples(cold(small))),
      ...costs(`ea lint, ${count(large)} elements, cold`, samples(cold(large))),
      ratioRow(
        `time, ${count(large)} ∕ ${count(small)} elements, cold`,
        cpu(samples(cold(large))),
        cpu(samples(cold(small))),
        8,
      ),
      limitRow(`memory, ${count(large)} elements, cold`, memory(samples(cold(large))), 400, 'MB'),
      ...costs(`ea lint, ${count(large)} elements, nothing changed since the last run`, samples('warm')),
      ratioRow(
        `time, nothing changed ∕ cold, ${count(large)} elements`,
        cpu(samples('warm')),
        cpu(samples(cold(large))),
        0.3,
      ),
    ],
  };
}

/** Whether it matters how a model is divided into files. */
export function dividing(elements: number, siblings: number): Plan {
  const one = sheetsOf({ elements, files: 1 });
  const few = siblingSheets({ elements: siblings, files: 1 });
  const many = siblingSheets({ elements: siblings, files: siblings / 50 });
  const files = elements / 50;
  return {
    cases: [
      coldCase(elements),
      lintCase('one file', one),
      lintCase('siblings in one file', few),
      lintCase('siblings in many files', many),
    ],
    rows: (samples) => [
      ...costs(`ea lint, ${count(elements)} elements in one file`, samples('one file')),
      ratioRow(
        `time, ${count(elements)} elements in ${files} files ∕ in one`,
        cpu(samples(cold(elements))),
        cpu(samples('one file')),
        1.1,
      ),
      ...costs(`ea lint, ${count(siblings)} siblings in one file`, samples('siblings in one file')),
      ...costs(
        `ea lint, ${count(siblings)} siblings in ${siblings / 50} files`,
        samples('siblings in many files'),
      ),
      ratioRow(
        `time, ${count(siblings)} siblings in one file ∕ in ${siblings / 50}`,
        cpu(samples('siblings in one file')),
        cpu(samples('siblings in many files')),
        1.5,
      ),
    ],
  };
}

const cold = (elements: number): string => `ea ${elements}`;
const likeC4 = (elements: number): string => `likec4 ${elements}`;

function coldCase(elements: number): Case {
  const folder = projectFolder(elements);
  return { name: cold(elements), command: () => eaLintCold(folder) };
}

function projectFolder(elements: number): string {
  return folderWith(`ea-${elements}`, generateProject({ elements }));
}

function lintCase(name: string, sheets: readonly Sheet[]): Case {
  const folder = folderWith(name.replaceAll(' ', '-'), eaFiles(sheets));
  return { name, command: () => eaLintCold(folder) };
}

function likeC4Case(elements: number): Case {
  const folder = folderWith(`c4-${elements}`, likeC4Files(sheetsOf({ elements })));
  return { name: likeC4(elements), command: () => likeC4Validate(folder) };
}

const cpu = (samples: readonly Sample[]): readonly number[] => samples.map((sample) => sample.cpu);
const memory = (samples: readonly Sample[]): readonly number[] => samples.map((sample) => sample.memory);

export function count(elements: number): string {
  return elements.toLocaleString('en');
}

function costs(what: string, samples: readonly Sample[]): readonly Row[] {
  return [
    {
      what,
      measured: `${spread(figure(cpu(samples)), 2, 's')}, ${figure(memory(samples)).median.toFixed(0)} MB`,
    },
  ];
}

function ratioRow(
  what: string,
  ours: readonly number[],
  theirs: readonly number[],
  limit: number | undefined,
): Row {
  const bound = limit === undefined ? {} : { limit };
  if (theirs.length === 0) return { what, measured: undefined, ...bound };
  const ratio = ratios(ours, theirs);
  return { what, measured: spread(ratio, 3), value: ratio.median, ...bound };
}

function limitRow(what: string, values: readonly number[], limit: number, unit: string): Row {
  const { median } = figure(values);
  return { what, measured: spread(figure(values), 0, unit), value: median, limit, unit };
}
