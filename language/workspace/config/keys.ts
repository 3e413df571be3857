/**
 * What may stand in `ea.config.json`, as a table: the reader, the JSON Schema that editors complete from and the
 * reference in the documentation are all made from it.
 */
import { THEME_NAMES, type ThemeName } from '../../drawing/theme.ts';
import { PAGE_SIZES, type PageSize } from '../../formats/pdf/pages.ts';
import { PICTURE_FORMATS, type PictureFormat } from '../../formats/picture-formats.ts';
import type { Selector } from '../../model/selector.ts';
import type { Bilingual } from '../../model/text.ts';
import { RULES, ruleOf } from '../../rules/registry.ts';
import { type OptionValue, PRESETS, type Preset, type RuleOption } from '../../rules/rule.ts';
import { NOTATION_NAMES, type Notation } from '../../views/occasion.ts';

export const CONFIG_NAME = 'ea.config.json';

export interface Key {
  readonly name: string;
  readonly doc: Bilingual;
  readonly shape: Shape;
  /** What counts when the key is left out. */
  readonly otherwise?: Bilingual;
  /** Without a value that can be understood the object that it stands in would mean something else, so it goes too. */
  readonly vital?: true;
}

export type Shape =
  | { readonly type: 'text'; readonly form?: Form }
  | { readonly type: 'word'; readonly values: readonly string[] }
  /** A word for a property, in either language. */
  | { readonly type: 'property' }
  | { readonly type: 'number'; readonly least?: number }
  | { readonly type: 'flag' }
  /** A choice of elements, in the language of selectors. */
  | { readonly type: 'selector' }
  /** Several of a kind; a single one may stand without brackets where `alone` is set. */
  | { readonly type: 'list'; readonly of: Shape; readonly alone?: true }
  | ObjectShape
  /** An object, or in short the value of one of its keys, which the rest is then left out of. */
  | { readonly type: 'brief'; readonly key: string; readonly of: ObjectShape }
  /** Names that the writer makes up (`form`), or that there are (`names`), each with a value. */
  | {
      readonly type: 'map';
      readonly of: Shape;
      readonly form?: Form;
      readonly names?: readonly string[];
      /** What the value of a certain name is, and what it means, where that is more than of all of them. */
      readonly each?: (name: string) => { readonly shape: Shape; readonly doc: Bilingual };
      readonly doc: Bilingual;
    };

export interface ObjectShape {
  readonly type: 'object';
  readonly keys: readonly Key[];
  /** Exactly one of these has to be there. */
  readonly one?: readonly string[];
  /** At least one of these. */
  readonly some?: readonly string[];
  /** All of these. */
  readonly all?: readonly string[];
}

/** Text that has to look like something. */
export type Form = 'text' | 'version' | 'date' | 'range' | 'alias' | 'glob' | 'path';

export const FORMS: Readonly<Record<Form, Bilingual>> = {
  text: { sv: 'en text', en: 'a text' },
  version: { sv: 'en version, till exempel "1.2.0"', en: 'a version, such as "1.2.0"' },
  date: { sv: 'ett datum, till exempel "2027-06-30"', en: 'a date, such as "2027-06-30"' },
  range: {
    sv: 'ett versionsintervall, till exempel "^1.2.0"',
    en: 'a range of versions, such as "^1.2.0"',
  },
  alias: {
    sv: 'ett namn av bokstäver, siffror och understreck som inte är ett av språkets ord',
    en: 'a name of letters, digits and underscores that is no word of the language',
  },
  glob: { sv: 'ett sökmönster, till exempel "arkiv/**"', en: 'a pattern, such as "archive/**"' },
  path: { sv: 'en sökväg, till exempel "../nationell"', en: 'a path, such as "../national"' },
};

export const LEVELS = ['error', 'warning', 'info', 'off'] as const;
const CONFIG_LANGUAGES = ['auto', 'sv', 'en'] as const;

const GLOBS: Shape = { type: 'list', of: { type: 'text', form: 'glob' } };

const LEVEL: Shape = { type: 'word', values: LEVELS };

const RULE_LEVELS: Shape = {
  type: 'map',
  names: RULES.map(({ id }) => id),
  of: LEVEL,
  doc: { sv: 'En regels nivå.', en: 'The level of a rule.' },
};

const RULE_SETTINGS: Shape = {
  type: 'map',
  names: RULES.map(({ id }) => id),
  of: ruleSetting([]),
  each: (name) => {
    const rule = ruleOf(name);
    const keys = (rule?.options ?? []).map(
      (option): Key => ({
        name: option.name,
        doc: option.doc,
        shape: shapeOf(option),
        otherwise: same(`\`${JSON.stringify(option.otherwise)}\``),
      }),
    );
    return { shape: ruleSetting(keys), doc: rule?.title ?? same(name) };
  },
  doc: { sv: 'En regels nivå.', en: 'The level of a rule.' },
};

/** @param options of the rule. */
function ruleSetting(options: readonly Key[]): Shape {
  return {
    type: 'brief',
    key: 'severity',
    of: {
      type: 'object',
      keys: [
        { name: 'severity', doc: { sv: 'Nivån.', en: 'The level.' }, shape: LEVEL },
        {
          name: 'options',
          doc: {
            sv: 'Det som kan ställas in i regeln; [dess sida](rules/README.md) säger vad det är.',
            en: 'What can be set in the rule; [its page](rules/README.md) says what there is.',
          },
          shape: { type: 'object', keys: options },
        },
      ],
    },
  };
}

function shapeOf({ otherwise, least }: RuleOption): Shape {
  switch (typeof otherwise) {
    case 'number':
      return { type: 'number', ...(least === undefined ? {} : { least }) };
    case 'boolean':
      return { type: 'flag' };
    case 'string':
      return { type: 'text' };
    default:
      return { type: 'list', of: { type: 'text' } };
  }
}

const same = (text: string): Bilingual => ({ sv: text, en: text });

export const CONFIG: Shape & { readonly type: 'object' } = {
  type: 'object',
  keys: [
    {
      name: '$schema',
      doc: { sv: 'Schemat som filen följer, för redigerare.', en: 'The schema of the file, for editors.' },
      shape: { type: 'text' },
    },
    {
      name: 'name',
      doc: { sv: 'Vad projektet heter.', en: 'What the project is called.' },
      shape: { type: 'text' },
      otherwise: { sv: 'mappens namn', en: 'the name of the folder' },
    },
    {
      name: 'version',
      doc: {
        sv: 'Modellens version. Projekt som är beroende av den kan kräva en viss.',
        en: 'The version of the model. Projects that depend on it can ask for a certain one.',
      },
      shape: { type: 'text', form: 'version' },
    },
    {
      name: 'include',
      doc: {
        sv: 'Filer som hör till projektet, som sökmönster räknade från mappen.',
        en: 'Files that belong to the project, as patterns from its folder.',
      },
      shape: GLOBS,
      otherwise: same('`["**/*.ea"]`'),
    },
    {
      name: 'exclude',
      doc: {
        sv: 'Filer bland dem som ändå inte hör till projektet.',
        en: 'Files among those that do not belong to the project after all.',
      },
      shape: GLOBS,
      otherwise: same('`[]`'),
    },
    {
      name: 'dependencies',
      doc: {
        sv: 'Andra projekt som det här hänvisar till, under ett alias: `nationell.SVO`. De läses bara.',
        en: 'Other projects that this one refers to, under an alias: `national.SVO`. They are only read.',
      },
      shape: {
        type: 'map',
        form: 'alias',
        doc: { sv: 'Ett annat projekt.', en: 'Another project.' },
        of: {
          type: 'object',
          one: ['path', 'package'],
          keys: [
            {
              name: 'path',
              doc: {
                sv: 'Det andra projektets mapp, eller en kompilerad modell (`.ea.json`), räknat från den här filen.',
                en: "The other project's folder, or a compiled model (`.ea.json`), from this file.",
              },
              shape: { type: 'text', form: 'path' },
            },
            {
              name: 'package',
              doc: {
                sv: 'Ett installerat npm-paket som innehåller projektet eller en kompilerad modell.',
                en: 'An installed npm package that holds the project or a compiled model.',
              },
              shape: { type: 'text' },
            },
            {
              name: 'version',
              doc: {
                sv: 'Vilka versioner av modellen som går an.',
                en: 'Which versions of the model will do.',
              },
              shape: { type: 'text', form: 'range' },
            },
          ],
        },
      },
    },
    {
      name: 'preset',
      doc: {
        sv: 'Vilka regler som är på. Vart och ett av orden rymmer dem före: `pm3` vad styrning enligt pm³ kräver, `strict` vad en fullständig modell har, `all` även vad som är en smaksak.',
        en: 'Which rules are on. Each of the words holds those before it: `pm3` what governance by pm³ asks for, `strict` what a complete model has, `all` matters of taste as well.',
      },
      shape: { type: 'word', values: PRESETS },
      otherwise: same('`recommended`'),
    },
    {
      name: 'rules',
      doc: {
        sv: 'Andra nivåer än reglernas egna, och inställningar i dem. En nivå kan stå ensam: `"agreement/missing": "info"`.',
        en: 'Other levels than the rules\' own, and options of them. A level may stand alone: `"agreement/missing": "info"`.',
      },
      shape: RULE_SETTINGS,
    },
    {
      name: 'overrides',
      doc: {
        sv: 'Nivåer som gäller vissa filer, vissa element eller vissa element i vissa filer. Den sista som passar gäller.',
        en: 'Levels that apply to certain files, certain elements, or certain elements in certain files. The last one that fits counts.',
      },
      shape: {
        type: 'list',
        of: {
          type: 'object',
          some: ['files', 'select'],
          keys: [
            {
              name: 'files',
              doc: { sv: 'Filerna, som sökmönster.', en: 'The files, as patterns.' },
              shape: { ...GLOBS, alone: true },
              vital: true,
              otherwise: { sv: 'alla filer', en: 'all files' },
            },
            {
              name: 'select',
              doc: {
                sv: 'Elementen, valda som i en vy: `"under Vård och komponent[livscykel = avveckling]"`. Det gäller anmärkningar på just de elementen; med `X.**` också på det som ligger i X.',
                en: 'The elements, chosen as in a view: `"under Care and component[lifecycle = phasing-out]"`. It is for findings about these very elements; with `X.**` also about what lies in X.',
              },
              shape: { type: 'selector' },
              vital: true,
              otherwise: { sv: 'alla element', en: 'all elements' },
            },
            {
              name: 'rules',
              doc: { sv: 'Nivåerna där.', en: 'The levels there.' },
              shape: RULE_LEVELS,
            },
          ],
        },
      },
    },
    {
      name: 'baseline',
      doc: {
        sv: 'Filen med de anmärkningar som projektet har godtagit, räknad från den här filen. Se [Accepting findings](suppression.md).',
        en: 'The file with the findings that the project has accepted, from this file. See [Accepting findings](suppression.md).',
      },
      shape: { type: 'text', form: 'path' },
      otherwise: { sv: '`ea.baseline.json`, om den finns', en: '`ea.baseline.json`, if there is one' },
    },
    {
      name: 'language',
      doc: {
        sv: 'Språket i meddelanden och bilder; `auto` är det som de flesta av projektets nyckelord är skrivna på.',
        en: 'The language of messages and pictures; `auto` is the one that most keywords of the project are written in.',
      },
      shape: { type: 'word', values: CONFIG_LANGUAGES },
      otherwise: same('`auto`'),
    },
    {
      name: 'theme',
      doc: {
        sv: 'Färgerna i bilder som `ea export` ritar.',
        en: 'The colours of pictures that `ea export` draws.',
      },
      shape: { type: 'word', values: THEME_NAMES },
      otherwise: same('`light`'),
    },
    {
      name: 'profiles',
      doc: {
        sv: 'Vad som tas bort ur bilder som lämnas ut, under ett namn för `ea export --profile`. Se [Redaction](redaction.md).',
        en: 'What is taken out of pictures for others, under a name for `ea export --profile`. See [Redaction](redaction.md).',
      },
      shape: {
        type: 'map',
        doc: { sv: 'En profil.', en: 'A profile.' },
        of: {
          type: 'object',
          some: ['remove', 'removeIfPresent', 'properties', 'words'],
          keys: [
            {
              name: 'remove',
              doc: {
                sv: 'Element som tas bort, med allt i dem och allt som leder till dem. Vad de heter maskas i det som är kvar. Väljer ett av urvalen inget skrivs inget.',
                en: 'Elements that are removed, with all in them and all that leads to them. What they are called is masked in the rest. Nothing is written when one of the selectors chooses nothing.',
              },
              shape: { type: 'list', of: { type: 'selector' }, alone: true },
              vital: true,
            },
            {
              name: 'removeIfPresent',
              doc: {
                sv: 'Som `remove`, för det som inte behöver finnas: en profil som flera projekt delar, eller märken som ännu inte används.',
                en: 'As `remove`, for what need not be there: a profile that several projects share, or tags that are not in use yet.',
              },
              shape: { type: 'list', of: { type: 'selector' }, alone: true },
              vital: true,
            },
            {
              name: 'properties',
              doc: {
                sv: 'Egenskaper som inte visas någonstans: `["leverantör", "ligger"]`.',
                en: 'Properties that are shown nowhere: `["supplier", "locatedat"]`.',
              },
              shape: { type: 'list', of: { type: 'property' }, alone: true },
              vital: true,
            },
            {
              name: 'words',
              doc: {
                sv: 'Ord som maskas var de än står, även i längre ord.',
                en: 'Words that are masked wherever they stand, in longer words too.',
              },
              shape: { type: 'list', of: { type: 'text' }, alone: true },
              vital: true,
            },
          ],
        },
      },
    },
    {
      name: 'export',
      doc: {
        sv: 'Vad `ea export` gör när inget annat anges.',
        en: 'What `ea export` does when not told otherwise.',
      },
      shape: {
        type: 'object',
        keys: [
          {
            name: 'out',
            doc: {
              sv: 'Mappen att skriva i, räknat från den här filen.',
              en: 'The folder to write to, from this file.',
            },
            shape: { type: 'text', form: 'path' },
            otherwise: { sv: '`pictures` där kommandot körs', en: '`pictures` where the command runs' },
          },
          {
            name: 'format',
            doc: { sv: 'Ett eller flera format.', en: 'One or several formats.' },
            shape: { type: 'list', of: { type: 'word', values: PICTURE_FORMATS }, alone: true },
            otherwise: same('`svg`'),
          },
          {
            name: 'theme',
            doc: { sv: 'Ett eller flera teman.', en: 'One or several themes.' },
            shape: { type: 'list', of: { type: 'word', values: THEME_NAMES }, alone: true },
            otherwise: { sv: 'vad `theme` säger', en: 'what `theme` says' },
          },
          {
            name: 'profile',
            doc: {
              sv: 'Profilen i `profiles` som alltid används.',
              en: 'The one of `profiles` that is always used.',
            },
            shape: { type: 'text' },
            otherwise: { sv: 'ingen', en: 'none' },
          },
          {
            name: 'notation',
            doc: {
              sv: 'Notationen i bilder av vyer som inte själva säger `notation`. Se [ArchiMate](language.md#archimate).',
              en: 'The notation of pictures of views that do not say `notation` themselves. See [ArchiMate](language.md#archimate).',
            },
            shape: { type: 'word', values: NOTATION_NAMES },
            otherwise: same('`plain`'),
          },
          {
            name: 'page',
            doc: {
              sv: 'Sidorna i en PDF: `fit` är så stora som bilderna, `A4` och `A3` stående eller liggande som det passar.',
              en: 'The pages of a PDF: `fit` are as large as the pictures, `A4` and `A3` upright or turned as it fits.',
            },
            shape: { type: 'word', values: PAGE_SIZES },
            otherwise: same('`fit`'),
          },
          {
            name: 'tile',
            doc: {
              sv: 'Om bilder vars text blir för liten på en sida delas på flera.',
              en: 'Whether pictures whose text gets too small on one page are spread over several.',
            },
            shape: { type: 'flag' },
            otherwise: same('`false`'),
          },
        ],
      },
    },
  ],
};

type Level = (typeof LEVELS)[number];
type Levels = Readonly<Record<string, Level>>;

export interface DependencyEntry {
  readonly path?: string;
  readonly package?: string;
  /** A range of versions. */
  readonly version?: string;
}

export interface RuleSetting {
  readonly severity?: Level;
  readonly options?: Readonly<Record<string, OptionValue>>;
}

/** What a file says, with only what has the right shape. */
export interface Config {
  readonly name?: string;
  readonly version?: string;
  readonly include?: readonly string[];
  readonly exclude?: readonly string[];
  readonly dependencies?: Readonly<Record<string, DependencyEntry>>;
  readonly preset?: Preset;
  readonly rules?: Readonly<Record<string, RuleSetting>>;
  readonly overrides?: readonly {
    readonly files?: readonly string[];
    readonly select?: Selector;
    readonly rules?: Levels;
  }[];
  readonly baseline?: string;
  readonly language?: (typeof CONFIG_LANGUAGES)[number];
  readonly theme?: ThemeName;
  readonly profiles?: Readonly<
    Record<
      string,
      {
        readonly remove?: readonly Selector[];
        /** Those that may choose nothing. */
        readonly removeIfPresent?: readonly Selector[];
        /** In either spelling. */
        readonly properties?: readonly string[];
        readonly words?: readonly string[];
      }
    >
  >;
  readonly export?: {
    readonly profile?: string;
    readonly notation?: Notation;
    readonly out?: string;
    readonly format?: readonly PictureFormat[];
    readonly page?: PageSize;
    readonly tile?: boolean;
    readonly theme?: readonly ThemeName[];
  };
}
