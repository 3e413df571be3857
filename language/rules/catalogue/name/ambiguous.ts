/** A name that means several things that are equally near. */
import { wayTo } from '../../qualify.ts';
import type { Rule } from '../../rule.ts';
import { isFirst } from '../../things.ts';
import { listOr, replaceFix } from '../../words.ts';

export const ambiguous: Rule = {
  id: 'name/ambiguous',
  severity: 'error',
  preset: 'recommended',
  title: { sv: 'Namn som kan betyda flera saker', en: 'A name that can mean several things' },
  doc: {
    what: {
      sv: 'Två eller flera element med namnet ligger lika nära den plats där namnet skrivs.',
      en: 'Two or more elements of that name lie equally near the place where the name is written.',
    },
    why: {
      sv: 'Verktyget gissar inte: sambandet tas inte med förrän det är klart vad som menas.',
      en: 'The tool does not guess: the relation is left out until it is clear what is meant.',
    },
    mend: {
      sv: 'Skriv ut vad det rätta elementet ligger i: `SVO.WebCare.Datalagring`. Snabbfixen gör det.',
      en: 'Write what the right element lies in: `SVO.WebCare.Datalagring`. The quick fix does it.',
    },
    off: { sv: 'Aldrig.', en: 'Never.' },
    bad: 'organisation Norr { enhet Drift }\norganisation Syd { enhet Drift }\nobjektfamilj Vård { ägare Drift }\n',
    good: 'organisation Norr { enhet Drift }\norganisation Syd { enhet Drift }\nobjektfamilj Vård { ägare Norr.Drift }\n',
  },
  check: {
    use(use, { model, report }) {
      const resolution = model.resolve(use.reference);
      if (resolution.status !== 'ambiguous') return;
      const candidates = resolution.ids.flatMap((id) => model.element(id) ?? []);
      const fitting = candidates.filter(({ kind }) => use.kinds.includes('*') || use.kinds.includes(kind));
      // A plain word may be the name of something else as well; and a second declaration is reported where it stands.
      if (use.open && fitting.length === 0) return;
      const real = candidates.filter((element) => isFirst(model, element));
      if (real.length < 2) return;
      const ways = real.map(({ id }) => wayTo(model, id, use));
      const names = real.map(({ id }, index) => ways[index] ?? id);
      const written = use.reference.path.join('.');
      report({
        range: use.reference.range,
        message: {
          sv: `'${written}' kan vara ${listOr(names, 'sv')}.`,
          en: `'${written}' can be ${listOr(names, 'en')}.`,
        },
        related: real.map(({ id }) => ({
          element: id,
          message: { sv: `Här är ${id}`, en: `Here is ${id}` },
        })),
        fixes: ways.flatMap((way) =>
          way === undefined ? [] : [replaceFix(use.uri, use.reference.range, way)],
        ),
        ...(use.scope === undefined ? {} : { element: use.scope }),
      });
    },
  },
};
