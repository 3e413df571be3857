/** A component or an object that others rely on, and for which nothing is promised. */
import { spell } from '../../../model/metamodel/index.ts';
import { type Element, targetsOf, valuesOf } from '../../../model/model.ts';
import type { Language } from '../../../model/text.ts';
import { isHard } from '../../dependencies.ts';
import { integrationOf } from '../../integrations.ts';
import { isInUse, lifecycleOn, stagesOf } from '../../lifecycles.ts';
import { levelsFor, levelsOf } from '../../promises.ts';
import type { Fix, Rule, RuleContext, RuleReader } from '../../rule.ts';
import { byId, wholeOf, withParts } from '../../things.ts';
import { englishTitle, listSome } from '../../words.ts';
import { freeName, stateWord } from '../../writing.ts';

export const missing: Rule = {
  id: 'servicelevel/missing',
  severity: 'info',
  preset: 'strict',
  absence: true,
  title: {
    sv: 'Utan servicenivå, fast andra använder det',
    en: 'Without a service level, although others use it',
  },
  doc: {
    what: {
      sv: 'En komponent eller ett förvaltningsobjekt i drift används av system som någon annan förvaltar, eller har `kunder`, men ingen `servicenivå` gäller det: varken det självt, det som det står i eller det objekt som förvaltar det. En servicenivå där allt är `okänd` räcker. Den som något med servicenivå inte fungerar utan nämns i stället av `servicelevel/weaker-than-dependant`. Regeln tiger så länge projektet inte har någon servicenivå.',
      en: 'A component or an object in operation is used by systems that somebody else manages, or has `customers`, but no `servicelevel` applies to it: neither to itself, to what it stands in nor to the object that manages it. A service level where everything is `unknown` will do. What something with a service level does not work without is told of by `servicelevel/weaker-than-dependant` instead. The rule is silent as long as the project has no service level.',
    },
    why: {
      sv: 'Den som är beroende av något som ingen har lovat något om kan inte lova sina egna användare något.',
      en: 'Whoever depends on what nobody has promised anything about cannot promise their own users anything.',
    },
    mend: {
      sv: 'Skriv `servicenivå X för Komponenten { … }` med det som är överenskommet, eller `servicetid okänd` i den.',
      en: 'Write `servicelevel X for TheComponent { … }` with what is agreed on, or `servicehours unknown` in it.',
    },
    off: {
      sv: 'När bara de egna systemens servicenivåer förs in.',
      en: "When only the service levels of one's own systems are entered.",
    },
    bad: 'enhet Drift { komponent Journal { -> Katalog { enligt okänd } } }\nenhet Katalogenheten { komponent Katalog }\nservicenivå Nivå för Journal { servicetid "vardagar 8–17" }\n',
    good: 'enhet Drift { komponent Journal { -> Katalog { enligt okänd } } }\nenhet Katalogenheten { komponent Katalog }\nservicenivå Nivå för Journal, Katalog { servicetid "vardagar 8–17" }\n',
  },
  check: {
    kinds: ['component', 'object'],
    element(element, context) {
      const { model, report, today } = context;
      if (model.ofKind('servicelevel').length === 0 || isCovered(model, element)) return;
      const isStated = stagesOf(model, element).length > 0;
      if (isStated && !isInUse(lifecycleOn(model, element, today))) return;
      const users = usersOf(model, element);
      if (!users || users.length === 0) return;
      const names = (language: Language): string =>
        listSome(
          users.map((it) => (language === 'sv' ? it.title : englishTitle(it))),
          language,
        );
      report({
        range: element.declaration.nameRange,
        message: {
          sv: `${element.title} används av ${names('sv')} men har ingen servicenivå.`,
          en: `${englishTitle(element)} is used by ${names('en')} but has no service level.`,
        },
        related: users.slice(0, 3).map((it) => ({
          element: it.id,
          message: { sv: `${it.title} använder det`, en: `${englishTitle(it)} uses it` },
        })),
        element: element.id,
        fixes: [levelFix(element, context)],
      });
    },
  },
};

function isCovered(model: RuleReader, element: Element): boolean {
  if (levelsOf(model, element).length > 0) return true;
  return [...model.childrenOf(element.id)].some(
    (child) => child.kind === 'component' && levelsFor(model, child).length > 0,
  );
}

/** Those outside who use it, by id. Undefined when one of them does not work without it and has promised something. */
function usersOf(model: RuleReader, element: Element): readonly Element[] | undefined {
  const users = new Map<string, Element>();
  for (const part of withParts(model, element)) {
    for (const arrow of model.incoming(part.id)) {
      const integration = integrationOf(model, arrow);
      if (!integration) continue;
      const source = wholeOf(model, integration.source);
      if (isHard(model, arrow) && levelsOf(model, source).length > 0) return undefined;
      users.set(source.id, source);
    }
  }
  if (element.kind === 'component' && valuesOf(element, 'customers').length > 0)
    for (const id of targetsOf(model, element, 'customers')) {
      const customer = model.element(id);
      if (customer) users.set(id, customer);
    }
  return [...users.values()].sort(byId);
}

/** A service level to fill in, inside what it is for. */
function levelFix(element: Element, { model, language }: RuleContext): Fix {
  const name = freeName(model, LEVEL[language], ['servicelevel'], element.id);
  const unknown = `${spell('serviceHours', language)} ${stateWord('unknown', language)}`;
  const newText = `${spell('servicelevel', language)} ${name} { ${unknown} }`;
  return {
    title: { sv: 'Lägg till en servicenivå att fylla i', en: 'Add a service level to fill in' },
    edits: [{ uri: element.uri, range: element.declaration.range, newText, how: 'inside' }],
  };
}

const LEVEL: Readonly<Record<Language, string>> = { sv: 'Nivå', en: 'Level' };
