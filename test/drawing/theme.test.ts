import { describe, expect, test } from 'vitest';
import { KINDS_WITH_ICON } from '../../language/drawing/icons.ts';
import { KINDS_WITH_LOOK, lookOf, THEMES, type Theme } from '../../language/drawing/theme.ts';
import { KINDS as METAMODEL } from '../../language/model/metamodel/index.ts';
import { COLOURS, ICONS } from '../../language/model/metamodel/values/tool.ts';
import type { Tint } from '../../language/views/picture.ts';
import { contrast, faintTexts } from './contrast.ts';

/** Verbs and states are drawn as what they say of arrows and elements, and rules not at all. */
const KINDS = METAMODEL.map(({ id }) => id).filter((id) => !['verb', 'state', 'rule'].includes(id));

function textsOnGrounds(theme: Theme): (readonly [text: string, ground: string])[] {
  const tones = [...Object.values(theme.tones), ...Object.values(theme.layers)];
  const grounds = [
    theme.paper,
    theme.frameFill,
    theme.alarmFill,
    ...tones.flatMap((tone) => [tone.fill, tone.soft]),
  ];
  return [
    ...grounds.flatMap((ground) => [theme.ink, theme.muted].map((text) => [text, ground] as const)),
    ...tones.flatMap((tone) =>
      [tone.fill, tone.soft, theme.paper, theme.alarmFill].map((ground) => [tone.accent, ground] as const),
    ),
    ...[theme.paper, theme.alarmFill, theme.frameFill, ...tones.map((tone) => tone.soft)].map(
      (ground) => [theme.alarm, ground] as const,
    ),
  ];
}

test('a text that is too faint for what is under it is found', () => {
  const svg = (fill: string): string =>
    `<svg><rect x="0" y="0" width="90" height="90" fill="#ffffff"/><rect x="10" y="10" width="20" height="20" fill="${fill}"/><text x="12" y="25" fill="#222222">A</text></svg>`;
  expect(faintTexts(svg('#333333'))).toEqual([expect.stringContaining('"A" is #222222 on #333333')]);
  expect(faintTexts(svg('#eeeeee'))).toEqual([]);
});

describe('theme', () => {
  test('has a look and an icon for every kind of the metamodel, and a neutral one for others', () => {
    expect([...KINDS_WITH_LOOK].sort()).toEqual([...KINDS].sort());
    const chosen = new Set([...KINDS, ...ICONS.map(({ id }) => id)]);
    expect([...KINDS_WITH_ICON].sort()).toEqual([...chosen].sort());
    const tones = COLOURS.map(({ id }) => lookOf('unheard-of', id).tone);
    expect(new Set(tones).size, 'a tone for every colour that a profile may choose').toBe(COLOURS.length);
    for (const kind of ['unheard-of', 'constructor', '__proto__', 'toString'])
      expect(lookOf(kind).tone).toBe('neutral');
  });

  test.each(Object.values(THEMES))('of $name has readable text on every ground', (theme) => {
    for (const [text, ground] of textsOnGrounds(theme))
      expect(contrast(text, ground), `${text} on ${ground}`).toBeGreaterThanOrEqual(4.5);
  });

  test.each(Object.values(THEMES))('of $name has readable text on every colour of a view', (theme) => {
    for (const [tint, { fill, accent, stroke }] of Object.entries(theme.tints)) {
      for (const text of [theme.ink, accent])
        expect(contrast(text, fill), `${text} on ${fill}`).toBeGreaterThanOrEqual(4.5);
      expect(
        Math.max(contrast(stroke, theme.paper), contrast(fill, theme.paper)),
        tint,
      ).toBeGreaterThanOrEqual(2);
    }
    const grounds = [1, 2, 3, 4, 5].map((step) => theme.tints[`step${step}` as Tint].fill);
    for (const [index, ground] of grounds.entries())
      expect(contrast(ground, theme.paper)).toBeGreaterThanOrEqual(
        contrast(grounds[index - 1] ?? theme.paper, theme.paper),
      );
  });

  test.each(Object.values(THEMES))('of $name has lines that stand out from the paper', (theme) => {
    expect(contrast(theme.edge, theme.paper)).toBeGreaterThanOrEqual(4.5);
    for (const tone of [...Object.values(theme.tones), ...Object.values(theme.layers)])
      expect(contrast(tone.stroke, theme.paper), tone.stroke).toBeGreaterThanOrEqual(2);
  });

  test.each(Object.values(THEMES))('of $name keeps gaps apart from ordinary lines in grey', (theme) => {
    // Grey takes the hue away, so dash and sign carry the difference; the colour must still not vanish.
    expect(contrast(theme.alarm, theme.paper)).toBeGreaterThanOrEqual(4.5);
  });
});
