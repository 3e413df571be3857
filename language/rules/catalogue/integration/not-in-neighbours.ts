/** An integration with something that the object does not list among its neighbours. */

import type { Range } from '../../../model/location.ts';
import { property } from '../../../model/metamodel/index.ts';
import type { Arrow, Element, ModelReader } from '../../../model/model.ts';
import { statedTargets, statedValues } from '../../../model/specialisation.ts';
import { managerOf } from '../../managing.ts';
import { remembered } from '../../memo.ts';
import { wayTo } from '../../qualify.ts';
import type { Fix, Rule, RuleReader } from '../../rule.ts';
import { stateIn } from '../../stated.ts';
import { outward } from '../../things.ts';

/** Kinds between which arrows are integrations. */
const SYSTEMS: ReadonlySet<string> = new Set([
  'component',
  'layer',
  'interface',
  'object',
  'service',
  'node',
  'platform',
  'network',
  'equipment',
]);

export const notInNeighbours: Rule = {
  id: 'integration/not-in-neighbours',
  severity: 'warning',
  preset: 'pm3',
  title: {
    sv: 'Integration med ett system som inte är uppräknat',
    en: 'An integration with a system that is not listed',
  },
  doc: {
    what: {
      sv: 'En pil går mellan något som ett förvaltningsobjekt förvaltar och ett system utanför, men objektets `närliggande` nämner inte systemet, något som det ligger i eller den som förvaltar det. Det gäller åt båda hållen. Regeln tiger om objekt som inte har `närliggande`, eller har `närliggande okänd`.',
      en: 'An arrow goes between something that an object manages and a system outside, but the `neighbours` of the object name neither the system, something that it lies in, nor whoever manages it. It holds both ways. The rule is silent about objects without `neighbours`, or with `neighbours unknown`.',
    },
    why: {
      sv: 'Förvaltningsspecifikationens lista över närliggande system är den som avtal, tester och ändringar samordnas efter. Det som inte står där glöms bort.',
      en: 'The list of neighbouring systems in the specification is what agreements, tests and changes are coordinated by. What it lacks is forgotten.',
    },
    mend: {
      sv: 'Lägg till systemet i objektets `närliggande`, eller ta bort pilen om integrationen inte finns.',
      en: 'Add the system to the `neighbours` of the object, or remove the arrow if there is no integration.',
    },
    off: {
      sv: 'När listan bara ska nämna de viktigaste.',
      en: 'When the list is to name only the most important ones.',
    },
    bad: 'enhet Drift { komponent Katalog  komponent Register }\navtal Samverkan { omfattar Journal, Drift }\nförvaltningsobjekt Vård {\n  närliggande Katalog\n  roller { objektägare Drift  objektägareIT Drift  förvaltningsledare Drift  förvaltningsledareIT Drift }\n  komponent Journal { -> Katalog  -> Register }\n}\n',
    good: 'enhet Drift { komponent Katalog  komponent Register }\navtal Samverkan { omfattar Journal, Drift }\nförvaltningsobjekt Vård {\n  närliggande Katalog, Register\n  roller { objektägare Drift  objektägareIT Drift  förvaltningsledare Drift  förvaltningsledareIT Drift }\n  komponent Journal { -> Katalog  -> Register }\n}\n',
  },
  check: {
    arrow(arrow, { model, report }) {
      const source = systemAt(model, arrow.source);
      const target = systemAt(model, arrow.target);
      if (!source || !target) return;
      const ends = [
        { own: source, other: target, range: arrow.summary.target?.range },
        { own: target, other: source, range: arrow.summary.source?.range },
      ];
      for (const { own, other, range } of ends) {
        const object = objectOf(model, own);
        if (!object || !listsAny(model, object.id)) continue;
        if (isInside(model, other, object) || isListed(model, object, other)) continue;
        report({
          range: range ?? arrow.summary.arrowRange,
          message: {
            sv: `${source.title} → ${target.title}: ${object.title} räknar inte upp ${other.title} bland sina närliggande system.`,
            en: `${source.title} → ${target.title}: ${object.title} does not list ${other.title} among its neighbours.`,
          },
          related: [
            {
              element: object.id,
              message: {
                sv: `${object.title} räknar upp sina närliggande system`,
                en: `${object.title} lists its neighbours`,
              },
            },
          ],
          element: object.id,
          fixes: addFixes(model, arrow, object, other),
        });
      }
    },
  },
};

const LIST = property('neighbours')?.value;
const LISTED = LIST?.type === 'reference' ? LIST.kinds : [];

function systemAt(model: RuleReader, id: string | undefined): Element | undefined {
  const element = id === undefined ? undefined : model.element(id);
  return element && SYSTEMS.has(element.kind) ? element : undefined;
}

function objectOf(model: RuleReader, own: Element): Element | undefined {
  const manager = managerOf(model, own.id);
  const object = manager.type === 'element' ? model.element(manager.id) : undefined;
  return object?.kind === 'object' ? object : undefined;
}

function isInside(model: RuleReader, other: Element, object: Element): boolean {
  const manager = managerOf(model, other.id);
  if (manager.type === 'element' && manager.id === object.id) return true;
  for (const at of outward(model, other.id)) if (at.id === object.id) return true;
  return false;
}

/** Is there a list, and is it known? */
const listsAny = remembered((model: ModelReader, id: string): boolean => {
  const object = model.element(id);
  const values = object ? statedValues(model, object, 'neighbours') : [];
  return values.length > 0 && !stateIn(values, 'unknown');
});

function isListed(model: RuleReader, object: Element, other: Element): boolean {
  const listed = new Set(statedTargets(model, object, 'neighbours'));
  const manager = managerOf(model, other.id);
  const around = [
    ...outward(model, other.id),
    ...(manager.type === 'element' ? outward(model, manager.id) : []),
  ];
  return around.some(({ id }) => listed.has(id));
}

/** Adds the system to the end of the list, where that stands in the same file. */
function addFixes(model: RuleReader, { uri }: Arrow, object: Element, other: Element): readonly Fix[] {
  if (object.uri !== uri) return [];
  const list = object.declaration.properties.find(({ key }) => key === 'neighbours');
  const last = list?.values.at(-1);
  const name = wayTo(model, other.id, { kinds: LISTED, scope: object.id });
  if (!last || last.type === 'state' || name === undefined) return [];
  const end: Range = { start: last.range.end, end: last.range.end };
  return [
    {
      title: {
        sv: `Lägg till ${other.title} bland de närliggande`,
        en: `Add ${other.title} to the neighbours`,
      },
      edits: [{ uri, range: end, newText: `, ${name}` }],
    },
  ];
}
