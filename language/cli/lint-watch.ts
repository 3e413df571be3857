/** `ea lint --watch`: checks again when something has changed, what that concerns, until somebody ends it. */
import path from 'node:path';
import { watch as watchFiles } from 'chokidar';
import { countFindings, type LintReport } from '../formats/lint-report.ts';
import { isIgnored } from '../workspace/files.ts';
import { EXIT, type ExitCode } from './exit-codes.ts';
import { Failure } from './failure.ts';
import { note, type Session } from './session.ts';
import { stoppable } from './stoppable.ts';

/** What one check came to. */
export interface Checked {
  readonly code: ExitCode;
  /** How it ends for what could not be read. */
  readonly unreadable: ExitCode;
  readonly report: LintReport;
  /** In the language of the project. */
  readonly session: Session;
  /** Folders of the projects, and what they depend on. */
  readonly roots: readonly string[];
}

/** Milliseconds without a change before the next check, since one save is several events, and a checkout is hundreds. */
const QUIET = 60;

/** Takes away what is on the screen and above it, and begins at the top. */
const CLEAR = '\u001b[2J\u001b[3J\u001b[H';

/**
 * Ends with the process, by a signal.
 *
 * @param places what to watch, beside what the projects are found to consist of.
 * @param outputs files that the checks write, a change of which is no news.
 * @throws Failure when the first check cannot be made.
 */
export async function watch(
  places: readonly string[],
  outputs: readonly string[],
  session: Session,
  check: () => Promise<Checked>,
): Promise<never> {
  // When nobody reads any more there is nobody to tell.
  process.stdout.once('error', () => process.exit(EXIT.clean));
  return stoppable(
    async (signal) => {
      const changes = new Changes(outputs, signal);
      await changes.follow(places);
      for (let first = true; ; first = false) {
        const start = performance.now();
        if (!first && session.out.terminal) session.out.write(CLEAR);
        try {
          const { report, session: spoken, roots } = await check();
          const took = performance.now() - start;
          await changes.follow(roots);
          tell(report, took, spoken);
        } catch (error) {
          // Half a minute later somebody may have mended it.
          if (first || !(error instanceof Failure)) throw error;
          note(session, `ea: ${session.say(error.key, error.words)}`, 'red');
        }
        await changes.next();
      }
    },
    () => {},
  );
}

function tell({ findings }: LintReport, took: number, session: Session): void {
  const { error, warning, info } = countFindings(findings);
  const time = new Date().toLocaleTimeString('sv-SE');
  const counts = { errors: error, warnings: warning, infos: info, took: Math.round(took) };
  note(session, session.say('watchDone', { time, ...counts }), 'dim');
}

/** Waits for changes of files that a model is read from. */
class Changes {
  readonly #outputs: ReadonlySet<string>;
  readonly #signal: AbortSignal;
  readonly #roots = new Set<string>();
  #changed = false;
  #notice: () => void = () => {};

  constructor(outputs: readonly string[], signal: AbortSignal) {
    this.#outputs = new Set(outputs.map((it) => path.resolve(it)));
    this.#signal = signal;
    signal.addEventListener('abort', () => this.#notice(), { once: true });
  }

  /** Resolves when the places are watched as well. */
  async follow(places: readonly string[]): Promise<void> {
    const fresh = places.map((it) => path.resolve(it)).filter((it) => !this.#isWatched(it));
    if (fresh.length === 0) return;
    for (const root of fresh) this.#roots.add(root);
    const watcher = watchFiles(fresh, {
      ignoreInitial: true,
      ignored: (file, stats) =>
        this.#outputs.has(path.resolve(file)) ||
        !this.#isWatched(path.resolve(file)) ||
        (stats?.isFile() === true && !isRead(file)),
    });
    watcher.on('all', () => {
      this.#changed = true;
      this.#notice();
    });
    // A folder that may not be listened to is no reason to stop; what is saved elsewhere is still heard of.
    watcher.on('error', () => {});
    await new Promise<void>((resolve) => {
      watcher.once('ready', resolve);
    });
  }

  /**
   * Resolves when something has changed since it was asked before, and nothing more for a while.
   *
   * @throws what the signal was given with.
   */
  async next(): Promise<void> {
    while (!this.#changed) await this.#event();
    while (this.#changed) {
      this.#changed = false;
      await Promise.race([this.#event(), quiet()]);
    }
    this.#signal.throwIfAborted();
  }

  async #event(): Promise<void> {
    this.#signal.throwIfAborted();
    await new Promise<void>((resolve) => {
      this.#notice = resolve;
    });
  }

  /** Inside something that is followed, on a way that a project is read along. */
  #isWatched(file: string): boolean {
    for (const root of this.#roots) {
      if (file === root) return true;
      if (file.startsWith(root + path.sep) && !path.relative(root, file).split(path.sep).some(isIgnored))
        return true;
    }
    return false;
  }
}

function quiet(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, QUIET));
}

/** Models, projects, and what else is kept beside them. */
function isRead(file: string): boolean {
  return file.endsWith('.ea') || file.endsWith('.json');
}
