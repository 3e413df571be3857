/** All rules. A group is a folder of `catalogue/`, and a rule is a file in it and two lines in its `index.ts`. */
import { AGREEMENT } from './catalogue/agreement/index.ts';
import { CAPABILITY } from './catalogue/capability/index.ts';
import { CONFIG } from './catalogue/config/index.ts';
import { DEPENDENCY } from './catalogue/dependency/index.ts';
import { GOVERNANCE } from './catalogue/governance/index.ts';
import { INFORMATION } from './catalogue/information/index.ts';
import { INTEGRATION } from './catalogue/integration/index.ts';
import { INTERNAL } from './catalogue/internal/index.ts';
import { LIFECYCLE } from './catalogue/lifecycle/index.ts';
import { NAME } from './catalogue/name/index.ts';
import { PLAN } from './catalogue/plan/index.ts';
import { PRINCIPLE } from './catalogue/principle/index.ts';
import { PROCESS } from './catalogue/process/index.ts';
import { RULE } from './catalogue/rule/index.ts';
import { SERVICE } from './catalogue/service/index.ts';
import { SERVICELEVEL } from './catalogue/servicelevel/index.ts';
import { SUPPRESSION } from './catalogue/suppression/index.ts';
import { SYNTAX } from './catalogue/syntax/index.ts';
import { TECHNOLOGY } from './catalogue/technology/index.ts';
import { TYPE } from './catalogue/type/index.ts';
import { VIEW } from './catalogue/view/index.ts';
import type { Rule } from './rule.ts';

export const RULES: readonly Rule[] = [
  ...AGREEMENT,
  ...CAPABILITY,
  ...CONFIG,
  ...DEPENDENCY,
  ...GOVERNANCE,
  ...INFORMATION,
  ...INTEGRATION,
  ...INTERNAL,
  ...LIFECYCLE,
  ...NAME,
  ...PLAN,
  ...RULE,
  ...PRINCIPLE,
  ...PROCESS,
  ...SERVICE,
  ...SERVICELEVEL,
  ...SUPPRESSION,
  ...SYNTAX,
  ...TECHNOLOGY,
  ...TYPE,
  ...VIEW,
];

const byId = new Map(RULES.map((rule) => [rule.id, rule]));

export function ruleOf(id: string): Rule | undefined {
  return byId.get(id);
}
