/** A forum that nobody convenes. */
import { statedValues } from '../../../model/specialisation.ts';
import { meets } from '../../forums.ts';
import type { Rule } from '../../rule.ts';
import { englishTitle } from '../../words.ts';
import { stateFix } from '../../writing.ts';

export const forumWithoutConvener: Rule = {
  id: 'governance/forum-without-convener',
  severity: 'warning',
  preset: 'pm3',
  absence: true,
  title: { sv: 'Forum utan sammankallande', en: 'A forum without a convener' },
  doc: {
    what: {
      sv: 'Ett forum säger inte vem som är `sammankallande`. `okänd` är ett besked, och `vakant` tas upp av `governance/convener-vacant`. Regeln tiger om forum som är planerade, under bildande eller nedlagda, och om dem vars period är slut.',
      en: 'A forum does not say who is its `convener`. `unknown` is a statement, and `vacant` is a matter for `governance/convener-vacant`. The rule is silent about forums that are planned, being formed or closed, and about those whose period is over.',
    },
    why: {
      sv: 'Ett möte som ingen kallar till blir inte av, och besluten som det skulle fatta fattas inte.',
      en: 'A meeting that nobody calls does not take place, and the decisions it should take are not taken.',
    },
    mend: {
      sv: 'Skriv `sammankallande` med rollen, enheten eller organisationen som kallar, eller `okänd`.',
      en: 'Write `convener` with the role, unit or organisation that calls the meeting, or `unknown`.',
    },
    off: {
      sv: 'När modellen bara visar vilka forum som finns.',
      en: 'When the model only shows which forums there are.',
    },
    bad: 'forum Styrgrupp { medlemmar okänd }\n',
    good: 'forum Styrgrupp { medlemmar okänd  sammankallande objektägare }\n',
  },
  check: {
    kinds: ['forum'],
    element(forum, { model, today, report, language }) {
      if (statedValues(model, forum, 'convener').length > 0 || !meets(model, forum, today)) return;
      report({
        range: forum.declaration.nameRange,
        message: {
          sv: `${forum.title} har ingen sammankallande.`,
          en: `${englishTitle(forum)} has no convener.`,
        },
        element: forum.id,
        fixes: [
          stateFix(forum, 'convener', 'vacant', language),
          stateFix(forum, 'convener', 'unknown', language),
        ],
      });
    },
  },
};
