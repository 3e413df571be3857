/** What the process says with its exit code. Never the number of findings, which wraps around at 256. */
export const EXIT = {
  /** Done, and nothing at or above `--fail-on`. */
  clean: 0,
  /** Findings at or above `--fail-on`, too many warnings, or a view that could not be drawn. */
  findings: 1,
  /** Wrong usage, input that cannot be read or output that cannot be written. */
  usage: 2,
  /** A bug in ea. */
  internal: 3,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];
