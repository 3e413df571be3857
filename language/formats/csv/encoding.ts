/** From the bytes of a text file to its text. What cannot be told for certain is refused with the option that says it. */
import type { Bilingual } from '../../model/text.ts';
import { UnusableTable } from '../table.ts';
import { ENCODINGS, type Encoding } from './encodings.ts';

export interface Decoded {
  readonly text: string;
  readonly encoding: Encoding;
  readonly notes: readonly Bilingual[];
}

/** Windows-1252 from 0x80 to 0x9F; the five that it leaves undefined stand for themselves. */
const WINDOWS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Every character that a Swedish spreadsheet in Windows-1252 can be expected to hold besides ASCII. */
const EXPECTED =
  /^[\t\n\r\u0020-\u007eÅÄÖåäöÀÁÂÆÇÈÉÊËÍÏÑÓÔØÚÜàáâæçèéêëíïñóôøúüß€‚„…†‰‘’“”•–—™\u00a0§©«»°±²³´µ·¹½¼¾×]*$/;

/**
 * Without a wish: what a byte order mark says, else UTF-8, else Windows-1252 where the text can hardly be anything else,
 * since that is what Excel saves in Sweden.
 *
 * @throws UnusableTable for bytes that are no text, or text in a way of writing that has to be named.
 */
export function decode(bytes: Uint8Array, wanted?: Encoding): Decoded {
  const marked = markOf(bytes);
  const encoding = wanted ?? marked;
  if (encoding !== undefined) return checked(read(bytes, encoding), encoding);
  const utf8 = tryRead(bytes, 'utf-8');
  if (utf8 !== undefined) return checked(utf8, 'utf-8');
  const text = windows(bytes);
  if (EXPECTED.test(text) && /[åäöÅÄÖ]/.test(text))
    return checked(text, 'windows-1252', [
      {
        sv: 'Texten är inte UTF-8 och har lästs som Windows-1252, så som Excel sparar CSV. Stämmer inte å, ä och ö: ange --encoding.',
        en: 'The text is not UTF-8 and was read as Windows-1252, the way Excel saves CSV. If letters such as å, ä and ö are wrong: give --encoding.',
      },
    ]);
  throw new UnusableTable({
    sv: 'Texten är inte UTF-8. Sparades den av Excel är den troligen Windows-1252: ange --encoding windows-1252. Kommer den från en äldre Mac: ange --encoding macintosh.',
    en: 'The text is not UTF-8. If Excel saved it, it is probably Windows-1252: give --encoding windows-1252. If it comes from an old Mac: give --encoding macintosh.',
  });
}

function markOf(bytes: Uint8Array): Encoding | undefined {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return undefined;
}

function read(bytes: Uint8Array, encoding: Encoding): string {
  const text = tryRead(bytes, encoding);
  if (text !== undefined) return text;
  throw new UnusableTable({
    sv: `Texten är inte ${encoding}. Ange en annan --encoding: ${ENCODINGS.join(', ')}.`,
    en: `The text is not ${encoding}. Give another --encoding: ${ENCODINGS.join(', ')}.`,
  });
}

function tryRead(bytes: Uint8Array, encoding: Encoding): string | undefined {
  if (encoding === 'windows-1252' || encoding === 'iso-8859-1') return windows(bytes);
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** By a table of our own, since not every version of the runtime has the right one. */
function windows(bytes: Uint8Array): string {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  return text.replace(/[\u0080-\u009f]/g, (character) => WINDOWS.charAt(character.charCodeAt(0) - 0x80));
}

/** Text with zeros in it is UTF-16 without its mark, or no text at all. */
function checked(text: string, encoding: Encoding, notes: readonly Bilingual[] = []): Decoded {
  if (text.includes('\0'))
    throw new UnusableTable({
      sv: 'Filen är inte text, eller text i UTF-16 utan märke: ange i så fall --encoding utf-16le. En arbetsbok ska heta något på .xlsx.',
      en: 'The file is not text, or text in UTF-16 without a mark: in that case give --encoding utf-16le. A workbook is to be named .xlsx.',
    });
  if (/Ã[¥¤¶…„–]/.test(text))
    return {
      text,
      encoding,
      notes: [
        ...notes,
        {
          sv: 'Texten har tecken som ”Ã¥” och ”Ã¤”: den har troligen sparats i fel teckenkodning innan den kom hit.',
          en: 'The text has characters such as "Ã¥" and "Ã¤": it was probably saved in the wrong encoding before it came here.',
        },
      ],
    };
  return { text, encoding, notes };
}
