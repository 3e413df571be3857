import { THEMES, type ThemeName } from '../../drawing/theme.ts';
import type { PdfChapter, PdfPage } from '../../formats/pdf/document.ts';
import { readPdfFonts } from '../../formats/pdf/fonts.ts';
import { type Pages, pagesOf, READABLE } from '../../formats/pdf/pages.ts';
import { partOf } from '../../formats/pdf/part.ts';
import { smallestText, withFontsOnly } from '../../formats/pdf/texts.ts';
import { writePdf } from '../../formats/pdf/write.ts';
import { visible } from '../../formats/pretty/visible.ts';
import { writeSvg } from '../../formats/svg/write.ts';
import type { Language } from '../../model/text.ts';
import { messageOf } from '../messages.ts';
import type { Drawn, ProjectWriter, WriterContext } from '../picture-formats.ts';

const LANGUAGE_TAGS: Readonly<Record<Language, string>> = { sv: 'sv-SE', en: 'en' };
/** Characters named in a warning. */
const MOST_NAMED = 10;

/** PDF with a chapter for each view. Warns once, whatever the number of themes. */
export async function pdfWriter(context: WriterContext): Promise<ProjectWriter> {
  const fonts = await readPdfFonts();
  const { language, name } = context;
  const warned = new Set<Drawn>();
  return (all, theme) => {
    const { paper, muted } = THEMES[theme];
    const chapters = all.map((drawn): PdfChapter => {
      const chapter = chapterOf(drawn, theme, context, !warned.has(drawn));
      warned.add(drawn);
      return chapter;
    });
    const created = sourceDate();
    return writePdf(
      {
        title: name,
        language: LANGUAGE_TAGS[language],
        paper,
        ink: muted,
        chapters,
        ...(created ? { created } : {}),
      },
      fonts,
    );
  };
}

function chapterOf(
  { view, drawing: whole }: Drawn,
  theme: ThemeName,
  { options, language, warn }: WriterContext,
  warns: boolean,
): PdfChapter {
  const { drawing, missing } = withFontsOnly(whole);
  const smallest = smallestText(drawing);
  const layout = pagesOf(drawing, smallest, options);
  if (warns && missing.length > 0)
    warn(view, 'pdfMissingLetters', { letters: visible(missing.slice(0, MOST_NAMED).join(' ')) });
  const points = smallest * layout.scale;
  if (warns && points < READABLE) warn(view, 'pdfSmallText', { points: points.toFixed(1) });
  const pages = layout.pages.map((page, index): PdfPage => {
    const { scale } = layout;
    if (layout.pages.length === 1) return { page, scale, svg: writeSvg(drawing, { theme: THEMES[theme] }) };
    const { window } = page;
    const seen = {
      x: (window.x - page.x) / scale,
      y: (window.y - page.y) / scale,
      width: window.width / scale,
      height: window.height / scale,
    };
    const svg = writeSvg(partOf(drawing, seen), { theme: THEMES[theme] });
    return { page, scale, svg, foot: footOf(drawing.title, index, layout, language) };
  });
  return { title: drawing.title, pages };
}

function footOf(title: string, index: number, { columns, pages }: Pages, language: Language): string {
  return messageOf('pdfFoot', language, {
    title,
    page: index + 1,
    pages: pages.length,
    row: Math.floor(index / columns) + 1,
    column: (index % columns) + 1,
  });
}

/** When the source was made, if whoever builds it says so by the agreed name; the time of day is not looked at. */
function sourceDate(): Date | undefined {
  const seconds = process.env['SOURCE_DATE_EPOCH'] ?? '';
  return /^\d{1,11}$/.test(seconds) ? new Date(Number(seconds) * 1000) : undefined;
}
