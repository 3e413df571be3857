/**
 * How ArchiMate draws its element types: corners by what kind of thing it is, and a small sign for each type, as strokes in
 * the same square of 16 by 16 as other icons.
 */
import { ARCHIMATE_TYPES, type ArchimateAspect, type ArchimateLayer } from '../model/metamodel/archimate.ts';

/** Square for what is, round for what happens, cut off for why. */
export type Corners = 'square' | 'round' | 'cut';

const CORNERS: Readonly<Record<ArchimateAspect, Corners>> = {
  active: 'square',
  passive: 'square',
  composite: 'square',
  whole: 'square',
  behaviour: 'round',
  motivation: 'cut',
};

export function cornersOf(type: string): Corners {
  const aspect = ARCHIMATE_TYPES[type]?.aspect;
  return aspect === undefined ? 'square' : CORNERS[aspect];
}

/** What is drawn as a grouping, if nothing better is known. */
export function layerOf(type: string): ArchimateLayer {
  return ARCHIMATE_TYPES[type]?.layer ?? 'grouping';
}

const SIGNS: Readonly<Record<string, string>> = {
  Resource: 'M1.75 4.25h11v7.5h-11zM12.75 6.25h1.75v3.5h-1.75M4.25 6.25v3.5M6.75 6.25v3.5M9.25 6.25v3.5',
  Capability: 'M2 10.25h4v4H2zM6 10.25h4v4H6zM10 10.25h4v4h-4zM6 6.25h4v4H6zM10 6.25h4v4h-4zM10 2.25h4v4h-4z',
  BusinessActor:
    'M8 1.5a2.25 2.25 0 1 1 0 4.5a2.25 2.25 0 1 1 0-4.5zM8 6v4.5M4 7.75h8M8 10.5l-3 4M8 10.5l3 4',
  BusinessRole: 'M12 4.5H4a2 3.5 0 0 0 0 7h8M14 8a2 3.5 0 1 1-4 0a2 3.5 0 1 1 4 0z',
  BusinessCollaboration:
    'M10.25 8a4.25 4.25 0 1 1-8.5 0a4.25 4.25 0 1 1 8.5 0zM14.25 8a4.25 4.25 0 1 1-8.5 0a4.25 4.25 0 1 1 8.5 0z',
  BusinessProcess: 'M1.5 6h7.75V3.25L14.5 8l-5.25 4.75V10H1.5z',
  BusinessEvent: 'M1.75 4h8.5a4 4 0 0 1 0 8h-8.5L4.5 8z',
  BusinessService: 'M5.25 4h5.5a4 4 0 0 1 0 8h-5.5a4 4 0 0 1 0-8z',
  BusinessObject: 'M1.75 3h12.5v10H1.75zM1.75 6.25h12.5',
  Contract: 'M1.75 3h12.5v10H1.75zM1.75 6h12.5M1.75 10h12.5',
  Representation: 'M1.75 3h12.5v9c-4.25-2.25-6.25 3.25-12.5.75zM1.75 6h12.5',
  Product: 'M1.75 3h12.5v10H1.75zM1.75 6.25h6.5V3',
  ApplicationComponent: 'M4.5 4.75V2h9.5v12H4.5v-2.75M4.5 8.75v-1.5M2 4.75h5v2.5H2zM2 8.75h5v2.5H2z',
  ApplicationInterface: 'M1.25 8h6.25M14.25 8a3.4 3.4 0 1 1-6.8 0a3.4 3.4 0 1 1 6.8 0z',
  Node: 'M1.75 5h9.25v9.25H1.75zM1.75 5L5 1.75h9.25V11L11 14.25M11 5l3.25-3.25',
  SystemSoftware: 'M11 9.75a4.5 4.5 0 1 1-9 0a4.5 4.5 0 1 1 9 0zM5 5.35A4.6 4.6 0 1 1 11 11',
  CommunicationNetwork:
    'M6.5 4a1.75 1.75 0 1 1-3.5 0a1.75 1.75 0 1 1 3.5 0zM14.5 4a1.75 1.75 0 1 1-3.5 0a1.75 1.75 0 1 1 3.5 0zM5 12a1.75 1.75 0 1 1-3.5 0a1.75 1.75 0 1 1 3.5 0zM13 12a1.75 1.75 0 1 1-3.5 0a1.75 1.75 0 1 1 3.5 0zM6.5 4H11M5 12h4.5M4.4 5.7L3.6 10.3M12.4 5.7l-.8 4.6',
  Equipment:
    'M6 6.5v-1.25M6 14.5v-1.25M2.6 9.9H1.35M10.65 9.9H9.4M3.6 7.5l-.9-.9M9.3 13.2l-.9-.9M3.6 12.3l-.9.9M8.4 7.5l.9-.9M9.4 9.9a3.4 3.4 0 1 1-6.8 0a3.4 3.4 0 1 1 6.8 0zM7.1 9.9a1.1 1.1 0 1 1-2.2 0a1.1 1.1 0 1 1 2.2 0zM12.25 2v-.9M12.25 6.9V6M10.25 4h-.9M15.15 4h-.9M14.25 4a2 2 0 1 1-4 0a2 2 0 1 1 4 0z',
  Driver:
    'M13.25 8a5.25 5.25 0 1 1-10.5 0a5.25 5.25 0 1 1 10.5 0zM8 1.25v13.5M1.25 8h13.5M3.25 3.25l9.5 9.5M12.75 3.25l-9.5 9.5',
  Goal: 'M14.25 8a6.25 6.25 0 1 1-12.5 0a6.25 6.25 0 1 1 12.5 0zM11.5 8a3.5 3.5 0 1 1-7 0a3.5 3.5 0 1 1 7 0zM8.75 8a.75.75 0 1 1-1.5 0a.75.75 0 1 1 1.5 0z',
  Outcome:
    'M13 9a5.5 5.5 0 1 1-5.5-5.5M10 9a2.5 2.5 0 1 1-2.5-2.5M7.5 9L13.5 3M11 3.25V5.5h2.25L15 3.75h-1.75V2z',
  Principle:
    'M4 1.75h8a2.25 2.25 0 0 1 2.25 2.25v8a2.25 2.25 0 0 1-2.25 2.25H4A2.25 2.25 0 0 1 1.75 12V4A2.25 2.25 0 0 1 4 1.75zM8 4v5.25M8 11.75v.1',
  Requirement: 'M4.75 4h10l-3.5 8h-10z',
  WorkPackage: 'M6.5 13.25A5.25 5.25 0 1 1 11.75 11.25M6 13.25h7M10.75 11l2.5 2.25L10.75 15.5',
  Deliverable: 'M1.75 3h12.5v9.25c-4.25-2.25-6.25 3.25-12.5.75z',
  Location: 'M8 14.5C5 11 3.25 8.75 3.25 6.4a4.75 4.75 0 1 1 9.5 0C12.75 8.75 11 11 8 14.5z',
  Grouping:
    'M1.75 3.25h7v3h-7zM1.75 8.25V13M4 13h1.5M7.25 13h1.5M10.5 13h1.5M14.25 13v-1.5M14.25 9.75v-1.5M8.75 6.25h2M12.5 6.25h1.75',
};

/** The types that have a sign. */
export const TYPES_WITH_SIGN: readonly string[] = Object.keys(SIGNS);

/** Path data of the sign of a type; that of a grouping for what is not known here. */
export function signOf(type: string): string {
  return (Object.hasOwn(SIGNS, type) ? SIGNS[type] : SIGNS['Grouping']) ?? '';
}
