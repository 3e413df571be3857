/** Bytes and text, with the byte order mark that some editors put first and that is no part of what a file says. */

const BOM = '\uFEFF';

/** The text of UTF-8 with its byte order mark, or undefined for anything else. */
export function decoded(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

export function withoutBom(text: string): string {
  return text.startsWith(BOM) ? text.slice(BOM.length) : text;
}
