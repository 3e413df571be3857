import type { Rule } from '../../rule.ts';
import { expired } from './expired.ts';
import { suppressionNotUnderstood } from './not-understood.ts';
import { unused } from './unused.ts';
import { withoutReason } from './without-reason.ts';

export const SUPPRESSION: readonly Rule[] = [expired, suppressionNotUnderstood, unused, withoutReason];
