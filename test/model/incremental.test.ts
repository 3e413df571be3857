/** The law of the model that changes: after any edits it is the model that would be built anew. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildModel, type ProjectModel } from '../../language/model/build.ts';
import type { Element } from '../../language/model/model.ts';
import type { Summary } from '../../language/model/summary.ts';
import { summarise } from '../../language/syntax/summarise.ts';
import { apply, edit, PROJECT, uri } from '../edits.ts';
import { library, meanings } from './project.ts';

/** Everything that a model answers, as data. */
function answersOf(model: ProjectModel): unknown {
  const element = (it: Element): unknown => [
    it.id,
    it.kind,
    it.title,
    it.parent,
    it.uri,
    it.declaration,
    it.extensions,
  ];
  const properties = ['covers', 'manages', 'manager', 'supplier', 'owner', 'annexTo'];
  const ids = model.elements.map(({ id }) => id);
  const kinds = new Set(model.elements.map(({ kind }) => kind));
  return {
    summaries: model.summaries,
    elements: model.elements.map(element),
    roots: model.childrenOf(undefined).map(({ id }) => id),
    byId: ids.map((id) => [
      id,
      model.element(id)?.id,
      model.childrenOf(id).map((it) => it.id),
      model.outgoing(id),
      model.incoming(id),
      model.assignmentsOf(id),
      model.usesOf(id),
      properties.map((property) => model.referrersOf(id, property).map((it) => it.id)),
    ]),
    byKind: [...kinds].map((kind) => [kind, model.ofKind(kind).map(({ id }) => id)]),
    names: [...model.names()].sort().map((name) => [name, new Set(model.named(name).map(({ id }) => id))]),
    arrows: model.arrows,
    assignments: model.assignments,
    selections: model.selections,
    meanings: meanings(model),
    files: model.summaries.map((summary) => [
      summary.uri,
      model.elementsIn(summary.uri).map(({ id }) => id),
      summary.declarations.map((_, index) => model.elementOf(summary.uri, index)?.id),
    ]),
  };
}

test('a model that is changed file by file is the model that is built anew', () => {
  let kept = 0;
  fc.assert(
    fc.property(
      fc.array(fc.array(edit, { minLength: 1, maxLength: 2 }), { minLength: 1, maxLength: 8 }),
      fc.nat(3),
      (rounds, missing) => {
        const texts = [...PROJECT];
        const summaries = texts.map((lines, file) => summarise(uri(file), lines.join('\n')));
        const model = buildModel(summaries, library);
        for (const [index, round] of rounds.entries()) {
          const changes = new Map<string, Summary | undefined>();
          for (const one of round) {
            texts[one.file] = apply(texts[one.file] ?? [], one);
            const summary = summarise(uri(one.file), (texts[one.file] ?? []).join('\n'));
            summaries[one.file] = summary;
            changes.set(summary.uri, summary);
          }
          // Now and then a file is taken away and put back.
          const gone = index === missing ? summaries[missing]?.uri : undefined;
          if (gone !== undefined) model.update(new Map([[gone, undefined]]));
          const back = summaries[missing];
          if (gone !== undefined && back) changes.set(gone, back);
          if (!model.update(changes).rebuilt) kept += 1;
          expect(answersOf(model)).toEqual(answersOf(buildModel(summaries, library)));
        }
      },
    ),
    { numRuns: 200 },
  );
  // The law says nothing about models that are built anew each time.
  expect(kept).toBeGreaterThan(400);
});
