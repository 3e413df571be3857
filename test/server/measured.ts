/**
 * The language server with a stop-watch: when it ends, the error output has how long its longest turn of the event loop
 * lasted. On a machine that does other things a turn may wait long without doing anything, so what counts is both: the
 * delay and the time of the processor that this thread has used in it.
 */
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { startStdio } from '../../language/server/main.ts';

/** Milliseconds between two looks. */
const INTERVAL = 5;

const delay = monitorEventLoopDelay({ resolution: INTERVAL });
let longest = 0;
let before = process.threadCpuUsage();
setInterval(() => {
  const { user, system } = process.threadCpuUsage(before);
  before = process.threadCpuUsage();
  longest = Math.max(longest, (user + system) / 1000);
}, INTERVAL).unref();

// What it takes to start is not what anybody waits for at the keyboard.
setTimeout(() => {
  delay.enable();
  longest = 0;
  before = process.threadCpuUsage();
  startStdio();
}, INTERVAL);

process.on('exit', () => {
  process.stderr.write(`longest turn: ${JSON.stringify({ delay: delay.max / 1e6, processor: longest })}\n`);
});
