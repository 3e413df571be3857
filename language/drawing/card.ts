/** How large a node's own texts make it, and where they stand inside it. */
import type { Padding } from '../layout/graph.ts';
import type { Language } from '../model/text.ts';
import type { PictureNode } from '../views/picture.ts';
import { wordsOf } from './describe.ts';
import type { Box, DrawnSymbol, TextLine } from './drawing.ts';
import { balanceText, type TextStyle, type WrappedText, wrapText } from './text.ts';

/** A node's texts, icon and symbols with coordinates relative to the node's own top left corner. */
export interface Card {
  /** The least size that holds the texts, in whole pixels. */
  readonly width: number;
  readonly height: number;
  /** Where the children go, when the node is a container. */
  readonly padding: Padding;
  /** Of a container: how far its title reaches from the left and its signs from the right. */
  readonly heading: { readonly left: number; readonly right: number; readonly height: number };
  /** Places the texts in `box`, and icon and symbols at the right of `signs`, which is the same box when it is left out. */
  readonly place: (box: Box, signs?: Box) => CardContent;
}

export interface CardContent {
  readonly texts: readonly TextLine[];
  readonly icon?: Box;
  readonly symbols: readonly DrawnSymbol[];
}

export interface CardOptions {
  readonly language: Language;
  readonly container: boolean;
  /** Whether the kind is written; pictures with one kind only leave it to the legend. */
  readonly showKind: boolean;
  /** The widest that a line of text may be, in pixels. */
  readonly textWidth: number;
  /** Of a container: whether the heading stands above its content, as is usual, or to the left of it. */
  readonly heading: 'above' | 'beside';
}

const KIND: TextStyle = { size: 11, weight: 400 };
const DETAIL: TextStyle = { size: 12, weight: 400 };
const ICON = 16;
const SYMBOL_RADIUS = 8;
const BASELINE = 0.76;

/** Space around the texts and, in a container, around the children. */
const LEAF = { side: 14, top: 12, bottom: 13 } as const;
const CONTAINER = { side: 18, top: 14, bottom: 18, underHeader: 16 } as const;

/** Lines of one text. What is longer is not ordinary content and ends with an ellipsis. */
const MOST_LINES = 8;

/** A container is a little wider than its title. */
const AFTER_TITLE = 20;

interface Row {
  readonly wrapped: WrappedText;
  readonly style: TextStyle;
  readonly role: 'kind' | 'name' | 'detail';
  readonly lineHeight: number;
  /** Space above the row. */
  readonly gap: number;
}

export function makeCard(node: PictureNode, options: CardOptions): Card {
  const { container } = options;
  const space = container ? CONTAINER : LEAF;
  const symbols = node.frame ? [] : node.marks;
  const signs = (node.frame ? 0 : ICON + 8) + symbols.length * (2 * SYMBOL_RADIUS + 5);
  const rows = makeRows(node, options, signs);
  const textWidth = Math.max(0, ...rows.map((row, index) => row.wrapped.width + (index === 0 ? signs : 0)));
  const textHeight = rows.reduce((sum, row) => sum + row.gap + row.lineHeight * row.wrapped.lines.length, 0);
  const header = Math.ceil(space.top + Math.max(textHeight, node.frame ? 0 : ICON));
  const beside = container && options.heading === 'beside';
  const width = Math.ceil(textWidth + 2 * space.side + (container ? AFTER_TITLE : 0));
  return {
    width,
    height: header + (container && !beside ? CONTAINER.underHeader : 0) + space.bottom,
    padding: {
      top: beside ? CONTAINER.bottom : header + CONTAINER.underHeader,
      right: CONTAINER.side,
      bottom: CONTAINER.bottom,
      left: beside ? width : CONTAINER.side,
    },
    heading: {
      left: Math.ceil(space.side + Math.max(0, ...rows.map((row) => row.wrapped.width))),
      right: signs === 0 ? 0 : space.side + signs - 8,
      height: header,
    },
    place: (box, signBox = box) => {
      const texts: TextLine[] = [];
      let y = box.y + space.top;
      for (const row of rows) {
        y += row.gap;
        for (const line of row.wrapped.lines) {
          texts.push({
            text: line.text,
            x: box.x + space.side,
            y: round(y + (row.lineHeight - row.style.size) / 2 + row.style.size * BASELINE),
            ...row.style,
            anchor: 'start',
            role: row.role,
            width: line.width,
          });
          y += row.lineHeight;
        }
      }
      const right = signBox.x + (beside ? width : signBox.width) - space.side;
      const iconX = node.frame ? right : right - ICON;
      return {
        texts,
        ...(!node.frame && { icon: { x: iconX, y: box.y + space.top - 1, width: ICON, height: ICON } }),
        symbols: symbols.map((mark, index) => ({
          mark,
          x: iconX - 7 - SYMBOL_RADIUS - index * (2 * SYMBOL_RADIUS + 5),
          y: box.y + space.top - 1 + ICON / 2,
          radius: SYMBOL_RADIUS,
        })),
      };
    },
  };
}

function makeRows(node: PictureNode, options: CardOptions, signs: number): Row[] {
  const { container, language } = options;
  const rows: Row[] = [];
  const { kind, name: title, details } = wordsOf(node, language);
  if (options.showKind && kind !== '')
    rows.push({
      wrapped: wrapText(kind, KIND, options.textWidth - signs, MOST_LINES),
      style: KIND,
      role: 'kind',
      lineHeight: 15,
      gap: 0,
    });
  const size = container && node.emphasis === 'focus' ? 17 : 14;
  const name: TextStyle = { size, weight: 600 };
  const nameWidth = rows.length === 0 ? options.textWidth - signs : options.textWidth;
  rows.push({
    wrapped: balanceText(title, name, nameWidth, MOST_LINES),
    style: name,
    role: 'name',
    lineHeight: size + 4,
    gap: rows.length === 0 ? 0 : 1,
  });
  for (const [index, line] of details.entries())
    rows.push({
      wrapped: balanceText(line, DETAIL, options.textWidth, MOST_LINES),
      style: DETAIL,
      role: 'detail',
      lineHeight: 16,
      gap: index === 0 ? 3 : 0,
    });
  return rows;
}

function round(value: number): number {
  return Math.round(value * 2) / 2;
}
