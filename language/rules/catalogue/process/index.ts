import type { Rule } from '../../rule.ts';
import { emptyStep } from './empty-step.ts';
import { stepWithoutActor } from './step-without-actor.ts';
import { unreachableStep } from './unreachable-step.ts';
import { withoutOwner } from './without-owner.ts';

export const PROCESS: readonly Rule[] = [emptyStep, stepWithoutActor, unreachableStep, withoutOwner];
