/** The JSON Schema of `ea.config.json`, which editors check and complete it by, made from the table of keys. */
import type { Bilingual } from '../../model/text.ts';
import { CONFIG, FORMS, type Form, type Key, type Shape } from './keys.ts';
import { PROPERTY_WORDS } from './property-words.ts';

/** Where the schema is published. */
const SCHEMA_ID =
  'https://raw.githubusercontent.com/ea-lang/ea/main/language/workspace/config/config.schema.json';

type Schema = Readonly<Record<string, unknown>>;

/** Plain JSON; the descriptions are in English and Swedish, since editors show them as they stand. */
export function configSchema(): Schema {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    $id: SCHEMA_ID,
    title: 'ea.config.json',
    ...schemaOf(CONFIG),
    // VS Code reads these: the reader allows both.
    allowComments: true,
    allowTrailingCommas: true,
  };
}

export function schemaOf(shape: Shape): Schema {
  switch (shape.type) {
    case 'text':
      return { type: 'string', ...formOf(shape.form) };
    case 'word':
      return { enum: shape.values };
    case 'property':
      return { enum: PROPERTY_WORDS };
    case 'number':
      return { type: 'number', ...(shape.least === undefined ? {} : { minimum: shape.least }) };
    case 'flag':
      return { type: 'boolean' };
    case 'selector':
      return { type: 'string', minLength: 1 };
    case 'brief': {
      const short = shape.of.keys.find(({ name }) => name === shape.key);
      return { anyOf: [...(short ? [schemaOf(short.shape)] : []), schemaOf(shape.of)] };
    }
    case 'list': {
      const list = { type: 'array', items: schemaOf(shape.of) };
      return shape.alone ? { anyOf: [schemaOf(shape.of), list] } : list;
    }
    case 'object':
      return {
        type: 'object',
        additionalProperties: false,
        properties: Object.fromEntries(shape.keys.map((key) => [key.name, described(key)])),
        ...(shape.one ? { oneOf: shape.one.map((name) => ({ required: [name] })) } : {}),
        ...(shape.all ? { required: shape.all } : {}),
        ...(shape.some ? { anyOf: shape.some.map((name) => ({ required: [name] })) } : {}),
      };
    case 'map': {
      const { of, each, doc } = shape;
      const valueSchema = (it: { shape: Shape; doc: Bilingual }): Schema => ({
        ...schemaOf(it.shape),
        description: `${it.doc.en} / ${it.doc.sv}`,
      });
      const value = valueSchema({ shape: of, doc });
      return shape.names
        ? {
            type: 'object',
            additionalProperties: false,
            properties: Object.fromEntries(
              shape.names.map((name) => [name, each ? valueSchema(each(name)) : value]),
            ),
          }
        : { type: 'object', propertyNames: formOf(shape.form), additionalProperties: value };
    }
  }
}

function described({ doc, shape }: Key): Schema {
  return { ...schemaOf(shape), description: `${doc.en}\n\n${doc.sv}` };
}

/** Ranges of versions and the words of the language are left to the reader. */
function formOf(form: Form | undefined): Schema {
  switch (form) {
    case 'version':
      return { pattern: '^v?\\d+\\.\\d+\\.\\d+([-+].+)?$', patternErrorMessage: FORMS.version.en };
    case 'date':
      return { pattern: '^\\d{4}-\\d{2}-\\d{2}$', patternErrorMessage: FORMS.date.en };
    case 'alias':
      return { pattern: '^[\\p{L}_][\\p{L}\\p{M}\\p{N}_]*$' };
    case 'glob':
    case 'path':
      return { minLength: 1 };
    default:
      return {};
  }
}
