/** The page of a rule: what `ea explain` prints, and what the documentation is written from. */
import type { Bilingual, Language } from '../model/text.ts';
import { ruleOf } from './registry.ts';
import type { Rule, RuleOption, Severity } from './rule.ts';

/** Where the pages are published. */
const BASE = 'https://github.com/ea-lang/ea/blob/main/docs/rules/';

/** File name of a rule's page: `name/unresolved` is `name-unresolved.md`. */
export function pageOf(id: string): string {
  return `${id.replace('/', '-')}.md`;
}

/** The address of a rule's page; both languages stand on it. */
export function docUrl(id: string): string {
  return BASE + pageOf(id);
}

/** The page of a rule as Markdown in one language, or undefined for an id that no rule has. */
export function explain(id: string, language: Language): string | undefined {
  const rule = ruleOf(id);
  return rule && `# ${id}\n\n${sections(rule, language, '##')}`;
}

const HEADINGS = {
  severity: { sv: 'Allvar', en: 'Severity' },
  what: { sv: 'Vad den finner', en: 'What it finds' },
  why: { sv: 'Varför', en: 'Why it matters' },
  bad: { sv: 'Ger en anmärkning', en: 'Gives a finding' },
  good: { sv: 'I sin ordning', en: 'In order' },
  mend: { sv: 'Så rättas det', en: 'How to mend it' },
  off: { sv: 'När den kan stängas av', en: 'When to turn it off' },
  preset: { sv: 'På från och med', en: 'On from' },
  options: { sv: 'Inställningar', en: 'Options' },
} satisfies Record<string, Bilingual>;

export const SEVERITIES: Readonly<Record<Severity | 'off', Bilingual>> = {
  error: { sv: 'fel', en: 'error' },
  warning: { sv: 'varning', en: 'warning' },
  info: { sv: 'upplysning', en: 'info' },
  off: { sv: 'av', en: 'off' },
};

/** Everything on a rule's page below its title, with headings of a level (`##`). */
export function sections(
  { severity, preset, title, doc, options = [] }: Rule,
  language: Language,
  level: string,
): string {
  const heading = (key: keyof typeof HEADINGS): string => `${level} ${HEADINGS[key][language]}`;
  const example = (text: string): string => `\`\`\`${doc.written ? 'json' : 'ea'}\n${text.trimEnd()}\n\`\`\``;
  const parts = [
    `**${title[language]}.** ${HEADINGS.severity[language]}: ${SEVERITIES[severity][language]}. ${HEADINGS.preset[language]}: \`${preset}\`.`,
    heading('what'),
    doc.what[language],
    heading('why'),
    doc.why[language],
    ...(doc.bad === '' ? [] : [heading('bad'), example(doc.bad), heading('good'), example(doc.good)]),
    heading('mend'),
    doc.mend[language],
    ...(options.length === 0
      ? []
      : [heading('options'), options.map((it) => describe(it, language)).join('\n')]),
    heading('off'),
    doc.off[language],
  ];
  return `${parts.join('\n\n')}\n`;
}

function describe({ name, otherwise, doc }: RuleOption, language: Language): string {
  const fallback = `${language === 'sv' ? 'förval' : 'default'} \`${JSON.stringify(otherwise)}\``;
  return `- \`${name}\` (${fallback}): ${doc[language]}`;
}
