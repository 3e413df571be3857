/** What elements and lines are in ArchiMate. */
import { describe, expect, test } from 'vitest';
import { ARCHIMATE_TYPES } from '../../language/model/metamodel/archimate.ts';
import { KINDS } from '../../language/model/metamodel/index.ts';
import type { Language } from '../../language/model/text.ts';
import { joined } from '../../language/views/lift.ts';
import type { Occasion } from '../../language/views/occasion.ts';
import type { Picture } from '../../language/views/picture.ts';
import { pictureOf, viewsOf } from '../../language/views/views.ts';
import { edge } from '../drawing/samples.ts';
import { modelOf } from '../model/project.ts';

const NOTED: Occasion = { notation: 'archimate' };

function picture(text: string, occasion: Occasion = NOTED, language: Language = 'sv'): Picture {
  const model = modelOf(text);
  const view = viewsOf(model).find(({ declared }) => declared);
  return pictureOf(model, view ?? expect.fail('no view'), language, occasion);
}

const labels = ({ nodes }: Picture): readonly string[] => nodes.map(({ kindLabel }) => kindLabel);

/** "B –serving→ A: label", from where the relation leaves to where it leads. */
const relations = ({ edges }: Picture): readonly string[] =>
  edges.map(({ source, target, relation }) => {
    if (!relation) return `${source} ${target}`;
    const [from, to] = relation.from === 'target' ? [target, source] : [source, target];
    const tip = relation.from === 'both' ? '↔' : '→';
    return `${from} –${relation.type}${tip} ${to}${relation.label === '' ? '' : `: ${relation.label}`}`;
  });

describe('elements', () => {
  test('are all of a type that ArchiMate has', () => {
    const used = KINDS.flatMap(({ archimate }) => archimate ?? []);
    expect(new Set(used)).toEqual(new Set(Object.keys(ARCHIMATE_TYPES)));
  });

  test('say their type in the language of the picture, and what they said beyond their kind', () => {
    const text = `sort Motor "Integrationsmotor" { utvidgar komponent  ikon buss  färg grön }
komponent A
komponent B { typ register }
komponent C : Motor
information D
miljö E
vy V { visa A eller B eller C eller D eller E }`;
    expect(labels(picture(text))).toEqual([
      'applikationskomponent',
      'applikationskomponent «register»',
      'applikationskomponent «Integrationsmotor»',
      'verksamhetsobjekt',
      'gruppering «miljö»',
    ]);
    expect(labels(picture(text, NOTED, 'en')).slice(0, 2)).toEqual([
      'Application Component',
      'Application Component «register»',
    ]);
    expect(picture(text).nodes.map(({ look }) => look)).toEqual([
      { archimate: 'ApplicationComponent' },
      { archimate: 'ApplicationComponent' },
      { archimate: 'ApplicationComponent' },
      { archimate: 'BusinessObject' },
      { archimate: 'Grouping' },
    ]);
  });

  test('keep the colours that the view gives them', () => {
    const text = 'komponent A { livscykel drift }\nvy V { visa komponent  färga livscykel }';
    expect(picture(text).nodes[0]?.look).toEqual({ archimate: 'ApplicationComponent', tint: 'operation' });
  });

  test('that only frame others are groupings, unless they are something', () => {
    const text = `organisation Region { komponent A { status pågår } }
vy V { visa komponent  gruppera organisation }
vy W { visa komponent  gruppera status }`;
    const model = modelOf(text);
    const frames = viewsOf(model)
      .filter(({ declared }) => declared)
      .map((view) => pictureOf(model, view, 'sv', NOTED).nodes.find(({ frame }) => frame)?.look?.archimate);
    expect(frames).toEqual(['BusinessActor', 'Grouping']);
  });
});

describe('lines', () => {
  test('of integrations lead where data goes, or from who serves to who is served', () => {
    const shown = picture(`komponent A {
  -> B hämtar Patienter
  -> B skickar Remisser "varje natt"
  -> B utbyter Svar
  -> B anropar
  -> B autentiserar "med kort"
  -> B
}
komponent B
information Patienter
information Remisser
information Svar
vy V { visa A eller B }`);
    expect(relations(shown)).toEqual([
      'B –flow→ A: Patienter',
      'A –flow→ B: Remisser: varje natt',
      'A –flow↔ B: Svar',
      'B –serving→ A',
      'B –serving→ A: med kort',
      'B –serving→ A',
    ]);
    expect(shown.edges.map(({ label }) => label)[0]).toBe('hämtar Patienter');
  });

  test('to information are access, with the data', () => {
    const text = `komponent A { -> I hämtar  -> I skickar }
information I
vy V { visa A eller I }`;
    expect(relations(picture(text))).toEqual(['I –access→ A', 'A –access→ I']);
  });

  test('between steps are triggering, with the words that lead on', () => {
    const text = `process P {
  steg A
  steg B { -> D "om det brådskar" }
  steg C { slut "klart" }
  steg D
}
vy V av P { typ process }`;
    expect(relations(picture(text))).toEqual([
      'P.A –triggering→ P.B',
      'P.B –triggering→ P.C',
      'P.B –triggering→ P.D: om det brådskar',
    ]);
  });

  test.each([
    ['nät X { använder Y }', 'plattform Y', 'Y –serving→ X'],
    ['tjänst X { realiseras Y }', 'komponent Y', 'Y –realization→ X'],
    ['produkt X { realiseras Y }', 'komponent Y', 'Y –serving→ X'],
    ['förmåga X { stöds Y }', 'komponent Y', 'Y –realization→ X'],
    ['process X { stöds Y }', 'komponent Y', 'Y –serving→ X'],
    ['tjänst X { består Y }', 'tjänst Y', 'X –composition→ Y'],
    ['nod X { kör Y }', 'plattform Y', 'X –assignment→ Y'],
    ['nod X { kör Y }', 'komponent Y', 'X –serving→ Y'],
    ['avtal X { bilagatill Y }', 'avtal Y', 'Y –composition→ X'],
    ['avtal X { parter Y }', 'organisation Y', 'X –association→ Y: part'],
    ['princip X { motiveras Y }', 'drivkraft Y', 'Y –influence→ X'],
    ['uppdrag X { motiveras Y }', 'drivkraft Y', 'X –directedAssociation→ Y: motiveras av'],
    ['uppdrag X { möter Y }', 'behov Y', 'X –realization→ Y'],
    ['komponent X { ersätts Y }', 'komponent Y', 'X –directedAssociation→ Y: ersätts av'],
  ])('%s, %s', (one, other, expected) => {
    expect(relations(picture(`${one}\n${other}\nvy V { typ samband  visa X eller Y }`))).toEqual([expected]);
  });

  test('that a view turns are the same relation as those it does not', () => {
    const text = 'komponent A\nnod N { kör A }\n';
    const of = (type: string): readonly string[] => relations(picture(`${text}vy V av N { typ ${type} }`));
    expect(of('plattform')).toEqual(['N –serving→ A']);
    expect(of('påverkan')).toEqual(['N –serving→ A']);
  });

  test('that stand for several are of the same relation, or associations', () => {
    const flow = { relation: { type: 'flow', from: 'source', label: 'x' } } as const;
    const back = { relation: { type: 'flow', from: 'target', label: 'y' } } as const;
    const serving = { relation: { type: 'serving', from: 'target', label: '' } } as const;
    const of = (...some: Parameters<typeof edge>[3][]): unknown =>
      joined(
        'id',
        'a',
        'b',
        some.map((extras) => edge('a', 'b', 'hämtar x', extras)),
      ).relation;
    expect(of(flow)).toEqual(flow.relation);
    expect(of(flow, flow)).toEqual({ type: 'flow', from: 'source', label: '2×' });
    expect(of(flow, back)).toEqual({ type: 'flow', from: 'both', label: '2×' });
    expect(of(flow, serving)).toEqual({ type: 'association', from: 'source', label: '2×' });
    expect(of({}, {})).toBeUndefined();
  });
});

describe('a view', () => {
  const of = (says: string, occasion?: Occasion): string | undefined =>
    picture(`komponent A\nvy V { visa A ${says} }`, occasion ?? {}).nodes[0]?.look?.archimate;

  test('says its notation itself, or has that of the occasion, or none', () => {
    expect(of('notation archimate')).toBe('ApplicationComponent');
    expect(of('', NOTED)).toBe('ApplicationComponent');
    expect(of('notation vanlig', NOTED)).toBeUndefined();
    expect(of('notation plain', NOTED)).toBeUndefined();
    expect(of('')).toBeUndefined();
  });

  test('that is a table stays as it is', () => {
    const text = `organisation O\nförmåga F { utförs O }
vy V { typ matris  rader förmåga  kolumner organisation }`;
    expect(picture(text)).toEqual(picture(text, {}));
  });
});
