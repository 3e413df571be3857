/** The face of the rules. */
export { type Checked, type CheckOptions, check } from './check.ts';
export { docUrl, explain } from './explain.ts';
export { RULES, ruleOf } from './registry.ts';
export type { Finding, Fix, Rule, RuleDoc, Severity } from './rule.ts';
