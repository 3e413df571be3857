import type { Rule } from '../../rule.ts';
import { ambiguous } from './ambiguous.ts';
import { convention } from './convention.ts';
import { cyclic } from './cyclic.ts';
import { duplicate } from './duplicate.ts';
import { readOnly } from './read-only.ts';
import { unresolved } from './unresolved.ts';

export const NAME: readonly Rule[] = [ambiguous, convention, cyclic, duplicate, readOnly, unresolved];
