import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MalformedBytes } from '../../language/model/bytes.ts';
import { decodeSummary, encodeSummary } from '../../language/model/encode.ts';
import type { Summary } from '../../language/model/summary.ts';
import { summarise } from '../../language/syntax/summarise.ts';

const ROOT = path.join(import.meta.dirname, '../..');
const sources = ['examples', 'language/library'].flatMap((folder) =>
  readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ea'))
    .map((file) => path.join(ROOT, folder, file)),
);

function expectSame(summary: Summary): void {
  expect(decodeSummary(summary.uri, encodeSummary(summary))).toEqual(summary);
}

/** One of everything that a summary can hold. */
const EVERYTHING = `
beskrivning "löst" #lös
roll Ledare : Bas "Ledare" { krävs ja }
utöka Ledare { syfte "a" från 2012-01-01 till 2012-12-31 }
komponent 'K 1' "Kö" {
  beställare 2–4/år "samt vid behov"
  leverantör A.B, okänd
  giltighet 2012-01..2012-12 // ea-ignore a/b, c/d: skäl (till 2027-01-01)
  daterat 2012-04-04
  andel 3/8 personer, 60 730 kr hos A.B avser 2018 osäkert tryckt "6" eftersom "b"
  A.B -> C.D hämtar E, F "text" som G { #tagg via REST }
  roller { ägare "etikett" vakant; ledare X, Y andel 50 % }
}
vy V av X { visa -> a.** [b = 1] [c finns] [d saknas] och inte (#t) eller under x, komponent
  dölj * -> , #t eller y.* }
komponent { "\uD800 halv
`;

describe('a summary as bytes', () => {
  test('comes back as it was, for every file that comes with the language', () => {
    expect(sources.length).toBeGreaterThan(10);
    for (const file of sources) expectSame(summarise('file:///a.ea', readFileSync(file, 'utf8')));
    expectSame(summarise('file:///a.ea', EVERYTHING));
    expectSame(summarise('file:///a.ea', ''));
  });

  test('comes back as it was, for any text', () => {
    const words = EVERYTHING.split(/(?<=\s)/).map((word) => fc.constant(word));
    const text = fc.array(fc.oneof(...words, fc.string({ unit: 'binary' })), { maxLength: 80 });
    fc.assert(
      fc.property(text, (parts) => expectSame(summarise('file:///a.ea', parts.join('')))),
      { numRuns: 300 },
    );
  });

  test('is told from bytes that are something else, cut short or too long', () => {
    const bytes = encodeSummary(summarise('file:///a.ea', EVERYTHING));
    for (let length = 0; length < bytes.length; length += 1)
      expect(() => decodeSummary('a', bytes.subarray(0, length)), `${length} bytes`).toThrow(MalformedBytes);
    expect(() => decodeSummary('a', new Uint8Array([...bytes, 0]))).toThrow(MalformedBytes);
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (other) => {
        try {
          decodeSummary('a', other);
        } catch (error) {
          expect(error).toBeInstanceOf(MalformedBytes);
        }
      }),
    );
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.nat(255), (at, byte) => {
        const changed = bytes.with(at, byte);
        try {
          decodeSummary('a', changed);
        } catch (error) {
          expect(error).toBeInstanceOf(MalformedBytes);
        }
      }),
      { numRuns: 500 },
    );
  });
});
