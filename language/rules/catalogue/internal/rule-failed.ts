/** A rule that throws is reported as itself, so that it is seen and the others still run. */
import type { Rule } from '../../rule.ts';

export const ruleFailed: Rule = {
  id: 'internal/rule-failed',
  severity: 'error',
  preset: 'recommended',
  title: {
    sv: 'En regel kunde inte köras på filen',
    en: 'A rule could not be run on the file',
  },
  doc: {
    what: {
      sv: 'Ett fel i verktyget självt: en regel avbröts när filen kontrollerades. De andra reglerna har körts som vanligt.',
      en: 'A fault in the tool itself: a rule broke off while the file was checked. The other rules have run as usual.',
    },
    why: {
      sv: 'En kontroll som inte har körts får inte se ut som en kontroll utan anmärkning.',
      en: 'A check that has not run must not look like a check without remarks.',
    },
    mend: {
      sv: 'Rapportera felet med regelns namn och den text som utlöste det. Tills det är rättat kan den regeln stängas av.',
      en: 'Report the fault with the name of the rule and the text that set it off. Until it is mended that rule can be turned off.',
    },
    off: {
      sv: 'Aldrig: stäng i stället av regeln som avbröts.',
      en: 'Never: turn off the rule that broke instead.',
    },
    bad: '',
    good: '',
  },
  check: {},
};
