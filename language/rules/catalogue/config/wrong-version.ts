/** A dependency of a wrong version; found while the project is read. */
import type { Rule } from '../../rule.ts';

export const configWrongVersion: Rule = {
  id: 'config/wrong-version',
  severity: 'error',
  preset: 'recommended',
  title: { sv: 'Beroende av fel version', en: 'A dependency of a wrong version' },
  doc: {
    what: {
      sv: 'Det andra projektets `version` ligger utanför det intervall som begärs, eller anges inte alls.',
      en: "The other project's `version` lies outside the range that is asked for, or is not stated at all.",
    },
    why: {
      sv: 'Modellen är en annan än den som det här projektet är skrivet mot.',
      en: 'The model is another one than this project was written against.',
    },
    mend: {
      sv: 'Hämta en version som passar, eller ändra intervallet när projektet stämmer med den nya.',
      en: 'Fetch a version that fits, or change the range once the project agrees with the new one.',
    },
    off: { sv: 'Medan två projekt ändras tillsammans.', en: 'While two projects are changed together.' },
    bad: '{ "dependencies": { "nationell": { "path": "../nationell", "version": "^2.0.0" } } }\n',
    good: '{ "dependencies": { "nationell": { "path": "../nationell", "version": "^1.2.0" } } }\n',
    written: 'config',
  },
  check: {},
};
