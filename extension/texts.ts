/** What the extension itself says at run time. The manifest's texts are in `extension/l10n`. */
import { env, workspace } from 'vscode';
import type { Bilingual, Language } from '../language/model/text.ts';

const TEXTS = {
  crashed: {
    sv: 'EA:s språkserver stannade och startas om. Orsaken finns i utdatafönstret.',
    en: 'The EA language server stopped and is being restarted. The reason is in the output.',
  },
  gaveUp: {
    sv: 'EA:s språkserver har stannat flera gånger och startas inte om av sig själv.',
    en: 'The EA language server has stopped several times and is not restarted by itself.',
  },
  notStarted: {
    sv: 'EA:s språkserver kunde inte startas: {0}',
    en: 'The EA language server could not be started: {0}',
  },
  showOutput: { sv: 'Visa utdata', en: 'Show Output' },
  restart: { sv: 'Starta om', en: 'Restart' },
  preview: { sv: 'Förhandsvisning: {0}', en: 'Preview: {0}' },
  noFile: { sv: 'Öppna en .ea-fil först.', en: 'Open an .ea file first.' },
  noViews: { sv: 'Det finns ingen vy att exportera.', en: 'There is no view to export.' },
  chooseView: { sv: 'Välj vy att exportera', en: 'Choose a view to export' },
  saveAs: { sv: 'Spara bilden', en: 'Save the picture' },
  saved: { sv: 'Bilden är sparad: {0}', en: 'The picture is saved: {0}' },
  openFile: { sv: 'Öppna', en: 'Open' },
  exportFailed: { sv: 'Bilden kunde inte exporteras: {0}', en: 'The picture could not be exported: {0}' },
  sourceGone: { sv: 'Källan kunde inte öppnas: {0}', en: 'The source could not be opened: {0}' },
  thisFile: { sv: 'Den här filen', en: 'This file' },
  wholeProject: { sv: 'Hela projektet', en: 'The whole project' },
  chooseScope: { sv: 'Var ska nyckelorden bytas?', en: 'Where are the keywords to be converted?' },
  nothingToConvert: {
    sv: 'Alla nyckelord är redan på det språket.',
    en: 'All keywords are in that language already.',
  },
  keywordsFailed: { sv: 'Nyckelorden kunde inte bytas: {0}', en: 'The keywords could not be converted: {0}' },
  changedMeanwhile: { sv: 'en fil har ändrats under tiden', en: 'a file has changed meanwhile' },
  noServer: { sv: 'Språkservern svarar inte.', en: 'The language server does not answer.' },
} satisfies Record<string, Bilingual>;

/** The language of `ea.language`; `auto` is VS Code's own. */
export function language(): Language {
  const chosen = workspace.getConfiguration('ea').get<string>('language');
  if (chosen === 'sv' || chosen === 'en') return chosen;
  return env.language.startsWith('sv') ? 'sv' : 'en';
}

/** `{0}` is replaced by the value. */
export function text(key: keyof typeof TEXTS, value = ''): string {
  return TEXTS[key][language()].replace('{0}', () => value);
}
