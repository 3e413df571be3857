/** Every name that a file mentions, with what it may mean there. The metamodel decides. */
import { property, valueTypeOf } from './metamodel/index.ts';
import type { ReferenceRole, ReferenceUse } from './model.ts';
import { atomsOf, type SelectorCondition } from './selector.ts';
import type { PropertySummary, Reference, Summary } from './summary.ts';

/** What an arrow can join: things that depend and are depended on. */
export const ENDS: readonly string[] = [
  'component',
  'layer',
  'interface',
  'object',
  'product',
  'business',
  'activity',
  'information',
  'node',
  'environment',
  'organisation',
  'unit',
  'actor',
  'forum',
  'capability',
  'service',
  'process',
  'step',
  'platform',
  'network',
  'location',
  'equipment',
];
export const PAYLOAD: readonly string[] = ['information', 'product', 'interface'];
/** At whom a value may apply: `stöds VAS hos NLL`. */
export const HOLDERS_OF_VALUES: readonly string[] = [
  'organisation',
  'unit',
  'actor',
  'object',
  'location',
  'environment',
];
export const HOLDERS: readonly string[] = ['organisation', 'unit', 'actor', 'role'];

const ANY: readonly string[] = ['*'];
const VERBS: readonly string[] = ['verb'];
const ROLES: readonly string[] = ['role'];

export function usesIn(summary: Summary, idOf: (declaration: number) => string | undefined): ReferenceUse[] {
  const { uri } = summary;
  const uses: ReferenceUse[] = [];
  const add = (
    reference: Reference | undefined,
    role: ReferenceRole,
    kinds: readonly string[],
    scope: string | undefined,
    extra: Partial<ReferenceUse> = {},
  ): void => {
    if (!reference || reference.path.length === 0) return;
    const { open = false, property } = extra;
    const use = { reference, uri, role, kinds, open };
    if (scope === undefined) uses.push(property === undefined ? use : { ...use, property });
    else uses.push(property === undefined ? { ...use, scope } : { ...use, scope, property });
  };
  const addProperties = (
    properties: readonly PropertySummary[],
    kind: string | undefined,
    scope: string | undefined,
  ): void => {
    for (const { key, values } of properties) {
      for (const { at } of values) add(at, 'property', HOLDERS_OF_VALUES, scope);
      const entry = property(key);
      const type = entry && valueTypeOf(kind, entry);
      if (type?.type !== 'reference' && type?.type !== 'open') continue;
      for (const value of values) {
        if (value.type === 'word')
          add(value.reference, 'property', type.kinds, scope, { property: key, open: type.type === 'open' });
      }
    }
  };
  summary.declarations.forEach((declaration, index) => {
    const outer = idOf(declaration.owner);
    if (declaration.base) add(declaration.base, 'base', [declaration.kind, 'profile'], outer);
    add(declaration.target, 'extend', ANY, outer);
    addProperties(declaration.properties, declaration.kind, idOf(index));
  });
  for (const arrow of summary.arrows) {
    const scope = idOf(arrow.owner);
    add(arrow.source, 'source', ENDS, scope);
    add(arrow.target, 'target', ENDS, scope);
    add(arrow.verb, 'verb', VERBS, scope);
    for (const payload of arrow.payload) add(payload, 'payload', PAYLOAD, scope);
    // The scope of an arrow's properties is the element it stands in, but that element does not carry them.
    for (const use of propertiesOfArrow(arrow.properties))
      add(use.reference, 'property', use.kinds, scope, { open: use.open });
  }
  for (const assignment of summary.assignments) {
    const scope = idOf(assignment.owner);
    add(assignment.role, 'role', ROLES, scope);
    for (const holder of assignment.holders) add(holder, 'holder', HOLDERS, scope);
    for (const use of propertiesOfArrow(assignment.properties))
      add(use.reference, 'property', use.kinds, scope, { open: use.open });
  }
  for (const { selectors, targets = [], having = [], owner } of summary.selections) {
    const scope = idOf(owner);
    const addCondition = ({ key, reference, test }: SelectorCondition): void => {
      // A key that is no role may be a property that a profile adds.
      add(reference, 'selector', ROLES, scope, { open: true });
      if (test.type !== 'compare' || test.value.type !== 'word') return;
      const { kinds, open } = namesIn(key, reference);
      if (kinds.length > 0) add(test.value.reference, 'selector', kinds, scope, { open });
    };
    for (const atom of [...selectors, ...targets].flatMap(atomsOf)) {
      const { what, conditions } = atom;
      if (what.type === 'element' || what.type === 'below') add(what.reference, 'selector', ANY, scope);
      for (const condition of conditions) addCondition(condition);
    }
    for (const condition of having) addCondition(condition);
  }
  return inOrder(uses);
}

/** In the order of the text. No line is that long. */
function inOrder(uses: readonly ReferenceUse[]): ReferenceUse[] {
  const placed = uses.map((use) => {
    const { line, character } = use.reference.range.start;
    return { use, place: line * 2 ** 24 + character };
  });
  return placed.sort((a, b) => a.place - b.place).map(({ use }) => use);
}

function propertiesOfArrow(
  properties: readonly PropertySummary[],
): { reference: Reference; kinds: readonly string[]; open: boolean }[] {
  return properties.flatMap(({ key, values }) => {
    const at = values.flatMap((value) =>
      value.at ? [{ reference: value.at, kinds: HOLDERS_OF_VALUES, open: false }] : [],
    );
    const type = property(key)?.value;
    if (type?.type !== 'reference' && type?.type !== 'open') return at;
    const named = values.flatMap((value) =>
      value.type === 'word'
        ? [{ reference: value.reference, kinds: type.kinds, open: type.type === 'open' }]
        : [],
    );
    return [...at, ...named];
  });
}

/** Kinds of what a condition may name after its sign; none where words are just words. */
export function namesIn(
  key: string,
  role: Reference | undefined,
): { readonly kinds: readonly string[]; readonly open: boolean } {
  if (key === 'verb') return { kinds: VERBS, open: false };
  if (key === 'information') return { kinds: PAYLOAD, open: false };
  if (role) return { kinds: HOLDERS, open: true };
  const type = property(key)?.value;
  if (type?.type !== 'reference' && type?.type !== 'open') return { kinds: [], open: true };
  return { kinds: type.kinds, open: type.type === 'open' };
}
