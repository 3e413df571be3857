/** Every kind of element: its two spellings, where it may stand and what it may say. The only list there is. */
import { ACTORS } from './kinds/actors.ts';
import { AGREEMENTS } from './kinds/agreements.ts';
import { APPLICATION } from './kinds/application.ts';
import { BUSINESS } from './kinds/business.ts';
import { GOVERNANCE } from './kinds/governance.ts';
import { PLANS } from './kinds/plans.ts';
import { TECHNOLOGY } from './kinds/technology.ts';
import { TOOL } from './kinds/tool.ts';
import type { KindEntry } from './types.ts';

export const KINDS: readonly KindEntry[] = [
  ...ACTORS,
  ...GOVERNANCE,
  ...AGREEMENTS,
  ...PLANS,
  ...BUSINESS,
  ...APPLICATION,
  ...TECHNOLOGY,
  ...TOOL,
];
