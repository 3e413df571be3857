/** What a summary says, statement by statement, so that two readings of a text can be compared. */
import type { Position, Range } from '../../language/model/location.ts';
import { printValue } from '../../language/model/model.ts';
import type { Reference, Summary } from '../../language/model/summary.ts';

export interface Fact {
  /** The statement's own words, without what stands inside it or around it. */
  readonly says: string;
  readonly range: Range;
}

const name = (reference: Reference | undefined): string => reference?.path.join('.') ?? '';

/** The statements of a summary; with the text, without what belongs to the head of another statement. */
export function factsOf(summary: Summary, text?: string): Fact[] {
  const facts: Fact[] = [];
  const lines = text?.split(/\r\n|\r|\n/);
  /** Does a block open between two places? */
  const opensBetween = (from: Position, to: Position): boolean =>
    lines === undefined ||
    lines.slice(from.line, to.line + 1).some((line, index) => {
      const start = index === 0 ? from.character : 0;
      const end = from.line + index === to.line ? to.character : undefined;
      return line.slice(start, end).includes('{');
    });
  const properties = (list: Summary['declarations'][number]['properties']): void => {
    for (const { key, word, values, range } of list) {
      // A clause belongs to the head of its element.
      if (['för', 'i', 'av'].includes(word)) continue;
      const texts = values.map((value) =>
        [printValue(value), value.from, value.till, 'note' in value ? value.note : ''].join('|'),
      );
      facts.push({ says: `property ${key} = ${texts.join(', ')}`, range });
    }
  };
  properties(summary.loose.properties);
  for (const it of summary.declarations) {
    const base = it.base ? ` : ${name(it.base)}` : '';
    facts.push({
      says: `${it.kind} ${it.name}${name(it.target)}${base} ${JSON.stringify(it.title ?? '')}`,
      range: it.range,
    });
    properties(it.properties);
  }
  for (const it of summary.arrows) {
    const payload = it.payload.map(name).join(', ');
    facts.push({
      says: `arrow ${name(it.source)} -> ${name(it.target)} ${name(it.verb)} ${payload} ${it.title ?? ''}`,
      range: it.range,
    });
    properties(it.properties);
  }
  for (const it of summary.assignments) {
    facts.push({
      says: `role ${name(it.role)} ${it.label ?? ''} ${it.state ?? ''} ${it.holders.map(name).join(', ')}`,
      range: it.range,
    });
    // What stands on the line of an assignment belongs to it; what stands in its block is statements of their own.
    properties(it.properties.filter(({ range }) => opensBetween(it.range.start, range.start)));
  }
  for (const it of summary.selections)
    facts.push({ says: `${it.action} ${it.selectors.length}`, range: it.range });
  return facts;
}
