/** New elements and values as text. */
import { KINDS, property, STATES, spell, UNITS, valueTypeOf, type Word } from '../model/metamodel/index.ts';
import type { Language } from '../model/text.ts';
import { writtenName, writtenText } from '../syntax/names.ts';
import type { Lines } from './edit.ts';
import type { Made, Statement, Thing, Things, Value } from './things.ts';

export class Printer {
  readonly #things: Things;
  readonly #language: Language;

  /** @param language That of the file that is written to. */
  constructor(things: Things, language: Language) {
    this.#things = things;
    this.#language = language;
  }

  /** @param placed What stands in it besides what it says itself. */
  element(made: Made, placed: readonly Lines[] = []): Lines {
    const { name, title, kind } = made;
    const head = `${spell(kind, this.#language)} ${writtenName(name)}${title === name ? '' : ` ${writtenText(title)}`}`;
    const body = [
      ...made.statements.map((statement) => this.statement(statement, kind)),
      ...(made.tags.length > 0 ? [tagLine(made.tags)] : []),
      ...made.inside.flatMap((inside) => this.element(inside)),
      ...made.arrows.map((arrow) => this.arrow(arrow)),
      ...placed.flat(),
    ];
    return body.length === 0 ? [head] : block(head, body);
  }

  statement({ property: id, values }: Statement, kindId: string): string {
    const written = values.map((value) => this.value(value, id, kindId));
    return `${spell(id, this.#language)} ${written.join(', ')}`;
  }

  arrow({ target, verb }: { readonly target: Thing; readonly verb?: Thing }): string {
    const path = this.#things.pathOf(target, this.#language);
    return `-> ${path}${verb === undefined ? '' : ` ${this.#things.pathOf(verb, this.#language)}`}`;
  }

  value(value: Value, id: string, kindId: string): string {
    const bare = this.#bare(value, id, kindId);
    return value.from === undefined
      ? bare
      : `${bare} ${this.#language === 'sv' ? 'från' : 'from'} ${value.from}`;
  }

  #bare(value: Value, id: string, kindId: string): string {
    switch (value.type) {
      case 'text':
        return writtenText(value.text);
      case 'date':
        return value.date;
      case 'period':
        return `${value.start}..${value.end}`;
      case 'alias':
        return writtenName(value.name);
      case 'thing':
        return this.#things.pathOf(value.thing, this.#language);
      case 'state':
        return this.#word(STATES, value.state);
      case 'quantity':
        return value.unit === undefined ? value.amount : `${value.amount} ${this.#word(UNITS, value.unit)}`;
      case 'enum': {
        const entry = property(id);
        const type = entry && valueTypeOf(kindId, entry);
        return type?.type === 'enum' ? this.#word(type.values, value.id) : value.id;
      }
    }
  }

  #word(words: readonly Word[], id: string): string {
    return words.find((word) => word.id === id)?.spelling[this.#language] ?? id;
  }
}

export function tagLine(tags: readonly string[]): string {
  return tags.map((tag) => `#${tag}`).join(', ');
}

export function block(head: string, body: Lines): Lines {
  return [`${head} {`, ...body.map((line) => (line === '' ? line : `  ${line}`)), '}'];
}

/** The place of a kind in the table, by which new elements are ordered. */
export function kindOrder(kindId: string): number {
  return KINDS.findIndex(({ id }) => id === kindId);
}
