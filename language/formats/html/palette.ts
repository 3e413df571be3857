/**
 * A theme whose colours are variables, so that one picture serves them all, and the variables' values. Browsers know
 * variables in attributes, which the programs that read exported SVG do not.
 */
import type { Theme } from '../../drawing/theme.ts';

const COLOUR = /^#[0-9a-f]{3,8}$/i;
/** Every tone is a group of colours; the group of all tones would only make the names longer. */
const LEFT_OUT = 'tones';

/** The theme with `var(--ink)` for each colour. */
export function variableTheme(theme: Theme): Theme {
  return withVariables(theme, []) as Theme;
}

/** `--ink:light-dark(#17212b,#e9eef3);` for each colour, in the order of the theme. */
export function paletteRules(light: Theme, dark: Theme): string {
  const ofDark = new Map(coloursOf(dark, []));
  return coloursOf(light, [])
    .map(([name, colour]) => `${name}:light-dark(${colour},${ofDark.get(name) ?? colour});`)
    .join('');
}

function withVariables(value: unknown, path: readonly string[]): unknown {
  if (typeof value === 'string') return COLOUR.test(value) ? `var(${nameOf(path)})` : value;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, withVariables(inner, [...path, key])]),
  );
}

function coloursOf(value: unknown, path: readonly string[]): readonly (readonly [string, string])[] {
  if (typeof value === 'string') return COLOUR.test(value) ? [[nameOf(path), value]] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => coloursOf(inner, [...path, key]));
}

function nameOf(path: readonly string[]): string {
  return `--${path.filter((key) => key !== LEFT_OUT).join('-')}`;
}
