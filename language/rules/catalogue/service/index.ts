import type { Rule } from '../../rule.ts';
import { unlinkedComponent } from './unlinked-component.ts';
import { withoutLevel } from './without-level.ts';
import { withoutPrice } from './without-price.ts';

export const SERVICE: readonly Rule[] = [unlinkedComponent, withoutLevel, withoutPrice];
