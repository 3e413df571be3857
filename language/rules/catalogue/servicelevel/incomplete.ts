/** A service level or a priority that leaves out what it is there to say. */
import { spell } from '../../../model/metamodel/index.ts';
import type { Element } from '../../../model/model.ts';
import { statedValues } from '../../../model/specialisation.ts';
import type { Language } from '../../../model/text.ts';
import { nameOf, prioritiesOf } from '../../promises.ts';
import type { Fix, Rule, RuleReader } from '../../rule.ts';
import { listAnd } from '../../words.ts';
import { stateWord } from '../../writing.ts';

/** What a priority has to promise. */
const OF_PRIORITY = ['startWithin', 'fixWithin'];

/** One of these is enough for a service level to promise something. */
const OF_LEVEL = [
  'serviceHours',
  'supportHours',
  'availability',
  'informWithin',
  'reportWithin',
  'downtime',
  'answerWithin',
  'measure',
];

export const incomplete: Rule = {
  id: 'servicelevel/incomplete',
  severity: 'info',
  preset: 'strict',
  absence: true,
  title: { sv: 'Servicenivå som inte är fullständig', en: 'A service level that is not complete' },
  doc: {
    what: {
      sv: 'En prioritet säger inte inom vilken tid fel `påbörjas` eller `åtgärdas`, en servicenivå med prioriteter eller tillgänglighet säger inte vilken `servicetid` som gäller, eller en servicenivå lovar ingenting alls. `okänd` är ett svar.',
      en: 'A priority does not say within what time work on faults is `startedwithin` or `fixedwithin`, a service level with priorities or availability does not say which `servicehours` apply, or a service level promises nothing at all. `unknown` is an answer.',
    },
    why: {
      sv: 'Utan åtgärdstid får ett fel ta hur lång tid som helst, och utan servicetid vet ingen när klockan går.',
      en: 'Without a time to fix a fault may take for ever, and without service hours nobody knows when the clock is running.',
    },
    mend: {
      sv: 'Skriv det som saknas, eller `okänd` när det inte går att få veta.',
      en: 'Write what is missing, or `unknown` when it cannot be found out.',
    },
    off: {
      sv: 'När bara delar av servicenivåerna förs in.',
      en: 'When only parts of the service levels are entered.',
    },
    bad: 'komponent Journal\nservicenivå Drift för Journal { servicetid "vardagar 8–17"  prioritet Hög { påbörjas 1 h } }\n',
    good: 'komponent Journal\nservicenivå Drift för Journal { servicetid "vardagar 8–17"  prioritet Hög { påbörjas 1 h  åtgärdas okänd } }\n',
  },
  check: {
    kinds: ['servicelevel', 'priority'],
    element(element, { model, report, language }) {
      const lacking = lackingIn(model, element);
      if (lacking.length === 0) return;
      const words = (it: Language): string =>
        listAnd(
          lacking.map((key) => `'${spell(key, it)}'`),
          it,
        );
      const name = nameOf(model, element);
      report({
        range: element.declaration.nameRange,
        message: {
          sv: `${name.sv} säger inget om ${words('sv')}.`,
          en: `${name.en} says nothing of ${words('en')}.`,
        },
        element: element.id,
        fixes: [unknownFix(element, lacking, language)],
      });
    },
  },
};

function lackingIn(model: RuleReader, element: Element): readonly string[] {
  const says = (key: string): boolean => statedValues(model, element, key).length > 0;
  if (element.kind === 'priority') return OF_PRIORITY.filter((key) => !says(key));
  const hasPriorities = prioritiesOf(model, element).length > 0;
  const isMeasured = statedValues(model, element, 'availability').some(({ type }) => type === 'quantity');
  if (!hasPriorities && OF_LEVEL.some(says) && !isMeasured) return [];
  return says('serviceHours') ? [] : ['serviceHours'];
}

function unknownFix(element: Element, lacking: readonly string[], language: Language): Fix {
  const statements = lacking.map((key) => `${spell(key, language)} ${stateWord('unknown', language)}`);
  return {
    title: { sv: `Skriv ${listAnd(statements, 'sv')}`, en: `Write ${listAnd(statements, 'en')}` },
    edits: [
      {
        uri: element.uri,
        range: element.declaration.range,
        newText: statements.join('  '),
        how: 'inside',
      },
    ],
  };
}
