/**
 * What the rules cost: all of them beside none in whole runs of the tool, and each alone, in this process, at several
 * sizes of the same project. A rule's own cost is small beside a whole run, so that it can only be told in a process that
 * does nothing else.
 */

import { check } from '../../language/rules/check.ts';
import { RULES } from '../../language/rules/registry.ts';
import type { Rule } from '../../language/rules/rule.ts';
import { Project } from '../../language/workspace/project.ts';
import { eaLintWith } from './ea.ts';
import { figure, ratios } from './figures.ts';
import { folderWith } from './folders.ts';
import { generateProject } from './generate.ts';
import type { Case, Plan } from './linting.ts';
import { count } from './linting.ts';
import { type Row, spread } from './report.ts';

const TODAY = '2026-01-01';

/** How much longer a run with all rules may take than one with none. */
const ALL_LIMIT = 1.5;
/** Which share of a run a single rule may take. */
const SHARE_LIMIT = 0.1;
/** How much faster than the model what rules cost may grow: n log n, and some for memory that is further away. */
const GROWTH_LIMIT = 2;
/** Less than this cannot be told from nothing, in milliseconds. */
const NOISE = 10;

export function allBesideNone(elements: number): Plan {
  const folder = folderWith(`ea-${elements}`, generateProject({ elements }));
  const none = RULES.flatMap(({ id }) => ['--rule', `${id}=off`]);
  const named = (name: string, options: readonly string[]): Case => ({
    name,
    command: () => eaLintWith(folder, [...options, '--today', TODAY]),
  });
  return {
    cases: [named('no rules', none), named('all rules', ['--preset', 'all'])],
    rows: (samples) => {
      const [without, all] = ['no rules', 'all rules'].map((name) => samples(name).map(({ cpu }) => cpu));
      const ratio = ratios(all ?? [], without ?? []);
      return [
        {
          what: `time, all ${RULES.length} rules ∕ none, ${count(elements)} elements`,
          measured: spread(ratio, 2),
          value: ratio.median,
          limit: ALL_LIMIT,
        },
      ];
    },
  };
}

/** Each rule alone, at sizes in rising order; the middle one is what shares are taken of. */
export function eachAlone(sizes: readonly [number, number, number], rounds: number): readonly Row[] {
  const costs = sizes.map((elements) => costsAt(elements, rounds));
  const [, middle, large] = costs;
  if (!middle || !large) return [];
  const shares = RULES.map(({ id }) => ({ id, value: (middle.rules.get(id) ?? 0) / middle.whole }));
  const [dearest] = shares.sort((a, b) => b.value - a.value);
  const factor = sizes[2] / sizes[1];
  const growths = RULES.flatMap(({ id }) => {
    const [small = 0, big = 0] = [middle.rules.get(id), large.rules.get(id)];
    return big < NOISE * factor ? [] : [{ id, value: big / Math.max(small, NOISE) / factor }];
  });
  const [fastest] = growths.sort((a, b) => b.value - a.value);
  const together = large.all / Math.max(middle.all, NOISE) / factor;
  return [
    {
      what: `the dearest rule’s share of a whole run, ${count(sizes[1])} elements`,
      measured: dearest && `${dearest.value.toFixed(3)} (${dearest.id})`,
      ...(dearest ? { value: dearest.value } : {}),
      limit: SHARE_LIMIT,
    },
    {
      what: `growth of all rules together, ${count(sizes[2])} ∕ ${count(sizes[1])} elements, beside the model’s`,
      measured: `${together.toFixed(2)} (${costs.map(({ all }) => `${all.toFixed(0)} ms`).join(', ')} at ${sizes.map(count).join(', ')})`,
      value: together,
      limit: GROWTH_LIMIT,
    },
    {
      what: `growth of the rule that grows fastest, ${count(sizes[2])} ∕ ${count(sizes[1])} elements, beside the model’s`,
      measured: fastest && `${fastest.value.toFixed(2)} (${fastest.id})`,
      ...(fastest ? { value: fastest.value } : {}),
      limit: GROWTH_LIMIT,
    },
  ];
}

interface Costs {
  /** Reading, the model and all rules, in milliseconds of processor time. */
  readonly whole: number;
  /** All rules together. */
  readonly all: number;
  /** By rule id, what it adds to a check with no rules. */
  readonly rules: ReadonlyMap<string, number>;
}

function costsAt(elements: number, rounds: number): Costs {
  const files = [...generateProject({ elements })];
  const project = new Project({ rules: [] }, false);
  const reading = cpuOf(() => {
    for (const [file, text] of files) project.set({ uri: `file:///${file}`, text });
    void project.model;
  });
  const { model } = project;
  // The least of several rounds is what it takes when nothing disturbs.
  const cost = (rules: readonly Rule[]): number =>
    figure(
      Array.from({ length: rounds }, () => cpuOf(() => check(model, { preset: 'all', today: TODAY, rules }))),
    ).min;
  const none = cost([]);
  const rules = new Map(RULES.map((rule) => [rule.id, cost([rule]) - none]));
  const all = cost(RULES) - none;
  return { whole: reading + none + all, all, rules };
}

function cpuOf(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
