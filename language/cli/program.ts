/** Which commands and options there are. What a command does is loaded when it is run, so that help is there at once. */
import { Command } from 'commander';
import { ENCODINGS } from '../formats/csv/encodings.ts';
import { PAGE_SIZES } from '../formats/pdf/pages.ts';
import { PICTURE_FORMATS } from '../formats/picture-formats.ts';
import { LANGUAGES } from '../model/text.ts';
import { PRESETS } from '../rules/rule.ts';
import type { BaselineOptions, CreateOptions } from './baseline.ts';
import type { CompileOptions } from './compile.ts';
import type { ExitCode } from './exit-codes.ts';
import type { ExportOptions } from './export.ts';
import type { FormatOptions } from './format.ts';
import { helpInLanguage } from './help.ts';
import type { ImportOptions } from './import.ts';
import type { LintOptions } from './lint.ts';
import { languageOfPlaces, parseLanguage } from './locale.ts';
import {
  collect,
  LINT_FORMATS,
  parseCount,
  parseDate,
  parseDelimiter,
  parseNotation,
  parseScale,
  parseThemes,
  parseWord,
  parseWords,
  REPORT_FORMATS,
  RULE_LIST_FORMATS,
  SEVERITIES,
} from './options.ts';
import type { RulesOptions } from './rules.ts';
import type { Session } from './session.ts';
import { VERSION } from './version.ts';

/** @param done Is told the exit code of the command that ran. */
export function createProgram(session: Session, done: (code: ExitCode) => void): Command {
  const { say } = session;
  const program = new Command('ea')
    .description(`${say('about')}\n\n${say('exitCodes')}`)
    .version(VERSION, '-V, --version', say('optionVersion'))
    .option('--lang <sv|en>', say('optionLanguage'), parseLanguage)
    .option('--no-color', say('optionNoColor'))
    .helpCommand(`help [${say('wordCommand')}]`, say('commandHelp'));
  helpInLanguage(program, session);
  // What is named speaks before the folder that the command runs in.
  program.hook('preAction', (_, action) => session.settle(languageOfPlaces(action.args)));

  const command = (name: string, about: string, examples: string): Command => {
    const help = `\n${say('examples')}\n${indent(examples)}`;
    return program.command(name).description(about).addHelpText('after', help);
  };
  const paths = `[${say('wordPaths')}...]`;

  command('lint', say('lintAbout'), say('lintExamples'))
    .argument(paths, say('argumentPaths'))
    .option('--format <format>', say('lintFormat'), parseWords('--format', LINT_FORMATS))
    .option(`-o, --output <FORMAT=${say('wordFile')}>`, say('lintOutput'), collect)
    .option('--fail-on <level>', say('lintFailOn'), parseWord('--fail-on', SEVERITIES))
    .option('--max-warnings <n>', say('lintMaxWarnings'), parseCount('--max-warnings'))
    .option('--preset <preset>', say('lintPreset'), parseWord('--preset', PRESETS))
    .option(`--baseline <${say('wordFile')}>`, say('lintBaseline'))
    .option('--no-baseline', say('lintNoBaseline'))
    .option('--rule <id=level>', say('lintRule'), collect)
    .option('--since <ref>', say('lintSince'))
    .option('--fix', say('lintFix'))
    .option('--dry-run', say('lintDryRun'))
    .option('--watch', say('lintWatch'))
    .option('--quiet', say('lintQuiet'))
    .option('--today <date>', say('lintToday'), parseDate('--today'))
    .option('--no-cache', say('optionNoCache'))
    .action(async (files: string[], options: LintOptions) => {
      const { lint } = await import('./lint.ts');
      done(await lint(files, options, session));
    });

  command('export', say('exportAbout'), say('exportExamples'))
    .argument(paths, say('argumentPaths'))
    .option('--view <id>', say('exportView'), collect)
    .option('--format <format>', say('exportFormat'), parseWords('--format', PICTURE_FORMATS))
    .option('--out <folder>', say('exportOut'))
    .option('--theme <theme>', say('exportTheme'), parseThemes)
    .option('--at <date>', say('exportAt'), parseDate('--at'))
    .option(`--profile <${say('wordName')}>`, say('exportProfile'))
    .option(`--colour-by <${say('wordWord')}>`, say('exportColourBy'))
    .option('--notation <notation>', say('exportNotation'), parseNotation)
    .option('--scale <n>', say('exportScale'), parseScale('--scale'))
    .option('--page <size>', say('exportPage'), parseWord('--page', PAGE_SIZES))
    .option('--tile', say('exportTile'))
    .option('--list', say('exportList'))
    .option('--no-cache', say('optionNoCache'))
    .action(async (files: string[], options: ExportOptions) => {
      const { exportViews } = await import('./export.ts');
      done(await exportViews(files, options, session));
    });

  command('format', say('formatAbout'), say('formatExamples'))
    .argument(paths, say('formatPaths'))
    .option('--check', say('formatCheck'))
    .option('--keywords <sv|en>', say('formatKeywords'), parseWord('--keywords', LANGUAGES))
    .action(async (files: string[], options: FormatOptions) => {
      const { formatFiles } = await import('./format.ts');
      done(await formatFiles(files, options, session));
    });

  command('import', say('importAbout'), say('importExamples'))
    .argument(`<${say('wordFile')}>`, say('argumentInventory'))
    .option('--out <FILE.ea>', say('importOutOption'))
    .option('--mapping <FILE.json>', say('importMapping'))
    .option('--save-mapping <FILE.json>', say('importSaveMapping'))
    .option('--kind <kind>', say('importKindOption'))
    .option('--sheet <sheet>', say('importSheet'))
    .option('--encoding <encoding>', say('importEncoding'), parseWord('--encoding', ENCODINGS))
    .option('--delimiter <character>', say('importDelimiter'), parseDelimiter('--delimiter'))
    .option('--project <folder>', say('importProject'))
    .option('--mark-missing', say('importMarkMissing'))
    .option('--dry-run', say('importDryRun'))
    .option('--format <format>', say('importFormat'), parseWord('--format', REPORT_FORMATS))
    .option('--no-cache', say('optionNoCache'))
    .action(async (file: string, options: ImportOptions) => {
      const { importInventory } = await import('./import.ts');
      done(await importInventory(file, options, session));
    });

  command('compile', say('compileAbout'), say('compileExamples'))
    .argument(`[${say('wordFolder')}]`, say('argumentProject'))
    .option(`-o, --output <${say('wordFile')}>`, say('compileOutput'))
    .option('--no-cache', say('optionNoCache'))
    .action(async (folder: string | undefined, options: CompileOptions) => {
      const { compile } = await import('./compile.ts');
      done(await compile(folder, options, session));
    });

  command('rules', say('rulesAbout'), say('rulesExamples'))
    .option('--preset <preset>', say('rulesPreset'), parseWord('--preset', PRESETS))
    .option('--format <format>', say('rulesFormat'), parseWord('--format', RULE_LIST_FORMATS))
    .action(async (options: RulesOptions) => {
      const { listRules } = await import('./rules.ts');
      done(listRules(options, session));
    });

  const baseline = command('baseline', say('baselineAbout'), say('baselineExamples'));
  const part = (name: string, about: string, examples: string): Command =>
    baseline
      .command(name)
      .description(about)
      .addHelpText('after', `\n${say('examples')}\n${indent(examples)}`)
      .argument(`[${say('wordFolder')}]`, say('argumentProject'))
      .option('--preset <preset>', say('lintPreset'), parseWord('--preset', PRESETS))
      .option(`--baseline <${say('wordFile')}>`, say('baselineFile'))
      .option('--today <date>', say('lintToday'), parseDate('--today'))
      .option('--no-cache', say('optionNoCache'));

  part('create', say('baselineCreate'), say('baselineCreateExamples'))
    .option('--reason <text>', say('baselineReason'))
    .option('--owner <name>', say('baselineOwner'))
    .option('--till <date>', say('baselineTill'), parseDate('--till'))
    .option('--add', say('baselineAdd'))
    .action(async (folder: string | undefined, options: CreateOptions) => {
      const { createBaseline } = await import('./baseline.ts');
      done(await createBaseline(folder, options, session));
    });

  part('prune', say('baselinePrune'), say('baselinePruneExamples')).action(
    async (folder: string | undefined, options: BaselineOptions) => {
      const { pruneBaseline } = await import('./baseline.ts');
      done(await pruneBaseline(folder, options, session));
    },
  );

  part('explain', say('baselineExplain'), say('baselineExplainExamples')).action(
    async (folder: string | undefined, options: BaselineOptions) => {
      const { explainBaseline } = await import('./baseline.ts');
      done(await explainBaseline(folder, options, session));
    },
  );

  command('explain', say('explainAbout'), say('explainExamples'))
    .argument(`[${say('wordRule')}]`, say('argumentRule'))
    .action(async (rule: string | undefined) => {
      const { explainRule } = await import('./explain.ts');
      done(explainRule(rule, session));
    });

  command('init', say('initAbout'), say('initExamples'))
    .argument(`[${say('wordFolder')}]`, say('argumentFolder'))
    .action(async (folder: string | undefined) => {
      const { init } = await import('./init.ts');
      done(init(folder, session));
    });

  command('lsp', say('lspAbout'), say('lspExamples'))
    .option('--stdio', say('lspStdio'))
    .action(async (options: { readonly stdio?: true }) => {
      const { lsp } = await import('./lsp.ts');
      done(lsp(options));
    });

  return program;
}

function indent(text: string): string {
  return text.replace(/^/gm, '  ');
}
