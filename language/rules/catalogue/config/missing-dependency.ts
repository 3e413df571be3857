/** A dependency that is not there; found while the project is read. */
import type { Rule } from '../../rule.ts';

export const configMissingDependency: Rule = {
  id: 'config/missing-dependency',
  severity: 'error',
  preset: 'recommended',
  title: { sv: 'Beroende som inte finns', en: 'A dependency that is not there' },
  doc: {
    what: {
      sv: 'Mappen, filen eller paketet under `dependencies` finns inte, innehåller ingen modell eller hör till det här projektet självt.',
      en: 'The folder, file or package under `dependencies` does not exist, holds no model or belongs to this very project.',
    },
    why: {
      sv: 'Alla namn under aliaset är okända, och det som hänvisar till dem saknas i bilder och kontroller.',
      en: 'All names under the alias are unknown, and what refers to them is absent from pictures and checks.',
    },
    mend: {
      sv: 'Rätta sökvägen, som räknas från filen. Är det ett paket: installera det med `npm install`.',
      en: 'Correct the path, which is counted from the file. If it is a package: install it with `npm install`.',
    },
    off: { sv: 'Aldrig.', en: 'Never.' },
    bad: '{ "dependencies": { "nationell": { "path": "../natonell" } } }\n',
    good: '{ "dependencies": { "nationell": { "path": "../nationell" } } }\n',
    written: 'config',
  },
  check: {},
};
