/** Kinds of what is governed: families and objects. */
import { both } from '../entries.ts';
import type { KindEntry } from '../types.ts';
import { OBJECT_TYPES } from '../values/plans.ts';

export const GOVERNANCE: readonly KindEntry[] = [
  {
    id: 'family',
    spelling: both('objektfamilj', 'family'),
    plural: both('objektfamiljer', 'families'),
    doc: both('Förvaltningsobjekt som styrs tillsammans.', 'Objects that are governed together.'),
    group: 'governance',
    within: ['file', 'family', 'organisation', 'unit'],
    properties: ['purpose', 'owner', 'governance', 'period', 'lifecycle', 'responsible'],
    archimate: 'Grouping',
  },
  {
    id: 'object',
    spelling: both('förvaltningsobjekt', 'object'),
    plural: both('förvaltningsobjekt', 'objects'),
    doc: both(
      'Det som förvaltas tillsammans enligt pm³: verksamhetens produkter och it-stödet, med roller på båda sidor.',
      'What is governed together by pm³: the business products and their IT support, with roles on both sides.',
    ),
    group: 'governance',
    within: ['file', 'family', 'organisation', 'unit'],
    properties: [
      'type',
      'purpose',
      'governance',
      'period',
      'manages',
      'neighbours',
      'supports',
      'lifecycle',
      'owner',
      'supplier',
      'responsible',
    ],
    enums: { type: OBJECT_TYPES },
    archimate: 'Grouping',
  },
];
