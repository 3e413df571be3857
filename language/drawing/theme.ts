/**
 * Colours and shapes. Colours are literal, since exported files are read by programs that know no variables, and
 * grouped by what a kind has to do with: people, steering, business, applications, information, technology.
 * The hues keep apart for the common kinds of colour blindness; kind labels, icons and corner radii say the same again.
 */
export type ThemeName = 'light' | 'dark';

export interface Tone {
  /** Inside of a card. */
  readonly fill: string;
  /** Inside of a container, a shade nearer to the paper. */
  readonly soft: string;
  readonly stroke: string;
  /** Icon, kind label and the border of what is in focus. */
  readonly accent: string;
}

export interface Theme {
  readonly name: ThemeName;
  readonly paper: string;
  readonly ink: string;
  readonly muted: string;
  /** Thin rules of grids and above the legend. */
  readonly rule: string;
  readonly edge: string;
  readonly frameFill: string;
  readonly frameStroke: string;
  /** Gaps: what is missing or vacant. */
  readonly alarm: string;
  readonly alarmFill: string;
  readonly tones: Readonly<Record<ToneName, Tone>>;
}

export type ToneName =
  | 'people'
  | 'steering'
  | 'business'
  | 'application'
  | 'information'
  | 'technology'
  | 'neutral';

export const LIGHT: Theme = {
  name: 'light',
  paper: '#ffffff',
  ink: '#17212b',
  muted: '#52606e',
  rule: '#dfe4ea',
  edge: '#4f5f6f',
  frameFill: '#f6f8fa',
  frameStroke: '#cfd7df',
  alarm: '#b3261e',
  alarmFill: '#fdeeec',
  tones: {
    people: { fill: '#fff4dc', soft: '#fffaf0', stroke: '#d6a23c', accent: '#744b00' },
    steering: { fill: '#f0ebfa', soft: '#f9f7fd', stroke: '#9b86cd', accent: '#57409a' },
    business: { fill: '#e3f4ec', soft: '#f4fbf8', stroke: '#5aa98c', accent: '#125c43' },
    application: { fill: '#e6effc', soft: '#f4f8fe', stroke: '#6b9adb', accent: '#1a4d99' },
    information: { fill: '#e0f3f8', soft: '#f2fafc', stroke: '#4fa5bd', accent: '#0a566b' },
    technology: { fill: '#ebeef2', soft: '#f6f7f9', stroke: '#8995a4', accent: '#3a4755' },
    neutral: { fill: '#f4f5f7', soft: '#fafbfb', stroke: '#a6b0bb', accent: '#465260' },
  },
};

export const DARK: Theme = {
  name: 'dark',
  paper: '#12171d',
  ink: '#e9eef3',
  muted: '#a3b2c1',
  rule: '#2b353f',
  edge: '#a9b8c6',
  frameFill: '#182028',
  frameStroke: '#344250',
  alarm: '#ff8f80',
  alarmFill: '#381b18',
  tones: {
    people: { fill: '#2e2614', soft: '#1d1a13', stroke: '#a67e2e', accent: '#f2c873' },
    steering: { fill: '#282141', soft: '#1b1828', stroke: '#8270b8', accent: '#c8b8f6' },
    business: { fill: '#152c23', soft: '#131e1b', stroke: '#418d70', accent: '#8adbba' },
    application: { fill: '#172944', soft: '#141d2a', stroke: '#4e7ec3', accent: '#a0c6fb' },
    information: { fill: '#112b33', soft: '#121e23', stroke: '#3d879c', accent: '#8ad5e8' },
    technology: { fill: '#222a33', soft: '#191f26', stroke: '#697989', accent: '#bcc9d6' },
    neutral: { fill: '#1e252c', soft: '#171d23', stroke: '#586572', accent: '#b1bdca' },
  },
};

export const THEMES: Readonly<Record<ThemeName, Theme>> = { light: LIGHT, dark: DARK };

interface Look {
  readonly tone: ToneName;
  /** Corner radius in pixels. */
  readonly radius: number;
}

const LOOKS: Readonly<Record<string, Look>> = {
  organisation: { tone: 'people', radius: 6 },
  unit: { tone: 'people', radius: 6 },
  role: { tone: 'people', radius: 12 },
  actor: { tone: 'people', radius: 12 },
  forum: { tone: 'people', radius: 12 },
  family: { tone: 'steering', radius: 10 },
  object: { tone: 'steering', radius: 10 },
  agreement: { tone: 'steering', radius: 3 },
  servicelevel: { tone: 'steering', radius: 3 },
  business: { tone: 'business', radius: 8 },
  activity: { tone: 'business', radius: 12 },
  product: { tone: 'business', radius: 4 },
  component: { tone: 'application', radius: 8 },
  layer: { tone: 'application', radius: 5 },
  interface: { tone: 'application', radius: 12 },
  information: { tone: 'information', radius: 3 },
  environment: { tone: 'technology', radius: 10 },
  node: { tone: 'technology', radius: 3 },
  priority: { tone: 'steering', radius: 3 },
  cooperation: { tone: 'people', radius: 12 },
  policy: { tone: 'steering', radius: 3 },
  plan: { tone: 'steering', radius: 3 },
  area: { tone: 'steering', radius: 8 },
  goal: { tone: 'steering', radius: 12 },
  indicator: { tone: 'steering', radius: 3 },
  need: { tone: 'steering', radius: 5 },
  assignment: { tone: 'steering', radius: 5 },
  funding: { tone: 'steering', radius: 12 },
  investment: { tone: 'steering', radius: 5 },
  principle: { tone: 'steering', radius: 5 },
  driver: { tone: 'steering', radius: 8 },
  event: { tone: 'steering', radius: 3 },
  capability: { tone: 'business', radius: 8 },
  service: { tone: 'business', radius: 14 },
  process: { tone: 'business', radius: 8 },
  step: { tone: 'business', radius: 5 },
  platform: { tone: 'technology', radius: 5 },
  network: { tone: 'technology', radius: 12 },
  location: { tone: 'technology', radius: 8 },
  equipment: { tone: 'technology', radius: 5 },
  profile: { tone: 'neutral', radius: 6 },
  view: { tone: 'neutral', radius: 8 },
};

/** What a profile may choose: the tones that there are, so that contrast holds in every theme. */
const COLOURS: Readonly<Record<string, ToneName>> = {
  blue: 'application',
  green: 'business',
  yellow: 'people',
  purple: 'steering',
  turquoise: 'information',
  grey: 'technology',
};

const UNKNOWN_LOOK: Look = { tone: 'neutral', radius: 6 };

/** Tone and corner radius of a kind, in the colour that a profile gives it; neutral for kinds that are not known here. */
export function lookOf(kind: string, colour = ''): Look {
  const look = Object.hasOwn(LOOKS, kind) ? (LOOKS[kind] ?? UNKNOWN_LOOK) : UNKNOWN_LOOK;
  return Object.hasOwn(COLOURS, colour) ? { ...look, tone: COLOURS[colour] ?? look.tone } : look;
}

/** The kinds that have a look of their own. */
export const KINDS_WITH_LOOK: readonly string[] = Object.keys(LOOKS);
