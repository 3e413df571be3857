import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { shownFindings } from '../../../language/formats/lint-report.ts';
import { escapeMarkdown } from '../../../language/formats/markdown/escape.ts';
import { writeMarkdown } from '../../../language/formats/markdown/write.ts';
import { visible } from '../../../language/formats/pretty/visible.ts';
import { docUrl } from '../../../language/rules/explain.ts';
import { parsedMarkdown } from '../../markdown.ts';
import { hostileReport, hostileText } from '../hostile.ts';
import { report, SUPPRESSED, UNRESOLVED, WARNING } from '../sample-report.ts';

describe('findings as Markdown', () => {
  test('are a table for each file, and one by rule', () => {
    const { headings, tables, texts, links } = parsedMarkdown(writeMarkdown(report('sv')));
    expect(headings).toEqual(['ea lint', 'söder/a b.ea', 'Efter regel']);
    expect(texts).toEqual([
      '❌ 1 fel · 1 varning · 2 filer · 1 tystad',
      '❌ trasig.ea kunde inte läsas: EACCES',
    ]);
    expect(tables).toEqual([
      [
        ['Rad', 'Nivå', 'Anmärkning', 'Regel'],
        ['1', '⚠️ varning', 'EKX finns inte.', 'type/misplaced'],
        ['2', '❌ fel', 'EKX finns inte.↳ ek.ea:1 EK↳ ea:library/verb.ea:4 verb', 'name/unresolved'],
      ],
      [
        ['Antal', 'Regel'],
        ['1', 'name/unresolved'],
        ['1', 'type/misplaced'],
      ],
    ]);
    expect(new Set(links)).toEqual(new Set([docUrl('name/unresolved'), docUrl('type/misplaced')]));
  });

  test('say in a line that there is nothing', () => {
    expect(writeMarkdown({ ...report('en', [SUPPRESSED]), unreadable: [] })).toBe(
      '## ea lint\n\n✅ Nothing to remark on in 2 files · 1 suppressed\n',
    );
    expect(writeMarkdown(report('en', []))).not.toContain('✅');
  });

  test('fit in a comment, the gravest first, with the number of those left out', () => {
    const many = (finding: typeof WARNING, count: number) =>
      Array.from({ length: count }, (_, line) => ({
        ...finding,
        range: { start: { line, character: 0 }, end: { line, character: 1 } },
      }));
    const text = writeMarkdown(report('en', [...many(WARNING, 300), ...many(UNRESOLVED, 100)]));
    expect(text.length).toBeLessThan(65_536);
    const { tables, texts } = parsedMarkdown(text);
    const rows = tables[0]?.slice(1) ?? [];
    expect(rows.filter(([, level]) => level?.endsWith('error'))).toHaveLength(100);
    expect(rows.length).toBeLessThan(400);
    expect(texts.at(-1)).toBe(`… and ${400 - rows.length} more that there is no room for here.`);
  });

  test('hold hostile texts as text, and nothing else changes', () => {
    fc.assert(
      fc.property(hostileReport, (hostile) => {
        const { tables, headings, links, html } = parsedMarkdown(writeMarkdown(hostile));
        const shown = shownFindings(hostile);
        const files = [...Map.groupBy(shown, ({ uri }) => uri)];
        expect(headings.slice(1, 1 + files.length)).toEqual(
          files.map(([uri]) => visible(hostile.places.path(uri)).trim()),
        );
        const rows = tables.slice(0, files.length).flatMap((table) => table.slice(1));
        expect(rows).toHaveLength(shown.length);
        for (const [index, finding] of files.flatMap(([, findings]) => findings).entries()) {
          expect(rows[index]).toHaveLength(4);
          expect(rows[index]?.[2]?.startsWith(visible(finding.message.sv).trim())).toBe(true);
        }
        for (const link of links) expect(link).toMatch(/^https:\/\/github\.com\/ea-lang\//);
        for (const tag of html) expect(['<br>', '<!-- -->']).toContain(tag);
      }),
    );
  });
});

test('what is escaped is shown as it was, and calls upon nobody', () => {
  fc.assert(
    fc.property(hostileText, (text) => {
      const escaped = escapeMarkdown(text);
      const { texts, html, links } = parsedMarkdown(`x ${escaped} x`);
      expect(texts).toEqual([`x ${visible(text).trim()} x`]);
      expect(links).toEqual([]);
      expect(html.every((tag) => tag === '<!-- -->')).toBe(true);
      expect(escaped).not.toMatch(/@\w/);
    }),
  );
});
