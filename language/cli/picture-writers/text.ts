import { THEMES } from '../../drawing/theme.ts';
import { writeDot } from '../../formats/dot/write.ts';
import { writeMermaid } from '../../formats/mermaid/write.ts';
import { writePlantuml } from '../../formats/plantuml/write.ts';
import type { ViewWriter } from '../picture-formats.ts';
import { titled } from './titled.ts';

export const mermaidWriter: ViewWriter = (drawn, theme) =>
  writeMermaid(titled(drawn), { theme: THEMES[theme] });

export const plantumlWriter: ViewWriter = (drawn, theme) =>
  writePlantuml(titled(drawn), { theme: THEMES[theme] });

export const dotWriter: ViewWriter = (drawn, theme) => writeDot(titled(drawn), { theme: THEMES[theme] });
