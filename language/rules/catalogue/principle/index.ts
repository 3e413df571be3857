import type { Rule } from '../../rule.ts';
import { withoutConsequence } from './without-consequence.ts';
import { withoutReason } from './without-reason.ts';

export const PRINCIPLE: readonly Rule[] = [withoutConsequence, withoutReason];
