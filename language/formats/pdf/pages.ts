/** How pictures are put on pages: sizes, scales and the parts of a picture, in points of 1/72 inch. No PDF is known here. */

export const PAGE_SIZES = ['fit', 'A4', 'A3'] as const;
export type PageSize = (typeof PAGE_SIZES)[number];

export interface PageOptions {
  /** `fit` makes the page as large as the picture. Default `fit`. */
  readonly page?: PageSize;
  /** Spreads a picture whose text would get too small over several pages, of A4 where the page would fit the picture. */
  readonly tile?: boolean;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** A page, and the part of the picture that stands on it. */
export interface Page extends Size {
  /** Where the picture's own upper left corner stands, which may be outside of the page. */
  readonly x: number;
  readonly y: number;
  /** What of the page the picture may fill. */
  readonly window: Size & { readonly x: number; readonly y: number };
}

export interface Pages {
  /** Points per pixel of the drawing. */
  readonly scale: number;
  readonly columns: number;
  readonly rows: number;
  /** Row by row. */
  readonly pages: readonly Page[];
}

/** Below this, printed text is hard to read. */
export const READABLE = 6;
/** What a picture that is spread over pages is not made smaller than, to save some of them. */
const COMFORTABLE = 7;
/** What readers take, by the PDF specification. */
const LONGEST_SIDE = 14_400;
/** CSS has 96 pixels to the inch. */
const NATURAL_SCALE = 72 / 96;
const MILLIMETRE = 72 / 25.4;
export const MARGIN = 12 * MILLIMETRE;
/** What a page shows of the next one, to glue them by. */
const OVERLAP = 10 * MILLIMETRE;

const SHORT_SIDE = { A4: 210 * MILLIMETRE, A3: 297 * MILLIMETRE };
const LONG_SIDE = { A4: 297 * MILLIMETRE, A3: 420 * MILLIMETRE };

/**
 * The pages of a picture.
 *
 * @param picture in pixels.
 * @param smallestText in pixels; a picture without text takes one page.
 */
export function pagesOf(
  picture: Size,
  smallestText: number,
  { page = 'fit', tile = false }: PageOptions = {},
): Pages {
  if (page === 'fit') {
    const whole = fitted(picture);
    return tile && smallestText * whole.scale < READABLE ? tiled(picture, smallestText, 'A4') : whole;
  }
  const whole = scaled(picture, page);
  return tile && smallestText * whole.scale < READABLE ? tiled(picture, smallestText, page) : whole;
}

function fitted(picture: Size): Pages {
  const scale = Math.min(NATURAL_SCALE, LONGEST_SIDE / Math.max(picture.width, picture.height));
  const size = times(picture, scale);
  return { scale, columns: 1, rows: 1, pages: [{ ...size, x: 0, y: 0, window: { ...size, x: 0, y: 0 } }] };
}

/** The whole picture on one page, turned as it gets larger, and never larger than it is. */
function scaled(picture: Size, name: 'A4' | 'A3'): Pages {
  const [best] = sheets(name)
    .map((sheet) => ({ sheet, scale: scaleInto(picture, room(sheet)) }))
    .sort((a, b) => b.scale - a.scale);
  if (!best) throw new Error(`There is no sheet ${name}.`);
  const { sheet, scale } = best;
  const size = times(picture, scale);
  const x = (sheet.width - size.width) / 2;
  const y = (sheet.height - size.height) / 2;
  return { scale, columns: 1, rows: 1, pages: [{ ...sheet, x, y, window: { ...size, x, y } }] };
}

/** Over as few pages as it takes with text that is easy to read, and then as large as those pages hold. */
function tiled(picture: Size, smallestText: number, name: 'A4' | 'A3'): Pages {
  const least = Math.min(NATURAL_SCALE, COMFORTABLE / smallestText);
  const [best] = sheets(name)
    .map((sheet) => {
      const inside = room(sheet);
      const columns = count(picture.width * least, inside.width);
      const rows = count(picture.height * least, inside.height);
      const into = { width: reach(columns, inside.width), height: reach(rows, inside.height) };
      return { sheet, inside, columns, rows, scale: scaleInto(picture, into) };
    })
    .sort((a, b) => a.columns * a.rows - b.columns * b.rows || b.scale - a.scale);
  if (!best) throw new Error(`There is no sheet ${name}.`);
  const { sheet, inside, columns, rows, scale } = best;
  const size = times(picture, scale);
  const pages: Page[] = [];
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      const left = column * (inside.width - OVERLAP);
      const top = row * (inside.height - OVERLAP);
      const window = {
        x: MARGIN,
        y: MARGIN,
        width: Math.min(inside.width, size.width - left),
        height: Math.min(inside.height, size.height - top),
      };
      pages.push({ ...sheet, x: MARGIN - left, y: MARGIN - top, window });
    }
  }
  return { scale, columns, rows, pages };
}

/** Upright first, which is taken where both do. */
function sheets(name: 'A4' | 'A3'): readonly Size[] {
  const [short, long] = [SHORT_SIDE[name], LONG_SIDE[name]];
  return [
    { width: short, height: long },
    { width: long, height: short },
  ];
}

function room({ width, height }: Size): Size {
  return { width: width - 2 * MARGIN, height: height - 2 * MARGIN };
}

function scaleInto(picture: Size, into: Size): number {
  return Math.min(NATURAL_SCALE, into.width / picture.width, into.height / picture.height);
}

/** How many lengths that overlap it takes to cover a length. */
function count(length: number, each: number): number {
  return Math.max(1, Math.ceil((length - OVERLAP) / (each - OVERLAP)));
}

/** How far so many lengths that overlap go. */
function reach(number: number, each: number): number {
  return number * (each - OVERLAP) + OVERLAP;
}

function times({ width, height }: Size, scale: number): Size {
  return { width: width * scale, height: height * scale };
}
