/** Which roles an object ought to have and has. */
import { enumValue } from '../model/metamodel/index.ts';
import { BOOLEAN } from '../model/metamodel/values/common.ts';
import { type Assignment, type Element, type ModelReader, targetsOf, valuesOf } from '../model/model.ts';
import { lineOf } from '../model/specialisation.ts';
import { remembered, rememberedInFile } from './memo.ts';
import type { RuleReader } from './rule.ts';

/** The counterpart of a role: its own, or that of the role it specialises. Undefined when it has none. */
export const counterpartOf = remembered((model: ModelReader, role: string): string | undefined => {
  for (const at of lineOf(model, role)) {
    if (valuesOf(at, 'counterpart').length > 0) return targetsOf(model, at, 'counterpart')[0];
  }
  return undefined;
});

/** Does a role say of itself, or the one it specialises, that it has no counterpart although there ought to be one? */
export const saysMissing = remembered((model: ModelReader, role: string): boolean => {
  const stated = lineOf(model, role)
    .map((at) => valuesOf(at, 'counterpart'))
    .find((values) => values.length > 0);
  return stated?.some((value) => value.type === 'state' && value.state === 'missing') ?? false;
});

/** What the assignments of an element say together. */
interface Held {
  /** The roles, and those that they specialise, whoever holds them or nobody. */
  readonly roles: ReadonlySet<string>;
  /** Is there an assignment whose role could not be found out? Then nobody knows which roles are missing. */
  readonly unclear: boolean;
}

const heldBy = new WeakMap<ModelReader, Map<string, Held>>();

/** Worked out once for each element: every one of its assignments asks. */
function heldIn(model: ModelReader, element: string): Held {
  const known = heldBy.get(model) ?? new Map<string, Held>();
  heldBy.set(model, known);
  const found = known.get(element);
  if (found) return found;
  const assigned = new Set(model.assignmentsOf(element).map(({ role }) => role));
  const roles = new Set<string>();
  let unclear = false;
  for (const role of assigned) {
    if (role === undefined || model.element(role)?.kind !== 'role') unclear = true;
    if (role !== undefined) for (const { id } of lineOf(model, role)) roles.add(id);
  }
  const held = { roles, unclear };
  known.set(element, held);
  return held;
}

/** Has the element an assignment of this role, or of one that specialises it, whoever holds it or nobody? */
export function hasRole(model: ModelReader, element: string, role: string): boolean {
  return heldIn(model, element).roles.has(role);
}

export function hasUnclearRoles(model: ModelReader, element: string): boolean {
  return heldIn(model, element).unclear;
}

/**
 * Has it that role, or an assignment whose role was not found and is spelt nearly like it? The slip has its own finding,
 * and that the role is missing follows from it; the other roles are not there for it.
 */
export function mayHaveRole(model: RuleReader, element: string, role: string): boolean {
  return hasRole(model, element, role) || meantIn(model, element).has(role);
}

/** The roles that those assignments may mean which mean none, and the roles that these specialise. */
const meantIn = rememberedInFile((model: RuleReader, element: string): ReadonlySet<string> => {
  const meant = model.assignmentsOf(element).flatMap(({ role, summary: { role: written } }) => {
    if (role !== undefined || written.path.length === 0) return [];
    const meaning = model.resolve(written);
    return meaning.status === 'ambiguous' ? meaning.ids : model.similar(written.path, ['role']);
  });
  return new Set(meant.flatMap((id) => lineOf(model, id).map((it) => it.id)));
});

/** Is it said that nobody holds the post? One that says nothing, or whose holder is not known, may be filled. */
export function isUnfilled({ summary: { state } }: Assignment): boolean {
  return state === 'vacant' || state === 'missing' || state === 'none';
}

/** The roles of assignments, each once, in the order of their ids. */
export function rolesOf(model: ModelReader, assignments: readonly Assignment[]): readonly Element[] {
  return [...new Set(assignments.map(({ role }) => role ?? ''))]
    .sort()
    .map((id) => model.element(id))
    .filter((element) => element !== undefined);
}

const lackingIn = new WeakMap<RuleReader, Map<string, readonly Element[]>>();

/** Roles with `krävs ja` that apply to an object and are not assigned in it, the library's last. */
export function lackingRoles(model: RuleReader, object: string): readonly Element[] {
  const known = lackingIn.get(model) ?? new Map<string, readonly Element[]>();
  lackingIn.set(model, known);
  const lacking = known.get(object) ?? findLacking(model, object);
  known.set(object, lacking);
  return lacking;
}

function findLacking(model: RuleReader, object: string): readonly Element[] {
  const around = new Set<string>();
  for (let at: string | undefined = object; at !== undefined; at = model.element(at)?.parent) around.add(at);
  return model.ofKind('role').filter((role) => {
    if (!isRequired(role) || (role.parent !== undefined && !around.has(role.parent))) return false;
    // A role of the library that the project has replaced by one of the same name asks for nothing.
    const meant = model.lookup([role.name], ['role'], object);
    if (role.library && !(meant.status === 'resolved' && meant.id === role.id)) return false;
    return !mayHaveRole(model, object, role.id);
  });
}

function isRequired(role: Element): boolean {
  const value = valuesOf(role, 'required')[0];
  if (value?.type !== 'word') return false;
  return enumValue(BOOLEAN, value.reference.path.join('.'))?.id === 'yes';
}
