import type { Rule } from '../../rule.ts';
import { misplaced } from './misplaced.ts';
import { repeatedProperty } from './repeated-property.ts';
import { unknownProperty } from './unknown-property.ts';
import { wrongKind } from './wrong-kind.ts';
import { wrongProfile } from './wrong-profile.ts';
import { wrongValue } from './wrong-value.ts';

export const TYPE: readonly Rule[] = [
  misplaced,
  repeatedProperty,
  unknownProperty,
  wrongKind,
  wrongProfile,
  wrongValue,
];
