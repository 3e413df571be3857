import type { Rule } from '../../rule.ts';
import { circularPrecedence } from './circular-precedence.ts';
import { declaredMissing } from './declared-missing.ts';
import { expired } from './expired.ts';
import { expiringSoon } from './expiring-soon.ts';
import { missingAgreement } from './missing.ts';
import { olderThanItsAnnex } from './older-than-its-annex.ts';
import { partyMissing } from './party-missing.ts';
import { unsigned } from './unsigned.ts';

export const AGREEMENT: readonly Rule[] = [
  circularPrecedence,
  declaredMissing,
  expired,
  expiringSoon,
  missingAgreement,
  olderThanItsAnnex,
  partyMissing,
  unsigned,
];
