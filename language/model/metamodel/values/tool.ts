/** Values of views, profiles and the standard library. */
import type { Word } from '../types.ts';
import { word } from '../word.ts';

export const DATA_FLOW: readonly Word[] = [
  word('backward', 'inåt', 'inbound', 'Data går mot den som frågar.', 'Data flows to the one who asks.'),
  word('forward', 'utåt', 'outbound', 'Data går mot målet.', 'Data flows to the target.'),
  word('both', 'båda', 'both', 'Data går åt båda håll.', 'Data flows both ways.'),
  word('none', 'inga', 'nodata', 'Inga data av betydelse.', 'No data to speak of.'),
];

export const DIRECTIONS: readonly Word[] = [
  word('down', 'ner', 'down', 'Uppifrån och ner.', 'Top to bottom.'),
  word('right', 'höger', 'right', 'Från vänster till höger.', 'Left to right.'),
];

export const NOTATIONS: readonly Word[] = [
  word('plain', 'vanlig', 'plain', 'Egna tecken för varje sort.', 'Signs of its own for each kind.'),
  word(
    'archimate',
    'archimate',
    'archimate',
    'Typer, tecken och relationer enligt ArchiMate 3.2.',
    'Types, signs and relations as in ArchiMate 3.2.',
  ),
];

export const VIEW_TYPES: readonly Word[] = [
  word('samband', 'samband', 'connections', 'System och integrationer.', 'Systems and integrations.'),
  word(
    'landskap',
    'landskap',
    'landscape',
    'Objektkarta: familjer, förvaltningsobjekt och komponenter i varandra.',
    'A map of families, objects and components inside each other.',
  ),
  word(
    'skikt',
    'skikt',
    'layers',
    'Skikten i ett förvaltningsobjekt eller en komponent.',
    'The layers of an object or a component.',
  ),
  word(
    'plattform',
    'plattform',
    'platform',
    'Miljöer, noder och nät, och vad som körs på dem.',
    'Environments, nodes and networks, and what runs on them.',
  ),
  word('roller', 'roller', 'roles', 'Roller på nivåer och sidor.', 'Roles by level and side.'),
  word(
    'paverkan',
    'påverkan',
    'impact',
    'Vad som drabbas om något stannar.',
    'What is hit if something stops.',
  ),
  word(
    'process',
    'process',
    'process',
    'Steg i ordning, vem som utför dem och vad de ger.',
    'Steps in order, who performs them and what comes of them.',
  ),
  word(
    'integrationsoversikt',
    'integrationsöversikt',
    'integrationoverview',
    'Vilka applikationer som utbyter något, utan integrationsmotorer.',
    'Which applications exchange something, without integration engines.',
  ),
  word(
    'integrationskarta',
    'integrationskarta',
    'integrationmap',
    'En applikations integrationer.',
    'The integrations of one application.',
  ),
  word(
    'integrationsbeskrivning',
    'integrationsbeskrivning',
    'integrationdescription',
    'En rad för varje integration, med vem som ansvarar för den och allt som sägs om den.',
    'A row for each integration, with who is responsible for it and all that is said of it.',
  ),
  word(
    'matris',
    'matris',
    'matrix',
    'Rader mot kolumner, till exempel förmågor mot organisationer.',
    'Rows against columns, such as capabilities against organisations.',
  ),
  word(
    'livscykel',
    'livscykel',
    'lifecycle',
    'Livscykler, perioder och händelser som streck i tiden.',
    'Life cycles, periods and events as bars in time.',
  ),
];

/** What a view can be framed and coloured by that is neither a kind nor a property. */
export const FINDINGS: Word = word(
  'findings',
  'anmärkningar',
  'findings',
  'Vad granskningen har funnit, efter hur allvarligt det är.',
  'What the checks have found, by how serious it is.',
);

export const SEVERITIES: readonly Word[] = [
  word('error', 'fel', 'error', 'Måste rättas.', 'Has to be mended.'),
  word('warning', 'varning', 'warning', 'Bör rättas.', 'Ought to be mended.'),
  word('info', 'upplysning', 'info', 'Bra att veta.', 'Good to know.'),
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
