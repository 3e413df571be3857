/** A state whose last day has passed and that no other state follows. */

import { dayAfter, lastDay } from '../../../model/dates.ts';
import type { Element } from '../../../model/model.ts';
import type { PropertySummary } from '../../../model/summary.ts';
import type { Language } from '../../../model/text.ts';
import { type Current, currentOf, stagesOf, stageWords } from '../../lifecycles.ts';
import type { Fix, Rule, RuleContext } from '../../rule.ts';
import { isFirst } from '../../things.ts';
import { stating } from '../../wherever.ts';

export const pastEnd: Rule = {
  id: 'lifecycle/past-end',
  severity: 'warning',
  preset: 'recommended',
  title: { sv: 'Tillstånd vars slutdatum har passerat', en: 'A state whose end date has passed' },
  doc: {
    what: {
      sv: 'Det senaste tillståndet i en livscykel har ett till-datum som har passerat, och inget tillstånd tar vid. Ett avvecklat element anmärks inte på, och inte heller en pil: när den har upphört är det inget mer att säga.',
      en: 'The latest state of a life cycle has a till date that has passed, and no state takes over. A retired element is not reported, nor is an arrow: once it has ended there is nothing more to say.',
    },
    why: {
      sv: 'Antingen är det borta eller så blev det kvar längre än planerat, och ingen kan läsa ut vilket. Det ena kräver att beroendena flyttas, det andra att avtal och support förlängs.',
      en: 'Either it is gone or it stayed longer than planned, and nobody can tell which. The one asks for dependencies to be moved, the other for agreements and support to be extended.',
    },
    mend: {
      sv: 'Skriv vad som följde: `livscykel drift till 2024-12-31, avvecklad från 2025-01-01`, eller flytta fram slutdatumet.',
      en: 'Write what followed: `lifecycle operation till 2024-12-31, retired from 2025-01-01`, or put the end date off.',
    },
    off: {
      sv: 'När modellen är en ögonblicksbild av ett tidigare år.',
      en: 'When the model is a snapshot of an earlier year.',
    },
    today: '2026-01-01',
    bad: 'komponent Journal { livscykel drift till 2024-12-31 }\n',
    good: 'komponent Journal { livscykel drift till 2024-12-31, avvecklad från 2025-01-01 }\n',
  },
  check: {
    file(summary, context) {
      for (const index of stating(context.model, summary, 'lifecycle')) {
        const { properties = [] } = summary.declarations[index] ?? {};
        const element = context.model.declared(index);
        if (!element || element.kind === 'profile' || !isFirst(context.model, element)) continue;
        judge(element, properties, summary.uri, context);
      }
    },
  },
};

/** @param properties what one of the places says that the element is declared in or added to. */
function judge(
  element: Element,
  properties: readonly PropertySummary[],
  uri: string,
  { model, today, language, report }: RuleContext,
): void {
  const current = currentOf(stagesOf(model, element), today);
  if (!current?.ended || current.phase === 'retired' || current.value.till === undefined) return;
  if (!properties.some(({ values }) => values.includes(current.value))) return;
  const words = stageWords(current);
  report({
    range: current.value.range,
    message: {
      sv: `${element.title} är ${words.sv}; den dagen har passerat, och inget tillstånd tar vid.`,
      en: `${element.title} is ${words.en}; that day has passed, and no state takes over.`,
    },
    element: element.id,
    fixes: retirement(current, uri, language),
  });
}

function retirement({ phase, value }: Current, uri: string, language: Language): readonly Fix[] {
  if ((phase !== 'operation' && phase !== 'phaseout') || value.till === undefined) return [];
  const day = dayAfter(lastDay(value.till));
  const newText = language === 'en' ? `, retired from ${day}` : `, avvecklad från ${day}`;
  return [
    {
      title: { sv: `Skriv att det är avvecklat från ${day}`, en: `Write that it is retired from ${day}` },
      edits: [{ uri, range: { start: value.range.end, end: value.range.end }, newText }],
    },
  ];
}
