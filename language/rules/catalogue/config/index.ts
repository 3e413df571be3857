import type { Rule } from '../../rule.ts';
import { configAliasTaken } from './alias-taken.ts';
import { configDependencyCycle } from './dependency-cycle.ts';
import { configMatchesNothing } from './matches-nothing.ts';
import { configMissingDependency } from './missing-dependency.ts';
import { configUnknownKey } from './unknown-key.ts';
import { configUnreadable } from './unreadable.ts';
import { configUnusableDependency } from './unusable-dependency.ts';
import { configWrongSelector } from './wrong-selector.ts';
import { configWrongValue } from './wrong-value.ts';
import { configWrongVersion } from './wrong-version.ts';

export const CONFIG: readonly Rule[] = [
  configAliasTaken,
  configDependencyCycle,
  configMatchesNothing,
  configMissingDependency,
  configUnknownKey,
  configUnreadable,
  configUnusableDependency,
  configWrongSelector,
  configWrongValue,
  configWrongVersion,
];
