/** Labels in Mermaid: between quotes, with numbers for the characters that would mean something. */

/** Characters of an escaped label; a chart is limited as a whole, and no label is to fill it. */
const LONGEST = 2000;

/**
 * Besides what ends a quoted text: what begins a comment, a directive, an icon, a formula or a list, also in the middle
 * of a text, since Mermaid looks for some of these before it knows what a text is.
 */
const SPECIAL = /[#&"<>\\`;~*_]|%(?=[%{])|(?<=%)%|\$(?=\$)|(?<=\$)\$|:(?=fa-)|^[-+]|(?<=^\d{1,9})[.)]/g;

/** The texts under each other as the inside of a quoted label; Mermaid breaks their lines. */
export function textOf(texts: readonly string[]): string {
  let text = '';
  for (const [index, line] of texts.entries()) {
    const next = (index === 0 ? '' : '<br/>') + escapeLine(line);
    if (text.length + next.length > LONGEST) return `${text}${shortened(next, LONGEST - text.length)}…`;
    text += next;
  }
  return text;
}

/** A text as YAML between quotes, which the head of a chart is written in. */
export function quoteYaml(text: string): string {
  const short = text.length > LONGEST / 4 ? `${shortened(text, LONGEST / 4)}…` : text;
  return JSON.stringify(short).replace(
    /[<>%\u007f-\u009f\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

function escapeLine(line: string): string {
  return line.replace(SPECIAL, (character) => `#${character.charCodeAt(0)};`);
}

/** Neither half a character nor half an escape at the end. */
function shortened(text: string, length: number): string {
  return text
    .slice(0, length)
    .replace(/(#\d*|<(br?\/?)?)$/, '')
    .replace(/\p{Surrogate}$/u, '');
}
