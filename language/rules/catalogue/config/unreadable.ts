/** The project file cannot be read; found while the project is read. */
import type { Rule } from '../../rule.ts';

export const configUnreadable: Rule = {
  id: 'config/unreadable',
  severity: 'error',
  preset: 'recommended',
  title: { sv: 'Projektfilen kan inte läsas', en: 'The project file cannot be read' },
  doc: {
    what: {
      sv: 'Filen `ea.config.json` är inte giltig JSON, eller så kunde den inte öppnas. Kommentarer och kommatecken sist i en lista går bra.',
      en: 'The file `ea.config.json` is not valid JSON, or could not be opened. Comments and a comma at the end of a list are fine.',
    },
    why: {
      sv: 'Inställningar som inte kan läsas gäller inte: reglerna får sina egna nivåer, och beroenden kan saknas.',
      en: 'Settings that cannot be read do not apply: rules have their own levels, and dependencies may be missing.',
    },
    mend: {
      sv: 'Rätta texten på den markerade platsen. Redigerare visar felet medan du skriver.',
      en: 'Mend the text at the place marked. Editors show the fault as you type.',
    },
    off: { sv: 'Aldrig.', en: 'Never.' },
    bad: '{ "name": "Norr" "version": "1.0.0" }\n',
    good: '{ "name": "Norr", "version": "1.0.0" }\n',
    written: 'config',
  },
  check: {},
};
