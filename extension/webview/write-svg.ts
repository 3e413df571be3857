/** Stands in for the SVG writer until it exists. */
import type { Drawing } from '../../language/drawing/drawing.ts';

export function writeSvg(drawing: Drawing, { theme }: { readonly theme: 'light' | 'dark' }): string {
  const [paper, ink, fill, line] =
    theme === 'dark'
      ? ['#1f2226', '#e8e8e8', '#2d3a45', '#7f95a8']
      : ['#fff', '#1b1b1b', '#e6f1f8', '#5b7488'];
  const escaped = (text: string) =>
    text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
  const texts = [
    ...drawing.heading,
    ...drawing.nodes.flatMap((node) => node.texts),
    ...drawing.edges.flatMap((edge) => edge.texts),
  ];
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${drawing.width} ${drawing.height}"><rect width="${drawing.width}" height="${drawing.height}" fill="${paper}"/>${drawing.nodes
    .map(
      ({ box }) =>
        `<rect x="${box.x}" y="${box.y}" width="${box.width}" height="${box.height}" rx="6" fill="${fill}" stroke="${line}"/>`,
    )
    .join('')}${drawing.edges
    .map(
      ({ points }) =>
        `<polyline fill="none" stroke="${line}" points="${points.map(({ x, y }) => `${x},${y}`).join(' ')}"/>`,
    )
    .join('')}${texts
    .map(
      ({ x, y, text, size, weight, anchor }) =>
        `<text x="${x}" y="${y}" font-family="EA Sans" font-size="${size}" font-weight="${weight}" text-anchor="${anchor}" fill="${ink}">${escaped(text)}</text>`,
    )
    .join('')}</svg>`;
}
