import type { Rule } from '../../rule.ts';
import { bareName } from './bare-name.ts';
import { missingName } from './missing-name.ts';
import { missingTarget } from './missing-target.ts';
import { missingValue } from './missing-value.ts';
import { notUnderstood } from './not-understood.ts';
import { unbalancedBraces } from './unbalanced-braces.ts';
import { unclosedQuote } from './unclosed-quote.ts';
import { unexpectedCharacter } from './unexpected-character.ts';
import { unknownWord } from './unknown-word.ts';

export const SYNTAX: readonly Rule[] = [
  bareName,
  missingName,
  missingTarget,
  missingValue,
  notUnderstood,
  unbalancedBraces,
  unclosedQuote,
  unexpectedCharacter,
  unknownWord,
];
