/** Texts that would break out of what they are written into, and reports that are full of them. */
import fc from 'fast-check';
import type { LintReport } from '../../language/formats/lint-report.ts';
import type { Language } from '../../language/model/text.ts';
import type { Finding } from '../../language/rules/rule.ts';

const PIECES = [
  '<script>alert(1)</script>',
  '<!-- ',
  '-->',
  ']]>',
  '&amp;&lt;&#0;',
  '\u001b[31m\u001b]0;x\u0007',
  '\n',
  '\r\n',
  '\u2028',
  '::error file=a::x',
  '##vso[task.logissue type=error]x',
  ']; %5D%AZP25',
  '::',
  '%0A%25',
  ',',
  '|',
  '`',
  '```\n',
  '[x](https://example.org)',
  '![x](y)',
  'https://example.org www.example.org',
  '@somebody',
  '{0}{{1}}',
  '\ud83d',
  '\udc00',
  '\u0000',
  '\ufffe',
  '\u202e',
  '"\'\\',
  '# * _ ~ > - + 1. ',
  '   ',
  'åäö 漢字 🚑',
];

export const hostileText: fc.Arbitrary<string> = fc
  .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ maxLength: 5 })), { minLength: 1, maxLength: 6 })
  .map((pieces) => pieces.join(''))
  .filter((text) => text !== '');

const SOURCE = 'komponent "å🚑" {\r\n  -> EKX\r\n}\r\n';

const range = fc
  .tuple(fc.nat(2), fc.nat(12), fc.nat(2), fc.nat(12))
  .map(([line, character, lines, characters]) => ({
    start: { line, character },
    end: { line: line + lines, character: lines === 0 ? character + characters : characters },
  }));
const SCHEME = 'file:///';
const uri = hostileText.map((text) => SCHEME + encodeURIComponent(text.toWellFormed()));
const bilingual = hostileText.map((text) => ({ sv: text, en: text }));
const place = fc.record({ location: fc.record({ uri, range }), message: bilingual });

const finding: fc.Arbitrary<Finding> = fc
  .record({
    rule: fc.constantFrom('name/unresolved', 'type/misplaced', 'agreement/missing'),
    severity: fc.constantFrom('error' as const, 'warning' as const, 'info' as const),
    uri,
    range,
    message: bilingual,
    related: fc.array(place, { maxLength: 2 }),
    fingerprint: fc.constantFrom('f00d', 'beef'),
    way: fc.array(place, { maxLength: 2 }),
    element: fc.option(hostileText, { nil: undefined }),
    fix: fc.option(fc.record({ title: bilingual, newText: hostileText }), { nil: undefined }),
    suppression: fc.option(fc.record({ reason: hostileText, baseline: fc.boolean() }), {
      nil: undefined,
      freq: 3,
    }),
  })
  .map(({ way, element, fix, suppression, ...rest }) => ({
    ...rest,
    ...(way.length === 0 ? {} : { path: way }),
    ...(element === undefined ? {} : { element }),
    fixes:
      fix === undefined
        ? []
        : [{ title: fix.title, edits: [{ uri: rest.uri, range: rest.range, newText: fix.newText }] }],
    ...(suppression === undefined
      ? {}
      : {
          suppressed: {
            reason: suppression.reason,
            kind: suppression.baseline ? ('baseline' as const) : ('comment' as const),
          },
        }),
  }));

export const hostileReport: fc.Arbitrary<LintReport> = fc
  .record({
    language: fc.constantFrom<Language>('sv', 'en'),
    findings: fc.array(finding, { maxLength: 4 }),
    unreadable: fc.array(fc.record({ path: hostileText, reason: hostileText }), { maxLength: 1 }),
    readable: fc.boolean(),
  })
  .map(({ readable, ...rest }) => ({
    ...rest,
    files: 2,
    projects: [{ name: '', path: '.', files: 2, findings: rest.findings }],
    places: { path: (uri: string) => decodeURIComponent(uri.slice(SCHEME.length)), isLibrary: () => false },
    text: () => (readable ? SOURCE : undefined),
  }));
