import type { Drawing } from '../../drawing/drawing.ts';
import type { Drawn } from '../picture-formats.ts';

/** For formats that have a title and nothing under it: what is no whole has to say so in every format. */
export function titled({ drawing, picture: { selection } }: Drawn): Drawing {
  return selection === undefined ? drawing : { ...drawing, title: `${drawing.title} (${selection})` };
}
