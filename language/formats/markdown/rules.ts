/** The rules as a Markdown table, with links to their pages. */
import type { Bilingual, Language } from '../../model/text.ts';
import { docUrl, SEVERITIES } from '../../rules/explain.ts';
import type { Rule } from '../../rules/rule.ts';
import { escapeMarkdown } from './escape.ts';

const HEADINGS: readonly Bilingual[] = [
  { sv: 'Regel', en: 'Rule' },
  { sv: 'Nivå', en: 'Level' },
  { sv: 'På från och med', en: 'On from' },
  { sv: 'Vad den finner', en: 'What it finds' },
];

/** Ends with a newline. */
export function writeRulesMarkdown(rules: readonly Rule[], language: Language): string {
  const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |\n`;
  return [
    row(HEADINGS.map((heading) => heading[language])),
    row(HEADINGS.map(() => '---')),
    ...rules.map(({ id, severity, preset, title }) =>
      row([
        `[${id}](${docUrl(id)})`,
        SEVERITIES[severity][language],
        preset,
        escapeMarkdown(title[language]),
      ]),
    ),
  ].join('');
}
