/** The same arrow twice. */
import { grouped } from '../../../model/by-file.ts';
import { type Arrow, printValue, valuesOf } from '../../../model/model.ts';
import type { ArrowSummary } from '../../../model/summary.ts';
import type { Rule } from '../../rule.ts';
import { titleOf } from '../../things.ts';

export const duplicate: Rule = {
  id: 'dependency/duplicate',
  severity: 'warning',
  preset: 'recommended',
  title: { sv: 'Samma pil två gånger', en: 'The same arrow twice' },
  doc: {
    what: {
      sv: 'Två pilar har samma ändar, samma verb och samma information, och skiljs inte åt av titel, `tjänstekontrakt`, `via` eller livscykel.',
      en: 'Two arrows have the same ends, the same verb and the same information, and are told apart by neither title, `contract`, `via` nor life cycle.',
    },
    why: {
      sv: 'Integrationen räknas två gånger i tabeller och exporter, och den som ändrar villkoren för den ena glömmer den andra.',
      en: 'The integration is counted twice in tables and exports, and whoever changes the terms of the one forgets the other.',
    },
    mend: {
      sv: 'Ta bort den ena och låt den andra säga allt. Är det två olika integrationer: ge dem var sin titel, eller säg vilken information som går i var och en.',
      en: 'Take one away and let the other say everything. If they are two different integrations: give each a title, or say which information goes in each.',
    },
    off: { sv: 'Aldrig.', en: 'Never.' },
    bad: 'komponent Journal {\n  -> Katalog hämtar\n  -> Katalog hämtar\n}\nkomponent Katalog\n',
    good: 'komponent Journal {\n  -> Katalog hämtar "personer"\n  -> Katalog hämtar "enheter"\n}\nkomponent Katalog\n',
  },
  check: {
    arrow(arrow, { model, report }) {
      const { source, target, summary, uri, verb } = arrow;
      if (source === undefined || target === undefined || !summary.target) return;
      if (summary.verb && verb === undefined) return;
      if (arrow.payload.length < summary.payload.length) return;
      const arrows = model.outgoing(source);
      const alike = arrows.length < 2 ? arrows : (byTarget(arrows).get(target) ?? []);
      if (alike.length < 2) return;
      const first = firstOfEach(alike).get(keyOf(arrow));
      if (!first || isSame(first, arrow)) return;
      const [from, to] = [titleOf(model, source), titleOf(model, target)];
      report({
        range: summary.range,
        message: {
          sv: `Pilen ${from} → ${to} finns redan, med samma verb och information.`,
          en: `The arrow ${from} → ${to} exists already, with the same verb and information.`,
        },
        element: source,
        fixes: [
          {
            title: { sv: 'Ta bort pilen', en: 'Take the arrow away' },
            // What says no more than the other one is lost without loss.
            ...(saysNoMore(arrow, first) ? { safe: true } : {}),
            edits: [{ uri, range: summary.range, newText: '', how: 'removed' }],
          },
        ],
      });
    },
  },
};

const rivals = new WeakMap<readonly Arrow[], ReadonlyMap<string, readonly Arrow[]>>();

function byTarget(arrows: readonly Arrow[]): ReadonlyMap<string, readonly Arrow[]> {
  const found = rivals.get(arrows) ?? grouped(arrows, ({ target = '' }) => target);
  rivals.set(arrows, found);
  return found;
}

/** Worked out once for all arrows of an element: each of them asks. The list is another one when any of it changes. */
const known = new WeakMap<readonly Arrow[], ReadonlyMap<string, Arrow>>();

function firstOfEach(arrows: readonly Arrow[]): ReadonlyMap<string, Arrow> {
  const found = known.get(arrows);
  if (found) return found;
  const first = new Map<string, Arrow>();
  for (const arrow of arrows) {
    const key = keyOf(arrow);
    if (!first.has(key)) first.set(key, arrow);
  }
  known.set(arrows, first);
  return first;
}

/** What arrows are told apart by, besides their source. */
const TELLING: readonly string[] = ['contract', 'via', 'lifecycle'];

function keyOf(arrow: Arrow): string {
  const { target, verb, payload, summary } = arrow;
  const said = TELLING.map((key) =>
    valuesOf(arrow, key)
      .map((value) => [printValue(value), value.from ?? '', value.till ?? ''].join(' '))
      .sort(),
  );
  return JSON.stringify([target, verb, [...payload].sort(), summary.title, said]);
}

/** Is everything that an arrow says said by the other one, word for word? */
function saysNoMore({ summary }: Arrow, { summary: other }: Arrow): boolean {
  if (summary.name !== undefined) return false;
  const said = new Set(saidBy(other));
  return saidBy(summary).every((it) => said.has(it));
}

function saidBy({ properties, tags }: ArrowSummary): readonly string[] {
  return [
    ...tags.map(({ name }) => `#${name}`),
    ...properties.map(({ key, values }) => JSON.stringify([key, values], withoutPlaces)),
  ];
}

const withoutPlaces = (key: string, value: unknown): unknown =>
  key === 'range' || key === 'segments' ? undefined : value;

/** Not the object, since the model may make another one of the same text. */
function isSame(a: Arrow, b: Arrow): boolean {
  return a.uri === b.uri && a.summary === b.summary;
}
