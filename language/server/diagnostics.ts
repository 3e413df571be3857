/** Findings to diagnostics, sent per file and only when they are others than those sent before. */
import {
  type Connection,
  type Diagnostic,
  DiagnosticSeverity,
  DiagnosticTag,
} from 'vscode-languageserver/node';
import type { Bilingual, Language } from '../model/text.ts';
import { docUrl } from '../rules/explain.ts';
import type { Finding, Severity } from '../rules/rule.ts';
import type { Documents } from './documents.ts';
import type { Space } from './space.ts';

const SEVERITIES: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
};

/** More than a person reads in one file; beyond it the editor only gets slow. */
const MOST_PER_FILE = 1000;

const UNREADABLE: Bilingual = {
  sv: 'Filen kunde inte läsas: ',
  en: 'The file could not be read: ',
};

const START = { line: 0, character: 0 };

export class Publisher {
  readonly #connection: Connection;
  readonly #documents: Documents;
  readonly #sent = new Map<string, string>();
  /** The language that each project was spoken of in. */
  readonly #languages = new WeakMap<Space, Language>();

  constructor(connection: Connection, documents: Documents) {
    this.#connection = connection;
    this.#documents = documents;
  }

  /**
   * Sends what is new about the files of a project, the files named in `before` first.
   *
   * @param before files that have changed; none of them when all may be new.
   */
  publish(space: Space, language: Language, before: ReadonlySet<string>): void {
    const changed = space.takeChanged();
    const anew = before.size === 0 || this.#languages.get(space) !== language;
    this.#languages.set(space, language);
    const uris = new Set([...before, ...changed, ...space.faulty]);
    if (anew) {
      for (const { uri } of space.findings) uris.add(uri);
      for (const uri of this.#sent.keys()) uris.add(uri);
    }
    for (const uri of uris) if (space.has(uri)) this.publishFile(space, uri, space.findingsIn(uri), language);
    const { config } = space;
    if (!config) return;
    const findings = space.configFindings;
    for (const uri of [config.uri, ...(config.baseline ? [config.baseline.uri] : [])])
      this.publishFile(
        space,
        uri,
        findings.filter((it) => it.uri === uri),
        language,
      );
  }

  /** Sends what is new about one file of a project. */
  publishFile(space: Space, uri: string, findings: readonly Finding[], language: Language): void {
    const fault = space.fault(uri);
    const diagnostics =
      fault === undefined
        ? findings
            .filter((finding) => finding.suppressed === undefined)
            .map((finding) => this.#diagnostic(finding, language))
        : [faultDiagnostic(fault, language)];
    this.#send(uri, diagnostics.slice(0, MOST_PER_FILE));
  }

  /** Takes back what was said about files that no project has any more. */
  retract(exists: (uri: string) => boolean): void {
    for (const uri of [...this.#sent.keys()]) if (!exists(uri)) this.#send(uri, []);
  }

  #send(uri: string, diagnostics: Diagnostic[]): void {
    const content = JSON.stringify(diagnostics);
    const before = this.#sent.get(uri);
    if (before === content || (before === undefined && diagnostics.length === 0)) return;
    if (diagnostics.length === 0) this.#sent.delete(uri);
    else this.#sent.set(uri, content);
    const document = this.#documents.get(uri);
    void this.#connection.sendDiagnostics({
      uri: this.#documents.spelling(uri),
      diagnostics,
      ...(document ? { version: document.version } : {}),
    });
  }

  #diagnostic(finding: Finding, language: Language): Diagnostic {
    const related = [...(finding.path ?? []), ...finding.related].map(({ location, message }) => ({
      location: { uri: this.#documents.spelling(location.uri), range: location.range },
      message: message[language],
    }));
    return {
      range: finding.range,
      severity: SEVERITIES[finding.severity],
      code: finding.rule,
      codeDescription: { href: docUrl(finding.rule) },
      source: 'ea',
      message: finding.message[language],
      ...(isUnnecessary(finding.rule) ? { tags: [DiagnosticTag.Unnecessary] } : {}),
      ...(related.length > 0 ? { relatedInformation: related } : {}),
    };
  }
}

function faultDiagnostic(reason: Bilingual, language: Language): Diagnostic {
  return {
    range: { start: START, end: START },
    severity: DiagnosticSeverity.Error,
    code: 'internal/unreadable',
    source: 'ea',
    message: UNREADABLE[language] + reason[language],
  };
}

/** Is what the rule finds text that could be taken away without loss? */
function isUnnecessary(rule: string): boolean {
  return rule === 'type/repeated-property';
}
