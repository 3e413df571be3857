/** The rules for people: one on a line, in columns. */
import type { Language } from '../../model/text.ts';
import { SEVERITIES } from '../../rules/explain.ts';
import type { Rule } from '../../rules/rule.ts';

/** Ends with a newline. */
export function writeRulesPretty(rules: readonly Rule[], language: Language): string {
  const rows = rules.map(({ id, severity, preset, title }) => [
    id,
    SEVERITIES[severity][language],
    preset,
    title[language],
  ]);
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map((row) => `${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}\n`)
    .join('');
}
