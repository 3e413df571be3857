/** Values of components, integrations and information. */
import type { Word } from '../types.ts';
import { word } from '../word.ts';

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

export const CLASSIFICATION: readonly Word[] = ['K', 'R', 'T'].flatMap((aspect) =>
  [0, 1, 2, 3, 4].map((level) => word(`${aspect}${level}`, `${aspect}${level}`, `${aspect}${level}`)),
);

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
