/** What people wrote, as Markdown that shows it and means nothing else. */
import { visible } from '../pretty/visible.ts';

/**
 * One line in which no character is a mark. Every sign of ASCII may stand behind a backslash; that also keeps addresses
 * from becoming links and bars from ending the cell of a table. An empty comment behind `@` keeps a name from calling
 * upon somebody, which services look for in the finished text.
 */
export function escapeMarkdown(text: string): string {
  return visible(text)
    .trim()
    .replace(/[!-/:-@[-`{-~]/g, '\\$&')
    .replaceAll('\\@', '@<!-- -->');
}
