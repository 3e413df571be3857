/** A forum that nobody sits in. */
import { statedValues } from '../../../model/specialisation.ts';
import { meets } from '../../forums.ts';
import type { Rule } from '../../rule.ts';
import { englishTitle } from '../../words.ts';
import { stateFix } from '../../writing.ts';

export const forumWithoutMembers: Rule = {
  id: 'governance/forum-without-members',
  severity: 'warning',
  preset: 'pm3',
  absence: true,
  title: { sv: 'Forum utan medlemmar', en: 'A forum without members' },
  doc: {
    what: {
      sv: 'Ett forum säger inte vilka `medlemmar` det har. `medlemmar okänd` är ett besked. Regeln tiger om forum som är planerade, under bildande eller nedlagda, och om dem vars period är slut.',
      en: 'A forum does not say which `members` it has. `members unknown` is a statement. The rule is silent about forums that are planned, being formed or closed, and about those whose period is over.',
    },
    why: {
      sv: 'Vilka som sitter i forumet avgör vilkas beslut det är, och vem som saknas vid bordet.',
      en: 'Who sits in the forum decides whose decisions they are, and who is missing at the table.',
    },
    mend: {
      sv: 'Skriv `medlemmar` med roller, enheter, organisationer eller ord, eller `okänd`.',
      en: 'Write `members` with roles, units, organisations or words, or `unknown`.',
    },
    off: {
      sv: 'När modellen bara visar vilka forum som finns.',
      en: 'When the model only shows which forums there are.',
    },
    bad: 'forum Styrgrupp { sammankallande objektägare }\n',
    good: 'forum Styrgrupp { sammankallande objektägare  medlemmar objektägare, objektägareIT, "verksamhetschefer" }\n',
  },
  check: {
    kinds: ['forum'],
    element(forum, { model, today, report, language }) {
      if (statedValues(model, forum, 'members').length > 0 || !meets(model, forum, today)) return;
      report({
        range: forum.declaration.nameRange,
        message: {
          sv: `${forum.title} har inga medlemmar.`,
          en: `${englishTitle(forum)} has no members.`,
        },
        element: forum.id,
        fixes: [stateFix(forum, 'members', 'unknown', language)],
      });
    },
  },
};
