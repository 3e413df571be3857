/** What a view pins, for the layout, and for the reader where it could not be followed. */
import type { Point } from '../layout/graph.ts';
import type { Picture, Pin } from '../views/picture.ts';
import type { DrawnNode } from './drawing.ts';
import { cleanText } from './text.ts';
import { NOTES } from './words.ts';

/** Where nodes are to stand, by the keys that the layout knows them by. */
export function pinsByKey(
  { pins = [] }: Picture,
  members: ReadonlyMap<string, { readonly key: string }>,
): ReadonlyMap<string, Point> {
  return new Map(
    pins.flatMap(({ node, x, y }) => {
      const key = node === undefined ? undefined : members.get(node)?.key;
      return key === undefined ? [] : [[key, { x, y }] as const];
    }),
  );
}

/** Ids of the nodes with these keys. */
export function astrayIn(
  members: ReadonlyMap<string, { readonly key: string }>,
  keys: readonly string[] = [],
): ReadonlySet<string> {
  return new Set([...members].filter(([, { key }]) => keys.includes(key)).map(([id]) => id));
}

/** What the reader must know of pins that hold nothing. */
export function pinNotes(
  { pins = [], language }: Picture,
  { nodes, astray }: { readonly nodes: readonly DrawnNode[]; readonly astray?: ReadonlySet<string> },
): readonly string[] {
  const shown = new Set(nodes.map(({ id }) => id));
  const among = (ids: ReadonlySet<string> | undefined) => (pin: Pin) => ids?.has(pin.node ?? '') === true;
  const hidden = pins.filter((pin) => !among(shown)(pin));
  return (
    [
      ['astray', pins.filter(among(astray))],
      ['hidden', hidden],
    ] as const
  )
    .filter(([, some]) => some.length > 0)
    .map(([note, some]) =>
      NOTES[note][language].replace('{names}', () => some.map(({ title }) => cleanText(title)).join(', ')),
    );
}
