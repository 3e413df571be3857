import type { Rule } from '../../rule.ts';
import { declaredMissing } from './declared-missing.ts';
import { missingAgreement } from './missing.ts';

export const AGREEMENT: readonly Rule[] = [declaredMissing, missingAgreement];
