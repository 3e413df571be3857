import { THEMES } from '../../drawing/theme.ts';
import { writeDrawio } from '../../formats/drawio/write.ts';
import type { ProjectWriter } from '../picture-formats.ts';

/** A page for each view. */
export const drawioWriter: ProjectWriter = (drawn, theme) =>
  writeDrawio(
    drawn.map(({ drawing }) => drawing),
    { theme: THEMES[theme] },
  );
