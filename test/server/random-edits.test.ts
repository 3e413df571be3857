/** Whatever is typed, what the server says in the end is what a server says that never saw the way there. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { positionAt } from '../../language/model/offsets.ts';
import { Client } from './client.ts';
import { type Folder, folderWith } from './folder.ts';

const FILES: Readonly<Record<string, string>> = {
  'objekt.ea': `// Ett objekt med roller och komponenter.
förvaltningsobjekt SVO "Samverkan vid vårdövergångar" {
  syfte "Stödja vårdövergångar"
  #vård, #samverkan
  roller {
    objektägare SLSO
    förvaltningsledareIT SLLIT enligt Drift
    verksamhetsstöd "Kommun" vakant
  }
  förvaltningsprodukt Överföring { realiseras WebCare }
  komponent WebCare {
    ursprung egenutvecklad
    leverantör Tieto
    livscykel drift från 2004-01-01
    skikt Presentation { -> Logik }
    skikt Logik { -> Lagring  -> EK hämtar Katalogdata }
    skikt Lagring
    -> EK autentiserar "all inloggning" { kritikalitet hård }
    -> PU hämtar Folkbokföring { enligt saknas }
  }
}
vy Nära { visa -> SVO.WebCare ->  gruppera förvaltningsobjekt }
`,
  'grannar.ea': `komponent EK "Katalog" { typ katalog }
komponent PU
information Katalogdata
information Folkbokföring { klassning K3, R3  personuppgifter ja }
utöka SVO.WebCare { anmärkning "utökad" }
`,
  'parter.ea': `organisation SLL { enhet SLLIT  enhet SLSO }
organisation Tieto { typ leverantör }
avtal Drift { parter SLL, Tieto  giltighet 2012-01-15..2012-12-31 }
`,
};
const SNIPPETS = [
  '{',
  '}',
  '"',
  "'",
  '\n',
  '\r\n',
  ' ',
  '-> ',
  'komponent X ',
  '/*',
  '*/',
  '// ',
  'å',
  '🙂',
  '.',
  ',',
  '#t ',
  'EK',
  'roller {\n',
  'utöka SVO {\n',
  'visa ',
  '1 h',
  '"""',
];

/** Numbers below a limit; the same seed gives the same numbers (mulberry32). */
function numbers(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit;
  };
}

let folder: Folder;
let typist: Client;
beforeAll(async () => {
  folder = folderWith(FILES);
  typist = await Client.start({ folders: [folder], language: 'sv' });
});
afterAll(async () => {
  expect(await typist.stop()).toBe(0);
  folder.dispose();
});

test.each([1, 2, 3, 4])('200 edits, seed %i', async (seed) => {
  const below = numbers(seed);
  const pick = <T>(list: readonly T[]): T => list[below(list.length)] as T;
  const texts = new Map(Object.entries(FILES));
  const undone: { file: string; text: string }[] = [];
  for (const [file, text] of texts) await typist.open(folder.uriOf(file), text);
  for (let edit = 0; edit < 200; edit += 1) {
    const last = undone.at(-1);
    if (last && below(6) === 0) {
      undone.pop();
      await replace(last.file, 0, (texts.get(last.file) ?? '').length, last.text);
      continue;
    }
    const file = pick([...texts.keys()]);
    const text = texts.get(file) ?? '';
    const start = below(text.length + 1);
    const length = below(3) === 0 ? below(40) : 0;
    const source = pick([...texts.values()]);
    const from = below(source.length + 1);
    const inserted =
      below(3) === 0 ? source.slice(from, from + below(60)) : below(2) === 0 ? pick(SNIPPETS) : '';
    undone.push({ file, text });
    await replace(file, start, Math.min(text.length, start + length), inserted);
    if (edit % 20 === 0) await typist.at('textDocument/completion', folder.uriOf(file), below(20), below(30));
    if (edit % 50 === 0) await typist.settled(folder.uriOf('objekt.ea'));
  }
  const said = await answersOf(typist);

  const fresh = folderWith(Object.fromEntries(texts));
  const reader = await Client.start({ folders: [fresh], language: 'sv' });
  const expected = await answersOf(reader, fresh);
  expect(said).toEqual(expected);
  expect(await reader.stop()).toBe(0);
  fresh.dispose();
  for (const file of texts.keys()) await typist.close(folder.uriOf(file));

  async function replace(file: string, start: number, end: number, text: string): Promise<void> {
    const before = texts.get(file) ?? '';
    // A place between CR and LF is none that the protocol can say.
    const inside = (offset: number): boolean => before[offset - 1] === '\r' && before[offset] === '\n';
    const [from, to] = [inside(start) ? start - 1 : start, inside(end) ? end + 1 : end];
    texts.set(file, before.slice(0, from) + text + before.slice(to));
    await typist.change(folder.uriOf(file), {
      range: { start: positionAt(before, from), end: positionAt(before, to) },
      text,
    });
  }
});

/** Everything that a server shows of the project, without what may differ: folders and versions. */
async function answersOf(client: Client, at: Folder = folder): Promise<unknown> {
  const { version: _, ...reply } = await client.settled(at.uriOf('objekt.ea'));
  const diagnostics = Object.keys(FILES).map((file) => client.diagnostics(at.uriOf(file)));
  return JSON.parse(JSON.stringify({ reply, diagnostics }).replaceAll(at.uri, 'file:///project'));
}
