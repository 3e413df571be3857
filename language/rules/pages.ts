/** The documentation of the rules as files: one page per rule with both languages, and an index. */
import { pageOf, SEVERITIES, sections } from './explain.ts';
import { RULES } from './registry.ts';
import type { Rule } from './rule.ts';

const MARK = '<!-- Generated from language/rules by `npm run generate`. Do not edit. -->';

/** Text by file name, for the folder `docs/rules`. */
export function rulePages(): ReadonlyMap<string, string> {
  const sorted = [...RULES].sort((a, b) => (a.id < b.id ? -1 : 1));
  const pages = sorted.map((rule): [string, string] => [pageOf(rule.id), page(rule)]);
  return new Map([...pages, ['README.md', index(sorted)]]);
}

function page(rule: Rule): string {
  return [
    MARK,
    `# ${rule.id}`,
    '[Svenska](#svenska) · [English](#english) · [Alla regler / All rules](README.md)',
    '## Svenska',
    sections(rule, 'sv', '###').trimEnd(),
    '## English',
    `${sections(rule, 'en', '###').trimEnd()}\n`,
  ].join('\n\n');
}

function index(rules: readonly Rule[]): string {
  const rows = rules.map(
    ({ id, severity, preset, title }) =>
      `| [${id}](${pageOf(id)}) | ${title.sv} | ${title.en} | ${SEVERITIES[severity].sv} / ${SEVERITIES[severity].en} | \`${preset}\` |`,
  );
  return [
    MARK,
    '# Regler / Rules',
    [
      '| id | Vad den finner | What it finds | allvar / severity | på från och med / on from |',
      '| --- | --- | --- | --- | --- |',
      ...rows,
      '',
    ].join('\n'),
  ].join('\n\n');
}
