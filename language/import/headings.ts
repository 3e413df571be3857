/** What the columns of inventories are commonly called, in Swedish and English, and what they then mean. The only list there is. */
import type { Language } from '../model/text.ts';
import type { ColumnFile } from './mapping.ts';
import { foldedHeading } from './texts.ts';

export interface Heading {
  readonly column: ColumnFile;
  readonly sv: readonly string[];
  readonly en: readonly string[];
}

/**
 * Properties are given by their ids. Where a row's kind does not take one, an information set inside the row's element
 * may: classification and personal data are said of information.
 */
export const HEADINGS: readonly Heading[] = [
  {
    column: { id: true },
    sv: ['ID', 'System-id', 'Systemnummer', 'Objekt-id', 'Identifierare', 'Tillgångs-id', 'CMDB-id', 'Id-nr'],
    en: [
      'CI ID',
      'CI number',
      'Asset ID',
      'Application ID',
      'App ID',
      'Identifier',
      'Sys ID',
      'Configuration item ID',
    ],
  },
  {
    column: { title: true },
    sv: [
      'Systemnamn',
      'Namn',
      'System',
      'IT-system',
      'IT-stöd',
      'Applikation',
      'Applikationsnamn',
      'Benämning',
      'Komponent',
      'Komponentnamn',
      'Tjänst',
      'Tjänstenamn',
      'Produktnamn',
      'Titel',
      'Rubrik',
      'Server',
      'Servernamn',
      'Informationsmängd',
    ],
    en: [
      'Name',
      'System name',
      'Application',
      'Application name',
      'CI name',
      'Title',
      'Service name',
      'Hostname',
      'Server name',
    ],
  },
  {
    column: { property: 'description' },
    sv: ['Beskrivning', 'Systembeskrivning', 'Kort beskrivning', 'Kortbeskrivning'],
    en: ['Description', 'Short description', 'Summary'],
  },
  {
    column: { property: 'purpose' },
    sv: ['Syfte', 'Ändamål', 'Användningsområde'],
    en: ['Purpose', 'Used for'],
  },
  {
    column: { property: 'supplier', create: 'organisation', with: { typ: 'leverantör' } },
    sv: ['Leverantör', 'Leverantörer', 'Leverantörsnamn', 'Systemleverantör', 'IT-leverantör', 'Tillverkare'],
    en: ['Supplier', 'Suppliers', 'Vendor', 'Vendor name', 'Manufacturer'],
  },
  {
    column: { property: 'owner', create: 'actor' },
    sv: ['Systemägare', 'Ägare', 'Verksamhetsägare', 'Informationsägare'],
    en: ['Owner', 'System owner', 'Business owner', 'Application owner', 'Owned by'],
  },
  {
    column: { property: 'manager', create: 'unit' },
    sv: ['Förvaltare', 'Systemförvaltare', 'Förvaltande enhet', 'Förvaltningsorganisation'],
    en: ['Manager', 'Managed by', 'Support group'],
  },
  {
    column: { parent: 'förvaltningsobjekt' },
    sv: ['Förvaltningsobjekt', 'Objekt', 'pm3-objekt', 'Objektnamn'],
    en: ['Object', 'Managed object', 'Governance object'],
  },
  {
    column: { property: 'lifecycle' },
    sv: ['Livscykel', 'Livscykelstatus', 'Livscykelfas', 'Status', 'Driftstatus', 'Systemstatus'],
    en: ['Lifecycle', 'Life cycle', 'Lifecycle status', 'State', 'Operational status'],
  },
  {
    column: { property: 'lifecycle', from: 'drift' },
    sv: [
      'Driftsatt',
      'Driftsatt datum',
      'I drift sedan',
      'I drift från',
      'Driftstart',
      'Idrifttagen',
      'Produktionssatt',
      'Startdatum',
    ],
    en: ['In operation since', 'Go-live', 'Go-live date', 'In service since', 'Install date', 'Start date'],
  },
  {
    column: { property: 'lifecycle', from: 'avvecklad' },
    sv: ['Avvecklas', 'Avvecklad', 'Avvecklingsdatum', 'Slutdatum'],
    en: ['Retired', 'Retirement date', 'End of life', 'End date', 'Decommissioned'],
  },
  {
    column: { property: 'personal' },
    sv: [
      'Personuppgifter',
      'Personuppgift',
      'Innehåller personuppgifter',
      'Behandlar personuppgifter',
      'GDPR',
    ],
    en: ['Personal data', 'Contains personal data', 'PII'],
  },
  {
    column: { property: 'classification' },
    sv: [
      'Informationsklass',
      'Informationsklassning',
      'Klassning',
      'Säkerhetsklass',
      'KRT',
      'Informationsklassificering',
    ],
    en: ['Classification', 'Information classification', 'Information class', 'CIA'],
  },
  {
    column: { property: 'classification', prefix: 'K' },
    sv: ['Konfidentialitet', 'K'],
    en: ['Confidentiality'],
  },
  { column: { property: 'classification', prefix: 'R' }, sv: ['Riktighet', 'R'], en: ['Integrity'] },
  { column: { property: 'classification', prefix: 'T' }, sv: ['Tillgänglighet', 'T'], en: ['Availability'] },
  { column: { property: 'secrecy' }, sv: ['Sekretess', 'Sekretessgrund'], en: ['Secrecy'] },
  {
    column: { arrow: 'utbyter' },
    sv: [
      'Integrerar med',
      'Integrationer',
      'Integration',
      'Integrerat med',
      'Integrerat mot',
      'Samband',
      'Kopplingar',
    ],
    en: ['Integrates with', 'Integrations', 'Connected to', 'Interfaces with'],
  },
  {
    column: { arrow: true },
    sv: ['Beroende av', 'Beroenden', 'Beroende till', 'Är beroende av'],
    en: ['Depends on', 'Dependencies'],
  },
  {
    column: { property: 'agreement', create: 'agreement' },
    sv: ['Avtal', 'Avtalsnamn', 'Avtalsnummer'],
    en: ['Agreement', 'Contract', 'Contract number'],
  },
  {
    column: { property: 'type' },
    sv: ['Typ', 'Systemtyp', 'Applikationstyp', 'Komponenttyp', 'Kategori'],
    en: ['Type', 'CI type', 'Application type', 'Category'],
  },
  {
    column: { property: 'technology', split: ',;\n' },
    sv: ['Teknik', 'Teknikplattform', 'Plattform', 'Databas', 'Operativsystem', 'OS'],
    en: ['Technology', 'Platform', 'Database', 'Operating system'],
  },
  {
    column: { property: 'alias' },
    sv: ['Förkortning', 'Kortnamn', 'Alias', 'Kallas även', 'Tidigare namn', 'Annat namn'],
    en: ['Abbreviation', 'Short name', 'Acronym', 'Also known as', 'Other names'],
  },
  {
    column: { property: 'remark' },
    sv: ['Anmärkning', 'Kommentar', 'Kommentarer', 'Notering', 'Övrigt'],
    en: ['Remark', 'Remarks', 'Comment', 'Comments', 'Note', 'Notes'],
  },
  { column: { property: 'english' }, sv: ['Engelskt namn', 'Namn på engelska'], en: ['English name'] },
  {
    column: { property: 'operator', create: 'organisation', with: { typ: 'leverantör' } },
    sv: ['Driftleverantör', 'Driftas av', 'Driftspartner', 'Drift hos'],
    en: ['Operated by', 'Hosted by', 'Operations supplier', 'Hosting provider'],
  },
  {
    column: { property: 'locatedAt', create: 'environment' },
    sv: ['Miljö', 'Miljöer', 'Driftmiljö'],
    en: ['Environment', 'Environments'],
  },
  {
    column: { property: 'locatedAt', create: 'location' },
    sv: ['Plats', 'Datahall', 'Driftställe'],
    en: ['Location', 'Site', 'Data centre', 'Data center'],
  },
  {
    column: { property: 'replacedBy' },
    sv: ['Ersätts av', 'Efterträdare', 'Ersättare'],
    en: ['Replaced by', 'Successor'],
  },
  { column: { tag: true }, sv: ['Tagg', 'Taggar', 'Etiketter'], en: ['Tag', 'Tags', 'Labels'] },
];

/** What rows are when nobody says, by the heading of their names. Everything else is a component. */
export const KIND_OF_TITLE: Readonly<Record<string, readonly string[]>> = {
  node: ['Server', 'Servernamn', 'Server name', 'Hostname'],
  information: ['Informationsmängd'],
};

export interface KnownHeading {
  readonly column: ColumnFile;
  readonly language: Language | undefined;
}

const byHeading = new Map<string, KnownHeading>();
for (const { column, sv, en } of HEADINGS) {
  for (const heading of sv) byHeading.set(foldedHeading(heading), { column, language: 'sv' });
  for (const heading of en) byHeading.set(foldedHeading(heading), { column, language: 'en' });
}

export function knownHeading(heading: string): KnownHeading | undefined {
  return byHeading.get(foldedHeading(heading));
}
