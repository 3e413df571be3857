/**
 * A headless Chromium. The npm package `@sparticuz/chromium` carries one, with the shared libraries and fonts that a bare
 * machine lacks; it is unpacked into the cache. A browser of the system is the second choice.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { cached } from './cache.ts';

export interface Browser {
  readonly executable: string;
  readonly version: string;
  readonly env: Readonly<Record<string, string>>;
}

const FONTS = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir prefix="relative">fonts</dir><cachedir prefix="xdg">fontconfig</cachedir></fontconfig>
`;

const SYSTEM = ['chromium', 'chromium-browser', 'google-chrome'];

/** The first browser that starts. */
export async function findBrowser(): Promise<Browser> {
  const problems: string[] = [];
  for (const candidate of [given, carried, system]) {
    try {
      const browser = await candidate();
      if (browser) return browser;
    } catch (error) {
      problems.push(String(error));
    }
  }
  throw new Error(
    `There is no Chromium to test in. Run \`npm install\`, or \`apt-get install chromium\`, or set CHROMIUM to one.\n${problems.join('\n')}`,
  );
}

async function given(): Promise<Browser | undefined> {
  const executable = process.env['CHROMIUM'];
  return executable ? started(executable, {}) : undefined;
}

async function carried(): Promise<Browser | undefined> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  const entry = import.meta.resolve('@sparticuz/chromium');
  const manifest: unknown = JSON.parse(readFileSync(new URL('../../package.json', entry), 'utf8'));
  const version = typeof manifest === 'object' && manifest && 'version' in manifest ? manifest.version : '';
  const works = (folder: string) => existsSync(path.join(folder, 'chromium'));
  const folder = await cached(`chromium-${version}`, async (work) => unpack(entry, work), works);
  const executable = path.join(folder, 'chromium');
  // The system's own libraries fit the system best, so the carried ones are for a machine without them.
  const libraries = path.join(folder, 'al2023/lib');
  const env = lacksLibraries(executable) ? { LD_LIBRARY_PATH: libraries } : {};
  const fonts = existsSync('/usr/share/fonts') ? {} : { FONTCONFIG_PATH: path.join(folder, 'fonts') };
  return started(executable, { ...env, ...fonts });
}

/**
 * The package unpacks into the folder for temporary files, where a file of that name from anybody would be taken for the
 * browser. In a process of its own that folder is ours, and the libraries come along as on the platform it is made for.
 */
function unpack(entry: string, folder: string): void {
  const script = `import(${JSON.stringify(entry)}).then((chromium) => chromium.default.executablePath())`;
  execFileSync(process.execPath, ['-e', script], {
    env: { ...process.env, TMPDIR: folder, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  // As it comes, it looks for the fonts where that platform has them.
  writeFileSync(path.join(folder, 'fonts/fonts.conf'), FONTS);
}

async function system(): Promise<Browser | undefined> {
  const folders = (process.env['PATH'] ?? '').split(path.delimiter);
  const files = SYSTEM.flatMap((name) => folders.map((folder) => path.join(folder, name)));
  const executable = files.find((file) => existsSync(file));
  return executable ? started(executable, {}) : undefined;
}

function lacksLibraries(executable: string): boolean {
  return /not found/.test(spawnSync('ldd', [executable], { encoding: 'utf8' }).stdout ?? '');
}

function started(executable: string, env: Readonly<Record<string, string>>): Browser {
  const version = execFileSync(executable, ['--version', '--no-sandbox'], {
    env: { ...process.env, ...env },
    encoding: 'utf8',
    timeout: 30_000,
  });
  return { executable, version: version.trim(), env };
}
