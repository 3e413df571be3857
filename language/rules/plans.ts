/** What a plan holds, as several rules about its goals and needs ask. */
import { enumValue } from '../model/metamodel/index.ts';
import { GOAL_CLASSES, INCLUDED } from '../model/metamodel/values/plans.ts';
import type { Element, ModelReader } from '../model/model.ts';
import { statedValues } from '../model/specialisation.ts';
import type { RuleReader } from './rule.ts';

interface Contents {
  readonly goals: boolean;
  /** Does it speak of needs: has it any, or a goal that says what it answers to? */
  readonly needs: boolean;
  /** Has any goal a class? */
  readonly classes: boolean;
}

const known = new WeakMap<RuleReader, Map<string, Contents>>();

/** Worked out once for each plan: every one of its goals asks. */
export function contentsOf(model: RuleReader, plan: Element): Contents {
  const plans = known.get(model) ?? new Map<string, Contents>();
  known.set(model, plans);
  const found = plans.get(plan.id) ?? contentsWithin(model, plan);
  plans.set(plan.id, found);
  return found;
}

const NONE: Contents = { goals: false, needs: false, classes: false };

function contentsWithin(model: RuleReader, element: Element): Contents {
  return model
    .childrenOf(element.id)
    .filter(({ kind }) => kind === 'goal' || kind === 'need' || kind === 'area')
    .reduce((sum, child): Contents => {
      const inner = contentsWithin(model, child);
      return {
        goals: sum.goals || inner.goals || child.kind === 'goal',
        needs: sum.needs || inner.needs || child.kind === 'need' || namesReason(model, child),
        classes: sum.classes || inner.classes || classOf(model, child) !== undefined,
      };
    }, NONE);
}

/** Does a goal say what it answers to, be it that this is nothing or not known? */
export function namesReason(model: ModelReader, goal: Element): boolean {
  return statedValues(model, goal, 'meets').length > 0 || statedValues(model, goal, 'motivatedBy').length > 0;
}

/** `VM` or `VU`. */
export function classOf(model: ModelReader, goal: Element): string | undefined {
  return goal.kind === 'goal' ? wordIn(model, goal, 'class', GOAL_CLASSES) : undefined;
}

/** Is a need part of its plan: `yes`, `partly`, `no`, `unknown`, or undefined where nothing is said? */
export function inclusionOf(model: ModelReader, need: Element): string | undefined {
  const [value] = statedValues(model, need, 'included');
  return value?.type === 'state' ? value.state : wordIn(model, need, 'included', INCLUDED);
}

function wordIn(
  model: ModelReader,
  element: Element,
  property: string,
  words: Parameters<typeof enumValue>[0],
): string | undefined {
  const [value] = statedValues(model, element, property);
  return value?.type === 'word' ? enumValue(words, value.reference.path.join('.'))?.id : undefined;
}
