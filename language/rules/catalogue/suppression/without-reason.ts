/** A comment that would silence a rule without saying why. */
import type { Rule } from '../../rule.ts';
import { misunderstood } from '../../suppressions.ts';

export const withoutReason: Rule = {
  id: 'suppression/without-reason',
  severity: 'warning',
  preset: 'recommended',
  title: { sv: 'Tystad anmärkning utan skäl', en: 'A silenced finding without a reason' },
  doc: {
    what: {
      sv: 'En kommentar `// ea-ignore grupp/regel` anger inget skäl. Den tystar ingenting förrän skälet står där. En som har gått ut, `(till 2027-01-01)`, tystar inte heller.',
      en: 'A comment `// ea-ignore group/rule` gives no reason. It silences nothing until the reason is there. One that has run out, `(till 2027-01-01)`, does not silence either.',
    },
    why: {
      sv: 'Den som granskar modellen ska kunna se varför ett avsteg är godtaget.',
      en: 'Whoever reviews the model has to see why an exception is accepted.',
    },
    mend: {
      sv: 'Skriv skälet efter ett kolon: `// ea-ignore agreement/missing: avtal tecknas i vår (till 2027-06-30)`.',
      en: 'Write the reason after a colon: `// ea-ignore agreement/missing: signed this spring (till 2027-06-30)`.',
    },
    off: {
      sv: 'Aldrig i en modell som andra ska lita på.',
      en: 'Never in a model that others are to trust.',
    },
    bad: '// ea-ignore governance/vacant-role\nenhet Drift\n',
    good: '// ea-ignore governance/vacant-role: rekrytering pågår (till 2027-06-30)\nenhet Drift\n',
  },
  check: {
    file(summary, { report, ruleIds }) {
      for (const suppression of summary.suppressions) {
        const { rules, reason, range } = suppression;
        if (reason !== '' || misunderstood(suppression, ruleIds)) continue;
        const names = rules.join(', ');
        report({
          range,
          message: {
            sv: `Skäl saknas, så ${names} tystas inte; skriv det efter ett kolon.`,
            en: `A reason is missing, so ${names} is not silenced; write it after a colon.`,
          },
        });
      }
    },
  },
};
