/** Syntax trees of selectors to selectors as data. */
import { wordId } from '../model/metamodel/index.ts';
import type { Selector, SelectorAtom, SelectorCondition } from '../model/selector.ts';
import type * as ast from './generated/ast.ts';
import { rangeOf, referenceOf } from './references.ts';
import { valueSummary } from './values.ts';

export function selectorOf(selector: ast.Selector): Selector {
  return join('or', selector.operands.map(conjunctionOf), selector);
}

function conjunctionOf(conjunction: ast.Conjunction): Selector {
  return join('and', conjunction.operands.map(negationOf), conjunction);
}

function join(
  type: 'or' | 'and',
  operands: readonly Selector[],
  node: ast.Selector | ast.Conjunction,
): Selector {
  const [only] = operands;
  return only && operands.length === 1 ? only : { type, operands, range: rangeOf(node) };
}

function negationOf({ negated, atom }: ast.Negation): Selector {
  const operand = atomOf(atom);
  return negated ? { type: 'not', operand, range: operand.range } : operand;
}

function atomOf(atom: ast.Atom): SelectorAtom {
  return {
    type: 'atom',
    what: whatOf(atom),
    conditions: atom.conditions.map(conditionOf),
    incoming: atom.incoming,
    outgoing: atom.outgoing,
    range: rangeOf(atom),
  };
}

function whatOf(atom: ast.Atom): SelectorAtom['what'] {
  if (atom.all) return { type: 'all' };
  if (atom.tag !== undefined) return { type: 'tag', name: atom.tag.slice(1).normalize('NFC') };
  const kind = wordId('KIND', atom.path ?? '');
  if (kind !== undefined && !atom.below) return { type: 'kind', kind };
  const reference = referenceOf(atom, 'path');
  if (atom.below) return { type: 'below', reference };
  const depth = atom.depth === '.**' ? 'descendants' : atom.depth === '.*' ? 'children' : 'self';
  return { type: 'element', reference, depth };
}

function conditionOf(condition: ast.Condition): SelectorCondition {
  return {
    key: wordId('KEY', condition.key) ?? condition.key,
    test: testOf(condition),
    range: rangeOf(condition),
  };
}

function testOf({ operator, value, exists }: ast.Condition): SelectorCondition['test'] {
  if (operator !== undefined && value) {
    return {
      type: 'compare',
      operator: operator as '=' | '!=' | '<' | '<=' | '>' | '>=',
      value: valueSummary(value),
    };
  }
  const state = wordId('STATE', exists ?? '');
  return state === undefined ? { type: 'exists' } : { type: 'state', state };
}
