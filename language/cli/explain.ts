/** `ea explain`: the page of a rule, or the list of rules. */

import { explain } from '../rules/explain.ts';
import { ruleOf } from '../rules/registry.ts';
import { EXIT, type ExitCode } from './exit-codes.ts';
import { renderMarkdown } from './render-markdown.ts';
import { listRules } from './rules.ts';
import type { Session } from './session.ts';
import { unknownRule } from './unknown.ts';

/** @throws Failure for a rule that there is none of. */
export function explainRule(id: string | undefined, session: Session): ExitCode {
  const { out, language } = session;
  if (id === undefined) return listRules({}, session);
  const page = ruleOf(id) && explain(id, language);
  if (page === undefined) throw unknownRule(id);
  const markdown = `${page.trimEnd()}\n`;
  // Whoever reads from a pipe can read Markdown; a terminal gets it without the marks.
  out.write(out.terminal ? renderMarkdown(markdown, out.color) : markdown);
  return EXIT.clean;
}
