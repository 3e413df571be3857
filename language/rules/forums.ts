/** Who meets in a forum, and whether it meets at all. */
import { enumValue } from '../model/metamodel/index.ts';
import { FORUM_TYPES } from '../model/metamodel/values/actors.ts';
import { PROGRESS } from '../model/metamodel/values/plans.ts';
import { type Assignment, type Element, type ModelReader, valuesOf } from '../model/model.ts';
import { lineOf, statedTargets, statedValues } from '../model/specialisation.ts';
import { outward } from './things.ts';

/** How far a forum has come when it does not meet, or not in full. */
const IDLE: ReadonlySet<string> = new Set(['planned', 'forming', 'done', 'dormant', 'notdone', 'cancelled']);
/** States of the life cycle in which a forum does not meet. */
const ABSENT: ReadonlySet<string> = new Set(['planerad', 'utveckling', 'avvecklad']);

/** Does the forum meet, as far as anybody says? One that is being formed, is only planned or has ended does not. */
export function meets(model: ModelReader, forum: Element, today: string | undefined): boolean {
  const [status] = statedValues(model, forum, 'status');
  const word = status?.type === 'word' ? enumValue(PROGRESS, status.reference.path.join('.')) : undefined;
  if (word && IDLE.has(word.id)) return false;
  const states = statedTargets(model, forum, 'lifecycle');
  if (states.length > 0 && states.every((id) => ABSENT.has(id))) return false;
  const [period] = statedValues(model, forum, 'period');
  return !(
    period?.type === 'period' &&
    today !== undefined &&
    period.end < today.slice(0, period.end.length)
  );
}

export function isDeciding(model: ModelReader, forum: Element): boolean {
  const [type] = statedValues(model, forum, 'type');
  return (
    type?.type === 'word' && enumValue(FORUM_TYPES, type.reference.path.join('.'))?.id === 'decisionforum'
  );
}

/**
 * The posts that a role stands for where an element is: those of the nearest place around it that has the role, or one
 * that specialises it. Empty when it is assigned nowhere around.
 */
export function postsOf(model: ModelReader, role: string, from: string): readonly Assignment[] {
  for (const { id } of outward(model, from)) {
    const posts = model
      .assignmentsOf(id)
      .filter((it) => it.role !== undefined && lineOf(model, it.role).some((at) => at.id === role));
    if (posts.length > 0) return posts;
  }
  return [];
}

export interface Seats {
  /** Ids of organisations, units and actors. */
  readonly held: ReadonlySet<string>;
  /** Is there a seat of which it is not known who has it? */
  readonly unclear: boolean;
}

/** Who sits in a forum: its members, and those who convene it, with the holders of roles in the place of the roles. */
export function seatsOf(model: ModelReader, forum: Element): Seats {
  const held = new Set<string>();
  let unclear = valuesOf(forum, 'members').length === 0;
  const take = (id: string): void => {
    if (model.element(id)?.kind !== 'role') {
      held.add(id);
      return;
    }
    const posts = postsOf(model, id, forum.id);
    if (posts.length === 0) unclear = true;
    for (const { summary, holders } of posts) {
      if (summary.state === undefined ? holders.length < summary.holders.length : summary.state === 'unknown')
        unclear = true;
      for (const holder of holders) {
        if (model.element(holder)?.kind === 'role') unclear = true;
        else held.add(holder);
      }
    }
  };
  for (const value of [...statedValues(model, forum, 'members'), ...statedValues(model, forum, 'convener')]) {
    const resolution = value.type === 'word' ? model.resolve(value.reference) : undefined;
    if (resolution?.status === 'resolved') take(resolution.id);
    else if (value.type !== 'state' || value.state === 'unknown') unclear = true;
  }
  return { held, unclear };
}
