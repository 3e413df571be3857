/** `ea explain`: the page of a rule, or the list of rules. */

import { explain, SEVERITIES } from '../rules/explain.ts';
import { RULES, ruleOf } from '../rules/registry.ts';
import { EXIT, type ExitCode } from './exit-codes.ts';
import { renderMarkdown } from './render-markdown.ts';
import type { Session } from './session.ts';
import { unknownRule } from './unknown.ts';

/** @throws Failure for a rule that there is none of. */
export function explainRule(id: string | undefined, session: Session): ExitCode {
  const { out, language } = session;
  if (id === undefined) {
    listRules(session);
    return EXIT.clean;
  }
  const page = ruleOf(id) && explain(id, language);
  if (page === undefined) throw unknownRule(id);
  const markdown = `${page.trimEnd()}\n`;
  // Whoever reads from a pipe can read Markdown; a terminal gets it without the marks.
  out.write(out.terminal ? renderMarkdown(markdown, out.color) : markdown);
  return EXIT.clean;
}

function listRules({ out, language }: Session): void {
  const rows = [...RULES]
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map(({ id, severity, title }) => ({
      id,
      level: SEVERITIES[severity][language],
      title: title[language],
    }));
  const widestId = Math.max(...rows.map(({ id }) => id.length));
  const widestLevel = Math.max(...rows.map(({ level }) => level.length));
  for (const { id, level, title } of rows)
    out.write(`${id.padEnd(widestId)}  ${level.padEnd(widestLevel)}  ${title}\n`);
}
