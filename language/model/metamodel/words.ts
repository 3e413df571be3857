/** Small closed lists of words: units, states and the values of enumerated properties. */
import type { StateId, Word } from './types.ts';

function word(id: string, sv: string, en: string, docSv = '', docEn = ''): Word {
  return { id, spelling: { sv, en }, doc: { sv: docSv, en: docEn } };
}

/** Units are a closed list, or an optional unit would swallow the property that follows a number. */
export const UNITS: readonly Word[] = [
  word('s', 's', 's', 'sekunder', 'seconds'),
  word('min', 'min', 'min', 'minuter', 'minutes'),
  word('h', 'h', 'h', 'timmar', 'hours'),
  { ...word('day', 'dagar', 'days', 'dagar', 'days'), also: ['dag', 'day'] },
  {
    ...word('personday', 'persondagar', 'persondays', 'persondagar', 'person-days'),
    also: ['persondag', 'personday'],
  },
  { ...word('week', 'vecka', 'week', 'vecka', 'week'), also: ['veckor', 'weeks'] },
  { ...word('month', 'månad', 'month', 'månad', 'month'), also: ['månader', 'months'] },
  word('quarter', 'kvartal', 'quarter', 'kvartal', 'quarter'),
  { ...word('term', 'termin', 'term', 'termin', 'term'), also: ['terminer', 'terms'] },
  { ...word('year', 'år', 'year', 'år', 'year'), also: ['years'] },
  word('SEK', 'kr', 'SEK', 'kronor', 'Swedish kronor'),
  word('MSEK', 'mnkr', 'MSEK', 'miljoner kronor', 'million kronor'),
  word('pcs', 'st', 'pcs', 'stycken', 'pieces'),
  word('person', 'personer', 'people', 'personer', 'people'),
  word('%', '%', '%', 'procent', 'per cent'),
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
  word('show', 'visa', 'show', 'Vad vyn visar.', 'What the view shows.'),
  word('hide', 'dölj', 'hide', 'Vad vyn döljer.', 'What the view hides.'),
  word('and', 'och', 'and', 'Båda villkoren.', 'Both conditions.'),
  word('or', 'eller', 'or', 'Något av villkoren.', 'Either condition.'),
  word('not', 'inte', 'not', 'Inte villkoret.', 'Not the condition.'),
  word('below', 'under', 'below', 'Allt som ligger under elementet.', 'Everything inside the element.'),
  word('exists', 'finns', 'exists', 'Egenskapen är angiven.', 'The property is stated.'),
];

export const BOOLEAN: readonly Word[] = [word('yes', 'ja', 'yes'), word('no', 'nej', 'no')];

export const ORIGIN: readonly Word[] = [
  word(
    'custom',
    'egenutvecklad',
    'custom',
    'Utvecklad för den egna verksamheten.',
    'Developed for the own business.',
  ),
  word('package', 'standardsystem', 'package', 'Köpt som standardsystem.', 'Bought as a package.'),
  word(
    'tailored',
    'anpassad',
    'tailored',
    'Standardsystem med egna anpassningar.',
    'A package with own adaptations.',
  ),
  word('service', 'molntjänst', 'cloud', 'Köpt som tjänst.', 'Bought as a service.'),
];

export const CRITICALITY: readonly Word[] = [
  word('hard', 'hård', 'hard', 'Fungerar inte utan det.', 'Does not work without it.'),
  word('soft', 'mjuk', 'soft', 'Fungerar, men sämre.', 'Works, but worse.'),
];

export const ROLE_LEVELS: readonly Word[] = [
  word('budget', 'budget', 'budget', 'Budgetnivå', 'Budget level'),
  word('decision', 'beslut', 'decision', 'Beslutsnivå', 'Decision level'),
  word('operational', 'operativ', 'operational', 'Operativ nivå', 'Operational level'),
];

export const ROLE_SIDES: readonly Word[] = [
  word('business', 'verksamhet', 'business', 'Verksamhetsnära', 'Business side'),
  word('it', 'it', 'it', 'IT-nära', 'IT side'),
];

export const DATA_FLOW: readonly Word[] = [
  word('backward', 'inåt', 'inbound', 'Data går mot den som frågar.', 'Data flows to the one who asks.'),
  word('forward', 'utåt', 'outbound', 'Data går mot målet.', 'Data flows to the target.'),
  word('both', 'båda', 'both', 'Data går åt båda håll.', 'Data flows both ways.'),
  word('none', 'inget', 'none', 'Inga data av betydelse.', 'No data to speak of.'),
];

export const CLASSIFICATION: readonly Word[] = ['K', 'R', 'T'].flatMap((aspect) =>
  [0, 1, 2, 3, 4].map((level) => word(`${aspect}${level}`, `${aspect}${level}`, `${aspect}${level}`)),
);

export const DIRECTIONS: readonly Word[] = [
  word('down', 'ner', 'down', 'Uppifrån och ner.', 'Top to bottom.'),
  word('right', 'höger', 'right', 'Från vänster till höger.', 'Left to right.'),
];

export const AGREEMENT_STATUS: readonly Word[] = [
  word('draft', 'utkast', 'draft'),
  word('unsigned', 'osignerat', 'unsigned'),
  word('inforce', 'gällande', 'inforce'),
  word('expired', 'upphört', 'expired'),
];

export const ORGANISATION_TYPES: readonly Word[] = [
  word('region', 'region', 'region', 'Region eller landsting.', 'Region or county council.'),
  word('municipality', 'kommun', 'municipality'),
  word('authority', 'myndighet', 'authority'),
  word('supplier', 'leverantör', 'supplier'),
  word('careprovider', 'vårdgivare', 'careprovider'),
  word(
    'association',
    'förbund',
    'association',
    'Samverkansorgan eller förening.',
    'Association of organisations.',
  ),
  word(
    'citizen',
    'allmänhet',
    'public',
    'Invånare, patienter och närstående.',
    'Citizens, patients and relatives.',
  ),
];

export const COMPONENT_TYPES: readonly Word[] = [
  word('system', 'system', 'system', 'Verksamhetssystem.', 'Business system.'),
  word(
    'catalogue',
    'katalog',
    'catalogue',
    'Katalog över personer, enheter och behörigheter.',
    'Directory of people, units and rights.',
  ),
  word('register', 'register', 'register', 'Register.', 'Register.'),
  word('itservice', 'tjänst', 'service', 'Teknisk tjänst.', 'Technical service.'),
  word(
    'identityprovider',
    'identitetstjänst',
    'identityprovider',
    'Utfärdar intyg om identitet.',
    'Issues proofs of identity.',
  ),
  word(
    'smartcard',
    'kort',
    'smartcard',
    'Smartkort eller annan bärare av e-legitimation.',
    'Smart card or other carrier of an electronic identity.',
  ),
  word('workplace', 'arbetsplats', 'workplace', 'Klientarbetsplats.', 'Client workplace.'),
  word('web', 'webbplats', 'website', 'Webbplats.', 'Web site.'),
  word(
    'support',
    'stödtjänst',
    'support',
    'Stöd som ges av människor, till exempel en Service desk.',
    'Support given by people, such as a service desk.',
  ),
  word(
    'platform',
    'integrationsplattform',
    'integrationplatform',
    'Förmedlar integrationer.',
    'Carries integrations.',
  ),
];

export const FORUM_TYPES: readonly Word[] = [
  word('decisionforum', 'beslutsforum', 'decisionforum', 'Fattar beslut.', 'Takes decisions.'),
  word('workforum', 'arbetsforum', 'workforum', 'Arbetar och bereder.', 'Works and prepares.'),
];

export const AGREEMENT_TYPES: readonly Word[] = [
  word('cooperation', 'samverkansavtal', 'cooperation'),
  word('operation', 'driftavtal', 'operation', 'Drift och förvaltning.', 'Operation and management.'),
  word('processor', 'personuppgiftsbiträdesavtal', 'dataprocessing'),
  word('internal', 'överenskommelse', 'internal', 'Intern överenskommelse.', 'Internal understanding.'),
  word('connection', 'anslutningsavtal', 'connection'),
  word('care', 'vårdavtal', 'care'),
  word('annex', 'bilaga', 'annex'),
];

export const VIEW_TYPES: readonly Word[] = [
  word('samband', 'samband', 'connections', 'System och integrationer.', 'Systems and integrations.'),
  word(
    'skikt',
    'skikt',
    'layers',
    'Skikten i ett förvaltningsobjekt eller en komponent.',
    'The layers of an object or a component.',
  ),
  word('roller', 'roller', 'roles', 'Roller på nivåer och sidor.', 'Roles by level and side.'),
];
