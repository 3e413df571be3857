/** Problems of a project file as findings, like those of the rules. */
import { fingerprint } from '../../rules/findings.ts';
import { ruleOf } from '../../rules/registry.ts';
import type { Finding } from '../../rules/rule.ts';
import type { Config } from './keys.ts';
import type { ConfigProblem } from './read.ts';

/** @param levels Other levels than the rules' own, by rule id. */
export function configFindings(
  uri: string,
  problems: readonly ConfigProblem[],
  levels: Config['rules'] = {},
): Finding[] {
  return problems.flatMap(({ rule, range, message, fixes = [] }) => {
    const severity = levels[rule] ?? ruleOf(rule)?.severity ?? 'error';
    if (severity === 'off') return [];
    const print = fingerprint(rule, undefined, message.en);
    return [{ rule, severity, uri, range, message, related: [], fixes, fingerprint: print }];
  });
}
