import type { Rule } from '../../rule.ts';
import { componentWithoutObject } from './component-without-object.ts';
import { missingCounterpart } from './missing-counterpart.ts';
import { missingRole } from './missing-role.ts';
import { vacantRole } from './vacant-role.ts';

export const GOVERNANCE: readonly Rule[] = [
  componentWithoutObject,
  missingCounterpart,
  missingRole,
  vacantRole,
];
