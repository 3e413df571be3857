import { describe, expect, test } from 'vitest';
import { meanings, modelOf } from './project.ts';

describe('names', () => {
  test('resolve from the inside out, the nearest first', () => {
    const model = modelOf(`
      komponent Ordersystem {
        skikt Data
        skikt Logik { -> Data }
      }
      komponent Lager {
        skikt Data
        skikt Logik { -> Data }
      }`);
    expect(meanings(model)).toEqual(['target Data = Ordersystem.Data', 'target Data = Lager.Data']);
  });

  test('reach into what is nested elsewhere when nothing nearer has the name', () => {
    const model = modelOf(`
      organisation SLL { enhet SLLIT { enhet VASS } }
      komponent PU { förvaltare VASS }`);
    expect(meanings(model)).toEqual(['property VASS = SLL.SLLIT.VASS']);
  });

  test('are ambiguous when two are equally near, and a longer name decides', () => {
    const model = modelOf(`
      komponent A { skikt Data }
      komponent B { skikt Data }
      komponent C { -> Data  -> B.Data }`);
    expect(meanings(model)).toEqual(['target Data = ambiguous: A.Data, B.Data', 'target B.Data = B.Data']);
  });

  test('prefer an element of a kind that fits', () => {
    const model = modelOf(`
      information Listning
      objektverksamhet Vård { aktivitet Listning }
      komponent W { -> X hämtar Listning }
      komponent X`);
    expect(meanings(model)).toContain('payload Listning = Listning');
  });

  test('of the project go before the library', () => {
    const model = modelOf(`
      roll driftansvarig "Vår driftansvariga"
      organisation T
      förvaltningsobjekt O { roller { driftansvarig T  objektägare T } }`);
    expect(meanings(model)).toContain('role driftansvarig = driftansvarig');
    expect(model.named('driftansvarig').map((it) => it.library)).toEqual([false, true]);
    const [assignment] = model.assignments;
    expect(assignment && model.element(assignment.role ?? '')?.title).toBe('Vår driftansvariga');
  });

  test('have aliases: the library answers in both languages', () => {
    const model = modelOf(`
      organisation T
      komponent A
      object O {
        roles { objectowner T }
        component B { -> A reads }
      }`);
    expect(meanings(model)).toEqual([
      'role objectowner = objektägare',
      'holder T = T',
      'target A = A',
      'verb reads = hämtar',
    ]);
  });

  test('may hold any letters, spaces and dots when quoted, composed or not', () => {
    const decomposed = 'Ärende'.normalize('NFD');
    const model = modelOf(`
      komponent 'Min plan' { -> ${decomposed} }
      komponent Ärende { -> 'Min plan' }`);
    expect(meanings(model)).toEqual(['target Ärende = Ärende', "target Min plan = 'Min plan'"]);
  });

  test('of arrows out of layers keep the scope of the layer', () => {
    const model = modelOf({
      'a.ea':
        'förvaltningsobjekt SVO { komponent WebCare { skikt Logik { -> Data  -> EK hämtar } skikt Data } }',
      'b.ea': 'komponent EK',
    });
    expect(model.arrows.map((arrow) => [arrow.source, arrow.target, arrow.verb])).toEqual([
      ['SVO.WebCare.Logik', 'SVO.WebCare.Data', undefined],
      ['SVO.WebCare.Logik', 'EK', 'hämtar'],
    ]);
    expect(model.incoming('EK').map((arrow) => arrow.source)).toEqual(['SVO.WebCare.Logik']);
  });
});

describe('utöka', () => {
  test('adds from another file, and to what another extension adds', () => {
    const model = modelOf({
      'a.ea': 'utöka SVO.WebCare.Logik { -> EK }',
      'b.ea': 'utöka SVO.WebCare { skikt Logik  syfte "Vård" }',
      'c.ea': 'utöka SVO { komponent WebCare }',
      'd.ea': 'förvaltningsobjekt SVO',
      'e.ea': 'komponent EK',
    });
    expect(model.element('SVO.WebCare.Logik')?.uri).toBe('file:///b.ea');
    expect(model.outgoing('SVO.WebCare.Logik').map((arrow) => arrow.target)).toEqual(['EK']);
    expect(model.element('SVO.WebCare')?.extensions.map((it) => it.uri)).toEqual(['file:///b.ea']);
  });

  test('of something that does not exist keeps its contents, at the top', () => {
    const model = modelOf('utöka Saknad { komponent A }\nkomponent B { -> A }');
    expect(meanings(model)).toEqual(['extend Saknad = unresolved', 'target A = A']);
  });
});

describe('ids', () => {
  test('stay unique when a name is declared twice', () => {
    const model = modelOf('komponent A { skikt S }\nkomponent A { skikt S }');
    expect(model.elements.filter((it) => !it.library).map((it) => it.id)).toEqual([
      'A',
      'A.S',
      'A~2',
      'A~2.S',
    ]);
  });

  test('of arrows tell equal ones apart', () => {
    const model = modelOf('komponent A { -> B hämtar\n -> B hämtar\n -> B som Egen }\nkomponent B');
    expect(model.arrows.map((it) => it.id)).toEqual(['A -> B hämtar', 'A -> B hämtar~2', 'Egen']);
  });
});
