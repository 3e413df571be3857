/** Whether texts can be read: the contrast of each with what is painted under it, from the finished SVG alone. */

/** WCAG 2, section 1.4.3, for text of usual size. */
const LEAST = 4.5;

/** Contrast ratio of WCAG 2 of two colours as #rrggbb. */
export function contrast(a: string, b: string): number {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
    const value = Number.parseInt(colour.slice(start, start + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

interface Area {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly fill: string;
}

/** A sentence for each text that is too faint. What is painted later lies above what is painted before. */
export function faintTexts(svg: string): readonly string[] {
  const areas: Area[] = [];
  const faint: string[] = [];
  for (const [, tag, attributes = '', words = ''] of svg.matchAll(
    /<(rect|text)\b([^>]*?)(?:\/>|>([^<]*)<\/text>)/g,
  )) {
    const read = Object.fromEntries(
      [...attributes.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, name, value]) => [name ?? '', value ?? '']),
    );
    const { fill = '#000000' } = read;
    const at = (name: string): number => Number(read[name] ?? 0);
    if (tag === 'rect') {
      if (/^#[0-9a-f]{6}$/.test(fill))
        areas.push({
          left: at('x'),
          top: at('y'),
          right: at('x') + at('width'),
          bottom: at('y') + at('height'),
          fill,
        });
      continue;
    }
    const [x, y] = [at('x') + ({ middle: 0, end: -2 }[read['text-anchor'] ?? ''] ?? 2), at('y') - 4];
    const ground = areas.findLast(
      (area) => area.left <= x && x <= area.right && area.top <= y && y <= area.bottom,
    );
    const ratio = ground ? contrast(fill, ground.fill) : 0;
    if (ratio < LEAST)
      faint.push(`"${words}" is ${fill} on ${ground?.fill ?? 'nothing'}: ${ratio.toFixed(2)}`);
  }
  return faint;
}
