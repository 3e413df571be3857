/** Small closed lists of words: units, states and the values of enumerated properties. */
import type { StateId, Word } from './types.ts';

function word(id: string, sv: string, en: string, docSv = '', docEn = ''): Word {
  return { id, spelling: { sv, en }, doc: { sv: docSv, en: docEn } };
}

/** Units are a closed list, or an optional unit would swallow the property that follows a number. */
export const UNITS: readonly Word[] = [
  { ...word('s', 's', 's', 'sekunder', 'seconds'), also: ['sekunder', 'seconds'] },
  { ...word('min', 'min', 'min', 'minuter', 'minutes'), also: ['minuter', 'minutes'] },
  { ...word('h', 'h', 'h', 'timmar', 'hours'), also: ['tim', 'timme', 'timmar', 'hour', 'hours'] },
  { ...word('day', 'dagar', 'days', 'dagar', 'days'), also: ['dag', 'day'] },
  {
    ...word('personday', 'persondagar', 'persondays', 'persondagar', 'person-days'),
    also: ['persondag', 'personday'],
  },
  word('FTE', 'heltider', 'FTE', 'heltider', 'full-time posts'),
  { ...word('week', 'vecka', 'week', 'vecka', 'week'), also: ['veckor', 'weeks'] },
  { ...word('month', 'månad', 'month', 'månad', 'month'), also: ['månader', 'months'] },
  word('quarter', 'kvartal', 'quarter', 'kvartal', 'quarter'),
  { ...word('term', 'termin', 'term', 'termin', 'term'), also: ['terminer', 'terms'] },
  { ...word('year', 'år', 'year', 'år', 'year'), also: ['years'] },
  word('SEK', 'kr', 'SEK', 'kronor', 'Swedish kronor'),
  word('MSEK', 'mnkr', 'MSEK', 'miljoner kronor', 'million kronor'),
  word('pcs', 'st', 'pcs', 'stycken', 'pieces'),
  word('person', 'personer', 'people', 'personer', 'people'),
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
  word('none', 'inga', 'nodata', 'Inga data av betydelse.', 'No data to speak of.'),
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
  word('ministry', 'departement', 'ministry'),
  word('council', 'nämnd', 'council', 'Politiskt organ.', 'Political body.'),
  word('company', 'bolag', 'company'),
  word('district', 'stadsdel', 'district'),
  word('university', 'lärosäte', 'university'),
  word('division', 'division', 'division'),
  word(
    'function',
    'funktion',
    'function',
    'Huvuduppgift i en organisation.',
    'Main task of an organisation.',
  ),
  word('profession', 'yrkesgrupp', 'profession'),
  word('post', 'befattning', 'post'),
  word('customer', 'kundgrupp', 'customer'),
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

export const OBJECT_TYPES: readonly Word[] = [
  word('full', 'fullt', 'full', 'Förvaltningsobjekt med alla roller.', 'Object with all roles.'),
  word(
    'light',
    'lätt',
    'light',
    'Lättare form av förvaltning (FO-Light).',
    'Lighter form of governance (FO-Light).',
  ),
];

export const POLICY_TYPES: readonly Word[] = [
  word('law', 'lag', 'law'),
  word('strategy', 'strategi', 'strategy'),
  word('actionplan', 'handlingsplan', 'actionplan'),
  word('guideline', 'riktlinje', 'guideline'),
  word('standard', 'standard', 'standard'),
  word(
    'directive',
    'direktiv',
    'directive',
    'Uppdrag från ägaren, till exempel ett årligt uppdragsbrev.',
    'Directive from the owner, such as a yearly letter.',
  ),
  word('framework', 'ramverk', 'framework'),
];

export const AREA_TYPES: readonly Word[] = [
  word(
    'managementactivity',
    'förvaltningsaktivitet',
    'managementactivity',
    'En av aktiviteterna i pm³.',
    'One of the activities of pm³.',
  ),
  word('goalarea', 'målområde', 'goalarea', 'Målområde i en strategi.', 'Field of goals in a strategy.'),
  word(
    'perspective',
    'perspektiv',
    'perspective',
    'Perspektiv i ett styrkort.',
    'Perspective of a scorecard.',
  ),
  word(
    'maintask',
    'huvuduppgift',
    'maintask',
    'Huvuduppgift i en organisation.',
    'Main task of an organisation.',
  ),
  word(
    'catalogue',
    'tjänstekatalog',
    'servicecatalogue',
    'Tjänster som visas tillsammans.',
    'Services shown together.',
  ),
];

/** pm³: maintain what there is, or develop it. */
export const GOAL_CLASSES: readonly Word[] = [
  word('VM', 'VM', 'VM', 'Vidmakthållande.', 'Maintenance.'),
  word('VU', 'VU', 'VU', 'Vidareutveckling.', 'Further development.'),
];

export const GOAL_STATUS: readonly Word[] = [
  word('planned', 'planerat', 'planned'),
  word('ongoing', 'pågår', 'ongoing'),
  word('reached', 'uppnått', 'reached'),
  word('notreached', 'ejuppnått', 'notreached'),
];

export const PROGRESS: readonly Word[] = [
  word('planned', 'planerat', 'planned'),
  word(
    'forming',
    'underbildande',
    'forming',
    'Under bildande eller delvis infört.',
    'Being formed or partly introduced.',
  ),
  word('ongoing', 'pågår', 'ongoing'),
  word('done', 'klart', 'done'),
  word('dormant', 'vilande', 'dormant'),
  word('paused', 'pausat', 'paused'),
  word('notdone', 'ejgenomfört', 'notdone'),
  word('cancelled', 'avbrutet', 'cancelled'),
];

export const ASSIGNMENT_TYPES: readonly Word[] = [
  word('project', 'projekt', 'project'),
  word('programme', 'program', 'programme'),
  word('inquiry', 'utredning', 'inquiry', 'Utredning eller förstudie.', 'Inquiry or pre-study.'),
  word(
    'establishment',
    'etablering',
    'establishment',
    'Ett objekt eller en tjänst tas in i förvaltning.',
    'An object or service is taken into governance.',
  ),
  word('reestablishment', 'ometablering', 'reestablishment'),
  word('measure', 'satsning', 'measure', 'Åtgärd i en strategi.', 'Measure of a strategy.'),
  word('overall', 'övergripande', 'overall'),
  word('special', 'särskilt', 'special'),
  word('other', 'övrigt', 'other'),
  word(
    'rules',
    'regelverk',
    'rules',
    'Förändring i lagar, regler eller avtal.',
    'Change of laws, rules or agreements.',
  ),
  word(
    'organisation',
    'organisation',
    'organisation',
    'Förändring i organisation.',
    'Change of organisation.',
  ),
  word(
    'platform',
    'plattformsbyte',
    'platformchange',
    'Byte av plattform eller klient.',
    'Change of platform or client.',
  ),
  word(
    'integration',
    'integration',
    'integration',
    'Förändring i ett närliggande system.',
    'Change of a neighbouring system.',
  ),
  word('security', 'säkerhet', 'security'),
  word('waysofworking', 'arbetssätt', 'waysofworking'),
];

export const FUNDING_TYPES: readonly Word[] = [
  word('fee', 'avgift', 'fee', 'Medlemsavgift eller annan fast avgift.', 'Membership or other fixed fee.'),
  word('grant', 'anslag', 'grant', 'Anslag eller statlig bevillning.', 'Grant or state appropriation.'),
  word('purchase', 'tjänsteköp', 'purchase', 'Direkt köp av tjänst.', 'Direct purchase of a service.'),
  word('debit', 'interndebitering', 'internaldebit'),
  word('joint', 'samfinansiering', 'jointfunding'),
  word('activity', 'aktivitetsbaserad', 'activitybased', 'Pris efter vad som används.', 'Price by use.'),
];

export const SERVICE_TYPES: readonly Word[] = [
  word(
    'businessservice',
    'verksamhetstjänst',
    'businessservice',
    'Beställs, har pris och servicenivå.',
    'Is ordered, has price and service level.',
  ),
  word(
    'servicecomponent',
    'tjänstekomponent',
    'servicecomponent',
    'Ingår i andra tjänster.',
    'Is part of other services.',
  ),
  word(
    'deviating',
    'avvikande',
    'deviating',
    'Utanför det ordinarie utbudet.',
    'Outside the ordinary offering.',
  ),
  word('national', 'nationell', 'national', 'Gemensam nationell tjänst.', 'Joint national service.'),
  word('register', 'registertjänst', 'registerservice'),
  word('support', 'supporttjänst', 'supportservice'),
];

export const NODE_TYPES: readonly Word[] = [
  word('server', 'server', 'server'),
  word('cluster', 'kluster', 'cluster'),
  word('virtual', 'virtuell', 'virtual'),
  word('client', 'klient', 'client'),
  word('storage', 'lagring', 'storage'),
  word('firewall', 'brandvägg', 'firewall'),
  word('loadbalancer', 'lastbalanserare', 'loadbalancer'),
  word('printer', 'skrivare', 'printer'),
  word('exchange', 'växel', 'exchange', 'Telefonväxel.', 'Telephone exchange.'),
  word('accesspoint', 'accesspunkt', 'accesspoint'),
  word('videosystem', 'videosystem', 'videosystem'),
];

export const PLATFORM_TYPES: readonly Word[] = [
  word('os', 'operativsystem', 'operatingsystem'),
  word('dbms', 'databashanterare', 'dbms', 'Databashanterare.', 'Database management system.'),
  word('integration', 'integrationsmotor', 'integrationengine'),
  word('virtualisation', 'virtualisering', 'virtualisation'),
  word('security', 'säkerhet', 'security'),
  word('management', 'övervakning', 'management', 'Övervakning och hantering.', 'Monitoring and management.'),
  word('telephony', 'telefoni', 'telephony'),
  word('directory', 'katalogtjänst', 'directory'),
  word('framework', 'ramverk', 'framework'),
];

export const NETWORK_TYPES: readonly Word[] = [
  word('wan', 'stamnät', 'wan', 'Nät mellan orter.', 'Network between sites.'),
  word('distribution', 'spridningsnät', 'distribution'),
  word('lan', 'lokalnät', 'lan'),
  word('access', 'accessnät', 'access'),
  word('wireless', 'trådlöst', 'wireless'),
  word('external', 'externt', 'external', 'Någon annans nät.', 'The network of someone else.'),
];

export const LOCATION_TYPES: readonly Word[] = [
  word('town', 'ort', 'town'),
  word('building', 'byggnad', 'building'),
  word('hospital', 'sjukhus', 'hospital'),
  word('datacentre', 'datorhall', 'datacentre'),
  word('office', 'kontor', 'office'),
];

export const REDUNDANCY: readonly Word[] = [
  word('geographic', 'geografisk', 'geographic', 'På flera orter.', 'In several places.'),
  word(
    'diversity',
    'diversitet',
    'diversity',
    'Olika fabrikat och tekniker.',
    'Different makes and technologies.',
  ),
  word('scaling', 'skalning', 'scaling', 'Flera oberoende instanser.', 'Several independent instances.'),
  word(
    'parallel',
    'parallell',
    'parallel',
    'Drift på flera ställen samtidigt.',
    'Operation in several places at once.',
  ),
  word('doubled', 'dubblerad', 'doubled'),
  word('cluster', 'kluster', 'cluster'),
];

export const INCLUDED: readonly Word[] = [
  word('yes', 'ja', 'yes'),
  word('partly', 'delvis', 'partly'),
  word('no', 'nej', 'no'),
];

export const DELIVERY: readonly Word[] = [
  word('started', 'påbörjad', 'started'),
  word('packaged', 'paketerad', 'packaged'),
  word('deployed', 'driftsatt', 'deployed'),
];

export const TREND: readonly Word[] = [
  word('up', 'uppåt', 'up'),
  word('steady', 'oförändrad', 'steady'),
  word('down', 'nedåt', 'down'),
];

export const ICONS: readonly Word[] = [
  word('component', 'system', 'system'),
  word('register', 'register', 'register'),
  word('bus', 'buss', 'bus', 'Integrationsplattform.', 'Integration platform.'),
  word('cloud', 'moln', 'cloud'),
  word('lock', 'lås', 'lock'),
  word('actor', 'person', 'person'),
  word('web', 'webb', 'web'),
  word('device', 'enhet', 'device'),
];

export const COLOURS: readonly Word[] = [
  word('blue', 'blå', 'blue'),
  word('green', 'grön', 'green'),
  word('yellow', 'gul', 'yellow'),
  word('turquoise', 'turkos', 'turquoise'),
  word('purple', 'lila', 'purple'),
  word('grey', 'grå', 'grey'),
];
