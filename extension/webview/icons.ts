/** The toolbar's icons, drawn on a grid of 16 pixels with lines in the colour of the text. */
import { svg } from './svg.ts';

const PATHS = {
  zoomIn: 'M8 3.5v9M3.5 8h9',
  zoomOut: 'M3.5 8h9',
  fit: 'M2.5 6V2.5H6M10 2.5h3.5V6M13.5 10v3.5H10M6 13.5H2.5V10',
  save: 'M8 2.5v7.5M4.8 7 8 10.2 11.2 7M2.5 11v2.5h11V11',
  warning: 'M8 2.2 14.3 13.3H1.7ZM8 6.4v3.4M8 11.3v.4',
} as const;

export function icon(name: keyof typeof PATHS): SVGSVGElement {
  const image = svg('svg', {
    viewBox: '0 0 16 16',
    width: 16,
    height: 16,
    class: 'icon',
    'aria-hidden': 'true',
  });
  image.append(svg('path', { d: PATHS[name] }));
  return image;
}
