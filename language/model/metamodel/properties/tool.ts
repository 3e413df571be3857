/** Properties that the tool itself reads: views, profiles and the standard library. */
import { many, number, oneOf, property, reference } from '../entries.ts';
import type { PropertyEntry } from '../types.ts';
import { COLOURS, DATA_FLOW, DIRECTIONS, ICONS } from '../values/tool.ts';

export const TOOL: readonly PropertyEntry[] = [
  property(
    'about',
    'omfång',
    'about',
    reference('*'),
    'Vad vyn handlar om; skrivs oftast ”av X” före blocket.',
    'What the view is about; usually written "of X" before the block.',
    many,
  ),
  property(
    'group',
    'gruppera',
    'group',
    { type: 'vocabulary' },
    'Ramar in efter en sort eller egenskap.',
    'Frames by a kind or a property.',
  ),
  property(
    'direction',
    'riktning',
    'direction',
    { type: 'enum', values: DIRECTIONS },
    'Åt vilket håll pilarna pekar.',
    'Which way the arrows point.',
  ),
  property(
    'specialises',
    'utvidgar',
    'specialises',
    { type: 'vocabulary' },
    'Sorten som den är en underart av.',
    'The kind that it is a specialisation of.',
  ),
  property('icon', 'ikon', 'icon', oneOf(ICONS), 'Ikonen i bilder.', 'The icon in pictures.'),
  property('colour', 'färg', 'colour', oneOf(COLOURS), 'Färgen i bilder.', 'The colour in pictures.'),
  property(
    'ownProperties',
    'egenskaper',
    'properties',
    { type: 'names' },
    'Egenskaper som elementen får utöver de vanliga.',
    'Properties that the elements get beside the usual ones.',
    many,
  ),
  property(
    'flow',
    'dataflöde',
    'dataflow',
    { type: 'enum', values: DATA_FLOW },
    'Åt vilket håll data går.',
    'Which way data flows.',
  ),
  property('order', 'ordning', 'order', number, 'Ordningen bland syskonen.', 'The order among its siblings.'),
];
