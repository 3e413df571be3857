/** `ea rules`: the rules that there are, or that a preset turns on. */
import { writeRulesJson } from '../formats/json/rules.ts';
import { writeRulesMarkdown } from '../formats/markdown/rules.ts';
import { writeRulesPretty } from '../formats/pretty/rules.ts';
import { listed } from '../rules/list.ts';
import type { Preset } from '../rules/rule.ts';
import { EXIT, type ExitCode } from './exit-codes.ts';
import type { RuleListFormat } from './options.ts';
import type { Session } from './session.ts';

export interface RulesOptions {
  readonly format?: RuleListFormat;
  readonly preset?: Preset;
}

const WRITERS = {
  pretty: writeRulesPretty,
  json: writeRulesJson,
  markdown: writeRulesMarkdown,
} satisfies Record<RuleListFormat, unknown>;

export function listRules({ format = 'pretty', preset }: RulesOptions, { out, language }: Session): ExitCode {
  out.write(WRITERS[format](listed(preset), language));
  return EXIT.clean;
}
