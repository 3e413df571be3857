/** What the preview's page says. */
import type { Bilingual, Language } from '../../language/model/text.ts';

const TEXTS = {
  toolbar: { sv: 'Verktyg för bilden', en: 'Picture tools' },
  view: { sv: 'Vy', en: 'View' },
  declared: { sv: 'Egna vyer', en: 'Declared views' },
  standard: { sv: 'Standardvyer', en: 'Standard views' },
  zoomIn: { sv: 'Zooma in (+)', en: 'Zoom in (+)' },
  zoomOut: { sv: 'Zooma ut (−)', en: 'Zoom out (−)' },
  actual: { sv: 'Verklig storlek (1)', en: 'Actual size (1)' },
  fit: { sv: 'Visa allt (0)', en: 'Show everything (0)' },
  exportSvg: { sv: 'Exportera som SVG', en: 'Export as SVG' },
  exportPng: { sv: 'Exportera som PNG', en: 'Export as PNG' },
  broken: {
    sv: 'Texten har skrivfel.',
    en: 'The text has syntax errors.',
  },
  kept: { sv: 'Senaste bilden visas.', en: 'The last picture is shown.' },
  waiting: { sv: 'Ritar …', en: 'Drawing …' },
  empty: { sv: 'Det finns inget att rita ännu.', en: 'There is nothing to draw yet.' },
  failed: { sv: 'Bilden kunde inte visas.', en: 'The picture could not be shown.' },
  picture: {
    sv: 'Bild. Piltangenterna går mellan rutorna, Retur öppnar källan.',
    en: 'Picture. Arrow keys move between boxes, Enter opens the source.',
  },
  drawn: { sv: '{0}: {1} rutor, {2} samband', en: '{0}: {1} boxes, {2} relations' },
} satisfies Record<string, Bilingual>;

export type TextKey = keyof typeof TEXTS;
export type Say = (key: TextKey, ...values: readonly (string | number)[]) => string;

/** `{0}`, `{1}` … are replaced by the values. */
export function texts(language: Language): Say {
  return (key, ...values) =>
    TEXTS[key][language].replace(/\{(\d)\}/g, (_, index) => String(values[Number(index)] ?? ''));
}
