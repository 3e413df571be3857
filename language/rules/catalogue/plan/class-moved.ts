/** A plan that states the right sum, split into maintenance and development in another way than its goals are. */
import {
  add,
  magnitude,
  type Rational,
  rational,
  subtract,
  toDecimal,
  ZERO,
} from '../../../model/rational.ts';
import type { Language } from '../../../model/text.ts';
import type { Rule } from '../../rule.ts';
import { type MovedClass, movedClasses, SIDE_NAMES, type WrongSum, withUnit, wrongSums } from '../../sums.ts';
import { statedHere, wherever } from '../../wherever.ts';
import { englishTitle } from '../../words.ts';

export const classMoved: Rule = {
  id: 'plan/class-moved',
  severity: 'warning',
  preset: 'recommended',
  title: {
    sv: 'Samma summa, annan fördelning på VM och VU',
    en: 'The same sum, split otherwise into VM and VU',
  },
  doc: {
    what: {
      sv: 'En plan eller ett område anger en summa för `"VM"` och en för `"VU"` som tillsammans är vad målen ger, men målens klasser fördelar den på ett annat sätt: lika mycket är för litet i den ena klassen som för stort i den andra. En sådan skillnad nämns en gång, och inte av `plan/sum-mismatch`.',
      en: 'A plan or an area states a sum for `"VM"` and one for `"VU"` that together are what its goals give, while the classes of the goals split it in another way: one class has too little by as much as the other has too much. Such a difference is told of once, and not by `plan/sum-mismatch`.',
    },
    why: {
      sv: 'Vidmakthållande och vidareutveckling beslutas och betalas ofta var för sig. Har pengar bytt klass på vägen mellan två tabeller är slutsumman rätt, och felet syns inte förrän någon frågar vad utvecklingen kostar.',
      en: 'Maintenance and development are often decided on and paid for separately. When money has changed class on the way from one table to another the grand total is right, and the fault does not show until somebody asks what development costs.',
    },
    mend: {
      sv: 'Ta reda på vilken fördelning som beslutades, och rätta målets `klass` eller de två summorna.',
      en: 'Find out which split was decided on, and correct the `class` of the goal or the two sums.',
    },
    off: {
      sv: 'När klasserna följs upp efter en annan nyckel än målens.',
      en: 'When the classes are followed up by another key than that of the goals.',
    },
    bad: 'förvaltningsplan P {\n  summait 60 kr "VM", 40 kr "VU"\n  mål A { klass VM  itnära 70 kr }\n  mål B { klass VU  itnära 30 kr }\n}\n',
    good: 'förvaltningsplan P {\n  summait 70 kr "VM", 30 kr "VU"\n  mål A { klass VM  itnära 70 kr }\n  mål B { klass VU  itnära 30 kr }\n}\n',
  },
  check: wherever(['plan', 'area'], (group, { declaration }, { model, report }) => {
    const here = statedHere(declaration);
    for (const pair of movedClasses(wrongSums(model, group))) {
      const { VM } = pair;
      if (!here.has(VM.value)) continue;
      const { side } = VM;
      const title = { sv: group.title, en: englishTitle(group) };
      const place = (language: Language): string =>
        side === undefined ? title[language] : `${title[language]} (${SIDE_NAMES[side][language]})`;
      const { stated, given, moved, total } = splitsOf(pair);
      const [from, to] = VM.off.numerator < 0n ? ['VM', 'VU'] : ['VU', 'VM'];
      report({
        range: VM.value.range,
        message: {
          sv: `${place('sv')}: ${stated('sv')} = ${total('sv')} är rätt summa, men delarna ger ${given('sv')}; ${moved('sv')} har flyttats från ${from} till ${to}.`,
          en: `${place('en')}: ${stated('en')} = ${total('en')} is the right sum, but its parts give ${given('en')}; ${moved('en')} has moved from ${from} to ${to}.`,
        },
        element: group.id,
      });
    }
  }),
};

type Words = (language: Language) => string;

/** The two splits, what they come to and how they differ, in the unit that is stated. */
function splitsOf({ VM, VU }: MovedClass): Readonly<Record<'stated' | 'given' | 'moved' | 'total', Words>> {
  const unit = VM.value.unit ?? '';
  const print = (amount: Rational, language: Language): string =>
    withUnit(toDecimal(amount, 6), unit, language);
  const stated = (sum: WrongSum): Rational => rational(sum.value.amount) ?? ZERO;
  const given = (sum: WrongSum): Rational => subtract(stated(sum), sum.off);
  const split =
    (amountOf: (sum: WrongSum) => Rational): Words =>
    (language) =>
      `${print(amountOf(VM), language)} VM + ${print(amountOf(VU), language)} VU`;
  return {
    stated: split(stated),
    given: split(given),
    moved: (language) => print(magnitude(VM.off), language),
    total: (language) => print(add(stated(VM), stated(VU)), language),
  };
}
