/** What a box says under its title, besides its name: how many, how far, what came out. */
import { spell } from '../model/metamodel/index.ts';
import { type Element, valuesOf } from '../model/model.ts';
import { sayValue } from '../model/said.ts';
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
