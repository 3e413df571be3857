/** What connections draw besides arrows: lines of facts in the boxes, and edges from properties. */
import { describe, expect, test } from 'vitest';
import type { Language } from '../../language/model/text.ts';
import type { Picture } from '../../language/views/picture.ts';
import { pictureOf, viewsOf } from '../../language/views/views.ts';
import { modelOf } from '../model/project.ts';

function picture(text: string, language: Language = 'sv'): Picture {
  const model = modelOf(`${text}\nvy Allt { typ samband visa * }\n`);
  const view = viewsOf(model).find((it) => it.id === 'Allt');
  if (!view) throw new Error('no view');
  return pictureOf(model, view, language);
}

const linesOf = (text: string, id: string, language: Language): readonly string[] | undefined =>
  picture(text, language).nodes.find((node) => node.id === id)?.lines;

const edgesOf = (text: string): string[] =>
  picture(text).edges.map(({ source, target, label }) => `${source} | ${label} | ${target}`);

describe('facts', () => {
  test.each([
    ['nod N { antal 400 osäkert }', ['antal: cirka 400'], ['count: about 400']],
    ['nod N { antal okänd }', ['antal: okänd'], ['count: unknown']],
    [
      'nätverk N { kapacitet 1 Gbps, 100 Mbps }',
      ['kapacitet: 1 Gbps, 100 Mbps'],
      ['capacity: 1 Gbps, 100 Mbps'],
    ],
    ['uppdrag N { status klart }', ['klart'], ['done']],
    [
      'indikator N { målvärde 3 %  utfall 3.8 % avser 2018, 5.2 % hos D }\nenhet D',
      ['målvärde: 3 %', 'utfall: 3,8 % (2018)'],
      ['target: 3 %', 'outcome: 3.8 % (2018)'],
    ],
    [
      'indikator N { utfall 4–6 st/år "av alla" }',
      ['utfall: 4–6 st/år av alla'],
      ['outcome: 4–6 pcs/year av alla'],
    ],
    ['nod N', [], []],
  ])('of %s', (text, sv, en) => {
    expect(linesOf(text, 'N', 'sv')).toEqual(sv);
    expect(linesOf(text, 'N', 'en')).toEqual(en);
  });

  test('leave out what the picture is grouped by', () => {
    const model = modelOf('uppdrag N { status klart }\nvy V { typ samband visa uppdrag gruppera status }');
    const [view] = viewsOf(model);
    expect(view && pictureOf(model, view, 'sv').nodes.map((it) => [it.title, it.lines])).toEqual([
      ['klart', []],
      ['N', []],
    ]);
  });
});

describe('edges from properties', () => {
  test.each([
    ['forum A { rapporterar B }\nforum B', ['A | rapporterar till | B']],
    ['plattform A { ersätts B }\nplattform B', ['A | ersätts av | B']],
    ['nätverk A { förbinder B, A }\nnätverk B', ['A | förbinder | B']],
    ['nätverk A { förbinder B  nätverk B }', []],
    ['forum A { rapporterar Saknas }', []],
    ['process P { steg A  steg B { slut "avslag" }  steg C }', ['P.A |  | P.B']],
  ])('of %s', (text, expected) => {
    expect(edgesOf(text)).toEqual(expected);
  });

  test('go to the shown element around the one that is named', () => {
    const model = modelOf(
      'uppdrag U för T\nförvaltningsobjekt O { tjänst T }\nvy V { typ samband visa U, O }',
    );
    const view = viewsOf(model).find((it) => it.id === 'V');
    expect(view && pictureOf(model, view, 'en').edges.map((it) => [it.source, it.label, it.target])).toEqual([
      ['U', 'for', 'O'],
    ]);
  });
});
