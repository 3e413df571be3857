/** An agreement whose time is over. */
import { AGREEMENT_STATUS } from '../../../model/metamodel/values/agreements.ts';
import { type Arrow, type Assignment, type Element, valuesOf } from '../../../model/model.ts';
import type { ValueSummary } from '../../../model/summary.ts';
import { endOf, nounOf, placeOf, statusOf } from '../../agreements.ts';
import { postTitle } from '../../posts.ts';
import type { Fix, Related, Rule, RuleContext, RuleReader } from '../../rule.ts';
import { titleOf } from '../../things.ts';
import { englishTitle, listAnd } from '../../words.ts';
import { propertyWord } from '../../writing.ts';

const EXPIRED = AGREEMENT_STATUS.find(({ id }) => id === 'expired');

export const expired: Rule = {
  id: 'agreement/expired',
  severity: 'warning',
  preset: 'pm3',
  title: { sv: 'Avtal som har gått ut', en: 'An agreement that has expired' },
  doc: {
    what: {
      sv: 'Ett avtals `giltighet` är slut i dag, men det har inte `status upphört`. Eller så har det `status upphört`, och en pil, ett rollinnehav eller något annat går fortfarande `enligt` det.',
      en: 'The `validity` of an agreement is over today, but it does not have `status expired`. Or it has `status expired`, and an arrow, a role assignment or something else still goes `per` it.',
    },
    why: {
      sv: 'När avtalet har gått ut gäller inte det som lovades, och det märks först när något går fel.',
      en: 'Once the agreement has expired what was promised no longer holds, and that shows only when something goes wrong.',
    },
    mend: {
      sv: 'Förläng avtalet och ändra `giltighet`, hänvisa till avtalet som har ersatt det, eller skriv `enligt saknas`.',
      en: 'Renew the agreement and change `validity`, refer to the agreement that has replaced it, or write `per missing`.',
    },
    off: {
      sv: 'När modellen beskriver hur det var förr.',
      en: 'When the model describes how things used to be.',
    },
    bad: 'avtal Driftavtal { giltighet 2024-01-01..2026-06-30  status gällande }\n',
    good: 'avtal Driftavtal { giltighet 2024-01-01..2028-12-31  status gällande }\navtal Gammalt { giltighet 2020-01..2023-12  status upphört }\n',
    today: '2026-11-22',
  },
  check: {
    kinds: ['agreement'],
    element(agreement, context) {
      const { model, today, report } = context;
      const status = statusOf(model, agreement);
      if (status?.is === 'expired') {
        const users = [...new Set(model.referrersOf(agreement.id, 'agreement').map(({ id }) => id))].sort();
        if (users.length === 0) return;
        const elements = users.map((id) => model.element(id)).filter((it) => it !== undefined);
        report({
          range: placeOf(agreement, status.value),
          message: {
            sv: `Avtalet ${agreement.title} har upphört, men ${listAnd(
              elements.map(({ title }) => title),
              'sv',
            )} hänvisar till det.`,
            en: `The agreement ${englishTitle(agreement)} has expired, but ${listAnd(elements.map(englishTitle), 'en')} ${elements.length === 1 ? 'refers' : 'refer'} to it.`,
          },
          related: elements.map((it) => ({
            element: it.id,
            message: {
              sv: `${it.title} hänvisar till avtalet`,
              en: `${englishTitle(it)} refers to the agreement`,
            },
          })),
          element: agreement.id,
        });
        return;
      }
      const end = endOf(model, agreement);
      if (!end || today === undefined || end.is >= today.slice(0, end.is.length)) return;
      const noun = nounOf(model, agreement);
      report({
        range: placeOf(agreement, end.value),
        message: {
          sv: `${noun.sv} ${agreement.title} gällde till ${end.is}${status?.is === 'inforce' ? ', men sägs gälla' : ''}.`,
          en: `${noun.en} ${englishTitle(agreement)} was valid until ${end.is}${status?.is === 'inforce' ? ', but is said to be in force' : ''}.`,
        },
        element: agreement.id,
        fixes: expiredFix(context, agreement),
      });
    },
    arrow(arrow, { model, report }) {
      const { source, target } = arrow;
      if (source === undefined || target === undefined) return;
      for (const { value, agreement, related } of overIn(model, arrow)) {
        report({
          range: value.range,
          message: {
            sv: `${titleOf(model, source)} → ${titleOf(model, target)} går enligt ${agreement.title}, som har upphört.`,
            en: `${titleOf(model, source)} → ${titleOf(model, target)} goes per ${englishTitle(agreement)}, which has expired.`,
          },
          related,
          element: source,
        });
      }
    },
    assignment(assignment, { model, report }) {
      const { summary, role, owner } = assignment;
      for (const { value, agreement, related } of overIn(model, assignment)) {
        const post = postTitle(model.element(role ?? ''), summary);
        report({
          range: value.range,
          message: {
            sv: `${post.sv} är tillsatt enligt ${agreement.title}, som har upphört.`,
            en: `${post.en} is filled per ${englishTitle(agreement)}, which has expired.`,
          },
          related,
          ...(owner === undefined ? {} : { element: owner }),
        });
      }
    },
  },
};

interface Over {
  readonly value: ValueSummary;
  readonly agreement: Element;
  readonly related: readonly Related[];
}

/** The agreements that something goes by although they are said to have expired. */
function overIn(model: RuleReader, carrier: Arrow | Assignment): readonly Over[] {
  return valuesOf(carrier, 'agreement').flatMap((value) => {
    const resolution = value.type === 'word' ? model.resolve(value.reference) : undefined;
    const agreement = resolution?.status === 'resolved' ? model.element(resolution.id) : undefined;
    if (!agreement || statusOf(model, agreement)?.is !== 'expired') return [];
    const message = {
      sv: `${agreement.title} har upphört`,
      en: `${englishTitle(agreement)} has expired`,
    };
    return [{ value, agreement, related: [{ element: agreement.id, message }] }];
  });
}

/** Says that it has expired; not where something in the model still refers to it. */
function expiredFix({ model, language }: RuleContext, agreement: Element): readonly Fix[] {
  if (model.referrersOf(agreement.id, 'agreement').length > 0) return [];
  const { uri, declaration } = agreement;
  const word = EXPIRED?.spelling[language] ?? '';
  const [value, more] = valuesOf(agreement, 'status');
  const text = `${propertyWord('status', language)} ${word}`;
  const title = { sv: `Skriv ${text}`, en: `Write ${text}` };
  if (value === undefined)
    return [{ title, edits: [{ uri, range: declaration.range, newText: text, how: 'inside' }] }];
  const own = declaration.properties.some(({ values }) => values.includes(value));
  if (!own || more) return [];
  return [{ title, edits: [{ uri, range: value.range, newText: word }] }];
}
