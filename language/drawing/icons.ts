/**
 * One icon per kind, and some that profiles may choose, as strokes in a square of 16 by 16. They carry the meaning of colour where there is none: in
 * print, and for those who see colours differently.
 */
import type { Look } from '../views/picture.ts';
import { signOf } from './archimate.ts';

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
  priority: 'M3 14V2.5M3 3h4.5l1 1.5H13v6H8.5l-1-1.5H3',
  cooperation: 'M2 8l3-4h3l3 3l-1.5 1.5L7.5 7M14 8l-3-4H8M2 8l4.5 4.5l1.5-1l1.5 1L14 8',
  policy: 'M4 1.75h8.25v12.5H4a1.75 1.75 0 0 1 0-3.5h8.25M4 10.75V1.75M6.5 4.5h3.25M6.5 7h3.25',
  plan: 'M2.5 3.5h11v10.5h-11zM2.5 6.5h11M5.25 2v3M10.75 2v3M5 9h2M9 9h2M5 11.5h2',
  area: 'M2.25 2.25h5v5h-5zM8.75 2.25h5v5h-5zM2.25 8.75h5v5h-5zM8.75 8.75h5v5h-5z',
  goal: 'M14 8a6 6 0 1 1-12 0a6 6 0 1 1 12 0zM11 8a3 3 0 1 1-6 0a3 3 0 1 1 6 0zM8 8h.01',
  indicator: 'M2.25 13.75h11.5M4 13.75V9.5M7.25 13.75V6.5M10.5 13.75V8M13 4L10.5 2L7 4L4 3',
  need: 'M8 1.75l6.25 6.25L8 14.25L1.75 8zM8 5v3.75M8 11h.01',
  assignment: 'M3 3.25h10v10.5H3zM5.75 3.25v-1.5h4.5v1.5M5.5 8.5l1.75 1.75l3.25-3.5',
  funding:
    'M14 8a6 6 0 1 1-12 0a6 6 0 1 1 12 0zM10.25 5.75C9.5 4.5 6 4.6 6 6.3c0 2 4.25 1.2 4.25 3.3c0 1.8-3.75 1.9-4.5.4M8 3.75v8.5',
  investment: 'M2.25 11.5L6 7.75l2.5 2.5l5-5.5M10 4.5h3.5V8M2.25 14h11.5',
  principle: 'M8 1.75v12.5M3 4h10M3 4l-1.75 4.5h3.5zM13 4l-1.75 4.5h3.5zM5 14.25h6',
  driver:
    'M8 1.75v12.5M1.75 8h12.5M3.6 3.6l8.8 8.8M12.4 3.6l-8.8 8.8M10.25 8a2.25 2.25 0 1 1-4.5 0a2.25 2.25 0 1 1 4.5 0z',
  event: 'M3 1.75v12.5M3 2.5h9.5L10.25 5.75L12.5 9H3',
  capability: 'M8 1.75h4.5v4.5h-4.5zM8 6.25h4.5v4H8zM3.5 6.25H8v4H3.5zM3.5 10.25h9v4h-9z',
  service: 'M4.5 4h7a4 4 0 0 1 0 8h-7a4 4 0 0 1 0-8z',
  process: 'M1.75 5.5h7.5V3L14.25 8l-5 5v-2.5h-7.5z',
  step: 'M2.25 5h8L13.75 8l-3.5 3h-8z',
  platform: 'M2 5.5L8 2.25l6 3.25L8 8.75zM2 5.5v5l6 3.25l6-3.25v-5M8 8.75v5',
  network:
    'M8 2v3.5M3.5 14v-3.5h9V14M8 5.5v5M6.25 2h3.5v3.5h-3.5zM1.75 12h3.5v2.25h-3.5zM10.75 12h3.5v2.25h-3.5z',
  location:
    'M8 14.25C5 10.75 3.25 8.6 3.25 6.5a4.75 4.75 0 1 1 9.5 0c0 2.1-1.75 4.25-4.75 7.75zM9.75 6.5a1.75 1.75 0 1 1-3.5 0a1.75 1.75 0 1 1 3.5 0z',
  equipment: 'M9.75 2.25a3.75 3.75 0 0 0 3.9 5L7.5 13.4a2 2 0 0 1-2.9-2.9L10.75 4.4',
  profile: 'M2.25 2.25h5.25l6.25 6.25l-5.25 5.25L2.25 7.5zM5.25 5.25h.01M8 8h.01',
  register:
    'M13 4c0 1.25-2.25 2-5 2s-5-.75-5-2s2.25-2 5-2s5 .75 5 2zM3 4v8c0 1.25 2.25 2 5 2s5-.75 5-2V4M3 8c0 1.25 2.25 2 5 2s5-.75 5-2',
  bus: 'M1.75 6.25h12.5v3.5H1.75zM4.5 6.25v-4M8 6.25v-4M11.5 6.25v-4M4.5 9.75v4M11.5 9.75v4',
  cloud: 'M4.5 12.5h7a3 3 0 0 0 .4-5.97a4 4 0 0 0-7.6-.8A3.4 3.4 0 0 0 4.5 12.5z',
  lock: 'M3.5 7h9v6.75h-9zM5.25 7V4.75a2.75 2.75 0 0 1 5.5 0V7M8 9.75v1.5',
  web: 'M14 8a6 6 0 1 1-12 0a6 6 0 1 1 12 0zM2 8h12M8 2c2 1.75 2.75 3.75 2.75 6S10 12.25 8 14C6 12.25 5.25 10.25 5.25 8S6 3.75 8 2z',
  device: 'M4.25 1.75h7.5v12.5h-7.5zM7.25 12h1.5',
  view: 'M1.5 8c1.7-3 3.9-4.5 6.5-4.5s4.8 1.5 6.5 4.5c-1.7 3-3.9 4.5-6.5 4.5S3.2 11 1.5 8zM10 8a2 2 0 1 1-4 0a2 2 0 1 1 4 0z',
};

const UNKNOWN_KIND = 'M3 3h10v10H3z';

/** Path data of what stands in the corner of a node: the sign of its type in a notation, or its icon. */
export function cornerPath({
  kind,
  look,
}: {
  readonly kind: string;
  readonly look?: Look | undefined;
}): string {
  return look?.archimate === undefined ? iconPath(look?.icon ?? kind) : signOf(look.archimate);
}

/** Path data of the kind's icon; a plain square for kinds that have none. */
function iconPath(kind: string): string {
  return Object.hasOwn(ICONS, kind) ? (ICONS[kind] ?? UNKNOWN_KIND) : UNKNOWN_KIND;
}

/** The kinds that have an icon of their own. */
export const KINDS_WITH_ICON: readonly string[] = Object.keys(ICONS);
