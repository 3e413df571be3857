/**
 * PDF of pictures: vectors and real text, with the letters that are used of our fonts inside. The same document gives
 * the same bytes everywhere. Loaded only when a PDF is written, so it exports functions only.
 */
import PDFDocument from 'pdfkit';
import SVGtoPDF from 'svg-to-pdfkit';
import type { PdfDocument, PdfPage } from './document.ts';
import type { PdfFonts } from './fonts.ts';
import { MARGIN } from './pages.ts';

const FOOT_SIZE = 8;
const REGULAR = 'EA Sans';
const SEMIBOLD = 'EA Sans Semibold';

/**
 * Writes the chapters, in order, with an entry of the outline for each. Blocks while writing, about 0.1 s for a usual
 * picture.
 *
 * @throws Error when a picture is no SVG.
 */
export async function writePdf(document: PdfDocument, fonts: PdfFonts): Promise<Uint8Array> {
  const pdf = new PDFDocument({
    autoFirstPage: false,
    pdfVersion: '1.7',
    lang: document.language,
    displayTitle: true,
    // The file's id is made of these; without a date of ours it would be made of the time of day.
    info: {
      Title: document.title,
      Creator: 'EA',
      Producer: 'EA',
      CreationDate: document.created ?? new Date(0),
    },
    // Without it the library loads a typeface of its own, from files that a bundle has not.
    font: '',
  });
  if (!document.created) delete pdf.info.CreationDate;
  // The same once more as XML, in which the library does not escape what people wrote; readers take either.
  Object.assign(pdf, { endMetadata: () => undefined });
  pdf.registerFont(REGULAR, fonts.regular);
  pdf.registerFont(SEMIBOLD, fonts.semibold);
  const bytes = collect(pdf);
  for (const { title, pages } of document.chapters) {
    for (const [index, page] of pages.entries()) {
      addPage(pdf, page, document);
      if (index === 0) pdf.outline.addItem(title);
    }
  }
  pdf.end();
  return bytes;
}

function addPage(
  pdf: PDFKit.PDFDocument,
  { page, scale, svg, foot }: PdfPage,
  { paper, ink }: PdfDocument,
): void {
  const { width, height, window } = page;
  pdf.addPage({ size: [width, height], margin: 0 });
  pdf.rect(0, 0, width, height).fill(paper);
  pdf.save();
  pdf.rect(window.x, window.y, window.width, window.height).clip();
  pdf.translate(page.x, page.y).scale(scale);
  SVGtoPDF(pdf, svg, 0, 0, {
    assumePt: true,
    fontCallback: (_family, bold) => (bold ? SEMIBOLD : REGULAR),
    warningCallback: (message) => {
      throw new Error(message);
    },
  });
  pdf.restore();
  if (foot === undefined) return;
  pdf.font(REGULAR).fontSize(FOOT_SIZE).fillColor(ink);
  pdf.text(foot, 0, height - MARGIN * 0.7, { width, align: 'center', lineBreak: false });
}

function collect(pdf: PDFKit.PDFDocument): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  return new Promise((resolve, reject) => {
    pdf.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    pdf.on('end', () => resolve(Buffer.concat(chunks)));
    pdf.on('error', reject);
  });
}
