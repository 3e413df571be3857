/** Values of objects, plans, goals, needs, assignments and money. */
import type { Word } from '../types.ts';
import { word } from '../word.ts';

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
