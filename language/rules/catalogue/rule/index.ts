import type { Rule } from '../../rule.ts';
import { empty } from './empty.ts';
import { exampleWrong } from './example-wrong.ts';
import { matchesNothing } from './matches-nothing.ts';
import { withoutReason } from './without-reason.ts';

export const RULE: readonly Rule[] = [empty, exampleWrong, matchesNothing, withoutReason];
