/**
 * The npm package: laid out as it installs, without the repository around it, `ea` does all it can. `npm test` builds
 * before it tests; run by itself after a fresh clone, this test needs `npm run build` first, and says so.
 */
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const ROOT = path.join(import.meta.dirname, '../..');
const EXAMPLE = path.join(ROOT, 'examples/samverkan-vid-vardovergangar');
const LAUNCHER = path.join(ROOT, 'dist/ea.cjs');

interface Packed {
  readonly files: readonly { readonly path: string }[];
}

/** What npm would publish. Older versions of npm answer with a list, newer ones by name. */
function packed(): string[] {
  const answer = execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
    cwd: ROOT,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const [first] = Object.values(JSON.parse(answer) as Record<string, Packed>);
  return (first?.files ?? []).map((file) => file.path).sort();
}

describe('the npm package', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'ea-npm-'));
  let files: string[];
  const ea = (...args: string[]) =>
    spawnSync(process.execPath, [path.join(folder, 'dist/ea.cjs'), ...args], {
      cwd: folder,
      encoding: 'utf8',
    });

  beforeAll(() => {
    if (!existsSync(LAUNCHER)) throw new Error('There is no dist/ea.cjs: run `npm run build`.');
    files = packed();
    for (const file of files) cpSync(path.join(ROOT, file), path.join(folder, file));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('has these files and no others', () => {
    expect(files.join('\n')).toMatchInlineSnapshot(`
      "LICENSE
      README.md
      dist/cli.cjs
      dist/ea.cjs
      dist/elk-worker.cjs
      dist/fonts/OFL.txt
      dist/fonts/README.md
      dist/fonts/ea-sans-400.ttf
      dist/fonts/ea-sans-400.woff2
      dist/fonts/ea-sans-600.ttf
      dist/fonts/ea-sans-600.woff2
      dist/git.cjs
      dist/html/page.css
      dist/html/page.generated.js
      dist/langium.cjs
      dist/library/livscykel.ea
      dist/library/roller.ea
      dist/library/verb.ea
      dist/pdf.cjs
      dist/png-worker.cjs
      dist/resvg-wasm/index_bg.wasm
      dist/schemas/baseline.schema.json
      dist/schemas/config.schema.json
      dist/schemas/drawing.schema.json
      dist/schemas/findings.schema.json
      dist/schemas/model.schema.json
      dist/schemas/rules.schema.json
      dist/server.cjs
      dist/third-party.txt
      dist/workspace-worker.cjs
      package.json"
    `);
  });

  it('checks a model', () => {
    const { status, stderr, stdout } = ea('lint', EXAMPLE);
    expect(status, stdout + stderr).toBe(0);
  });

  it('draws a model in both formats', () => {
    const out = path.join(folder, 'pictures');
    const { status, stdout, stderr } = ea('export', EXAMPLE, '--format', 'svg,png', '--out', out);
    expect(status, stdout + stderr).toBe(0);
    const pictures = readdirSync(out);
    const svg = pictures.find((name) => name.endsWith('.svg')) ?? '';
    const png = pictures.find((name) => name.endsWith('.png')) ?? '';
    expect(readFileSync(path.join(out, svg), 'utf8')).toMatch(/^<svg /);
    expect(readFileSync(path.join(out, png)).subarray(1, 4).toString()).toBe('PNG');
  });

  it('serves an editor', async () => {
    const message = JSON.stringify({
      jsonrpc: '2.0',
      id: 1,
      method: 'initialize',
      params: { processId: null, rootUri: null, capabilities: {} },
    });
    const server = spawn(process.execPath, [path.join(folder, 'dist/ea.cjs'), 'lsp', '--stdio'], {
      cwd: folder,
    });
    server.stdin.write(`Content-Length: ${message.length}\r\n\r\n${message}`);
    let answer = '';
    try {
      for await (const chunk of server.stdout) {
        answer += String(chunk);
        if (answer.includes('completionProvider')) break;
      }
    } finally {
      server.kill();
    }
    expect(answer).toMatch(/^Content-Length: \d+/);
    expect(answer).toContain('"completionProvider"');
  });

  it('says on an old Node which Node it needs', () => {
    const old =
      "Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '18.20.4' } });";
    const script = `${old} require(${JSON.stringify(path.join(folder, 'dist/ea.cjs'))})`;
    const { status, stdout, stderr } = spawnSync(process.execPath, ['-e', script], { encoding: 'utf8' });
    expect(status).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toContain('Node.js 22');
    // Nothing in it that the oldest Node would stumble over before it is said.
    expect(readFileSync(LAUNCHER, 'utf8')).not.toMatch(/\b(const|let|class|async|import)\b|=>|`/);
  });
});
