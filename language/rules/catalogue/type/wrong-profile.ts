/** An element that stands on a profile of another kind. */
import { specialisedKind } from '../../../model/specialisation.ts';
import type { Rule } from '../../rule.ts';
import { kindWord } from '../../words.ts';

export const wrongProfile: Rule = {
  id: 'type/wrong-profile',
  severity: 'error',
  preset: 'recommended',
  title: { sv: 'Sort för en annan sorts element', en: 'A profile for another kind of element' },
  doc: {
    what: {
      sv: 'Elementet står på en egen sort, `komponent BizTalk : Integrationsplattform`, men den utvidgar en annan sort än elementets.',
      en: 'The element stands on a profile, `component BizTalk : IntegrationPlatform`, but that one specialises another kind than that of the element.',
    },
    why: {
      sv: 'De förvalda värdena och de egna egenskaperna hör till en annan sort, så bilden och kontrollerna skulle läsa dem fel.',
      en: 'The default values and the added properties belong to another kind, so pictures and checks would read them wrongly.',
    },
    mend: {
      sv: 'Välj en egen sort som utvidgar elementets, eller ändra `utvidgar` i den.',
      en: 'Choose a profile that specialises the kind of the element, or change `specialises` in it.',
    },
    off: { sv: 'Aldrig.', en: 'Never.' },
    bad: 'sort Brandvägg { utvidgar nod }\nkomponent BizTalk : Brandvägg\n',
    good: 'sort Integrationsplattform { utvidgar komponent }\nkomponent BizTalk : Integrationsplattform\n',
  },
  check: {
    element({ declaration, kind, id }, { model, report }) {
      const base = declaration.base && model.resolve(declaration.base);
      const profile = base?.status === 'resolved' ? model.element(base.id) : undefined;
      const wanted = profile?.kind === 'profile' ? specialisedKind(profile.declaration) : undefined;
      if (!declaration.base || !profile || wanted === undefined || wanted === kind || kind === 'profile')
        return;
      report({
        range: declaration.base.range,
        message: {
          sv: `Sorten '${profile.title}' utvidgar ${kindWord(wanted, 'sv')} och passar inte ${kindWord(kind, 'sv')}.`,
          en: `The profile '${profile.title}' specialises ${kindWord(wanted, 'en')} and does not fit ${kindWord(kind, 'en')}.`,
        },
        element: id,
      });
    },
  },
};
