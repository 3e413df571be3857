/** What may stand in a baseline, as a table: the reader and the JSON Schema are made from it. */
import type { ObjectShape } from '../config/keys.ts';

/** Found beside `ea.config.json`, where that names no other file. */
export const BASELINE_NAME = 'ea.baseline.json';
/** Editors follow the files whose names end so. */
export const BASELINE_ENDING = '.baseline.json';

export const BASELINE: ObjectShape = {
  type: 'object',
  keys: [
    {
      name: '$schema',
      doc: { sv: 'Schemat som filen följer, för redigerare.', en: 'The schema of the file, for editors.' },
      shape: { type: 'text' },
    },
    {
      name: 'entries',
      doc: { sv: 'Anmärkningar som projektet har godtagit.', en: 'Findings that the project has accepted.' },
      shape: {
        type: 'list',
        of: {
          type: 'object',
          all: ['element', 'rule'],
          keys: [
            {
              name: 'element',
              doc: { sv: 'Elementets id.', en: 'The id of the element.' },
              shape: { type: 'text' },
            },
            {
              name: 'rule',
              doc: { sv: 'Regelns id.', en: 'The id of the rule.' },
              shape: { type: 'text' },
            },
            {
              name: 'count',
              doc: {
                sv: 'Så många anmärkningar godtas; 1 när det utelämnas.',
                en: 'So many findings are accepted; 1 when it is left out.',
              },
              shape: { type: 'number', least: 1 },
              vital: true,
            },
            {
              name: 'reason',
              doc: {
                sv: 'Varför. Utan skäl döljs ingenting.',
                en: 'Why. Without a reason nothing is hidden.',
              },
              shape: { type: 'text' },
            },
            {
              name: 'owner',
              doc: { sv: 'Vem som svarar för det.', en: 'Who answers for it.' },
              shape: { type: 'text' },
            },
            {
              name: 'till',
              doc: {
                sv: 'Sista dagen som det godtas.',
                en: 'The last day that it is accepted.',
              },
              shape: { type: 'text', form: 'date' },
              vital: true,
            },
          ],
        },
      },
    },
  ],
};
