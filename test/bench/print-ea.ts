/** A made-up project in the language, laid out as the examples are. */
import type { Fact, Link, Piece, Sheet, Thing } from './model.ts';

export function printEa({ pieces }: Sheet): string {
  return `${pieces.map((piece) => `${printPiece(piece).join('\n')}\n`).join('\n')}`;
}

function printPiece(piece: Piece): string[] {
  return 'declares' in piece
    ? printThing(piece.declares)
    : block(`utöka ${piece.extends}`, piece.parts.flatMap(printThing));
}

function printThing({ kind, name, title, clause, facts, roles, arrows, parts }: Thing): string[] {
  const head = [kind, name, title === undefined ? '' : `"${title}"`, clause ?? ''].filter(
    (word) => word !== '',
  );
  return block(head.join(' '), [
    ...facts.map(printFact),
    ...(roles.length === 0
      ? []
      : block(
          'roller',
          roles.map(([role, holder]) => `${role} ${holder}`),
        )),
    ...arrows.flatMap(printLink),
    ...parts.flatMap(printThing),
  ]);
}

function printFact([property, value]: Fact): string {
  return `${property} ${value}`;
}

function printLink({ target, verb, information, facts }: Link): string[] {
  const head = `-> ${target} ${verb}${information === undefined ? '' : ` ${information}`}`;
  return block(head, facts.map(printFact));
}

function block(head: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [head] : [`${head} {`, ...lines.map((line) => `  ${line}`), '}'];
}
