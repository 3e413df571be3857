/** A comment that would silence a rule but cannot be understood. */
import type { Rule } from '../../rule.ts';
import { knownNames, misunderstood } from '../../suppressions.ts';

export const suppressionNotUnderstood: Rule = {
  id: 'suppression/not-understood',
  severity: 'warning',
  preset: 'recommended',
  title: {
    sv: 'Tystande kommentar som inte går att förstå',
    en: 'A silencing comment that is not understood',
  },
  doc: {
    what: {
      sv: 'En kommentar börjar med `ea-ignore` men nämner ingen regel, nämner en regel som inte finns eller inte kan tystas, eller slutar med ett datum som inte är skrivet `(till 2027-01-31)`. Den tystar ingenting. Regler i grupperna `syntax`, `internal` och `suppression` kan inte tystas.',
      en: 'A comment begins with `ea-ignore` but names no rule, names one that does not exist or cannot be silenced, or ends with a date that is not written `(till 2027-01-31)`. It silences nothing. Rules of the groups `syntax`, `internal` and `suppression` cannot be silenced.',
    },
    why: {
      sv: 'Den som skrev kommentaren tror att avsteget är godtaget, eller att det upphör av sig självt ett visst datum.',
      en: 'Whoever wrote the comment believes that the exception is accepted, or that it ends by itself on a certain date.',
    },
    mend: {
      sv: 'Skriv regelns namn, ett kolon, skälet och sist ett slutdatum om det finns ett: `// ea-ignore agreement/missing: avtal tecknas i vår (till 2027-06-30)`.',
      en: 'Write the name of the rule, a colon, the reason, and last an end date if there is one: `// ea-ignore agreement/missing: signed this spring (till 2027-06-30)`.',
    },
    off: {
      sv: 'Aldrig i en modell som andra ska lita på.',
      en: 'Never in a model that others are to trust.',
    },
    bad: '// ea-ignore governance/vacant-rol: rekrytering pågår (till 2027-06-30)\nenhet Drift\n',
    good: '// ea-ignore governance/vacant-role: rekrytering pågår (till 2027-06-30)\nobjektfamilj Vård { roller { verksamhetsstöd "Äldreomsorg" vakant } }\n',
  },
  check: {
    file(summary, { model, report, ruleIds }) {
      if (summary.suppressions.length === 0) return;
      const known = knownNames(model, ruleIds);
      for (const suppression of summary.suppressions) {
        const message = misunderstood(suppression, known);
        if (message) report({ range: suppression.range, message });
      }
    },
  },
};
