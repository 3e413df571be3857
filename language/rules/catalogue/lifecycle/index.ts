import type { Rule } from '../../rule.ts';
import { endWithoutSuccessor } from './end-without-successor.ts';
import { pastEnd } from './past-end.ts';
import { statesOutOfOrder } from './states-out-of-order.ts';
import { successorNotReady } from './successor-not-ready.ts';

export const LIFECYCLE: readonly Rule[] = [endWithoutSuccessor, pastEnd, statesOutOfOrder, successorNotReady];
