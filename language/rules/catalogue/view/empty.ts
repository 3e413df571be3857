/** A view, or a part of what it selects, that chooses nothing. */
import { chosenFrom, select } from '../../../model/select.ts';
import type { Rule } from '../../rule.ts';
import { isResolved, viewsWithSelections } from '../../views.ts';

export const empty: Rule = {
  id: 'view/empty',
  severity: 'warning',
  preset: 'strict',
  title: { sv: 'Urval som inte väljer något', en: 'A selection that chooses nothing' },
  doc: {
    what: {
      sv: 'En vys `visa` och `dölj` lämnar ingenting kvar att rita, eller ett av urvalen i dem väljer ingenting: en sort som projektet inte har något av, ett villkor som inget uppfyller, `under` något som är tomt. Ett urval med ett namn som inte finns eller ett ord som inte kan stämma anmärks bara en gång, av `name/unresolved` eller `view/unknown-selector`.',
      en: 'What a view shows and hides leaves nothing to draw, or one of its selectors chooses nothing: a kind that the project has none of, a condition that nothing meets, `below` something that is empty. A selector with a name that does not exist or a word that cannot match is reported only once, by `name/unresolved` or `view/unknown-selector`.',
    },
    why: {
      sv: 'En tom bild ser ut som att det inte finns något. Den som läser den vet inte att urvalet är gammalt.',
      en: 'An empty picture looks as if there were nothing. Whoever reads it does not know that the selection is old.',
    },
    mend: {
      sv: 'Ändra urvalet så att det träffar det som menades, eller ta bort det.',
      en: 'Change the selector so that it chooses what was meant, or take it away.',
    },
    off: {
      sv: 'När vyerna är skrivna innan modellen är det.',
      en: 'When the views are written before the model is.',
    },
    bad: 'komponent Journal\nvy System { visa komponent, nod }\n',
    good: 'komponent Journal\nvy System { visa komponent }\n',
  },
  check: {
    model(model, { report }) {
      for (const { view, selections } of viewsWithSelections(model)) {
        const all = selections.flatMap(({ uri, summary }) =>
          summary.selectors.map((selector) => ({ uri, selector })),
        );
        const unclear = all.some(({ selector }) => !isResolved(model, selector));
        const chosen = chosenFrom(
          model,
          selections.map(({ summary }) => summary),
        );
        if (chosen?.size === 0 && !unclear) {
          report({
            uri: view.uri,
            range: view.declaration.nameRange,
            message: {
              sv: `Vyn ${view.title} visar ingenting.`,
              en: `The view ${view.title} shows nothing.`,
            },
            element: view.id,
          });
          continue;
        }
        for (const { uri, selector } of all) {
          if (!isResolved(model, selector) || select(model, selector).elements.size > 0) continue;
          report({
            uri,
            range: selector.range,
            message: {
              sv: `Urvalet i vyn ${view.title} väljer ingenting.`,
              en: `The selector in the view ${view.title} chooses nothing.`,
            },
            element: view.id,
          });
        }
      }
    },
  },
};
