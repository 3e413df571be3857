import type { Rule } from '../../rule.ts';
import { baselineExpired } from './baseline-expired.ts';
import { baselineStale } from './baseline-stale.ts';
import { baselineWithoutReason } from './baseline-without-reason.ts';
import { expired } from './expired.ts';
import { suppressionNotUnderstood } from './not-understood.ts';
import { unused } from './unused.ts';
import { withoutReason } from './without-reason.ts';

export const SUPPRESSION: readonly Rule[] = [
  baselineExpired,
  baselineStale,
  baselineWithoutReason,
  expired,
  suppressionNotUnderstood,
  unused,
  withoutReason,
];
