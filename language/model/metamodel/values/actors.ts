/** Values of roles, organisations and forums. */
import type { Word } from '../types.ts';
import { word } from '../word.ts';

export const ROLE_LEVELS: readonly Word[] = [
  word('budget', 'budget', 'budget', 'Budgetnivå', 'Budget level'),
  word('decision', 'beslut', 'decision', 'Beslutsnivå', 'Decision level'),
  word('operational', 'operativ', 'operational', 'Operativ nivå', 'Operational level'),
];

export const ROLE_SIDES: readonly Word[] = [
  word('business', 'verksamhet', 'business', 'Verksamhetsnära', 'Business side'),
  word('it', 'it', 'it', 'IT-nära', 'IT side'),
];

export const ORGANISATION_TYPES: readonly Word[] = [
  word('region', 'region', 'region', 'Region eller landsting.', 'Region or county council.'),
  word('municipality', 'kommun', 'municipality'),
  word('authority', 'myndighet', 'authority'),
  word('supplier', 'leverantör', 'supplier'),
  word('careprovider', 'vårdgivare', 'careprovider'),
  word(
    'association',
    'förbund',
    'association',
    'Samverkansorgan eller förening.',
    'Association of organisations.',
  ),
  word('ministry', 'departement', 'ministry'),
  word('council', 'nämnd', 'council', 'Politiskt organ.', 'Political body.'),
  word('company', 'bolag', 'company'),
  word('district', 'stadsdel', 'district'),
  word('university', 'lärosäte', 'university'),
  word('division', 'division', 'division'),
  word(
    'function',
    'funktion',
    'function',
    'Huvuduppgift i en organisation.',
    'Main task of an organisation.',
  ),
  word('profession', 'yrkesgrupp', 'profession'),
  word('post', 'befattning', 'post'),
  word('customer', 'kundgrupp', 'customer'),
  word(
    'citizen',
    'allmänhet',
    'public',
    'Invånare, patienter och närstående.',
    'Citizens, patients and relatives.',
  ),
];

export const FORUM_TYPES: readonly Word[] = [
  word('decisionforum', 'beslutsforum', 'decisionforum', 'Fattar beslut.', 'Takes decisions.'),
  word('workforum', 'arbetsforum', 'workforum', 'Arbetar och bereder.', 'Works and prepares.'),
];
