/** Icons of the controls, drawn on a grid of 16 pixels with lines in the colour of the text. */
import { svg } from '../../language/browser/svg.ts';

const PATHS = {
  zoomIn: 'M8 3.5v9M3.5 8h9',
  zoomOut: 'M3.5 8h9',
  fit: 'M2.5 6V2.5H6M10 2.5h3.5V6M13.5 10v3.5H10M6 13.5H2.5V10',
  save: 'M8 2.5v7.5M4.8 7 8 10.2 11.2 7M2.5 11v2.5h11V11',
  search: 'M7 2.5a4.5 4.5 0 1 1 0 9a4.5 4.5 0 1 1 0-9zM10.4 10.4l3.1 3.1',
  list: 'M2.5 4h11M2.5 8h11M2.5 12h7',
  close: 'M4 4l8 8M12 4l-8 8',
  picture: 'M2.5 3.5h4v3h-4zM9.5 9.5h4v3h-4zM6.5 5h5v4.5',
  theme: 'M8 2.5a5.5 5.5 0 1 1 0 11a5.5 5.5 0 1 1 0-11zM8 2.5v11M8 5.2l4.4-1M8 8h5.5M8 10.8l4.4 1',
  print: 'M4.5 6V2.5h7V6M4.5 11.5h-2V6h11v5.5h-2M4.5 9.5h7v4h-7z',
  warning: 'M8 2.2 14.3 13.3H1.7ZM8 6.4v3.4M8 11.3v.4',
} as const;

export function icon(name: keyof typeof PATHS): SVGSVGElement {
  return iconOf(PATHS[name]);
}

/** The same for a path from elsewhere, on the same grid. */
export function iconOf(path: string): SVGSVGElement {
  const image = svg('svg', {
    viewBox: '0 0 16 16',
    width: 16,
    height: 16,
    class: 'icon',
    'aria-hidden': 'true',
  });
  image.append(svg('path', { d: path }));
  return image;
}
