/** An agreement that the model itself says ought to exist. */
import { statedMissing } from '../../integrations.ts';
import type { Rule } from '../../rule.ts';
import { titleOf } from '../../things.ts';

export const declaredMissing: Rule = {
  id: 'agreement/declared-missing',
  severity: 'warning',
  preset: 'recommended',
  title: { sv: 'Avtal som saknas', en: 'An agreement said to be missing' },
  doc: {
    what: {
      sv: 'En pil har `enligt saknas`: avtalet borde finnas men finns inte.',
      en: 'An arrow has `per missing`: the agreement ought to exist but does not.',
    },
    why: {
      sv: 'En känd brist hör hemma i förvaltningsplanen och ska synas tills den är åtgärdad.',
      en: 'A known gap belongs in the plan and is to be seen until it is closed.',
    },
    mend: {
      sv: 'Teckna avtalet och skriv dess namn. Är arbetet planerat: tysta anmärkningen med skäl och slutdatum.',
      en: 'Conclude the agreement and write its name. If the work is planned: silence the finding with a reason and an end date.',
    },
    off: {
      sv: 'När bristerna följs upp någon annanstans.',
      en: 'When the gaps are followed up elsewhere.',
    },
    bad: 'enhet Drift { komponent Journal { -> Katalog { enligt saknas } } }\nenhet Katalogenheten { komponent Katalog }\n',
    good: 'enhet Drift { komponent Journal { -> Katalog { enligt Katalogavtal } } }\nenhet Katalogenheten { komponent Katalog }\navtal Katalogavtal\n',
  },
  check: {
    arrow(arrow, { model, report }) {
      const value = statedMissing(arrow);
      if (!value || arrow.source === undefined || arrow.target === undefined) return;
      const source = titleOf(model, arrow.source);
      const target = titleOf(model, arrow.target);
      report({
        range: value.range,
        message: {
          sv: `Avtal saknas för ${source} → ${target}.`,
          en: `The agreement for ${source} → ${target} is missing.`,
        },
        related: [
          {
            element: arrow.target,
            message: { sv: `Här är ${target}`, en: `Here is ${target}` },
          },
        ],
        element: arrow.source,
      });
    },
  },
};
