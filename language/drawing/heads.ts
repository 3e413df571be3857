/** Heads of rows, columns and groups, alike in tables and timelines. */
import { measureText } from '../fonts/metrics.ts';
import type { PictureNode, TableHead } from '../views/picture.ts';
import type { Box, DrawnNode, TextLine } from './drawing.ts';
import { cleanText, type TextStyle, type WrappedLine, wrapText } from './text.ts';

export const TITLE: TextStyle = { size: 13, weight: 600 };
export const SMALL: TextStyle = { size: 12, weight: 400 };
export const LINE = 17;
export const SMALL_LINE = 15;
export const BASELINE = 13;
/** Room between a text and the rules around it. */
export const SIDE = 12;
export const ABOVE = 7;
/** So that a text is never cut, however long. */
export const ALL_LINES = 1000;
export const GROUP = 28;

/** The wrapped texts of a head. */
export interface Head {
  readonly head: TableHead;
  readonly title: readonly WrappedLine[];
  /** The lines under the title, as they are and wrapped. */
  readonly details: readonly string[];
  readonly line: readonly WrappedLine[];
  readonly height: number;
}

/** @param details Lines under the title, each of which may wrap. */
export function headOf(
  head: TableHead,
  width: number,
  details: readonly string[] = head.line === undefined ? [] : [head.line],
): Head {
  const title = wrapText(head.title, TITLE, width, ALL_LINES).lines;
  const line = details.flatMap((each) => wrapText(each, SMALL, width, ALL_LINES).lines);
  return {
    head,
    title,
    details: details.map(cleanText),
    line,
    height: title.length * LINE + line.length * SMALL_LINE,
  };
}

export function drawnHead(
  id: string,
  part: 'row' | 'column' | 'group',
  { head, title, details, line }: Head,
  box: Box,
  top: number,
  nodes: ReadonlyMap<string, PictureNode>,
): DrawnNode {
  const node = head.node === undefined ? undefined : nodes.get(head.node);
  const x = box.x + SIDE;
  const under = top + title.length * LINE;
  return {
    ...common(id, node, head.node, box),
    part,
    marks: [],
    texts: [
      ...title.map((each, index) => placed(each, TITLE, x, top + BASELINE + index * LINE, 'name')),
      ...line.map((each, index) =>
        placed(each, SMALL, x, under + BASELINE - 1 + index * SMALL_LINE, 'detail'),
      ),
    ],
    words: { kind: '', name: cleanText(head.title), details },
    symbols: [],
    description: [cleanText(head.title), ...details].filter((it) => it !== '').join('\n'),
  };
}

/** What a part of a table or of a timeline is of: the element of a node, or no element at all. */
export function common(
  id: string,
  node: PictureNode | undefined,
  element: string | undefined,
  box: Box,
): Pick<
  DrawnNode,
  'id' | 'kind' | 'box' | 'container' | 'frame' | 'emphasis' | 'element' | 'location' | 'look'
> {
  return {
    id,
    kind: node?.kind ?? 'value',
    ...(node?.look && { look: node.look }),
    box,
    container: false,
    frame: false,
    emphasis: node?.emphasis ?? 'normal',
    ...(element !== undefined && element !== id && { element }),
    ...(node?.location && { location: node.location }),
  };
}

export function placed(
  line: WrappedLine,
  style: TextStyle,
  x: number,
  y: number,
  role: TextLine['role'],
): TextLine {
  return { ...line, x, y, ...style, anchor: 'start', role };
}

export function textAt(text: string, style: TextStyle, x: number, y: number): TextLine {
  const clean = cleanText(text);
  return { text: clean, x, y, ...style, anchor: 'start', role: 'subtitle', width: widthOf(clean, style) };
}

export function widthOf(text: string, { size, weight }: TextStyle): number {
  return measureText(cleanText(text), size, weight);
}
