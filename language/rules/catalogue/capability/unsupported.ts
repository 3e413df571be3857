/** A capability that nothing supports, at all or at one of those who have it. */
import { type Element, targetsOf } from '../../../model/model.ts';
import { statedValues } from '../../../model/specialisation.ts';
import type { ValueSummary } from '../../../model/summary.ts';
import type { Bilingual, Language } from '../../../model/text.ts';
import type { Rule, RuleReader } from '../../rule.ts';
import { placeOf, stateIn } from '../../stated.ts';
import { holderOf, supportsOf } from '../../supports.ts';
import { listAnd } from '../../words.ts';
import { stateFix } from '../../writing.ts';

/** Kinds of elements that give support. */
const SUPPORT: ReadonlySet<string> = new Set([
  'component',
  'layer',
  'interface',
  'object',
  'product',
  'service',
  'platform',
]);

export const unsupported: Rule = {
  id: 'capability/unsupported',
  severity: 'info',
  preset: 'strict',
  absence: true,
  title: { sv: 'Förmåga utan stöd', en: 'A capability without support' },
  doc: {
    what: {
      sv: 'En förmåga har inget som stödjer den: inget `stöds`, ingen produkt eller något objekt som `stödjer` den, ingen pil till eller från ett system, och inga delförmågor. Sägs det hos var och en (`stöds X hos A, inget hos B`) nämns de som saknar stöd när någon annan har det. `stöds saknas` anmärks alltid; `okänd`, `upphandlas` och `inget` utan `hos` är besked.',
      en: 'A capability has nothing that supports it: no `supportedby`, no product or object that `supports` it, no arrow to or from a system, and no parts. Where support is said per organisation (`supportedby X at A, none at B`) those without it are named when somebody else has it. `supportedby missing` is always reported; `unknown`, `procured`, and `none` without `at` are statements.',
    },
    why: {
      sv: 'Det som verksamheten gör utan stöd görs för hand, dubbelt eller olika på olika håll, och syns annars inte i någon systemförteckning.',
      en: 'What the business does without support is done by hand, twice, or differently in different places, and shows in no inventory of systems.',
    },
    mend: {
      sv: 'Skriv vad som stödjer förmågan, eller `stöds inget` när den inte ska ha något.',
      en: 'Write what supports the capability, or `supportedby none` when it is to have nothing.',
    },
    off: {
      sv: 'När förmågorna beskriver verksamheten och inte dess stöd.',
      en: 'When the capabilities describe the business and not its support.',
    },
    bad: 'förmåga Upphandling\n',
    good: 'enhet Inköp { komponent Avtalsdatabasen }\nförmåga Upphandling { stöds Avtalsdatabasen }\n',
  },
  check: {
    kinds: ['capability'],
    element(capability, { model, language, report }) {
      const values = statedValues(model, capability, 'supportedBy');
      const gaps = gapsIn(model, capability, values);
      const first = gaps[0] ?? stateIn(values, 'missing');
      if (!first) {
        if (values.length > 0 || isSupported(model, capability)) return;
        report({
          range: capability.declaration.nameRange,
          message: {
            sv: `${capability.title} har inget stöd.`,
            en: `${capability.title} has no support.`,
          },
          element: capability.id,
          fixes: [
            stateFix(capability, 'supportedBy', 'unknown', language),
            stateFix(capability, 'supportedBy', 'none', language),
          ],
        });
        return;
      }
      const lacking = [...new Set(gaps.flatMap((gap) => holderOf(model, gap)?.title ?? []))].sort();
      const others = (it: Language): readonly string[] =>
        [
          ...new Set(
            supportsOf(model, capability).map(
              ({ title, uncertain }) => `${title}${uncertain ? UNCERTAIN[it] : ''}`,
            ),
          ),
        ].sort();
      const at =
        lacking.length === 0
          ? { sv: '', en: '' }
          : { sv: ` hos ${listAnd(lacking, 'sv')}`, en: ` at ${listAnd(lacking, 'en')}` };
      const but =
        others('sv').length === 0
          ? { sv: '', en: '' }
          : {
              sv: `; hos andra stöds den av ${listAnd(others('sv'), 'sv')}`,
              en: `; elsewhere it is supported by ${listAnd(others('en'), 'en')}`,
            };
      report({
        range: placeOf(capability, first),
        message: {
          sv: `${capability.title} har inget stöd${at.sv}${but.sv}.`,
          en: `${capability.title} has no support${at.en}${but.en}.`,
        },
        element: capability.id,
      });
    },
  },
};

const UNCERTAIN: Bilingual = { sv: ' (osäkert)', en: ' (uncertain)' };

/** The values that say that somebody has no support: missing, or none where others have it. */
function gapsIn(
  model: RuleReader,
  capability: Element,
  values: readonly ValueSummary[],
): readonly ValueSummary[] {
  const isSupportedSomewhere = supportsOf(model, capability).length > 0;
  return values.filter(
    (value) =>
      value.at !== undefined &&
      value.type === 'state' &&
      (value.state === 'missing' || (value.state === 'none' && isSupportedSomewhere)),
  );
}

function isSupported(model: RuleReader, capability: Element): boolean {
  const isSystem = (id: string | undefined): boolean =>
    id !== undefined && SUPPORT.has(model.element(id)?.kind ?? '');
  return (
    model.childrenOf(capability.id).some(({ kind }) => kind === 'capability') ||
    model.referrersOf(capability.id, 'supports').length > 0 ||
    targetsOf(model, capability, 'performer').some(isSystem) ||
    model.outgoing(capability.id).some(({ target }) => isSystem(target)) ||
    model.incoming(capability.id).some(({ source }) => isSystem(source))
  );
}
