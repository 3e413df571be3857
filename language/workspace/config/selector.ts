/** Selectors that are written as text in a configuration: read as a view reads them, and judged by the model. */
import { buildModel } from '../../model/build.ts';
import type { Range } from '../../model/location.ts';
import { KINDS } from '../../model/metamodel/index.ts';
import type { Model } from '../../model/model.ts';
import { select } from '../../model/select.ts';
import { atomsOf, type Selector, type SelectorCondition } from '../../model/selector.ts';
import type { Reference } from '../../model/summary.ts';
import type { Bilingual } from '../../model/text.ts';
import { namesIn } from '../../model/uses.ts';
import { check } from '../../rules/check.ts';
import { nearest } from '../../rules/nearest.ts';
import { RULES } from '../../rules/registry.ts';
import {
  allTags,
  clashIn,
  type Impossible,
  impossibleIn,
  impossibleOnElement,
  kindOf,
} from '../../rules/selectors.ts';
import { SimilarNames } from '../../rules/similar.ts';
import { writePath } from '../../rules/things.ts';
import { didYouMean } from '../../rules/words.ts';
import { summarise } from '../../syntax/summarise.ts';

/** A fault, and where in the text it is. */
export interface SelectorFault {
  readonly range: Range;
  readonly message: Bilingual;
  /** What may have been meant, to stand there instead. */
  readonly instead: readonly string[];
  /** It names something that is not in this model, and may be in another. */
  readonly absent?: true;
}

const HEAD = 'vy urval { visa ';
const SYNTAX = RULES.filter(({ id }) => id.startsWith('syntax/'));

/** Never throws. Places in the selector are places in the text. */
export function readSelector(text: string): Selector | SelectorFault {
  // Whatever stands between, the lines and columns of what is read are those of the text, after the head.
  const summary = summarise('file:///selector.ea', `${HEAD}${text}\n}\n`);
  const [fault] = check(buildModel([summary]), { rules: SYNTAX }).findings;
  if (fault) {
    const end =
      fault.range.end.line > text.split(/\r\n|\r|\n/).length - 1 ? fault.range.start : fault.range.end;
    return { range: inText({ start: fault.range.start, end }), message: fault.message, instead: [] };
  }
  const { declarations, selections, arrows, assignments } = summary;
  const [view] = declarations;
  const [selection] = selections;
  const others = [declarations.length - 1, selections.length - 1, arrows.length, assignments.length];
  const alone =
    others.every((count) => count === 0) && view?.properties.length === 0 && view.tags.length === 0;
  const [first, ...more] = selection?.selectors ?? [];
  if (!alone || !selection || !first) {
    const start = { line: 0, character: 0 };
    return {
      range: { start, end: start },
      message: {
        sv: 'Här ska stå ett urval, som `under Vård och komponent[livscykel = avveckling]`.',
        en: 'This has to be a selector, such as `under Care and component[lifecycle = phasing-out]`.',
      },
      instead: [],
    };
  }
  const whole =
    more.length === 0 ? first : { type: 'or' as const, operands: [first, ...more], range: first.range };
  return moved(whole);
}

/** All places in it, counted from where the text begins. */
function moved<T>(part: T): T {
  if (Array.isArray(part)) return part.map(moved) as T;
  if (typeof part !== 'object' || part === null) return part;
  if ('start' in part && 'end' in part) return inText(part as unknown as Range) as T;
  return Object.fromEntries(Object.entries(part).map(([key, inner]) => [key, moved(inner)])) as T;
}

function inText({ start, end }: Range): Range {
  const back = ({ line, character }: Range['start']): Range['start'] => ({
    line,
    character: line === 0 ? Math.max(0, character - HEAD.length) : character,
  });
  return { start: back(start), end: back(end) };
}

/** Names that the model does not have, or has several of, and properties that there are none of. */
export function selectorFaults(model: Model, selector: Selector): readonly SelectorFault[] {
  const atoms = atomsOf(selector);
  const named = atoms.flatMap(({ what, conditions: asked }) => [
    ...('reference' in what ? [{ reference: what.reference, kinds: ANY }] : []),
    ...asked.flatMap(valueNamedIn),
  ]);
  const names = named.flatMap(({ reference, kinds: wanted }): SelectorFault[] => {
    const { path, range } = reference;
    const found = model.lookup(path, wanted, undefined);
    if (found.status === 'resolved') return [];
    const written = writePath(path);
    const name = written.startsWith("'") ? written : `'${written}'`;
    if (found.status === 'ambiguous') {
      const instead = [...found.ids].sort().slice(0, 3);
      const end = didYouMean(instead);
      return [
        {
          range,
          message: {
            sv: `${name} kan betyda flera saker${end.sv}`,
            en: `${name} can mean several things${end.en}`,
          },
          instead,
        },
      ];
    }
    const kinds = wanted === ANY && path.length === 1 ? nearest(path[0] ?? '', KIND_WORDS) : [];
    const instead = [...kinds, ...new SimilarNames(model).find(path, wanted)].slice(0, 3);
    const end = didYouMean(instead);
    return [
      {
        range,
        message: { sv: `${name} finns inte${end.sv}`, en: `${name} does not exist${end.en}` },
        instead,
        absent: true,
      },
    ];
  });
  const conditions = atoms.flatMap((atom) =>
    atom.conditions.flatMap((it) => impossibleOnElement(model, kindOf(atom), it) ?? []),
  );
  return [...names, ...conditions.map(faultOf)];
}

const ANY: readonly string[] = ['*'];

interface Named {
  readonly reference: Reference;
  readonly kinds: readonly string[];
}

/** The element that a condition compares with, where it takes nothing else. */
function valueNamedIn({ key, reference, test }: SelectorCondition): readonly Named[] {
  const { kinds, open } = namesIn(key, reference);
  if (open || test.type !== 'compare' || test.value.type !== 'word') return [];
  return [{ reference: test.value.reference, kinds }];
}

/** Why a selector without faults chooses nothing in a model; none when it chooses something. */
export function emptySelectorFaults(model: Model, selector: Selector): readonly SelectorFault[] {
  if (select(model, selector).elements.size > 0) return [];
  const reasons = whyEmpty(model, selector);
  if (reasons.length > 0) return reasons;
  const message = {
    sv: 'Inget i projektet väljs av det här urvalet.',
    en: 'Nothing in the project is chosen by this selector.',
  };
  return [{ range: selector.range, message, instead: [] }];
}

/** The parts of a selector that nothing can be chosen by; none where it is only that nothing happens to fit. */
export function whyEmpty(model: Model, selector: Selector): readonly SelectorFault[] {
  const clash = clashIn(selector);
  return [...impossibleIn(model, selector, allTags(model)), ...(clash ? [clash] : [])].map(faultOf);
}

function faultOf({ range, message, word }: Impossible): SelectorFault {
  return { range: word?.range ?? range, message, instead: word?.instead ?? [] };
}

const KIND_WORDS = KINDS.flatMap(({ spelling }) => [spelling.sv, spelling.en]);
