/** A comment that silences nothing; found when it is known what all other rules say. */
import type { Rule } from '../../rule.ts';

export const unused: Rule = {
  id: 'suppression/unused',
  severity: 'warning',
  preset: 'recommended',
  title: { sv: 'Kommentar som inte tystar något', en: 'A comment that silences nothing' },
  doc: {
    what: {
      sv: 'En kommentar `// ea-ignore grupp/regel: skäl` står där regeln inte finner något. Regler som är avstängda i körningen räknas inte, och inte heller filer med text som inte har förståtts.',
      en: 'A comment `// ea-ignore group/rule: reason` stands where the rule finds nothing. Rules that are off in the run do not count, nor do files with text that has not been understood.',
    },
    why: {
      sv: 'Avsteget är avhjälpt, men kommentaren finns kvar och tystar nästa fel på samma ställe utan att någon har godtagit det.',
      en: 'The exception is mended, but the comment remains and will silence the next fault in the same place without anybody having accepted it.',
    },
    mend: {
      sv: 'Ta bort kommentaren, eller regeln ur den; `ea lint --fix` och snabbfixen gör det.',
      en: 'Remove the comment, or the rule from it; `ea lint --fix` and the quick fix do that.',
    },
    off: {
      sv: 'Medan en regel ändras, så att det den finner kommer och går.',
      en: 'While a rule is being changed, so that what it finds comes and goes.',
    },
    bad: '// ea-ignore governance/vacant-role: rekrytering pågår\nenhet Drift\n',
    good: '// ea-ignore governance/vacant-role: rekrytering pågår\nobjektfamilj Vård { roller { verksamhetsstöd "Äldreomsorg" vakant } }\n',
  },
  check: {},
};
