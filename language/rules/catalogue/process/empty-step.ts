/** A step of which nothing is said but its name. */
import type { Element } from '../../../model/model.ts';
import { lineOf } from '../../../model/specialisation.ts';
import type { Rule, RuleReader } from '../../rule.ts';
import { outward } from '../../things.ts';
import { englishTitle } from '../../words.ts';

/** What tells nothing of what happens in the step. */
const ASIDE: ReadonlySet<string> = new Set([
  'number',
  'remark',
  'source',
  'alias',
  'english',
  'specialises',
  'icon',
  'colour',
  'ownProperties',
]);

export const emptyStep: Rule = {
  id: 'process/empty-step',
  severity: 'warning',
  preset: 'strict',
  absence: true,
  title: { sv: 'Tomt steg', en: 'An empty step' },
  doc: {
    what: {
      sv: 'Ett steg säger inget om vad som händer i det: det har ingen titel, inga steg, inga pilar, och inget annat än nummer, anmärkning och källa. `process/step-without-actor` tiger då om steget.',
      en: 'A step says nothing of what happens in it: it has no title, no steps, no arrows, and nothing but a number, a remark and a source. `process/step-without-actor` is then silent about the step.',
    },
    why: {
      sv: 'Ett tomt steg är en rubrik som ingen skrev under. Alla läser in sitt eget arbete i det.',
      en: 'An empty step is a heading without a text. Everybody reads their own work into it.',
    },
    mend: {
      sv: 'Skriv vad som görs (en titel eller `syfte`), av vem (`utförs`) och vad det ger (`resultat`), eller ta bort steget.',
      en: 'Write what is done (a title or `purpose`), by whom (`performedby`) and what it gives (`results`), or take the step away.',
    },
    off: {
      sv: 'När stegens namn säger allt som behövs.',
      en: 'When the names of the steps say all that is needed.',
    },
    bad: 'process Beredning { ägare okänd  utförs "beredningen"  steg Ankomst { nummer 1 } }\n',
    good: 'process Beredning { ägare okänd  utförs "beredningen"  steg Ankomst "Ärendet kommer in" { nummer 1 } }\n',
  },
  check: {
    kinds: ['step'],
    element(step, { model, report }) {
      if (!isEmpty(model, step)) return;
      const process = outward(model, step.id).find(({ kind }) => kind === 'process');
      const { nameRange } = step.declaration;
      report({
        range: nameRange,
        message: {
          sv: `Steget ”${step.title}”${process ? ` i ”${process.title}”` : ''} är tomt: det säger inte vad som görs, av vem eller vad det ger.`,
          en: `The step “${englishTitle(step)}”${process ? ` in “${englishTitle(process)}”` : ''} is empty: it does not say what is done, by whom or to what result.`,
        },
        element: step.id,
        explains: [{ range: nameRange, rules: ['process/step-without-actor'] }],
      });
    },
  },
};

function isEmpty(model: RuleReader, step: Element): boolean {
  if (model.childrenOf(step.id).length > 0 || model.outgoing(step.id).length > 0) return false;
  // A profile or step that it stands on speaks for it, too.
  return lineOf(model, step.id).every(({ declaration, extensions }) =>
    [declaration, ...extensions.map((it) => it.declaration)].every(
      ({ title, properties }) =>
        (title === undefined || declaration.kind === 'profile') &&
        properties.every(({ key }) => ASIDE.has(key)),
    ),
  );
}
