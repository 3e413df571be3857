import type { Rule } from '../../rule.ts';
import { sumMismatch } from './sum-mismatch.ts';

export const PLAN: readonly Rule[] = [sumMismatch];
