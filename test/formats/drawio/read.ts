/**
 * Reads draw.io files twice: as XML, and with maxGraph, which is what draw.io is made of. It wants a parser of XML and asks
 * the page for its base address; the rest of a browser it can do without.
 */
import { DOMParser, type Element, onErrorStopParsing } from '@xmldom/xmldom';
import { type SaxesAttributeNS, SaxesParser } from 'saxes';

Object.assign(globalThis, { DOMParser, document: { getElementsByTagName: () => [] } });
const { GraphDataModel, ModelXmlSerializer } = await import('@maxgraph/core');

export interface Cell {
  readonly id: string;
  readonly parent: string | undefined;
  readonly source: string | undefined;
  readonly target: string | undefined;
  readonly vertex: boolean;
  readonly edge: boolean;
  readonly style: Readonly<Record<string, unknown>>;
  /** As HTML. */
  readonly label: string;
  readonly data: ReadonlyMap<string, string>;
  /** Relative to the parent. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly points: readonly { readonly x: number; readonly y: number }[];
  readonly offset: { readonly x: number; readonly y: number } | undefined;
}

export interface Page {
  readonly id: string;
  readonly name: string;
  readonly cells: ReadonlyMap<string, Cell>;
}

/** @throws for what is no XML, or what maxGraph does not understand. */
export function readDrawio(text: string): readonly Page[] {
  checkXml(text);
  const file = new DOMParser({ onError: onErrorStopParsing }).parseFromString(text, 'text/xml');
  return [...file.getElementsByTagName('diagram')].map((diagram) => {
    const model = new GraphDataModel();
    new ModelXmlSerializer(model).import(String(diagram.getElementsByTagName('mxGraphModel')[0]));
    const cells = Object.values(model.cells ?? {}).map((cell): Cell => {
      const value: unknown = cell.value;
      const attributes = new Map<string, string>();
      if (typeof value === 'object' && value !== null && 'attributes' in value)
        for (const { name, value: said } of [...(value as Element).attributes]) attributes.set(name, said);
      const { geometry } = cell;
      return {
        id: cell.id ?? '',
        parent: cell.parent?.id ?? undefined,
        source: cell.source?.id ?? undefined,
        target: cell.target?.id ?? undefined,
        vertex: cell.isVertex(),
        edge: cell.isEdge(),
        style: cell.style as Readonly<Record<string, unknown>>,
        label: attributes.get('label') ?? (typeof value === 'string' ? value : ''),
        data: attributes,
        x: geometry?.x ?? 0,
        y: geometry?.y ?? 0,
        width: geometry?.width ?? 0,
        height: geometry?.height ?? 0,
        points: (geometry?.points ?? []).map(({ x, y }) => ({ x, y })),
        offset: geometry?.offset ? { x: geometry.offset.x, y: geometry.offset.y } : undefined,
      };
    });
    return {
      id: diagram.getAttribute('id') ?? '',
      name: diagram.getAttribute('name') ?? '',
      cells: new Map(cells.map((cell) => [cell.id, cell])),
    };
  });
}

/** Well formed, with the parts of a file of draw.io and no others, and no id twice in it. */
function checkXml(text: string): void {
  const parser = new SaxesParser({ xmlns: true });
  const known = new Set([
    'mxfile',
    'diagram',
    'mxGraphModel',
    'root',
    'object',
    'mxCell',
    'mxGeometry',
    'mxPoint',
    'Array',
  ]);
  const ids = new Set<string>();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    if (!known.has(name)) throw new Error(`no part of a file of draw.io: ${name}`);
    const id = (attributes['id'] as SaxesAttributeNS | undefined)?.value;
    if (id === undefined || id === '0' || id === '1') return;
    if (ids.has(id)) throw new Error(`twice: ${id}`);
    ids.add(id);
  });
  parser.write(text).close();
}

/** What is seen of a label that is HTML. */
export function visibleText(html: string): string {
  return html
    .replaceAll('<br>', '\n')
    .replace(/<\/?(?:font(?: style="[^"<>]*")?(?: color="[^"<>]*")?|b)>/g, '')
    .replace(/&(lt|gt|quot|amp|#39);/g, (_, name: string) => SIGNS[name] ?? '');
}

const SIGNS: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', amp: '&', '#39': "'" };
