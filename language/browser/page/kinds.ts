/** The icon of a kind in its colour. */
import type { PageKind } from '../../formats/html/data.ts';
import { iconOf } from '../icons.ts';

export function kindIcon(kind: PageKind | undefined): SVGSVGElement {
  const image = iconOf(kind?.icon ?? '');
  // An attribute, since the page's policy allows no styles in elements.
  image.setAttribute('stroke', `var(--${kind?.tone ?? 'neutral'}-accent)`);
  return image;
}
