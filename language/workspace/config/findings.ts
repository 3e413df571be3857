/** Problems of a project file as findings, like those of the rules. */
import { fingerprint } from '../../rules/findings.ts';
import { type LevelOptions, levelOf } from '../../rules/levels.ts';
import { ruleOf } from '../../rules/registry.ts';
import type { Finding } from '../../rules/rule.ts';
import type { ConfigProblem } from './read.ts';

/** @param options by which the rules are on; overrides are about models only. */
export function configFindings(
  uri: string,
  problems: readonly ConfigProblem[],
  options: LevelOptions = {},
): Finding[] {
  return problems.flatMap(({ rule, range, message, fixes = [] }) => {
    const known = ruleOf(rule);
    const severity = known ? levelOf(known, options) : 'error';
    if (severity === 'off') return [];
    const print = fingerprint(rule, undefined, message.en);
    return [{ rule, severity, uri, range, message, related: [], fixes, fingerprint: print }];
  });
}
