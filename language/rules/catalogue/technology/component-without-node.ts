/** A component in operation of which nobody can tell where it runs. */

import { enumValue } from '../../../model/metamodel/index.ts';
import { COMPONENT_TYPES, ORIGIN } from '../../../model/metamodel/values/application.ts';
import { type Element, isOwn } from '../../../model/model.ts';
import { statedValues } from '../../../model/specialisation.ts';
import { isInUse, lifecycleOn } from '../../lifecycles.ts';
import { managerOf } from '../../managing.ts';
import { carriersOf } from '../../redundancy.ts';
import type { Rule, RuleReader } from '../../rule.ts';
import { outward, parentOf } from '../../things.ts';

/** Kinds that a component runs on, or in. */
const GROUND: ReadonlySet<string> = new Set(['node', 'platform', 'environment', 'location']);
/** Sorts of components that do not run on a server of one's own. */
const ELSEWHERE: ReadonlySet<string> = new Set(['support', 'smartcard', 'workplace']);

export const componentWithoutNode: Rule = {
  id: 'technology/component-without-node',
  severity: 'info',
  preset: 'strict',
  absence: true,
  title: { sv: 'Komponent som inte körs någonstans', en: 'A component that runs nowhere' },
  doc: {
    what: {
      sv: 'Projektet har noder, och en komponent som är i drift och förvaltas i ett av projektets förvaltningsobjekt körs inte av någon: ingen nod eller plattform `kör` den eller något i den, den ligger inte i någon, den har ingen pil dit och varken `ligger` eller `driftas`. Molntjänster, kort, arbetsplatser och stöd som ges av människor anmärks inte på.',
      en: 'The project has nodes, and a component that is in operation and managed in one of its objects is run by none: no node or platform `runs` it or anything in it, it lies in none, it has no arrow to one and neither `locatedat` nor `operatedby`. Cloud services, cards, workplaces and support given by people are not reported.',
    },
    why: {
      sv: 'När en server ska bytas eller stannar måste någon veta vad som körs på den. Den komponent som inte står någonstans blir bortglömd.',
      en: 'When a server is to be replaced or stops, somebody has to know what runs on it. The component that stands nowhere is forgotten.',
    },
    mend: {
      sv: 'Skriv `kör Komponenten` i noden, eller `driftas` i komponenten när någon annan sköter driften.',
      en: 'Write `runs TheComponent` in the node, or `operatedby` in the component when someone else operates it.',
    },
    off: {
      sv: 'När modellen bara visar en del av den tekniska plattformen.',
      en: 'When the model shows only a part of the technical platform.',
    },
    bad: 'enhet Drift\nförvaltningsobjekt Journal {\n  roller { objektägare Drift  objektägareIT Drift  förvaltningsledare Drift  förvaltningsledareIT Drift }\n  komponent Tidbok { livscykel drift }\n  miljö Produktion { nod Server }\n}\n',
    good: 'enhet Drift\nförvaltningsobjekt Journal {\n  roller { objektägare Drift  objektägareIT Drift  förvaltningsledare Drift  förvaltningsledareIT Drift }\n  komponent Tidbok { livscykel drift }\n  miljö Produktion { nod Server { kör Tidbok } }\n}\n',
  },
  check: {
    kinds: ['component'],
    element(component, { model, today, report }) {
      if (parentOf(model, component)?.kind === 'component') return;
      if (statedValues(model, component, 'lifecycle').length === 0) return;
      if (!isInUse(lifecycleOn(model, component, today)) || isElsewhere(model, component)) return;
      const manager = managerOf(model, component.id);
      const object = manager.type === 'element' ? model.element(manager.id) : undefined;
      if (object?.kind !== 'object' || !isOwn(object)) return;
      if (runsSomewhere(model, component) || !hasNodes(model)) return;
      report({
        range: component.declaration.nameRange,
        message: {
          sv: `${component.title} är i drift, men ingen nod kör den.`,
          en: `${component.title} is in operation, but no node runs it.`,
        },
        element: component.id,
      });
    },
  },
};

function isElsewhere(model: RuleReader, component: Element): boolean {
  const word = (key: string): string => {
    const [value] = statedValues(model, component, key);
    return value?.type === 'word' ? value.reference.path.join('.') : '';
  };
  const stated = ['operator', 'locatedAt'].some((key) => statedValues(model, component, key).length > 0);
  const type = enumValue(COMPONENT_TYPES, word('type'))?.id ?? '';
  return stated || ELSEWHERE.has(type) || enumValue(ORIGIN, word('origin'))?.id === 'service';
}

/** Is the component, or anything in it, run by something, in something, or joined to it by an arrow? */
function runsSomewhere(model: RuleReader, element: Element): boolean {
  const isGround = (id: string | undefined): boolean =>
    id !== undefined && GROUND.has(model.element(id)?.kind ?? '');
  if (outward(model, element.parent).some(({ kind }) => GROUND.has(kind))) return true;
  return (
    carriersOf(model, element).length > 0 ||
    model.outgoing(element.id).some(({ target }) => isGround(target)) ||
    model.childrenOf(element.id).some((part) => part.kind === 'node' || runsSomewhere(model, part))
  );
}

/** Asked once for each file, since the answer names every node. */
const known = new WeakMap<RuleReader, boolean>();

function hasNodes(model: RuleReader): boolean {
  const answer = known.get(model) ?? model.ofKind('node').some(isOwn);
  known.set(model, answer);
  return answer;
}
