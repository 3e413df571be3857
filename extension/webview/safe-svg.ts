/**
 * From the text of a picture to elements of the page, by a whitelist. The writer escapes what users write; this is the
 * second lock, so that no mistake there can put script, styles or addresses into the page.
 */
const SVG = 'http://www.w3.org/2000/svg';

const ELEMENTS = new Set(
  (
    'svg g defs title desc path rect circle ellipse line polyline polygon text tspan marker clipPath ' +
    'pattern linearGradient stop'
  ).split(' '),
);

const ATTRIBUTES = new Set(
  (
    'id class x y x1 y1 x2 y2 dx dy cx cy r rx ry width height viewBox d points transform offset ' +
    'fill fill-opacity fill-rule stroke stroke-width stroke-opacity stroke-dasharray stroke-dashoffset stroke-linecap ' +
    'stroke-linejoin stroke-miterlimit opacity color stop-color stop-opacity clip-path clip-rule marker-start marker-mid ' +
    'marker-end markerWidth markerHeight markerUnits refX refY orient patternUnits patternTransform gradientUnits ' +
    'gradientTransform preserveAspectRatio font-family font-size font-weight font-style text-anchor letter-spacing ' +
    'dominant-baseline vector-effect shape-rendering text-rendering role aria-label aria-hidden lang data-id data-kind'
  ).split(' '),
);

/** The picture as a nested `svg` element, or nothing when the text is not one. */
export function safeSvg(source: string): SVGSVGElement | undefined {
  const { documentElement } = new DOMParser().parseFromString(source, 'image/svg+xml');
  if (documentElement.localName !== 'svg' || documentElement.namespaceURI !== SVG) return undefined;
  const copy = copyElement(documentElement);
  return copy instanceof SVGSVGElement ? copy : undefined;
}

function copyElement(original: Element): Element | undefined {
  if (original.namespaceURI !== SVG || !ELEMENTS.has(original.localName)) return undefined;
  const copy = document.createElementNS(SVG, original.localName);
  for (const { name, value } of original.attributes) {
    if (ATTRIBUTES.has(name) && isLocal(value)) copy.setAttribute(name, value);
  }
  for (const child of original.childNodes) {
    if (child.nodeType === Node.TEXT_NODE) copy.append(child.textContent ?? '');
    else if (child instanceof Element)
      copy.append(...[copyElement(child)].filter((element) => element !== undefined));
  }
  return copy;
}

/** `url(#arrow)` points into the picture; any other address would be fetched from somewhere. */
function isLocal(value: string): boolean {
  return !/url\s*\(/i.test(value) || /^\s*url\(\s*["']?#[^)]*\)\s*$/i.test(value);
}
