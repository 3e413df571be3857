/**
 * What may stand in `ea.config.json`, as a table: the reader, the JSON Schema that editors complete from and the
 * reference in the documentation are all made from it.
 */
import type { Bilingual } from '../../model/text.ts';
import { RULES } from '../../rules/registry.ts';
import { PRESETS, type Preset } from '../../rules/rule.ts';

export const CONFIG_NAME = 'ea.config.json';

export interface Key {
  readonly name: string;
  readonly doc: Bilingual;
  readonly shape: Shape;
  /** What counts when the key is left out. */
  readonly otherwise?: Bilingual;
}

export type Shape =
  | { readonly type: 'text'; readonly form?: Form }
  | { readonly type: 'word'; readonly values: readonly string[] }
  /** Several of a kind; a single one may stand without brackets where `alone` is set. */
  | { readonly type: 'list'; readonly of: Shape; readonly alone?: true }
  | { readonly type: 'object'; readonly keys: readonly Key[]; readonly required?: readonly string[] }
  /** Names that the writer makes up (`form`), or that there are (`names`), each with a value. */
  | {
      readonly type: 'map';
      readonly of: Shape;
      readonly form?: Form;
      readonly names?: readonly string[];
      readonly doc: Bilingual;
    };

/** Text that has to look like something. */
export type Form = 'text' | 'version' | 'range' | 'alias' | 'glob' | 'path';

export const FORMS: Readonly<Record<Form, Bilingual>> = {
  text: { sv: 'en text', en: 'a text' },
  version: { sv: 'en version, till exempel "1.2.0"', en: 'a version, such as "1.2.0"' },
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
const THEMES = ['light', 'dark'] as const;
const FORMATS = ['svg', 'png', 'json'] as const;
const CONFIG_LANGUAGES = ['auto', 'sv', 'en'] as const;

const GLOBS: Shape = { type: 'list', of: { type: 'text', form: 'glob' } };

const RULE_LEVELS: Shape = {
  type: 'map',
  names: RULES.map(({ id }) => id),
  of: { type: 'word', values: LEVELS },
  doc: { sv: 'En regels nivå.', en: 'The level of a rule.' },
};

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
          required: ['path', 'package'],
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
        sv: 'Andra nivåer än reglernas egna: `error`, `warning`, `info` eller `off`.',
        en: "Other levels than the rules' own: `error`, `warning`, `info` or `off`.",
      },
      shape: RULE_LEVELS,
    },
    {
      name: 'overrides',
      doc: {
        sv: 'Nivåer som gäller vissa filer. Den sista som passar gäller.',
        en: 'Levels that apply to certain files. The last one that fits counts.',
      },
      shape: {
        type: 'list',
        of: {
          type: 'object',
          keys: [
            {
              name: 'files',
              doc: { sv: 'Filerna, som sökmönster.', en: 'The files, as patterns.' },
              shape: { ...GLOBS, alone: true },
            },
            {
              name: 'rules',
              doc: { sv: 'Nivåerna i dem.', en: 'The levels in them.' },
              shape: RULE_LEVELS,
            },
          ],
        },
      },
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
      shape: { type: 'word', values: THEMES },
      otherwise: same('`light`'),
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
            shape: { type: 'list', of: { type: 'word', values: FORMATS }, alone: true },
            otherwise: same('`svg`'),
          },
          {
            name: 'theme',
            doc: { sv: 'Ett eller flera teman.', en: 'One or several themes.' },
            shape: { type: 'list', of: { type: 'word', values: THEMES }, alone: true },
            otherwise: { sv: 'vad `theme` säger', en: 'what `theme` says' },
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

/** What a file says, with only what has the right shape. */
export interface Config {
  readonly name?: string;
  readonly version?: string;
  readonly include?: readonly string[];
  readonly exclude?: readonly string[];
  readonly dependencies?: Readonly<Record<string, DependencyEntry>>;
  readonly preset?: Preset;
  readonly rules?: Levels;
  readonly overrides?: readonly { readonly files?: readonly string[]; readonly rules?: Levels }[];
  readonly language?: (typeof CONFIG_LANGUAGES)[number];
  readonly theme?: (typeof THEMES)[number];
  readonly export?: {
    readonly out?: string;
    readonly format?: readonly (typeof FORMATS)[number][];
    readonly theme?: readonly (typeof THEMES)[number][];
  };
}
