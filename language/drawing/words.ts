/** The words that drawings add to what the model says. */
import type { Bilingual, Language } from '../model/text.ts';
import type { Mark, TimelinePhase } from '../views/picture.ts';

export const EMPTY: Bilingual = {
  sv: 'Det finns inget att visa i den här vyn än.',
  en: 'There is nothing to show in this view yet.',
};

export const EMPTY_HINT: Bilingual = {
  sv: 'Vyn fylls när modellen får element som hör hit.',
  en: 'It fills when the model gets elements that belong here.',
};

export const LEGEND: Bilingual = { sv: 'Teckenförklaring', en: 'Legend' };
export const FOCUS: Bilingual = { sv: 'i fokus', en: 'in focus' };
export const OUTSIDE: Bilingual = { sv: 'utanför', en: 'outside' };
export const GROUPING: Bilingual = { sv: 'gruppering', en: 'grouping' };
export const ARROW: Bilingual = {
  sv: 'samband, från den som använder',
  en: 'relation, from the one that uses',
};
export const ONWARD: Bilingual = { sv: 'arbetet går vidare', en: 'the work goes on' };
export const EXCHANGE: Bilingual = { sv: 'utbyter något', en: 'exchanges something' };
export const HARD_ARROW: Bilingual = { sv: 'hårt beroende', en: 'hard dependency' };
export const BOTH_WAYS: Bilingual = { sv: 'åt båda hållen', en: 'both ways' };

export const NODE_MARK: Readonly<Record<Mark, Bilingual>> = {
  vacant: { sv: 'vakant', en: 'vacant' },
  missing: { sv: 'saknas', en: 'missing' },
  unknown: { sv: 'okänt', en: 'unknown' },
  uncertain: { sv: 'osäkert', en: 'uncertain' },
  none: { sv: 'inget', en: 'none' },
  procuring: { sv: 'under upphandling', en: 'being procured' },
};

/** What bars and points in time stand for. */
export const PHASE: Readonly<Record<TimelinePhase, Bilingual>> = {
  planned: { sv: 'planerad', en: 'planned' },
  development: { sv: 'under utveckling', en: 'in development' },
  introduction: { sv: 'under införande', en: 'being introduced' },
  operation: { sv: 'i drift', en: 'in operation' },
  phaseout: { sv: 'under avveckling', en: 'being phased out' },
  retired: { sv: 'avvecklad', en: 'retired' },
  period: { sv: 'period', en: 'period' },
  while: { sv: 'gäller en tid', en: 'holds for a time' },
  event: { sv: 'händelse', en: 'event' },
  deadline: { sv: 'senast', en: 'deadline' },
  end: { sv: 'upphör eller ersätts', en: 'ends or is replaced' },
};
export const AS_OF: Bilingual = { sv: 'läget', en: 'as of' };

export const EDGE_MARK: Readonly<Record<Mark, Bilingual>> = {
  vacant: { sv: 'vakant', en: 'vacant' },
  missing: { sv: 'avtal saknas', en: 'agreement missing' },
  unknown: { sv: 'okänt om överenskommelse finns', en: 'unknown whether there is an agreement' },
  uncertain: { sv: 'osäkert', en: 'uncertain' },
  none: { sv: 'inget avtal behövs', en: 'no agreement is needed' },
  procuring: { sv: 'under upphandling', en: 'being procured' },
};

export const FLOW: Readonly<Record<'forward' | 'backward' | 'both', Bilingual>> = {
  forward: { sv: 'Uppgifter går från {source} till {target}.', en: 'Data goes from {source} to {target}.' },
  backward: { sv: 'Uppgifter går från {target} till {source}.', en: 'Data goes from {target} to {source}.' },
  both: { sv: 'Uppgifter går åt båda hållen.', en: 'Data goes both ways.' },
};

/** How many relations of a line are not named in its description. */
export const MORE: Bilingual = { sv: 'och {count} till', en: 'and {count} more' };

/** What is said under the title of a picture that does not show everything. */
export const NOTES = {
  folded: {
    sv: '{count} element är hopfällda i det som omger dem, så att bilden går att läsa.',
    en: '{count} elements are folded into what surrounds them, so that the picture can be read.',
  },
  foldedInTime: {
    sv: '{count} element är hopfällda, eftersom bilden annars tar för lång tid att lägga ut.',
    en: '{count} elements are folded, because the picture takes too long to lay out otherwise.',
  },
  astray: {
    sv: 'Står inte där de är fästa, eftersom annat står i vägen: {names}.',
    en: 'Not where they are pinned, because something else is in the way: {names}.',
  },
  hidden: {
    sv: 'Fäst i vyn, men visas inte: {names}.',
    en: 'Pinned in the view, but not shown: {names}.',
  },
  unlabelled: {
    sv: '{count} samband saknar text i bilden, eftersom den inte får plats.',
    en: '{count} relations have no text in the picture, because there is no room for it.',
  },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** What is said of so many; nothing where there are none. */
export function countNote(
  note: 'folded' | 'foldedInTime' | 'unlabelled',
  count: number,
  language: Language,
): readonly string[] {
  return count === 0 ? [] : [NOTES[note][language].replace('{count}', String(count))];
}
