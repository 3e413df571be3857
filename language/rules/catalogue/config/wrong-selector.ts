/** A selector in the project file that cannot be understood, or names what is not there. */
import type { Rule } from '../../rule.ts';

export const configWrongSelector: Rule = {
  id: 'config/wrong-selector',
  severity: 'error',
  preset: 'recommended',
  title: { sv: 'Urval som inte går att förstå', en: 'A selector that is not understood' },
  doc: {
    what: {
      sv: 'Ett urval i `ea.config.json` är inte skrivet som i en vy, eller nämner ett element, en sort eller en egenskap som inte finns.',
      en: 'A selector in `ea.config.json` is not written as in a view, or names an element, a kind or a property that does not exist.',
    },
    why: {
      sv: 'Det som urvalet skulle gälla för behandlas som allt annat, och det märks inte på något annat sätt.',
      en: 'What the selector was to be for is treated like everything else, and nothing else tells of it.',
    },
    mend: {
      sv: 'Rätta det markerade ordet; snabbfixen föreslår det närmaste. Prova urvalet i en vy: `vy Prov { visa … }`.',
      en: 'Correct the word that is marked; the quick fix suggests the nearest. Try the selector in a view: `view Trial { show … }`.',
    },
    off: { sv: 'Aldrig.', en: 'Never.' },
    bad: '{ "overrides": [{ "select": "komponent under Vård", "rules": { "agreement/missing": "info" } }] }\n',
    good: '{ "overrides": [{ "select": "komponent", "rules": { "agreement/missing": "info" } }] }\n',
    written: 'config',
  },
  check: {},
};
