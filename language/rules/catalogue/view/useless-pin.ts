/** A pin that holds nothing: in a view without places, or of what is pinned already. */
import { enumValue, kind } from '../../../model/metamodel/index.ts';
import { type Element, isOwn, targetsIn, textOf } from '../../../model/model.ts';
import type { Bilingual } from '../../../model/text.ts';
import type { Rule } from '../../rule.ts';

/** Kinds of view in which rows, columns and time decide where everything stands. */
const WITHOUT_PLACES: ReadonlySet<string> = new Set([
  'roller',
  'matris',
  'livscykel',
  'integrationsbeskrivning',
]);

export const uselessPin: Rule = {
  id: 'view/useless-pin',
  severity: 'warning',
  preset: 'recommended',
  title: { sv: '`fäst` som inte håller något', en: 'A pin that holds nothing' },
  doc: {
    what: {
      sv: 'En vy fäster något fast den är av en typ där rader, kolumner eller tiden bestämmer platserna, eller fäster samma element två gånger.',
      en: 'A view pins something although it is of a type in which rows, columns or time decide the places, or pins the same element twice.',
    },
    why: {
      sv: 'Den som läser vyn tror att elementet står där det är fäst.',
      en: 'Whoever reads the view believes that the element stands where it is pinned.',
    },
    mend: {
      sv: 'Ta bort det som inte gäller, eller välj en typ med lådor och pilar.',
      en: 'Take away what does not hold, or choose a type with boxes and arrows.',
    },
    off: { sv: 'Aldrig.', en: 'Never.' },
    bad: 'komponent EK\nvy A { typ matris  fäst EK vid 400, 120 }\n',
    good: 'komponent EK\nvy A { typ samband  fäst EK vid 400, 120 }\n',
  },
  check: {
    model(model, { report }) {
      for (const view of model.ofKind('view')) {
        if (!isOwn(view)) continue;
        const type = typeWithoutPlaces(view);
        const before = new Set<string>();
        for (const { uri, declaration } of [view, ...view.extensions]) {
          const pins = declaration.properties.filter(({ key }) => key === 'pinned');
          for (const value of pins.flatMap(({ values }) => values)) {
            const [id] = targetsIn(model, [value]);
            const again = id !== undefined && before.has(id) ? model.element(id) : undefined;
            if (id !== undefined) before.add(id);
            const message = type ? inType(type) : again && twice(again);
            if (message) report({ uri, range: value.range, message, element: view.id });
          }
        }
      }
    },
  },
};

function typeWithoutPlaces(view: Element): Bilingual | undefined {
  const type = enumValue(kind('view')?.enums?.['type'] ?? [], textOf(view, 'type') ?? '');
  return type && WITHOUT_PLACES.has(type.id) ? type.spelling : undefined;
}

const inType = (type: Bilingual): Bilingual => ({
  sv: `I en vy av typen ${type.sv} bestäms platserna av rader och kolumner, så inget kan fästas.`,
  en: `In a view of the type ${type.en} rows and columns decide the places, so nothing can be pinned.`,
});

const twice = ({ title }: Element): Bilingual => ({
  sv: `${title} är redan fäst i vyn.`,
  en: `${title} is pinned in the view already.`,
});
