import { THEMES } from '../../drawing/theme.ts';
import { writeDot } from '../../formats/dot/write.ts';
import { writeMermaid } from '../../formats/mermaid/write.ts';
import { writePlantuml } from '../../formats/plantuml/write.ts';
import type { ViewWriter } from '../picture-formats.ts';

export const mermaidWriter: ViewWriter = ({ drawing }, theme) =>
  writeMermaid(drawing, { theme: THEMES[theme] });

export const plantumlWriter: ViewWriter = ({ drawing }, theme) =>
  writePlantuml(drawing, { theme: THEMES[theme] });

export const dotWriter: ViewWriter = ({ drawing }, theme) => writeDot(drawing, { theme: THEMES[theme] });
