/** An integration across managers that no agreement is said to govern. */
import { agreementStub } from '../../agreement-stub.ts';
import { hasAgreement, integrationOf } from '../../integrations.ts';
import type { Edit, Rule } from '../../rule.ts';
import { propertyWord, stateWord } from '../../writing.ts';

export const missingAgreement: Rule = {
  id: 'agreement/missing',
  severity: 'warning',
  preset: 'recommended',
  absence: true,
  title: { sv: 'Integration utan avtal', en: 'An integration without an agreement' },
  doc: {
    what: {
      sv: 'En pil går mellan system med olika förvaltare, och inget avtal anges. Förvaltare är det som `förvaltare` säger, annars objektet som räknar upp systemet i `förvaltar`, annars närmaste förvaltningsobjekt, enhet eller organisation runt det. Avtalet anges med `enligt` på pilen eller på gränssnittet som den pekar på, eller genom ett avtal som `omfattar` båda ändarna eller det de ligger i. `enligt okänd` och `enligt saknas` är också besked. Är någon av förvaltarna inte känd tiger regeln.',
      en: 'An arrow goes between systems with different managers, and no agreement is stated. The manager is what `manager` says, else the object that lists the system in `manages`, else the nearest object, unit or organisation around it. The agreement is stated with `per` on the arrow or on the interface that it points at, or by an agreement that `covers` both ends or what they lie in. `per unknown` and `per missing` are statements too. Where one of the managers is not known the rule is silent.',
    },
    why: {
      sv: 'Den som är beroende av någon annans system behöver veta vad som lovas: tillgänglighet, hur fel hanteras och hur ändringar samordnas. Pm³ kräver tydliga, avtalade kontaktytor mellan objekt.',
      en: "Whoever depends on someone else's system needs to know what is promised: availability, how faults are handled and how changes are coordinated. Pm³ asks for clear, agreed contact surfaces between objects.",
    },
    mend: {
      sv: 'Skriv `enligt Avtalet` i pilens block, eller `enligt saknas` när det borde finnas men inte finns.',
      en: 'Write `per TheAgreement` in the block of the arrow, or `per missing` when there ought to be one and is not.',
    },
    off: {
      sv: 'När modellen inte handlar om avtal.',
      en: 'When the model is not about agreements.',
    },
    bad: 'enhet Drift { komponent Journal { -> Katalog } }\nenhet Katalogenheten { komponent Katalog }\n',
    good: 'enhet Drift { komponent Journal { -> Katalog { enligt Katalogavtal } } }\nenhet Katalogenheten { komponent Katalog }\navtal Katalogavtal\n',
  },
  check: {
    arrow(arrow, context) {
      const { model, report, language } = context;
      const integration = integrationOf(model, arrow);
      if (!integration || !arrow.summary.target || hasAgreement(model, arrow, integration)) return;
      const { source, target, sourceManager, targetManager } = integration;
      const { uri, owner } = arrow;
      const stub = agreementStub(context, integration, { status: 'unknown', uri, scope: owner });
      const stating = (text: string): Edit => ({
        uri,
        range: arrow.summary.range,
        newText: `${propertyWord('agreement', language)} ${text}`,
        how: 'inside',
      });
      report({
        range: arrow.summary.target.range,
        message: {
          sv: `${source.title} → ${target.title} saknar avtal: ${source.title} förvaltas av ${sourceManager.title}, ${target.title} av ${targetManager.title}.`,
          en: `${source.title} → ${target.title} has no agreement: ${source.title} is managed by ${sourceManager.title}, ${target.title} by ${targetManager.title}.`,
        },
        related: [
          {
            element: target.id,
            message: {
              sv: `${target.title} förvaltas av ${targetManager.title}`,
              en: `${target.title} is managed by ${targetManager.title}`,
            },
          },
        ],
        element: source.id,
        reliesOn: arrow.summary.range,
        fixes: [
          {
            title: {
              sv: `Lägg till avtalet ${stub.name} att fylla i`,
              en: `Add the agreement ${stub.name} to fill in`,
            },
            edits: [stating(stub.name), stub.edit],
          },
          ...(['missing', 'unknown'] as const).map((state) => {
            const edit = stating(stateWord(state, language));
            return { title: { sv: `Skriv ${edit.newText}`, en: `Write ${edit.newText}` }, edits: [edit] };
          }),
        ],
      });
    },
  },
};
