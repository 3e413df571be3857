import type { Rule } from '../../rule.ts';
import { cycle } from './cycle.ts';
import { duplicate } from './duplicate.ts';
import { forbidden } from './forbidden.ts';
import { hub } from './hub.ts';
import { layerSkipped } from './layer-skipped.ts';
import { orphan } from './orphan.ts';
import { plannedTarget } from './planned-target.ts';
import { required } from './required.ts';
import { retiredTarget } from './retired-target.ts';
import { self } from './self.ts';
import { unmanagedTarget } from './unmanaged-target.ts';
import { upwardLayer } from './upward-layer.ts';

export const DEPENDENCY: readonly Rule[] = [
  cycle,
  duplicate,
  forbidden,
  hub,
  layerSkipped,
  orphan,
  plannedTarget,
  required,
  retiredTarget,
  self,
  unmanagedTarget,
  upwardLayer,
];
