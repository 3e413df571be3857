/**
 * What is found does not depend on how a model is written down: not on the order of files or of what stands in them, on
 * what files are called, or on comments. Fingerprints, which baselines and code scanning go by, stay the same as well.
 * Only layers and steps keep their order, since it says which lies above and which comes next.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { comparePositions } from '../../language/model/location.ts';
import { offsetAt } from '../../language/model/offsets.ts';
import { RULES } from '../../language/rules/registry.ts';
import { summarise } from '../../language/syntax/summarise.ts';
import { Project } from '../../language/workspace/project.ts';
import { EXAMPLES } from '../sources.ts';

const TODAY = '2026-11-22';

const ORDERED: ReadonlySet<string> = new Set(['layer', 'step']);

/** A statement with all that stands before it since the one before, and what it holds. */
interface Piece {
  /** Does its place among its like mean something? */
  readonly ordered: boolean;
  readonly before: string;
  readonly parts: readonly Piece[];
  /** What stands in it before its parts is in the first of them; here is what stands behind them, or all of it. */
  readonly rest: string;
}

interface Written {
  readonly pieces: readonly Piece[];
  readonly rest: string;
}

/** Takes a text apart into the declarations and arrows of each level. */
function takeApart(text: string): Written {
  const { declarations, arrows } = summarise('file:///a.ea', text);
  const items = [
    ...declarations.map(({ owner, range, kind }, index) => ({ owner, range, kind, index })),
    ...arrows.map(({ owner, range }) => ({ owner, range, kind: 'arrow', index: undefined })),
  ].sort((a, b) => comparePositions(a.range.start, b.range.start));
  const within = (owner: number, from: number, to: number): Written => {
    let at = from;
    const pieces = items
      .filter((item) => item.owner === owner)
      .map(({ range, kind, index }): Piece => {
        const [start, end] = [offsetAt(text, range.start), offsetAt(text, range.end)];
        const before = text.slice(at, start);
        at = end;
        const inner: Written =
          index === undefined ? { pieces: [], rest: text.slice(start, end) } : within(index, start, end);
        return { ordered: ORDERED.has(kind), before, parts: inner.pieces, rest: inner.rest };
      });
    return { pieces, rest: text.slice(at, to) };
  };
  return within(-1, 0, text.length);
}

/** How a text is written anew: chooses among numbers below one that it is given. */
interface Changes {
  readonly choose: (below: number) => number;
  readonly comments: boolean;
}

function putTogether({ pieces, rest }: Written, changes: Changes): string {
  const [first] = pieces;
  // The head of a statement is what stands before its first part, so that it stays in front.
  const head = first ? headOf(first.before) : '';
  const own = pieces.map((piece, index) =>
    index === 0 ? { ...piece, before: piece.before.slice(head.length) } : piece,
  );
  const texts = reordered(own, changes.choose).map(
    ({ before, parts, rest: inner }) =>
      commented(before, changes) + putTogether({ pieces: parts, rest: inner }, changes),
  );
  return head + texts.join('') + rest;
}

/** Up to and including the brace that opens the block, if there is one. */
function headOf(text: string): string {
  return text.slice(0, text.indexOf('{') + 1);
}

function commented(before: string, { comments, choose }: Changes): string {
  return comments && before.includes('\n') && choose(2) === 0
    ? before.replace('\n', ' // en anmärkning\n\n')
    : before;
}

function shuffled<T>(items: readonly T[], choose: Changes['choose']): T[] {
  const left = [...items];
  return items.flatMap(() => left.splice(choose(left.length), 1));
}

/** In another order, but for those whose order means something. */
function reordered(pieces: readonly Piece[], choose: Changes['choose']): Piece[] {
  const ordered = pieces.filter((piece) => piece.ordered);
  return shuffled(pieces, choose).map((piece) => (piece.ordered ? (ordered.shift() ?? piece) : piece));
}

function findingsOf(files: ReadonlyMap<string, string>): string[] {
  const project = new Project({ preset: 'all', today: TODAY }, false);
  for (const [name, text] of files) project.set({ uri: `file:///${name}`, text });
  return project.findings
    .map(({ rule, severity, element, message, related, path = [], fingerprint }) =>
      JSON.stringify([
        rule,
        severity,
        element,
        message.sv,
        message.en,
        related.map((it) => it.message.en).sort(),
        path.map((it) => it.message.en),
        fingerprint,
      ]),
    )
    .sort();
}

/** The same model, written down otherwise. */
function rewritten(files: ReadonlyMap<string, string>, changes: Changes): Map<string, string> {
  const names = shuffled(
    [...files.keys()].map((_, index) => `${index}/fil${index}.ea`),
    changes.choose,
  );
  const texts = [...files.values()].map((text) => putTogether(takeApart(text), changes));
  return new Map(shuffled(texts, changes.choose).map((text, index) => [names[index] ?? '', text]));
}

/** Comments that silence belong to a place; the law is about all others. */
const withoutSilence = (text: string): string => `\n${text.replace(/\/\/ ea-ignore.*$/gm, '//')}`;

/** Rules about such comments, and one about what only another project can bring about. */
const LEFT_OUT = /^suppression\/|^name\/read-only$/;

/** Text that cannot be read to the end cannot be taken apart. */
const isWhole = (text: string): boolean => summarise('file:///a.ea', text).problems.length === 0;

const CASES: readonly (readonly [string, ReadonlyMap<string, string>])[] = [
  ...[...EXAMPLES].map(
    ([name, sources]) => [name, new Map(sources.map((it) => [it.name, withoutSilence(it.text)]))] as const,
  ),
  ...RULES.filter(
    ({ id, doc }) => doc.written === undefined && doc.bad !== '' && isWhole(doc.bad) && !LEFT_OUT.test(id),
  ).map(
    ({ id, doc }) =>
      [
        id,
        new Map([
          ['bad.ea', withoutSilence(doc.bad)],
          ['other.ea', 'enhet Helt_annat\n'],
        ]),
      ] as const,
  ),
];

test.each(CASES)('%s: the same is found however it is written down', (name, files) => {
  const expected = findingsOf(files);
  if (!EXAMPLES.has(name)) expect(expected.join('\n')).toContain(name);
  fc.assert(
    fc.property(fc.infiniteStream(fc.nat()), fc.boolean(), (numbers, comments) => {
      const choose = (below: number): number => (numbers.next().value ?? 0) % below;
      const other = rewritten(files, { choose, comments });
      expect(findingsOf(other)).toEqual(expected);
    }),
    { numRuns: 10 },
  );
});

test('a text that is taken apart is put together again', () => {
  for (const [, files] of CASES)
    for (const text of files.values())
      expect(putTogether(takeApart(text), { choose: () => 0, comments: false })).toBe(text);
});
