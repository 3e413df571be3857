/** A value as the text of a JSON file. */

/**
 * Ends with a newline. Halves of characters become U+FFFD: JSON can write them, but strict readers refuse what comes of
 * it.
 */
export function jsonText(value: object): string {
  const text = JSON.stringify(
    value,
    (_, part: unknown) => (typeof part === 'string' ? part.toWellFormed() : part),
    2,
  );
  return `${text}\n`;
}
