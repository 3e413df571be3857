/** The label of an edge: a plate with a few balanced lines and, before them, the signs of its marks. */
import type { PictureEdge } from '../views/picture.ts';
import { lineLabel } from './describe.ts';
import type { Box, DrawnSymbol, TextLine } from './drawing.ts';
import { balanceText, type TextStyle, type WrappedText } from './text.ts';

export interface EdgeLabel {
  readonly width: number;
  readonly height: number;
  readonly place: (plate: Box) => {
    readonly texts: readonly TextLine[];
    readonly symbols: readonly DrawnSymbol[];
  };
}

const STYLE: TextStyle = { size: 12, weight: 400 };
const LINE_HEIGHT = 15;
/** Labels of more lines than `FEW` may be wider, and those of more than `MOST_LINES` end with an ellipsis. */
const NARROW = 150;
const WIDE = 190;
const FEW = 2;
const MOST_LINES = 8;
const SIDE = 6;
const ABOVE = 3;
const SYMBOL_RADIUS = 7;
const SYMBOL_STEP = 2 * SYMBOL_RADIUS + 5;

/** Long labels are wide when that makes them shorter. */
function wrapLabel(text: string): WrappedText {
  const narrow = balanceText(text, STYLE, NARROW, MOST_LINES);
  if (!narrow.cut && narrow.lines.length <= FEW) return narrow;
  const wide = balanceText(text, STYLE, WIDE, MOST_LINES);
  return narrow.cut || wide.lines.length < narrow.lines.length ? wide : narrow;
}

/** Nothing when the edge has neither label nor marks. */
export function makeEdgeLabel(edge: PictureEdge): EdgeLabel | undefined {
  const { lines, width } = wrapLabel(lineLabel(edge));
  const signs = edge.marks.length * SYMBOL_STEP;
  if (lines.length === 0 && signs === 0) return undefined;
  const content = lines.length === 0 ? signs - 5 : signs + width;
  return {
    width: Math.ceil(content) + 2 * SIDE,
    height: Math.max(lines.length * LINE_HEIGHT, signs === 0 ? 0 : 2 * SYMBOL_RADIUS + 2) + 2 * ABOVE,
    place: (plate) => {
      const middle = plate.y + plate.height / 2;
      const top = middle - (lines.length * LINE_HEIGHT) / 2;
      return {
        texts: lines.map((line, index) => ({
          text: line.text,
          x: round(plate.x + SIDE + signs + width / 2),
          y: round(top + index * LINE_HEIGHT + 11),
          ...STYLE,
          anchor: 'middle',
          role: 'edge',
          width: line.width,
        })),
        symbols: edge.marks.map((mark, index) => ({
          mark,
          x: plate.x + SIDE + SYMBOL_RADIUS + index * SYMBOL_STEP,
          y: middle,
          radius: SYMBOL_RADIUS,
        })),
      };
    },
  };
}

function round(value: number): number {
  return Math.round(value * 2) / 2;
}
