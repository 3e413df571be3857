/**
 * Colours and shapes. Colours are literal, since exported files are read by programs that know no variables, and
 * grouped by what a kind has to do with: people, steering, business, applications, information, technology.
 * The hues keep apart for the common kinds of colour blindness; kind labels, icons and corner radii say the same again.
 */
import type { ArchimateLayer } from '../model/metamodel/archimate.ts';
import type { Phase } from '../model/phases.ts';
import type { Bilingual } from '../model/text.ts';
import type { Tint } from '../views/picture.ts';

/** `print` spares ink and holds in grey; `contrast` is for those who need strong contrast, on black. */
export type ThemeName = 'light' | 'dark' | 'print' | 'contrast';

/** What the themes are called by those who choose them. The English word is the name. */
export const THEME_WORDS: Readonly<Record<ThemeName, Bilingual>> = {
  light: { sv: 'ljus', en: 'light' },
  dark: { sv: 'mörk', en: 'dark' },
  print: { sv: 'utskrift', en: 'print' },
  contrast: { sv: 'kontrast', en: 'contrast' },
};
export const THEME_NAMES = Object.keys(THEME_WORDS) as readonly ThemeName[];

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
  /** What views colour with. Every ink can be read on every fill, and steps differ in lightness alone. */
  readonly tints: Readonly<Record<Tint, Tone>>;
  /** In the notation of ArchiMate: the colours that its readers know. */
  readonly layers: Readonly<Record<ArchimateLayer, Tone>>;
}

export type ToneName =
  | 'people'
  | 'steering'
  | 'business'
  | 'application'
  | 'information'
  | 'technology'
  | 'neutral';

type Inks = readonly [fill: string, stroke: string, accent: string];

/**
 * @param categories Six.
 * @param steps Five, from the least to the most.
 * @param phases Yellow before it is begun, violet, blue, green while it is used, orange, and grey when it is over.
 */
function tints(
  categories: readonly Inks[],
  steps: readonly Inks[],
  phases: Readonly<Record<Phase, Inks>>,
  other: Inks,
  unstated: Inks,
): Readonly<Record<Tint, Tone>> {
  // What a colour means must not depend on whether it is a card or a container.
  const tone = ([fill, stroke, accent]: Inks = other): Tone => ({ fill, soft: fill, stroke, accent });
  return {
    category1: tone(categories[0]),
    category2: tone(categories[1]),
    category3: tone(categories[2]),
    category4: tone(categories[3]),
    category5: tone(categories[4]),
    category6: tone(categories[5]),
    step1: tone(steps[0]),
    step2: tone(steps[1]),
    step3: tone(steps[2]),
    step4: tone(steps[3]),
    step5: tone(steps[4]),
    planned: tone(phases.planned),
    development: tone(phases.development),
    introduction: tone(phases.introduction),
    operation: tone(phases.operation),
    phaseout: tone(phases.phaseout),
    retired: tone(phases.retired),
    other: tone(other),
    unstated: tone(unstated),
  };
}

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
  tints: tints(
    [
      ['#cfe2f7', '#3f7fc4', '#174a86'],
      ['#fbdcb4', '#cf8a2c', '#6e4300'],
      ['#c6ebdb', '#2f9a76', '#0d5a41'],
      ['#ecd3e6', '#b06a9e', '#6d2f5e'],
      ['#faf0b0', '#b9a21f', '#5c4e00'],
      ['#f8cdc3', '#cc5f45', '#82270f'],
    ],
    [
      ['#fdf3e0', '#d6a866', '#5a3300'],
      ['#fbdfb0', '#c9913f', '#5a3300'],
      ['#f6c277', '#b87a28', '#4a2900'],
      ['#ec9f45', '#a5661a', '#3d2200'],
      ['#d97b1f', '#8a4f0b', '#2e1800'],
    ],
    {
      planned: ['#fbf5c4', '#b9a21f', '#574a00'],
      development: ['#e3daf7', '#9079cb', '#4d378f'],
      introduction: ['#d3e4fa', '#5a8dd3', '#174a86'],
      operation: ['#cdeedd', '#3f9d7c', '#0d5a41'],
      phaseout: ['#fde0bc', '#cf8a2c', '#6e4300'],
      retired: ['#cfd6de', '#77838f', '#2f3a45'],
    },
    ['#e3e7eb', '#8995a4', '#3a4755'],
    ['#ffffff', '#a6b0bb', '#52606e'],
  ),
  layers: {
    strategy: { fill: '#f7e0b0', soft: '#fdf5e3', stroke: '#bd8f3c', accent: '#5f3f00' },
    business: { fill: '#fdf9b4', soft: '#fefde4', stroke: '#aa9c22', accent: '#544800' },
    application: { fill: '#bfeefb', soft: '#e9f9fe', stroke: '#3b93b0', accent: '#074a61' },
    technology: { fill: '#cfecbf', soft: '#eff9ea', stroke: '#64a04b', accent: '#24501a' },
    motivation: { fill: '#dcd9fd', soft: '#f3f2fe', stroke: '#8a80d4', accent: '#3f348f' },
    implementation: { fill: '#fddcdc', soft: '#fff2f2', stroke: '#cc7f83', accent: '#7d262b' },
    place: { fill: '#fbd5ae', soft: '#fef0e1', stroke: '#c98541', accent: '#6b3700' },
    grouping: { fill: '#f6f8fa', soft: '#fafbfc', stroke: '#7d8894', accent: '#465260' },
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
  tints: tints(
    [
      ['#1c3d63', '#5b93d1', '#b5d4fc'],
      ['#4d3512', '#c98f3b', '#f5cd8c'],
      ['#14432f', '#3f9d79', '#8fe0bf'],
      ['#47293f', '#b273a2', '#f0bfe3'],
      ['#453d0c', '#b3a02f', '#efe08a'],
      ['#55241a', '#cf6a52', '#ffb9aa'],
    ],
    [
      ['#2a2117', '#75562b', '#ffdca3'],
      ['#3f2d14', '#8a6530', '#ffdca3'],
      ['#573c14', '#a67a3a', '#ffe3b5'],
      ['#704c15', '#c08f45', '#ffe8c4'],
      ['#8a5d16', '#dba552', '#fff0d6'],
    ],
    {
      planned: ['#3d3709', '#ada02f', '#efe08a'],
      development: ['#31284f', '#8a77c2', '#cdbdf8'],
      introduction: ['#1c3d63', '#5b93d1', '#b5d4fc'],
      operation: ['#14432f', '#3f9d79', '#8fe0bf'],
      phaseout: ['#4d3512', '#c98f3b', '#f5cd8c'],
      retired: ['#343e48', '#8d9ba9', '#cfd9e3'],
    },
    ['#2b343d', '#697989', '#bcc9d6'],
    ['#12171d', '#586572', '#b1bdca'],
  ),
  layers: {
    strategy: { fill: '#3a2c12', soft: '#211c13', stroke: '#a98238', accent: '#f0cd8a' },
    business: { fill: '#36320d', soft: '#201f11', stroke: '#a3962e', accent: '#efe489' },
    application: { fill: '#0f3440', soft: '#112127', stroke: '#3d92a9', accent: '#8fdcf0' },
    technology: { fill: '#1d371b', soft: '#151f17', stroke: '#5b9352', accent: '#a9de9f' },
    motivation: { fill: '#2b284e', soft: '#1c1b2d', stroke: '#7f78c6', accent: '#c8c4fb' },
    implementation: { fill: '#41242a', soft: '#231b1e', stroke: '#b56e78', accent: '#f6bcc3' },
    place: { fill: '#40290f', soft: '#231b13', stroke: '#b57b42', accent: '#f6c796' },
    grouping: { fill: '#1e252c', soft: '#171d23', stroke: '#6c7a88', accent: '#b7c3cf' },
  },
};

/** White boxes: kinds are told apart by word, icon and corners, so that nothing is lost in grey or on a poor printer. */
const PRINT: Theme = {
  name: 'print',
  paper: '#ffffff',
  ink: '#000000',
  muted: '#3d3d3d',
  rule: '#bdbdbd',
  edge: '#262626',
  frameFill: '#ffffff',
  frameStroke: '#8a8a8a',
  alarm: '#8c1510',
  alarmFill: '#ffffff',
  tones: {
    people: { fill: '#ffffff', soft: '#ffffff', stroke: '#5c5c5c', accent: '#4a3000' },
    steering: { fill: '#ffffff', soft: '#ffffff', stroke: '#5c5c5c', accent: '#3a2a6b' },
    business: { fill: '#ffffff', soft: '#ffffff', stroke: '#5c5c5c', accent: '#0b3f2e' },
    application: { fill: '#ffffff', soft: '#ffffff', stroke: '#5c5c5c', accent: '#10346b' },
    information: { fill: '#ffffff', soft: '#ffffff', stroke: '#5c5c5c', accent: '#073d4c' },
    technology: { fill: '#ffffff', soft: '#ffffff', stroke: '#5c5c5c', accent: '#262f38' },
    neutral: { fill: '#ffffff', soft: '#ffffff', stroke: '#5c5c5c', accent: '#2e363f' },
  },
  tints: tints(
    [
      ['#f4f4f4', '#5c5c5c', '#000000'],
      ['#e8e8e8', '#5c5c5c', '#000000'],
      ['#dcdcdc', '#5c5c5c', '#000000'],
      ['#d0d0d0', '#5c5c5c', '#000000'],
      ['#c4c4c4', '#5c5c5c', '#000000'],
      ['#b8b8b8', '#5c5c5c', '#000000'],
    ],
    [
      ['#f7f7f7', '#5c5c5c', '#000000'],
      ['#e6e6e6', '#5c5c5c', '#000000'],
      ['#d2d2d2', '#5c5c5c', '#000000'],
      ['#bebebe', '#5c5c5c', '#000000'],
      ['#a9a9a9', '#5c5c5c', '#000000'],
    ],
    {
      planned: ['#fafafa', '#5c5c5c', '#000000'],
      development: ['#eeeeee', '#5c5c5c', '#000000'],
      introduction: ['#e2e2e2', '#5c5c5c', '#000000'],
      operation: ['#d6d6d6', '#5c5c5c', '#000000'],
      phaseout: ['#c8c8c8', '#5c5c5c', '#000000'],
      retired: ['#b8b8b8', '#5c5c5c', '#000000'],
    },
    ['#ffffff', '#262626', '#000000'],
    ['#ffffff', '#9a9a9a', '#3d3d3d'],
  ),
  layers: {
    strategy: { fill: '#ffffff', soft: '#ffffff', stroke: '#5c5c5c', accent: '#3d2900' },
    business: { fill: '#ffffff', soft: '#ffffff', stroke: '#5c5c5c', accent: '#332c00' },
    application: { fill: '#ffffff', soft: '#ffffff', stroke: '#5c5c5c', accent: '#053544' },
    technology: { fill: '#ffffff', soft: '#ffffff', stroke: '#5c5c5c', accent: '#16320f' },
    motivation: { fill: '#ffffff', soft: '#ffffff', stroke: '#5c5c5c', accent: '#2a2263' },
    implementation: { fill: '#ffffff', soft: '#ffffff', stroke: '#5c5c5c', accent: '#561a1e' },
    place: { fill: '#ffffff', soft: '#ffffff', stroke: '#5c5c5c', accent: '#472400' },
    grouping: { fill: '#ffffff', soft: '#ffffff', stroke: '#5c5c5c', accent: '#2e363f' },
  },
};

const CONTRAST: Theme = {
  name: 'contrast',
  paper: '#000000',
  ink: '#ffffff',
  muted: '#e6e6e6',
  rule: '#8c8c8c',
  edge: '#ffffff',
  frameFill: '#000000',
  frameStroke: '#b3b3b3',
  alarm: '#ff9e94',
  alarmFill: '#000000',
  tones: {
    people: { fill: '#000000', soft: '#000000', stroke: '#ffd54a', accent: '#ffd54a' },
    steering: { fill: '#000000', soft: '#000000', stroke: '#d4b8ff', accent: '#d4b8ff' },
    business: { fill: '#000000', soft: '#000000', stroke: '#6ff0b5', accent: '#6ff0b5' },
    application: { fill: '#000000', soft: '#000000', stroke: '#9cc7ff', accent: '#9cc7ff' },
    information: { fill: '#000000', soft: '#000000', stroke: '#6be7ff', accent: '#6be7ff' },
    technology: { fill: '#000000', soft: '#000000', stroke: '#d9d9d9', accent: '#d9d9d9' },
    neutral: { fill: '#000000', soft: '#000000', stroke: '#ffffff', accent: '#ffffff' },
  },
  tints: tints(
    [
      ['#000000', '#9cc7ff', '#9cc7ff'],
      ['#000000', '#ffd54a', '#ffd54a'],
      ['#000000', '#6ff0b5', '#6ff0b5'],
      ['#000000', '#ff9ee8', '#ff9ee8'],
      ['#000000', '#ffb07a', '#ffb07a'],
      ['#000000', '#ff8f80', '#ff8f80'],
    ],
    [
      ['#000000', '#8f6a1f', '#ffe6b3'],
      ['#1f1400', '#b3852a', '#ffe6b3'],
      ['#3a2600', '#d19c33', '#ffe6b3'],
      ['#573a00', '#ebb341', '#ffe6b3'],
      ['#704b00', '#ffcf5c', '#ffe6b3'],
    ],
    {
      planned: ['#000000', '#fff04a', '#fff04a'],
      development: ['#000000', '#d4b8ff', '#d4b8ff'],
      introduction: ['#000000', '#9cc7ff', '#9cc7ff'],
      operation: ['#000000', '#6ff0b5', '#6ff0b5'],
      phaseout: ['#000000', '#ffb07a', '#ffb07a'],
      retired: ['#000000', '#b8b8b8', '#d9d9d9'],
    },
    ['#000000', '#d9d9d9', '#d9d9d9'],
    ['#000000', '#8c8c8c', '#d9d9d9'],
  ),
  layers: {
    strategy: { fill: '#000000', soft: '#000000', stroke: '#ffc76b', accent: '#ffc76b' },
    business: { fill: '#000000', soft: '#000000', stroke: '#fff04a', accent: '#fff04a' },
    application: { fill: '#000000', soft: '#000000', stroke: '#7fe3ff', accent: '#7fe3ff' },
    technology: { fill: '#000000', soft: '#000000', stroke: '#8af07a', accent: '#8af07a' },
    motivation: { fill: '#000000', soft: '#000000', stroke: '#c9beff', accent: '#c9beff' },
    implementation: { fill: '#000000', soft: '#000000', stroke: '#ffb0bb', accent: '#ffb0bb' },
    place: { fill: '#000000', soft: '#000000', stroke: '#ffab66', accent: '#ffab66' },
    grouping: { fill: '#000000', soft: '#000000', stroke: '#ffffff', accent: '#ffffff' },
  },
};

export const THEMES: Readonly<Record<ThemeName, Theme>> = {
  light: LIGHT,
  dark: DARK,
  print: PRINT,
  contrast: CONTRAST,
};

export function isTheme(name: string): name is ThemeName {
  return Object.hasOwn(THEMES, name);
}

/** What a picture in each theme ends its file name with: nothing in the usual one. */
export function themeSuffix(theme: ThemeName): string {
  return theme === 'light' ? '' : `-${theme}`;
}

/** Endings that no view's own name may be taken for. */
export const THEME_SUFFIXES: readonly string[] = (Object.keys(THEMES) as ThemeName[])
  .map(themeSuffix)
  .filter((suffix) => suffix !== '');

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
