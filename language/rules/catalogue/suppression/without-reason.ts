/** A comment that would silence a rule without saying why. */
import type { Summary } from '../../../model/summary.ts';
import type { Rule } from '../../rule.ts';
import { isOver, knownNames, misunderstood, removeComment } from '../../suppressions.ts';

export const withoutReason: Rule = {
  id: 'suppression/without-reason',
  severity: 'warning',
  preset: 'recommended',
  title: { sv: 'Tystad anmärkning utan skäl', en: 'A silenced finding without a reason' },
  doc: {
    what: {
      sv: 'En kommentar `// ea-ignore grupp/regel` anger inget skäl. Den tystar ingenting förrän skälet står där.',
      en: 'A comment `// ea-ignore group/rule` gives no reason. It silences nothing until the reason is there.',
    },
    why: {
      sv: 'Den som granskar modellen ska kunna se varför ett avsteg är godtaget.',
      en: 'Whoever reviews the model has to see why an exception is accepted.',
    },
    mend: {
      sv: 'Skriv skälet efter ett kolon: `// ea-ignore agreement/missing: avtal tecknas i vår (till 2027-06-30)`. Snabbfixen skriver dit att inget skäl är angivet, så att det syns och går att söka efter.',
      en: 'Write the reason after a colon: `// ea-ignore agreement/missing: signed this spring (till 2027-06-30)`. The quick fix writes that no reason is stated, so that it can be seen and searched for.',
    },
    off: {
      sv: 'Aldrig i en modell som andra ska lita på.',
      en: 'Never in a model that others are to trust.',
    },
    bad: '// ea-ignore governance/missing-role\nobjektfamilj Vård\n',
    good: '// ea-ignore governance/vacant-role: rekrytering pågår\nobjektfamilj Vård { roller { verksamhetsstöd "Äldreomsorg" vakant } }\n',
  },
  check: {
    file(summary, { model, report, ruleIds, today }) {
      if (summary.suppressions.length === 0) return;
      const known = knownNames(model, ruleIds);
      for (const suppression of summary.suppressions) {
        const { rules, reason, range, reasonRange } = suppression;
        if (reason !== '' || isOver(suppression, today) || misunderstood(suppression, known)) continue;
        const names = rules.join(', ');
        report({
          range,
          message: {
            sv: `Skäl saknas, så ${names} tystas inte; skriv det efter ett kolon.`,
            en: `A reason is missing, so ${names} is not silenced; write it after a colon.`,
          },
          fixes: [
            {
              title: { sv: 'Skriv att inget skäl är angivet', en: 'Write that no reason is stated' },
              edits: [{ uri: summary.uri, range: reasonRange, newText: `: ${placeholder(summary)}` }],
            },
            removeComment(summary.uri, suppression),
          ],
        });
      }
    },
  },
};

/** In the language that most of the file is written in. */
function placeholder({ spelling }: Summary): string {
  return spelling.en > spelling.sv ? 'no reason stated' : 'skäl ej angivet';
}
