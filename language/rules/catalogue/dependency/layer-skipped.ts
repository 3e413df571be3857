/** An arrow between layers that passes one by. */
import { layerStep } from '../../layers.ts';
import type { Rule } from '../../rule.ts';
import { listAnd } from '../../words.ts';

export const layerSkipped: Rule = {
  id: 'dependency/layer-skipped',
  severity: 'warning',
  preset: 'recommended',
  title: { sv: 'Skikt som hoppas över', en: 'A layer passed by' },
  doc: {
    what: {
      sv: 'En pil går från ett skikt till ett som ligger längre ner än det närmaste i samma komponent. Skikten ordnas som i texten, uppifrån och ner, eller efter `ordning`.',
      en: 'An arrow goes from a layer to one further down than the next in the same component. Layers are ordered as in the text, top to bottom, or by `order`.',
    },
    why: {
      sv: 'Skikten finns för att kunna bytas var för sig. Ett skikt som kringgås skyddar inte längre det som ligger ovanför, och regler som hör hemma där gäller inte den vägen.',
      en: 'Layers exist so that each can be replaced alone. A layer that is bypassed no longer protects what lies above it, and rules that live there do not hold on that way.',
    },
    mend: {
      sv: 'Gå genom skiktet emellan, eller ändra skiktens ordning om den inte stämmer.',
      en: 'Go through the layer between, or change the order of the layers if it is wrong.',
    },
    off: {
      sv: 'När arkitekturen tillåter öppna skikt.',
      en: 'When the architecture allows open layers.',
    },
    bad: 'komponent Journal {\n  skikt Presentation { -> Datalagring }\n  skikt Logik { -> Datalagring }\n  skikt Datalagring\n}\n',
    good: 'komponent Journal {\n  skikt Presentation { -> Logik }\n  skikt Logik { -> Datalagring }\n  skikt Datalagring\n}\n',
  },
  check: {
    arrow(arrow, { model, report }) {
      const step = layerStep(model, arrow);
      if (!step || step.steps < 2 || !arrow.summary.target) return;
      const at = step.layers.indexOf(step.from);
      const between = step.layers.slice(at + 1, at + step.steps);
      const titles = between.map(({ title }) => title);
      report({
        range: arrow.summary.target.range,
        message: {
          sv: `${step.from.title} går förbi ${listAnd(titles, 'sv')} till ${step.to.title}.`,
          en: `${step.from.title} passes ${listAnd(titles, 'en')} by, to ${step.to.title}.`,
        },
        related: between.map(({ id, title }) => ({
          element: id,
          message: { sv: `${title} hoppas över`, en: `${title} is passed by` },
        })),
        element: step.from.id,
      });
    },
  },
};
