/** Findings as commands that Azure Pipelines reads from the log, and shows as issues of the run. */
import type { Finding } from '../../rules/rule.ts';
import { type LintReport, plainRange, shownFindings } from '../lint-report.ts';
import { visible } from '../pretty/visible.ts';
import { unreadableNote } from '../pretty/words.ts';

/** A command on each line, or nothing when there is nothing to say. Azure knows no infos, so there are none. */
export function writeAzure(report: LintReport): string {
  const { language, places } = report;
  return [
    ...report.unreadable.map(({ path, reason }) =>
      command({ type: 'error' }, unreadableNote(path, reason)[language]),
    ),
    ...shownFindings(report)
      .filter(({ severity }) => severity !== 'info')
      .map((finding) => command(propertiesOf(finding, places.path(finding.uri)), finding.message[language])),
  ].join('');
}

type Properties = Readonly<Record<string, string | number>>;

function propertiesOf({ severity, range, rule }: Finding, path: string): Properties {
  const { start } = plainRange(range);
  return { type: severity, sourcepath: path, linenumber: start.line, columnnumber: start.column, code: rule };
}

function command(properties: Properties, text: string): string {
  const written = Object.entries(properties).map(([key, value]) => `${key}=${property(String(value))}`);
  return `##vso[task.logissue ${written.join(';')}]${data(text)}\n`;
}

/** One line in which nothing is taken for a code. */
function data(text: string): string {
  return visible(text).replaceAll('%', '%AZP25');
}

/** Here also without what would end the property or the command. */
function property(text: string): string {
  return data(text).replaceAll(';', '%3B').replaceAll(']', '%5D');
}
