/** What a box says under its title, besides its name: how many, how far, what came out. */
import {
  enumValue,
  property,
  STATES,
  type StateId,
  spell,
  UNITS,
  valueTypeOf,
} from '../model/metamodel/index.ts';
import { type Element, printValue, valuesOf } from '../model/model.ts';
import type { QuantityValue, ValueSummary } from '../model/summary.ts';
import type { Language } from '../model/text.ts';

/** Properties worth a line in a picture, by kind. Those of systems are told by frames and arrows. */
const FACTS: Readonly<Record<string, readonly string[]>> = {
  assignment: ['status'],
  forum: ['status'],
  indicator: ['target', 'outcome'],
  investment: ['frame', 'outcome'],
  location: ['count'],
  network: ['capacity'],
  node: ['count', 'capacity'],
  platform: ['count'],
  process: ['leadTime'],
  step: ['leadTime'],
};

const ABOUT = { sv: 'cirka', en: 'about' } as const;

/** One line per fact that is stated, without the one that the picture is already grouped by. */
export function factsOf(element: Element, language: Language, group: string): readonly string[] {
  return (FACTS[element.kind] ?? [])
    .filter((key) => key !== group)
    .flatMap((key) => {
      // Who else it applies to would need a column each.
      const values = valuesOf(element, key).filter((value) => value.at === undefined);
      if (values.length === 0) return [];
      const said = values.map((value) => sayValue(element.kind, key, value, language)).join(', ');
      return [key === 'status' ? said : `${spell(key, language)}: ${said}`];
    });
}

/**
 * "cirka 400", "3,8 % (2018)", "okänd": a value as it is read.
 *
 * @param kind of the element that says it; undefined for an arrow.
 */
export function sayValue(
  kind: string | undefined,
  key: string,
  value: ValueSummary,
  language: Language,
): string {
  const words = [
    value.uncertain ? ABOUT[language] : '',
    bareValue(kind, key, value, language),
    value.during === undefined ? '' : `(${value.during})`,
  ];
  return words.filter((it) => it !== '').join(' ');
}

/** "okänd", "saknas": what stands in the place of a value. */
export function stateWord(state: StateId, language: Language): string {
  return STATES.find(({ id }) => id === state)?.spelling[language] ?? state;
}

function bareValue(kind: string | undefined, key: string, value: ValueSummary, language: Language): string {
  if (value.type === 'quantity') return quantity(value, language);
  if (value.type === 'state') return stateWord(value.state, language);
  const entry = property(key);
  const type = entry && valueTypeOf(kind, entry);
  const text = printValue(value);
  return (type?.type === 'enum' ? enumValue(type.values, text)?.spelling[language] : undefined) ?? text;
}

function quantity({ amount, upper, unit, perUnit, note }: QuantityValue, language: Language): string {
  const decimal = (it: string): string => (language === 'sv' ? it.replace('.', ',') : it);
  const spelled = (id: string): string => UNITS.find((it) => it.id === id)?.spelling[language] ?? id;
  const number = upper === undefined ? decimal(amount) : `${decimal(amount)}–${decimal(upper)}`;
  return [
    number,
    unit === undefined ? '' : spelled(unit),
    perUnit === undefined ? '' : `/${spelled(perUnit)}`,
    note ?? '',
  ]
    .filter((it) => it !== '')
    .join(' ')
    .replace(' /', '/');
}
