/** Runs rules on one file, and on the whole model. A rule that throws harms nothing but itself. */
import { contains } from '../model/location.ts';
import type { Arrow, Assignment, Element, Model, ReferenceUse } from '../model/model.ts';
import type { Summary } from '../model/summary.ts';
import type { Language } from '../model/text.ts';
import type { RawReport } from './findings.ts';
import type { OptionValue, Report, Rule, RuleChecks, RuleContext, RuleOption, RuleReader } from './rule.ts';
import { countUpTo } from './search.ts';
import { isFirst } from './things.ts';
import { languageOf } from './writing.ts';

/** What rules are given to work with besides the model. */
export interface Surroundings {
  /** Ids of all the rules that there are. */
  readonly ruleIds: readonly string[];
  readonly today?: string;
  /** What rules are set to, by rule id and name of the option. */
  readonly settings?: Readonly<Record<string, Readonly<Record<string, OptionValue>>>>;
}

/** What a rule does with one thing of a file. */
interface Seat<T> {
  readonly rule: Rule;
  /** Where the rule stands among all. */
  readonly at: number;
  readonly look: Look<T>;
}

type Look<T> = (this: void, thing: T, context: RuleContext) => void;

/** Rules by what they look at, so that a thing is taken up once and shown to those who want it. */
class Seats {
  readonly file: readonly Seat<Summary>[];
  readonly arrow: readonly Seat<Arrow>[];
  readonly assignment: readonly Seat<Assignment>[];
  readonly use: readonly Seat<ReferenceUse>[];
  readonly #element: readonly Seat<Element>[];
  readonly #byKind = new Map<string, readonly Seat<Element>[]>();

  constructor(rules: readonly Rule[], isWanted: (rule: Rule) => boolean = () => true) {
    const taken = <T>(lookOf: (check: RuleChecks) => Look<T> | undefined): readonly Seat<T>[] =>
      rules.flatMap((rule, at) => {
        const look = isWanted(rule) ? lookOf(rule.check) : undefined;
        return look ? [{ rule, at, look }] : [];
      });
    this.file = taken(({ file }) => file);
    this.arrow = taken(({ arrow }) => arrow);
    this.assignment = taken(({ assignment }) => assignment);
    this.use = taken(({ use }) => use);
    this.#element = taken(({ element }) => element);
  }

  ofKind(kind: string): readonly Seat<Element>[] {
    let seats = this.#byKind.get(kind);
    if (!seats) {
      seats = this.#element.filter(({ rule }) => rule.check.kinds?.includes(kind) ?? true);
      this.#byKind.set(kind, seats);
    }
    return seats;
  }
}

const demanding = ({ check }: Rule): boolean => check.demands ?? false;
const seatsOf = seated((rules) => new Seats(rules));
/** Where nothing is demanded. */
const seatsOfIdle = seated((rules) => new Seats(rules, (rule) => !demanding(rule)));

function seated(make: (rules: readonly Rule[]) => Seats): (rules: readonly Rule[]) => Seats {
  const known = new WeakMap<readonly Rule[], Seats>();
  return (rules) => {
    const seats = known.get(rules) ?? make(rules);
    known.set(rules, seats);
    return seats;
  };
}

/** Runs rules on files, one after the other. */
export class FileRun {
  readonly #model: Model;
  readonly #reader: RuleReader;
  readonly #seats: Seats;
  readonly #contexts: readonly (RuleContext & { language: Language })[];
  #summary: Summary | undefined;
  #reports: RawReport[] = [];
  readonly #failed = new Set<Rule>();

  /**
   * @param rules of which several runs may have the same list: who looks at what is then found out once.
   * @param reader answers the rules, and may remember what they ask.
   */
  constructor(rules: readonly Rule[], model: Model, reader: RuleReader, surroundings: Surroundings) {
    this.#model = model;
    this.#reader = reader;
    // Nearly no project has rules of its own, and then nobody need look for what breaks them.
    const isIdle = rules.some(demanding) && reader.demands().length === 0;
    this.#seats = (isIdle ? seatsOfIdle : seatsOf)(rules);
    this.#contexts = rules.map((rule) => this.#contextOf(rule, surroundings));
  }

  /** What the rules say of a file, which the reader has to know is looked at. */
  on(uri: string): readonly RawReport[] {
    const model = this.#model;
    const summary = model.summary(uri);
    if (!summary) return [];
    this.#summary = summary;
    const language = languageOf(summary);
    for (const context of this.#contexts) context.language = language;
    this.#reports = [];
    this.#failed.clear();
    const seats = this.#seats;
    this.#show(seats.file, summary);
    model.elementsIn(uri).forEach((element) => {
      const wanting = seats.ofKind(element.kind);
      if (wanting.length > 0 && isFirst(this.#reader, element)) this.#show(wanting, element);
    });
    if (seats.arrow.length > 0)
      model.arrowsIn(uri).forEach((arrow) => {
        if (this.#stands(arrow)) this.#show(seats.arrow, arrow);
      });
    if (seats.assignment.length > 0)
      model.assignmentsIn(uri).forEach((assignment) => {
        if (this.#stands(assignment)) this.#show(seats.assignment, assignment);
      });
    if (seats.use.length > 0)
      model.uses(uri).forEach((use) => {
        if (!this.#isPlain(use)) this.#show(seats.use, use);
      });
    return this.#reports;
  }

  /** A loop by numbers: it runs for everything in the project, and an iterator would be made anew each time. */
  #show<T>(seats: readonly Seat<T>[], thing: T): void {
    const contexts = this.#contexts;
    const failed = this.#failed;
    for (let index = 0; index < seats.length; index += 1) {
      const { rule, at, look } = seats[index] as Seat<T>;
      if (failed.size > 0 && failed.has(rule)) continue;
      try {
        look(thing, contexts[at] as RuleContext);
      } catch (error) {
        this.#fail(rule, error);
      }
    }
  }

  /** Means the name one thing, of a kind that fits, and is nothing added to it? */
  #isPlain({ reference, role }: ReferenceUse): boolean {
    const resolution = this.#reader.resolve(reference);
    return resolution.status === 'resolved' && resolution.fits && role !== 'extend';
  }

  #stands({ owner }: { readonly owner?: string }): boolean {
    const element = owner === undefined ? undefined : this.#reader.element(owner);
    return element === undefined || isFirst(this.#reader, element);
  }

  /** Says so, and takes back what else the rule has said of the file. */
  #fail(rule: Rule, error: unknown): void {
    const { uri } = this.#reader;
    this.#failed.add(rule);
    this.#reports = this.#reports.filter((report) => report.rule !== rule.id);
    this.#reports.push(failure(rule, uri, error));
  }

  #contextOf(rule: Rule, surroundings: Surroundings): RuleContext & { language: Language } {
    return {
      model: this.#reader,
      ...given(rule, surroundings),
      language: 'sv',
      report: (report) => {
        const { uri } = this.#reader;
        this.#reports.push({ rule: rule.id, uri, report: this.#placed(report) });
      },
    };
  }

  /** A report that names no element is about the one that its place lies in, so that it is told from others like it. */
  #placed(report: Report): Report {
    if (report.element !== undefined) return report;
    const { start } = report.range;
    const { declarations = [] } = this.#summary ?? {};
    for (
      let at = countUpTo(declarations, start, (it) => it.range.start) - 1;
      at >= 0;
      at = declarations[at]?.owner ?? -1
    ) {
      const declaration = declarations[at];
      if (!declaration || !contains(declaration.range, start)) continue;
      const element = this.#reader.declared(at);
      if (element) return { ...report, element: element.id };
    }
    return report;
  }
}

/** What the rules about the whole model say. One that fails has no place of its own, so that is told in the first file. */
export function runOnModel(
  rules: readonly Rule[],
  model: Model,
  surroundings: Surroundings,
): readonly RawReport[] {
  const first = model.summaries.find(({ uri }) => !model.isReadOnly(uri));
  if (!first) return [];
  return rules.flatMap((rule) => {
    const reports: RawReport[] = [];
    const report = ({ uri, ...rest }: Report & { readonly uri: string }): void => {
      if (!model.isReadOnly(uri)) reports.push({ rule: rule.id, uri, report: rest });
    };
    try {
      rule.check.model?.(model, { ...given(rule, surroundings), report });
      return reports;
    } catch (error) {
      return [failure(rule, first.uri, error)];
    }
  });
}

/** What a rule is told of the day and of its options. */
function given(
  { id }: Rule,
  { ruleIds, today, settings }: Surroundings,
): Pick<RuleContext, 'ruleIds' | 'today' | 'option'> {
  const set = settings?.[id];
  return {
    ruleIds,
    ...(today === undefined ? {} : { today }),
    option: <T extends OptionValue>({ name, otherwise }: RuleOption<T>): T =>
      (set && Object.hasOwn(set, name) ? set[name] : otherwise) as T,
  };
}

function failure(rule: Rule, uri: string, error: unknown): RawReport {
  const reason = error instanceof Error ? error.message : String(error);
  return {
    rule: 'internal/rule-failed',
    uri,
    report: {
      range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
      message: {
        sv: `Regeln ${rule.id} kunde inte köras på filen: ${reason}`,
        en: `The rule ${rule.id} could not be run on the file: ${reason}`,
      },
    },
  };
}
