/** The grammar as a table, so that files without mistakes can be read without building a parser. */
import { GrammarAST, GrammarUtils, RegExpUtils } from 'langium';
import { EaGrammar } from '../language/syntax/generated/grammar.ts';
import type { GrammarPart, GrammarRule, GrammarTable } from '../language/syntax/grammar-table.ts';

export function grammarTable(): string {
  const table = tableOf(EaGrammar());
  return [
    '// Generated from ea.langium; run npm run generate.',
    "import type { GrammarTable } from './grammar-table.ts';",
    '',
    `export const GRAMMAR: GrammarTable = ${JSON.stringify(table, null, 1)};`,
    '',
  ].join('\n');
}

function tableOf(grammar: GrammarAST.Grammar): GrammarTable {
  const terminals = grammar.rules.filter(GrammarAST.isTerminalRule).map((rule) => {
    const pattern = GrammarUtils.terminalRegex(rule);
    // Words that the lexer tells apart have a pattern that matches nothing.
    const empty = pattern.source.startsWith('(?!)');
    return {
      name: rule.name,
      ...(empty ? {} : { pattern: pattern.source }),
      ...(rule.hidden ? { hidden: true as const } : {}),
    };
  });
  const blank = terminals.filter((it) => it.pattern !== undefined && RegExpUtils.isWhitespace(it.pattern));
  const keywords = new Set<string>();
  const rules: Record<string, GrammarRule> = {};
  for (const rule of grammar.rules.filter(GrammarAST.isParserRule)) {
    const gives = rule.fragment ? 'part' : GrammarUtils.isDataTypeRule(rule) ? 'text' : 'node';
    const body = partOf(rule.definition, keywords);
    rules[rule.name] = { gives, body };
  }
  for (const rule of Object.values(rules)) {
    if (rule.gives === 'node') Object.assign(rule, { features: featuresOf(rule.body, rules) });
  }
  return {
    terminals: [...blank, ...terminals.filter((it) => !blank.includes(it))],
    keywords: [...keywords],
    rules,
  };
}

function partOf(element: GrammarAST.AbstractElement, keywords: Set<string>): GrammarPart {
  const times = element.cardinality ? { times: element.cardinality } : {};
  if (GrammarAST.isAssignment(element)) {
    const { feature, operator } = element;
    return { ...partOf(element.terminal, keywords), ...times, feature, operator };
  }
  if (GrammarAST.isKeyword(element)) {
    keywords.add(element.value);
    return { type: 'keyword', word: element.value, ...times };
  }
  if (GrammarAST.isRuleCall(element)) {
    const rule = element.rule.ref;
    if (!rule) throw new Error(`There is no rule ${element.rule.$refText}.`);
    const type = GrammarAST.isTerminalRule(rule) ? 'terminal' : 'rule';
    return { type, name: rule.name, ...times };
  }
  if (GrammarAST.isGroup(element) || GrammarAST.isAlternatives(element)) {
    const parts = element.elements.map((it) => partOf(it, keywords));
    return { type: GrammarAST.isGroup(element) ? 'sequence' : 'choice', parts, ...times };
  }
  throw new Error(`The table has no place for ${element.$type}.`);
}

/** Everything that a node of a rule can hold, from the rule itself and the parts that it calls. */
function featuresOf(
  part: GrammarPart,
  rules: Readonly<Record<string, GrammarRule>>,
): Record<string, 'list' | 'mark' | 'one'> {
  if (part.feature !== undefined) {
    const kind = part.operator === '+=' ? 'list' : part.operator === '?=' ? 'mark' : 'one';
    return { [part.feature]: kind };
  }
  if (part.type === 'sequence' || part.type === 'choice') {
    return Object.assign({}, ...part.parts.map((it) => featuresOf(it, rules)));
  }
  const called = part.type === 'rule' ? rules[part.name] : undefined;
  return called?.gives === 'part' ? featuresOf(called.body, rules) : {};
}
