/** Words of the grammar: units, states, clauses and what joins statements together. */
import type { StateId, Word } from './types.ts';
import { word } from './word.ts';

/** Units are a closed list, or an optional unit would swallow the property that follows a number. */
export const UNITS: readonly Word[] = [
  { ...word('s', 's', 's', 'sekunder', 'seconds'), also: ['sekunder', 'seconds'] },
  { ...word('min', 'min', 'min', 'minuter', 'minutes'), also: ['minuter', 'minutes'] },
  { ...word('h', 'h', 'h', 'timmar', 'hours'), also: ['tim', 'timme', 'timmar', 'hour', 'hours'] },
  {
    ...word('day', 'dagar', 'days', 'dagar', 'days'),
    also: ['dag', 'day'],
    singular: { sv: 'dag', en: 'day' },
  },
  {
    ...word('personday', 'persondagar', 'persondays', 'persondagar', 'person-days'),
    also: ['persondag', 'personday'],
    singular: { sv: 'persondag', en: 'personday' },
  },
  {
    ...word('FTE', 'heltider', 'FTE', 'heltider', 'full-time posts'),
    singular: { sv: 'heltid', en: 'FTE' },
  },
  {
    ...word('week', 'vecka', 'week', 'vecka', 'week'),
    also: ['veckor', 'weeks'],
    plural: { sv: 'veckor', en: 'weeks' },
  },
  {
    ...word('month', 'månad', 'month', 'månad', 'month'),
    also: ['månader', 'months'],
    plural: { sv: 'månader', en: 'months' },
  },
  {
    ...word('quarter', 'kvartal', 'quarter', 'kvartal', 'quarter'),
    plural: { sv: 'kvartal', en: 'quarters' },
  },
  {
    ...word('term', 'termin', 'term', 'termin', 'term'),
    also: ['terminer', 'terms'],
    plural: { sv: 'terminer', en: 'terms' },
  },
  {
    ...word('year', 'år', 'year', 'år', 'year'),
    also: ['years'],
    plural: { sv: 'år', en: 'years' },
  },
  word('SEK', 'kr', 'SEK', 'kronor', 'Swedish kronor'),
  word('MSEK', 'mnkr', 'MSEK', 'miljoner kronor', 'million kronor'),
  word('pcs', 'st', 'pcs', 'stycken', 'pieces'),
  {
    ...word('person', 'personer', 'people', 'personer', 'people'),
    singular: { sv: 'person', en: 'person' },
  },
  { ...word('%', '%', '%', 'procent', 'per cent'), also: ['procent', 'percent'] },
  word('GB', 'GB', 'GB', 'gigabyte', 'gigabytes'),
  word('TB', 'TB', 'TB', 'terabyte', 'terabytes'),
  word('Mbps', 'Mbps', 'Mbps', 'megabit per sekund', 'megabits per second'),
  word('Gbps', 'Gbps', 'Gbps', 'gigabit per sekund', 'gigabits per second'),
];

/** Explicit unknowns. Unknown is never zero. */
export const STATES: readonly (Word & { readonly id: StateId })[] = [
  {
    id: 'vacant',
    ...pick(word('', 'vakant', 'vacant', 'Rollen är inte tillsatt.', 'Nobody holds the role.')),
  },
  { id: 'unknown', ...pick(word('', 'okänd', 'unknown', 'Uppgiften är inte känd.', 'It is not known.')) },
  {
    id: 'missing',
    ...pick(
      word('', 'saknas', 'missing', 'Det borde finnas men finns inte.', 'It ought to exist but does not.'),
    ),
  },
  {
    id: 'none',
    ...pick(
      word('', 'inget', 'none', 'Det finns inte, och ska inte finnas.', 'There is none, and none is wanted.'),
    ),
  },
  {
    id: 'procuring',
    ...pick(word('', 'upphandlas', 'procured', 'Det är under upphandling.', 'It is being procured.')),
  },
];

function pick({ spelling, doc }: Word): Pick<Word, 'spelling' | 'doc'> {
  return { spelling, doc };
}

/** Words that may stand before the block of an element: `servicenivå X för SVO.WebCare i Produktion { … }`. */
export const CLAUSES: readonly (Word & { readonly property: string })[] = [
  { ...word('for', 'för', 'for', 'vad det gäller', 'what it applies to'), property: 'for' },
  { ...word('in', 'i', 'in', 'i vilken miljö', 'in which environment'), property: 'in' },
  { ...word('of', 'av', 'of', 'vad vyn handlar om', 'what the view is about'), property: 'of' },
];

/** Words of the grammar itself. Their Swedish spelling is the one that the grammar file uses. */
export const STRUCTURE: readonly Word[] = [
  word(
    'extend',
    'utöka',
    'extend',
    'Lägger till i ett element från en annan plats.',
    'Adds to an element from another place.',
  ),
  word(
    'roles',
    'roller',
    'roles',
    'Vilka som har rollerna i förvaltningsobjektet.',
    'Who holds the roles of the object.',
  ),
  word('as', 'som', 'as', 'Ger pilen ett namn.', 'Names the arrow.'),
  word('from', 'från', 'from', 'Från och med ett datum.', 'From a date on.'),
  word('till', 'till', 'till', 'Till och med ett datum.', 'Until a date.'),
  word('at', 'hos', 'at', 'Hos vem värdet gäller.', 'At whom the value applies.'),
  word(
    'during',
    'avser',
    'during',
    'Vilket år eller vilken period värdet avser.',
    'Which year or period the value is for.',
  ),
  {
    ...word(
      'uncertain',
      'osäkert',
      'uncertain',
      'Värdet är osäkert eller ungefärligt.',
      'The value is uncertain or approximate.',
    ),
    also: ['ungefär', 'approximately'],
  },
  word(
    'printed',
    'tryckt',
    'printed',
    'Vad som står i källan, när värdet är rättat.',
    'What the source says, where the value is corrected.',
  ),
  word('because', 'eftersom', 'because', 'Varför värdet läses så.', 'Why the value is read so.'),
  word(
    'position',
    'vid',
    'position',
    'Var i bilden: bildpunkter från vänster, bildpunkter uppifrån.',
    'Where in the picture: pixels from the left, pixels from the top.',
  ),
  word('show', 'visa', 'show', 'Vad vyn visar.', 'What the view shows.'),
  word('hide', 'dölj', 'hide', 'Vad vyn döljer.', 'What the view hides.'),
  word('forbid', 'förbjud', 'forbid', 'Vad regeln förbjuder.', 'What the rule forbids.'),
  word('require', 'kräv', 'require', 'Vad regeln kräver.', 'What the rule requires.'),
  word('to', 'mot', 'to', 'Vad pilen går till.', 'What the arrow goes to.'),
  word(
    'with',
    'med',
    'with',
    'Villkor på pilen, eller på elementet när ingen pil är nämnd.',
    'Conditions on the arrow, or on the element where no arrow is named.',
  ),
  word('and', 'och', 'and', 'Båda villkoren.', 'Both conditions.'),
  word('or', 'eller', 'or', 'Något av villkoren.', 'Either condition.'),
  word('not', 'inte', 'not', 'Inte villkoret.', 'Not the condition.'),
  word('below', 'under', 'below', 'Allt som ligger under elementet.', 'Everything inside the element.'),
  word('exists', 'finns', 'exists', 'Egenskapen är angiven.', 'The property is stated.'),
];
