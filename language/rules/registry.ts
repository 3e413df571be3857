/** All rules, by name. A rule is a file of its own and two lines here. */
import { declaredMissing } from './agreement-declared-missing.ts';
import { missingAgreement } from './agreement-missing.ts';
import { configAliasTaken } from './config-alias-taken.ts';
import { configDependencyCycle } from './config-dependency-cycle.ts';
import { configMissingDependency } from './config-missing-dependency.ts';
import { configUnknownKey } from './config-unknown-key.ts';
import { configUnreadable } from './config-unreadable.ts';
import { configUnusableDependency } from './config-unusable-dependency.ts';
import { configWrongValue } from './config-wrong-value.ts';
import { configWrongVersion } from './config-wrong-version.ts';
import { cycle } from './dependency-cycle.ts';
import { layerSkipped } from './dependency-layer-skipped.ts';
import { upwardLayer } from './dependency-upward-layer.ts';
import { componentWithoutObject } from './governance-component-without-object.ts';
import { missingCounterpart } from './governance-missing-counterpart.ts';
import { missingRole } from './governance-missing-role.ts';
import { vacantRole } from './governance-vacant-role.ts';
import { ruleFailed } from './internal-rule-failed.ts';
import { ambiguous } from './name-ambiguous.ts';
import { cyclic } from './name-cyclic.ts';
import { duplicate } from './name-duplicate.ts';
import { readOnly } from './name-read-only.ts';
import { unresolved } from './name-unresolved.ts';
import { sumMismatch } from './plan-sum-mismatch.ts';
import type { Rule } from './rule.ts';
import { suppressionNotUnderstood } from './suppression-not-understood.ts';
import { withoutReason } from './suppression-without-reason.ts';
import { bareName } from './syntax-bare-name.ts';
import { missingName } from './syntax-missing-name.ts';
import { missingTarget } from './syntax-missing-target.ts';
import { missingValue } from './syntax-missing-value.ts';
import { notUnderstood } from './syntax-not-understood.ts';
import { unbalancedBraces } from './syntax-unbalanced-braces.ts';
import { unclosedQuote } from './syntax-unclosed-quote.ts';
import { unexpectedCharacter } from './syntax-unexpected-character.ts';
import { unknownWord } from './syntax-unknown-word.ts';
import { misplaced } from './type-misplaced.ts';
import { repeatedProperty } from './type-repeated-property.ts';
import { unknownProperty } from './type-unknown-property.ts';
import { wrongKind } from './type-wrong-kind.ts';
import { wrongProfile } from './type-wrong-profile.ts';
import { wrongValue } from './type-wrong-value.ts';

export const RULES: readonly Rule[] = [
  declaredMissing,
  missingAgreement,
  configAliasTaken,
  configDependencyCycle,
  configMissingDependency,
  configUnknownKey,
  configUnreadable,
  configUnusableDependency,
  configWrongValue,
  configWrongVersion,
  cycle,
  layerSkipped,
  upwardLayer,
  componentWithoutObject,
  missingCounterpart,
  missingRole,
  vacantRole,
  ruleFailed,
  ambiguous,
  cyclic,
  duplicate,
  readOnly,
  unresolved,
  sumMismatch,
  suppressionNotUnderstood,
  withoutReason,
  bareName,
  missingName,
  missingTarget,
  missingValue,
  notUnderstood,
  unbalancedBraces,
  unclosedQuote,
  unexpectedCharacter,
  unknownWord,
  misplaced,
  repeatedProperty,
  unknownProperty,
  wrongKind,
  wrongProfile,
  wrongValue,
];

const byId = new Map(RULES.map((rule) => [rule.id, rule]));

export function ruleOf(id: string): Rule | undefined {
  return byId.get(id);
}
