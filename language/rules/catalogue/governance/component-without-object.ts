/** A component that nobody manages. */

import { valuesOf } from '../../../model/model.ts';
import { managerOf } from '../../managing.ts';
import type { Rule } from '../../rule.ts';
import { stateFix } from '../../writing.ts';

export const componentWithoutObject: Rule = {
  id: 'governance/component-without-object',
  severity: 'warning',
  preset: 'recommended',
  absence: true,
  title: { sv: 'Komponent som ingen förvaltar', en: 'A component that nobody manages' },
  doc: {
    what: {
      sv: 'En komponent ligger inte i något förvaltningsobjekt, är inte uppräknad i något objekts `förvaltar`, ligger inte hos en organisation eller enhet och har ingen `förvaltare` angiven, eller har `förvaltare saknas`. Någon annans system är i sin ordning när förvaltaren är namngiven, eller `okänd`. Det som ligger i en komponent förvaltas med den. Regeln tiger så länge projektet inte har något förvaltningsobjekt.',
      en: "A component lies in no object, is not listed in the `manages` of any, does not stand with an organisation or unit and has no `manager` stated, or has `manager missing`. Someone else's system is in order when its manager is named, or `unknown`. What lies in a component is managed with it. The rule is silent as long as the project has no object.",
    },
    why: {
      sv: 'En komponent som ingen förvaltar har ingen budget, ingen plan och ingen att ringa.',
      en: 'A component that nobody manages has no budget, no plan and no one to call.',
    },
    mend: {
      sv: 'Lägg komponenten i sitt objekt, räkna upp den i `förvaltar`, eller ange `förvaltare` när den är någon annans.',
      en: "Put the component into its object, list it in `manages`, or state `manager` when it is someone else's.",
    },
    off: {
      sv: 'När modellen kartlägger system innan förvaltningen är indelad i objekt.',
      en: 'When the model maps systems before the governance is divided into objects.',
    },
    bad: 'enhet Drift\nförvaltningsobjekt Journal {\n  roller { objektägare Drift  objektägareIT Drift  förvaltningsledare Drift  förvaltningsledareIT Drift }\n}\nkomponent Remiss\n',
    good: 'enhet Drift\nförvaltningsobjekt Journal {\n  roller { objektägare Drift  objektägareIT Drift  förvaltningsledare Drift  förvaltningsledareIT Drift }\n  komponent Remiss\n}\nkomponent Katalog { förvaltare Drift }\n',
  },
  check: {
    kinds: ['component'],
    element(component, { model, report, language }) {
      const lacking = valuesOf(component, 'manager').find(
        (it) => it.type === 'state' && it.state === 'missing',
      );
      const own = lacking && component.declaration.properties.some(({ values }) => values.includes(lacking));
      const manager = managerOf(model, component.id);
      const unmanaged = manager.type === 'none' || (manager.type === 'stated' && manager.state === 'missing');
      if (!unmanaged || (manager.type === 'stated' && !lacking)) return;
      // The outermost component speaks for what lies in it.
      const parent = component.parent === undefined ? undefined : model.element(component.parent);
      if (manager.type === 'none' && (parent?.kind === 'component' || model.ofKind('object').length === 0))
        return;
      // What it was to stand in could not be found, which is reported there.
      if (parent === undefined && component.declaration.owner >= 0) return;
      report({
        range: own ? lacking.range : component.declaration.nameRange,
        message: {
          sv: `${component.title} förvaltas inte i något förvaltningsobjekt och har ingen förvaltare.`,
          en: `${component.title} is managed in no object and has no manager.`,
        },
        element: component.id,
        ...(lacking ? {} : { fixes: [stateFix(component, 'manager', 'unknown', language)] }),
      });
    },
  },
};
