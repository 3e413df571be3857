/** Stands in for rules/explain.ts until that is there. */
import type { Language } from '../model/text.ts';
import { ruleOf } from '../rules/registry.ts';

export function docUrl(ruleId: string): string {
  return `https://example.org/rules/${ruleId}`;
}

export function explain(ruleId: string, language: Language): string | undefined {
  const rule = ruleOf(ruleId);
  if (!rule) return undefined;
  const { doc } = rule;
  return `# ${rule.title[language]}\n\n${doc.what[language]}\n\n${doc.why[language]}\n`;
}
