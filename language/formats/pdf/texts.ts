/** The texts of a drawing as a PDF shows them: how small they are, and which characters its fonts lack. */
import type { Drawing, LegendItem, TextLine } from '../../drawing/drawing.ts';
import { isCovered } from '../../fonts/metrics.ts';

/** What stands for a character that the fonts have not. */
const SUBSTITUTE = '□';
/** Joiners and selectors, which show nothing by themselves. */
const UNSEEN = /[\p{M}\p{Cf}]/u;

export function textsOf(drawing: Drawing): readonly TextLine[] {
  return [
    ...drawing.heading,
    ...drawing.nodes.flatMap(({ texts }) => texts),
    ...drawing.edges.flatMap(({ texts }) => texts),
    ...drawing.grid.texts,
    ...drawing.legend.texts,
    ...drawing.legend.items.map(({ text }) => text),
  ];
}

/** In pixels; infinite where there is no text. */
export function smallestText(drawing: Drawing): number {
  return textsOf(drawing).reduce((least, { size }) => Math.min(least, size), Number.POSITIVE_INFINITY);
}

/** The drawing with an empty square for each character that the fonts have not, and what those characters are. */
export function withFontsOnly(drawing: Drawing): {
  readonly drawing: Drawing;
  readonly missing: readonly string[];
} {
  const missing = new Set<string>();
  for (const { text } of textsOf(drawing))
    for (const character of text)
      if (!isCovered(character) && !UNSEEN.test(character)) missing.add(character);
  if (textsOf(drawing).every(({ text }) => isCovered(text))) return { drawing, missing: [] };
  const line = (each: TextLine): TextLine => ({ ...each, text: covered(each.text) });
  const lines = (all: readonly TextLine[]): readonly TextLine[] => all.map(line);
  const item = (each: LegendItem): LegendItem => ({ ...each, text: line(each.text) });
  const { heading, nodes, edges, grid, legend } = drawing;
  return {
    missing: [...missing],
    drawing: {
      ...drawing,
      heading: lines(heading),
      nodes: nodes.map((node) => ({ ...node, texts: lines(node.texts) })),
      edges: edges.map((edge) => ({ ...edge, texts: lines(edge.texts) })),
      grid: { ...grid, texts: lines(grid.texts) },
      legend: { ...legend, texts: lines(legend.texts), items: legend.items.map(item) },
    },
  };
}

function covered(text: string): string {
  let shown = '';
  for (const character of text) {
    if (isCovered(character)) shown += character;
    else if (!UNSEEN.test(character)) shown += SUBSTITUTE;
  }
  return shown;
}
