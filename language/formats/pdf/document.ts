/** What is to be in a PDF: pictures as SVG, already cut to the pages that they stand on. */
import type { Page } from './pages.ts';

export interface PdfPage {
  readonly page: Page;
  /** Points per pixel of the SVG. */
  readonly scale: number;
  /** With the measures of the whole picture, also where it has a part of it only. */
  readonly svg: string;
  /** Said in the lower margin. */
  readonly foot?: string;
}

export interface PdfChapter {
  /** Said in the outline, which leads to the first page. */
  readonly title: string;
  readonly pages: readonly PdfPage[];
}

export interface PdfDocument {
  readonly title: string;
  /** As `sv-SE`. */
  readonly language: string;
  /** The colours of what lies beside a picture, and of what is said in the margin. */
  readonly paper: string;
  readonly ink: string;
  readonly chapters: readonly PdfChapter[];
  /** When it was made; left out of the file without it. */
  readonly created?: Date;
}
