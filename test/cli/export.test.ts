import { chmodSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { BROKEN, ea, folder } from './ea.ts';

const MODEL = `förvaltningsobjekt SVO "Samverkan" {
  komponent WebCare { -> EK hämtar Katalogdata }
}
förvaltningsobjekt Katalog { komponent EK }
information Katalogdata
vy Närliggande { visa SVO.WebCare -> }
`;

const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47]);

describe.concurrent('ea export', () => {
  test('draws every view, in every format and theme, the same bytes each time', async () => {
    const cwd = folder({ 'a.ea': MODEL });
    const args = [
      'export',
      '--format',
      'svg,png,json,drawio,mermaid,plantuml,dot',
      '--theme',
      'light,dark',
      '--scale',
      '1',
    ];
    const [first, second] = await Promise.all(['x', 'y'].map((out) => ea([...args, '--out', out], { cwd })));
    expect([first?.code, first?.stdout, second?.code]).toEqual([0, '', 0]);
    const written = readdirSync(path.join(cwd, 'x')).sort();
    const told = first?.stderr.trimEnd().split('\n') ?? [];
    expect(told.pop()).toMatch(new RegExp(`^Views: 6, \\d of them as before. Files: ${written.length}.$`));
    expect(told.sort()).toEqual(written.map((name) => `wrote x/${name}`));
    // Drawn side by side, and told of in the order of the views.
    expect(second?.stderr.replaceAll(' y/', ' x/').split('\n').slice(0, -2)).toEqual(
      first?.stderr.split('\n').slice(0, -2),
    );
    expect(written.filter((name) => name.startsWith('Närliggande'))).toEqual([
      'Närliggande-dark.dot',
      'Närliggande-dark.mmd',
      'Närliggande-dark.png',
      'Närliggande-dark.puml',
      'Närliggande-dark.svg',
      'Närliggande.dot',
      'Närliggande.json',
      'Närliggande.mmd',
      'Närliggande.png',
      'Närliggande.puml',
      'Närliggande.svg',
    ]);
    expect(written).toContain('samband-SVO-dark.png');
    for (const name of written) {
      const bytes = readFileSync(path.join(cwd, 'x', name));
      expect(readFileSync(path.join(cwd, 'y', name)).equals(bytes), name).toBe(true);
      if (name.endsWith('.png')) expect(bytes.subarray(0, 4)).toEqual(PNG);
      // Whoever opens it has not the font.
      if (name.endsWith('.svg')) expect(bytes.toString()).toContain('@font-face');
    }
  });

  test('colours by what is asked for, and says what it can colour by', async () => {
    const cwd = folder({ 'a.ea': MODEL.replace('EK }', 'EK { livscykel drift } }') });
    const of = (word: string) =>
      ea(['export', '--view', 'Närliggande', '--colour-by', word, '--lang', 'sv', '--out', '-'], { cwd });
    const { code, stdout } = await of('livscykel');
    expect(code).toBe(0);
    expect(stdout).toContain('>Livscykel: i drift (1)<');
    expect(stdout).toContain('>livscykel: i drift<');
    expect((await of('anmärkningar')).stdout).toContain('>Anmärkningar: ');
    const unknown = await of('livcykel');
    expect([unknown.code, unknown.stdout]).toEqual([2, '']);
    expect(unknown.stderr).toBe(
      'ea: livcykel är ingen sort eller egenskap att färga efter.\nMenade du livscykel?\n',
    );
  });

  test('draws in the notation that is asked for, where the view does not say', async () => {
    const cwd = folder({ 'a.ea': `${MODEL}vy Egen { visa SVO.WebCare  notation vanlig }\n` });
    const of = (view: string, notation: string) =>
      ea(['export', '--view', view, '--notation', notation, '--lang', 'sv', '--out', '-'], { cwd });
    const { code, stdout } = await of('Närliggande', 'archimate');
    expect(code).toBe(0);
    expect(stdout).toContain('>applikationskomponent (komponent)<');
    expect(stdout).toContain('>flöde (Flow)<');
    expect((await of('Närliggande', 'plain')).stdout).not.toContain('applikationskomponent');
    expect((await of('Egen', 'archimate')).stdout).not.toContain('applikationskomponent');
    const unknown = await of('Egen', 'uml');
    expect([unknown.code, unknown.stdout]).toEqual([2, '']);
    expect(unknown.stderr).toContain('plain, archimate');
  });

  test.each([[], ['--notation', 'archimate']])(
    'writes JSON that follows the schema, with places as paths %s %s',
    async (...notation) => {
      const cwd = folder({ 'a.ea': MODEL });
      const { code, stdout, stderr } = await ea(
        [
          'export',
          '--view',
          'Närliggande',
          '--format',
          'json',
          '--colour-by',
          'förvaltare',
          ...notation,
          '--out',
          '-',
        ],
        { cwd },
      );
      expect([code, stderr]).toEqual([0, '']);
      const schema: object = JSON.parse(
        readFileSync(
          path.join(import.meta.dirname, '../../language/formats/json/drawing.schema.json'),
          'utf8',
        ),
      );
      const ajv = new Ajv({ allErrors: true });
      const drawing = JSON.parse(stdout);
      expect(drawing.nodes.map(({ tint }: { tint?: string }) => tint)).toContain('category1');
      ajv.validate(schema, drawing);
      expect(ajv.errors).toBeNull();
      expect(drawing.nodes.find(({ id }: { id: string }) => id === 'SVO.WebCare')).toMatchObject({
        path: 'a.ea',
        range: { start: { line: 2, column: 13 } },
      });
    },
  );

  test('gives one picture to the standard output, and no more than one', async () => {
    const cwd = folder({ 'a.ea': MODEL });
    const one = await ea(['export', '--view', 'samband:SVO', '--format', 'png', '--out', '-'], { cwd });
    expect([one.code, one.stderr]).toEqual([0, '']);
    expect(one.bytes.subarray(0, 4)).toEqual(PNG);
    const many = await ea(['export', '--out', '-'], { cwd });
    expect([many.code, many.stdout]).toEqual([2, '']);
    expect(many.stderr).toContain('--out - takes a single picture');
    expect(readdirSync(cwd)).toEqual(['a.ea']);
  });

  test('writes one picture to a file that is named, in the format of its ending', async () => {
    const cwd = folder({ 'a.ea': MODEL, 'folder.png/x': '' });
    const one = await ea(['export', '--view', 'samband:SVO', '--out', 'ut/svo.PNG'], { cwd });
    expect([one.code, one.stderr]).toEqual([0, 'wrote ut/svo.PNG\n']);
    expect(readFileSync(path.join(cwd, 'ut/svo.PNG')).subarray(0, 4)).toEqual(PNG);
    const many = await ea(['export', '--out', 'alla.svg'], { cwd });
    expect([many.code, many.stdout]).toEqual([2, '']);
    expect(many.stderr).toContain('--out alla.svg is a single file, but this makes');
    const inside = await ea(['export', '--view', 'samband:SVO', '--out', 'folder.png'], { cwd });
    expect(inside.stderr).toBe('wrote folder.png/samband-SVO.svg\n');
    expect(readdirSync(cwd).sort()).toEqual(['a.ea', 'folder.png', 'ut']);
  });

  test('gathers all views of a project in one PDF for each theme, the same bytes everywhere', async () => {
    const cwd = folder({ 'modell/a.ea': MODEL, 'modell/ea.config.json': '{ "name": "Vår modell" }' });
    const args = ['export', 'modell', '--format', 'pdf', '--theme', 'light,dark'];
    const [first, second] = await Promise.all([
      ea([...args, '--lang', 'sv', '--out', 'x'], { cwd }),
      ea([...args, '--lang', 'sv', '--out', 'y', '--no-cache'], {
        cwd,
        env: { LANG: 'tr_TR.UTF-8', TZ: 'Asia/Tokyo' },
      }),
    ]);
    expect([first?.code, first?.stderr]).toEqual([
      0,
      expect.stringMatching(
        /^skrev x\/Vår-modell\.pdf\nskrev x\/Vår-modell-dark\.pdf\nVyer: 6, varav \d som förut\. Filer: 2\.\n$/,
      ),
    ]);
    expect(second?.code).toBe(0);
    for (const name of ['Vår-modell.pdf', 'Vår-modell-dark.pdf']) {
      const bytes = readFileSync(path.join(cwd, 'x', name));
      expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
      expect(readFileSync(path.join(cwd, 'y', name)).equals(bytes), name).toBe(true);
    }
  });

  test('says which view is hard to read on the page, and dates the file when told to', async () => {
    const wide = Array.from(
      { length: 9 },
      (_, index) => `komponent System${index} { -> System${index + 1} }`,
    );
    const cwd = folder({ 'a.ea': `${wide.join('\n')}\nkomponent System9 "Båt 🛥"\n` });
    const view = ['export', '--view', 'samband:*', '--page', 'A4'];
    const small = await ea([...view, '--out', 'a.pdf'], { cwd });
    expect(small.code).toBe(0);
    expect(small.stderr).toMatch(/^The view samband:\* has characters that the fonts .* shown as □: 🛥$/m);
    expect(small.stderr).toMatch(/^The view samband:\* gets text of \d\.\d points in the PDF.*--tile/m);
    const tiled = await ea([...view, '--tile', '--format', 'pdf', '--out', '-'], {
      cwd,
      env: { SOURCE_DATE_EPOCH: '86400' },
    });
    expect([tiled.code, tiled.stderr.includes('hard to read')]).toEqual([0, false]);
    expect(tiled.stdout).toContain('(D:19700102000000Z)');
    expect(readFileSync(path.join(cwd, 'a.pdf')).includes('/CreationDate')).toBe(false);
  });

  test('draws a standard view that a declared one covers when it is named, and does not list it', async () => {
    const covering = 'vy Del "En del" av SVO { typ samband visa SVO.WebCare dölj EK }\n';
    const cwd = folder({ 'a.ea': MODEL + covering });
    const [list, one, all] = await Promise.all([
      ea(['export', '--list'], { cwd }),
      ea(['export', '--view', 'samband:SVO', '--view', 'Del', '--out', 'x'], { cwd }),
      ea(['export', '--out', 'y'], { cwd }),
    ]);
    expect(list.stdout).not.toContain('samband:SVO');
    expect([one.code, one.stderr.match(/\S+\.svg/g)]).toEqual([0, ['x/Del.svg', 'x/samband-SVO.svg']]);
    expect(readFileSync(path.join(cwd, 'x/samband-SVO.svg'), 'utf8')).toContain('>EK<');
    expect(all.stderr).not.toContain('samband-SVO');
    const near = await ea(['export', '--view', 'samband:SVQ'], { cwd });
    expect(near.stderr).toContain('Did you mean samband:SVO?');
  });

  test.each([
    [
      'sv',
      'Vyn Ingen visar inget. Det som vyn säger med visa och dölj väljer inget.',
      /Samband · .*väljer inget/,
    ],
    [
      'en',
      'The view Ingen shows nothing. What the view says with show and hide chooses nothing.',
      /chooses nothing/,
    ],
  ])('names views that show nothing, and says in the picture why, in %s', async (language, message, said) => {
    const none = `vy Ingen { typ samband visa nod }\nvy Annat { typ livscykel visa information }\nvy Tom { typ livscykel }\n`;
    const cwd = folder({ 'a.ea': MODEL + none });
    const args = ['export', '--lang', language, '--format', 'svg,dot,html', '--out', 'x'];
    const { code, stderr } = await ea(args, { cwd });
    const lines = stderr.split('\n');
    expect([code, lines.indexOf(message)]).toEqual([
      0,
      lines.findIndex((line) => line.endsWith('x/Ingen.dot')) + 1,
    ]);
    const told = lines.filter((line) => /^(?:Vyn|The view) /.test(line));
    expect(told.map((line) => /^(?:Vyn|The view) (\S+)/.exec(line)?.[1])).toEqual(['Ingen', 'Annat', 'Tom']);
    expect(told[1]).toMatch(/av den här typen\.$|of this type\.$/);
    expect(told[2]).toMatch(/^(?:Vyn Tom visar inget|The view Tom shows nothing)\.$/);
    const svg = (name: string) => readFileSync(path.join(cwd, 'x', `${name}.svg`), 'utf8');
    expect(svg('Ingen').replace(/<[^>]+>/g, ' ')).toMatch(said);
    expect(svg('Tom').replace(/<[^>]+>/g, ' ')).not.toMatch(said);
    const why = message.slice(message.indexOf('. ') + 2, -1);
    expect(readFileSync(path.join(cwd, 'x/Ingen.dot'), 'utf8')).toContain(`Ingen (${why})`);
    const page = readdirSync(path.join(cwd, 'x')).find((name) => name.endsWith('.html')) ?? '';
    expect(readFileSync(path.join(cwd, 'x', page), 'utf8')).toContain(`<p class="empty">${why}.</p>`);
  });

  test('lists the views', async () => {
    const { code, stdout } = await ea(['export', '--list'], { cwd: folder({ 'a.ea': MODEL }) });
    expect(code).toBe(0);
    expect(stdout.split('\n').slice(0, 3)).toEqual([
      'Närliggande\tNärliggande',
      'landskap:*\tLandscape',
      'samband:SVO\tConnections: Samverkan',
    ]);
  });

  test('keeps hostile and clashing names in the folder and apart', async () => {
    const cwd = folder({ 'a.ea': "vy '../../ut'\nvy 'con'\nvy 'CON'\nvy 'a\u001b[31m/b'\nvy x\nvy X\n" });
    const { code, stderr } = await ea(['export', '--out', 'ut'], { cwd });
    expect(code).toBe(0);
    expect(stderr.replaceAll('\n', '')).not.toMatch(/\p{Cc}/u);
    expect(readdirSync(cwd).sort()).toEqual(['a.ea', 'ut']);
    const names = readdirSync(path.join(cwd, 'ut'));
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(6);
    expect(names).toEqual(expect.arrayContaining(['ut.svg', '_con.svg', '_CON-2.svg', 'X-2.svg', 'x.svg']));
  });

  test('draws what it understood of a broken model and says so', async () => {
    const cwd = folder({ 'a.ea': BROKEN });
    const { code, stderr } = await ea(['export'], { cwd });
    expect(code).toBe(0);
    expect(stderr).toBe(
      'The model has 2 errors, so the pictures may be incomplete. Run ea lint.\nwrote pictures/samband.svg\n',
    );
  });

  test('draws what can be read and ends with 2 when something cannot', async () => {
    const cwd = folder({ 'a.ea': MODEL, 'b.ea': Buffer.from([0xff, 0xfe, 0x00]) });
    const { code, stderr } = await ea(['export', '--view', 'Närliggande', '--theme', 'dark'], { cwd });
    expect(code).toBe(2);
    expect(stderr).toMatch(/^ea: b\.ea: is not text in UTF-8.*\nwrote pictures\/Närliggande-dark\.svg\n$/);
    expect(await ea(['export', 'gone'], { cwd })).toMatchObject({
      code: 2,
      stderr: 'ea: gone: does not exist\n',
    });
  });

  test('tells a PNG that would be too large, and writes the others', async () => {
    const wide = Array.from(
      { length: 60 },
      (_, index) => `komponent System${index} { -> System${index + 1} }`,
    );
    const cwd = folder({ 'a.ea': `${wide.join('\n')}\nkomponent System60\nvy Liten { visa System1 }\n` });
    const { code, stderr } = await ea(['export', '--format', 'png', '--scale', '6'], { cwd });
    expect(code).toBe(1);
    expect(stderr).toMatch(
      /ea: The view samband:\* is too large as PNG\. Use --scale \d+(\.\d)? or less, or SVG\./,
    );
    expect(readdirSync(path.join(cwd, 'pictures'))).toEqual(['Liten.png']);
  });

  test('takes a folder with a dot in its name that is there, has a number last or ends with a slash', async () => {
    const cwd = folder({ 'a.ea': MODEL, 'my.docs/x': '' });
    const one = async (out: string) =>
      (await ea(['export', '--view', 'samband:SVO', '--out', out], { cwd })).stderr;
    expect(await one('my.docs')).toBe('wrote my.docs/samband-SVO.svg\n');
    expect(await one('new.docs/')).toBe('wrote new.docs/samband-SVO.svg\n');
    expect(await one('v1.2')).toBe('wrote v1.2/samband-SVO.svg\n');
  });

  test('takes options in upper case and in Swedish', async () => {
    const cwd = folder({ 'a.ea': MODEL });
    const args = ['export', '--view', 'samband:SVO', '--format', 'SVG', '--theme', 'Ljus,mörk', '--out', 'x'];
    const { code, stderr } = await ea([...args, '--lang', 'SV'], { cwd });
    expect([code, stderr.split('\n').slice(0, 2)]).toEqual([
      0,
      ['skrev x/samband-SVO.svg', 'skrev x/samband-SVO-dark.svg'],
    ]);
  });

  test('draws in the notation that the project says, unless another is asked for', async () => {
    const config = JSON.stringify({ export: { notation: 'archimate' } });
    const cwd = folder({ 'a.ea': MODEL, 'ea.config.json': config });
    const args = ['export', '--view', 'samband:SVO', '--lang', 'sv', '--out', '-'];
    const [own, asked] = await Promise.all([
      ea(args, { cwd }),
      ea([...args, '--notation', 'vanlig'], { cwd }),
    ]);
    expect(own.stdout).toContain('>applikationskomponent (komponent)<');
    expect(asked.stdout).not.toContain('applikationskomponent');
  });

  test.each([
    [['--view', 'samband:SVQ'], 'There is no view samband:SVQ.\nDid you mean samband:SVO?'],
    [['--view', 'Narliggande'], 'Did you mean Närliggande?'],
    [['--view', 'xyzzy'], 'ea export --list lists the views.'],
    [['--scale', '0'], '--scale takes a number between 0.1 and 10, not "0".'],
    [
      ['--format', 'tiff'],
      '--format cannot be "tiff". Choose from: svg, png, pdf, html, json, drawio, mermaid, plantuml, dot',
    ],
    [['--theme', 'sepia'], '--theme cannot be "sepia". Choose from: light, dark, print, contrast'],
    [
      ['--out', 'bild.docx'],
      '--out bild.docx: .docx is no format of pictures. Files end with .svg, .png, .pdf, .html, .json, .drawio, .mmd, .puml, .dot.\nWord takes svg or png: --out bild.svg\n',
    ],
    [['--out', 'ut/bild.JPG'], '.jpg is no format of pictures.'],
    [['--out', 'ut/bild.JPG'], 'Did you mean ut/bild.png?'],
    [['--out', 'bild.sgv'], 'Did you mean bild.svg?'],
    [['--out', 'mapp.stor'], 'A folder of that name is written with / at the end: --out mapp.stor/'],
    [
      ['--out', 'bild.svg', '--format', 'png'],
      '--out bild.svg ends as the format svg, but --format says png.',
    ],
    [['--out', '/proc/x'], 'ea: Cannot write /proc/x: no folder can be made here'],
    [['--out', '/proc/x/y.svg', '--view', 'samband:SVO'], 'no folder can be made here'],
    [['--out', 'a.ea/'], 'Cannot write a.ea/: part of the path is not a folder'],
    [['--out', 'a.ea/sub'], 'part of the path is not a folder'],
  ])('refuses %j', async (args, message) => {
    const cwd = folder({ 'a.ea': MODEL });
    const { code, stdout, stderr } = await ea(['export', ...args], { cwd });
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(message);
    expect(readdirSync(cwd)).toEqual(['a.ea']);
  });

  test('ends with 2 when the folder may not be written in', async () => {
    const cwd = folder({ 'a.ea': MODEL, 'out/x': '' });
    chmodSync(path.join(cwd, 'out'), 0o555);
    chmodSync(cwd, 0o755);
    // The owner of the machine may write anywhere, so the command runs as somebody else.
    const user = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};
    const { code, stderr } = await ea(['export', '--out', 'out'], { cwd, ...user });
    expect(code).toBe(2);
    expect(stderr).toContain('ea: Cannot write out/Närliggande.svg: permission denied');
    expect(statSync(path.join(cwd, 'out')).isDirectory()).toBe(true);
    expect(readdirSync(path.join(cwd, 'out'))).toEqual(['x']);
  });
});
