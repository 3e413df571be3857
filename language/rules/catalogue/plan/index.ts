import type { Rule } from '../../rule.ts';
import { classMissing } from './class-missing.ts';
import { classMoved } from './class-moved.ts';
import { goalForNeedOutsidePlan } from './goal-for-need-outside-plan.ts';
import { goalWithoutNeed } from './goal-without-need.ts';
import { needWithoutGoal } from './need-without-goal.ts';
import { periodGap } from './period-gap.ts';
import { rowMismatch } from './row-mismatch.ts';
import { splitDoesNotAddUp } from './split-does-not-add-up.ts';
import { sumMismatch } from './sum-mismatch.ts';
import { totalExceedsFinancing } from './total-exceeds-financing.ts';

export const PLAN: readonly Rule[] = [
  classMissing,
  classMoved,
  goalForNeedOutsidePlan,
  goalWithoutNeed,
  needWithoutGoal,
  periodGap,
  rowMismatch,
  splitDoesNotAddUp,
  sumMismatch,
  totalExceedsFinancing,
];
