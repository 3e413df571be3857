/** A part of a rule of the user's own that can choose nothing. */
import { demandsOf } from '../../demands.ts';
import type { Rule } from '../../rule.ts';
import {
  allTags,
  clashIn,
  type Impossible,
  impossibleIn,
  impossibleOnArrow,
  impossibleOnElement,
} from '../../selectors.ts';
import { replaceFix } from '../../words.ts';

const HEAD = 'regel Ursprung "Vi vet vad vi har byggt" {\n  skäl "Det styr vem som får ändra"\n  kräv ';

export const matchesNothing: Rule = {
  id: 'rule/matches-nothing',
  severity: 'warning',
  preset: 'recommended',
  title: { sv: 'Regel som inte kan träffa något', en: 'A rule that can match nothing' },
  doc: {
    what: {
      sv: 'En del av ett urval i en egen regel kan aldrig välja något: ett villkor på en egenskap som sorten inte har, ett värde som inte finns i listan, en roll eller egenskap som inte finns, en tagg som inget har, två olika sorter på en gång, eller det som ligger inuti något tomt. En sort som projektet inte har några av räknas inte hit, och inte heller en tagg som är förbjuden i sig.',
      en: 'A part of a selector in a rule of your own can never choose anything: a condition on a property that the kind does not have, a value that is not in the list, a role or property that does not exist, a tag that nothing has, two different kinds at once, or what lies inside something empty. A kind that the project has none of does not count, and neither does a tag that is forbidden in itself.',
    },
    why: {
      sv: 'Regeln ser ut att gälla men skyddar ingenting, och det märks inte, eftersom en regel som följs också är tyst.',
      en: 'The rule seems to be in force but protects nothing, and nobody notices, since a rule that is followed is silent as well.',
    },
    mend: {
      sv: 'Rätta ordet som meddelandet pekar på. Skriv ett exempel som ska underkännas, så märks det nästa gång.',
      en: 'Correct the word that the message points at. Write an example that should fail, and it is noticed the next time.',
    },
    off: {
      sv: 'För regler som delas av flera projekt, där alla inte har alla taggar.',
      en: 'For rules that several projects share, where not all have all tags.',
    },
    bad: `${HEAD}avtal [ursprung finns]\n}\n`,
    good: `${HEAD}komponent [ursprung finns]\n}\n`,
  },
  check: {
    model(model, { report }) {
      let tags: ReadonlySet<string> | undefined;
      for (const rule of model.ofKind('rule')) {
        for (const { uri, summary } of demandsOf(model, rule.id)) {
          tags ??= allTags(model);
          const { action, selectors, targets, having = [] } = summary;
          const isBan = action === 'forbid' && targets === undefined;
          const found: (Impossible | undefined)[] = [
            // What is forbidden as such is not there, when all is well.
            ...selectors.flatMap((it) => impossibleIn(model, it, isBan ? undefined : tags)),
            ...(action === 'require' || isBan ? selectors.map(clashIn) : []),
            ...(targets ?? []).flatMap((it) => impossibleIn(model, it, tags)),
            ...having.map((it) =>
              targets ? impossibleOnArrow(it) : impossibleOnElement(model, undefined, it),
            ),
          ];
          for (const it of found) {
            if (!it) continue;
            const { range, message, word } = it;
            const fixes = word?.instead.map((text) => replaceFix(uri, word.range, text)) ?? [];
            report({ uri, range, message, element: rule.id, fixes });
          }
        }
      }
    },
  },
};
