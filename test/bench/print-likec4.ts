/**
 * A made-up project in LikeC4's language: the same elements, nesting and arrows. What a property refers to becomes text
 * there, which LikeC4 has no need to look up, so the comparison is not to its disadvantage.
 */
import type { Fact, Link, Piece, Sheet, Thing } from './model.ts';

export function likeC4Files(sheets: readonly Sheet[]): ReadonlyMap<string, string> {
  return new Map([
    ['specification.c4', specification(sheets)],
    ...sheets.map(
      ({ path, pieces }) => [`${ascii(path)}.c4`, printed('model', pieces.flatMap(printPiece))] as const,
    ),
  ]);
}

/** LikeC4 wants every kind of element and relation declared, and takes names in ASCII only. */
function specification(sheets: readonly Sheet[]): string {
  const things = sheets.flatMap(({ pieces }) => pieces).flatMap(thingsOf);
  const kinds = new Set(things.map(({ kind }) => ascii(kind)));
  const verbs = new Set(things.flatMap(({ arrows }) => arrows.map(({ verb }) => ascii(verb))));
  return printed('specification', [
    ...[...kinds].sort().map((kind) => `element ${kind}`),
    ...[...verbs].sort().map((verb) => `relationship ${verb}`),
  ]);
}

function thingsOf(piece: Piece): readonly Thing[] {
  return 'declares' in piece ? withParts(piece.declares) : piece.parts.flatMap(withParts);
}

function withParts(thing: Thing): readonly Thing[] {
  return [thing, ...thing.parts.flatMap(withParts)];
}

function printPiece(piece: Piece): readonly string[] {
  return 'declares' in piece
    ? printThing(piece.declares)
    : block(`extend ${ascii(piece.extends)}`, piece.parts.flatMap(printThing));
}

function printThing({ kind, name, title, clause, facts, roles, arrows, parts }: Thing): readonly string[] {
  const all: Fact[] = [...facts, ...roles, ...(clause === undefined ? [] : [['gäller', clause] as const])];
  return block(`${ascii(kind)} ${ascii(name)}${title === undefined ? '' : ` ${quoted(title)}`}`, [
    ...metadata(all),
    ...arrows.flatMap(printLink),
    ...parts.flatMap(printThing),
  ]);
}

function printLink({ target, path, verb, information, facts }: Link): readonly string[] {
  const to = path.length === 0 ? target : path.join('.');
  return block(`-[${ascii(verb)}]-> ${ascii(to)} ${quoted(information ?? verb)}`, metadata(facts));
}

function metadata(facts: readonly Fact[]): readonly string[] {
  return facts.length === 0
    ? []
    : block(
        'metadata',
        facts.map(([property, value]) => `${ascii(property)} ${quoted(value)}`),
      );
}

function printed(head: string, lines: readonly string[]): string {
  return `${block(head, lines).join('\n')}\n`;
}

function block(head: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [head] : [`${head} {`, ...lines.map((line) => `  ${line}`), '}'];
}

function quoted(text: string): string {
  return `'${text.replaceAll('"', '').replaceAll("'", '’')}'`;
}

/** Without rings and dots over the letters. */
function ascii(name: string): string {
  return name.normalize('NFD').replace(/\p{M}/gu, '');
}
