/** The page of coverage finds its lines, and says so where it cannot. */
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { coveragePage } from '../../.build/coverage.ts';
import type { Shown } from '../../.build/expressed/row.ts';

function page(text: string, ...shown: Shown[]): string {
  const root = mkdtempSync(path.join(tmpdir(), 'ea-coverage-'));
  mkdirSync(path.join(root, 'examples/one'), { recursive: true });
  writeFileSync(path.join(root, 'examples/one/a.ea'), text);
  return coveragePage(root, [{ example: 'one', title: 'Ett', rows: [{ says: 'x', by: '`y`', shown }] }]);
}

test('a text is linked to the line on which it begins', () => {
  expect(page('roll A\n\n  roll B "b"\n', ['a.ea', 'roll B'], ['a.ea', 'roll A'])).toContain(
    '| x | `y` | [a.ea:3](../examples/one/a.ea#L3), [a.ea:1](../examples/one/a.ea#L1) |',
  );
});

test.each([
  ['is gone', 'roll C', /^one\/a\.ea no longer has .*: roll C$/],
  ['stands in several places', 'roll', /^one\/a\.ea has this text in several places: roll$/],
])('a text that %s stops the build', (_, text, message) => {
  expect(() => page('roll A\nroll B\n', ['a.ea', text])).toThrow(message);
});
