import type { Drawing } from '../../drawing/drawing.ts';
import type { Drawn } from '../picture-formats.ts';

/**
 * For formats that have a title and nothing under it: what is no whole has to say so in every format, and so has what
 * shows nothing by a choice of its own.
 */
export function titled({ drawing, picture: { selection, empty } }: Drawn): Drawing {
  const said = [selection, empty?.replace(/\.$/, '')].filter((it) => it !== undefined);
  return said.length === 0 ? drawing : { ...drawing, title: `${drawing.title} (${said.join('; ')})` };
}
