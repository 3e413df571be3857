/** Kinds that the tool itself reads: views, profiles, and those of the standard library. */
import { both } from '../entries.ts';
import type { KindEntry } from '../types.ts';
import { VIEW_TYPES } from '../values/tool.ts';

export const TOOL: readonly KindEntry[] = [
  {
    id: 'view',
    spelling: both('vy', 'view'),
    plural: both('vyer', 'views'),
    doc: both('En bild av en del av modellen.', 'A picture of a part of the model.'),
    group: 'tool',
    within: ['file', 'object', 'family', 'organisation', 'unit', 'component', 'plan', 'area', 'process'],
    properties: ['type', 'about', 'group', 'colourBy', 'rows', 'columns', 'direction', 'notation', 'pinned'],
    enums: { type: VIEW_TYPES },
  },
  {
    id: 'rule',
    spelling: both('regel', 'rule'),
    plural: both('regler', 'rules'),
    doc: both(
      'En egen regel för modellen: vad den förbjuder eller kräver, hur allvarligt det är och varför.',
      'A rule of your own for the model: what it forbids or requires, how serious that is, and why.',
    ),
    group: 'tool',
    within: ['file'],
    properties: ['severity', 'reason', 'passes', 'fails'],
  },
  {
    id: 'profile',
    spelling: both('sort', 'profile'),
    plural: both('sorter', 'profiles'),
    doc: both(
      'En egen underart av en sort, med egen ikon och färg, egna egenskaper och förvalda värden: `komponent BizTalk : Integrationsplattform`.',
      'A specialisation of a kind, with icon, colour, properties and default values of its own: `component BizTalk : IntegrationPlatform`.',
    ),
    group: 'tool',
    within: ['file'],
    properties: ['specialises', 'icon', 'colour', 'ownProperties'],
  },
  {
    id: 'verb',
    spelling: both('verb', 'verb'),
    plural: both('verb', 'verbs'),
    doc: both(
      'Vad en pil betyder, och åt vilket håll data går.',
      'What an arrow means, and which way data flows.',
    ),
    group: 'library',
    within: ['file'],
    properties: ['flow', 'order'],
  },
  {
    id: 'state',
    spelling: both('tillstånd', 'state'),
    plural: both('tillstånd', 'states'),
    doc: both('Ett läge i livscykeln.', 'A state of the life cycle.'),
    group: 'library',
    within: ['file'],
    properties: ['order'],
  },
];
