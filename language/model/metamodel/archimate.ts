/**
 * The element types and relations of ArchiMate 3.2 that the model has anything to do with: what they are called, and what
 * decides how they are drawn and what may lie between them.
 */
import type { Bilingual } from '../text.ts';

/** The layers and aspects that have a colour of their own. What groups anything at all has none. */
export type ArchimateLayer =
  | 'strategy'
  | 'business'
  | 'application'
  | 'technology'
  | 'motivation'
  | 'implementation'
  | 'place'
  | 'grouping';

/** `composite` may hold anything of the core; `whole` gathers behaviour and what it handles, as a product does. */
export type ArchimateAspect = 'active' | 'behaviour' | 'passive' | 'motivation' | 'composite' | 'whole';

export interface ArchimateType {
  readonly name: Bilingual;
  readonly layer: ArchimateLayer;
  readonly aspect: ArchimateAspect;
}

function type(sv: string, en: string, layer: ArchimateLayer, aspect: ArchimateAspect): ArchimateType {
  return { name: { sv, en }, layer, aspect };
}

/** By the names that the exchange format has for them. English names are ArchiMate's own. */
export const ARCHIMATE_TYPES: Readonly<Record<string, ArchimateType>> = {
  Resource: type('resurs', 'Resource', 'strategy', 'active'),
  Capability: type('förmåga', 'Capability', 'strategy', 'behaviour'),
  BusinessActor: type('verksamhetsaktör', 'Business Actor', 'business', 'active'),
  BusinessRole: type('verksamhetsroll', 'Business Role', 'business', 'active'),
  BusinessCollaboration: type('verksamhetssamverkan', 'Business Collaboration', 'business', 'active'),
  BusinessProcess: type('verksamhetsprocess', 'Business Process', 'business', 'behaviour'),
  BusinessEvent: type('verksamhetshändelse', 'Business Event', 'business', 'behaviour'),
  BusinessService: type('verksamhetstjänst', 'Business Service', 'business', 'behaviour'),
  BusinessObject: type('verksamhetsobjekt', 'Business Object', 'business', 'passive'),
  Contract: type('kontrakt', 'Contract', 'business', 'passive'),
  Representation: type('representation', 'Representation', 'business', 'passive'),
  Product: type('produkt', 'Product', 'business', 'whole'),
  ApplicationComponent: type('applikationskomponent', 'Application Component', 'application', 'active'),
  ApplicationInterface: type('applikationsgränssnitt', 'Application Interface', 'application', 'active'),
  Node: type('nod', 'Node', 'technology', 'active'),
  SystemSoftware: type('systemprogramvara', 'System Software', 'technology', 'active'),
  CommunicationNetwork: type('kommunikationsnätverk', 'Communication Network', 'technology', 'active'),
  Equipment: type('utrustning', 'Equipment', 'technology', 'active'),
  Driver: type('drivkraft', 'Driver', 'motivation', 'motivation'),
  Goal: type('mål', 'Goal', 'motivation', 'motivation'),
  Outcome: type('utfall', 'Outcome', 'motivation', 'motivation'),
  Principle: type('princip', 'Principle', 'motivation', 'motivation'),
  Requirement: type('krav', 'Requirement', 'motivation', 'motivation'),
  WorkPackage: type('arbetspaket', 'Work Package', 'implementation', 'behaviour'),
  Deliverable: type('leverabel', 'Deliverable', 'implementation', 'passive'),
  Location: type('plats', 'Location', 'place', 'composite'),
  Grouping: type('gruppering', 'Grouping', 'grouping', 'composite'),
};

export type ArchimateRelation =
  | 'composition'
  | 'aggregation'
  | 'assignment'
  | 'realization'
  | 'serving'
  | 'access'
  | 'influence'
  | 'triggering'
  | 'flow'
  | 'specialization'
  | 'association'
  /** An association that says from which end it is read. */
  | 'directedAssociation';

export const ARCHIMATE_RELATIONS: Readonly<Record<ArchimateRelation, Bilingual>> = {
  composition: { sv: 'består av', en: 'Composition' },
  aggregation: { sv: 'samlar', en: 'Aggregation' },
  assignment: { sv: 'är tilldelad', en: 'Assignment' },
  realization: { sv: 'förverkligar', en: 'Realization' },
  serving: { sv: 'betjänar', en: 'Serving' },
  access: { sv: 'har åtkomst till', en: 'Access' },
  influence: { sv: 'påverkar', en: 'Influence' },
  triggering: { sv: 'utlöser', en: 'Triggering' },
  flow: { sv: 'flöde', en: 'Flow' },
  specialization: { sv: 'är ett slags', en: 'Specialization' },
  association: { sv: 'samband', en: 'Association' },
  directedAssociation: { sv: 'riktat samband', en: 'Directed association' },
};
