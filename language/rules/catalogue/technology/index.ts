import type { Rule } from '../../rule.ts';
import { componentWithoutNode } from './component-without-node.ts';
import { environmentMissing } from './environment-missing.ts';
import { requiredAvailabilityWithoutRedundancy } from './required-availability-without-redundancy.ts';
import { singlePointOfFailure } from './single-point-of-failure.ts';
import { unsupportedPlatform } from './unsupported-platform.ts';

export const TECHNOLOGY: readonly Rule[] = [
  componentWithoutNode,
  environmentMissing,
  requiredAvailabilityWithoutRedundancy,
  singlePointOfFailure,
  unsupportedPlatform,
];
