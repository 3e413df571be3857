/** What the page shows, as the part of its address behind `#`: what is linked to, and what the writer and the page agree on. */
export interface Address {
  readonly view?: string;
  /** Id of an element, or of a box or line in the view. */
  readonly element?: string;
  readonly table?: boolean;
}

/** Without the `#`. Lone surrogates, which have no address, are replaced. */
export function writeAddress({ view, element, table }: Address): string {
  const parts: (readonly [string, string | undefined])[] = [
    ['view', view],
    ['element', element],
    ['as', table ? 'table' : undefined],
  ];
  return parts
    .flatMap(([key, value]) =>
      value === undefined ? [] : [`${key}=${encodeURIComponent(value.toWellFormed())}`],
    )
    .join('&');
}

/** Reads what `writeAddress` has written; what cannot be read is left out. */
export function readAddress(text: string): Address {
  const values = new Map(
    text
      .replace(/^#/, '')
      .split('&')
      .map((part) => {
        const at = part.indexOf('=');
        return [part.slice(0, Math.max(at, 0)), decoded(part.slice(at + 1))] as const;
      }),
  );
  const [view, element] = [values.get('view'), values.get('element')];
  return {
    ...(view ? { view } : {}),
    ...(element ? { element } : {}),
    ...(values.get('as') === 'table' ? { table: true } : {}),
  };
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
