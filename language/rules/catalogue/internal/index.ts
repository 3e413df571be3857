import type { Rule } from '../../rule.ts';
import { ruleFailed } from './rule-failed.ts';

export const INTERNAL: readonly Rule[] = [ruleFailed];
