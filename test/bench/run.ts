/**
 * Measures the built tool side by side with LikeC4, checks what it measures against what is promised, and prints a table.
 *
 *     npm run bench                          everything, some ten minutes
 *     npm run bench -- --only lint,edit      lint, scale, files, rules, edit, completion, layout, stability, export
 *     npm run bench -- --sizes 1000,5000     beside LikeC4 at these sizes
 *     npm run bench -- --large 20000         instead of 100,000 elements
 *     npm run bench -- --rounds 3 --json bench.json
 *
 * Everything is measured in rounds, each thing once in a round, and ratios are those of the same round. Processor time
 * decides, not time on the clock. The exit code is 1 when a promise is not kept.
 */
import { writeFileSync } from 'node:fs';
import os from 'node:os';
import { parseArgs } from 'node:util';
import { editing } from './editing.ts';
import { exportingAgain } from './exporting.ts';
import { besideOthers } from './layout/comparing.ts';
import { installPeers } from './layout/peers.ts';
import { stability } from './layout/stability.ts';
import { installLikeC4 } from './likec4.ts';
import { besideLikeC4, dividing, type Plan, scaling } from './linting.ts';
import { measure, type Sample } from './measure.ts';
import { isMissed, markdown, type Report, type Row } from './report.ts';
import { allBesideNone, eachAlone } from './ruling.ts';

const SECTIONS = [
  'lint',
  'scale',
  'files',
  'rules',
  'edit',
  'completion',
  'layout',
  'stability',
  'export',
] as const;
type Section = (typeof SECTIONS)[number];

/** Of each made-up picture, to see how much they move. */
const EDITS = 200;

const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: '1000,5000,10000' },
    large: { type: 'string', default: '100000' },
    rounds: { type: 'string', default: '5' },
    only: { type: 'string', default: SECTIONS.join() },
    json: { type: 'string' },
  },
});
const only = values.only.split(',').map(section);
const large = Number(values.large);

const rows: Row[] = [];
const notes: string[] = [];
const plans = plansFor(only);
rows.push(...runPlans(plans, Number(values.rounds)));
if (only.includes('rules'))
  rows.push(...eachAlone([large / 100, large / 10, large / 2], Number(values.rounds)));
const wanted = { edit: only.includes('edit'), completion: only.includes('completion') };
if (wanted.edit || wanted.completion) rows.push(...(await editing([large / 100, large], wanted)));
if (only.includes('layout')) {
  const missing = installPeers();
  if (missing !== undefined) notes.push(`Some layout tools could not be installed: ${missing}`);
  rows.push(...besideOthers(Number(values.rounds)));
}
if (only.includes('stability')) rows.push(...(await stability(EDITS)));

const report: Report = { machine: machine(), rows, notes };
console.log(markdown(report));
if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(report, null, 2)}\n`);
process.exitCode = rows.some(isMissed) ? 1 : 0;

function section(name: string): Section {
  const known = SECTIONS.find((each) => each === name);
  if (known === undefined)
    throw new RangeError(`There is no section '${name}', only ${SECTIONS.join(', ')}.`);
  return known;
}

function plansFor(sections: readonly Section[]): readonly Plan[] {
  const made: Plan[] = [];
  if (sections.includes('lint')) {
    const found = installLikeC4();
    notes.push(
      'missing' in found
        ? `LikeC4 could not be installed, so nothing is compared with it: ${found.missing}`
        : `LikeC4 ${found.version}.`,
    );
    made.push(besideLikeC4(values.sizes.split(',').map(Number), 'version' in found));
  }
  if (sections.includes('scale')) made.push(scaling(large));
  if (sections.includes('rules')) made.push(allBesideNone(large / 10));
  if (sections.includes('export')) made.push(exportingAgain());
  if (sections.includes('files')) made.push(dividing(large / 10, large / 5));
  return made;
}

/** Every case once in each round, in turn. What several plans want is measured once. */
function runPlans(all: readonly Plan[], rounds: number): readonly Row[] {
  const cases = new Map(all.flatMap((plan) => plan.cases).map((each) => [each.name, each]));
  const samples = new Map<string, Sample[]>([...cases.keys()].map((name) => [name, []]));
  for (let round = 1; round <= rounds; round += 1)
    for (const { name, command } of cases.values()) {
      const sample = measure(command());
      samples.get(name)?.push(sample);
      console.error(
        `round ${round}/${rounds}  ${name}: ${sample.cpu.toFixed(2)} s, ${sample.memory.toFixed(0)} MB`,
      );
    }
  const told = all.flatMap((plan) => plan.rows((name) => samples.get(name) ?? []));
  // What several plans tell of is told once.
  return [...new Map(told.map((row) => [row.what, row])).values()];
}

function machine(): string {
  const [first] = os.cpus();
  const memory = (os.totalmem() / 1e9).toFixed(0);
  return `${os.cpus().length} × ${first?.model.trim() ?? 'processor'}, ${memory} GB, ${os.type()}, Node ${process.version}, load ${os.loadavg()[0]?.toFixed(1)}`;
}
