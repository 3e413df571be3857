/** An arrow from a layer to one above it. */
import { layerStep } from '../../layers.ts';
import type { Rule } from '../../rule.ts';

export const upwardLayer: Rule = {
  id: 'dependency/upward-layer',
  severity: 'warning',
  preset: 'recommended',
  title: { sv: 'Skikt som beror på ett högre skikt', en: 'A layer that depends on a higher one' },
  doc: {
    what: {
      sv: 'En pil går från ett skikt till ett som ligger ovanför det i samma komponent. Skikten ordnas som i texten, uppifrån och ner, eller efter `ordning`. Sluter pilen en ring ger den bara `dependency/cycle`.',
      en: 'An arrow goes from a layer to one above it in the same component. Layers are ordered as in the text, top to bottom, or by `order`. If the arrow closes a ring it gives `dependency/cycle` only.',
    },
    why: {
      sv: 'Ett skikt ska kunna användas utan det som ligger ovanför. Annars kan varken det nedre eller det övre bytas för sig.',
      en: 'A layer is meant to be usable without what lies above it. Otherwise neither the lower nor the upper one can be replaced alone.',
    },
    mend: {
      sv: 'Vänd beroendet: låt det övre skiktet fråga eller prenumerera. Stämmer inte ordningen i texten, ändra den eller ange `ordning`.',
      en: 'Turn the dependency: let the upper layer ask or subscribe. If the order of the text is wrong, change it or state `order`.',
    },
    off: {
      sv: 'När skikten inte är ordnade uppifrån och ner.',
      en: 'When the layers are not ordered from top to bottom.',
    },
    bad: 'komponent Journal {\n  skikt Presentation\n  skikt Logik { -> Presentation }\n}\n',
    good: 'komponent Journal {\n  skikt Presentation { -> Logik }\n  skikt Logik\n}\n',
  },
  check: {
    arrow(arrow, { model, report }) {
      const step = layerStep(model, arrow);
      if (!step || step.steps >= 0 || !arrow.summary.target) return;
      report({
        range: arrow.summary.target.range,
        message: {
          sv: `${step.from.title} beror på ${step.to.title}, som ligger ovanför.`,
          en: `${step.from.title} depends on ${step.to.title}, which lies above it.`,
        },
        related: [
          {
            element: step.to.id,
            message: { sv: `${step.to.title} ligger ovanför`, en: `${step.to.title} lies above` },
          },
        ],
        element: step.from.id,
      });
    },
  },
};
