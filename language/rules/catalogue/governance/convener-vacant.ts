/** A forum whose convener nobody is. */
import { targetsOf } from '../../../model/model.ts';
import { statedValues } from '../../../model/specialisation.ts';
import { meets, postsOf } from '../../forums.ts';
import { isUnfilled } from '../../roles.ts';
import type { Report, Rule } from '../../rule.ts';
import { englishTitle } from '../../words.ts';

export const convenerVacant: Rule = {
  id: 'governance/convener-vacant',
  severity: 'warning',
  preset: 'pm3',
  title: { sv: 'Vakant sammankallande', en: 'A vacant convener' },
  doc: {
    what: {
      sv: 'Ett forum har `sammankallande vakant`, eller sammankallas av en roll som är vakant där forumet hör hemma: i objektet, familjen eller enheten runt det. Har flera rollen räcker det att en är tillsatt.',
      en: 'A forum has `convener vacant`, or is convened by a role that is vacant where the forum belongs: in the object, family or unit around it. Where several have the role it is enough that one post is filled.',
    },
    why: {
      sv: 'En vakans i en roll stannar inte vid rollen: forumet som den skulle kalla till blir inte av.',
      en: 'A vacancy in a role does not stay with the role: the forum that it should call does not take place.',
    },
    mend: {
      sv: 'Tillsätt rollen, eller låt någon annan kalla till forumet så länge.',
      en: 'Fill the role, or let somebody else convene the forum for the time being.',
    },
    off: { sv: 'När vakanser följs upp någon annanstans.', en: 'When vacancies are followed up elsewhere.' },
    bad: 'forum Styrgrupp { medlemmar okänd  sammankallande vakant }\n',
    good: 'forum Styrgrupp { medlemmar okänd  sammankallande objektägare }\n',
  },
  check: {
    kinds: ['forum'],
    element(forum, { model, today, report }) {
      const [value] = statedValues(model, forum, 'convener');
      if (!value || !meets(model, forum, today)) return;
      const own = forum.declaration.properties.some(({ values }) => values.includes(value));
      const place = { range: own ? value.range : forum.declaration.nameRange, element: forum.id };
      if (value.type === 'state' && value.state === 'vacant') {
        report({
          ...place,
          message: {
            sv: `Sammankallande i ${forum.title} är vakant.`,
            en: `The convener of ${englishTitle(forum)} is vacant.`,
          },
        });
        return;
      }
      const role = model.element(targetsOf(model, forum, 'convener')[0] ?? '');
      const posts = role?.kind === 'role' ? postsOf(model, role.id, forum.id) : [];
      if (!role || posts.length === 0 || !posts.every(isUnfilled)) return;
      const home = model.element(posts[0]?.owner ?? '');
      const vacancy: Report = {
        ...place,
        message: {
          sv: `${forum.title} sammankallas av ${role.title}, som är vakant${home ? ` i ${home.title}` : ''}.`,
          en: `${englishTitle(forum)} is convened by ${englishTitle(role)}, which is vacant${home ? ` in ${englishTitle(home)}` : ''}.`,
        },
        related: home
          ? [
              {
                element: home.id,
                message: {
                  sv: `Rollen är vakant i ${home.title}`,
                  en: `The role is vacant in ${englishTitle(home)}`,
                },
              },
            ]
          : [],
      };
      report(vacancy);
    },
  },
};
