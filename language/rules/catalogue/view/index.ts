import type { Rule } from '../../rule.ts';
import { empty } from './empty.ts';
import { tooLarge } from './too-large.ts';
import { unknownSelector } from './unknown-selector.ts';
import { uselessPin } from './useless-pin.ts';

export const VIEW: readonly Rule[] = [empty, tooLarge, unknownSelector, uselessPin];
