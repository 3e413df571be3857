/**
 * One icon per kind, as strokes in a square of 16 by 16. They carry the meaning of colour where there is none: in
 * print, and for those who see colours differently.
 */
export const ICON_SIZE = 16;

const ICONS: Readonly<Record<string, string>> = {
  organisation: 'M3 14V2.5h6.5V14M9.5 6.5h3.5V14M1.75 14h12.5M5.25 5.5h2M5.25 8h2M5.25 10.5h2',
  unit: 'M6 2.25h4v3.25H6zM2 10.5h4v3.25H2zM10 10.5h4v3.25h-4zM8 5.5V8M4 10.5V8h8v2.5',
  role: 'M8 2.25a2.75 2.75 0 1 1 0 5.5a2.75 2.75 0 1 1 0-5.5zM2.75 14c.4-2.9 2.5-4 5.25-4s4.85 1.1 5.25 4',
  actor: 'M8 1.75a2 2 0 1 1 0 4a2 2 0 1 1 0-4zM8 5.75v4.5M4 7.75h8M8 10.25l-3 4M8 10.25l3 4',
  forum: 'M2 2.75h9v6H6.25L3.75 11V8.75H2zM13 6h1.25v6H13v2l-2.5-2H7.5',
  family: 'M2.25 5.75h8v8h-8zM5.5 5.75v-3.5h8.25v8.25h-3.5',
  object: 'M8 1.75l5.5 3v6.5l-5.5 3l-5.5-3v-6.5zM2.5 4.75L8 7.75l5.5-3M8 7.75v6.5',
  agreement: 'M3.5 1.75h6l3 3v9.5h-9zM9.5 1.75v3h3M5.75 9.75L7.25 11.25L10.25 8',
  servicelevel: 'M2 12.25a6 6 0 1 1 12 0M8 12.25l2.75-4M4.25 12.25h.01M11.75 12.25h.01',
  business: 'M2 5.25h12v8.25H2zM5.5 5.25v-2.5h5v2.5M2 9h12',
  activity: 'M2 3.75h8L14 8l-4 4.25H2L5 8z',
  product: 'M2.25 2.25h5.25l6.25 6.25l-5.25 5.25L2.25 7.5zM5.25 5.25h.01',
  component: 'M5 2.25h8.5v11.5H5V11M5 9V7M5 5V2.25M2.5 5h4.75v2H2.5zM2.5 9h4.75v2H2.5z',
  layer: 'M8 1.75l6 3l-6 3l-6-3zM2 8l6 3l6-3M2 11.25l6 3l6-3',
  interface: 'M1.75 8h4.5M11.25 8a2.5 2.5 0 1 1-5 0a2.5 2.5 0 1 1 5 0zM10.5 3.25a5 5 0 0 1 0 9.5',
  information: 'M2.25 2.75h11.5v10.5H2.25zM2.25 6h11.5M4.75 8.5h6.5M4.75 10.75h4',
  environment: 'M4.5 12.5h7a3 3 0 0 0 .4-5.97a4 4 0 0 0-7.6-.8A3.4 3.4 0 0 0 4.5 12.5z',
  node: 'M2.25 2.75h11.5v4.5H2.25zM2.25 8.75h11.5v4.5H2.25zM4.75 5h.01M4.75 11h.01M8 5h3.5M8 11h3.5',
  view: 'M1.5 8c1.7-3 3.9-4.5 6.5-4.5s4.8 1.5 6.5 4.5c-1.7 3-3.9 4.5-6.5 4.5S3.2 11 1.5 8zM10 8a2 2 0 1 1-4 0a2 2 0 1 1 4 0z',
};

const UNKNOWN_KIND = 'M3 3h10v10H3z';

/** Path data of the kind's icon; a plain square for kinds that have none. */
export function iconPath(kind: string): string {
  return Object.hasOwn(ICONS, kind) ? (ICONS[kind] ?? UNKNOWN_KIND) : UNKNOWN_KIND;
}

/** The kinds that have an icon of their own. */
export const KINDS_WITH_ICON: readonly string[] = Object.keys(ICONS);
