/** A value that its property does not take. */

import { isDate, runsBackwards, whyNoDate } from '../../../model/dates.ts';
import type { Range } from '../../../model/location.ts';
import {
  enumValue,
  keywordOf,
  type PropertyEntry,
  property,
  STATES,
  type ValueType,
  valueTypeOf,
} from '../../../model/metamodel/index.ts';
import { FARTHEST_PIN, placeOf } from '../../../model/pin.ts';
import type { PropertySummary, ValueSummary } from '../../../model/summary.ts';
import type { Bilingual } from '../../../model/text.ts';
import { type Carrier, carriersOf } from '../../carriers.ts';
import { nearest } from '../../nearest.ts';
import { periodFix } from '../../periods.ts';
import type { Fix, Rule, RuleContext } from '../../rule.ts';
import { didYouMean, expectation, replaceFix } from '../../words.ts';
import { stateWord } from '../../writing.ts';

export const wrongValue: Rule = {
  id: 'type/wrong-value',
  severity: 'error',
  preset: 'recommended',
  title: { sv: 'Värde som egenskapen inte tar', en: 'A value that the property does not take' },
  doc: {
    what: {
      sv: 'Värdet är av fel slag: ett ord som inte finns i listan, en enhet som inte hör dit, ett datum som inte finns i kalendern, en period som slutar före sin början, `okänd` där det inte går, eller flera värden där bara ett ryms.',
      en: 'The value is of the wrong sort: a word that is not in the list, a unit that does not belong, a date that is not in the calendar, a period that ends before it begins, `unknown` where it cannot be, or several values where one has room.',
    },
    why: {
      sv: 'Kontroller och bilder räknar med värdet. Ett värde som inte går att tolka tas inte med.',
      en: 'Checks and pictures rely on the value. One that cannot be interpreted is left out.',
    },
    mend: {
      sv: 'Skriv ett värde av det slag som meddelandet anger.',
      en: 'Write a value of the sort that the message states.',
    },
    off: { sv: 'Aldrig.', en: 'Never.' },
    bad: 'information Vårdplan { personuppgifter jaa }\n',
    good: 'information Vårdplan { personuppgifter ja }\n',
  },
  check: {
    assignment({ summary, uri }, { language, report }) {
      const { state, stateRange } = summary;
      if (state === undefined || stateRange === undefined || state === 'vacant' || state === 'unknown')
        return;
      const written = STATES.find(({ id }) => id === state)?.spelling;
      report({
        range: stateRange,
        message: {
          sv: `En roll är 'vakant' när ingen har den och 'okänd' när det inte är känt; '${written?.sv}' går inte.`,
          en: `A role is 'vacant' when nobody holds it and 'unknown' when that is not known; '${written?.en}' does not do.`,
        },
        fixes: (['vacant', 'unknown'] as const).map((it) =>
          replaceFix(uri, stateRange, stateWord(it, language)),
        ),
      });
    },
    file(summary, { model, report }) {
      for (const carrier of carriersOf(model, summary))
        carrier.properties.forEach((stated) => {
          judge(stated, carrier, summary.uri, report);
        });
    },
  },
};

function judge(
  { key, word, values }: PropertySummary,
  { valueKind, allowed }: Carrier,
  uri: string,
  report: RuleContext['report'],
): void {
  const entry = property(key);
  if (!entry || !allowed.includes(key)) return;
  const type = valueTypeOf(valueKind, entry);
  const decimal = entry.many ? undefined : decimalWithComma(values);
  if (decimal) {
    report({
      range: decimal.range,
      message: {
        sv: `Decimaltecknet är punkt: ${decimal.number}.`,
        en: `The decimal sign is a point: ${decimal.number}.`,
      },
      fixes: [
        {
          ...replaceFix(uri, decimal.range, decimal.number),
          edits: [{ uri, range: decimal.comma, newText: '.' }],
          safe: true,
        },
      ],
    });
    return;
  }
  const extra = entry.many ? undefined : values[1];
  if (extra) {
    report({
      range: extra.range,
      message: {
        sv: `'${word}' tar bara ett värde.`,
        en: `'${word}' takes only one value.`,
      },
      fixes: onlyFirst(uri, values),
    });
  }
  for (let at = 0; at < values.length && (at === 0 || entry.many); at += 1) {
    const value = values[at] as ValueSummary;
    const fault = faultOf(value, type, entry, word);
    if (!fault) continue;
    report({
      range: value.range,
      message: fault.message,
      fixes: [
        ...(fault.suggestions ?? []).map((it) => replaceFix(uri, value.range, it)),
        ...turnedRound(uri, value),
      ],
      explains: [{ range: value.range, rules: ['name', 'type/wrong-kind'] }],
    });
  }
}

/** A period that runs backwards has its dates in the wrong order. */
function turnedRound(uri: string, value: ValueSummary): readonly Fix[] {
  if (value.type !== 'period' || !isDate(value.start) || !isDate(value.end)) return [];
  if (!runsBackwards(value.start, value.end)) return [];
  return periodFix(uri, value, value.end, value.start).map((fix) => ({ ...fix, safe: true }));
}

/** Takes away every value but the first, with the commas between. */
function onlyFirst(uri: string, values: readonly ValueSummary[]): readonly Fix[] {
  const [first, last] = [values[0], values.at(-1)];
  if (!first || !last) return [];
  const range = { start: first.range.end, end: last.range.end };
  return [
    {
      title: { sv: 'Behåll bara det första värdet', en: 'Keep the first value only' },
      edits: [{ uri, range, newText: '' }],
    },
  ];
}

/** `99,9 %` is read as two values with nothing but the comma between them. */
function decimalWithComma(
  values: readonly ValueSummary[],
): { readonly range: Range; readonly comma: Range; readonly number: string } | undefined {
  if (values.length < 2) return undefined;
  const [whole, part] = values;
  if (whole?.type !== 'quantity' || part?.type !== 'quantity' || whole.unit !== undefined) return undefined;
  const { start, end } = whole.range;
  const next = part.range.start;
  if (end.line !== next.line || end.character + 1 !== next.character || !/^\d+$/.test(whole.amount))
    return undefined;
  // Only the comma is replaced: what else is written, the unit above all, stays as it is.
  return {
    range: { start, end: part.range.end },
    comma: { start: end, end: next },
    number: `${whole.amount}.${part.amount}`,
  };
}

interface Fault {
  readonly message: Bilingual;
  readonly suggestions?: readonly string[];
}

function faultOf(
  value: ValueSummary,
  type: ValueType,
  entry: PropertyEntry,
  word: string,
): Fault | undefined {
  if (value.type === 'state') {
    if (entry.states?.includes(value.state)) return undefined;
    const state = STATES.find(({ id }) => id === value.state)?.spelling;
    return {
      message: {
        sv: `'${word}' kan inte vara '${state?.sv ?? value.state}'; väntat är ${expectation(type, 'sv')}.`,
        en: `'${word}' cannot be '${state?.en ?? value.state}'; expected is ${expectation(type, 'en')}.`,
      },
    };
  }
  if (!fits(value, type)) return misfit(value, type, word);
  const placed = entry.id === 'pinned';
  if (placed !== (value.x !== undefined)) return placed ? unplaced(value, word) : needless(word);
  if (placed && !placeOf(value)) return farAway();
  const dated = value.type === 'date' || value.type === 'period';
  return dated || value.from !== undefined || value.till !== undefined ? faultOfDates(value) : undefined;
}

function unplaced(value: ValueSummary, word: string): Fault {
  const name = value.type === 'word' ? value.reference.path.join('.') : '';
  return {
    message: {
      sv: `Här saknas platsen, i bildpunkter från vänster och uppifrån: '${word} ${name} vid 400, 120'.`,
      en: `The place is missing, in pixels from the left and from the top: '${word} ${name} position 400, 120'.`,
    },
  };
}

function farAway(): Fault {
  return {
    message: {
      sv: `En plats är högst ${FARTHEST_PIN} bildpunkter från vänster och uppifrån.`,
      en: `A place is at most ${FARTHEST_PIN} pixels from the left and from the top.`,
    },
  };
}

function needless(word: string): Fault {
  return {
    message: {
      sv: `'${word}' har ingen plats i en bild; 'vid' hör till 'fäst' i en vy.`,
      en: `'${word}' has no place in a picture; 'position' belongs to 'pin' in a view.`,
    },
  };
}

function misfit(value: ValueSummary, type: ValueType, word: string): Fault {
  const written =
    value.type === 'word' ? value.reference.path.join('.') : value.type === 'text' ? value.text : '';
  const suggestions =
    type.type === 'enum'
      ? [
          ...new Set(
            type.values
              .flatMap(({ spelling }) => [spelling.sv, spelling.en])
              .filter((it) => it.toLowerCase() === written.toLowerCase()),
          ),
          ...nearest(
            written,
            type.values.flatMap(({ spelling }) => [spelling.sv, spelling.en]),
          ),
        ]
      : [];
  const unique = [...new Set(suggestions)].slice(0, 3);
  if (value.type === 'text' && unique.includes(written)) {
    return {
      message: {
        sv: `'${word}' tar ett ord ur en lista, utan citattecken: ${written}.`,
        en: `'${word}' takes a word out of a list, without quotes: ${written}.`,
      },
      suggestions: [written],
    };
  }
  if (unique.length > 0) {
    const end = didYouMean(unique);
    return {
      message: {
        sv: `'${word}' kan inte vara '${written}'${end.sv}`,
        en: `'${word}' cannot be '${written}'${end.en}`,
      },
      suggestions: unique,
    };
  }
  return {
    message: {
      sv: `'${word}' tar ${expectation(type, 'sv')}.`,
      en: `'${word}' takes ${expectation(type, 'en')}.`,
    },
  };
}

function fits(value: ValueSummary, type: ValueType): boolean {
  switch (type.type) {
    case 'text':
      // Words, dates and quantities read well without quotes, and nothing is lost.
      return true;
    case 'number':
      return (
        value.type === 'quantity' &&
        value.unit === undefined &&
        value.upper === undefined &&
        value.perUnit === undefined &&
        value.perAmount === undefined
      );
    case 'quantity':
      return value.type === 'quantity' && fitsQuantity(value, type);
    case 'figure':
      return value.type !== 'word';
    case 'date':
      return value.type === 'date';
    case 'period':
      return value.type === 'period';
    case 'enum':
      return (
        value.type === 'word' &&
        value.reference.path.length === 1 &&
        enumValue(type.values, value.reference.path[0] ?? '') !== undefined
      );
    case 'reference':
    case 'names':
      return value.type === 'word';
    case 'open':
      return value.type === 'word' || value.type === 'text';
    case 'vocabulary': {
      const keyword = value.type === 'word' ? keywordOf(value.reference.path.join('.')) : undefined;
      if (keyword) return keyword.class === 'KIND' || keyword.class === 'KEY';
      return value.type === 'word' && isFurther(type, value.reference.path);
    }
  }
}

function isFurther(
  { further = [] }: ValueType & { readonly type: 'vocabulary' },
  path: readonly string[],
): boolean {
  return path.length === 1 && enumValue(further, path[0] ?? '') !== undefined;
}

function fitsQuantity(
  value: ValueSummary & { readonly type: 'quantity' },
  type: ValueType & { readonly type: 'quantity' },
): boolean {
  const rate = value.perUnit !== undefined || value.perAmount !== undefined;
  if (rate && !type.per) return false;
  // What is counted in pieces needs no unit: `4/år`.
  if (value.unit === undefined) return type.units.includes('pcs');
  return type.units.includes(value.unit);
}

function faultOfDates(value: ValueSummary): Fault | undefined {
  const dates = [
    value.from,
    value.till,
    ...(value.type === 'date' ? [value.date] : []),
    ...(value.type === 'period' ? [value.start, value.end] : []),
  ];
  const impossible = dates.find((date) => date !== undefined && !isDate(date));
  if (impossible !== undefined) {
    const why = whyNoDate(impossible);
    return {
      message: {
        sv: `${impossible} finns inte i kalendern${why.sv}`,
        en: `${impossible} is not in the calendar${why.en}`,
      },
    };
  }
  const [start, end] = value.type === 'period' ? [value.start, value.end] : [value.from, value.till];
  if (start === undefined || end === undefined || !runsBackwards(start, end)) return undefined;
  return {
    message: {
      sv: `Perioden slutar (${end}) före sin början (${start}).`,
      en: `The period ends (${end}) before it begins (${start}).`,
    },
  };
}
