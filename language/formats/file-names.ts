/** Names of files for views: readable, the same on every run, and safe in every folder of every operating system. */

/** What Windows keeps for itself, whatever extension follows. */
const RESERVED = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)(\.|$)/i;
/** Bytes of a name without its extension; file systems take 255, and endings are to be added. */
const LONGEST = 180;

/** The name without folder and extension for something with this id. */
export function fileName(id: string): string {
  const readable = id
    .normalize('NFC')
    // Separators, what shells and Windows do not take, control and invisible characters, spaces.
    .replace(/[\s\p{C}\p{Z}<>:"/\\|?*'`$&;!%^#{}]+/gu, '-')
    .replace(/-{2,}/g, '-');
  const trimmed = trim(shorten(trim(readable)));
  if (trimmed === '') return 'view';
  return RESERVED.test(trimmed) ? `_${trimmed}` : trimmed;
}

/** Neither hidden nor an option, nor ending in what Windows drops. */
function trim(name: string): string {
  return name.replace(/^[-.]+|[-.]+$/g, '');
}

function shorten(name: string): string {
  let short = '';
  let bytes = 0;
  for (const character of name) {
    bytes += Buffer.byteLength(character);
    if (bytes > LONGEST) break;
    short += character;
  }
  return short;
}

/**
 * A name for each id, no two of them the same where upper and lower case are one. Give it all ids there are, in their
 * order, so that the name of one does not depend on which others are written.
 *
 * @param endings What may be added to a name, such as `-dark`; two names that differ by one of these would collide.
 */
export function fileNames(
  ids: readonly string[],
  endings: readonly string[] = [],
): ReadonlyMap<string, string> {
  const taken = new Set<string>();
  const names = new Map<string, string>();
  for (const id of ids) {
    const wanted = fileName(id);
    let name = wanted;
    const variants = (): string[] => ['', ...endings].map((ending) => `${name}${ending}`.toLowerCase());
    for (let count = 2; variants().some((variant) => taken.has(variant)); count += 1)
      name = `${wanted}-${count}`;
    for (const variant of variants()) taken.add(variant);
    names.set(id, name);
  }
  return names;
}
