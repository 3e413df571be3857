/** An element in short, as Markdown: what it is, where it lies, who answers for it. */
import { enumValue, kind, property, STATES, spell, valueTypeOf } from '../model/metamodel/index.ts';
import {
  type Assignment,
  type Element,
  type Model,
  printValue,
  tagsOf,
  targetsOf,
  textOf,
  valuesOf,
} from '../model/model.ts';
import { hasTotals } from '../model/plan.ts';
import type { ValueSummary } from '../model/summary.ts';
import type { Language } from '../model/text.ts';
import { totalsTable } from './totals.ts';

const WORDS = {
  project: { sv: 'projekt', en: 'project' },
  readOnly: { sv: 'Skrivskyddat, från projektet', en: 'Read-only, from the project' },
  roles: { sv: 'Roller', en: 'Roles' },
  vacant: { sv: 'vakant', en: 'vacant' },
  managedBy: { sv: 'Förvaltas av', en: 'Managed by' },
  out: { sv: 'beroenden', en: 'dependencies' },
  from: { sv: 'från', en: 'from' },
  till: { sv: 'till', en: 'till' },
  in: { sv: 'beroende av detta', en: 'depending on this' },
} as const;

/** Properties that say most about an element, in the order they are read. */
const SHOWN: readonly string[] = [
  'type',
  'severity',
  'level',
  'side',
  'lifecycle',
  'supplier',
  'owner',
  'status',
  'parties',
];

export function cardOf(model: Model, element: Element, language: Language): string {
  const word =
    element.kind === 'project'
      ? WORDS.project[language]
      : (kind(element.kind)?.spelling[language] ?? element.kind);
  const title = nameOf(element, language);
  const lines = [`**${title}** · ${word}`];
  if (element.id !== element.title) lines.push(`\`${element.id}\``);
  const origin = element.dependency === undefined ? undefined : model.element(element.dependency);
  if (origin) lines.push(`${WORDS.readOnly[language]} ${escapeMarkdown(origin.title)}`);
  const description =
    textOf(element, 'purpose') ?? textOf(element, 'description') ?? textOf(element, 'reason');
  if (description !== undefined) lines.push(description);
  const facts = SHOWN.flatMap((key) => {
    const values = valuesOf(element, key);
    if (values.length === 0) return [];
    return [
      `${spell(key, language)}: ${values.map((value) => valueText(model, element, key, value, language)).join(', ')}`,
    ];
  });
  const manager = managerOf(model, element);
  if (manager) facts.push(`${WORDS.managedBy[language]} ${nameOf(manager, language)}`);
  const outgoing = model.outgoing(element.id).length;
  const incoming = model.incoming(element.id).length;
  if (outgoing > 0) facts.push(`${WORDS.out[language]}: ${outgoing}`);
  if (incoming > 0) facts.push(`${WORDS.in[language]}: ${incoming}`);
  const tags = tagsOf(element);
  if (tags.length > 0) facts.push(tags.map((tag) => `#${tag}`).join(' '));
  if (facts.length > 0) lines.push(facts.join('  \n'));
  const totals = hasTotals(element.kind)
    ? totalsTable(model, element, language, (part) => nameOf(part, language))
    : undefined;
  if (totals !== undefined) lines.push(totals);
  const roles = model.assignmentsOf(element.id);
  if (roles.length > 0) {
    lines.push(
      `${WORDS.roles[language]}:\n${roles.map((it) => `- ${roleText(model, it, language)}`).join('\n')}`,
    );
  }
  return lines.join('\n\n');
}

/** A value as the reader's language has it: words of closed lists by their spelling, elements by their title. */
function valueText(
  model: Model,
  element: Element,
  key: string,
  value: ValueSummary,
  language: Language,
): string {
  const entry = property(key);
  const type = entry && valueTypeOf(element.kind, entry);
  if (value.type === 'state') return STATES.find(({ id }) => id === value.state)?.spelling[language] ?? '';
  if (type?.type === 'enum') {
    return enumValue(type.values, printValue(value))?.spelling[language] ?? escapeMarkdown(printValue(value));
  }
  const resolution = value.type === 'word' ? model.resolve(value.reference) : undefined;
  const target = resolution?.status === 'resolved' ? model.element(resolution.id) : undefined;
  const dates = [
    ...(value.from === undefined ? [] : [`${WORDS.from[language]} ${value.from}`]),
    ...(value.till === undefined ? [] : [`${WORDS.till[language]} ${value.till}`]),
  ];
  return [target ? nameOf(target, language) : escapeMarkdown(printValue(value)), ...dates].join(' ');
}

/** The title in a language, safe inside Markdown. */
export function nameOf(element: Element, language: Language): string {
  const english = language === 'en' ? textOf(element, 'english') : undefined;
  return escapeMarkdown(english ?? (element.title === '' ? element.id : element.title));
}

function managerOf(model: Model, element: Element): Element | undefined {
  const [stated] = targetsOf(model, element, 'manager');
  if (stated !== undefined) return model.element(stated);
  let at = element.parent === undefined ? undefined : model.element(element.parent);
  while (at && at.kind !== 'object') at = at.parent === undefined ? undefined : model.element(at.parent);
  return at;
}

function roleText(model: Model, { role, holders, summary }: Assignment, language: Language): string {
  const roleElement = role === undefined ? undefined : model.element(role);
  const name = roleElement ? nameOf(roleElement, language) : escapeMarkdown(summary.role.path.join('.'));
  const label = summary.label === undefined ? '' : ` (${escapeMarkdown(summary.label)})`;
  const who = holders.flatMap((id) => {
    const holder = model.element(id);
    return holder ? [nameOf(holder, language)] : [];
  });
  return `${name}${label}: ${who.length > 0 ? who.join(', ') : summary.state === undefined ? '?' : WORDS.vacant[language]}`;
}

/** Text that users wrote, where Markdown would read signs into it. */
export function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_{}[\]<>()#+!|~]/g, '\\$&').replace(/\s+/g, ' ');
}
