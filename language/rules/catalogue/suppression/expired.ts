/** A comment whose last day has passed. */
import type { Rule } from '../../rule.ts';
import { isOver, knownNames, misunderstood, removeComment } from '../../suppressions.ts';

export const expired: Rule = {
  id: 'suppression/expired',
  severity: 'warning',
  preset: 'recommended',
  title: { sv: 'Tystande kommentar som har gått ut', en: 'A silencing comment that has expired' },
  doc: {
    what: {
      sv: 'Slutdatumet i en kommentar `// ea-ignore grupp/regel: skäl (till 2027-01-31)` har passerat. Den tystar ingenting längre.',
      en: 'The end date of a comment `// ea-ignore group/rule: reason (till 2027-01-31)` has passed. It silences nothing any more.',
    },
    why: {
      sv: 'Avsteget godtogs för en tid. Den är över, och det som skulle åtgärdas visas åter eller är åtgärdat.',
      en: 'The exception was accepted for a time. That is over, and what was to be mended is shown again or has been mended.',
    },
    mend: {
      sv: 'Åtgärda det som kommentaren tystade och ta bort den, eller besluta om ett nytt slutdatum.',
      en: 'Mend what the comment silenced and remove it, or decide on a new end date.',
    },
    off: {
      sv: 'Aldrig i en modell som andra ska lita på.',
      en: 'Never in a model that others are to trust.',
    },
    bad: '// ea-ignore governance/missing-role: rekrytering pågår (till 2026-06-30)\nobjektfamilj Vård\n',
    good: '// ea-ignore governance/vacant-role: rekrytering pågår (till 2027-06-30)\nobjektfamilj Vård { roller { verksamhetsstöd "Äldreomsorg" vakant } }\n',
    today: '2026-11-22',
  },
  check: {
    file(summary, { model, report, ruleIds, today }) {
      if (summary.suppressions.length === 0) return;
      const known = knownNames(model, ruleIds);
      for (const suppression of summary.suppressions) {
        const { rules, till, range } = suppression;
        if (!isOver(suppression, today) || misunderstood(suppression, known)) continue;
        const names = rules.join(', ');
        report({
          range,
          message: {
            sv: `Kommentaren som tystade ${names} gick ut ${till}.`,
            en: `The comment that silenced ${names} expired on ${till}.`,
          },
          fixes: [{ ...removeComment(summary.uri, suppression), safe: true }],
        });
      }
    },
  },
};
