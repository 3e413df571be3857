/** What a picture in time shows: which elements, with which bars and points, and what it leaves out. */
import { describe, expect, test } from 'vitest';
import type { Language } from '../../language/model/text.ts';
import type { PictureTimeline } from '../../language/views/picture.ts';
import { pictureOf, viewsOf } from '../../language/views/views.ts';
import { spanInWords } from '../../language/views/when.ts';
import { modelOf } from '../model/project.ts';

function timelineOf(text: string, id = 'livscykel:*', language: Language = 'sv'): PictureTimeline {
  const model = modelOf(text);
  const view = viewsOf(model).find((it) => it.id === id);
  const { timeline } = pictureOf(model, view ?? expect.fail(`no view ${id}`), language);
  return timeline ?? expect.fail('no timeline');
}

const viewIds = (text: string): string[] => viewsOf(modelOf(text)).map(({ id }) => id);

/** "Row: operation 2018-01-01.. I drift; deadline 2019-05-31 senast". */
const linesOf = ({ rows }: PictureTimeline): string[] =>
  rows.map(
    ({ title, items }) =>
      `${title}: ${items
        .map(({ phase, label, first = '', last = '', shape, uncertain }) =>
          [phase, shape === 'point' ? first : `${first}..${last}`, label, uncertain ? '?' : '']
            .filter((it) => it !== '')
            .join(' '),
        )
        .join('; ')}`,
  );

const LIVES = `
komponent Gammal {
  livscykel drift till 2019-12-31, avveckling från 2020-01, avvecklad från 2021-07-01
  ersätts Ny från 2020-06-01
}
komponent Ny { livscykel utveckling från 2019, införande från 2020-01-01 till 2020-03-31, drift från 2020-04-01 osäkert }
plattform Bas { typ operativsystem  supportslut 2023-10  livscykel drift  ersätts Annan }
plattform Annan { typ operativsystem  livscykel planerad }
plattform Tyst { typ operativsystem }
`.replace('från 2019,', 'från 2019-03,');

describe('what is said of time', () => {
  test('states follow each other, and being retired is a day', () => {
    expect(linesOf(timelineOf(LIVES))).toEqual([
      'Gammal: operation ..2019-12-31 I drift; phaseout 2020-01-01..2021-06-30 Under avveckling; retired 2021-07-01 Avvecklad; end 2020-06-01 ersätts av Ny',
      'Ny: development 2019-03-01..2019-12-31 Utveckling; introduction 2020-01-01..2020-03-31 Införande; operation 2020-04-01.. I drift ?',
      'Bas: end 2023-10-31 supporten upphör',
    ]);
  });

  test('what has no dates stands under the title, and what has none at all is counted', () => {
    const { rows, notes, first, last } = timelineOf(LIVES);
    expect(rows.map(({ lines }) => lines)).toEqual([[], [], ['I drift', 'ersätts av Annan']]);
    expect(notes).toEqual(['Inte med: 1 element utan datum.']);
    expect([first, last]).toEqual(['2019-03-01', '2023-10-31']);
    expect(timelineOf(LIVES, 'livscykel:*', 'en').notes).toEqual(['Left out: 1 element without dates.']);
  });

  test('periods, agreements, deadlines, events and what holds for a while', () => {
    const text = `
organisation Norr
organisation Söder
avtal Stort { parter Norr  giltighet 2018-01-01..2019-12-31  daterat 2017-11-05 }
plan Årsplan { period 2019-01..2019-12
  uppdrag Byte { senast 2019-05  när "våren 2019", "då och då" }
  händelse Start { datum 2019-02-01 }
}
nod Server { leverantör Norr till 2018-12-31, Söder från 2019-01-01 }
indikator Mått { målvärde 3 avser 2019 }
`;
    expect(linesOf(timelineOf(text))).toEqual([
      'Stort: period 2018-01-01..2019-12-31 gäller; event 2017-11-05 daterat',
      'Årsplan: period 2019-01-01..2019-12-31 period',
      'Byte: deadline 2019-05-31 senast; event 2019-01-01..2019-06-30 våren 2019 ?',
      'Start: event 2019-02-01',
      'Server: while ..2018-12-31 leverantör: Norr; while 2019-01-01.. leverantör: Söder',
    ]);
  });

  test('dates that run backwards, that count at one place only, or that are none are left out', () => {
    const text = `
organisation Norr
komponent A { livscykel drift från 2020-01-01 till 2019-01-01 }
komponent B { livscykel drift från 2020-01-01 hos Norr }
komponent C { supportslut 2020-13 }
komponent D { supportslut 2020-12 }
komponent E { supportslut 2021-12 }
`;
    expect(linesOf(timelineOf(text))).toEqual([
      'D: end 2020-12-31 supporten upphör',
      'E: end 2021-12-31 supporten upphör',
    ]);
  });
});

describe('which rows there are', () => {
  test('they stand under the object, the plan or the organisation that they belong to, or else under their kind', () => {
    const text = `
organisation Norr { nod N { supportslut 2020-01 } enhet Drift { nod M { supportslut 2020-02 } } }
förvaltningsobjekt Vård { komponent A { supportslut 2020-03 } förvaltar B }
komponent B { supportslut 2020-04  förvaltare Vård }
plattform P { typ operativsystem  supportslut 2020-05 }
`;
    const { groups, rows } = timelineOf(text);
    expect(groups.map(({ title, node }) => [title, node])).toEqual([
      ['Norr', 'Norr'],
      ['Drift', 'Norr.Drift'],
      ['Vård', 'Vård'],
      ['Plattformar', undefined],
    ]);
    expect(rows.map(({ id, group }) => `${id} ${group}`)).toEqual([
      'Norr.N group:Norr',
      'Norr.Drift.M group:Norr.Drift',
      'Vård.A group:Vård',
      'B group:Vård',
      'P group:*platform',
    ]);
  });

  test('a view chooses, and groups in its own way', () => {
    const text = `${LIVES}vy V { typ livscykel  visa komponent, Tyst  gruppera ursprung }`;
    const { rows, groups, notes } = timelineOf(text, 'V');
    expect([rows.length, groups.length]).toEqual([2, 0]);
    expect(notes).toEqual(['Inte med: 1 element utan datum.']);
  });

  test('one dated element alone has no picture, and a huge project says what it leaves out', () => {
    expect(viewIds('komponent A { supportslut 2020-01 }  komponent B')).not.toContain('livscykel:*');
    const many = Array.from({ length: 170 }, (_, n) => `komponent K${n} { supportslut 2020-01 }`).join('\n');
    expect(timelineOf(many).notes).toEqual(['20 element till får inte plats; välj med visa och dölj.']);
  });
});

test.each([
  ['2004', '2004-01-01', '2004-12-31'],
  ['hösten 2006', '2006-08-01', '2006-12-31'],
  ['senare under våren 2019', '2019-01-01', '2019-06-30'],
  ['första halvåret 2019', '2019-01-01', '2019-06-30'],
  ['kvartal 3 2020', '2020-07-01', '2020-09-30'],
  ['second half of 2021', '2021-07-01', '2021-12-31'],
  ['Q2 2021', '2021-04-01', '2021-06-30'],
  ['februari 2020', '2020-02-01', '2020-02-29'],
])('%s is from %s to %s', (text, first, last) => {
  expect(spanInWords(text)).toEqual({ first, last });
});

test.each(['september', 'varannan vecka', '2004 eller 2005', 'telefon 20190'])('%s is no time', (text) => {
  expect(spanInWords(text)).toBeUndefined();
});
