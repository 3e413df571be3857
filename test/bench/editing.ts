/**
 * How long the language server takes from a keystroke to what it says about it, over standard input and output. A small
 * and a large project are served at the same time and edited in turn, so that both meet the same machine.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { Client } from '../server/client.ts';
import { cacheAt, SERVER } from './ea.ts';
import { type Figure, figure } from './figures.ts';
import { emptyFolder, folderWith } from './folders.ts';
import { generateProject } from './generate.ts';
import { count } from './linting.ts';
import { cpuOf, peakOf } from './measure.ts';
import type { Row } from './report.ts';
import { SHARED_FILE, UNITS } from './shared.ts';

/** Loading may take this long before the bench gives up, in milliseconds. */
const PATIENCE = 120_000;
const WARM_UP = 20;
const EDITS = 40;
/** How much longer an edit may take in the large project. */
const EDIT_LIMIT = 3;
const MOST_ITEMS = 200;

const PREFIXES = ['', 'R', 'Re', 'J', 'Jo', 'K', 'Ka', 'L', 'Lä', 'S', 'Sk', 'T', 'F', 'V', 'Å'];

/** A line of an open file that is written anew with every edit. */
interface Line {
  readonly client: Client;
  readonly uri: string;
  readonly line: number;
  /** The line after so many edits. What it says about names that are not there changes each time. */
  readonly after: (edits: number) => string;
  length: number;
  edits: number;
}

interface Served {
  readonly client: Client;
  readonly pid: number;
  readonly loaded: number;
  readonly normal: Line;
  readonly shared: Line;
}

export async function editing(
  sizes: readonly [small: number, large: number],
  wanted: { readonly edit: boolean; readonly completion: boolean },
): Promise<readonly Row[]> {
  const [small, large] = [await serve(sizes[0]), await serve(sizes[1])];
  const [few, many] = sizes.map(count);
  const rows: Row[] = [
    {
      what: `language server, ${many} elements: time until the first file is checked, peak memory`,
      measured: `${(large.loaded / 1000).toFixed(1)} s, ${peakOf(large.pid).toFixed(0)} MB`,
    },
  ];
  try {
    for (const [where, which] of wanted.edit
      ? ([
          ['a normal file', 'normal'],
          ['the file that all others refer to', 'shared'],
        ] as const)
      : []) {
      const [inSmall, inLarge] = await editInTurn([small[which], large[which]]);
      if (!inSmall || !inLarge) continue;
      for (const [size, costs] of [
        [few, inSmall],
        [many, inLarge],
      ] as const)
        rows.push({ what: `edit in ${where}, ${size} elements`, measured: edited(costs) });
      const about = `edit in ${where}, ${many} ∕ ${few} elements`;
      rows.push(
        limited(`latency, ${about}`, inLarge.latency.median / inSmall.latency.median),
        limited(`processor time, ${about}`, inLarge.cpu / inSmall.cpu),
      );
    }
    if (wanted.completion)
      for (const [size, { normal }] of [
        [few, small],
        [many, large],
      ] as const)
        rows.push(...(await completions(`${size} elements`, normal)));
  } finally {
    await Promise.all([small.client.stop(), large.client.stop()]);
  }
  return rows;
}

async function serve(elements: number): Promise<Served> {
  const files = generateProject({ elements });
  const folder = folderWith(`served-${elements}`, files);
  const start = performance.now();
  const client = await Client.start({
    entry: SERVER,
    env: cacheAt(emptyFolder(`served-cache-${elements}`)),
    folders: [{ uri: pathToFileURL(folder).href }],
    language: 'en',
  });
  const { pid } = client.process;
  if (pid === undefined) throw new Error('The language server has not started.');
  const last = [...files.keys()].at(-1) ?? '';
  const open = (file: string, marker: string, after: Line['after']): Promise<Line> =>
    openAt(client, pathToFileURL(`${folder}/${file}`).href, files.get(file) ?? '', marker, after);
  const normal = await open(
    last,
    '  syfte ',
    (edits) => `  syfte "Omskrivet ${edits} gånger"${draft(edits)}`,
  );
  const loaded = performance.now() - start;
  const unit = UNITS[0] ?? '';
  const shared = await open(
    `${SHARED_FILE}.ea`,
    `  enhet ${unit} `,
    (edits) => `${draft(edits)}  enhet ${unit} "${unit} ${edits}" {`,
  );
  return { client, pid, loaded, normal, shared };
}

/** Every other edit declares an element that refers to one that is not there; the next takes it away. */
function draft(edits: number): string {
  return edits % 2 === 0 ? '' : `  komponent Utkast${edits} { -> Saknas${edits} }`;
}

async function openAt(
  client: Client,
  uri: string,
  text: string,
  marker: string,
  after: Line['after'],
): Promise<Line> {
  const lines = text.split('\n');
  const line = lines.findIndex((each) => each.startsWith(marker));
  const original = lines[line];
  if (original === undefined) throw new Error(`${uri} has no line that begins with '${marker}'.`);
  await client.open(uri, text);
  const opened: Line = { client, uri, line, after, length: original.length, edits: 0 };
  await edit(opened);
  return opened;
}

/** Edits once and gives the milliseconds until the server has said what it thinks of it. */
async function edit(line: Line): Promise<number> {
  line.edits += 1;
  const start = performance.now();
  const version = await write(line, line.after(line.edits));
  const { client, uri } = line;
  const answered = (): boolean =>
    client.published.some((it) => it.uri === uri && (it.version ?? 0) >= version);
  await client.until(`diagnostics of ${uri}`, answered, PATIENCE);
  const latency = performance.now() - start;
  client.published.length = 0;
  return latency;
}

function write(line: Line, text: string): Promise<number> {
  const range = {
    start: { line: line.line, character: 0 },
    end: { line: line.line, character: line.length },
  };
  line.length = text.length;
  return line.client.change(line.uri, { range, text });
}

interface Costs {
  /** In milliseconds. */
  readonly latency: Figure;
  /** Milliseconds of the server's processor time for one edit, with what it does afterwards. */
  readonly cpu: number;
}

async function editInTurn(lines: readonly Line[]): Promise<readonly Costs[]> {
  for (let done = 0; done < WARM_UP; done += 1) for (const line of lines) await edit(line);
  await Promise.all(lines.map(settled));
  const before = lines.map(cpuOfLine);
  const latencies = lines.map((): number[] => []);
  for (let done = 0; done < EDITS; done += 1)
    for (const [index, line] of lines.entries()) latencies[index]?.push(await edit(line));
  await Promise.all(lines.map(settled));
  return lines.map((line, index) => ({
    latency: figure(latencies[index] ?? []),
    cpu: (cpuOfLine(line) - (before[index] ?? 0)) / EDITS,
  }));
}

function cpuOfLine({ client }: Line): number {
  return cpuOf(client.process.pid ?? 0);
}

/** Waits until the server has nothing more to do. */
async function settled(line: Line): Promise<void> {
  for (let before = -1, now = cpuOfLine(line); now - before > 1; before = now, now = cpuOfLine(line))
    await sleep(300);
}

/** Completes a reference while it is typed: the letter and the answer together are what the writer waits for. */
async function completions(about: string, line: Line): Promise<readonly Row[]> {
  const latencies: number[] = [];
  let most = 0;
  let silent = 0;
  for (const prefix of [...PREFIXES, ...PREFIXES, ...PREFIXES]) {
    const before = `  syfte "Här skrivs"  komponent Utkast { -> ${prefix}`;
    const start = performance.now();
    await write(line, `${before} }`);
    const { items, isIncomplete } = await line.client.at<{ items: unknown[]; isIncomplete: boolean }>(
      'textDocument/completion',
      line.uri,
      line.line,
      before.length,
    );
    latencies.push(performance.now() - start);
    most = Math.max(most, items.length);
    if (items.length >= MOST_ITEMS && !isIncomplete) silent += 1;
  }
  return [
    { what: `completion while typing, ${about}`, measured: milliseconds(figure(latencies)) },
    { what: `most items of a completion, ${about}`, measured: String(most), value: most, limit: MOST_ITEMS },
    {
      what: `full completions that do not say that there is more, ${about}`,
      measured: String(silent),
      value: silent,
      limit: 0,
    },
  ];
}

function edited({ latency, cpu }: Costs): string {
  return `${milliseconds(latency)}, ${cpu.toFixed(1)} ms of processor time`;
}

function milliseconds({ median, p95 }: Figure): string {
  return `${median.toFixed(1)} ms, p95 ${p95.toFixed(1)} ms`;
}

function limited(what: string, value: number): Row {
  return { what, measured: value.toFixed(2), value, limit: EDIT_LIMIT };
}
