/** Ways of writing text as bytes that can be asked for; `iso-8859-1` is read as the Windows-1252 that it nearly always is. */
export const ENCODINGS = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  'windows-1252',
  'iso-8859-1',
  'macintosh',
] as const;
export type Encoding = (typeof ENCODINGS)[number];
