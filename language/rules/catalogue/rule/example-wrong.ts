/** An example of a rule of the user's own that does not do what it is there to show. */
import { buildModel } from '../../../model/build.ts';
import { type Demand, type Element, isOwn, type Model, valuesOf } from '../../../model/model.ts';
import type { Summary } from '../../../model/summary.ts';
import type { Bilingual } from '../../../model/text.ts';
import { summarise } from '../../../syntax/summarise.ts';
import { demandsOf, isMeant, judgeByAll } from '../../demands.ts';
import { PlainReader } from '../../reader.ts';
import type { Rule } from '../../rule.ts';
import { FileRun } from '../../run.ts';
import { writePath } from '../../things.ts';
import { listAnd } from '../../words.ts';
import { forbidden } from '../dependency/forbidden.ts';
import { required } from '../dependency/required.ts';

/** The rules that judge by what users demand. */
const JUDGES: readonly Rule[] = [forbidden, required];

const RULE = `regel IngenDirektPU "Integration mot PU går via tjänsteplattformen" {
  skäl "Personuppgifter ska kunna spärras på ett ställe"
  förbjud komponent och inte Tjänsteplattformen mot PU
  godkänns """
    komponent PU
    komponent Tjänsteplattformen { -> PU }
    """
`;
const WORLD = '}\nkomponent PU\nkomponent Tjänsteplattformen\n';

export const exampleWrong: Rule = {
  id: 'rule/example-wrong',
  severity: 'error',
  preset: 'recommended',
  title: { sv: 'Exempel som inte visar det det ska', en: 'An example that does not show what it should' },
  doc: {
    what: {
      sv: 'Ett exempel i en egen regel gör inte det som det säger: regeln finner fel i ett som `godkänns`, inget fel i ett som `underkänns`, eller exemplet går inte att läsa. Varje exempel är en liten modell för sig, med standardbiblioteket, och prövas mot den regel som den står i.',
      en: 'An example in a rule of your own does not do what it says: the rule finds fault with one that `passes`, none with one that `fails`, or the example cannot be read. Each example is a small model by itself, with the standard library, and is tried against the rule that it stands in.',
    },
    why: {
      sv: 'Exemplen är regelns tester. Ett som inte stämmer visar att regeln säger något annat än ni menar.',
      en: 'The examples are the tests of the rule. One that does not hold shows that the rule says something else than you mean.',
    },
    mend: {
      sv: 'Rätta regeln eller exemplet. Exemplet måste självt deklarera det som regeln nämner.',
      en: 'Correct the rule or the example. The example itself has to declare what the rule names.',
    },
    off: { sv: 'Aldrig.', en: 'Never.' },
    bad: `${RULE}  underkänns """\n    komponent PU\n    komponent Journal\n    """\n${WORLD}`,
    good: `${RULE}  underkänns """\n    komponent PU\n    komponent Journal { -> PU }\n    """\n${WORLD}`,
  },
  check: {
    model(model, { report }) {
      const library = model.summaries.filter(({ uri }) => model.isLibrary(uri));
      for (const rule of model.ofKind('rule')) {
        // A rule that is wrong itself says nothing of its examples.
        if (!isOwn(rule) || !demandsOf(model, rule.id).every((it) => isMeant(model, it))) continue;
        for (const key of ['passes', 'fails'] as const) {
          for (const { declaration, uri } of [rule, ...rule.extensions]) {
            for (const value of declaration.properties.flatMap((it) => (it.key === key ? it.values : []))) {
              const wrong = value.type === 'text' ? tried(model, rule, value.text, key, library) : undefined;
              if (wrong) report({ uri, range: value.range, message: wrong, element: rule.id });
            }
          }
        }
      }
    },
  },
};

/** What examples have come to, by what the rule and the example say; somebody who types tries them again and again. */
let known = new Map<string, Bilingual | undefined>();
const MOST_KNOWN = 500;
const PLACES = /^(range|segments|owner|.*Range)$/;

function tried(
  model: Model,
  rule: Element,
  text: string,
  key: 'passes' | 'fails',
  library: readonly Summary[],
): Bilingual | undefined {
  const demands = demandsOf(model, rule.id);
  const said = [key, text, rule.title, valuesOf(rule, 'reason'), demands.map(({ summary }) => summary)];
  const name = JSON.stringify(said, (it, value: unknown) => (PLACES.test(it) ? undefined : value));
  if (known.has(name)) return known.get(name);
  if (known.size >= MOST_KNOWN) known = new Map();
  const outcome = outcomeOf(rule, demands, text, key, library);
  known.set(name, outcome);
  return outcome;
}

const EXAMPLE = 'file:///example.ea';

function outcomeOf(
  rule: Element,
  demands: readonly Demand[],
  text: string,
  key: 'passes' | 'fails',
  library: readonly Summary[],
): Bilingual | undefined {
  const example = summarise(EXAMPLE, text);
  const [problem] = example.problems;
  if (problem) {
    const line = problem.range.start.line + 1;
    return {
      sv: `Exemplet går inte att läsa, på dess rad ${line}.`,
      en: `The example cannot be read, on its line ${line}.`,
    };
  }
  const alone: Summary = {
    ...summarise('file:///rule.ea', ''),
    declarations: [{ ...rule.declaration, owner: -1 }],
    selections: demands.map(({ summary }) => ({ ...summary, owner: 0 })),
  };
  const model = buildModel([example, alone], library);
  const unknown = (uri: string): readonly string[] => [
    ...new Set(
      model
        .uses(uri)
        .filter(({ reference, open }) => !open && model.resolve(reference).status === 'unresolved')
        .map(({ reference }) => writePath(reference.path)),
    ),
  ];
  const missing = unknown(EXAMPLE);
  if (missing.length > 0) {
    return {
      sv: `Exemplet nämner ${listAnd(missing, 'sv')} men deklarerar det inte.`,
      en: `The example names ${listAnd(missing, 'en')} but does not declare it.`,
    };
  }
  const reader = new PlainReader(model);
  reader.uri = EXAMPLE;
  judgeByAll(reader);
  const [found] = new FileRun(JUDGES, model, reader, { ruleIds: [] }).on(EXAMPLE);
  if (key === 'passes') {
    return (
      found && {
        sv: `Regeln finner fel i ett exempel som ska godkännas. ${found.report.message.sv}`,
        en: `The rule finds fault with an example that should pass. ${found.report.message.en}`,
      }
    );
  }
  if (found) return undefined;
  const undeclared = unknown(alone.uri);
  const hint =
    undeclared.length === 0
      ? { sv: '', en: '' }
      : {
          sv: ` Exemplet deklarerar inte ${listAnd(undeclared, 'sv')}.`,
          en: ` The example does not declare ${listAnd(undeclared, 'en')}.`,
        };
  return {
    sv: `Regeln finner inget fel i ett exempel som ska underkännas.${hint.sv}`,
    en: `The rule finds no fault with an example that should fail.${hint.en}`,
  };
}
