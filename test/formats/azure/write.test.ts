import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { writeAzure } from '../../../language/formats/azure/write.ts';
import { shownFindings } from '../../../language/formats/lint-report.ts';
import { visible } from '../../../language/formats/pretty/visible.ts';
import { hostileReport } from '../hostile.ts';
import { report, UNRESOLVED } from '../sample-report.ts';

/** Reads a line as the agent does: properties up to the first `]`, then codes turned back, those of `%` last. */
function readCommand(line: string) {
  const [, written = '', text = ''] = /^##vso\[task\.logissue (.*?)\](.*)$/.exec(line) ?? [];
  expect(written, line).not.toBe('');
  const plain = (value: string) => value.replaceAll('%AZP25', '%');
  const pairs = written.split(';').map((pair) => {
    const [key = '', ...value] = pair.split('=');
    return [key, plain(value.join('=').replaceAll('%3B', ';').replaceAll('%5D', ']'))];
  });
  return { properties: Object.fromEntries(pairs), text: plain(text) };
}

const commandsOf = (text: string) =>
  text === '' ? [] : text.replace(/\n$/, '').split('\n').map(readCommand);

describe('findings as commands of Azure Pipelines', () => {
  test('have the level, the place, the rule and the message', () => {
    const [unreadable, warning, error, ...more] = commandsOf(writeAzure(report('sv')));
    expect(more).toEqual([]);
    expect(unreadable).toEqual({
      properties: { type: 'error' },
      text: 'trasig.ea kunde inte läsas: EACCES',
    });
    expect(warning?.properties).toMatchObject({ type: 'warning', code: 'type/misplaced' });
    expect(error).toEqual({
      properties: {
        type: 'error',
        sourcepath: 'söder/a b.ea',
        linenumber: '2',
        columnnumber: '6',
        code: 'name/unresolved',
      },
      text: 'EKX finns inte.',
    });
  });

  test('leave out infos, which Azure knows nothing of', () => {
    const info = { ...UNRESOLVED, severity: 'info' as const };
    expect(writeAzure({ ...report('sv', [info]), unreadable: [] })).toBe('');
  });

  test('cannot be broken out of, whatever names and messages hold', () => {
    fc.assert(
      fc.property(hostileReport, (hostile) => {
        const commands = commandsOf(writeAzure(hostile)).slice(hostile.unreadable.length);
        const shown = shownFindings(hostile).filter(({ severity }) => severity !== 'info');
        expect(commands.map(({ properties, text }) => [properties.sourcepath, text])).toEqual(
          shown.map(({ uri, message }) => [visible(hostile.places.path(uri)), visible(message.sv)]),
        );
      }),
    );
  });
});
