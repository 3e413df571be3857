import { describe, expect, test } from 'vitest';
import type { CheckOptions } from '../../language/rules/check.ts';
import { fixed } from '../fixed.ts';
import { expectFindings } from '../fixture.ts';

const on = (rule: string): CheckOptions => ({ severities: { [`integration/${rule}`]: 'warning' } });

describe('integration/without-owner', () => {
  const WORLD = 'avtal Samverkan { omfattar Journal, Kassa, Katalog, Läsning }\n';

  test('an arrow across managers that nobody manages, where others have a manager', () => {
    const [finding] = expectFindings(
      `${WORLD}
enhet Drift {
  komponent Journal { -> Katalog }
//                       ^^^^^^^ integration/without-owner
  komponent Kassa { -> Katalog { manager Drift } }
}
enhet Katalogenheten { komponent Katalog { gränssnitt Läsning } }
`,
      on('without-owner'),
    );
    expect(finding?.message.sv).toBe('Journal → Katalog har ingen förvaltare.');
  });

  test('can be said to be unknown', () => {
    const text = `${WORLD}
enhet Drift { komponent Journal { -> Katalog }  komponent Kassa { -> Katalog { förvaltare Drift } } }
enhet Katalogenheten { komponent Katalog { gränssnitt Läsning } }
`;
    const after = fixed(text, 'integration/without-owner', on('without-owner'));
    expect(after.findings).toEqual([]);
    expect(after.files.get('main.ea')).toContain('-> Katalog {\n  förvaltare okänd\n}');
  });

  test('unknown, an interface that is managed, and arrows within one management', () => {
    expectFindings(
      `${WORLD}
enhet Drift {
  komponent Journal { -> Katalog { förvaltare okänd }  -> Kassa  -> Läsning hämtar }
  komponent Kassa
}
enhet Katalogenheten { komponent Katalog { gränssnitt Läsning { förvaltare Katalogenheten } } }
`,
      on('without-owner'),
    );
  });

  test('where no arrow has a manager only what is said to be missing is told of', () => {
    const text = `${WORLD}
enhet Drift { komponent Journal { -> Katalog }  komponent Kassa { -> Katalog } }
enhet Katalogenheten { komponent Katalog { gränssnitt Läsning } }
`;
    expectFindings(text, on('without-owner'));
    expectFindings(
      text.replace('-> Katalog', '-> Katalog { förvaltare saknas }').replace(
        '\nenhet Katalogenheten',
        `
//                                                        ^^^^^^ integration/without-owner
enhet Katalogenheten`,
      ),
      on('without-owner'),
    );
  });
});

describe('integration/without-contract', () => {
  test('an arrow over an integration platform, by its type or that of its profile', () => {
    const [finding] = expectFindings(
      `
sort Buss { utvidgar plattform  typ integrationsmotor }
plattform Motorn : Buss
enhet Drift {
  komponent Journal
  komponent Portal {
    -> Journal anropar { via Bussen }
//     ^^^^^^^ integration/without-contract
    -> Journal hämtar { via Motorn }
//     ^^^^^^^ integration/without-contract
    -> Journal skickar { tjänstekontrakt saknas }
//                                       ^^^^^^ integration/without-contract
  }
  component Bussen { type integrationplatform }
}
`,
      on('without-contract'),
    );
    expect(finding?.message.sv).toBe('Portal → Journal går över Bussen men har inget tjänstekontrakt.');
  });

  test('can be said to be unknown', () => {
    const text = `enhet Drift {
  komponent Journal
  komponent Portal { -> Journal anropar { via Bussen } }
  komponent Bussen { typ integrationsplattform }
}
`;
    const after = fixed(text, 'integration/without-contract', on('without-contract'));
    expect(after.findings).toEqual([]);
    expect(after.files.get('main.ea')).toContain('{ via Bussen  tjänstekontrakt okänd }');
  });

  test('a contract on either end, unknown, none, and other ways', () => {
    expectFindings(
      `
enhet Drift {
  komponent Journal { gränssnitt Läsning { tjänstekontrakt "GetX 1.0" } }
  komponent Portal {
    -> Journal anropar { via Bussen  tjänstekontrakt "GetX 1.0" }
    -> Läsning anropar { via Bussen }
    -> Journal hämtar { via Bussen  contract unknown }
    -> Journal skickar { via Bussen  tjänstekontrakt inget }
    -> Journal utbyter { via SAML }
    -> Bussen
  }
  komponent Bussen { typ integrationsplattform }
}
`,
      on('without-contract'),
    );
  });

  test('verbs that are said to ask for one, by name, alias or what they stand on', () => {
    expectFindings(
      `
verb läser : hämtar
enhet Drift {
  komponent Journal
  komponent Portal {
    -> Journal hämtar
//     ^^^^^^^ integration/without-contract
    -> Journal läser
//     ^^^^^^^ integration/without-contract
    -> Journal skickar
  }
}
`,
      { ...on('without-contract'), settings: { 'integration/without-contract': { verbs: ['reads'] } } },
    );
  });
});

describe('integration/contract-version-mismatch', () => {
  const text = `
enhet Drift {
  komponent Journal { gränssnitt Läsning { tjänstekontrakt "vård:GetX:3.0" }  skikt Yta { gränssnitt B { contract "SetY v2" } } }
  komponent Portal {
    -> Läsning anropar { tjänstekontrakt "vård:GetX:2.1" }
//                                       ^^^^^^^^^^^^^^^ integration/contract-version-mismatch
    -> Journal anropar { tjänstekontrakt "vård:getx 3", "SetY 1" }
//                                                      ^^^^^^^^ integration/contract-version-mismatch
  }
}
`;

  test('another version than that of the interface, or of the interfaces of the component', () => {
    const [finding] = expectFindings(text);
    expect(finding?.message.sv).toBe('Portal använder vård:GetX:2.1, men Läsning har version 3.0.');
    expect(finding?.fixes[0]?.title.sv).toBe('Ändra till "vård:GetX:3.0"');
    expect(fixed(text, 'integration/contract-version-mismatch').findings).toEqual([
      'integration/contract-version-mismatch: Portal använder SetY 1, men Journal har version 2.',
    ]);
  });

  test('the same version, one of several, other contracts and none', () => {
    expectFindings(`
enhet Drift {
  komponent Journal { gränssnitt Läsning { tjänstekontrakt "GetX 3.0", "GetX 2" } }
  komponent Portal {
    -> Läsning anropar { tjänstekontrakt "GetX 2.0" }
    -> Journal anropar { tjänstekontrakt "GetX 3", "Annat 1", "GetX" }
    -> Läsning hämtar { tjänstekontrakt okänd }
    -> Läsning skickar
  }
}
`);
  });
});

describe('integration/not-in-neighbours', () => {
  const ROLES =
    'roller { objektägare Drift  objektägareIT Drift  förvaltningsledare Drift  förvaltningsledareIT Drift }';
  const WORLD = `enhet Drift { komponent Katalog  komponent Register  komponent Klient { -> Journal } }
enhet Andra { komponent Eget }
avtal Samverkan { omfattar Vård, Drift, Andra }
`;

  test('a system outside that is not listed, whichever way the arrow goes', () => {
    const text = `${WORLD}
förvaltningsobjekt Vård "Vården" {
  närliggande Katalog, Klient
  ${ROLES}
  komponent Journal { -> Katalog  -> Register }
//                                   ^^^^^^^^ integration/not-in-neighbours
  Eget -> Journal
//^^^^ integration/not-in-neighbours
}
`;
    const options = on('not-in-neighbours');
    const [finding] = expectFindings(text, options);
    expect(finding?.message.sv).toBe(
      'Journal → Register: Vården räknar inte upp Register bland sina närliggande system.',
    );
    const after = fixed(text, 'integration/not-in-neighbours', options);
    expect(after.files.get('main.ea')).toContain('närliggande Katalog, Klient, Register\n');
    expect(after.findings).toEqual([
      'integration/not-in-neighbours: Eget → Journal: Vården räknar inte upp Eget bland sina närliggande system.',
    ]);
  });

  test('what lies in what is listed, is managed by it or by the object, and lists that are not there', () => {
    expectFindings(
      `${WORLD}
förvaltningsobjekt Vård {
  neighbours Drift, Bild
  ${ROLES}
  förvaltar Eget
  komponent Journal { -> Katalog  -> Bilder { enligt okänd }  -> Eget }
}
förvaltningsobjekt Bild { ${ROLES}  komponent Bilder { -> Register { enligt okänd } } }
`,
      on('not-in-neighbours'),
    );
  });

  test('none is a list without anybody in it, and unknown is not', () => {
    expectFindings(
      `${WORLD.replace('  komponent Klient { -> Journal }', '')}
förvaltningsobjekt Vård {
  närliggande inget
  ${ROLES}
  komponent Journal { -> Katalog }
//                       ^^^^^^^ integration/not-in-neighbours
}
förvaltningsobjekt Bild { närliggande okänd  ${ROLES}  komponent Bilder { -> Register { enligt okänd } } }
`,
      on('not-in-neighbours'),
    );
  });
});
