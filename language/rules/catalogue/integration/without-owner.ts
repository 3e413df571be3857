/** An integration that nobody is said to manage, in a project that says who manages others. */
import { type Arrow, type Model, valuesOf } from '../../../model/model.ts';
import { statedValues } from '../../../model/specialisation.ts';
import { integrationOf } from '../../integrations.ts';
import type { Rule, RuleOption } from '../../rule.ts';
import { stateIn } from '../../stated.ts';
import { isFirst, titleOf } from '../../things.ts';
import { arrowStateFix, languageIn } from '../../writing.ts';

const ALWAYS: RuleOption<boolean> = {
  name: 'always',
  otherwise: false,
  doc: {
    sv: 'Anmärk även när ingen integration i projektet har en förvaltare.',
    en: 'Report even when no integration of the project has a manager.',
  },
};

export const withoutOwner: Rule = {
  id: 'integration/without-owner',
  severity: 'warning',
  preset: 'strict',
  absence: true,
  options: [ALWAYS],
  title: { sv: 'Integration utan förvaltare', en: 'An integration without a manager' },
  doc: {
    what: {
      sv: 'En pil går mellan system med olika förvaltare, och varken pilen eller gränssnittet som den pekar på har en `förvaltare`. `förvaltare okänd` är ett besked; `förvaltare saknas` på en pil anmärks alltid. Regeln tiger så länge ingen integration i projektet har någon, om inte `always` är satt.',
      en: 'An arrow goes between systems with different managers, and neither the arrow nor the interface that it points at has a `manager`. `manager unknown` is a statement; `manager missing` on an arrow is always reported. The rule is silent as long as no integration of the project has one, unless `always` is set.',
    },
    why: {
      sv: 'Mellan två förvaltningar hamnar felet lätt mellan stolarna: båda ändarna fungerar, men inget kommer fram.',
      en: 'Between two governances a fault easily falls between two stools: both ends work, but nothing arrives.',
    },
    mend: {
      sv: 'Kom överens om vem som förvaltar integrationen och skriv `förvaltare` i pilens block.',
      en: 'Agree on who manages the integration and write `manager` in the block of the arrow.',
    },
    off: {
      sv: 'När den som frågar alltid förvaltar integrationen.',
      en: 'When the one who asks always manages the integration.',
    },
    bad: 'avtal Samverkan { omfattar Journal, Kassa, Katalog }\nenhet Drift {\n  komponent Journal { -> Katalog }\n  komponent Kassa { -> Katalog { förvaltare Drift } }\n}\nenhet Katalogenheten { komponent Katalog }\n',
    good: 'avtal Samverkan { omfattar Journal, Kassa, Katalog }\nenhet Drift {\n  komponent Journal { -> Katalog { förvaltare Katalogenheten } }\n  komponent Kassa { -> Katalog { förvaltare Drift } }\n}\nenhet Katalogenheten { komponent Katalog }\n',
  },
  check: {
    model(model, { option, report }) {
      const saying = model.arrows.filter((arrow) => valuesOf(arrow, 'manager').length > 0);
      const isSpokenOf =
        option(ALWAYS) || saying.some((arrow) => !stateIn(valuesOf(arrow, 'manager'), 'missing'));
      for (const arrow of isSpokenOf ? model.arrows : saying) {
        const { source, target, summary } = arrow;
        if (source === undefined || target === undefined || !summary.target) continue;
        const values = valuesOf(arrow, 'manager');
        const missing = stateIn(values, 'missing');
        if (!missing && (values.length > 0 || !isUnowned(model, arrow))) continue;
        if (!stands(model, arrow)) continue;
        const [from, to] = [titleOf(model, source), titleOf(model, target)];
        report({
          uri: arrow.uri,
          range: missing?.range ?? summary.target.range,
          message: {
            sv: `${from} → ${to} har ingen förvaltare.`,
            en: `${from} → ${to} has no manager.`,
          },
          related: [{ element: target, message: { sv: `Här är ${to}`, en: `Here is ${to}` } }],
          element: source,
          reliesOn: summary.range,
          fixes: missing ? [] : [arrowStateFix(arrow, 'manager', 'unknown', languageIn(model, arrow.uri))],
        });
      }
    },
  },
};

function isUnowned(model: Model, arrow: Arrow): boolean {
  const integration = integrationOf(model, arrow);
  if (!integration) return false;
  const { target } = integration;
  return target.kind !== 'interface' || statedValues(model, target, 'manager').length === 0;
}

/** What is written in an element that repeats a name is not told of. */
function stands(model: Model, { owner }: Arrow): boolean {
  const element = owner === undefined ? undefined : model.element(owner);
  return element === undefined || isFirst(model, element);
}
