import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { create } from 'fontkit';
import { describe, expect, test } from 'vitest';
import { digest, sourceFont, WEIGHTS } from '../../.build/fonts.ts';
import { balanceText, cleanText, wrapText } from '../../language/drawing/text.ts';
import { CHARACTERS, SOURCES } from '../../language/fonts/metrics.generated.ts';
import { isCovered, measureText } from '../../language/fonts/metrics.ts';

const style = { size: 13, weight: 400 } as const;
const fontFile = (weight: number) =>
  readFileSync(new URL(`../../language/fonts/ea-sans-${weight}.ttf`, import.meta.url));

describe('measuring', () => {
  test('is made from the source fonts that are installed', () => {
    expect(SOURCES).toEqual(WEIGHTS.map(({ weight, file }) => `${weight} ${digest(sourceFont(file))}`));
  });

  test.each([400, 600] as const)('agrees with the shipped font of weight %d to 0.02 px', (weight) => {
    const font = create(fontFile(weight));
    const characters = [...CHARACTERS];
    const text = fc
      .array(fc.constantFrom(...characters), { maxLength: 24 })
      .map((some) => some.join('').normalize('NFC'));
    fc.assert(
      fc.property(text, (some) => {
        fc.pre(isCovered(some));
        expect(
          Math.abs(measureText(some, 13, weight) - (font.layout(some).advanceWidth * 13) / 1000),
        ).toBeLessThan(0.02);
      }),
      { numRuns: 300 },
    );
    const label = 'Ärendehantering (Åtgärdsportalen) → AVTAL, Täby & Tyresö…';
    expect(measureText(label, 13, weight)).toBeCloseTo((font.layout(label).advanceWidth * 13) / 1000, 2);
  });

  test('is never too narrow for characters outside the fonts', () => {
    expect(measureText('日本', 10, 400)).toBe(20);
    expect(isCovered('日本')).toBe(false);
  });

  test('ships small fonts under a name of their own', () => {
    for (const weight of [400, 600]) {
      const bytes = fontFile(weight);
      expect(bytes.length).toBeLessThan(120_000);
      const swapped = (text: string) => Buffer.from(text, 'utf16le').swap16();
      expect(bytes.includes(swapped('EA Sans'))).toBe(true);
      expect(bytes.includes(swapped('Source Sans'))).toBe(false);
    }
  });
});

describe('text', () => {
  test('is cleaned of what pictures must not contain', () => {
    expect(cleanText('\u001b[31mröd\u001b[0m\u0007 \ud83d\u202eabc\n\t d A\u030a')).toBe('röd abc d Å');
    expect(cleanText('📦 hel')).toBe('📦 hel');
  });

  test('balances lines so that no word stands alone at the end', () => {
    const text =
      'hämtar Organisationstillhörighet, Kontaktuppgifter, Roller och rättigheter, Kontaktuppgifter till enheter';
    const { lines, cut } = balanceText(text, style, 190, 8);
    expect(cut).toBe(false);
    expect(lines.map((line) => line.text).join(' ')).toBe(text);
    expect((lines.at(-1)?.width ?? 0) > 80).toBe(true);
  });

  test('wraps between words, then inside long ones, and says when something is left out', () => {
    expect(wrapText('Samverkan vid vårdövergångar', style, 110).lines.map((line) => line.text)).toEqual([
      'Samverkan vid',
      'vårdövergångar',
    ]);
    expect(wrapText('meddelandeFörmedling/katalog', style, 90).lines.map((line) => line.text)).toEqual([
      'meddelande',
      'Förmedling/',
      'katalog',
    ]);
    const cut = wrapText('ett två tre fyra fem sex sju åtta nio tio', style, 60, 2);
    expect(cut.cut).toBe(true);
    expect(cut.lines.at(-1)?.text).toMatch(/…$/);
  });

  test('breaks at soft hyphens and hides the others', () => {
    expect(wrapText('vård\u00adöver\u00adgångar', style, 60).lines.map((line) => line.text)).toEqual([
      'vårdöver-',
      'gångar',
    ]);
    expect(wrapText('vård\u00adöver\u00adgångar', style, 200).lines.map((line) => line.text)).toEqual([
      'vårdövergångar',
    ]);
  });

  test('balances lines without adding any', () => {
    const text = 'hämtar patientuppgifter från folkbokföringen';
    const [plain, balanced] = [wrapText(text, style, 160), balanceText(text, style, 160)];
    expect(balanced.lines.length).toBe(plain.lines.length);
    expect(balanced.width).toBeLessThanOrEqual(plain.width);
  });

  test('never runs wider than asked, whatever is written', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 60 }),
        fc.integer({ min: 30, max: 200 }),
        (text, width) => {
          for (const line of wrapText(text, style, width).lines)
            expect(line.width).toBeLessThanOrEqual(width);
        },
      ),
      { numRuns: 200 },
    );
  });
});
