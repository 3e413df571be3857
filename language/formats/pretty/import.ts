/** The report of an import for people. */
import { spell } from '../../model/metamodel/index.ts';
import type { Bilingual, Language } from '../../model/text.ts';
import type { Change, LeftOut, Report } from '../import-report.ts';
import { visible } from './visible.ts';

export interface ImportShown {
  readonly language: Language;
  readonly dryRun: boolean;
  /** The file that was read, and those that were written or would have been. */
  readonly input: string;
  readonly written: readonly string[];
}

/** Changes that are shown one by one; a list of thousands is read by nobody, and JSON has them all. */
const SHOWN = 40;

/** Every rejected row is there; the rest is counted where there is too much of it. Ends with a newline. */
export function writeImportPretty(report: Report, shown: ImportShown): string {
  const say = ({ sv, en }: Bilingual): string => (shown.language === 'sv' ? sv : en);
  const lines: string[] = [];
  const section = (title: Bilingual, items: readonly string[], most = Number.POSITIVE_INFINITY): void => {
    if (items.length === 0) return;
    lines.push(`${say(title)} (${items.length}):`, ...items.slice(0, most).map((item) => `  ${item}`));
    const rest = items.length - most;
    if (rest > 0) lines.push(`  … ${say({ sv: `och ${rest} till`, en: `and ${rest} more` })}`);
  };
  const row = (number: number): string => say({ sv: `rad ${number}`, en: `row ${number}` });

  for (const note of report.notes) lines.push(visible(say(note)));
  section(
    { sv: 'Förkastade rader', en: 'Rejected rows' },
    report.rejected.map(({ row: number, reason }) => `${row(number)}: ${visible(say(reason))}`),
  );
  section(
    { sv: 'Värden som inte gick att tolka och utelämnades', en: 'Values not understood and left out' },
    notUnderstood(report.notUnderstood, say, row),
    SHOWN,
  );
  section(
    { sv: 'Skapade för att rader hänvisar till dem', en: 'Made because rows refer to them' },
    report.made.map(
      ({ kind, title, row: number }) => `${spell(kind, shown.language)} ${visible(title)} (${row(number)})`,
    ),
    SHOWN,
  );
  section(
    { sv: 'Ändringar', en: 'Changes' },
    report.changes
      .filter(({ action }) => action === 'update')
      .map((change) => `${describe(change, shown.language)} (${row(change.row)})`),
    SHOWN,
  );
  if (shown.dryRun)
    section(
      { sv: 'Nya element', en: 'New elements' },
      report.changes
        .filter(({ action }) => action === 'create')
        .map(
          ({ kind, title, row: number }) =>
            `${spell(kind, shown.language)} ${visible(title)} (${row(number)})`,
        ),
      SHOWN,
    );
  section(
    {
      sv: 'Finns i modellen men inte längre i filen (inget tas bort)',
      en: 'In the model and no longer in the file (nothing is deleted)',
    },
    report.gone.map(({ title, source }) => `${visible(title)} (${visible(source)})`),
    SHOWN,
  );
  if (report.unused.length > 0)
    lines.push(
      say({
        sv: `Kolumner som inte används: ${visible(report.unused.join(', '))}`,
        en: `Columns not used: ${visible(report.unused.join(', '))}`,
      }),
    );
  lines.push(total(report, shown, say), ...outcome(report, shown, say));
  return `${lines.join('\n')}\n`;
}

/** The same value of the same column is said once, with the rows that have it. */
function notUnderstood(
  left: readonly LeftOut[],
  say: (text: Bilingual) => string,
  row: (number: number) => string,
): string[] {
  const groups = new Map<string, number[]>();
  for (const { column, value, reason, row: number } of left) {
    const key = visible(`${column}: ${shortened(value)} ${`– ${say(reason)}`}`);
    const rows = groups.get(key);
    if (rows) rows.push(number);
    else groups.set(key, [number]);
  }
  return [...groups].map(([text, rows]) => {
    const [first = 0] = rows;
    const more = rows.length - 1;
    return `${text} (${row(first)}${more > 0 ? say({ sv: ` och ${more} till`, en: ` and ${more} more` }) : ''})`;
  });
}

function shortened(text: string): string {
  return text.length > 60 ? `”${text.slice(0, 60)}…”` : `”${text}”`;
}

function describe({ title, details }: Change, language: Language): string {
  const what = details.map(({ what: key, before, after }) => {
    const word = WORDS[key]?.[language] ?? spell(key, language);
    const left = before === undefined ? '' : `${shortened(before)} → `;
    return `${word} ${left}${shortened(after)}`;
  });
  return visible(`${title}: ${what.join(', ')}`);
}

const WORDS: Readonly<Record<string, Bilingual>> = {
  title: { sv: 'titel', en: 'title' },
  parent: { sv: 'ligger i', en: 'stands in' },
};

function total(report: Report, { input }: ImportShown, say: (text: Bilingual) => string): string {
  const { read, created, updated, unchanged, rejected } = report;
  return say({
    sv: `${visible(input)}: ${read} rader lästa, ${created} nya, ${updated} ändrade, ${unchanged} oförändrade, ${rejected.length} förkastade.`,
    en: `${visible(input)}: ${read} rows read, ${created} new, ${updated} changed, ${unchanged} unchanged, ${rejected.length} rejected.`,
  });
}

function outcome(
  report: Report,
  { dryRun, written }: ImportShown,
  say: (text: Bilingual) => string,
): string[] {
  if (written.length === 0) return [say({ sv: 'Inget att ändra.', en: 'Nothing to change.' })];
  const files = visible(written.join(', '));
  if (dryRun)
    return [
      say({
        sv: `Provkörning: inget är skrivet. Annars: ${files}`,
        en: `Dry run: nothing is written. Otherwise: ${files}`,
      }),
    ];
  return report.changes.length + report.gone.length === 0 && report.made.length === 0
    ? []
    : [say({ sv: `skrev ${files}`, en: `wrote ${files}` })];
}
