import type { Rule } from '../../rule.ts';
import { classMoved } from './class-moved.ts';
import { rowMismatch } from './row-mismatch.ts';
import { splitDoesNotAddUp } from './split-does-not-add-up.ts';
import { sumMismatch } from './sum-mismatch.ts';

export const PLAN: readonly Rule[] = [classMoved, rowMismatch, splitDoesNotAddUp, sumMismatch];
