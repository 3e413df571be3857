/** Syntax trees to the summary of a file. Nothing behind this knows that there was a parser. */

import { comparePositions, type Range } from '../model/location.ts';
import { ARROW_PROPERTIES, type StateId, wordId } from '../model/metamodel/index.ts';
import { OWN } from '../model/specialisation.ts';
import type {
  ArrowSummary,
  AssignmentSummary,
  Declaration,
  PropertySummary,
  SelectionSummary,
  Summary,
  TagSummary,
} from '../model/summary.ts';
import { foldsOf } from './folds.ts';
import type * as ast from './generated/ast.ts';
import type { Statement, SyntaxNode, Words } from './nodes.ts';
import { type ParsedFile, parse } from './parser.ts';
import { plainName, plainText } from './plain.ts';
import { type Problem, syntaxProblem } from './problem.ts';
import { nothing, rangeOf, rangeOfWords, referenceOf, textOf } from './references.ts';
import { conditionOf, selectorOf } from './selectors.ts';
import { spellingOf } from './spelling.ts';
import { suppressionsOf } from './suppressions.ts';
import { rangeOfToken } from './tokens.ts';
import { valueSummary } from './values.ts';

/** Reads one file. Never throws for any text. */
export function summarise(uri: string, text: string): Summary {
  return new Summariser(uri, parse(text)).summary();
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

class Summariser {
  readonly #declarations: Declaration[] = [];
  readonly #arrows: ArrowSummary[] = [];
  readonly #assignments: AssignmentSummary[] = [];
  readonly #selections: SelectionSummary[] = [];
  readonly #problems: Problem[];
  readonly #uri: string;
  readonly #file: ParsedFile;

  constructor(uri: string, file: ParsedFile) {
    this.#uri = uri;
    this.#file = file;
    this.#problems = [...file.problems];
  }

  summary(): Summary {
    const loose = { properties: [], tags: [] };
    this.#body(this.#file.statements, -1, loose);
    // Lists that have grown hold room for more, and there are many of them.
    for (const it of [...this.#declarations, ...this.#arrows] as Mutable<Declaration | ArrowSummary>[]) {
      it.properties = exact(it.properties);
      it.tags = exact(it.tags);
    }
    const statements = (): Range[] =>
      [...this.#declarations, ...this.#arrows, ...this.#assignments, ...this.#selections].map(
        (it) => it.range,
      );
    return {
      uri: this.#uri,
      declarations: exact(this.#declarations),
      arrows: exact(this.#arrows),
      assignments: exact(this.#assignments),
      selections: exact(this.#selections.map((it) => markBroken(it, this.#problems))),
      loose,
      suppressions: suppressionsOf(this.#file.comments, this.#file.tokens, statements),
      problems: firstOfEachLine(this.#problems),
      folds: foldsOf(this.#file.tokens, this.#file.comments),
      spelling: spellingOf(this.#file.tokens),
    };
  }

  #body(
    statements: readonly Statement[],
    owner: number,
    into: { properties: PropertySummary[]; tags: TagSummary[] },
  ): void {
    for (const statement of statements) this.#statement(statement, owner, into);
  }

  #statement(
    statement: Statement,
    owner: number,
    into: { properties: PropertySummary[]; tags: TagSummary[] },
  ): void {
    switch (statement.$type) {
      case 'Element':
        this.#element(statement, owner);
        break;
      case 'Extend':
        this.#extend(statement, owner);
        break;
      case 'Arrow':
        this.#arrow(statement, owner, into);
        break;
      case 'Roles':
        for (const assignment of statement.assignments) this.#assignment(assignment, owner);
        break;
      case 'Selection':
        this.#selections.push({
          owner,
          action: wordId('STRUCTURE', textOf(statement.action)) === 'hide' ? 'hide' : 'show',
          selectors: statement.selectors.map(selectorOf),
          range: rangeOf(statement),
        });
        break;
      case 'Demand':
        this.#selections.push(demandOf(statement, owner));
        break;
      case 'Tags':
        for (const tag of statement.tags) into.tags.push(tagSummary(tag));
        break;
      case 'Property':
        into.properties.push(this.#property(statement));
        break;
      case 'Unknown': {
        if (this.#isOwnProperty(statement, owner)) {
          into.properties.push(ownProperty(statement));
          break;
        }
        const range = rangeOfWords(statement.word);
        const follows = statement.values[0] ? 'value' : 'nothing';
        const word = textOf(statement.word);
        this.#problems.push(syntaxProblem('unknown-word', range, { word, follows }));
        this.#unknown(statement, owner);
        break;
      }
      case 'Broken':
        if (statement.body.length > 0)
          this.#nameless(statement, rangeOf(statement), '', owner, statement.body);
        break;
    }
  }

  /**
   * The head of an element whose kind is missing or misspelt still names something, so what refers to it is not blamed
   * as well, and what stands inside it is still understood.
   */
  #unknown(statement: SyntaxNode<ast.Unknown>, owner: number): void {
    if (statement.body.length === 0 && statement.title === undefined) return;
    const [value] = statement.values;
    const range = value?.path ? rangeOf(value) : rangeOfWords(statement.word);
    const name = plainName(textOf(value?.path ?? statement.word));
    this.#nameless(statement, range, name, owner, statement.body);
  }

  #nameless(
    node: Statement,
    nameRange: Range,
    name: string,
    owner: number,
    body: readonly Statement[],
  ): void {
    const properties: PropertySummary[] = [];
    const tags: TagSummary[] = [];
    const range = rangeOf(node);
    const index =
      this.#declarations.push({
        kind: 'unknown',
        name,
        nameRange,
        owner,
        range,
        kindRange: nameRange,
        properties,
        tags,
      }) - 1;
    this.#body(body, index, { properties, tags });
  }

  #element(element: SyntaxNode<ast.Element>, owner: number): void {
    const kindRange = rangeOfWords(element.kind);
    const kind = textOf(element.kind);
    const properties: PropertySummary[] = element.clauses.map((clause) => clauseProperty(clause, element));
    const tags: TagSummary[] = [];
    const name = element.name === undefined ? '' : plainName(textOf(element.name));
    if (name === '') this.#problems.push(syntaxProblem('missing-name', kindRange, { kind }));
    const declaration: Mutable<Declaration> = {
      kind: wordId('KIND', kind) ?? kind,
      name,
      nameRange: element.name === undefined ? kindRange : rangeOfWords(element.name),
      owner,
      range: rangeOf(element),
      kindRange,
      properties,
      tags,
    };
    if (element.title !== undefined) {
      declaration.title = plainText(textOf(element.title));
      declaration.titleRange = rangeOfWords(element.title);
    }
    if (element.base !== undefined) declaration.base = referenceOf(element.base);
    const index = this.#declarations.push(declaration) - 1;
    this.#body(element.body, index, { properties, tags });
  }

  #extend(extend: SyntaxNode<ast.Extend>, owner: number): void {
    const properties: PropertySummary[] = [];
    const tags: TagSummary[] = [];
    const wordRange = rangeOfToken(extend.first);
    const declaration: Mutable<Declaration> = {
      kind: 'extend',
      name: '',
      nameRange: wordRange,
      owner,
      range: rangeOf(extend),
      kindRange: wordRange,
      properties,
      tags,
    };
    if (extend.target === undefined)
      this.#problems.push(syntaxProblem('missing-target', wordRange, { word: extend.first.image }));
    else {
      declaration.target = referenceOf(extend.target);
      declaration.nameRange = declaration.target.range;
    }
    const index = this.#declarations.push(declaration) - 1;
    this.#body(extend.body, index, { properties, tags });
  }

  #arrow(arrow: SyntaxNode<ast.Arrow>, owner: number, around: { properties: PropertySummary[] }): void {
    const properties: PropertySummary[] = [];
    const tags: TagSummary[] = [];
    const arrowRange = rangeOfWords(arrow.arrow);
    const summary: Mutable<ArrowSummary> = {
      owner,
      payload: exact(arrow.payload.map(referenceOf)),
      arrowRange,
      range: rangeOf(arrow),
      properties,
      tags,
    };
    if (arrow.source !== undefined) summary.source = referenceOf(arrow.source);
    if (arrow.target === undefined)
      this.#problems.push(syntaxProblem('missing-target', arrowRange, { word: '->' }));
    else summary.target = referenceOf(arrow.target);
    if (arrow.verb !== undefined) summary.verb = referenceOf(arrow.verb);
    if (arrow.title !== undefined) summary.title = plainText(textOf(arrow.title));
    if (arrow.name !== undefined) {
      summary.name = plainName(textOf(arrow.name));
      summary.nameRange = rangeOfWords(arrow.name);
    }
    this.#arrows.push(summary);
    // On the line of an arrow its own properties need no block; what only the element around it can say is said of that.
    for (const property of arrow.properties.map((it) => this.#property(it))) {
      (ARROW_PROPERTIES.includes(property.key) ? properties : around.properties).push(property);
    }
    // An arrow takes properties and tags; anything else in its block is read as if it stood beside the arrow.
    this.#body(arrow.body, owner, { properties, tags });
  }

  #assignment(assignment: SyntaxNode<ast.Assignment>, owner: number): void {
    const properties = assignment.properties.map((property) => this.#property(property));
    const summary: Mutable<AssignmentSummary> = {
      owner,
      role: assignment.role === undefined ? nothing(assignment) : referenceOf(assignment.role),
      holders: assignment.holders.map(referenceOf),
      properties,
      range: rangeOf(assignment),
    };
    if (assignment.label !== undefined) summary.label = plainText(textOf(assignment.label));
    const state = assignment.state && wordId('STATE', textOf(assignment.state));
    if (assignment.state && state !== undefined) {
      summary.state = state as StateId;
      summary.stateRange = rangeOfWords(assignment.state);
    }
    this.#assignments.push(summary);
    this.#body(assignment.body, owner, { properties, tags: [] });
  }

  /** In an element that stands on another one, a name with values says a property that a profile has added. */
  #isOwnProperty(statement: SyntaxNode<ast.Unknown>, owner: number): boolean {
    const based = this.#declarations[owner]?.base !== undefined;
    return (
      based && statement.body.length === 0 && statement.title === undefined && statement.values.length > 0
    );
  }

  #property(property: SyntaxNode<ast.Property>): PropertySummary {
    const wordRange = rangeOfWords(property.key);
    const word = textOf(property.key).normalize('NFC');
    if (property.values.length === 0) {
      this.#problems.push(syntaxProblem('missing-value', wordRange, { word: textOf(property.key) }));
    }
    return {
      key: wordId('KEY', word) ?? word,
      word,
      wordRange,
      values: property.values.map(valueSummary),
      range: rangeOf(property),
    };
  }
}

function demandOf(demand: SyntaxNode<ast.Demand>, owner: number): SelectionSummary {
  const targets = demand.targets.map(selectorOf);
  const having = demand.having.map(conditionOf);
  return {
    owner,
    action: wordId('STRUCTURE', textOf(demand.action)) === 'forbid' ? 'forbid' : 'require',
    selectors: demand.selectors.map(selectorOf),
    ...(targets.length > 0 ? { targets } : {}),
    ...(having.length > 0 ? { having } : {}),
    range: rangeOf(demand),
  };
}

/** A demand that lost a part says more than was meant: `förbjud komponent mott PU` would forbid every component. */
function markBroken(selection: SelectionSummary, problems: readonly Problem[]): SelectionSummary {
  const { action, range } = selection;
  if (action !== 'forbid' && action !== 'require') return selection;
  const isOf = ({ range: { start, end } }: Problem): boolean =>
    start.line <= range.end.line && comparePositions(end, range.start) >= 0;
  return problems.some(isOf) ? { ...selection, broken: true } : selection;
}

function ownProperty(statement: SyntaxNode<ast.Unknown>): PropertySummary {
  const word = plainName(textOf(statement.word));
  return {
    key: `${OWN}${word}`,
    word,
    wordRange: rangeOfWords(statement.word),
    values: statement.values.map(valueSummary),
    range: rangeOf(statement),
  };
}

const NOTHING: readonly never[] = Object.freeze([]);

/** The same items in no more room than they need. */
function exact<T>(items: readonly T[]): readonly T[] {
  return items.length === 0 ? NOTHING : items.slice();
}

/** One mistake tends to leave several words of its line that make no sense; the first of them is enough. */
function firstOfEachLine(problems: readonly Problem[]): Problem[] {
  const vague = new Set([
    'not-understood',
    'unknown-word',
    'missing-name',
    'missing-value',
    'missing-target',
  ]);
  const sorted = [...problems].sort((a, b) => comparePositions(a.range.start, b.range.start));
  const lines = new Set<number>();
  return sorted.filter(({ code, range }) => {
    if (!vague.has(code)) return true;
    const known = lines.has(range.start.line);
    lines.add(range.start.line);
    return !known;
  });
}

/** `för X` before a block says what the property `gäller X` says inside it. */
function clauseProperty(clause: SyntaxNode<ast.Clause>, element: SyntaxNode<ast.Element>): PropertySummary {
  const written = textOf(clause.word);
  const word = wordId('CLAUSE', written) ?? written;
  const key = word === 'of' ? (wordId('KIND', textOf(element.kind)) === 'view' ? 'about' : 'for') : word;
  return {
    key,
    word: written,
    wordRange: rangeOfWords(clause.word),
    values: clause.targets.map(referenceOf).map((reference) => ({
      type: 'word',
      reference,
      range: reference.range,
    })),
    range: rangeOf(clause),
  };
}

function tagSummary(tag: Words): TagSummary {
  return { name: textOf(tag).slice(1).normalize('NFC'), range: rangeOfWords(tag) };
}
