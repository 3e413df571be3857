/** Names and places out of syntax trees. */
import { type AstNode, type CstNode, CstUtils, GrammarUtils, isLeafCstNode } from 'langium';
import type { Range } from '../model/location.ts';
import type { Reference } from '../model/summary.ts';
import { plainName } from './plain.ts';

/** The reference in a property of a syntax node that holds exactly one. */
export function referenceOf(node: AstNode, property: string): Reference {
  const found = GrammarUtils.findNodeForProperty(node.$cstNode, property);
  return reference(found, rangeOf(node));
}

/** A name that is missing. */
export function nothing(node: AstNode): Reference {
  return { path: [], segments: [], range: firstTokenRange(node) };
}

export function referencesOf(node: AstNode, property: string): Reference[] {
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

export function leaves(node: CstNode | undefined): CstNode[] {
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

export function rangeOfProperty(node: AstNode, property: string): Range {
  const range = GrammarUtils.findNodeForProperty(node.$cstNode, property)?.range;
  return range ? copy(range) : rangeOf(node);
}

export function firstTokenRange(node: AstNode): Range {
  const first = leaves(node.$cstNode)[0];
  return first ? copy(first.range) : rangeOf(node);
}

export function tokenText(node: AstNode): string {
  return leaves(node.$cstNode)[0]?.text ?? '';
}

/** Syntax nodes are let go of, so a summary keeps copies of their places only. */
function copy({ start, end }: Range): Range {
  return {
    start: { line: start.line, character: start.character },
    end: { line: end.line, character: end.character },
  };
}
