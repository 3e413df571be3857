/**
 * What ships. `npm test` packages before it tests; run by itself after a fresh clone, this test needs
 * `npm run package` first, and says so.
 */
import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { filesOf } from '../editor/vsix.ts';

const VSIX = path.join(import.meta.dirname, '../../dist/ea-lang.vsix');
const MEGABYTE = 1024 * 1024;

describe('the VSIX', () => {
  let files: Map<string, Buffer>;
  const text = (name: string): string => files.get(name)?.toString('utf8') ?? '';

  beforeAll(() => {
    if (!existsSync(VSIX)) throw new Error('There is no dist/ea-lang.vsix: run `npm run package`.');
    files = filesOf(VSIX);
  });

  it('has these files and no others', () => {
    expect([...files.keys()].sort().join('\n')).toMatchInlineSnapshot(`
      "LICENSE.txt
      changelog.md
      dist/elk-worker.cjs
      dist/extension.cjs
      dist/fonts/OFL.txt
      dist/fonts/README.md
      dist/fonts/ea-sans-400.ttf
      dist/fonts/ea-sans-400.woff2
      dist/fonts/ea-sans-600.ttf
      dist/fonts/ea-sans-600.woff2
      dist/git.cjs
      dist/langium.cjs
      dist/library/livscykel.ea
      dist/library/roller.ea
      dist/library/verb.ea
      dist/resvg-wasm/index_bg.wasm
      dist/schemas/baseline.schema.json
      dist/schemas/config.schema.json
      dist/schemas/drawing.schema.json
      dist/schemas/findings.schema.json
      dist/schemas/model.schema.json
      dist/schemas/rules.schema.json
      dist/server.cjs
      dist/third-party.txt
      dist/webview.css
      dist/webview.js
      dist/workspace-worker.cjs
      extension/icons/file-dark.svg
      extension/icons/file-light.svg
      extension/icons/icon.png
      extension/icons/preview-dark.svg
      extension/icons/preview-light.svg
      extension/snippets.json
      language/import/mapping.schema.json
      package.json
      package.nls.json
      package.nls.sv.json
      readme.md
      syntaxes/ea.tmLanguage.json
      syntaxes/language-configuration.json"
    `);
  });

  it('is small', () => {
    expect(statSync(VSIX).size).toBeLessThan(3 * MEGABYTE);
    const own = ['dist/extension.cjs', 'dist/webview.js'].map((name) => files.get(name)?.length ?? Infinity);
    // Read at every start, and at every opening of a preview.
    expect(own[0]).toBeLessThan(0.75 * MEGABYTE);
    expect(own[1]).toBeLessThan(0.2 * MEGABYTE);
  });

  it('has minified code without source maps', () => {
    for (const [name, bytes] of files) {
      if (/\.c?js$/.test(name)) expect(bytes.includes('sourceMappingURL'), name).toBe(false);
    }
    const lines = text('dist/server.cjs').split('\n').length;
    expect(text('dist/server.cjs').length / lines, 'characters per line').toBeGreaterThan(500);
  });

  it('has both languages of every text of the manifest, and no other texts', () => {
    const used = new Set([...text('package.json').matchAll(/"%([^%"]+)%"/g)].map(([, key]) => key));
    expect(Object.keys(JSON.parse(text('package.nls.json'))).sort()).toEqual([...used].sort());
    expect(Object.keys(JSON.parse(text('package.nls.sv.json'))).sort()).toEqual([...used].sort());
  });

  it('has every file that the manifest names', () => {
    const named = [...text('package.json').matchAll(/"\.?\/?((?:dist|extension|syntaxes)\/[^"]+)"/g)];
    expect(named.length).toBeGreaterThan(8);
    for (const [, name = ''] of named) expect(files.has(name), name).toBe(true);
  });

  it('has pictures in its README that the Marketplace shows', () => {
    const pictures = [...text('readme.md').matchAll(/!\[[^\]]*\]\(([^)\s]+)|<img[^>]+src="([^"]+)"/g)];
    expect(pictures.length).toBeGreaterThan(0);
    for (const [, markdown, html] of pictures)
      expect(markdown ?? html).toMatch(/^https:\/\/.+\.(png|gif|jpg)$/);
    expect(files.get('extension/icons/icon.png')?.subarray(1, 4).toString()).toBe('PNG');
  });

  it('has the licences of what is bundled', () => {
    const notices = text('dist/third-party.txt');
    for (const name of [
      'elkjs',
      'langium',
      'chevrotain',
      'vscode-languageclient',
      '@resvg/resvg-wasm',
      'd3-zoom',
    ])
      expect(notices).toContain(`${name} `);
    expect(text('dist/fonts/OFL.txt')).toContain('Open Font License');
  });

  it('works in Restricted Mode and sends nothing home', () => {
    const { capabilities, contributes } = JSON.parse(text('package.json'));
    expect(capabilities.untrustedWorkspaces).toEqual({ supported: true });
    expect(Object.keys(contributes.configuration.properties).filter((key) => /telemetry/i.test(key))).toEqual(
      [],
    );
  });
});
