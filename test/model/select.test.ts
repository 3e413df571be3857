import { expect, test } from 'vitest';
import { cycles, dependantsOf, reachableFrom } from '../../language/model/graph.ts';
import { select } from '../../language/model/select.ts';
import { modelOf } from './project.ts';

const TEXT = `
  objektfamilj F {
    förvaltningsobjekt SVO {
      komponent WebCare {
        #vård
        ursprung egenutvecklad
        skikt Logik { -> EK hämtar }
      }
    }
  }
  komponent EK { typ katalog  #kärna, #vård }
  komponent PU { typ register }
  komponent Portal { -> F.SVO.WebCare }
`;

function chosen(selector: string): string[] {
  const model = modelOf(`${TEXT}\nvy V { visa ${selector} }`);
  const [selection] = model.selections;
  const [first] = selection?.summary.selectors ?? [];
  return first ? [...select(model, first).elements].sort() : [];
}

test.each([
  ['EK', ['EK']],
  ['SVO.*', ['F.SVO.WebCare']],
  ['F.**', ['F.SVO', 'F.SVO.WebCare', 'F.SVO.WebCare.Logik']],
  ['under F', ['F.SVO', 'F.SVO.WebCare', 'F.SVO.WebCare.Logik']],
  ['komponent', ['EK', 'F.SVO.WebCare', 'PU', 'Portal']],
  ['#vård', ['EK', 'F.SVO.WebCare']],
  ['komponent och #vård och inte #kärna', ['F.SVO.WebCare']],
  ['komponent [typ = katalog]', ['EK']],
  ['component [type = catalogue] eller PU', ['EK', 'PU']],
  ['komponent [typ saknas]', ['F.SVO.WebCare', 'Portal']],
  ['komponent [ursprung finns]', ['F.SVO.WebCare']],
  ['WebCare ->', ['EK', 'F.SVO.WebCare']],
  ['-> WebCare', ['F.SVO.WebCare', 'Portal']],
  ['-> WebCare ->', ['EK', 'F.SVO.WebCare', 'Portal']],
  ['Finns_inte', []],
])('visa %s', (selector, expected) => {
  expect(chosen(selector)).toEqual(expected);
});

test('reachability follows arrows both ways, and stops at cycles', () => {
  const model = modelOf(
    'komponent A { -> B }\nkomponent B { -> C }\nkomponent C { -> A  -> D }\nkomponent D',
  );
  expect([...reachableFrom(model, 'A')].sort()).toEqual(['B', 'C', 'D']);
  expect([...dependantsOf(model, 'D')].sort()).toEqual(['A', 'B', 'C']);
  const found = cycles(
    model.elements.map((it) => it.id),
    (id) => model.outgoing(id).flatMap(({ target }) => target ?? []),
  );
  expect(found.map((members) => [...members].sort())).toEqual([['A', 'B', 'C']]);
});

test('a chain of 20,000 elements is no problem', () => {
  const lines = Array.from({ length: 20_000 }, (_, index) => `komponent K${index} { -> K${index + 1} }`);
  const model = modelOf(`${lines.join('\n')}\nkomponent K20000`);
  expect(reachableFrom(model, 'K0').size).toBe(20_000);
  expect(
    cycles(
      model.elements.map((it) => it.id),
      (id) => model.outgoing(id).flatMap(({ target }) => target ?? []),
    ),
  ).toEqual([]);
});
