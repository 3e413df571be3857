/** A step that nobody performs. */
import type { Element } from '../../../model/model.ts';
import { statedValues } from '../../../model/specialisation.ts';
import type { Rule, RuleReader } from '../../rule.ts';
import { outward } from '../../things.ts';
import { englishTitle } from '../../words.ts';
import { stateFix } from '../../writing.ts';

export const stepWithoutActor: Rule = {
  id: 'process/step-without-actor',
  severity: 'warning',
  preset: 'strict',
  absence: true,
  title: { sv: 'Steg som ingen utför', en: 'A step that nobody performs' },
  doc: {
    what: {
      sv: 'Ett steg har varken `utförs` eller `ansvarig`, och varken steget runt det eller processen har `utförs`. Ett steg som delas i andra steg utförs av dem.',
      en: 'A step has neither `performedby` nor `responsible`, and neither the step around it nor the process has `performedby`. A step that is divided into others is performed by those.',
    },
    why: {
      sv: 'Ett steg som ingen utför är där ärendet blir liggande.',
      en: 'A step that nobody performs is where the matter is left lying.',
    },
    mend: {
      sv: 'Skriv `utförs` med rollen, forumet, enheten, systemet eller några ord, eller `utförs okänd`.',
      en: 'Write `performedby` with the role, forum, unit, system or some words, or `performedby unknown`.',
    },
    off: {
      sv: 'När processerna bara ska visa ordningen på arbetet.',
      en: 'When the processes shall only show the order of the work.',
    },
    bad: 'process Beredning { ägare okänd  steg Validering "Ärendet bereds" }\n',
    good: 'enhet Beredningsgrupp\nprocess Beredning { ägare okänd  steg Validering "Ärendet bereds" { utförs Beredningsgrupp } }\n',
  },
  check: {
    kinds: ['step'],
    element(step, { model, report, language }) {
      if (isPerformed(model, step) || model.childrenOf(step.id).some(({ kind }) => kind === 'step')) return;
      const process = outward(model, step.id).find(({ kind }) => kind === 'process');
      report({
        range: step.declaration.nameRange,
        message: {
          sv: `Det sägs inte vem som utför steget ”${step.title}”${process ? ` i ”${process.title}”` : ''}.`,
          en: `Nothing says who performs the step “${englishTitle(step)}”${process ? ` in “${englishTitle(process)}”` : ''}.`,
        },
        element: step.id,
        fixes: [stateFix(step, 'performer', 'unknown', language)],
      });
    },
  },
};

function isPerformed(model: RuleReader, step: Element): boolean {
  if (statedValues(model, step, 'responsible').length > 0) return true;
  for (const at of outward(model, step.id)) {
    if (statedValues(model, at, 'performer').length > 0) return true;
    if (at.kind === 'process') return false;
  }
  return false;
}
