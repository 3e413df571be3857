/** Values of the technical platform. */
import type { Word } from '../types.ts';
import { word } from '../word.ts';

export const ENVIRONMENT_TYPES: readonly Word[] = [
  word('production', 'produktion', 'production'),
  word('acceptance', 'acceptanstest', 'acceptance'),
  word('test', 'test', 'test'),
  word('training', 'utbildning', 'training'),
  word('development', 'utveckling', 'development'),
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
