/** A name that means something of a kind that cannot stand there. */
import { wayTo } from '../../qualify.ts';
import type { Rule } from '../../rule.ts';
import { titleOf } from '../../things.ts';
import { kindChoice, kindWord, replaceFix } from '../../words.ts';

export const wrongKind: Rule = {
  id: 'type/wrong-kind',
  severity: 'error',
  preset: 'recommended',
  title: { sv: 'Namn på något av fel sort', en: 'The name of something of the wrong kind' },
  doc: {
    what: {
      sv: 'Namnet finns, men det är namnet på något som inte kan stå där: ett system där ett avtal väntas, en organisation där en roll väntas.',
      en: 'The name exists, but it is the name of something that cannot stand there: a system where an agreement is expected, an organisation where a role is expected.',
    },
    why: {
      sv: 'Sambandet betyder ingenting och kommer inte med i bilder och kontroller.',
      en: 'The relation means nothing and is not taken into pictures and checks.',
    },
    mend: {
      sv: 'Hänvisa till rätt element. Heter två saker likadant: skriv ut vad det rätta ligger i, `SVO.WebCare`.',
      en: 'Refer to the right element. If two things share a name: write what the right one lies in, `SVO.WebCare`.',
    },
    off: { sv: 'Aldrig.', en: 'Never.' },
    bad: 'organisation Regionen\nobjektfamilj Vård { ägare Vård }\n',
    good: 'organisation Regionen\nobjektfamilj Vård { ägare Regionen }\n',
  },
  check: {
    use(use, { model, report }) {
      const { uri, reference, kinds, open } = use;
      if (open || kinds.includes('*')) return;
      const resolution = model.resolve(reference);
      if (resolution.status === 'unresolved' || (resolution.status === 'resolved' && resolution.fits)) return;
      const ids = resolution.status === 'resolved' ? [resolution.id] : resolution.ids;
      const elements = ids.flatMap((id) => model.element(id) ?? []);
      const [first] = elements;
      if (!first || elements.some(({ kind }) => kinds.includes(kind) || kind === 'unknown')) return;
      report({
        range: reference.range,
        message: {
          sv: `${titleOf(model, first.id)} är ${kindWord(first.kind, 'sv')}; här väntas ${kindChoice(kinds, 'sv')}.`,
          en: `${titleOf(model, first.id)} is ${kindWord(first.kind, 'en')}; expected here is ${kindChoice(kinds, 'en')}.`,
        },
        related: [
          {
            element: first.id,
            message: { sv: `Här är ${first.title}`, en: `Here is ${first.title}` },
          },
        ],
        fixes: model
          .similar(reference.path, kinds)
          .flatMap((id) => wayTo(model, id, use) ?? [])
          .map((it) => replaceFix(uri, reference.range, it)),
        explains: [{ range: reference.range, rules: ['name/ambiguous'] }],
      });
    },
  },
};
