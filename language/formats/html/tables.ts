/** A picture as tables, for those who cannot see it and those who would rather read. */
import { EDGE_MARK, NODE_MARK } from '../../drawing/words.ts';
import type {
  Picture,
  PictureEdge,
  PictureNode,
  PictureTable,
  PictureTimeline,
  TableEntry,
  TableHead,
} from '../../views/picture.ts';
import { element, escapeXml } from '../svg/markup.ts';
import { writeAddress } from './address.ts';
import type { PageWord } from './words.ts';

type Words = Readonly<Record<PageWord, string>>;

/** What stands in which cell, where the picture is a grid; then all boxes, and all relations. */
export function pictureTables(picture: Picture, words: Words): string {
  if (picture.nodes.length === 0)
    return element('p', { class: 'empty' }, escapeXml(picture.empty ?? words.noBoxes));
  return [
    gridTable(picture, words),
    // The heads and cells of a matrix name all its elements, and so do the rows of bars in time.
    tableOf(picture, words),
    picture.edges.length > 0 ? edgeTable(picture, words) : '',
  ].join('');
}

function tableOf(picture: Picture, words: Words): string {
  if (picture.table) return matrixTable(picture, picture.table);
  return picture.timeline ? timelineTable(picture, picture.timeline, words) : nodeTable(picture, words);
}

function gridTable({ grid, nodes }: Picture, words: Words): string {
  if (!grid || grid.rows.length === 0 || grid.columns.length === 0) return '';
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const cell = (ids: readonly string[]) =>
    ids
      .flatMap((id) => {
        const node = byId.get(id);
        return node ? [element('div', {}, escapeXml([node.title, ...node.lines].join(', ')))] : [];
      })
      .join('');
  const head = `${element('td', {}, '')}${grid.columns.map(({ title }) => columnHead(title)).join('')}`;
  const rows = grid.rows.map(
    ({ title }, row) =>
      element('th', { scope: 'row' }, escapeXml(title)) +
      grid.columns.map((_, column) => data(cell(grid.cells[row]?.[column] ?? []))).join(''),
  );
  return table(words.contents, head, rows);
}

function matrixTable(
  picture: Picture,
  { rows, columns, groups, cells, tally, notes, ...labels }: PictureTable,
): string {
  const head = (of: TableHead): string => headOf(picture, of);
  const entry = ({ text, marks, strong, node }: TableEntry): string => {
    const said = text === '' ? marks.map((mark) => NODE_MARK[mark][picture.language]).join(', ') : text;
    const name = node === undefined ? escapeXml(said || '×') : link(picture, node, said || '×');
    return element('div', {}, strong ? element('strong', {}, name) : name);
  };
  const width = 1 + columns.length + (tally ? 1 : 0);
  const columnHeads = [
    data(''),
    ...columns.map((column) => element('th', { scope: 'col' }, head(column))),
    ...(tally ? [columnHead(tally.title)] : []),
  ];
  const written = rows.flatMap((row, index) => {
    const line = [
      element('th', { scope: 'row' }, head(row)),
      ...columns.map((_, column) => data((cells[index]?.[column] ?? []).map(entry).join(''))),
      ...(tally ? [data(String(tally.counts[index] ?? ''))] : []),
    ].join('');
    return [...groupHead(picture, { rows, groups }, index, width), line];
  });
  const caption = [labels.rowLabel, ...(labels.columnLabel === undefined ? [] : [labels.columnLabel])];
  return table(caption.join(' × '), columnHeads.join(''), written) + noted(notes);
}

/** What stands on the axis of time, each with its dates in words. */
function timelineTable(picture: Picture, timeline: PictureTimeline, words: Words): string {
  const head = [words.name, words.lines, words.inTime].map(columnHead);
  const rows = timeline.rows.flatMap((row, index) => {
    const items = row.items.map(({ label, dates }) => [label, dates].filter((it) => it !== '').join(': '));
    const line = [
      element('th', { scope: 'row' }, headOf(picture, row)),
      data(row.lines.map((it) => element('div', {}, escapeXml(it))).join('')),
      data(items.map((it) => element('div', {}, escapeXml(it))).join('')),
    ].join('');
    return [...groupHead(picture, timeline, index, head.length), line];
  });
  return table(words.contents, head.join(''), rows) + noted(timeline.notes);
}

function headOf(picture: Picture, { title, line, node }: TableHead): string {
  const name = node === undefined ? escapeXml(title) : link(picture, node, title);
  return line === undefined ? name : `${name} ${element('span', { class: 'kind' }, escapeXml(line))}`;
}

/** What the rows from here on stand under, where that is another than before. */
function groupHead(
  picture: Picture,
  { rows, groups }: { readonly rows: readonly TableHead[]; readonly groups: readonly TableHead[] },
  index: number,
  width: number,
): readonly string[] {
  const id = rows[index]?.group;
  const group = id === rows[index - 1]?.group ? undefined : groups.find((it) => it.id === id);
  if (!group) return [];
  return [element('th', { colspan: width, scope: 'colgroup', class: 'group-head' }, headOf(picture, group))];
}

function noted(notes: readonly string[]): string {
  return notes.map((note) => element('p', { class: 'quiet' }, escapeXml(note))).join('');
}

function nodeTable(picture: Picture, words: Words): string {
  const titles = titlesOf(picture);
  const head = [words.name, words.kind, words.insideWhat, words.lines].map(columnHead).join('');
  const rows = picture.nodes.map((node: PictureNode) => {
    const marks = node.marks.map((mark) => NODE_MARK[mark][picture.language]);
    return (
      element('th', { scope: 'row' }, link(picture, node.id, node.title)) +
      data(escapeXml(node.kindLabel)) +
      data(node.parent === undefined ? '' : escapeXml(titles.get(node.parent) ?? '')) +
      data([...node.lines, ...marks].map((line) => element('div', {}, escapeXml(line))).join(''))
    );
  });
  return table(words.boxes, head, rows);
}

function edgeTable(picture: Picture, words: Words): string {
  const titles = titlesOf(picture);
  const head = [words.from, words.verb, words.to, words.marks].map(columnHead).join('');
  const rows = picture.edges.map((edge: PictureEdge) => {
    const marks = [
      ...(edge.hard ? [words.hard] : []),
      ...edge.marks.map((mark) => EDGE_MARK[mark][picture.language]),
    ];
    return (
      element('th', { scope: 'row' }, link(picture, edge.source, titles.get(edge.source) ?? edge.source)) +
      data(link(picture, edge.id, edge.label || '→')) +
      data(link(picture, edge.target, titles.get(edge.target) ?? edge.target)) +
      data(escapeXml(marks.join(', ')))
    );
  });
  return table(words.relations, head, rows);
}

function titlesOf({ nodes }: Picture): ReadonlyMap<string, string> {
  return new Map(nodes.map(({ id, title }) => [id, title]));
}

/** To the box or line, as it is told of beside the table. */
function link({ id }: Picture, about: string, text: string): string {
  const href = `#${writeAddress({ view: id, element: about, table: true })}`;
  return element('a', { href }, escapeXml(text));
}

function columnHead(title: string): string {
  return element('th', { scope: 'col' }, escapeXml(title));
}

function data(content: string): string {
  return element('td', {}, content);
}

function table(caption: string, head: string, rows: readonly string[]): string {
  const parts = [
    element('caption', {}, escapeXml(caption)),
    element('thead', {}, element('tr', {}, head)),
    element('tbody', {}, rows.map((row) => `${element('tr', {}, row)}\n`).join('')),
  ];
  return `${element('table', {}, parts.join(''))}\n`;
}
