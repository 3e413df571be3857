/** Kinds of IT components and information. */
import { both } from '../entries.ts';
import type { KindEntry } from '../types.ts';
import { COMPONENT_TYPES } from '../values/application.ts';

/** Kinds inside which systems and what belongs to them may be declared. */
const HOMES = ['file', 'family', 'object', 'organisation', 'unit', 'area'];

export const APPLICATION: readonly KindEntry[] = [
  {
    id: 'component',
    spelling: both('komponent', 'component'),
    plural: both('komponenter', 'components'),
    doc: both(
      'En it-komponent: ett system, ett register eller en teknisk tjänst.',
      'An IT component: a system, a register or a technical service.',
    ),
    group: 'application',
    within: [...HOMES, 'component', 'node', 'environment', 'platform', 'service'],
    properties: [
      'type',
      'purpose',
      'origin',
      'supplier',
      'manager',
      'owner',
      'lifecycle',
      'supportEnd',
      'technology',
      'criticality',
      'agreement',
      'content',
      'operator',
      'approvedFor',
      'replacedBy',
      'redundancy',
      'failover',
      'locatedAt',
      'responsible',
      'partners',
      'customers',
      'count',
    ],
    enums: { type: COMPONENT_TYPES },
    archimate: 'ApplicationComponent',
  },
  {
    id: 'layer',
    spelling: both('skikt', 'layer'),
    plural: both('skikt', 'layers'),
    doc: both(
      'Ett arkitekturskikt i en komponent; ordningen i texten är uppifrån och ner.',
      'An architecture layer of a component; the order in the text is top to bottom.',
    ),
    group: 'application',
    within: ['component', 'object'],
    properties: ['purpose', 'technology', 'responsibility', 'order'],
    archimate: 'ApplicationComponent',
  },
  {
    id: 'interface',
    spelling: both('gränssnitt', 'interface'),
    plural: both('gränssnitt', 'interfaces'),
    doc: both(
      'En väl avgränsad kontaktyta som andra använder.',
      'A well-defined contact surface that others use.',
    ),
    group: 'application',
    within: ['file', 'component', 'layer', 'object'],
    properties: ['purpose', 'technology', 'contract', 'manager', 'agreement', 'lifecycle'],
    archimate: 'ApplicationInterface',
  },
  {
    id: 'information',
    spelling: both('information', 'information'),
    plural: both('informationsmängder', 'information sets'),
    doc: both(
      'En informationsmängd som lagras eller flyttas.',
      'A set of information that is stored or moved.',
    ),
    group: 'application',
    within: ['file', 'object', 'component', 'organisation', 'unit', 'family', 'information'],
    properties: ['classification', 'personal', 'secrecy', 'owner', 'master', 'purpose', 'content'],
    archimate: 'BusinessObject',
  },
];
