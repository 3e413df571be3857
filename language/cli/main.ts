/** The entry of the command line. */
import { run } from './run.ts';

// The exit code is set and the process left to end by itself, so that what has been written arrives.
void run(process.argv.slice(2)).then((code) => {
  process.exitCode = code;
});
