/** Properties of IT components, integrations and information. */
import { boolean, many, open, PARTIES, property, reference, text } from '../entries.ts';
import type { PropertyEntry } from '../types.ts';
import { CLASSIFICATION, CRITICALITY, ORIGIN } from '../values/application.ts';

export const APPLICATION: readonly PropertyEntry[] = [
  property(
    'origin',
    'ursprung',
    'origin',
    { type: 'enum', values: ORIGIN },
    'Hur komponenten kommit till.',
    'How the component came about.',
  ),
  property(
    'technology',
    'teknik',
    'technology',
    text,
    'Teknik och produktversion.',
    'Technology and product version.',
    many,
  ),
  property(
    'via',
    'via',
    'via',
    open('component', 'interface', 'node', 'platform', 'network', 'service', 'actor', ...PARTIES),
    'Protokollet eller plattformen som trafiken går över.',
    'The protocol or platform that the traffic passes.',
    many,
  ),
  property(
    'agreement',
    'enligt',
    'per',
    reference('agreement'),
    'Avtalet som gäller; ”saknas” när det borde finnas.',
    'The agreement that applies; "missing" where one ought to exist.',
    {
      many: true,
      states: ['missing', 'unknown'],
    },
  ),
  property(
    'criticality',
    'kritikalitet',
    'criticality',
    { type: 'enum', values: CRITICALITY },
    'Hård: fungerar inte utan. Mjuk: fungerar, men sämre.',
    'Hard: does not work without. Soft: works, but worse.',
  ),
  property(
    'contract',
    'tjänstekontrakt',
    'contract',
    text,
    'Tjänstekontraktet som används.',
    'The service contract in use.',
    many,
  ),
  property(
    'classification',
    'klassning',
    'classification',
    { type: 'enum', values: CLASSIFICATION },
    'Informationsklassning: konfidentialitet K, riktighet R, tillgänglighet T.',
    'Information classification: confidentiality K, integrity R, availability T.',
    {
      many: true,
      states: ['unknown'],
    },
  ),
  property(
    'personal',
    'personuppgifter',
    'personaldata',
    boolean,
    'Om personuppgifter ingår.',
    'Whether personal data is included.',
    { states: ['unknown'] },
  ),
  property(
    'secrecy',
    'sekretess',
    'secrecy',
    text,
    'Sekretess som gäller för informationen.',
    'The secrecy that applies to the information.',
    many,
  ),
];
