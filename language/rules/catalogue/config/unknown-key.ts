/** A setting that does not exist; found while the project is read. */
import type { Rule } from '../../rule.ts';

export const configUnknownKey: Rule = {
  id: 'config/unknown-key',
  severity: 'error',
  preset: 'recommended',
  title: { sv: 'Inställning som inte finns', en: 'A setting that does not exist' },
  doc: {
    what: {
      sv: 'Ett namn i `ea.config.json` är ingen inställning, eller ingen regel under `rules`.',
      en: 'A name in `ea.config.json` is no setting, or no rule under `rules`.',
    },
    why: {
      sv: 'En felstavad inställning gör ingenting, och det märks inte på något annat sätt.',
      en: 'A misspelt setting does nothing, and nothing else tells of it.',
    },
    mend: {
      sv: 'Rätta stavningen; snabbfixen föreslår det närmaste. Redigerare kompletterar ur schemat.',
      en: 'Correct the spelling; the quick fix suggests the nearest. Editors complete from the schema.',
    },
    off: {
      sv: 'Om filen delas med ett annat verktyg som läser egna inställningar ur den.',
      en: 'If the file is shared with another tool that reads settings of its own from it.',
    },
    bad: '{ "excludes": ["arkiv/**"] }\n',
    good: '{ "exclude": ["arkiv/**"] }\n',
    written: 'config',
  },
  check: {},
};
