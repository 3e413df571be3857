/** A component that more than one object manages. */
import type { Element } from '../../../model/model.ts';
import { statedTargets } from '../../../model/specialisation.ts';
import type { Rule, RuleReader } from '../../rule.ts';
import { englishTitle, listAnd } from '../../words.ts';

export const componentInSeveralObjects: Rule = {
  id: 'governance/component-in-several-objects',
  severity: 'warning',
  preset: 'pm3',
  title: { sv: 'Komponent i flera förvaltningsobjekt', en: 'A component in several objects' },
  doc: {
    what: {
      sv: 'Mer än ett förvaltningsobjekt förvaltar samma komponent: det som den ligger direkt i, de som räknar upp den i `förvaltar`, och det som den själv nämner som `förvaltare`. En del av en komponent får förvaltas i ett annat objekt än helheten.',
      en: 'More than one object manages the same component: the one that it lies directly in, those that list it in `manages`, and the one that it states as `manager` itself. A part of a component may be managed in another object than the whole.',
    },
    why: {
      sv: 'Två objekt har två planer, två budgetar och två ledningar. Ändringar beslutas då på två håll, eller av ingen.',
      en: 'Two objects have two plans, two budgets and two sets of managers. Changes are then decided in two places, or by nobody.',
    },
    mend: {
      sv: 'Välj det objekt som ska förvalta komponenten. De andra är beroende av den: skriv det som en pil.',
      en: 'Choose the object that shall manage the component. The others depend on it: write that as an arrow.',
    },
    off: {
      sv: 'När flera objekt delar på ansvaret med flit, och det är reglerat hur.',
      en: 'When several objects share the responsibility on purpose, and it is settled how.',
    },
    bad: 'enhet Drift\nroll objektägare\nroll objektägareIT\nroll förvaltningsledare\nroll förvaltningsledareIT\nförvaltningsobjekt Journal { komponent Remiss }\nförvaltningsobjekt Labb { förvaltar Remiss }\n',
    good: 'enhet Drift\nroll objektägare\nroll objektägareIT\nroll förvaltningsledare\nroll förvaltningsledareIT\nförvaltningsobjekt Journal { komponent Remiss }\nförvaltningsobjekt Labb { komponent Labbsvar { -> Remiss { enligt okänd } } }\n',
  },
  check: {
    kinds: ['component'],
    element(component, { model, report }) {
      const objects = objectsOf(model, component);
      if (objects.length < 2) return;
      report({
        range: component.declaration.nameRange,
        message: {
          sv: `${component.title} förvaltas i ${objects.length} förvaltningsobjekt: ${listAnd(
            objects.map(({ title }) => title),
            'sv',
          )}.`,
          en: `${englishTitle(component)} is managed in ${objects.length} objects: ${listAnd(objects.map(englishTitle), 'en')}.`,
        },
        related: objects.map((object) => ({
          element: object.id,
          message: {
            sv: `${object.title} förvaltar ${component.title}`,
            en: `${englishTitle(object)} manages ${englishTitle(component)}`,
          },
        })),
        element: component.id,
      });
    },
  },
};

/** In the order of their ids. */
function objectsOf(model: RuleReader, component: Element): readonly Element[] {
  const named = [
    component.parent,
    ...model.referrersOf(component.id, 'manages').map(({ id }) => id),
    ...statedTargets(model, component, 'manager'),
  ];
  return [...new Set(named)]
    .sort()
    .map((id) => model.element(id ?? ''))
    .filter((element) => element !== undefined)
    .filter(({ kind }) => kind === 'object');
}
