/**
 * What a command costs: processor time and peak memory, as the operating system accounts for them when it has ended.
 *
 * GNU time asks `wait4`, so the processor time is that of the process with all its threads and of every child that it
 * has waited for, and the peak is the resident memory of the largest single process among them. Neither tool compared
 * here does its work in child processes, so that process is the tool. Wall time is noted but decides nothing, since the
 * machine may be busy with other things.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const TIME = '/usr/bin/time';

export interface Sample {
  /** User and system time in seconds. */
  readonly cpu: number;
  /** In seconds. */
  readonly wall: number;
  /** Peak resident memory in MB (10⁶ bytes). */
  readonly memory: number;
}

export interface Command {
  readonly program: string;
  readonly args: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** Has to be in what the command prints, or it has not done what is measured. */
  readonly prints: RegExp;
}

/** @throws Error when the command fails or prints something else than it should, and where GNU time is missing. */
export function measure({ program, args, env = {}, prints }: Command): Sample {
  if (!existsSync(TIME))
    throw new Error(
      `${TIME} is missing. It is GNU time, in the Debian package "time"; the bench runs on Linux.`,
    );
  const folder = mkdtempSync(path.join(tmpdir(), 'ea-bench-'));
  const report = path.join(folder, 'time');
  try {
    const result = spawnSync(TIME, ['--output', report, '--format', '%U %S %e %M', program, ...args], {
      encoding: 'utf8',
      env: { ...process.env, NO_COLOR: '1', ...env },
      maxBuffer: 2 ** 28,
    });
    const said = `${result.stdout}${result.stderr}`;
    if (result.error) throw result.error;
    if (result.status !== 0 || !prints.test(said))
      throw new Error(`${program} ${args.join(' ')} ended with ${result.status}:\n${said.slice(-2000)}`);
    const [user = 0, system = 0, wall = 0, kibibytes = 0] = readFileSync(report, 'utf8')
      .trim()
      .split(' ')
      .map(Number);
    return { cpu: user + system, wall, memory: (kibibytes * 1024) / 1e6 };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Processor time that all threads of a running process have used, in milliseconds. */
export function cpuOf(pid: number): number {
  return readdirSync(`/proc/${pid}/task`).reduce((sum, thread) => {
    try {
      // Nanoseconds on a processor come first.
      const [nanoseconds] = readFileSync(`/proc/${pid}/task/${thread}/schedstat`, 'utf8').split(' ');
      return sum + Number(nanoseconds) / 1e6;
    } catch {
      // The thread has ended since it was listed.
      return sum;
    }
  }, 0);
}

/** The most resident memory that a running process has had, in MB. */
export function peakOf(pid: number): number {
  const [, kibibytes] = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
  return (Number(kibibytes) * 1024) / 1e6;
}
