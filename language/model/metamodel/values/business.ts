/** Values of services. */
import type { Word } from '../types.ts';
import { word } from '../word.ts';

export const SERVICE_TYPES: readonly Word[] = [
  word(
    'businessservice',
    'verksamhetstjänst',
    'businessservice',
    'Beställs, har pris och servicenivå.',
    'Is ordered, has price and service level.',
  ),
  word(
    'servicecomponent',
    'tjänstekomponent',
    'servicecomponent',
    'Ingår i andra tjänster.',
    'Is part of other services.',
  ),
  word(
    'deviating',
    'avvikande',
    'deviating',
    'Utanför det ordinarie utbudet.',
    'Outside the ordinary offering.',
  ),
  word('national', 'nationell', 'national', 'Gemensam nationell tjänst.', 'Joint national service.'),
  word('register', 'registertjänst', 'registerservice'),
  word('support', 'supporttjänst', 'supportservice'),
];
