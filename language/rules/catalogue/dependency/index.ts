import type { Rule } from '../../rule.ts';
import { cycle } from './cycle.ts';
import { layerSkipped } from './layer-skipped.ts';
import { upwardLayer } from './upward-layer.ts';

export const DEPENDENCY: readonly Rule[] = [cycle, layerSkipped, upwardLayer];
