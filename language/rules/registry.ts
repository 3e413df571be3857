/** All rules, by name. A rule is a file of its own and one line here. */
import { ruleFailed } from './internal-rule-failed.ts';
import type { Rule } from './rule.ts';

export const RULES: readonly Rule[] = [ruleFailed];

const byId = new Map(RULES.map((rule) => [rule.id, rule]));

export function ruleOf(id: string): Rule | undefined {
  return byId.get(id);
}
