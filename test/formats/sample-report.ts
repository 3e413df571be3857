/** A report with one of everything, for the writers of findings. */
import type { LintReport, Places } from '../../language/formats/lint-report.ts';
import type { Language } from '../../language/model/text.ts';
import type { Finding } from '../../language/rules/rule.ts';

export const PLACES: Places = {
  path: (uri) => decodeURIComponent(uri.replace('file:///p/', '').replace('file:///library/', 'ea:library/')),
  isLibrary: (uri) => uri.startsWith('file:///library/'),
};

export const TEXT = 'komponent WebCare {\r\n  -> EKX hämtar Katalogdata\r\n}\r\n';

const at = (line: number, from: number, to: number) => ({
  start: { line, character: from },
  end: { line, character: to },
});

export const UNRESOLVED: Finding = {
  rule: 'name/unresolved',
  severity: 'error',
  uri: 'file:///p/s%C3%B6der/a%20b.ea',
  range: at(1, 5, 8),
  message: { sv: 'EKX finns inte.', en: 'There is no EKX.' },
  related: [
    { location: { uri: 'file:///p/ek.ea', range: at(0, 10, 12) }, message: { sv: 'EK', en: 'EK' } },
    { location: { uri: 'file:///library/verb.ea', range: at(3, 0, 4) }, message: { sv: 'verb', en: 'verb' } },
  ],
  element: 'WebCare',
  fixes: [
    {
      title: { sv: 'Byt till EK', en: 'Change to EK' },
      edits: [{ uri: 'file:///p/s%C3%B6der/a%20b.ea', range: at(1, 5, 8), newText: 'EK' }],
    },
  ],
  fingerprint: 'f00d',
};

export const WARNING: Finding = {
  ...UNRESOLVED,
  rule: 'type/misplaced',
  severity: 'warning',
  range: at(0, 0, 9),
  related: [],
  fixes: [],
  fingerprint: 'beef',
};

export const SUPPRESSED: Finding = {
  ...WARNING,
  severity: 'info',
  fingerprint: 'cafe',
  suppressed: { kind: 'comment', reason: 'känt sedan länge' },
};

/** About a way through the model, with a fix that depends on the text around it. */
export const ROUND: Finding = {
  ...UNRESOLVED,
  rule: 'dependency/cycle',
  path: [
    {
      location: { uri: 'file:///p/ek.ea', range: at(4, 2, 5) },
      message: { sv: 'EK beror på EKX', en: 'EK depends on EKX' },
    },
    {
      location: { uri: 'file:///p/b.ea', range: at(1, 0, 3) },
      message: { sv: 'EKX beror på EK', en: 'EKX depends on EK' },
    },
  ],
  fixes: [
    {
      title: { sv: 'Lägg till ägare', en: 'Add an owner' },
      safe: true,
      edits: [
        {
          uri: 'file:///p/s%C3%B6der/a%20b.ea',
          range: { start: { line: 0, character: 0 }, end: { line: 2, character: 1 } },
          newText: 'ägare okänd',
          how: 'inside',
        },
      ],
    },
  ],
  fingerprint: 'babe',
};

export const BASELINED: Finding = {
  ...WARNING,
  fingerprint: 'dead',
  suppressed: { kind: 'baseline', reason: 'ärvt' },
};

export function report(language: Language, findings = [WARNING, UNRESOLVED, SUPPRESSED]): LintReport {
  return {
    language,
    findings,
    files: 2,
    projects: [{ name: '', path: '.', files: 2, findings }],
    unreadable: [{ path: 'trasig.ea', reason: 'EACCES' }],
    places: PLACES,
    text: () => TEXT,
  };
}
