/** A process that nobody answers for. */
import type { Element } from '../../../model/model.ts';
import { statedTargets, statedValues } from '../../../model/specialisation.ts';
import type { Rule, RuleReader } from '../../rule.ts';
import { outward } from '../../things.ts';
import { englishTitle } from '../../words.ts';
import { stateFix } from '../../writing.ts';

export const withoutOwner: Rule = {
  id: 'process/without-owner',
  severity: 'warning',
  preset: 'strict',
  absence: true,
  title: { sv: 'Process utan ägare', en: 'A process without an owner' },
  doc: {
    what: {
      sv: 'En process har varken `ägare` eller `ansvarig`, och ligger inte i något som har det eller i en organisation eller enhet. En process som är `delav` en annan har samma ägare som den. `okänd`, `vakant` och `saknas` är också besked.',
      en: 'A process has neither `owner` nor `responsible`, and does not lie in anything that has, or in an organisation or unit. A process that is `partof` another has the same owner as that. `unknown`, `vacant` and `missing` are statements, too.',
    },
    why: {
      sv: 'En process går över gränserna mellan enheter. Utan ägare förbättrar ingen den, och ingen märker när stegen inte hänger ihop.',
      en: 'A process crosses the borders between units. Without an owner nobody improves it, and nobody notices when the steps do not fit together.',
    },
    mend: {
      sv: 'Skriv `ägare` eller `ansvarig`, eller `ägare okänd`.',
      en: 'Write `owner` or `responsible`, or `owner unknown`.',
    },
    off: {
      sv: 'När processerna bara ska visa ordningen på arbetet.',
      en: 'When the processes shall only show the order of the work.',
    },
    bad: 'process Beredning { steg Validering { utförs "beredningen" } }\n',
    good: 'enhet Beredningsgrupp\nprocess Beredning { ägare Beredningsgrupp  steg Validering { utförs "beredningen" } }\n',
  },
  check: {
    kinds: ['process'],
    element(process, { model, report, language }) {
      if (isOwned(model, process)) return;
      report({
        range: process.declaration.nameRange,
        message: {
          sv: `”${process.title}” har ingen som svarar för processen.`,
          en: `“${englishTitle(process)}” has nobody who answers for the process.`,
        },
        element: process.id,
        fixes: [stateFix(process, 'owner', 'unknown', language)],
      });
    },
  },
};

/** Does the process, something it lies in, or a process that it is a part of say who answers for it? */
function isOwned(model: RuleReader, process: Element): boolean {
  const seen = new Set<string>();
  const isKnown = (from: Element): boolean => {
    for (const at of outward(model, from.id)) {
      if (seen.has(at.id)) return false;
      seen.add(at.id);
      if (at.kind === 'organisation' || at.kind === 'unit') return true;
      if (['owner', 'responsible'].some((key) => statedValues(model, at, key).length > 0)) return true;
      if (at.kind !== 'process') continue;
      const wholes = statedTargets(model, at, 'partOf').map((id) => model.element(id));
      if (wholes.some((whole) => whole?.kind === 'process' && isKnown(whole))) return true;
    }
    return false;
  };
  return isKnown(process);
}
