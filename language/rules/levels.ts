/** How much each finding weighs: by preset, by rule, and by what overrides say of its file and of its element. */
import type { Model } from '../model/model.ts';
import { select } from '../model/select.ts';
import type { Selector } from '../model/selector.ts';
import { PRESETS, type Preset, type Report, type Rule, type Severity } from './rule.ts';

export type Severities = Readonly<Record<string, Severity | 'off'>>;

export interface LevelOptions {
  /** Which rules are on; `recommended` where it is left out. */
  readonly preset?: Preset;
  /** Other severities than the rules' own, by rule id. */
  readonly severities?: Severities;
  /** Severities for certain files and elements; of several that apply the last one counts. */
  readonly overrides?: readonly Override[];
}

export interface Override {
  /** The files; all of them when it is left out. The same for the same file as long as the object lives. */
  readonly appliesTo?: (uri: string) => boolean;
  /** The elements whose findings it is for. Without it also findings that are about no element. */
  readonly select?: Selector;
  readonly severities: Severities;
}

/** What of a report its level depends on. */
export type Weighed = Pick<Report, 'element' | 'severity'>;

/** Where no override applies. `stated` is what the report says itself. */
export function levelOf(
  rule: Rule,
  { severities, preset = 'recommended' }: LevelOptions,
  stated = rule.severity,
): Severity | 'off' {
  const isOn = PRESETS.indexOf(rule.preset) <= PRESETS.indexOf(preset);
  return severities?.[rule.id] ?? (isOn ? stated : 'off');
}

/** Is the rule on for any file or element? */
export function canBeOn(rule: Rule, options: LevelOptions): boolean {
  const { overrides = [] } = options;
  return (
    levelOf(rule, options) !== 'off' || overrides.some((it) => (it.severities[rule.id] ?? 'off') !== 'off')
  );
}

/** The levels in a model, for as long as it does not change, or is told of with `choose`. */
export class Levels {
  readonly #model: Model;
  readonly #options: LevelOptions;
  /** Ids of the elements that each override is for, in the order of the overrides. */
  #chosen: readonly (ReadonlySet<string> | undefined)[] = [];

  constructor(model: Model, options: LevelOptions) {
    this.#model = model;
    this.#options = options;
    this.choose();
  }

  /** Of what a rule says of a file: by what is configured, else what the report says itself, else the rule's own. */
  of(rule: Rule, uri: string, { element, severity: stated }: Weighed = {}): Severity | 'off' {
    const { overrides = [] } = this.#options;
    for (let index = overrides.length - 1; index >= 0; index -= 1) {
      const { severities, appliesTo } = overrides[index] ?? { severities: {} };
      const severity = severities[rule.id];
      if (severity === undefined || (appliesTo && !appliesTo(uri))) continue;
      const chosen = this.#chosen[index];
      if (!chosen || (element !== undefined && chosen.has(element))) return severity;
    }
    return levelOf(rule, this.#options, stated);
  }

  /** Chooses elements anew. Gives the ids of those that an override is for now and was not before, or the reverse. */
  choose(): ReadonlySet<string> {
    const before = this.#chosen;
    this.#chosen = (this.#options.overrides ?? []).map((it) =>
      it.select ? select(this.#model, it.select).elements : undefined,
    );
    const changed = new Set<string>();
    this.#chosen.forEach((now = new Set(), index) => {
      const was = before[index] ?? new Set();
      for (const id of now.symmetricDifference(was)) changed.add(id);
    });
    return changed;
  }
}
