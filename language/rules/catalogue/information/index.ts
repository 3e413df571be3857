import type { Rule } from '../../rule.ts';
import { classificationDrop } from './classification-drop.ts';
import { heldTwice } from './held-twice.ts';
import { personalDataWithoutProcessorAgreement } from './personal-data-without-processor-agreement.ts';
import { unclassified } from './unclassified.ts';
import { withoutOwner } from './without-owner.ts';

export const INFORMATION: readonly Rule[] = [
  classificationDrop,
  heldTwice,
  personalDataWithoutProcessorAgreement,
  unclassified,
  withoutOwner,
];
