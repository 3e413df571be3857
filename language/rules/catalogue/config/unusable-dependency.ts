/** A dependency that cannot be read; found while the project is read. */
import type { Rule } from '../../rule.ts';

export const configUnusableDependency: Rule = {
  id: 'config/unusable-dependency',
  severity: 'error',
  preset: 'recommended',
  title: { sv: 'Beroende som inte kan läsas', en: 'A dependency that cannot be read' },
  doc: {
    what: {
      sv: 'Den kompilerade modellen under `dependencies` är skadad, är ingen modell eller är skapad av en nyare version av EA.',
      en: 'The compiled model under `dependencies` is damaged, is no model or was made by a newer version of EA.',
    },
    why: {
      sv: 'Alla namn under aliaset är okända, och det som hänvisar till dem saknas i bilder och kontroller.',
      en: 'All names under the alias are unknown, and what refers to them is absent from pictures and checks.',
    },
    mend: {
      sv: 'Hämta filen igen, kompilera den på nytt med `ea compile`, eller uppdatera EA.',
      en: 'Fetch the file again, compile it anew with `ea compile`, or update EA.',
    },
    off: { sv: 'Aldrig.', en: 'Never.' },
    bad: '{ "dependencies": { "nationell": { "path": "../halv.ea.json" } } }\n',
    good: '{ "dependencies": { "nationell": { "path": "../hel.ea.json" } } }\n',
    written: 'config',
  },
  check: {},
};
