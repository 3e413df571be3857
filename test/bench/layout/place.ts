/** One tool places one picture, in a process of its own: `place.ts TOOL SIZE`. Prints what it cost and what came. */
import { nestedPicture } from '../nested.ts';
import { shapeOf } from './laid.ts';
import { type Placed, TOOLS, type ToolName } from './tools.ts';

const [tool, size] = process.argv.slice(2);
const place = TOOLS[tool as ToolName];
// What it costs to read the programs themselves is not the layout's: ours is read as source here.
const before = process.cpuUsage();
const laid: Placed = await place(nestedPicture(Number(size)));
const { user, system } = process.cpuUsage(before);
const ours = (user + system) / 1e6;
const memory = (process.resourceUsage().maxRSS * 1024) / 1e6;
const { childCpu, childMemory } = laid;
console.log(
  JSON.stringify({
    // A tool that is a program of its own has nothing to do with this process.
    cpu: childCpu ?? ours,
    memory: childMemory ?? memory,
    ...shapeOf(laid),
  }),
);
// Some of them keep threads that wait for more.
process.exit(0);
