/** Colours by what elements answer: categories, numbers in steps, findings by how serious they are. */
import { describe, expect, test } from 'vitest';
import type { Language } from '../../language/model/text.ts';
import type { Occasion } from '../../language/views/occasion.ts';
import type { Picture } from '../../language/views/picture.ts';
import { pictureOf, viewsOf } from '../../language/views/views.ts';
import { modelOf } from '../model/project.ts';

function picture(text: string, occasion: Occasion = {}, language: Language = 'sv'): Picture {
  const model = modelOf(text);
  const view = viewsOf(model).find(({ declared }) => declared);
  return pictureOf(model, view ?? expect.fail('no view'), language, occasion);
}

const tints = ({ nodes }: Picture): Record<string, string | undefined> =>
  Object.fromEntries(nodes.map(({ id, look }) => [id, look?.tint]));

const legend = ({ colouring }: Picture): string[] =>
  (colouring?.classes ?? []).map(({ tint, title, count }) => `${tint} ${title} ${count}`);

describe('categories', () => {
  const text = `komponent A { livscykel drift }
komponent B { livscykel avveckling }
komponent C { livscykel drift }
komponent D { livscykel okänd }
komponent E
vy V { typ samband visa komponent färga livscykel }`;

  test('have a colour each, which the legend counts', () => {
    const shown = picture(text);
    expect(tints(shown)).toEqual({
      A: 'category1',
      B: 'category2',
      C: 'category1',
      D: 'unstated',
      E: 'unstated',
    });
    expect(shown.colouring?.title).toBe('livscykel');
    expect(legend(shown)).toEqual([
      'category1 I drift 2',
      'category2 Under avveckling 1',
      'unstated okänt eller ej angivet 2',
    ]);
  });

  test('say in words what they say in colour', () => {
    expect(picture(text).nodes.map(({ lines }) => lines)).toEqual([
      ['livscykel: I drift'],
      ['livscykel: Under avveckling'],
      ['livscykel: I drift'],
      [],
      [],
    ]);
    expect(picture(text, {}, 'en').nodes[0]?.lines).toEqual(['lifecycle: In operation']);
  });

  test('that are many share the last colour, the rarest first', () => {
    const names = ['P', 'Q', 'R', 'S', 'T', 'U', 'W', 'X'];
    const nodes = names.flatMap((name, index) =>
      Array.from({ length: index < 2 ? 1 : 2 }, (_, n) => `nod ${name}${n} { leverantör ${name} }`),
    );
    const organisations = names.map((name) => `organisation ${name}`);
    const shown = picture(
      `${[...organisations, ...nodes].join('\n')}\nvy V { typ samband visa nod färga leverantör }`,
    );
    expect(legend(shown)).toEqual([
      'category1 R 2',
      'category2 S 2',
      'category3 T 2',
      'category4 U 2',
      'category5 W 2',
      'category6 X 2',
      'other övriga 2',
    ]);
    expect(tints(shown)['P0']).toBe('other');
  });

  test('follow who manages, and what things stand in', () => {
    const objects = `förvaltningsobjekt O { komponent A }
förvaltningsobjekt P { komponent B }
komponent C { förvaltare okänd }`;
    const by = (question: string): readonly string[] =>
      legend(picture(`${objects}\nvy V { typ samband visa komponent färga ${question} }`));
    expect(by('förvaltare')).toEqual(['category1 O 1', 'category2 P 1', 'unstated okänt eller ej angivet 1']);
    expect(by('förvaltningsobjekt')).toEqual([
      'category1 O 1',
      'category2 P 1',
      'unstated okänt eller ej angivet 1',
    ]);
  });

  test('may be those of a property that a profile adds', () => {
    const shown = picture(`sort Register { utvidgar komponent  egenskaper hylla }
komponent A : Register { hylla "Vi" }
komponent B
vy V { typ samband visa komponent färga hylla }`);
    expect(tints(shown)).toEqual({ A: 'category1', B: 'unstated' });
    expect(shown.nodes[0]?.lines).toEqual(['hylla: Vi']);
    expect(legend(shown)).toEqual(['category1 Vi 1']);
  });

  test('are those of the day', () => {
    const dated = `komponent A { livscykel drift från 2012-01, avveckling från 2026-06-01 }
vy V { typ samband visa komponent färga livscykel }`;
    const on = (today: string): readonly string[] => legend(picture(dated, { today }));
    expect(on('2020-01-01')).toEqual(['category1 I drift 1']);
    expect(on('2026-06-01')).toEqual(['category1 Under avveckling 1']);
  });
});

describe('numbers', () => {
  const heat = (...counts: readonly string[]): Picture =>
    picture(
      `${counts.map((count, index) => `nod N${index} { antal ${count} }`).join('\n')}\nvy V { visa nod färga antal }`,
    );

  test('that are few have a step each', () => {
    expect(legend(heat('30 st', '3 st', '8 st', '3 st'))).toEqual([
      'step1 3 st 2',
      'step3 8 st 1',
      'step5 30 st 1',
    ]);
  });

  test('that are many share five steps, equals together', () => {
    expect(legend(heat('1', '2', '3', '4', '5', '6', '7', '8', '8', '8'))).toEqual([
      'step1 1 – 2 2',
      'step2 3 – 4 2',
      'step4 5 – 6 2',
      'step5 7 – 8 4',
    ]);
  });

  test('compare in whichever unit they are', () => {
    const shown = picture(`servicenivå A { svarstid 2 min }
servicenivå B { svarstid 30 s }
vy V { typ samband visa servicenivå färga svarstid }`);
    expect(legend(shown)).toEqual(['step1 30 s 1', 'step5 2 min 1']);
  });
});

describe('findings', () => {
  const text = `förvaltningsobjekt O { komponent A { skikt Data "Data" }  komponent B }
vy V { typ samband visa komponent färga anmärkningar gruppera anmärkningar }`;
  const findings = (): readonly { element: string; severity: 'error' | 'warning' | 'info' }[] => [
    { element: 'O.A', severity: 'warning' },
    { element: 'O.A.Data', severity: 'error' },
    { element: 'O', severity: 'error' },
  ];

  test('count for what they are about, or stand in', () => {
    const shown = picture(text, { findings });
    expect(legend(shown)).toEqual(['step5 fel 1', 'step1 utan anmärkning 1']);
    expect(shown.nodes.map(({ title, lines, parent }) => [title, lines, parent])).toEqual([
      ['fel', [], undefined],
      ['utan anmärkning', [], undefined],
      ['A', ['1 fel, 1 varning'], 'frame:findings:error'],
      ['B', [], 'frame:findings:none'],
    ]);
  });

  test('are asked for only where a view wants them', () => {
    const never = (): never => expect.fail('asked');
    picture('komponent A\nvy V { typ samband visa komponent färga livscykel }', { findings: never });
  });
});

test('the occasion colours views that do not say it themselves', () => {
  const plain = 'komponent A { livscykel drift }\nvy V { typ samband visa komponent }';
  expect(tints(picture(plain, { colourBy: 'lifecycle' }))).toEqual({ A: 'category1' });
  expect(tints(picture(plain))).toEqual({ A: undefined });
});
