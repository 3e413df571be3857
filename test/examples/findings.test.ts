/**
 * Everything that all rules together find in the examples, written down and read one by one: what stands in these files
 * is true of the documents that the examples are modelled from. `npx vitest run test/examples/findings -u` writes them
 * anew, and the difference is then to be judged.
 */
import path from 'node:path';
import { expect, test } from 'vitest';
import type { Finding } from '../../language/rules/rule.ts';
import { Project } from '../../language/workspace/project.ts';
import { EXAMPLES } from '../sources.ts';

/** Agreements expire and life cycles end on days, so the day is part of what is asked. */
const TODAY = '2026-11-22';

function findingsOf(example: string): readonly Finding[] {
  const project = new Project({ preset: 'all', today: TODAY }, false);
  for (const { name, text } of EXAMPLES.get(example) ?? expect.fail(`no example ${example}`))
    project.set({ uri: `file:///${name}`, text });
  return project.findings;
}

test.each([...EXAMPLES.keys()])('%s: what all rules find', async (name) => {
  const byRule = Map.groupBy(findingsOf(name), ({ rule }) => rule);
  const sections = [...byRule]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([rule, findings]) => {
      const lines = findings.map(({ severity, uri, range, message, suppressed }) => {
        const place = `${path.posix.basename(uri)}:${range.start.line + 1}:${range.start.character + 1}`;
        return `${place} ${severity}${suppressed ? ` (tystad: ${suppressed.reason})` : ''} ${message.sv}`;
      });
      return `${rule} (${findings.length})\n${lines.map((line) => `  ${line}\n`).join('')}`;
    });
  await expect(sections.join('\n')).toMatchFileSnapshot(`findings/${path.posix.basename(name)}.txt`);
});

/** What a governance board wants to be told of each organisation, by rule: the words that the findings begin with. */
const DEMANDS: readonly (readonly [example: string, rule: string, subjects: readonly string[]])[] = [
  [
    'samverkan-vid-vardovergangar',
    'governance/vacant-role',
    [
      'Verksamhetsstöd för ”Slutenvård rehab, privata vårdgivare”',
      'Verksamhetsstöd för ”Slutenvård rehab, SLL”',
      'Verksamhetsstöd för ”Primärvård, privata vårdgivare”',
      'Verksamhetsstöd för ”Kommun, äldreomsorg”',
      'Verksamhetsstöd för ”Kommun, omsorg om funktionshindrade”',
    ],
  ],
  [
    'samverkan-vid-vardovergangar',
    'governance/business-role-held-by-it',
    ['Förvaltningsledare i Samverkan', 'Objektspecialist i Samverkan'],
  ],
  [
    'samverkan-vid-vardovergangar',
    'agreement/declared-missing',
    [
      'Avtalet Tjänsteöverenskommelse mellan SLL IT och HSF',
      'Avtal saknas för Datalagring → Elektronisk katalog',
      'Avtal saknas för WebCare → Elektronisk katalog',
      'Avtal saknas för WebCare → SLL IdentityProvider',
      'Avtal saknas för WebCare → Personuppgiftsregistret',
      'Avtal saknas för WebCare → Husläkarlistningstjänst',
      'Avtal saknas för WebCare → SLL IT Service desk',
    ],
  ],
  ['region-norrland', 'capability/unsupported', ['E-handel har inget stöd']],
  [
    'region-norrland',
    'capability/product-without-object',
    [
      'Raindance hos Landstinget i Västernorrland',
      'Basware/IP hos',
      'PABAS hos',
      'Avantra Upphandling hos',
      'Landlord hos',
      'FtB Economa hos',
      'RIS/PACS hos',
      'Pas-IVA hos',
      'T4 hos',
      'TeleQ hos',
    ],
  ],
  ['region-skane', 'service/without-price', ['Telefoni']],
  ['region-skane', 'service/without-level', ['Virusskydd', 'Lagring', 'Nätverkskommunikation', 'Telefoni']],
  [
    'norsk-helsenett',
    'technology/required-availability-without-redundancy',
    ['Helsenettet kräver redundans (geografisk och parallell), men Kjernenett'],
  ],
  [
    'lansteknik-2018',
    'governance/object-without-business-side',
    ['Kardiologi', 'Patientövervak', 'Mediaarkiv'],
  ],
];

test.each(DEMANDS)('%s: %s', (example, asked, subjects) => {
  const said = findingsOf(`examples/${example}`)
    .filter(({ rule }) => rule === asked)
    .map(({ message }) => message.sv.replaceAll('\u00A0', ' '));
  expect(said.map((message, index) => message.slice(0, subjects[index]?.length ?? 0))).toEqual(subjects);
});

/** All rows of the table but three: purchasing has one product, e-commerce has one in all, and of e-services it says yes. */
test('examples/region-norrland: which functions have different products', () => {
  const found = findingsOf('examples/region-norrland')
    .filter(({ rule }) => rule === 'capability/several-products')
    .map(({ message }) => message.sv.split(' stöds av olika produkter')[0]);
  expect(found).toEqual([
    'Ekonomi och redovisning',
    'Personalsystem',
    'Förvaltningssystem fastigheter',
    'Vårdadministration',
    'Vårdplaneringssystem mot kommuner',
    'Läkemedel',
    'E-recept',
    'Digitalt röntgen + informationssystem',
    'Operationsplanering',
    'MVC/förlossningsjournal',
    'IVA-journal',
    'Tandvård',
    'Call back system',
    'Befolkningssystem',
    'E-postsystem',
    'Ärende och diarie',
  ]);
});
