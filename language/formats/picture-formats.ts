/** What pictures can be written as: on the command line and in `ea.config.json`. */
export const PICTURE_FORMATS = [
  'svg',
  'png',
  'pdf',
  'html',
  'json',
  'drawio',
  'mermaid',
  'plantuml',
  'dot',
] as const;
export type PictureFormat = (typeof PICTURE_FORMATS)[number];
