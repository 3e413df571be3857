/** docs/language/index.html: every word of the language in one page that is searched where it lies, without a network. */
import {
  KINDS,
  PROPERTIES,
  STATES,
  STRUCTURE,
  UNITS,
  type Word,
} from '../../language/model/metamodel/index.ts';
import { anchor } from './pages.ts';

interface Row {
  readonly word: Word;
  readonly sort: string;
  readonly link: string;
}

export function searchPage(): string {
  const values = new Map<string, Row>();
  const closed = [
    ...KINDS.flatMap((entry) => Object.values(entry.enums ?? {}).flat()),
    ...PROPERTIES.flatMap(({ value }) => (value.type === 'enum' ? value.values : [])),
  ];
  for (const word of closed)
    values.set(`${word.spelling.sv} ${word.spelling.en}`, { word, sort: 'värde · value', link: 'values.md' });
  const rows: readonly Row[] = [
    ...KINDS.map((word) => ({ word, sort: 'sort · kind', link: `${word.id}.md` })),
    ...PROPERTIES.map((word) => ({
      word,
      sort: 'egenskap · property',
      link: `properties.md#${anchor(word)}`,
    })),
    ...STATES.map((word) => ({ word, sort: 'tillstånd · state', link: 'values.md' })),
    ...UNITS.map((word) => ({ word, sort: 'enhet · unit', link: 'values.md' })),
    ...STRUCTURE.map((word) => ({ word, sort: 'sats · statement', link: 'values.md' })),
    ...values.values(),
  ];
  const sorted = [...rows].sort((a, b) => a.word.spelling.sv.localeCompare(b.word.spelling.sv, 'sv'));
  return TEMPLATE.replace('{{rows}}', () => sorted.map(htmlRow).join('\n'));
}

function htmlRow({ word: { spelling, doc, also = [] }, sort, link }: Row): string {
  const cells = [
    `<a href="${escapeHtml(link)}"><code>${escapeHtml(spelling.sv)}</code></a>`,
    `<code>${escapeHtml(spelling.en)}</code>`,
    sort,
    escapeHtml([doc.sv, also.join(', ')].filter((it) => it !== '').join(' · ')),
    escapeHtml(doc.en),
  ];
  return `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
}

const escapeHtml = (text: string): string =>
  text.replace(
    /[&<>"]/g,
    (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? sign,
  );

const TEMPLATE = `<!doctype html>
<!-- Generated from language/model/metamodel by npm run generate. Do not edit. -->
<html lang="sv">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>EA: språkets ord · the words of the language</title>
<style>
  :root { color-scheme: light dark; --line: light-dark(#dfe4ea, #2b353f); --muted: light-dark(#52606e, #a3b2c1); }
  body { font: 15px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 72rem; padding: 0 1rem; }
  h1 { font-size: 1.4rem; }
  input { font: inherit; padding: .5rem .75rem; width: min(100%, 32rem); border: 1px solid var(--muted); border-radius: 6px; }
  output { color: var(--muted); margin-left: .75rem; }
  table { border-collapse: collapse; margin-top: 1rem; width: 100%; }
  th, td { border-bottom: 1px solid var(--line); padding: .35rem .75rem .35rem 0; text-align: left; vertical-align: top; }
  th { position: sticky; top: 0; background: Canvas; }
  td:nth-child(3) { color: var(--muted); white-space: nowrap; }
  code { font-size: .95em; }
</style>
<h1>Språkets ord · The words of the language</h1>
<p><label>Sök · Search <input type="search" id="query" autocomplete="off"></label><output id="count" for="query"></output></p>
<table>
<thead><tr><th>svenska</th><th>English</th><th></th><th>betyder</th><th>means</th></tr></thead>
<tbody>
{{rows}}
</tbody>
</table>
<script>
  const query = document.getElementById('query');
  const rows = [...document.querySelectorAll('tbody tr')].map((row) => ({ row, text: row.textContent.toLowerCase() }));
  const search = () => {
    const words = query.value.toLowerCase().split(/\\s+/).filter(Boolean);
    let shown = 0;
    for (const { row, text } of rows) {
      row.hidden = !words.every((word) => text.includes(word));
      if (!row.hidden) shown += 1;
    }
    document.getElementById('count').value = shown + ' / ' + rows.length;
  };
  query.addEventListener('input', search);
  if (location.hash.length > 1) query.value = decodeURIComponent(location.hash.slice(1));
  search();
</script>
</html>
`;
