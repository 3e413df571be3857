/** Files that pictures are asked for in and that there is no format for, with the formats that do there. */
import path from 'node:path';
import { PICTURE_FORMATS, type PictureFormat } from '../formats/picture-formats.ts';
import { nearest } from '../rules/nearest.ts';
import { Failure, type Hint } from './failure.ts';
import { FORMATS } from './picture-formats.ts';

interface Usual {
  /** Who reads such files, where that is another program. */
  readonly program?: string;
  readonly formats: readonly PictureFormat[];
}

const WORD: Usual = { program: 'Word', formats: ['svg', 'png'] };
const POWERPOINT: Usual = { program: 'PowerPoint', formats: ['svg', 'png'] };
const EXCEL: Usual = { program: 'Excel', formats: ['svg', 'png'] };
const LIBREOFFICE: Usual = { program: 'LibreOffice', formats: ['svg', 'png'] };
const PAINTED: Usual = { formats: ['png'] };

/** What is usual instead, by what comes after the dot. */
const USUAL: Readonly<Record<string, Usual>> = {
  doc: WORD,
  docx: WORD,
  ppt: POWERPOINT,
  pptx: POWERPOINT,
  xls: EXCEL,
  xlsx: EXCEL,
  odt: LIBREOFFICE,
  odp: LIBREOFFICE,
  ods: LIBREOFFICE,
  vsd: { program: 'Visio', formats: ['svg'] },
  vsdx: { program: 'Visio', formats: ['svg'] },
  md: { program: 'Markdown', formats: ['mermaid', 'svg'] },
  jpg: PAINTED,
  jpeg: PAINTED,
  gif: PAINTED,
  webp: PAINTED,
  bmp: PAINTED,
  tif: PAINTED,
  tiff: PAINTED,
  ps: { formats: ['pdf'] },
  eps: { formats: ['pdf', 'svg'] },
  htm: { formats: ['html'] },
  xhtml: { formats: ['html'] },
  mermaid: { formats: ['mermaid'] },
  plantuml: { formats: ['plantuml'] },
  pu: { formats: ['plantuml'] },
  gv: { formats: ['dot'] },
  xml: { formats: ['drawio'] },
};

const ENDINGS = PICTURE_FORMATS.map((name) => FORMATS[name].ending);

/** What comes after the last dot of a name, if that is letters as in the names of files and no number: `docx`. */
export function extensionOf(place: string): string | undefined {
  const extension = path.extname(place).slice(1).toLowerCase();
  return /\p{L}/u.test(extension) ? extension : undefined;
}

/** @param place with an extension of no format, which is no folder. */
export function unknownEnding(place: string, extension: string): Failure {
  const words = { path: place, ending: `.${extension}`, endings: ENDINGS.join(', ') };
  return new Failure('unknownEnding', words, hint(place, extension));
}

function hint(place: string, extension: string): Hint {
  const usual = Object.hasOwn(USUAL, extension) ? USUAL[extension] : undefined;
  const [near] = nearest(
    extension,
    ENDINGS.map((ending) => ending.slice(1)),
  );
  const stem = place.slice(0, -extension.length - 1);
  if (usual) {
    const path = `${stem}${FORMATS[usual.formats[0] ?? 'svg'].ending}`;
    const [format, other] = usual.formats;
    const formats = { one: format ?? '', other: other ?? '' };
    if (!usual.program) return { key: 'didYouMean', words: { name: path } };
    const key = other === undefined ? 'programTakes' : 'programTakesEither';
    return { key, words: { program: usual.program, ...formats, path } };
  }
  if (near !== undefined) return { key: 'didYouMean', words: { name: `${stem}.${near}` } };
  return { key: 'folderWithSlash', words: { path: place } };
}
