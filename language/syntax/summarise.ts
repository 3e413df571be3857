/** Syntax trees to the summary of a file. Nothing behind this knows that there was a parser. */

import type { IToken } from 'chevrotain';
import { type AstNode, type CstNode, CstUtils, GrammarUtils, isLeafCstNode } from 'langium';
import { comparePositions, type Range } from '../model/location.ts';
import type { StateId } from '../model/metamodel/index.ts';
import { wordId } from '../model/metamodel/index.ts';
import type {
  ArrowSummary,
  AssignmentSummary,
  Declaration,
  FoldSummary,
  PropertySummary,
  QuantityValue,
  Reference,
  SelectionSummary,
  Summary,
  TagSummary,
  ValueSummary,
} from '../model/summary.ts';
import type * as ast from './generated/ast.ts';
import { type ParsedFile, parse } from './parser.ts';
import { type Problem, syntaxProblem } from './problem.ts';
import { selectorOf } from './selectors.ts';
import { suppressionsOf } from './suppressions.ts';
import { rangeOfToken } from './tokens.ts';

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
    const statements = [
      ...this.#declarations,
      ...this.#arrows,
      ...this.#assignments,
      ...this.#selections,
    ].map((it) => it.range);
    return {
      uri: this.#uri,
      declarations: this.#declarations,
      arrows: this.#arrows,
      assignments: this.#assignments,
      selections: this.#selections,
      loose,
      suppressions: suppressionsOf(this.#file.hidden, this.#file.tokens, statements),
      problems: firstOfEachLine(this.#problems),
      folds: foldsOf(this.#file.tokens, this.#file.hidden),
    };
  }

  #body(
    statements: readonly ast.Statement[],
    owner: number,
    into: { properties: PropertySummary[]; tags: TagSummary[] },
  ): void {
    for (const statement of statements) this.#statement(statement, owner, into);
  }

  #statement(
    statement: ast.Statement,
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
        this.#arrow(statement, owner);
        break;
      case 'Roles':
        for (const assignment of statement.assignments) this.#assignment(assignment, owner);
        break;
      case 'Selection':
        this.#selections.push({
          owner,
          action: wordId('STRUCTURE', statement.action) === 'hide' ? 'hide' : 'show',
          selectors: statement.selectors.map(selectorOf),
          range: rangeOf(statement),
        });
        break;
      case 'Tags':
        into.tags.push(...tagsOf(statement));
        break;
      case 'Property':
        into.properties.push(this.#property(statement));
        break;
      case 'Unknown': {
        const range = rangeOfProperty(statement, 'word');
        const follows = statement.values[0] ? 'value' : 'nothing';
        this.#problems.push(syntaxProblem('unknown-word', range, { word: statement.word, follows }));
        this.#unknown(statement, owner);
        break;
      }
      case 'Broken':
        if (statement.$cstNode && statement.body.length > 0)
          this.#nameless(statement, rangeOf(statement), '', owner, statement.body);
        break;
    }
  }

  /**
   * The head of an element whose kind is missing or misspelt still names something, so what refers to it is not blamed
   * as well, and what stands inside it is still understood.
   */
  #unknown(statement: ast.Unknown, owner: number): void {
    if (statement.body.length === 0 && statement.title === undefined) return;
    const named = statement.values[0]?.path !== undefined;
    const range = named ? rangeOf(statement.values[0] as ast.Value) : rangeOfProperty(statement, 'word');
    const name = plainName(named ? (statement.values[0]?.path ?? '') : statement.word);
    this.#nameless(statement, range, name, owner, statement.body);
  }

  #nameless(
    node: AstNode,
    nameRange: Range,
    name: string,
    owner: number,
    body: readonly ast.Statement[],
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

  #element(element: ast.Element, owner: number): void {
    const kindRange = rangeOfProperty(element, 'kind');
    const properties: PropertySummary[] = element.clauses.map((clause) => clauseProperty(clause, element));
    const tags: TagSummary[] = [];
    const name = element.name === undefined ? '' : plainName(element.name);
    if (name === '') this.#problems.push(syntaxProblem('missing-name', kindRange, { kind: element.kind }));
    const declaration: Mutable<Declaration> = {
      kind: wordId('KIND', element.kind) ?? element.kind,
      name,
      nameRange: element.name === undefined ? kindRange : rangeOfProperty(element, 'name'),
      owner,
      range: rangeOf(element),
      kindRange,
      properties,
      tags,
    };
    if (element.title !== undefined) {
      declaration.title = plainText(element.title);
      declaration.titleRange = rangeOfProperty(element, 'title');
    }
    if (element.base !== undefined) declaration.base = referenceOf(element, 'base');
    const index = this.#declarations.push(declaration) - 1;
    this.#body(element.body, index, { properties, tags });
  }

  #extend(extend: ast.Extend, owner: number): void {
    const properties: PropertySummary[] = [];
    const tags: TagSummary[] = [];
    const wordRange = firstTokenRange(extend);
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
      this.#problems.push(syntaxProblem('missing-target', wordRange, { word: tokenText(extend) }));
    else {
      declaration.target = referenceOf(extend, 'target');
      declaration.nameRange = declaration.target.range;
    }
    const index = this.#declarations.push(declaration) - 1;
    this.#body(extend.body, index, { properties, tags });
  }

  #arrow(arrow: ast.Arrow, owner: number): void {
    const properties: PropertySummary[] = [];
    const tags: TagSummary[] = [];
    const node = leaves(arrow.$cstNode).find((leaf) => leaf.text === '->');
    const arrowRange = node?.range ?? rangeOf(arrow);
    const summary: Mutable<ArrowSummary> = {
      owner,
      payload: referencesOf(arrow, 'payload'),
      arrowRange,
      range: rangeOf(arrow),
      properties,
      tags,
    };
    if (arrow.source !== undefined) summary.source = referenceOf(arrow, 'source');
    if (arrow.target === undefined)
      this.#problems.push(syntaxProblem('missing-target', arrowRange, { word: '->' }));
    else summary.target = referenceOf(arrow, 'target');
    if (arrow.verb !== undefined) summary.verb = referenceOf(arrow, 'verb');
    if (arrow.title !== undefined) summary.title = plainText(arrow.title);
    if (arrow.name !== undefined) {
      summary.name = plainName(arrow.name);
      summary.nameRange = rangeOfProperty(arrow, 'name');
    }
    this.#arrows.push(summary);
    this.#arrowBody(arrow.body, owner, { properties, tags });
  }

  /** An arrow takes properties and tags; anything else in its block is read as if it stood beside the arrow. */
  #arrowBody(
    body: readonly ast.Statement[],
    owner: number,
    into: { properties: PropertySummary[]; tags: TagSummary[] },
  ): void {
    this.#body(body, owner, into);
  }

  #assignment(assignment: ast.Assignment, owner: number): void {
    const properties = assignment.properties.map((property) => this.#property(property));
    const summary: Mutable<AssignmentSummary> = {
      owner,
      role: assignment.role === undefined ? nothing(assignment) : referenceOf(assignment, 'role'),
      holders: referencesOf(assignment, 'holders'),
      properties,
      range: rangeOf(assignment),
    };
    if (assignment.label !== undefined) summary.label = plainText(assignment.label);
    const state = assignment.state === undefined ? undefined : wordId('STATE', assignment.state);
    if (state !== undefined) {
      summary.state = state as StateId;
      summary.stateRange = rangeOfProperty(assignment, 'state');
    }
    this.#assignments.push(summary);
    this.#body(assignment.body, owner, { properties, tags: [] });
  }

  #property(property: ast.Property): PropertySummary {
    const wordRange = rangeOfProperty(property, 'key');
    if (property.values.length === 0) {
      this.#problems.push(syntaxProblem('missing-value', wordRange, { word: property.key }));
    }
    return {
      key: wordId('KEY', property.key) ?? property.key,
      word: property.key,
      wordRange,
      values: property.values.map(valueSummary),
      range: rangeOf(property),
    };
  }
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
function clauseProperty(clause: ast.Clause, element: ast.Element): PropertySummary {
  const word = wordId('CLAUSE', clause.word) ?? clause.word;
  const key = word === 'of' ? (wordId('KIND', element.kind) === 'view' ? 'about' : 'for') : word;
  return {
    key,
    word: clause.word,
    wordRange: rangeOfProperty(clause, 'word'),
    values: referencesOf(clause, 'targets').map((reference) => ({
      type: 'word',
      reference,
      range: reference.range,
    })),
    range: rangeOf(clause),
  };
}

export function valueSummary(value: ast.Value): ValueSummary {
  const dated: { range: Range; from?: string; till?: string } = { range: rangeOf(value) };
  if (value.from !== undefined) dated.from = value.from;
  if (value.till !== undefined) dated.till = value.till;
  if (value.text !== undefined) return { ...dated, type: 'text', text: plainText(value.text) };
  if (value.date !== undefined) return { ...dated, type: 'date', date: value.date };
  if (value.period !== undefined) {
    const [start = '', end = ''] = value.period.split(/\.\.|–/);
    return { ...dated, type: 'period', start, end };
  }
  if (value.quantity !== undefined) return { ...dated, ...quantityOf(value.quantity) };
  const state = wordId('STATE', value.path ?? '');
  if (state !== undefined) return { ...dated, type: 'state', state: state as StateId };
  return { ...dated, type: 'word', reference: referenceOf(value, 'path') };
}

function quantityOf(quantity: ast.Quantity): QuantityValue {
  const result: Mutable<QuantityValue> = { type: 'quantity', amount: plainNumber(quantity.amount) };
  if (quantity.upper !== undefined) result.upper = plainNumber(quantity.upper);
  const unit = quantity.unit === undefined ? undefined : wordId('UNIT', quantity.unit);
  if (unit !== undefined) result.unit = unit;
  if (quantity.perAmount !== undefined) result.perAmount = plainNumber(quantity.perAmount);
  const per = quantity.perUnit === undefined ? undefined : wordId('UNIT', quantity.perUnit);
  if (per !== undefined) result.perUnit = per;
  if (quantity.note !== undefined) result.note = plainText(quantity.note);
  return result;
}

/** Digits are grouped by spaces in Swedish: `6 199 695`. */
function plainNumber(text: string): string {
  return text.replace(/[ \u00A0]/g, '');
}

function tagsOf(tags: ast.Tags): TagSummary[] {
  return GrammarUtils.findNodesForProperty(tags.$cstNode, 'tags').map((node) => ({
    name: node.text.slice(1).normalize('NFC'),
    range: node.range,
  }));
}

/** The reference in a property of a syntax node that holds exactly one. */
export function referenceOf(node: AstNode, property: string): Reference {
  const found = GrammarUtils.findNodeForProperty(node.$cstNode, property);
  return reference(found, rangeOf(node));
}

/** A name that is missing. */
function nothing(node: AstNode): Reference {
  return { path: [], segments: [], range: firstTokenRange(node) };
}

function referencesOf(node: AstNode, property: string): Reference[] {
  return GrammarUtils.findNodesForProperty(node.$cstNode, property).map((found) =>
    reference(found, rangeOf(node)),
  );
}

function reference(node: CstNode | undefined, fallback: Range): Reference {
  const names = leaves(node).filter((leaf) => leaf.text !== '.');
  return {
    path: names.map((leaf) => plainName(leaf.text)),
    segments: names.map((leaf) => copy(leaf.range)),
    range: copy(node?.range ?? fallback),
  };
}

function leaves(node: CstNode | undefined): CstNode[] {
  if (!node) return [];
  return isLeafCstNode(node)
    ? [node]
    : CstUtils.flattenCst(node)
        .filter((leaf) => !leaf.hidden)
        .toArray();
}

export function rangeOf(node: AstNode): Range {
  const range = node.$cstNode?.range;
  return range ? copy(range) : { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
}

function rangeOfProperty(node: AstNode, property: string): Range {
  const range = GrammarUtils.findNodeForProperty(node.$cstNode, property)?.range;
  return range ? copy(range) : rangeOf(node);
}

function firstTokenRange(node: AstNode): Range {
  const first = leaves(node.$cstNode)[0];
  return first ? copy(first.range) : rangeOf(node);
}

function tokenText(node: AstNode): string {
  return leaves(node.$cstNode)[0]?.text ?? '';
}

/** Syntax nodes are let go of, so a summary keeps copies of their places only. */
function copy({ start, end }: Range): Range {
  return {
    start: { line: start.line, character: start.character },
    end: { line: end.line, character: end.character },
  };
}

export function plainName(name: string): string {
  const inner = name.startsWith("'")
    ? name.slice(1, name.length > 1 && name.endsWith("'") ? -1 : undefined)
    : name;
  return inner.normalize('NFC');
}

/** The text of a string: escapes resolved, `"""` text without its common indentation, NFC. */
function plainText(literal: string): string {
  if (literal.startsWith('"""') && literal.length >= 6) return dedent(literal.slice(3, -3)).normalize('NFC');
  const closed = literal.length > 1 && literal.endsWith('"') && !/[^\\](\\\\)*\\"$/.test(literal);
  const escapes: Readonly<Record<string, string>> = { n: '\n', t: '\t' };
  return literal
    .slice(1, closed ? -1 : undefined)
    .replace(/\\(.)/g, (_, character: string) => escapes[character] ?? character)
    .normalize('NFC');
}

function dedent(text: string): string {
  const lines = text.replace(/\r\n?/g, '\n').split('\n');
  const indents = lines
    .slice(1)
    .filter((line) => line.trim() !== '')
    .map((line) => line.length - line.trimStart().length);
  const indent = Math.min(...indents, Number.MAX_SAFE_INTEGER);
  return lines
    .map((line, index) => (index === 0 ? line : line.slice(indent)))
    .join('\n')
    .trim();
}

function foldsOf(tokens: readonly IToken[], hidden: readonly IToken[]): FoldSummary[] {
  const folds: FoldSummary[] = [];
  const open: number[] = [];
  for (const token of tokens) {
    const { start } = rangeOfToken(token);
    if (token.image === '{') open.push(start.line);
    else if (token.image === '}') {
      const from = open.pop();
      if (from !== undefined && start.line > from)
        folds.push({ start: from, end: start.line, kind: 'block' });
    }
  }
  const regions: number[] = [];
  for (const token of hidden) {
    const { start, end } = rangeOfToken(token);
    if (token.tokenType.name === 'BLOCK_COMMENT' && end.line > start.line) {
      folds.push({ start: start.line, end: end.line, kind: 'comment' });
    } else if (/^\/\/\s*#region\b/.test(token.image)) regions.push(start.line);
    else if (/^\/\/\s*#endregion\b/.test(token.image)) {
      const from = regions.pop();
      if (from !== undefined) folds.push({ start: from, end: start.line, kind: 'region' });
    }
  }
  return folds.sort((a, b) => a.start - b.start || b.end - a.end);
}
