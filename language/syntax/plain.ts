/** What quoted names and texts say, without their quotes, in NFC. */

export function plainName(name: string): string {
  const inner = name.startsWith("'")
    ? name.slice(1, name.length > 1 && name.endsWith("'") ? -1 : undefined)
    : name;
  return inner.normalize('NFC');
}

/** The text of a string: escapes resolved, `"""` text without its common indentation, NFC. */
export function plainText(literal: string): string {
  if (literal.startsWith('"""') && literal.length >= 6) return dedent(literal.slice(3, -3)).normalize('NFC');
  const closed = literal.length > 1 && literal.endsWith('"') && !/[^\\](\\\\)*\\"$/.test(literal);
  const escapes: Readonly<Record<string, string>> = { n: '\n', t: '\t' };
  return literal
    .slice(1, closed ? -1 : undefined)
    .replace(/\\(.)/g, (_, character: string) => escapes[character] ?? character)
    .normalize('NFC');
}

function dedent(text: string): string {
  const lines = text.replace(/\r\n?/g, '\n').split('\n');
  let indent = Number.MAX_SAFE_INTEGER;
  for (const line of lines.slice(1)) {
    if (line.trim() !== '') indent = Math.min(indent, line.length - line.trimStart().length);
  }
  return lines
    .map((line, index) => (index === 0 ? line : line.slice(indent)))
    .join('\n')
    .trim();
}
