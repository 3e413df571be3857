import type { Rule } from '../../rule.ts';
import { businessRoleHeldByIt } from './business-role-held-by-it.ts';
import { componentInSeveralObjects } from './component-in-several-objects.ts';
import { componentWithoutObject } from './component-without-object.ts';
import { convenerVacant } from './convener-vacant.ts';
import { forumWithoutConvener } from './forum-without-convener.ts';
import { forumWithoutMembers } from './forum-without-members.ts';
import { missingCounterpart } from './missing-counterpart.ts';
import { missingRole } from './missing-role.ts';
import { objectWithoutBusinessSide } from './object-without-business-side.ts';
import { objectWithoutPlan } from './object-without-plan.ts';
import { overloadedHolder } from './overloaded-holder.ts';
import { payerWithoutSeat } from './payer-without-seat.ts';
import { productWithoutSupport } from './product-without-support.ts';
import { vacantRole } from './vacant-role.ts';

export const GOVERNANCE: readonly Rule[] = [
  businessRoleHeldByIt,
  componentInSeveralObjects,
  componentWithoutObject,
  convenerVacant,
  forumWithoutConvener,
  forumWithoutMembers,
  missingCounterpart,
  missingRole,
  objectWithoutBusinessSide,
  objectWithoutPlan,
  overloadedHolder,
  payerWithoutSeat,
  productWithoutSupport,
  vacantRole,
];
