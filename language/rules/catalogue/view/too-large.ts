/** A view with more in it than anyone can take in. */
import { chosenFrom } from '../../../model/select.ts';
import type { Rule, RuleOption } from '../../rule.ts';
import { viewsWithSelections } from '../../views.ts';

const NODES: RuleOption<number> = {
  name: 'nodes',
  otherwise: 60,
  least: 1,
  doc: {
    sv: 'Hur många element en vy får visa.',
    en: 'How many elements a view may show.',
  },
};

export const tooLarge: Rule = {
  id: 'view/too-large',
  severity: 'info',
  preset: 'all',
  options: [NODES],
  title: { sv: 'Vy som visar för mycket', en: 'A view that shows too much' },
  doc: {
    what: {
      sv: 'Det som en vys `visa` och `dölj` lämnar kvar är fler element än `nodes`.',
      en: 'What a view shows and does not hide is more elements than `nodes`.',
    },
    why: {
      sv: 'En bild med hundra lådor går att skriva ut men inte att läsa, och det som den skulle visa syns inte.',
      en: 'A picture with a hundred boxes can be printed but not read, and what it was meant to show is not seen.',
    },
    mend: {
      sv: 'Dela vyn i flera, en för varje fråga, eller visa mindre: `dölj` det som inte hör till, eller välj med villkor.',
      en: 'Divide the view into several, one for each question, or show less: `hide` what does not belong, or choose with conditions.',
    },
    off: {
      sv: 'När stora bilder är meningen, till exempel en karta på en vägg.',
      en: 'When large pictures are intended, such as a map on a wall.',
    },
    bad: `${Array.from({ length: 61 }, (_, index) => `komponent K${index + 1}\n`).join('')}vy Allt { visa komponent }\n`,
    good: 'komponent A\nkomponent B\nvy Allt { visa komponent }\n',
  },
  check: {
    model(model, { option, report }) {
      const limit = option(NODES);
      for (const { view, selections } of viewsWithSelections(model)) {
        const count =
          chosenFrom(
            model,
            selections.map(({ summary }) => summary),
          )?.size ?? 0;
        if (count <= limit) continue;
        report({
          uri: view.uri,
          range: view.declaration.nameRange,
          message: {
            sv: `Vyn ${view.title} visar ${count} element, fler än ${limit}.`,
            en: `The view ${view.title} shows ${count} elements, more than ${limit}.`,
          },
          element: view.id,
        });
      }
    },
  },
};
