/** Writing XML: escaping of what people wrote, and numbers that look the same everywhere. */

/** What XML 1.0 does not allow, and what would turn the reading direction of a text around. */
const FORBIDDEN =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufffe\uffff]|\p{Surrogate}/gu;
/** Terminal escapes, with the letters that belong to them. */
const ANSI = /[\u001b\u009b][[\]()#;?]*(?:\d{1,4}(?:;\d{0,4})*)?[\dA-PR-TZcf-nq-uy=><~]/g;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '\n': '&#10;',
  '\r': '&#13;',
  '\t': '&#9;',
};

/** Text without what is not to be seen: control characters, terminal escapes and turns of the reading direction. */
export function printable(text: string): string {
  return text.replace(ANSI, '').replace(FORBIDDEN, '');
}

/** Text that is safe in content and in attributes of either quote. */
export function escapeXml(text: string): string {
  return printable(text).replace(/[&<>"'\n\r\t]/g, (character) => ENTITIES[character] ?? '');
}

/** At most two decimals, and neither `-0` nor `1e21`. */
export function number(value: number): string {
  return String(Math.round(value * 100) / 100 || 0);
}

export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** `<name a="b"/>`, or with content `<name a="b">content</name>`. Attributes that are undefined are left out. */
export function element(name: string, attributes: Attributes, content?: string): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${typeof value === 'number' ? number(value) : escapeXml(value ?? '')}"`)
    .join('');
  return content === undefined ? `<${name}${written}/>` : `<${name}${written}>${content}</${name}>`;
}
