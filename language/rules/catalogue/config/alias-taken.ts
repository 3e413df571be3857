/** An alias that is the name of an element; found when the model is there. */
import type { Rule } from '../../rule.ts';

export const configAliasTaken: Rule = {
  id: 'config/alias-taken',
  severity: 'error',
  preset: 'recommended',
  title: { sv: 'Alias som är ett elements namn', en: 'An alias that is the name of an element' },
  doc: {
    what: {
      sv: 'Ett alias under `dependencies` är också namnet på ett element överst i projektet.',
      en: 'An alias under `dependencies` is also the name of an element at the top of the project.',
    },
    why: {
      sv: '`namn.X` kan bara betyda en sak: aliaset går före, och elementets innehåll kan inte nås den vägen.',
      en: '`name.X` can mean one thing only: the alias goes first, and what is in the element cannot be reached that way.',
    },
    mend: {
      sv: 'Välj ett annat alias, eller byt namn på elementet.',
      en: 'Choose another alias, or rename the element.',
    },
    off: { sv: 'Aldrig.', en: 'Never.' },
    bad: '{ "dependencies": { "Journal": { "path": "../nationell" } } }\n',
    good: '{ "dependencies": { "nationell": { "path": "../nationell" } } }\n',
    written: 'config',
  },
  check: {},
};
