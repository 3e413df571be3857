/** `ea export` in every format there is: the same bytes wherever it runs, with nothing but Node, whatever labels hold. */
import { mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { FORMATS } from '../../language/cli/picture-formats.ts';
import { PICTURE_FORMATS } from '../../language/formats/picture-formats.ts';
import { poppler } from '../formats/pdf/poppler.ts';
import { ea, folder, type RunOptions } from './ea.ts';

/** Ends scripts, comments, sections, quotes and lines in all formats at once, and leaves the folder. */
const EVIL = '</script><script>alert(1)</script>--> ]]> \u001b[31m@enduml "end" %%{init}%% ../../ÅÄÖ';
const quoted = JSON.stringify(EVIL).replace('\\u001b', '\u001b');

const MODEL = `förvaltningsobjekt SVO ${quoted} {
  komponent WebCare ${quoted} { livscykel drift  -> EK hämtar Katalogdata "${quoted.slice(1, 40).replaceAll('"', '')}" }
  roller { objektägare vakant }
}
förvaltningsobjekt Katalog "Ålands öar" { komponent EK "Zebra"  komponent Ek "ångström" }
information Katalogdata
organisation Granit "Ägir"
förmåga F "Vård" { stöds SVO.WebCare hos Granit }
vy ${quoted} ${quoted} { visa SVO.WebCare -> }
vy Närliggande "Närliggande" { visa SVO.WebCare -> }
`;

type Files = ReadonlyMap<string, Buffer>;

async function exported(options: RunOptions, under: readonly string[] = []): Promise<Files> {
  const cwd = folder({ 'ea.config.json': '{ "name": "Överallt" }', 'a.ea': MODEL });
  const args = ['--lang', 'sv', 'export', '--no-cache', '--scale', '1', '--theme', 'light,dark'];
  const { code, stderr } = await ea([...args, '--format', PICTURE_FORMATS.join(','), '--out', 'ut'], {
    ...options,
    cwd,
    under,
  });
  expect([code, stderr.includes('\u001b')], stderr).toEqual([0, false]);
  expect(readdirSync(cwd).sort()).toEqual(['a.ea', 'ea.config.json', 'ut']);
  const names = readdirSync(path.join(cwd, 'ut')).sort();
  return new Map(names.map((name) => [name, readFileSync(path.join(cwd, 'ut', name))]));
}

/** A `PATH` on which there is Node and nothing else. */
function onlyNode(): string {
  const bin = path.join(folder(), 'bin');
  mkdirSync(bin);
  symlinkSync(process.execPath, path.join(bin, 'node'));
  return bin;
}

describe('every format', () => {
  let first: Files;
  beforeAll(async () => {
    first = await exported({});
  }, 240_000);

  test.each(PICTURE_FORMATS)('%s is written', (format) => {
    const { ending, themed, of } = FORMATS[format];
    const written = [...first.keys()].filter((name) => name.endsWith(ending));
    const files = (of === 'project' ? 1 : 6) * (themed ? 2 : 1);
    expect(written.length).toBeGreaterThanOrEqual(files);
    for (const name of written) expect(first.get(name)?.length, name).toBeGreaterThan(100);
  });

  test.each<[string, RunOptions, readonly string[]]>([
    ['a second time', {}, []],
    ['in another locale', { env: { LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' } }, []],
    ['in no locale', { env: { LANG: 'C', LC_ALL: 'C' } }, []],
    ['in another time zone', { env: { TZ: 'Pacific/Kiritimati' } }, []],
    // As many processors as a thread may run on are what Node counts.
    ['on a single processor', {}, ['/usr/bin/taskset', '--cpu-list', '0']],
    ['with nothing but Node on the path', { env: { PATH: onlyNode() } }, []],
  ])('is the same bytes %s', { timeout: 240_000 }, async (_, options, under) => {
    const again = await exported(options, under);
    expect([...again.keys()]).toEqual([...first.keys()]);
    for (const [name, bytes] of again) expect(first.get(name)?.equals(bytes), name).toBe(true);
  });

  test('keeps what people write as text, and lets it do nothing', () => {
    const about = [...first].filter(([name]) => /^(?:SVO|Närliggande|Överallt|samband-SVO)/.test(name));
    const formats = new Set<string>();
    for (const [name, bytes] of about) {
      if (name.endsWith('.png')) continue;
      const text = name.endsWith('.pdf') ? pdfText(bytes) : bytes.toString('utf8');
      expect(plain(text), name).toContain('alert(1)');
      expect(text, name).not.toContain('\u001b');
      if (/\.(?:svg|html|drawio)$/.test(name)) expect(text, name).not.toContain('<script>alert');
      formats.add(path.extname(name));
    }
    expect(formats.size).toBe(PICTURE_FORMATS.length - 1);
  });
});

/** Brackets as each format writes them. */
function plain(text: string): string {
  return text.replace(/(?:&#|#|<U\+00)(?:40|28)[;>]/g, '(').replace(/(?:&#|#|<U\+00)(?:41|29)[;>]/g, ')');
}

function pdfText(bytes: Buffer): string {
  const file = path.join(folder({ 'a.pdf': bytes }), 'a.pdf');
  return poppler('pdftotext', ['-raw', file, '-']).toString().replace(/\s+/g, ' ');
}
