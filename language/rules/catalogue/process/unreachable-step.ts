/** A step that no way through its process leads to. */
import { descendants } from '../../../model/graph.ts';
import type { Element } from '../../../model/model.ts';
import { statedValues } from '../../../model/specialisation.ts';
import { wayTo } from '../../qualify.ts';
import type { Rule, RuleReader } from '../../rule.ts';
import { outward } from '../../things.ts';
import { englishTitle } from '../../words.ts';

export const unreachableStep: Rule = {
  id: 'process/unreachable-step',
  severity: 'warning',
  preset: 'strict',
  absence: true,
  title: { sv: 'Steg som aldrig nås', en: 'A step that is never reached' },
  doc: {
    what: {
      sv: 'Steget före har `slut`, så att arbetet inte går vidare av sig självt, och ingen pil leder till steget från ett som nås. Steg som bara följer på ett sådant nämns inte.',
      en: 'The step before has `exit`, so that the work does not go on by itself, and no arrow leads to the step from one that is reached. Steps that merely follow upon such a step are not mentioned.',
    },
    why: {
      sv: 'Antingen saknas en väg, eller så görs något av vana som ingen längre väntar på.',
      en: 'Either a way is missing, or something is done by habit that nobody waits for any more.',
    },
    mend: {
      sv: 'Rita vägen: `-> Steget "godkänt"` i steget före. Eller ta bort `slut` därifrån.',
      en: 'Draw the way: `-> TheStep "approved"` in the step before. Or take `exit` away from there.',
    },
    off: {
      sv: 'När stegen är en lista och ingen ordning.',
      en: 'When the steps are a list and no order.',
    },
    bad: 'process Beredning {\n  ägare okänd\n  utförs "beredningen"\n  steg Beslut "Besluta" { slut "avslag" }\n  steg Start "Starta projektet"\n}\n',
    good: 'process Beredning {\n  ägare okänd\n  utförs "beredningen"\n  steg Beslut "Besluta" { slut "avslag"  -> Start "godkänt" }\n  steg Start "Starta projektet"\n}\n',
  },
  check: {
    kinds: ['step'],
    element(step, { model, report }) {
      const row = rowOf(model, step.parent ?? '');
      const before = row.before.get(step.id);
      if (!before || !ends(model, before) || row.reached.has(step.id)) return;
      const process = outward(model, step.id).find(({ kind }) => kind === 'process');
      const name = wayTo(model, step.id, { kinds: ['step', 'process'], scope: before.id });
      report({
        range: step.declaration.nameRange,
        message: {
          sv: `Steget ${step.title}${process ? ` i ${process.title}` : ''} nås aldrig: ${before.title} har \`slut\`, och ingen pil leder dit.`,
          en: `The step ${englishTitle(step)}${process ? ` in ${englishTitle(process)}` : ''} is never reached: ${englishTitle(before)} has \`exit\`, and no arrow leads there.`,
        },
        related: [
          {
            element: before.id,
            message: {
              sv: `${before.title} slutar processen`,
              en: `${englishTitle(before)} ends the process`,
            },
          },
        ],
        element: step.id,
        ...(name === undefined || before.uri !== step.uri
          ? {}
          : {
              fixes: [
                {
                  title: {
                    sv: `Dra en pil dit från ${before.title}`,
                    en: `Draw an arrow there from ${englishTitle(before)}`,
                  },
                  edits: [
                    {
                      uri: before.uri,
                      range: before.declaration.range,
                      newText: `-> ${name}`,
                      how: 'inside' as const,
                    },
                  ],
                },
              ],
            }),
      });
    },
  },
};

/** Does the work not go on from the step by itself? */
function ends(model: RuleReader, step: Element): boolean {
  return statedValues(model, step, 'exit').length > 0;
}

/** The steps that stand side by side in a process or in another step. */
interface Row {
  /** The step before each one, by id. */
  readonly before: ReadonlyMap<string, Element>;
  /** Ids of the steps that some way leads to: from the first one on, or from elsewhere into the middle. */
  readonly reached: ReadonlySet<string>;
}

const rows = new WeakMap<RuleReader, Map<string, Row>>();

/** Worked out once for each process: every one of its steps asks. */
function rowOf(model: RuleReader, parent: string): Row {
  const known = rows.get(model) ?? new Map<string, Row>();
  rows.set(model, known);
  const row = known.get(parent) ?? makeRow(model, parent);
  known.set(parent, row);
  return row;
}

function makeRow(model: RuleReader, parent: string): Row {
  const steps = model.childrenOf(parent).filter(({ kind }) => kind === 'step');
  const places = new Map(steps.map(({ id }, index) => [id, index]));
  const reached = new Set<string>();
  const waiting: Element[] = [];
  const take = (step: Element | undefined): void => {
    if (!step || reached.has(step.id)) return;
    reached.add(step.id);
    waiting.push(step);
  };
  /** The step of the row that an element is, or lies in. */
  const stepOf = (id: string | undefined): Element | undefined => {
    for (const at of outward(model, id)) {
      const place = places.get(at.id);
      if (place !== undefined) return steps[place];
    }
    return undefined;
  };
  take(steps[0]);
  for (const step of steps) {
    for (const id of descendants(model, step.id))
      if (model.incoming(id).some(({ source }) => source !== undefined && !stepOf(source))) take(step);
  }
  for (let step = waiting.pop(); step; step = waiting.pop()) {
    if (!ends(model, step)) take(steps[(places.get(step.id) ?? steps.length) + 1]);
    for (const id of descendants(model, step.id))
      for (const { target } of model.outgoing(id)) take(stepOf(target));
  }
  const before = new Map(
    steps.flatMap((step, index) => {
      const next = steps[index + 1];
      return next ? [[next.id, step] as const] : [];
    }),
  );
  return { before, reached };
}
