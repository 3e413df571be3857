import type { Rule } from '../../rule.ts';
import { suppressionNotUnderstood } from './not-understood.ts';
import { withoutReason } from './without-reason.ts';

export const SUPPRESSION: readonly Rule[] = [suppressionNotUnderstood, withoutReason];
