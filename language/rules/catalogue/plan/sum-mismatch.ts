/** A sum that a plan states and that its parts do not add up to. */
import { rateAt } from '../../../model/plan.ts';
import type { Bilingual, Language } from '../../../model/text.ts';
import type { Rule } from '../../rule.ts';
import {
  arithmetic,
  asStated,
  computedFix,
  isRounding,
  lessOrMore,
  movedClasses,
  ROUNDED,
  SIDE_NAMES,
  type WrongSum,
  wrongSums,
} from '../../sums.ts';
import { statedHere, wherever } from '../../wherever.ts';

export const sumMismatch: Rule = {
  id: 'plan/sum-mismatch',
  severity: 'warning',
  preset: 'recommended',
  title: { sv: 'Summa som inte stämmer med sina delar', en: 'A sum that its parts do not add up to' },
  doc: {
    what: {
      sv: 'En summa som en plan eller ett område anger (`summa`, `summaverksamhet`, `summait`) är en annan än den som målen, områdena och det egna arbetet ger, med så många decimaler som summan har. Står `"VM"` eller `"VU"` efter summan jämförs med den klassen. Är summan `osäkert` jämförs inom dess avrundning; kan avrundade dagar eller delar förklara skillnaden är den bara en upplysning, och där något är okänt tiger regeln. Är VM och VU fel åt var sitt håll med lika mycket säger `plan/class-moved` det, och om målens egna rader talar `plan/row-mismatch`.',
      en: 'A sum that a plan or an area states (`total`, `businesstotal`, `ittotal`) differs from what its goals, its areas and its own work give, at as many decimals as the sum has. With `"VM"` or `"VU"` after the sum it is compared with that class. A sum that is `uncertain` is compared within its rounding; where rounded days or parts may explain the difference it is information only, and where something is unknown the rule is silent. Where VM and VU are wrong by as much in opposite directions `plan/class-moved` says so, and `plan/row-mismatch` is about the rows of goals.',
    },
    why: {
      sv: 'Två siffror för samma sak betyder att en är fel, avrundad eller avskriven fel, och ingen vet vilken som beslutades. Verktygets egna summor utgår från målens angivna summor, så felet syns här och inte i dem.',
      en: 'Two figures for the same thing mean that one is wrong, rounded or miscopied, and nobody knows which was decided on. The totals of the tool start from the stated sums of the goals, so the fault shows here and not in them.',
    },
    mend: {
      sv: 'Rätta den siffra som är fel. Är källan felskriven: skriv det rätta värdet och källans med `tryckt "…" eftersom "…"`. Är skillnaden sann, till exempel två tabeller som säger olika: låt anmärkningen stå, eller tysta den med skälet.',
      en: 'Correct the figure that is wrong. Where the source is misprinted, write the right value and that of the source with `printed "…" because "…"`. Where the difference is true, such as two tables that disagree, let the finding stand, or silence it with the reason.',
    },
    off: {
      sv: 'När summorna i källan är avrundade på ett sätt som ingen ska rätta.',
      en: 'When the sums of the source are rounded in a way that nobody is to correct.',
    },
    bad: 'förvaltningsplan P { dagpris 5 600 kr  summa 400 000 kr  mål A { verksamhetsnära 70 persondagar } }\n',
    good: 'förvaltningsplan P { dagpris 5 600 kr  summa 392 000 kr  mål A { verksamhetsnära 70 persondagar } }\n',
  },
  check: wherever(['plan', 'area'], (group, { uri, declaration }, { model, report, language }) => {
    const here = statedHere(declaration);
    const fullTime = rateAt(model, group, 'fullTime');
    const wrong = wrongSums(model, group);
    const moved = new Set(movedClasses(wrong).flatMap(({ VM, VU }) => [VM, VU]));
    for (const sum of wrong) {
      const { value, computed, off } = sum;
      if (!here.has(value) || moved.has(sum)) continue;
      const difference = lessOrMore(off, value);
      const where = placeOf(sum);
      const parts = (it: Language): string => arithmetic(sum, fullTime, it);
      const hint = isRounding(model, group, sum, fullTime) ? ROUNDED : { sv: '', en: '' };
      report({
        ...(hint === ROUNDED ? { severity: 'info' } : {}),
        range: value.range,
        message: {
          sv: `Summan ${asStated(value, 'sv')}${where.sv} är ${difference.sv} än vad delarna ger: ${parts('sv')}.${hint.sv}`,
          en: `The sum ${asStated(value, 'en')}${where.en} is ${difference.en} than what its parts give: ${parts('en')}.${hint.en}`,
        },
        element: group.id,
        fixes: computedFix(uri, value, computed, language),
      });
    }
  }),
};

function placeOf({ side, goalClass }: WrongSum): Bilingual {
  const words = (language: Language): string => {
    const parts = [
      ...(side === undefined ? [] : [SIDE_NAMES[side][language]]),
      ...(goalClass === 'all' ? [] : [goalClass]),
    ];
    return parts.length === 0 ? '' : ` (${parts.join(', ')})`;
  };
  return { sv: words('sv'), en: words('en') };
}
