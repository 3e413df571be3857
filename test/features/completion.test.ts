import { describe, expect, test } from 'vitest';
import { complete, MOST_ITEMS } from '../../language/features/completion.ts';
import type { Language } from '../../language/model/text.ts';
import { ask } from './ask.ts';

/** The labels in their order, the first `most` of them. */
function labels(text: string, language: Language = 'sv', most = 12): string {
  const { source, position } = ask(text, language);
  const { items } = complete(source, position);
  return items
    .slice(0, most)
    .map(({ label }) => label)
    .join(' ');
}

describe('words of the language', () => {
  test('only what may stand in the block', () => {
    expect(labels('$0', 'sv', 40)).toMatchInlineSnapshot(
      `"organisation enhet roll aktör forum samarbete objektfamilj förvaltningsobjekt avtal servicenivå styrdokument förvaltningsplan område mål indikator behov uppdrag finansiering investering princip drivkraft händelse objektverksamhet aktivitet förvaltningsprodukt förmåga tjänst process komponent gränssnitt information miljö nod plattform nätverk plats utrustning vy regel sort"`,
    );
    expect(labels('prioritet P { $0 }', 'sv', 40)).toMatchInlineSnapshot(
      `"påbörjas åtgärdas informeras återkopplas högst feltid mått beskrivning anmärkning källa alias engelska"`,
    );
    expect(labels('servicenivå S {\n  $0\n}')).toMatchInlineSnapshot(
      `"typ gäller miljöer enligt leverantör servicetid supporttid tillgänglighet informeras återkopplas feltid svarstid"`,
    );
    expect(labels('komponent A\nutöka A {\n  $0\n}')).toMatchInlineSnapshot(
      `"typ syfte ursprung leverantör förvaltare ägare livscykel supportslut teknik kritikalitet enligt innehåll"`,
    );
    expect(labels('komponent A {\n  -> B { $0 }\n}')).toMatchInlineSnapshot(
      `"via enligt kritikalitet frekvens tjänstekontrakt förvaltare livscykel beskrivning anmärkning källa"`,
    );
  });

  test('in the language of the file, whatever the client speaks', () => {
    expect(labels('komponent A {\n  liv$0\n}', 'en')).toMatchInlineSnapshot(`"livscykel"`);
    expect(labels('component A {\n  lif$0\n}', 'sv')).toMatchInlineSnapshot(`"lifecycle"`);
    expect(labels('kom$0', 'sv')).toMatchInlineSnapshot(`"komponent"`);
    expect(labels('comp$0', 'en')).toMatchInlineSnapshot(`"component"`);
  });

  test('the other language finds them too', () => {
    expect(labels('komponent A {\n  lifec$0\n}')).toBe('livscykel');
  });

  test('a property that takes one value is not offered twice', () => {
    expect(labels('komponent A {\n  ursprung anpassad\n  ursp$0\n}')).not.toContain('ursprung');
    expect(labels('komponent A {\n  leverantör B\n  lever$0\n}')).toContain('leverantör');
  });

  test('a half-typed property that is a word already is still offered', () => {
    expect(labels('komponent A {\n  typ$0\n}')).toContain('typ');
  });
});

describe('values', () => {
  test('words of closed lists, by kind', () => {
    expect(labels('komponent A { typ $0 }', 'sv', 4)).toMatchInlineSnapshot(
      `"system katalog register tjänst"`,
    );
    expect(labels('organisation A { typ $0 }', 'sv', 4)).toMatchInlineSnapshot(
      `"region kommun myndighet leverantör"`,
    );
    expect(labels('komponent A { kritikalitet $0 }')).toMatchInlineSnapshot(`"hård mjuk"`);
    expect(labels('component A { criticality $0 }')).toMatchInlineSnapshot(`"hard soft"`);
  });

  test('names of a kind that fits, then the states that the property takes', () => {
    const text = 'organisation Leverantören\nkomponent B\nkomponent A { leverantör $0 }';
    expect(labels(text)).toMatchInlineSnapshot(`"Leverantören okänd"`);
    expect(labels('komponent A { livscykel $0 }')).toMatchInlineSnapshot(
      `"planerad utveckling införande drift avveckling avvecklad okänd"`,
    );
    expect(labels('component A { lifecycle $0 }')).toMatchInlineSnapshot(
      `"planned development introduction operation phaseout retired unknown"`,
    );
  });

  test('units after a number, dates after a state', () => {
    expect(labels('prioritet P { påbörjas 1 $0 }')).toMatchInlineSnapshot(`"s min h dagar vecka månad"`);
    expect(labels('komponent A { livscykel drift $0 }', 'sv', 3)).toMatchInlineSnapshot(`"från till typ"`);
    expect(labels('servicenivå S { feltid 10 h/$0 }')).toMatchInlineSnapshot(
      `"min h dagar vecka månad termin år"`,
    );
  });

  test('clauses that the kind takes', () => {
    expect(labels('servicenivå S $0 {}')).toMatchInlineSnapshot(`"för i"`);
    expect(labels('vy V $0')).toMatchInlineSnapshot(`"av"`);
    expect(labels('komponent A $0')).toMatchInlineSnapshot(`""`);
  });
});

describe('names', () => {
  const near = `
// @file far.ea
förvaltningsobjekt O {
  komponent Delad
  komponent Fjärran
}
komponent 'Min plan' "Planen"
// @file main.ea
förvaltningsobjekt S {
  komponent Delad
  komponent A { skikt Yta  -> $0 }
}`;

  test('the nearest first, qualified only where the simple name means another', () => {
    expect(labels(near)).toMatchInlineSnapshot(`"Yta Delad 'Min plan' O S O.Delad Fjärran"`);
  });

  test('quoted where needed, found by title, and by quoted beginnings', () => {
    expect(labels(near.replace('$0', 'Pla$0'))).toMatchInlineSnapshot(`"'Min plan'"`);
    const { source, position } = ask(near.replace('$0', "'Mi$0'"));
    const [item] = complete(source, position).items;
    expect(item).toMatchObject({ newText: "'Min plan'", filter: "'Min plan Planen" });
    expect(item?.range).toMatchObject({ start: { character: 30 }, end: { character: 34 } });
  });

  test('what stands inside the element before the dot', () => {
    expect(labels(near.replace('$0', 'O.$0'))).toMatchInlineSnapshot(`"Delad Fjärran"`);
    expect(labels(near.replace('$0', 'O.Fj$0'))).toMatchInlineSnapshot(`"Fjärran"`);
    expect(labels(near.replace('$0', 'S.A.$0'))).toMatchInlineSnapshot(`"Yta"`);
  });

  test('letters beyond a to z, and the range that is replaced', () => {
    const { source, position } = ask('komponent Ärende\nkomponent B { -> Är$0 }');
    expect(complete(source, position).items.map(({ label, range }) => [label, range])).toEqual([
      ['Ärende', { start: { line: 1, character: 17 }, end: { line: 1, character: 19 } }],
    ]);
  });

  test('verbs after the target, information after the verb', () => {
    const text = 'information Uppgift\nkomponent B\nkomponent A { -> B $0 }';
    expect(labels(text)).toMatchInlineSnapshot(
      `"hämtar skickar utbyter anropar autentiserar publicerar prenumererar"`,
    );
    expect(labels(text.replace('$0', 'hämtar $0'))).toMatchInlineSnapshot(`"Uppgift"`);
    expect(labels('component B\ncomponent A { -> B $0 }', 'sv', 3)).toMatchInlineSnapshot(
      `"reads sends exchanges"`,
    );
  });

  test('roles, then holders', () => {
    const text = 'organisation SLL { enhet IT }\nförvaltningsobjekt S { roller { $0 } }';
    expect(labels(text, 'sv', 4)).toMatchInlineSnapshot(
      `"objektägare objektägareIT förvaltningsledare förvaltningsledareIT"`,
    );
    expect(labels(text.replace('$0', 'objektägare $0'), 'sv', 4)).toMatchInlineSnapshot(
      `"SLL IT objektägare objektägareIT"`,
    );
    expect(labels(text.replace('$0', 'objektägare $0'), 'sv', 40)).toContain('vakant');
  });

  test('what can be extended and specialised', () => {
    expect(labels('komponent A\nutöka $0')).toMatchInlineSnapshot(`"A"`);
    expect(labels('roll R : objekt$0')).toMatchInlineSnapshot(`"objektägare objektägareIT objektspecialist"`);
  });
});

test('selectors: kinds, names, tags, conditions', () => {
  const text = 'komponent A { #vård }\nvy V { visa $0 }';
  expect(labels(text, 'sv', 3)).toMatchInlineSnapshot(`"organisation enhet roll"`);
  expect(labels(text.replace('$0', 'A$0'), 'sv', 3)).toMatchInlineSnapshot(`"A aktör avtal"`);
  expect(labels(text.replace('$0', '#$0'))).toBe('#vård');
  expect(labels(text.replace('$0', 'komponent [ty$0]'))).toMatchInlineSnapshot(
    `"typ styrmodell ansvar befogenhet giltighet tillgänglighet kritikalitet kapacitet allvar motiveras stöds teknik"`,
  );
  expect(labels(text.replace('$0', 'komponent [kritikalitet = $0]'))).toMatchInlineSnapshot(`"hård mjuk"`);
});

test('rules: statements, what follows a selector, conditions on arrows and on roles', () => {
  const text = 'organisation Regionen\nkomponent A\nregel R { $0 }';
  const at = (words: string, most?: number): string => labels(text.replace('$0', words), 'sv', most);
  expect(at('$0', 6)).toMatchInlineSnapshot(`"allvar orsak godkänns underkänns förbjud kräv"`);
  expect(at('förbjud komponent $0')).toMatchInlineSnapshot(`"mot med och eller"`);
  expect(at('kräv komponent mot A $0')).toMatchInlineSnapshot(`"med och eller"`);
  expect(at('kräv komponent mot A med $0')).toMatchInlineSnapshot(`"["`);
  expect(at('kräv komponent mot A med [$0]', 4)).toMatchInlineSnapshot(`"verb information via enligt"`);
  expect(at('kräv komponent mot A med [verb = $0]', 3)).toMatchInlineSnapshot(`"hämtar skickar utbyter"`);
  expect(at('kräv komponent [objektäg$0]')).toMatchInlineSnapshot(`"objektägare objektägareIT"`);
  expect(at('kräv komponent [objektägare = $0]')).toMatchInlineSnapshot(
    `"Regionen objektägare objektägareIT förvaltningsledare förvaltningsledareIT objektspecialist itSpecialist komponentspecialist driftansvarig verksamhetsstöd"`,
  );
  expect(at('allvar $0')).toMatchInlineSnapshot(`"fel varning upplysning"`);
});

test('nothing where a new name is made up, in texts and in comments', () => {
  expect(labels('komponent $0')).toBe('');
  expect(labels('komponent A "$0"')).toBe('');
  expect(labels('// kom$0')).toBe('');
});

test('a long list is cut and says so', () => {
  const many = Array.from({ length: 300 }, (_, index) => `komponent K${index}`).join('\n');
  const { source, position } = ask(`${many}\nkomponent A { -> $0 }`);
  const completion = complete(source, position);
  expect(completion.items).toHaveLength(MOST_ITEMS);
  expect(completion.incomplete).toBe(true);
});

test('items explain themselves', () => {
  const { source, position } = ask('komponent A {\n  kritik$0\n}', 'en');
  expect(complete(source, position).items[0]).toMatchInlineSnapshot(`
    {
      "detail": "Hard: does not work without. Soft: works, but worse.",
      "documentation": "**criticality** / kritikalitet · property

    Hard: does not work without. Soft: works, but worse.

    One of \`hard\`, \`soft\`.",
      "filter": "kritikalitet criticality",
      "label": "kritikalitet",
      "newText": "kritikalitet",
      "range": {
        "end": {
          "character": 8,
          "line": 1,
        },
        "start": {
          "character": 2,
          "line": 1,
        },
      },
      "sort": "property",
    }
  `);
});
