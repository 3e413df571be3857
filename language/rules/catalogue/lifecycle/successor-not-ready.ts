/** Something that ends before what replaces it begins. */

import { dayAfter, daysFrom, lastDay } from '../../../model/dates.ts';
import type { Element } from '../../../model/model.ts';
import type { ValueSummary } from '../../../model/summary.ts';
import type { Bilingual } from '../../../model/text.ts';
import {
  currentOf,
  endOfUse,
  isGone,
  isOnlyPlanned,
  stagesOf,
  stageWords,
  startOfUse,
} from '../../lifecycles.ts';
import type { Rule, RuleReader } from '../../rule.ts';
import { isFirst } from '../../things.ts';
import { stating } from '../../wherever.ts';

export const successorNotReady: Rule = {
  id: 'lifecycle/successor-not-ready',
  severity: 'warning',
  preset: 'pm3',
  title: { sv: 'Efterträdare som inte är redo', en: 'A successor that is not ready' },
  doc: {
    what: {
      sv: 'Något slutar användas, eller ersätts enligt `ersätts … från`, innan efterträdaren tas i drift (eller börjar införas, när dagen för drift inte är sagd). Också en efterträdare som redan är avvecklad, eller som bara är planerad fast slutdagen har passerat, anmärks. Osäkra datum jämförs inte, och en månad räknas så väl som den kan läsas.',
      en: 'Something stops being used, or is replaced by `replacedby … from`, before its successor is taken into operation (or starts being introduced, where the day of operation is not stated). A successor that is retired already, or that is only planned although the last day has passed, is reported too. Uncertain dates are not compared, and a month is read as favourably as it can be.',
    },
    why: {
      sv: 'Mellan de två dagarna har de som är beroende ingenting. Antingen måste det gamla leva längre eller det nya bli klart tidigare, och båda kostar.',
      en: 'Between the two days those who depend on it have nothing. Either the old has to live longer or the new be ready earlier, and both cost.',
    },
    mend: {
      sv: 'Flytta det ena datumet, eller skriv vad som bär däremellan.',
      en: 'Move one of the dates, or write what carries the load between them.',
    },
    off: {
      sv: 'När datumen i modellen är önskemål.',
      en: 'When the dates of the model are wishes.',
    },
    bad: 'komponent Gammal { livscykel drift till 2030-06-30  ersätts Ny }\nkomponent Ny { livscykel planerad, drift från 2030-09-01 }\n',
    good: 'komponent Gammal { livscykel drift till 2030-09-30  ersätts Ny }\nkomponent Ny { livscykel planerad, drift från 2030-09-01 }\n',
  },
  check: {
    file(summary, { model, today, report }) {
      for (const index of stating(model, summary, 'replacedBy')) {
        const { properties = [] } = summary.declarations[index] ?? {};
        for (const value of properties.filter(({ key }) => key === 'replacedBy').flatMap((it) => it.values)) {
          const resolution = value.type === 'word' ? model.resolve(value.reference) : undefined;
          const element = model.declared(index);
          const successor = resolution?.status === 'resolved' ? model.element(resolution.id) : undefined;
          if (!element || !successor || successor.id === element.id || !isFirst(model, element)) continue;
          const message = faultOf(model, element, value, successor, today);
          if (!message) continue;
          report({
            range: value.range,
            message,
            related: [
              {
                element: successor.id,
                message: { sv: `Efterträdaren ${successor.title}`, en: `The successor ${successor.title}` },
              },
            ],
            element: element.id,
          });
        }
      }
    },
  },
};

function faultOf(
  model: RuleReader,
  { id, title }: Element,
  { from: takeover, uncertain }: ValueSummary,
  successor: Element,
  today: string | undefined,
): Bilingual | undefined {
  const element = model.element(id);
  if (!element || uncertain) return undefined;
  const stages = stagesOf(model, element);
  const theirs = stagesOf(model, successor);
  const end = endOfUse(stages);
  const start = startOfUse(theirs);
  const name = successor.title;
  if (end && start && start.day > dayAfter(end.day)) {
    const gap = daysFrom(end.day, start.day) - 1;
    return {
      sv: `${title} är i bruk till och med ${end.day}, och efterträdaren ${name} först från ${start.day}: ${gap} ${gap === 1 ? 'dag' : 'dagar'} utan.`,
      en: `${title} is in use until ${end.day}, and its successor ${name} not before ${start.day}: ${gap} ${gap === 1 ? 'day' : 'days'} without.`,
    };
  }
  if (takeover !== undefined && start && start.day > lastDay(takeover)) {
    return {
      sv: `${title} ersätts av ${name} från ${takeover}, men ${name} är i bruk först från ${start.date}.`,
      en: `${title} is replaced by ${name} from ${takeover}, but ${name} is not in use before ${start.date}.`,
    };
  }
  const current = currentOf(theirs, today);
  if (!current) return undefined;
  if (isGone(current)) {
    // A chain of what has been replaced is history.
    if (isGone(currentOf(stages, today))) return undefined;
    const words = stageWords(current);
    return {
      sv: `${title} ersätts av ${name}, som själv är ${words.sv}.`,
      en: `${title} is replaced by ${name}, which is ${words.en} itself.`,
    };
  }
  const passed = [...(end ? [end.day] : []), ...(takeover === undefined ? [] : [lastDay(takeover)])]
    .sort()
    .find((day) => today !== undefined && day < today);
  if (passed === undefined || !isOnlyPlanned(current)) return undefined;
  const words = stageWords(current);
  return {
    sv: `${title} skulle ha ersatts ${passed}, men efterträdaren ${name} är ${words.sv}.`,
    en: `${title} was to be replaced ${passed}, but its successor ${name} is ${words.en}.`,
  };
}
