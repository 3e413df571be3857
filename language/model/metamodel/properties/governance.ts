/** Properties of families and objects. */
import { many, PARTIES, property, reference, text } from '../entries.ts';
import type { PropertyEntry } from '../types.ts';

export const GOVERNANCE: readonly PropertyEntry[] = [
  property(
    'governance',
    'styrmodell',
    'governance',
    text,
    'Modellen som förvaltningen följer.',
    'The governance model it follows.',
  ),
  property(
    'period',
    'period',
    'period',
    { type: 'period' },
    'Perioden det gäller för.',
    'The period it applies to.',
  ),
  property(
    'manages',
    'förvaltar',
    'manages',
    reference('component', 'product', 'interface', 'information', 'service', 'platform', 'network'),
    'Element som objektet förvaltar utan att de ligger i det.',
    'Elements the object manages although they lie elsewhere.',
    many,
  ),
  property(
    'neighbours',
    'närliggande',
    'neighbours',
    reference(
      'object',
      'component',
      'interface',
      'service',
      'node',
      'platform',
      'network',
      'equipment',
      ...PARTIES,
    ),
    'Alla system och objekt utanför objektet som det har integrationer med.',
    'All systems and objects outside the object that it has integrations with.',
    { many: true, states: ['unknown', 'none'] },
  ),
  property(
    'supports',
    'stödjer',
    'supports',
    reference('business', 'activity', 'object', 'process', 'capability', ...PARTIES),
    'Verksamheten som får stöd.',
    'The business that is supported.',
    many,
  ),
  property(
    'results',
    'resultat',
    'results',
    text,
    'Vad verksamheten åstadkommer.',
    'What the business achieves.',
    many,
  ),
];
