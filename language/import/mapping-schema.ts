/** The JSON Schema of a mapping file, for editors: what `mapping.ts` reads, with the kinds and properties that there are. */
import { KINDS, PROPERTIES, UNITS, type Word } from '../model/metamodel/index.ts';

const spellings = (words: readonly Word[]): string[] => [
  ...new Set(words.flatMap(({ spelling }) => [spelling.sv, spelling.en])),
];

/** Draft 7, which is what editors know best. */
export function mappingSchema(): object {
  const kinds = KINDS.filter(({ group }) => group !== 'tool');
  const flag = (description: string): object => ({ const: true, description });
  const meanings = ['id', 'title', 'name', 'property', 'parent', 'arrow', 'tag', 'kind', 'ignore'];
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Mapping of an inventory for ea import',
    description:
      'What the columns of a CSV file or Excel sheet mean. Kinds and properties may be written in Swedish or English.',
    type: 'object',
    required: ['columns'],
    additionalProperties: false,
    properties: {
      $schema: { type: 'string' },
      version: { const: 1 },
      sheet: {
        type: 'string',
        description: 'Name or number of the sheet. Without it the first that is visible.',
      },
      header: {
        type: 'integer',
        minimum: 1,
        description: 'Number of the row with the headings. Without it they are looked for.',
      },
      source: {
        type: 'string',
        description:
          'What the ids are called in the model, such as CMDB: källa "CMDB 4711". By it a row is recognised the next time.',
      },
      kind: { $ref: '#/definitions/kind', description: 'What a row is.' },
      language: { enum: ['sv', 'en'], description: 'The language of the keywords that are written.' },
      dates: { enum: ['YMD', 'DMY', 'MDY'], description: 'The order in dates such as 01/02/2024.' },
      columns: {
        type: 'object',
        description: 'By heading. Case, punctuation and what stands in brackets do not matter.',
        additionalProperties: { $ref: '#/definitions/column' },
      },
      defaults: {
        type: 'object',
        description: 'Properties that a new element gets where its row says nothing.',
        propertyNames: { $ref: '#/definitions/property' },
        additionalProperties: { type: 'string' },
      },
    },
    definitions: {
      kind: { enum: spellings(kinds) },
      property: { enum: spellings(PROPERTIES) },
      column: {
        type: 'object',
        additionalProperties: false,
        properties: {
          id: flag('The id that the row has in its own system.'),
          title: flag('The name that people read.'),
          name: flag('The name in the model, where it is not made from the title.'),
          property: {
            $ref: '#/definitions/property',
            description: 'The property that the cell is the value of.',
          },
          parent: {
            $ref: '#/definitions/kind',
            description: 'The kind of the element that this one stands inside.',
          },
          arrow: {
            anyOf: [{ type: 'string', minLength: 1 }, { const: true }],
            description: 'The verb of an arrow to what the cell names, or true for an arrow without a verb.',
          },
          tag: flag('The cell becomes a tag.'),
          kind: {
            type: 'object',
            description: 'What a row is, by the value of the cell.',
            additionalProperties: { $ref: '#/definitions/kind' },
          },
          ignore: flag('The column is known and not wanted.'),
          in: {
            $ref: '#/definitions/kind',
            description: 'The property is that of an element of this kind inside the one of the row.',
          },
          from: {
            type: 'string',
            minLength: 1,
            description: 'The cell is the date from which the property had this value.',
          },
          prefix: { type: 'string', description: 'Stands before what the cell says: K makes 3 into K3.' },
          unit: { enum: spellings(UNITS), description: 'The unit of a number without one.' },
          values: {
            type: 'object',
            description: 'Translations. null leaves the value out.',
            additionalProperties: { type: ['string', 'null'] },
          },
          split: {
            anyOf: [{ type: 'string', minLength: 1 }, { const: false }],
            description:
              'The characters between several values, or false for one value whatever the cell holds.',
          },
          create: {
            anyOf: [{ $ref: '#/definitions/kind' }, { const: false }],
            description: 'What is made of a name that is not in the model, or false for nothing.',
          },
          with: {
            type: 'object',
            description: 'Properties of what is made.',
            propertyNames: { $ref: '#/definitions/property' },
            additionalProperties: { type: 'string' },
          },
          optional: flag('The import goes on when the file has no such column.'),
        },
        oneOf: meanings.map((meaning) => ({ required: [meaning] })),
      },
    },
  };
}
