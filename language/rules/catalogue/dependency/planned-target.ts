/** Something in use that depends on what is only planned. */
import type { Arrow } from '../../../model/model.ts';
import type { Language } from '../../../model/text.ts';
import { type Dependency, dependenciesBy, dependenciesIn } from '../../dependencies.ts';
import { currentOf, isInUse, isOnlyPlanned, lifecycleOn, stagesOf, stageWords } from '../../lifecycles.ts';
import type { Fix, Rule, RuleContext } from '../../rule.ts';

export const plannedTarget: Rule = {
  id: 'dependency/planned-target',
  severity: 'warning',
  preset: 'strict',
  title: { sv: 'Beroende av något som bara är planerat', en: 'A dependency on something only planned' },
  doc: {
    what: {
      sv: 'Något vars livscykel säger att det är i drift eller under avveckling är beroende av ett element som bara är planerat eller under utveckling. En pil vars egen livscykel är planerad är i sin ordning.',
      en: 'Something whose life cycle says that it is in operation or being phased out depends on an element that is only planned or in development. An arrow whose own life cycle is planned is in order.',
    },
    why: {
      sv: 'Det som är i drift kan inte redan behöva något som inte finns. Kartan blandar det som är med det som ska bli, och den som läser den vet inte vilket som är vilket.',
      en: 'What is in operation cannot need something that does not exist yet. The map mixes what is with what is to be, and whoever reads it cannot tell which is which.',
    },
    mend: {
      sv: 'Säg i pilens block när den börjar gälla, `livscykel planerad` eller `livscykel drift från …`, eller rätta livscykeln hos den av dem som är fel.',
      en: 'Say in the block of the arrow when it starts, `lifecycle planned` or `lifecycle operation from …`, or correct the life cycle of the one that is wrong.',
    },
    off: {
      sv: 'När modellen visar ett framtida läge.',
      en: 'When the model shows a future state.',
    },
    bad: 'komponent Journal { livscykel drift  -> Katalog }\nkomponent Katalog { livscykel planerad }\n',
    good: 'komponent Journal { livscykel drift  -> Katalog { livscykel planerad } }\nkomponent Katalog { livscykel planerad }\n',
  },
  check: {
    arrow(arrow, context) {
      const { model, today } = context;
      const stages = stagesOf(model, arrow);
      if (stages.length > 0 && !isInUse(currentOf(stages, today))) return;
      for (const dependency of dependenciesBy(model, arrow)) judge(dependency, context);
    },
    file(summary, context) {
      for (const dependency of dependenciesIn(context.model, summary)) judge(dependency, context);
    },
  },
};

function judge(
  { source, target, reference, arrow }: Dependency,
  { model, today, language, report }: RuleContext,
): void {
  const needing = lifecycleOn(model, source, today);
  if (!needing || !isInUse(needing)) return;
  const needed = lifecycleOn(model, target, today);
  if (!needed || !isOnlyPlanned(needed)) return;
  const [from, to] = [stageWords(needing), stageWords(needed)];
  report({
    range: reference.range,
    message: {
      sv: `${source.title} (${from.sv}) är beroende av ${target.title} (${to.sv}).`,
      en: `${source.title} is ${from.en} and depends on ${target.title}, which is ${to.en}.`,
    },
    related: [
      {
        element: target.id,
        message: { sv: `${target.title}: ${to.sv}`, en: `${target.title} is ${to.en}` },
      },
    ],
    element: source.id,
    fixes: arrow?.summary.properties.every(({ key }) => key !== 'lifecycle')
      ? [planned(arrow, language)]
      : [],
  });
}

function planned({ uri, summary }: Arrow, language: Language): Fix {
  const newText = language === 'en' ? 'lifecycle planned' : 'livscykel planerad';
  return {
    title: { sv: 'Skriv att pilen är planerad', en: 'Write that the arrow is planned' },
    edits: [{ uri, range: summary.range, newText, how: 'inside' }],
  };
}
