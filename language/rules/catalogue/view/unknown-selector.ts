/** A word in what a view selects that can match nothing. */
import type { Rule } from '../../rule.ts';
import { allTags, clashIn, impossibleIn } from '../../selectors.ts';
import { viewsWithSelections } from '../../views.ts';

export const unknownSelector: Rule = {
  id: 'view/unknown-selector',
  severity: 'warning',
  preset: 'recommended',
  title: { sv: 'Urval som inte kan stämma', en: 'A selector that cannot match' },
  doc: {
    what: {
      sv: 'Ett urval i en vy har ett ord som inte kan stämma med något: en egenskap som inte finns eller som sorten inte har, ett värde som egenskapen inte kan ha, en tagg som inget element bär, två sorter på en gång, eller det som ligger inuti något tomt.',
      en: 'A selector in a view has a word that can match nothing: a property that does not exist or that the kind does not have, a value that the property cannot have, a tag that no element bears, two kinds at once, or what lies inside something empty.',
    },
    why: {
      sv: 'Bilden visar mindre än den som skrev urvalet tror, och ingen märker det på bilden.',
      en: 'The picture shows less than the one who wrote the selector believes, and nobody can tell from the picture.',
    },
    mend: {
      sv: 'Rätta ordet som meddelandet nämner. Ska två sorter visas: skriv komma eller `eller` mellan dem.',
      en: 'Correct the word that the message names. If two kinds are to be shown: write a comma or `or` between them.',
    },
    off: { sv: 'Aldrig.', en: 'Never.' },
    bad: 'komponent Journal { typ register }\nvy Register { visa komponent [typ = regster] }\n',
    good: 'komponent Journal { typ register }\nvy Register { visa komponent [typ = register] }\n',
  },
  check: {
    model(model, { report }) {
      let tags: ReadonlySet<string> | undefined;
      for (const { view, selections } of viewsWithSelections(model)) {
        for (const { uri, summary } of selections) {
          for (const selector of summary.selectors) {
            tags ??= allTags(model);
            const clash = clashIn(selector);
            const found = [...impossibleIn(model, selector, tags), ...(clash ? [clash] : [])];
            // That nothing is left to show follows from it.
            const explains = [selector.range, view.declaration.nameRange].map((range) => ({
              range,
              rules: ['view/empty'],
            }));
            for (const it of found) report({ uri, ...it, element: view.id, explains });
          }
        }
      }
    },
  },
};
