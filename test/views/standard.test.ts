/** The kinds of view that stand on the model as it is: the map of objects, the platform, and what is hit by a stop. */
import { describe, expect, test } from 'vitest';
import type { Picture } from '../../language/views/picture.ts';
import { pictureOf, viewsOf } from '../../language/views/views.ts';
import { modelOf } from '../model/project.ts';

function picture(text: string, id: string): Picture {
  const model = modelOf(text);
  const view = viewsOf(model).find((it) => it.id === id);
  return pictureOf(model, view ?? expect.fail(`no view ${id}`), 'sv');
}

const viewIds = (text: string): string[] => viewsOf(modelOf(text)).map(({ id }) => id);

/** "A", "A > B": what stands inside what. */
const nesting = ({ nodes }: Picture): string[] =>
  nodes.map(({ id, parent }) => (parent === undefined ? id : `${parent} > ${id}`));

const edges = (shown: Picture): string[] =>
  shown.edges.map(({ source, target, label }) => `${source} | ${label} | ${target}`);

describe('landskap', () => {
  const MAP = `
organisation Norr {
  objektfamilj Vård {
    förvaltningsobjekt Journal { roller { objektägare vakant  objektägareIT Norr } komponent J { komponent Del } }
    förvaltningsobjekt Lab { förvaltar Prov }
  }
}
organisation Söder { objektfamilj Ekonomi }
komponent Prov
komponent Lös
`;

  test('objects stand in families in organisations, with what they manage', () => {
    expect(nesting(picture(MAP, 'landskap:*'))).toEqual([
      'Norr',
      'Norr > Norr.Vård',
      'Norr.Vård > Norr.Vård.Journal',
      'Norr.Vård.Journal > Norr.Vård.Journal.J',
      'Norr.Vård > Norr.Vård.Lab',
      'Norr.Vård.Lab > Prov',
      'Söder',
      'Söder > Söder.Ekonomi',
    ]);
  });

  test('the one organisation of all objects is no box, and vacant roles are counted', () => {
    const shown = picture(MAP.replace('organisation Söder { objektfamilj Ekonomi }', ''), 'landskap:*');
    expect(shown.nodes[0]?.id).toBe('Norr.Vård');
    expect(shown.nodes.find(({ id }) => id === 'Norr.Vård.Journal')?.lines).toEqual(['1 vakant roll']);
  });

  test('a declared one is of its scope, and one object alone has no map', () => {
    expect(nesting(picture(`${MAP}vy Karta av Norr.Vård.Lab { typ landskap }`, 'Karta'))).toEqual([
      'Norr.Vård.Lab',
      'Norr.Vård.Lab > Prov',
    ]);
    expect(viewIds('förvaltningsobjekt Ett { komponent A }')).not.toContain('landskap:*');
  });
});

describe('plattform', () => {
  test('an object stands on what runs its parts, with the environment around it', () => {
    const shown = picture(
      `
förvaltningsobjekt Vård { komponent Journal }
miljö Produktion { nod Server { kör Vård.Journal  antal 2 } nod Annan { kör Främmande } }
komponent Främmande
`,
      'plattform:Vård',
    );
    expect(nesting(shown)).toEqual(['Vård.Journal', 'Produktion', 'Produktion > Produktion.Server']);
    expect(edges(shown)).toEqual(['Vård.Journal | körs på | Produktion.Server']);
    expect(shown.nodes.find(({ id }) => id === 'Produktion.Server')?.lines).toEqual(['antal: 2']);
  });

  test('without objects it is of each organisation, without those of all', () => {
    expect(viewIds('organisation A { nod N } organisation B { enhet C { nätverk M } }')).toEqual([
      'samband:*',
      'plattform:A',
      'plattform:B',
    ]);
    expect(viewIds('nod N\nplats P')).toContain('plattform:*');
    expect(viewIds('plats P')).not.toContain('plattform:*');
  });

  test('a machine stands where it is said to stand', () => {
    const shown = picture('plats Hall\nnod Server { ligger Hall }', 'plattform:*');
    expect(nesting(shown)).toEqual(['Hall', 'Hall > Server']);
  });

  test('what the view is about is not outside it; what else runs on the same machines is', () => {
    const shown = picture(
      `förvaltningsobjekt Vård { förvaltar Remiss  komponent Journal }
komponent Remiss
komponent Lager
nod Server { kör Vård.Journal, Remiss, Lager }`,
      'plattform:Vård',
    );
    expect(shown.nodes.map(({ id, emphasis }) => `${id} ${emphasis}`)).toEqual([
      'Vård.Journal normal',
      'Remiss normal',
      'Lager outside',
      'Server normal',
    ]);
    const whole = picture('komponent Lager\nnod Server { kör Lager }', 'plattform:*');
    expect(whole.nodes.map(({ emphasis }) => emphasis)).toEqual(['normal', 'normal']);
  });
});

describe('påverkan', () => {
  const CHAIN = `
aktivitet Skriva { använder Stöd }
förvaltningsprodukt Stöd { realiseras Journal }
komponent Journal { skikt Data { -> Katalog "läser" } }
komponent Annan { -> Journal }
komponent Katalog
nod Server { kör Katalog }
komponent Utanför
vy Stopp av Server { typ påverkan }
`;

  test('all that depends on it, in as many steps as it takes, and nothing else', () => {
    const shown = picture(CHAIN, 'Stopp');
    expect(shown.nodes.map(({ id, lines }) => [id, ...lines].join(': '))).toEqual([
      'Skriva: i 5 led',
      'Stöd: i 4 led',
      'Journal: i 3 led',
      'Journal.Data: i 2 led',
      'Annan: i 4 led',
      'Katalog',
      'Server',
    ]);
    expect(edges(shown)).toEqual([
      'Skriva | använder | Stöd',
      'Annan |  | Journal',
      'Stöd | realiseras av | Journal',
      'Journal.Data | läser | Katalog',
      'Katalog | körs på | Server',
    ]);
    expect(shown.nodes.find(({ emphasis }) => emphasis === 'focus')?.id).toBe('Server');
  });

  test('standard ones are of the three that most depend on', () => {
    const users = (name: string, count: number): string =>
      Array.from({ length: count }, (_, index) => `komponent ${name}${index} { -> ${name} }`).join('\n');
    const text = `komponent A\nkomponent B\nkomponent C\nkomponent D\nkomponent E\n${users('A', 4)}\n${users('B', 6)}\n${users('C', 5)}\n${users('D', 4)}\n${users('E', 3)}`;
    expect(viewIds(text).filter((id) => id.startsWith('paverkan'))).toEqual([
      'paverkan:A',
      'paverkan:B',
      'paverkan:C',
    ]);
  });

  test('a ring ends', () => {
    const shown = picture('komponent A { -> B }\nkomponent B { -> A }\nvy V av A { typ påverkan }', 'V');
    expect(shown.nodes.map(({ id }) => id)).toEqual(['A', 'B']);
    expect(edges(shown)).toHaveLength(2);
  });
});

describe('process', () => {
  const TWO = `
process Ärende "Ta hand om ärenden" {
  steg Ett { nummer "1.1"  utförs Disk  när "varje dag"  resultat "ärende" }
  steg Två { -> Ett "ofullständigt" }
  steg Tre { slut "klart"  utförs okänd }
  steg Fyra
}
enhet Disk "Servicedisk"
process Annan { steg A { -> Ärende.Tre } steg B }
`;

  test('steps follow each other until the end is said, with who does what', () => {
    const shown = picture(TWO, 'process:Ärende');
    expect(nesting(shown)).toEqual(['Ärende.Ett', 'Ärende.Två', 'Ärende.Tre', 'Ärende.Fyra', 'Annan.A']);
    expect(shown.nodes.map(({ kindLabel, lines }) => [kindLabel, ...lines])).toEqual([
      ['steg 1.1', 'utförs: Servicedisk', 'när: varje dag', 'resultat: ärende'],
      ['steg'],
      ['steg', 'utförs: okänd', 'slut: klart'],
      ['steg'],
      ['steg'],
    ]);
    expect(shown.nodes.at(-1)?.emphasis).toBe('outside');
    expect(edges(shown)).toEqual([
      'Ärende.Ett |  | Ärende.Två',
      'Ärende.Två |  | Ärende.Tre',
      'Ärende.Två | ofullständigt | Ärende.Ett',
      'Annan.A |  | Ärende.Tre',
    ]);
    expect(shown.edges.map(({ onward }) => onward)).toEqual([true, true, undefined, undefined]);
  });

  test('a process that is called as a whole is a box around its steps', () => {
    const shown = picture(`${TWO}process Tredje { -> Ärende "behov" steg X steg Y }`, 'process:Ärende');
    expect(nesting(shown).slice(0, 2)).toEqual(['Ärende', 'Ärende > Ärende.Ett']);
  });

  test('a title that says what it is is not told twice', () => {
    const titles = viewsOf(
      modelOf('process P "Process för X" { steg A steg B }\nprocess Q { steg A steg B }'),
    )
      .filter(({ type }) => type === 'process')
      .map(({ title }) => title('sv'));
    expect(titles).toEqual(['Process för X', 'Process: Q']);
  });
});

describe('the views of integrations that Region Halland asks for', () => {
  const SYSTEMS = `
information Prov
information Remiss
enhet Vård { komponent Journal { skikt Yta { -> Motor hämtar Prov } -> Lab -> Motor skickar Remiss } }
enhet Labbet { komponent Lab { -> Motor skickar Prov } komponent Kassa { -> Journal } }
komponent Motor "Integrationsmotorn" { typ integrationsplattform }
komponent Remissportal { -> Motor hämtar Remiss }
komponent Ensam
`;

  test('the overview shows applications and pairs, and no engine', () => {
    const model = modelOf(SYSTEMS);
    const view = viewsOf(model).find(({ id }) => id === 'integrationsoversikt:*');
    const shown = pictureOf(model, view ?? expect.fail('no overview'), 'sv');
    expect(shown.nodes.map(({ id }) => id)).toEqual([
      'frame:Vård',
      'frame:Labbet',
      'Vård.Journal',
      'Labbet.Lab',
      'Labbet.Kassa',
      'Remissportal',
    ]);
    expect(edges(shown)).toEqual([
      'Vård.Journal |  | Labbet.Lab',
      'Labbet.Kassa |  | Vård.Journal',
      'Vård.Journal |  | Remissportal',
    ]);
  });

  test('the descriptions tell all that is said, under who is responsible', () => {
    const shown = picture(
      `förvaltningsobjekt Vård {
  komponent Journal {
    -> Lab hämtar Prov, Remiss "prov om natten" { via HL7  enligt saknas  frekvens "varje natt" }
    -> Kassa { förvaltare Ekonomi }
    skikt Yta { -> Data }
    skikt Data
  }
}
förvaltningsobjekt Labbet { komponent Lab }
förvaltningsobjekt Ekonomi { komponent Kassa }
förvaltningsobjekt Ensamt { komponent Ensam }
information Prov
information Remiss
komponent Fri
Fri -> Lab`,
      'integrationsbeskrivning:Labbet',
    ).table;
    expect(shown?.columns.map(({ title }) => title)).toEqual([
      'Gör',
      'Information',
      'Via',
      'Frekvens',
      'Avtal',
    ]);
    expect(shown?.groups.map(({ title }) => title)).toEqual(['Vård', 'Ansvarig ej angiven']);
    expect(shown?.rows.map(({ title, line, group }) => [title, line, group])).toEqual([
      ['Journal → Lab', 'prov om natten', 'group:Vård'],
      ['Fri → Lab', undefined, 'group:'],
    ]);
    expect(shown?.cells[0]?.map((cell) => cell.map(({ text, marks }) => [text, ...marks]))).toEqual([
      [['hämtar']],
      [['Prov'], ['Remiss']],
      [['HL7']],
      [['varje natt']],
      [['saknas', 'missing']],
    ]);
  });

  test('there are descriptions of objects that have integrations, and an integration has the manager it states', () => {
    const text = `förvaltningsobjekt A { komponent X { -> Y { förvaltare B }  -> Y hämtar { förvaltare B } } }
förvaltningsobjekt B { komponent Y }
förvaltningsobjekt C { komponent Z { skikt S { -> T } skikt T } }`;
    const ids = viewIds(text).filter((id) => id.startsWith('integrationsbeskrivning'));
    expect(ids).toEqual(['integrationsbeskrivning:A', 'integrationsbeskrivning:B']);
    expect(picture(text, 'integrationsbeskrivning:A').table?.groups.map(({ title }) => title)).toEqual(['B']);
  });

  test('a map for each application with several neighbours, engines and all', () => {
    expect(viewIds(SYSTEMS).filter((id) => id.startsWith('integrationskarta'))).toEqual([
      'integrationskarta:Vård.Journal',
    ]);
    const shown = picture(SYSTEMS, 'integrationskarta:Vård.Journal');
    expect(shown.nodes.map(({ id }) => id)).toContain('Motor');
  });
});
