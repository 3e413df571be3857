import { expect, test } from 'vitest';
import { pictureOf, viewsOf } from '../../language/views/views.ts';
import { modelOf } from '../model/project.ts';

const usesIn = (text: string): readonly string[] => {
  const model = modelOf({ 'a.ea': text });
  const view = viewsOf(model).find(({ id }) => id === 'skikt:SVO') ?? expect.fail();
  return pictureOf(model, view, 'sv')
    .edges.filter(({ verb }) => verb === 'uses')
    .map(({ source, target }) => `${source} ${target}`);
};
const object = (products: string): string => `förvaltningsobjekt SVO {
  objektverksamhet Vård {
    aktivitet Utreda { använder ${products} }
    aktivitet Behandla { använder ${products} }
  }
  förvaltningsprodukt A
  förvaltningsprodukt B
  förvaltningsprodukt C
  förvaltningsprodukt D
}`;

test('an activity uses its products, and where that would be a bundle of arrows the business does', () => {
  expect(usesIn(object('A, B'))).toEqual([
    'SVO.Vård.Utreda SVO.A',
    'SVO.Vård.Utreda SVO.B',
    'SVO.Vård.Behandla SVO.A',
    'SVO.Vård.Behandla SVO.B',
  ]);
  expect(usesIn(object('A, B, C, D'))).toEqual(['A', 'B', 'C', 'D'].map((it) => `SVO.Vård SVO.${it}`));
});
