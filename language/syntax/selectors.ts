/** Syntax trees of selectors to selectors as data. */
import { wordId } from '../model/metamodel/index.ts';
import {
  PARTS_OF_ARROWS,
  type Selector,
  type SelectorAtom,
  type SelectorCondition,
} from '../model/selector.ts';
import type * as ast from './generated/ast.ts';
import type { SyntaxNode } from './nodes.ts';
import { rangeOf, referenceOf, textOf } from './references.ts';
import { valueSummary } from './values.ts';

export function selectorOf(selector: SyntaxNode<ast.Selector>): Selector {
  return join('or', selector.operands.map(conjunctionOf), selector);
}

function conjunctionOf(conjunction: SyntaxNode<ast.Conjunction>): Selector {
  return join('and', conjunction.operands.map(negationOf), conjunction);
}

function join(
  type: 'or' | 'and',
  operands: readonly Selector[],
  node: SyntaxNode<ast.Selector> | SyntaxNode<ast.Conjunction>,
): Selector {
  const [only] = operands;
  return only && operands.length === 1 ? only : { type, operands, range: rangeOf(node) };
}

function negationOf({ negated, atom }: SyntaxNode<ast.Negation>): Selector {
  const operand = atomOf(atom);
  return negated ? { type: 'not', operand, range: operand.range } : operand;
}

function atomOf(atom: SyntaxNode<ast.Atom>): SelectorAtom {
  return {
    type: 'atom',
    what: whatOf(atom),
    conditions: atom.conditions.map(conditionOf),
    incoming: atom.incoming,
    outgoing: atom.outgoing,
    range: rangeOf(atom),
  };
}

function whatOf(atom: SyntaxNode<ast.Atom>): SelectorAtom['what'] {
  if (atom.all) return { type: 'all' };
  if (atom.tag) return { type: 'tag', name: textOf(atom.tag).slice(1).normalize('NFC') };
  if (!atom.path) return { type: 'all' };
  const kind = wordId('KIND', textOf(atom.path));
  if (kind !== undefined && !atom.below) return { type: 'kind', kind };
  const reference = referenceOf(atom.path);
  if (atom.below) return { type: 'below', reference };
  const sign = atom.depth && textOf(atom.depth);
  const depth = sign === '.**' ? 'descendants' : sign === '.*' ? 'children' : 'self';
  return { type: 'element', reference, depth };
}

export function conditionOf(condition: SyntaxNode<ast.Condition>): SelectorCondition {
  const word = textOf(condition.key);
  const kind = wordId('KIND', word);
  const id = kind !== undefined && PARTS_OF_ARROWS.includes(kind) ? kind : wordId('KEY', word);
  const rest = { test: testOf(condition), range: rangeOf(condition) };
  if (id !== undefined) return { key: id, ...rest };
  return { key: '', reference: referenceOf(condition.key), ...rest };
}

function testOf({ operator, value, exists }: SyntaxNode<ast.Condition>): SelectorCondition['test'] {
  if (operator && value) {
    return {
      type: 'compare',
      operator: textOf(operator) as '=' | '!=' | '<' | '<=' | '>' | '>=',
      value: valueSummary(value),
    };
  }
  const state = exists && wordId('STATE', textOf(exists));
  return state === undefined ? { type: 'exists' } : { type: 'state', state };
}
