/** Colours by what elements answer: categories, numbers in steps, findings by how serious they are. */
import { describe, expect, test } from 'vitest';
import { barPaint } from '../../language/drawing/paint.ts';
import { THEMES, type Theme } from '../../language/drawing/theme.ts';
import { asOf } from '../../language/model/as-of.ts';
import type { Language } from '../../language/model/text.ts';
import type { Occasion } from '../../language/views/occasion.ts';
import type { Picture, Tint } from '../../language/views/picture.ts';
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
      A: 'operation',
      B: 'phaseout',
      C: 'operation',
      D: 'unstated',
      E: 'unstated',
    });
    expect(shown.colouring?.title).toBe('livscykel');
    expect(legend(shown)).toEqual([
      'operation i drift 2',
      'phaseout under avveckling 1',
      'unstated okänt eller ej angivet 2',
    ]);
  });

  test('say in words what they say in colour', () => {
    expect(picture(text).nodes.map(({ lines }) => lines)).toEqual([
      ['livscykel: i drift'],
      ['livscykel: under avveckling'],
      ['livscykel: i drift'],
      [],
      [],
    ]);
    expect(picture(text, {}, 'en').nodes[0]?.lines).toEqual(['lifecycle: in operation']);
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
    expect(on('2020-01-01')).toEqual(['operation i drift 1']);
    expect(on('2026-06-01')).toEqual(['phaseout under avveckling 1']);
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
      'step1 1 1',
      'step2 2–3 2',
      'step3 4–5 2',
      'step4 6–7 2',
      'step5 8 3',
    ]);
  });

  test('that grow by more than even steps can tell have classes that are ten times wider each', () => {
    const shown = heat('2', '3', '28', '95 st', '310 st', '420 st', '640 st', '1850 st', '9000 st osäkert');
    expect(legend(shown)).toEqual([
      'step1 2–9 st 2',
      'step2 10–99 st 2',
      'step4 100–999 st 3',
      'step5 1\u00a0000–9\u00a0000 st 2',
    ]);
  });

  test('have classes without gaps, nothing in one of its own, and as many decimals as they are stated with', () => {
    expect(legend(heat('0', '0', '1', '2', '5', '7', '20', '900'))).toEqual([
      'step1 0 2',
      'step2 1–9 4',
      'step4 10–99 1',
      'step5 100–900 1',
    ]);
    expect(legend(heat('0.5', '1', '1.5', '2', '2.5', '3.25'))).toEqual([
      'step1 0,50–0,99 1',
      'step2 1,00–1,99 2',
      'step4 2,00–2,99 2',
      'step5 3,00–3,25 1',
    ]);
  });

  test('mean the same in every picture of a project, whatever it shows', () => {
    const all = `${['1', '2', '3', '4', '5', '6'].map((count, index) => `nod N${index} { antal ${count} }`).join('\n')}
plats P { antal 400 Mbps }
`;
    expect(legend(picture(`${all}vy V { visa nod färga antal }`))).toEqual([
      'step1 1 1',
      'step2 2–3 2',
      'step4 4–5 2',
      'step5 6 1',
    ]);
    expect(legend(picture(`${all}vy V { visa N3 färga antal }`))).toEqual(['step4 4–5 1']);
  });

  test('compare in whichever unit they are', () => {
    const shown = picture(`servicenivå A { svarstid 2 min }
servicenivå B { svarstid 30 s }
vy V { typ samband visa servicenivå färga svarstid }`);
    expect(legend(shown)).toEqual(['step1 30 s 1', 'step5 2 min 1']);
  });
});

describe('dates', () => {
  const ends = (...dates: readonly string[]): string =>
    dates.map((date, index) => `plattform P${index} { supportslut ${date} }`).join('\n');
  const view = '\nvy V { typ samband visa plattform färga supportslut }';

  test('that are few have a step each, the most pressing the strongest', () => {
    const shown = picture(
      `${ends('2027-12-31', '2026-06', '2030-01')}\nplattform Q { supportslut okänd }${view}`,
    );
    expect(legend(shown)).toEqual([
      'step5 2026-06 1',
      'step3 2027-12-31 1',
      'step1 2030-01 1',
      'unstated okänt eller ej angivet 1',
    ]);
    expect(shown.colouring?.title).toBe('supportslut');
    expect(picture(`${ends('2026-06')}${view}`, {}, 'en').nodes[0]?.lines).toEqual(['supportends: 2026-06']);
  });

  test('that are many share years, or months where they lie near each other', () => {
    const years = ['2019-01', '2021-05', '2023-10', '2024-03', '2026-06-30', '2027-12', '2028-01'];
    expect(legend(picture(ends(...years) + view))).toEqual([
      'step5 2015–2019 1',
      'step3 2020–2024 3',
      'step1 2025–2029 3',
    ]);
    const months = ['2026-01', '2026-02', '2026-05', '2026-06', '2026-08', '2026-12'];
    expect(legend(picture(ends(...months) + view))).toEqual([
      'step5 2026-01 – 2026-03 2',
      'step4 2026-04 – 2026-06 2',
      'step2 2026-07 – 2026-09 1',
      'step1 2026-10 – 2026-12 1',
    ]);
  });
});

describe('colours keep their meaning', () => {
  test('between a picture of today and one of another day, and that of the life cycles', () => {
    const whole = modelOf(`komponent A { livscykel drift från 2015-01 till 2027-01, avveckling från 2027-02 }
komponent B { livscykel avveckling från 2020-01 till 2026-12, avvecklad från 2027-01 }
komponent C { livscykel planerad från 2025-01, drift från 2027-01 }
vy V { typ samband visa komponent färga livscykel }
vy Tid { typ livscykel visa komponent }`);
    const at = (day: string, id: string): Picture => {
      const model = asOf(whole, day);
      const view = viewsOf(model).find((it) => it.id === id) ?? expect.fail('no view');
      return pictureOf(model, view, 'sv', { today: day, at: day, whole });
    };
    expect(tints(at('2026-06-01', 'V'))).toEqual({ A: 'operation', B: 'phaseout' });
    expect(tints(at('2027-08-01', 'V'))).toEqual({ A: 'phaseout', C: 'operation' });
    const rows = at('2027-08-01', 'Tid').timeline?.rows ?? [];
    const phases = [...new Set(rows.flatMap(({ items }) => items.map(({ phase }) => phase)))];
    for (const theme of Object.values(THEMES))
      for (const phase of phases) {
        if (!isTint(phase, theme)) expect.fail(phase);
        const { stroke } = barPaint({ shape: 'bar', phase, uncertain: false }, theme);
        expect(stroke).toBe(theme.tints[phase].stroke);
        expect(barPaint({ shape: 'bar', phase, uncertain: false }, theme).fill).toBe(theme.tints[phase].fill);
      }
    expect(phases).toHaveLength(4);
  });

  test('for states of the project: those that stand on one of the library have its colour', () => {
    const shown = picture(`tillstånd produktion : drift "Produktion"
tillstånd vilande "Vilande"
komponent A { livscykel drift }
komponent B { livscykel produktion }
komponent C { livscykel vilande }
vy V { typ samband visa komponent färga livscykel }`);
    expect(legend(shown)).toEqual(['operation i drift / produktion 2', 'category4 vilande 1']);
  });

  test('for the words of a closed list: by their place in it', () => {
    const of = (...words: readonly string[]): readonly string[] =>
      legend(
        picture(
          `${words.map((word, index) => `komponent K${index} { ursprung ${word} }`).join('\n')}\nvy V { typ samband visa komponent färga ursprung }`,
        ),
      );
    expect(of('molntjänst', 'standardsystem')).toEqual([
      'category2 standardsystem 1',
      'category4 molntjänst 1',
    ]);
    expect(of('anpassad', 'molntjänst')).toEqual(['category3 anpassad 1', 'category4 molntjänst 1']);
  });

  test('for the words of a long list: by those that the model uses', () => {
    const all = `komponent A { typ register }
komponent B { typ webbplats }
komponent C { typ kalkylark }
`;
    const whole = tints(picture(`${all}vy V { typ samband visa komponent färga typ }`));
    const part = tints(picture(`${all}vy V { typ samband visa C färga typ }`));
    expect(part['C']).toBe(whole['C']);
    expect(new Set(Object.values(whole)).size).toBe(3);
  });

  test('for names: by what the whole model says, whatever is shown of it', () => {
    const names = ['P', 'Q', 'R', 'S', 'T', 'U', 'W', 'X'];
    const text = `${names
      .map((name, index) => {
        const count = index < 2 ? 1 : 2;
        const nodes = Array.from({ length: count }, (_, n) => `nod ${name}${n} { leverantör ${name} }`);
        return [`organisation ${name}`, ...nodes].join('\n');
      })
      .join('\n')}\n`;
    const all = tints(picture(`${text}vy V { typ samband visa nod färga leverantör }`));
    const some = tints(picture(`${text}vy V { typ samband visa W0, R0, T0 färga leverantör }`));
    expect(some).toEqual({ W0: all['W0'], R0: all['R0'], T0: all['T0'] });
    // What is too rare for a colour of its own has one where others have left it.
    expect(all['Q0']).toBe('other');
    expect(tints(picture(`${text}vy V { typ samband visa P0, Q0, R0 färga leverantör }`))).toEqual({
      P0: 'category3',
      Q0: 'category2',
      R0: 'category1',
    });
  });
});

function isTint(name: string, theme: Theme): name is Tint {
  return Object.hasOwn(theme.tints, name);
}

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
  expect(tints(picture(plain, { colourBy: 'lifecycle' }))).toEqual({ A: 'operation' });
  expect(tints(picture(plain))).toEqual({ A: undefined });
});
