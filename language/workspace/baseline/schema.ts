/** The JSON Schema of a baseline, which editors check and complete it by. */
import { schemaOf } from '../config/schema.ts';
import { BASELINE } from './keys.ts';

/** Where the schema is published. */
export const BASELINE_SCHEMA_ID =
  'https://raw.githubusercontent.com/ea-lang/ea/main/language/workspace/baseline/baseline.schema.json';

/** Plain JSON. */
export function baselineSchema(): object {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    $id: BASELINE_SCHEMA_ID,
    title: 'ea.baseline.json',
    ...schemaOf(BASELINE),
    allowComments: true,
    allowTrailingCommas: true,
  };
}
