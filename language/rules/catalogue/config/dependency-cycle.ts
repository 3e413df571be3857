/** Projects that depend on each other; found while the project is read. */
import type { Rule } from '../../rule.ts';

export const configDependencyCycle: Rule = {
  id: 'config/dependency-cycle',
  severity: 'error',
  preset: 'recommended',
  title: { sv: 'Projekt som är beroende av varandra', en: 'Projects that depend on each other' },
  doc: {
    what: {
      sv: 'Ett beroende leder genom sina egna beroenden tillbaka till det här projektet.',
      en: 'A dependency leads through dependencies of its own back to this project.',
    },
    why: {
      sv: 'Inget av projekten kan då ges ut, granskas eller ändras för sig.',
      en: 'None of the projects can then be published, reviewed or changed by itself.',
    },
    mend: {
      sv: 'Flytta det som båda behöver till ett tredje projekt, eller för ihop dem till ett.',
      en: 'Move what both need to a third project, or make them one.',
    },
    off: { sv: 'Medan ett projekt delas i två.', en: 'While one project is being divided into two.' },
    bad: '{ "dependencies": { "granne": { "path": "../granne" } } }\n',
    good: '{ "dependencies": { "nationell": { "path": "../nationell" } } }\n',
    written: 'config',
  },
  check: {},
};
