/** An agreement that the model itself says ought to exist. */
import type { Arrow } from '../../../model/model.ts';
import { statedValues } from '../../../model/specialisation.ts';
import type { ValueSummary } from '../../../model/summary.ts';
import { agreementStub } from '../../agreement-stub.ts';
import { placeOf } from '../../agreements.ts';
import { integrationOf, statedMissing } from '../../integrations.ts';
import type { Fix, Rule, RuleContext } from '../../rule.ts';
import { titleOf } from '../../things.ts';
import { englishTitle } from '../../words.ts';

export const declaredMissing: Rule = {
  id: 'agreement/declared-missing',
  severity: 'warning',
  preset: 'recommended',
  title: { sv: 'Avtal som saknas', en: 'An agreement said to be missing' },
  doc: {
    what: {
      sv: 'En pil har `enligt saknas`, eller ett avtal har `status saknas`: avtalet borde finnas men finns inte.',
      en: 'An arrow has `per missing`, or an agreement has `status missing`: it ought to exist but does not.',
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
    kinds: ['agreement'],
    element(agreement, { model, report }) {
      const [value] = statedValues(model, agreement, 'status');
      if (value?.type !== 'state' || value.state !== 'missing') return;
      report({
        range: placeOf(agreement, value),
        message: {
          sv: `Avtalet ${agreement.title} saknas.`,
          en: `The agreement ${englishTitle(agreement)} is missing.`,
        },
        element: agreement.id,
      });
    },
    arrow(arrow, context) {
      const { model, report } = context;
      const value = statedMissing(arrow);
      if (!value || arrow.source === undefined || arrow.target === undefined) return;
      const source = titleOf(model, arrow.source);
      const target = titleOf(model, arrow.target);
      const fix = stubFix(context, arrow, value);
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
        ...(fix ? { fixes: [fix] } : {}),
      });
    },
  },
};

/** Refers to an agreement that is yet to be concluded, and adds it as a draft. */
function stubFix(context: RuleContext, arrow: Arrow, { range }: ValueSummary): Fix | undefined {
  const { model } = context;
  const [source, target] = [arrow.source, arrow.target].map((id) => model.element(id ?? ''));
  if (!source || !target) return undefined;
  const ends = integrationOf(model, arrow) ?? { source, target };
  const { uri, owner: scope } = arrow;
  const { name, edit } = agreementStub(context, ends, { status: 'draft', uri, scope });
  return {
    title: { sv: `Lägg till avtalet ${name} som utkast`, en: `Add the agreement ${name} as a draft` },
    edits: [{ uri, range, newText: name }, edit],
  };
}
