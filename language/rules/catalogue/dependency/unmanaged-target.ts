/** A hard dependency on something that nobody manages. */

import { propertiesOf } from '../../../model/metamodel/index.ts';
import { type Element, isOwn } from '../../../model/model.ts';
import { dependenciesBy, isHard } from '../../dependencies.ts';
import { managerOf } from '../../managing.ts';
import type { Rule, RuleReader } from '../../rule.ts';
import { outward } from '../../things.ts';
import { stateFix } from '../../writing.ts';

export const unmanagedTarget: Rule = {
  id: 'dependency/unmanaged-target',
  severity: 'warning',
  preset: 'pm3',
  absence: true,
  title: { sv: 'Hårt beroende av något som ingen förvaltar', en: 'A hard dependency on what nobody manages' },
  doc: {
    what: {
      sv: 'En pil med `kritikalitet hård` går till något som inget förvaltningsobjekt, ingen enhet och ingen organisation förvaltar, eller vars `förvaltare` är `saknas`. `förvaltare okänd` är ett besked. Projektets egna komponenter anmärks inte här när projektet har förvaltningsobjekt, för då säger `governance/component-without-object` det, en gång för varje komponent.',
      en: 'An arrow with `criticality hard` goes to something that no object, no unit and no organisation manages, or whose `manager` is `missing`. `manager unknown` is a statement. Components of the project itself are not reported here when the project has objects, since `governance/component-without-object` does so then, once for each component.',
    },
    why: {
      sv: 'Det som inte fungerar utan något annat behöver veta vem som ser till att detta andra finns i morgon, och vem som svarar när det stannar.',
      en: 'What does not work without something else needs to know who sees to it that this other thing exists tomorrow, and who answers when it stops.',
    },
    mend: {
      sv: 'Ange `förvaltare` på det som pekas ut, lägg det i ett förvaltningsobjekt eller räkna upp det i ett objekts `förvaltar`.',
      en: "State a `manager` of what is pointed at, put it into an object, or list it in an object's `manages`.",
    },
    off: {
      sv: 'När modellen inte handlar om förvaltning.',
      en: 'When the model is not about governance.',
    },
    bad: 'komponent Journal { -> Databas { kritikalitet hård } }\nplattform Databas\n',
    good: 'komponent Journal { -> Databas { kritikalitet hård } }\nplattform Databas { förvaltare Drift }\nenhet Drift\n',
  },
  check: {
    arrow(arrow, { model, language, report }) {
      if (!isHard(model, arrow)) return;
      for (const { source, target, reference } of dependenciesBy(model, arrow)) {
        if (target.kind === 'object' || !isUnmanaged(model, target)) continue;
        if (isReportedItself(model, target)) continue;
        report({
          range: reference.range,
          message: {
            sv: `${source.title} fungerar inte utan ${target.title}, som ingen förvaltar.`,
            en: `${source.title} does not work without ${target.title}, which nobody manages.`,
          },
          related: [
            {
              element: target.id,
              message: {
                sv: `${target.title} har ingen förvaltare`,
                en: `${target.title} has no manager`,
              },
            },
          ],
          element: source.id,
          reliesOn: arrow.summary.range,
          fixes: canSayUnknown(model, target, arrow.uri)
            ? [stateFix(target, 'manager', 'unknown', language)]
            : [],
        });
      }
    },
  },
};

function isUnmanaged(model: RuleReader, target: Element): boolean {
  const manager = managerOf(model, target.id);
  return manager.type === 'none' || (manager.type === 'stated' && manager.state === 'missing');
}

/** Is it a component, or a part of one, of which another rule says the same? */
function isReportedItself(model: RuleReader, target: Element): boolean {
  if (!isOwn(target) || model.ofKind('object').length === 0) return false;
  return outward(model, target.id).some(({ kind }) => kind === 'component');
}

/** Only in the file of the arrow: places in another one may have moved since the rule was run. */
function canSayUnknown(model: RuleReader, target: Element, uri: string): boolean {
  const takes = propertiesOf(target.kind).includes('manager');
  return isOwn(target) && target.uri === uri && takes && managerOf(model, target.id).type === 'none';
}
