/** The rules as JSON, described by `rules.schema.json`. New properties may come; what is there keeps its meaning. */
import type { Language } from '../../model/text.ts';
import { docUrl } from '../../rules/explain.ts';
import type { Rule } from '../../rules/rule.ts';

/** The same rules give the same bytes. Ends with a newline. */
export function writeRulesJson(rules: readonly Rule[], language: Language): string {
  const output = {
    version: 1,
    language,
    rules: rules.map(({ id, severity, preset, title, options = [] }) => ({
      id,
      severity,
      preset,
      title: title[language],
      options: options.map(({ name, otherwise, doc }) => ({
        name,
        default: otherwise,
        description: doc[language],
      })),
      documentation: docUrl(id),
    })),
  };
  return `${JSON.stringify(output, undefined, 2)}\n`;
}
