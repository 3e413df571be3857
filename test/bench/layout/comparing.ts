/**
 * Our layout beside other tools on the same nested pictures. A tool that fails is told of with what it said, and one
 * that has not ended after a minute of processor time has failed; only the single call of elkjs, which ours is measured
 * against, gets as long as it needs.
 */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { figure } from '../figures.ts';
import type { Row } from '../report.ts';
import type { Shape } from './laid.ts';
import type { ToolName } from './tools.ts';

const SIZES = [50, 200, 500, 1000, 2000] as const;
/** Sizes that limits hold for. */
const LARGE: readonly number[] = [1000, 2000];
const NAMES: Readonly<Record<ToolName, string>> = {
  ours: 'EA, nothing folded',
  folded: 'EA',
  elkjs: 'elkjs, one call',
  'wasm-graphviz': 'Graphviz in WebAssembly',
  dot: 'Graphviz dot',
  dagre: 'dagre',
  d2: 'D2',
};
/** Seconds of processor time. */
const PATIENCE = 60;
const LONG_PATIENCE = 600;

interface Cost extends Shape {
  readonly cpu: number;
  readonly memory: number;
}

type Outcome = Cost | { readonly failure: string };

export function besideOthers(rounds: number): readonly Row[] {
  return SIZES.flatMap((size) => {
    const outcomes = new Map<ToolName, readonly Outcome[]>();
    for (const tool of Object.keys(NAMES) as ToolName[]) {
      if (tool === 'folded' && size <= 600) continue;
      const decides = LARGE.includes(size) && ['ours', 'folded', 'elkjs'].includes(tool);
      const times = decides ? rounds : 1;
      outcomes.set(
        tool,
        Array.from({ length: times }, () => run(tool, size)),
      );
    }
    const of = (tool: ToolName): readonly Cost[] =>
      (outcomes.get(tool) ?? []).filter((outcome) => 'cpu' in outcome);
    return [
      ...[...outcomes].map(([tool, them]) => told(`${NAMES[tool]}, ${size} nodes`, them)),
      ...(LARGE.includes(size) ? limits(size, of) : []),
    ];
  });
}

function limits(size: number, of: (tool: ToolName) => readonly Cost[]): readonly Row[] {
  const ratio = (what: string, tool: ToolName, by: (cost: Cost) => number, limit: number): Row => {
    const [own, theirs] = [of(tool), of('elkjs')];
    const value =
      own.length === 0 || theirs.length === 0
        ? undefined
        : figure(own.map(by)).median / figure(theirs.map(by)).median;
    return { what, measured: value?.toFixed(3), ...(value === undefined ? {} : { value }), limit };
  };
  const defects = of('ours')
    .concat(of('folded'))
    .map(({ overlaps, through }) => overlaps + through);
  return [
    ratio(`time, EA with nothing folded ∕ elkjs in one call, ${size} nodes`, 'ours', ({ cpu }) => cpu, 0.45),
    ratio(
      `area, EA with nothing folded ∕ elkjs in one call, ${size} nodes`,
      'ours',
      ({ area }) => area,
      0.25,
    ),
    ratio(`time, EA ∕ elkjs in one call, ${size} nodes`, 'folded', ({ cpu }) => cpu, 0.15),
    {
      what: `boxes that overlap and lines through boxes, EA, ${size} nodes`,
      measured: String(Math.max(0, ...defects)),
      value: Math.max(0, ...defects),
      limit: 0,
    },
  ];
}

function told(what: string, outcomes: readonly Outcome[]): Row {
  const costs = outcomes.filter((outcome) => 'cpu' in outcome);
  const [first] = costs;
  const failed = outcomes.find((outcome) => 'failure' in outcome);
  if (!first) return { what, measured: `failed: ${failed?.failure ?? 'not run'}` };
  const { area, crossings, length, overlaps, through } = first;
  const [cpu, memory] = [figure(costs.map((cost) => cost.cpu)), figure(costs.map((cost) => cost.memory))];
  return {
    what,
    measured: [
      `${cpu.median.toFixed(cpu.median < 10 ? 2 : 1)} s`,
      `${memory.median.toFixed(0)} MB`,
      `${area.toFixed(0)} Mpx`,
      `${crossings} crossings`,
      `${length.toFixed(0)} kpx of lines`,
      ...(overlaps + through > 0 ? [`${overlaps} overlaps, ${through} lines through boxes`] : []),
    ].join(', '),
  };
}

function run(tool: ToolName, size: number): Outcome {
  const file = path.join(import.meta.dirname, 'place.ts');
  const seconds = ['ours', 'folded', 'elkjs'].includes(tool) ? LONG_PATIENCE : PATIENCE;
  // The limit of the shell holds for all threads of the process, and for what it starts.
  const script = `ulimit -t ${seconds}; exec "$0" "$@"`;
  const args = ['-c', script, process.execPath, file, tool, String(size)];
  const { status, signal, stdout, stderr } = spawnSync('sh', args, { encoding: 'utf8', maxBuffer: 2 ** 28 });
  const last = stdout.trim().split('\n').at(-1) ?? '';
  const outcome: Outcome =
    status === 0 && last.startsWith('{')
      ? (JSON.parse(last) as Cost)
      : { failure: signal === null && status !== 137 ? reason(stderr) : `no result within ${seconds} s` };
  const said = 'cpu' in outcome ? `${outcome.cpu.toFixed(2)} s` : outcome.failure;
  console.error(`layout  ${NAMES[tool]}, ${size} nodes: ${said}`);
  return outcome;
}

/** The line that says what went wrong, without what would break a table. */
function reason(stderr: string): string {
  const lines = stderr.split('\n').map((line) => line.trim());
  // Node shows the line of code first, in which there may be any word.
  const line =
    lines.find((each) => /^(Uncaught )?\w*Error\b/.test(each)) ??
    lines.find((each) => /panic|abort|assert|signal|terminated/i.test(each)) ??
    lines[0] ??
    '';
  return line.replaceAll('|', '∣').slice(0, 90);
}
