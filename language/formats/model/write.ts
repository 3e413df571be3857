/**
 * A compiled model: what a project declares as one JSON file, described by `model.schema.json`, that other projects can
 * use instead of its source. Every element, arrow and role assignment stands on a line of its own, so that a difference
 * between two versions can be read, and a line can be pointed to.
 */
import {
  type Arrow,
  type Assignment,
  type Element,
  isOwn,
  type Model,
  type ModelReader,
} from '../../model/model.ts';
import type { PropertySummary, Reference, TagSummary, ValueSummary } from '../../model/summary.ts';

/** Counts up when a file can be written that an older reader would misunderstand. */
export const MODEL_FORMAT = 1;

const SCHEMA = 'https://raw.githubusercontent.com/ea-lang/ea/main/language/formats/model/model.schema.json';

export interface ModelInfo {
  readonly name: string;
  readonly version?: string;
}

type Plain = Readonly<Record<string, unknown>>;

/** The same model gives the same bytes. What its dependencies and the standard library declare is left out. */
export function writeModel(model: Model, { name, version }: ModelInfo): string {
  const own = ({ uri }: { readonly uri: string }): boolean => !model.isReadOnly(uri);
  const head = { $schema: SCHEMA, format: MODEL_FORMAT, name, ...(version === undefined ? {} : { version }) };
  const fields = Object.entries(head).map(
    ([key, value]) => `  ${JSON.stringify(key)}: ${JSON.stringify(value)}`,
  );
  const lists = [
    list(
      'elements',
      model.elements.filter(isOwn).map((it) => plainElement(model, it)),
    ),
    list(
      'arrows',
      model.arrows.filter(own).map((it) => plainArrow(model, it)),
    ),
    list(
      'assignments',
      model.assignments.filter(own).map((it) => plainAssignment(model, it)),
    ),
  ];
  return `{\n${[...fields, ...lists].join(',\n')}\n}\n`;
}

function list(name: string, items: readonly Plain[]): string {
  const lines = items.map((item) => `    ${JSON.stringify(item)}`).join(',\n');
  return items.length === 0 ? `  "${name}": []` : `  "${name}": [\n${lines}\n  ]`;
}

function plainElement(model: ModelReader, element: Element): Plain {
  const { id, kind, name, title, parent, declaration, extensions } = element;
  const parts = [declaration, ...extensions.map((it) => it.declaration)];
  return {
    id,
    kind,
    name,
    title,
    ...(parent === undefined ? {} : { parent }),
    ...(declaration.base ? { base: plainReference(model, declaration.base) } : {}),
    ...carried(
      model,
      parts.flatMap((part) => part.properties),
      parts.flatMap((part) => part.tags),
    ),
  };
}

function plainArrow(model: ModelReader, { id, owner, summary }: Arrow): Plain {
  const { source, target, verb, payload, title, name } = summary;
  return {
    id,
    ...(owner === undefined ? {} : { owner }),
    ...(name === undefined ? {} : { name }),
    ...(source ? { source: plainReference(model, source) } : {}),
    ...(target ? { target: plainReference(model, target) } : {}),
    ...(verb ? { verb: plainReference(model, verb) } : {}),
    ...(payload.length > 0 ? { payload: payload.map((it) => plainReference(model, it)) } : {}),
    ...(title === undefined ? {} : { title }),
    ...carried(model, summary.properties, summary.tags),
  };
}

function plainAssignment(model: ModelReader, { id, owner, summary }: Assignment): Plain {
  const { role, label, state, holders } = summary;
  return {
    id,
    ...(owner === undefined ? {} : { owner }),
    role: plainReference(model, role),
    ...(label === undefined ? {} : { label }),
    ...(state === undefined ? {} : { state }),
    ...(holders.length > 0 ? { holders: holders.map((it) => plainReference(model, it)) } : {}),
    ...carried(model, summary.properties, []),
  };
}

function carried(
  model: ModelReader,
  properties: readonly PropertySummary[],
  tags: readonly TagSummary[],
): Plain {
  const values = Map.groupBy(properties, ({ key }) => key);
  const entries = [...values]
    .map(
      ([key, same]) =>
        [key, same.flatMap((it) => it.values.map((value) => plainValue(model, value)))] as const,
    )
    .filter(([, all]) => all.length > 0)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    ...(entries.length > 0 ? { properties: Object.fromEntries(entries) } : {}),
    ...(tags.length > 0 ? { tags: tags.map(({ name }) => name) } : {}),
  };
}

/** The name as written, by which it is found again, and the id of what it means, for programs that look no names up. */
function plainReference(model: ModelReader, reference: Reference): Plain {
  const resolution = model.resolve(reference);
  return {
    path: reference.path,
    ...(resolution.status === 'resolved' ? { to: resolution.id } : {}),
  };
}

function plainValue(model: ModelReader, value: ValueSummary): Plain {
  const { range, at, ...rest } = value;
  const plain: Record<string, unknown> = { ...rest };
  if (rest.type === 'word') {
    delete plain['reference'];
    Object.assign(plain, plainReference(model, rest.reference));
  }
  if (at) plain['at'] = plainReference(model, at);
  return plain;
}
