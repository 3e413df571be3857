/** What the documentation shows has to be true. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { generate, ROOT, stale } from '../../.build/generate.ts';
import { images } from '../../.build/images.ts';
import { Project } from '../../language/workspace/project.ts';

const read = (file: string): string => readFileSync(path.join(ROOT, file), 'utf8');

function blocks(text: string, language: string): string[] {
  return [...text.matchAll(new RegExp(`^\`\`\`${language}\n([\\s\\S]*?)^\`\`\``, 'gm'))].map(
    (match) => match[1] ?? '',
  );
}

/** Findings that a snippet may have: it shows them, or it leaves things out that are beside its point. */
const BESIDE_THE_POINT = /^(governance|agreement)\/|^name\/unresolved$/;

test('no page keeps what a merge could not settle', () => {
  const pages = readdirSync(path.join(ROOT, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(md|html|yml|json|csv)$/.test(file))
    .map((file) => path.join('docs', file));
  expect(pages.length).toBeGreaterThan(100);
  const unsettled = ['README.md', 'CHANGELOG.md', ...pages].filter((file) =>
    /^(<{7}|>{7}) /m.test(read(file)),
  );
  expect(unsettled).toEqual([]);
});

describe.each(['README.md', 'docs/language.md', 'docs/redaction.md', 'docs/rules-of-your-own.md'])(
  '%s',
  (file) => {
    const text = read(file);

    test.each(blocks(text, 'ea').map((block, index) => [index + 1, block] as const))(
      'snippet %i is right',
      (_, block) => {
        const project = new Project();
        project.set({ uri: 'file:///snippet.ea', text: block });
        const wrong = project.findings.filter(
          ({ rule, suppressed }) => !suppressed && !BESIDE_THE_POINT.test(rule),
        );
        expect(
          wrong.map(({ rule, message, range }) => `${range.start.line + 1}: ${rule} ${message.en}`),
        ).toEqual([]);
      },
    );

    test('links to what exists', () => {
      const links = [...text.matchAll(/\]\(([^)#\s]+)(#[^)]*)?\)/g)].map((match) => match[1] ?? '');
      const local = links.filter((link) => !/^[a-z]+:/.test(link));
      const broken = local.filter((link) => !existsSync(path.join(ROOT, path.dirname(file), link)));
      expect(broken).toEqual([]);
    });
  },
);

test('the README has the two commands that CI runs, word for word', () => {
  const script = read('.ci/run');
  const commands = ['main', 'tests'].map(
    (name) => new RegExp(`^${name}='(.*)'$`, 'm').exec(script)?.[1] ?? 'not found',
  );
  const shown = blocks(read('README.md'), 'sh').map((block) => block.trim());
  for (const command of commands) expect(shown).toContain(command);
});

test('what is generated is fresh', () => {
  expect(stale().map(({ file }) => file)).toEqual([]);
});

test('the folders of generated pages hold nothing else', () => {
  const pages = new Set(generate().map(({ file }) => file));
  for (const folder of ['docs/language', 'docs/rules']) {
    const found = readdirSync(path.join(ROOT, folder)).map((name) => `${folder}/${name}`);
    expect(found.filter((file) => !pages.has(file))).toEqual([]);
  }
});

test('links in the reference lead somewhere', () => {
  const pages = new Map(generate().map(({ file, text }) => [file, text]));
  const headings = (text: string): Set<string> =>
    new Set(
      [...text.matchAll(/^#+ (.*)$/gm)].map((match) =>
        (match[1] ?? '')
          .toLowerCase()
          .replace(/[^\p{L}\p{N} -]/gu, '')
          .replace(/ /g, '-'),
      ),
    );
  const folder = 'docs/language';
  for (const [file, text] of pages) {
    if (!file.startsWith(`${folder}/`)) continue;
    const links = [...text.matchAll(/\]\(([^)]+)\)|href="([^"]+)"/g)].map(
      (match) => match[1] ?? match[2] ?? '',
    );
    for (const link of links) {
      const [target = '', hash] = link.split('#');
      const page = path.posix.join(folder, target);
      expect(pages.has(page) || existsSync(path.join(ROOT, page)), `${file}: ${link}`).toBe(true);
      if (hash !== undefined) expect(headings(pages.get(page) ?? ''), `${file}: ${link}`).toContain(hash);
    }
  }
});

test('the pictures are what the example draws', async () => {
  const drawn = await images();
  expect(drawn).toHaveLength(4);
  for (const { file, bytes } of drawn) {
    expect(readFileSync(path.join(ROOT, file)).equals(Buffer.from(bytes)), file).toBe(true);
  }
});
