/** Every property of the language: its two spellings, what it takes, and what it means. The only list there is. */
import { AGREEMENTS } from './properties/agreements.ts';
import { APPLICATION } from './properties/application.ts';
import { BUSINESS } from './properties/business.ts';
import { COMMON } from './properties/common.ts';
import { GOVERNANCE } from './properties/governance.ts';
import { PLANS } from './properties/plans.ts';
import { ROLES } from './properties/roles.ts';
import { SERVICE_LEVELS } from './properties/service-levels.ts';
import { TECHNOLOGY } from './properties/technology.ts';
import { TOOL } from './properties/tool.ts';
import type { PropertyEntry } from './types.ts';

export const PROPERTIES: readonly PropertyEntry[] = [
  ...COMMON,
  ...GOVERNANCE,
  ...ROLES,
  ...AGREEMENTS,
  ...SERVICE_LEVELS,
  ...PLANS,
  ...BUSINESS,
  ...APPLICATION,
  ...TECHNOLOGY,
  ...TOOL,
];

/** What every element may say, whatever its kind. */
export const COMMON_PROPERTIES: readonly string[] = ['description', 'remark', 'source', 'alias', 'english'];

/** What an arrow may say in its block. */
export const ARROW_PROPERTIES: readonly string[] = [
  'via',
  'agreement',
  'criticality',
  'frequency',
  'contract',
  'manager',
  'lifecycle',
  'description',
  'remark',
  'source',
];

/** What a role assignment may say. */
export const ASSIGNMENT_PROPERTIES: readonly string[] = [
  'agreement',
  'payer',
  'description',
  'remark',
  'source',
];
