/** Tells the client how far reading has come, when it takes so long that somebody may wonder. */
import type { Connection, WorkDoneProgressServerReporter } from 'vscode-languageserver/node';
import type { Bilingual, Language } from '../model/text.ts';
import type { LoadProgress } from './workspace.ts';

/** Milliseconds that nobody needs to be told of. */
const PATIENCE = 500;

const TITLE: Bilingual = { sv: 'EA läser modellen', en: 'EA is reading the model' };

/** A client that shows no progress is told nothing. */
export function loadProgress(connection: Connection, language: () => Language): LoadProgress {
  let reporter: WorkDoneProgressServerReporter | undefined;
  let ended = false;
  let told = 0;
  const timer = setTimeout(async () => {
    try {
      const made = await connection.window.createWorkDoneProgress();
      if (ended) return;
      made.begin(TITLE[language()], told, undefined, false);
      reporter = made;
    } catch {
      // It is read all the same.
    }
  }, PATIENCE).unref();
  return {
    report(done, total) {
      const percentage = total === 0 ? 0 : Math.floor((100 * done) / total);
      if (percentage === told) return;
      told = percentage;
      reporter?.report(percentage);
    },
    done() {
      ended = true;
      clearTimeout(timer);
      reporter?.done();
      reporter = undefined;
    },
  };
}
