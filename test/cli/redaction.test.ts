/** `ea export --profile` and `--at`: what is written for others tells nothing of what is taken away. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { PICTURE_FORMATS } from '../../language/formats/picture-formats.ts';
import { poppler } from '../formats/pdf/poppler.ts';
import { ea, folder } from './ea.ts';

const MODEL = `förvaltningsobjekt SVO "Samverkan i Borgholm" {
  komponent WebCare { leverantör Granit  -> Spaning hämtar Brott  -> Nytt }
  komponent Spaning "Spaningsregistret" { #hemlig  skikt Insamling "Insamlat"  -> WebCare }
  komponent SpaningsKopia { källa "Spaningsregistrets kopia" }
  komponent Nytt "Efter spaningsregistret" { beskrivning "I Borgholmsskogen, se Insamlat" }
  roller { objektägare Spanarna }
}
organisation Granit
enhet Spanarna { #hemlig }
information Brott
vy Spaningsbild "Allt om spaningsregistret" { typ samband visa * }
`;
const CONFIG = {
  name: 'Borgholm',
  profiles: { extern: { remove: '#hemlig', properties: 'leverantör', words: ['Borgholm'] } },
};
const SECRET = /spaning|borgholm|hemlig|insaml|spanarna/i;

const PAGE = readFileSync(path.join(import.meta.dirname, '../../docs/redaction.md'), 'utf8');
const blocksOf = (language: string): readonly string[] =>
  [...PAGE.matchAll(new RegExp(`^\`\`\`${language}\\n([^]*?)^\`\`\``, 'gm'))].map((match) => match[1] ?? '');

const project = (config: unknown = CONFIG, model = MODEL): string =>
  folder({ 'ea.config.json': JSON.stringify(config), 'spaning/borgholm.ea': model });

describe.concurrent('ea export --profile', () => {
  test('keeps what is secret out of every file, its name and what it says of itself', async () => {
    const cwd = project();
    const args = [
      'export',
      '--profile',
      'extern',
      '--lang',
      'sv',
      '--format',
      PICTURE_FORMATS.join(','),
      '--out',
      'ut',
    ];
    const { code, stderr } = await ea([...args, '--colour-by', 'anmärkningar'], { cwd });
    expect([code, stderr.match(SECRET)]).toEqual([0, null]);
    const files = readdirSync(path.join(cwd, 'ut'));
    expect(files.filter((name) => name.includes('maskat')).length).toBeGreaterThanOrEqual(
      PICTURE_FORMATS.length,
    );
    for (const name of files) {
      const file = path.join(cwd, 'ut', name);
      const texts = [name, readFileSync(file, 'utf8'), readFileSync(file, 'utf16le')];
      if (name.endsWith('.pdf'))
        for (const [program, ...rest] of [
          ['pdftotext', file, '-'],
          ['pdfinfo', file],
        ] as const)
          texts.push(poppler(program, rest).toString());
      for (const text of texts) expect(text.match(SECRET)?.[0], name).toBeUndefined();
      // A PNG is painted of what the SVG says.
      if (!name.endsWith('.png'))
        expect(
          texts.some((text) => text.includes('Urval: extern')),
          name,
        ).toBe(true);
    }
    const svg = readFileSync(path.join(cwd, 'ut/samband-SVO.svg'), 'utf8');
    expect(svg).toContain('Samverkan i [maskat]');
    expect(svg).toContain('Urval: extern<');
    expect(svg).not.toContain('Granit');
    const json = JSON.parse(readFileSync(path.join(cwd, 'ut/samband-SVO.json'), 'utf8'));
    expect(JSON.stringify(json)).not.toContain('.ea"');
  });

  test.each([1, 2])('can be as in docs/redaction.md, example %i', async (example) => {
    const configs = blocksOf('json');
    expect(configs).toHaveLength(2);
    const config = configs[example - 1] ?? '';
    const cwd = folder({ 'a.ea': blocksOf('ea').join(''), 'ea.config.json': config });
    const [command = ''] = blocksOf('sh');
    const [program, ...args] = command.trim().split(' ');
    expect(program).toBe('ea');
    const [found, drawn] = await Promise.all([
      ea(['lint', '--lang', 'en', '--format', 'json'], { cwd }),
      ea([...args, '--lang', 'sv'], { cwd }),
    ]);
    expect(JSON.parse(found.stdout).findings.filter(({ file = '' }) => file.endsWith('.json'))).toEqual([]);
    expect(drawn.code).toBe(0);
    const pictures = readdirSync(path.join(cwd, 'till-leverantören'));
    expect(pictures).toContain('skikt-Journal.svg');
    for (const name of pictures) {
      const svg = readFileSync(path.join(cwd, 'till-leverantören', name), 'utf8');
      expect(svg).toContain('Urval: extern');
      expect(svg).not.toMatch(/Loggarkiv|Granit/);
    }
  });

  test('may be what the project says', async () => {
    const cwd = project({ ...CONFIG, export: { profile: 'extern' } });
    const { stdout } = await ea(['export', '--list', '--lang', 'sv'], { cwd });
    expect(stdout).toContain('Allt om [maskat]');
    expect(stdout).not.toMatch(SECRET);
  });

  test.each([
    ['a profile that there is none of', CONFIG, MODEL, 'extrn', 'Did you mean extern?'],
    [
      'a selector that cannot be read',
      { profiles: { extern: { remove: ['#hemlig', 'och'] } } },
      MODEL,
      'extern',
      'faults in ea.config.json',
    ],
    [
      'a name that there is none of',
      { profiles: { extern: { remove: 'Spanning' } } },
      MODEL,
      'extern',
      'faults in ea.config.json',
    ],
    [
      'a property that there is none of',
      { profiles: { extern: { properties: ['leverantor'] } } },
      MODEL,
      'extern',
      'faults in ea.config.json',
    ],
    [
      'a model with syntax errors',
      CONFIG,
      `${MODEL}komponent X { # hemlig }\n`,
      'extern',
      'syntax errors in the model',
    ],
  ])('refuses %s, and writes nothing', async (_, config, model, profile, message) => {
    const cwd = project(config, model);
    const args = ['export', '--profile', profile, '--lang', 'en', '--out', 'ut'];
    const { code, stdout, stderr } = await ea(args, { cwd });
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(message);
    expect(readdirSync(cwd)).not.toContain('ut');
  });

  test.each([
    [
      'en',
      `ea: The profile extern: "#hemmlig" of "remove" chooses nothing. Nothing has the tag #hemmlig; did you mean '#hemlig'?
ea: The profile extern: "avtal" of "remove" chooses nothing.
ea: Nothing was written, since what the profile extern is to take away may be left.
A selector that may choose nothing is written under "removeIfPresent" instead of "remove".
`,
    ],
    [
      'sv',
      `ea: Profilen extern: "#hemmlig" under "remove" väljer inget. Inget har taggen #hemmlig; menade du '#hemlig'?
ea: Profilen extern: "avtal" under "remove" väljer inget.
ea: Inget har skrivits, eftersom det som profilen extern ska ta bort kan vara kvar.
Ett urval som får vara tomt skrivs under "removeIfPresent" i stället för "remove".
`,
    ],
  ])('writes nothing when a selector chooses nothing, and says so in %s', async (language, message) => {
    const cwd = project({ profiles: { extern: { remove: ['#hemlig', '#hemmlig', 'avtal'] } } });
    const args = ['export', '--profile', 'extern', '--lang', language];
    const [drawn, listed] = await Promise.all([
      ea([...args, '--out', 'ut'], { cwd }),
      ea([...args, '--list'], { cwd }),
    ]);
    expect([drawn.code, drawn.stdout, drawn.stderr]).toEqual([1, '', message]);
    expect([listed.code, listed.stdout, listed.stderr]).toEqual([1, '', message]);
    expect(readdirSync(cwd)).not.toContain('ut');
  });

  test('lets selectors choose nothing that need not', async () => {
    const removeIfPresent = ['#hemlig', '#hemmlig', 'avtal', 'under Annanstans'];
    const cwd = project({ profiles: { extern: { removeIfPresent } } });
    const args = ['export', '--profile', 'extern', '--view', 'samband:SVO', '--lang', 'en', '--out', '-'];
    const { code, stdout, stderr } = await ea(args, { cwd });
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toContain('Selection: extern');
    expect(stdout).not.toMatch(/spaning/i);
  });
});

describe.concurrent('ea export --at', () => {
  const cwd = folder({
    'a.ea': `komponent Gammal { livscykel drift från 2010-01 till 2020-12 }
komponent Ny { livscykel drift från 2021-01  -> Alltid }
komponent Alltid
vy Alla { typ samband visa komponent }
vy Tid { typ livscykel }
`,
  });
  const drawn = async (view: string, at: string): Promise<string> =>
    (await ea(['export', '--view', view, '--at', at, '--lang', 'sv', '--out', '-'], { cwd })).stdout;

  test('draws what is there on that day', async () => {
    const [before, after] = await Promise.all([drawn('Alla', '2020-12-31'), drawn('Alla', '2021-01-01')]);
    expect(before).toContain('>Samband · läget 2020-12-31<');
    expect([before.includes('>Gammal<'), before.includes('>Ny<')]).toEqual([true, false]);
    expect([after.includes('>Gammal<'), after.includes('>Ny<')]).toEqual([false, true]);
  });

  test('marks the day where time itself is drawn', async () => {
    const svg = await drawn('Tid', '2020-12-31');
    expect([svg.includes('>Gammal<'), svg.includes('>Ny<'), svg.includes('>läget 2020-12-31<')]).toEqual([
      true,
      true,
      true,
    ]);
  });

  test('wants a date', async () => {
    const { code, stderr } = await ea(['export', '--at', '2021-02-30', '--lang', 'en'], { cwd });
    expect([code, stderr]).toEqual([
      2,
      'ea: --at takes a date such as 2027-01-31, not "2021-02-30".\nSee ea export --help.\n',
    ]);
  });
});
