/** Values of agreements and governing documents. */
import type { Word } from '../types.ts';
import { word } from '../word.ts';

export const AGREEMENT_STATUS: readonly Word[] = [
  word('draft', 'utkast', 'draft'),
  word('unsigned', 'osignerat', 'unsigned'),
  word('inforce', 'gällande', 'inforce'),
  word('expired', 'upphört', 'expired'),
];

export const AGREEMENT_TYPES: readonly Word[] = [
  word('cooperation', 'samverkansavtal', 'cooperation'),
  word('operation', 'driftavtal', 'operation', 'Drift och förvaltning.', 'Operation and management.'),
  word('processor', 'personuppgiftsbiträdesavtal', 'dataprocessing'),
  word('internal', 'överenskommelse', 'internal', 'Intern överenskommelse.', 'Internal understanding.'),
  word('connection', 'anslutningsavtal', 'connection'),
  word('care', 'vårdavtal', 'care'),
  word('annex', 'bilaga', 'annex'),
];

/** What is promised: levels of one type are compared with each other. */
export const LEVEL_TYPES: readonly Word[] = [
  word(
    'application',
    'applikationsförvaltning',
    'applicationmanagement',
    'Rättning och underhåll av programmet.',
    'Correction and maintenance of the software.',
  ),
  word(
    'operation',
    'drift',
    'operation',
    'Drift av applikation och servrar.',
    'Operation of application and servers.',
  ),
  word('support', 'användarstöd', 'usersupport', 'Stöd till användarna.', 'Support to users.'),
];

export const POLICY_TYPES: readonly Word[] = [
  word('law', 'lag', 'law'),
  word('strategy', 'strategi', 'strategy'),
  word('actionplan', 'handlingsplan', 'actionplan'),
  word('guideline', 'riktlinje', 'guideline'),
  word('standard', 'standard', 'standard'),
  word(
    'directive',
    'direktiv',
    'directive',
    'Uppdrag från ägaren, till exempel ett årligt uppdragsbrev.',
    'Directive from the owner, such as a yearly letter.',
  ),
  word('framework', 'ramverk', 'framework'),
];
