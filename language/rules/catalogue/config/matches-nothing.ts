/** An override, or a selector of a profile, in the project file that is for nothing in the project. */
import type { Rule } from '../../rule.ts';

export const configMatchesNothing: Rule = {
  id: 'config/matches-nothing',
  severity: 'warning',
  preset: 'recommended',
  title: {
    sv: 'Undantag eller urval som inte gäller något',
    en: 'An override or selector that is for nothing',
  },
  doc: {
    what: {
      sv: 'Ett undantag i `overrides` i `ea.config.json` gäller filer som projektet inte har, eller element som ingen fil deklarerar, eller ett urval under `remove` i en profil väljer inget. Det sägs när hela projektet är läst.',
      en: 'An override in `overrides` of `ea.config.json` is for files that the project does not have, or for elements that no file declares, or a selector of `remove` in a profile chooses nothing. It is said when the whole project has been read.',
    },
    why: {
      sv: 'Den som skrev undantaget tror att det gäller. En fil som har flyttats eller en bokstav som är fel syns inte på något annat sätt. En profil som inte tar bort det som den ska stoppar `ea export`.',
      en: 'Whoever wrote the override believes that it holds. A file that has moved or a letter that is wrong shows in no other way. A profile that does not remove what it is to stops `ea export`.',
    },
    mend: {
      sv: 'Rätta mönstret eller urvalet, eller ta bort undantaget. Ett urval i en profil som får vara tomt skrivs under `removeIfPresent`. Ligger namnet nära en fil eller mapp som finns föreslår snabbfixen den. Mönster räknas från mappen där `ea.config.json` ligger.',
      en: 'Correct the pattern or the selector, or remove the override. A selector of a profile that may choose nothing is written under `removeIfPresent`. Where the name is near a file or folder that exists the quick fix suggests it. Patterns are counted from the folder that `ea.config.json` lies in.',
    },
    off: {
      sv: 'När samma `ea.config.json` används i flera projekt, där alla inte har alla filer.',
      en: 'When the same `ea.config.json` is used in several projects, where not all have all files.',
    },
    bad: '{ "overrides": [{ "select": "#utgår", "rules": { "agreement/missing": "info" } }] }\n',
    good: '{ "overrides": [{ "select": "komponent", "rules": { "agreement/missing": "info" } }] }\n',
    written: 'config',
  },
  check: {},
};
