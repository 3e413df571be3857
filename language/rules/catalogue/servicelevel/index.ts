import type { Rule } from '../../rule.ts';
import { countTimesDurationExceedsCap } from './count-times-duration-exceeds-cap.ts';
import { incomplete } from './incomplete.ts';
import { missing } from './missing.ts';
import { startAfterDeadline } from './start-after-deadline.ts';
import { supportHoursGap } from './support-hours-gap.ts';
import { testFasterThanProduction } from './test-faster-than-production.ts';
import { weakerThanDependant } from './weaker-than-dependant.ts';

export const SERVICELEVEL: readonly Rule[] = [
  countTimesDurationExceedsCap,
  incomplete,
  missing,
  startAfterDeadline,
  supportHoursGap,
  testFasterThanProduction,
  weakerThanDependant,
];
