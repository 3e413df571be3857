import { describe, expect, test } from 'vitest';
import type { CheckOptions } from '../../language/rules/check.ts';
import { fixed } from '../fixed.ts';
import { expectFindings } from '../fixture.ts';

const on = (rule: string): CheckOptions => ({ severities: { [`capability/${rule}`]: 'info' } });

const WORLD = `organisation Norr {
  komponent VAS
  komponent Raindance
}
organisation Söder {
  komponent Cross
  komponent Raindance
}
`;

describe('capability/unsupported', () => {
  test('nothing at all, and nothing at some', () => {
    const findings = expectFindings(
      `${WORLD}
förmåga Upphandling
//      ^^^^^^^^^^^ capability/unsupported
capability Trade "E-handel" { supportedby none at Norr, Raindance at Söder }
//                                        ^^^^^^^^^^^^ capability/unsupported
förmåga Diarie { stöds saknas hos Norr, saknas hos Söder }
//                     ^^^^^^^^^^^^^^^ capability/unsupported
förmåga Arkiv { stöds saknas }
//                    ^^^^^^ capability/unsupported
`.replace('Raindance at', 'Söder.Raindance at'),
      on('unsupported'),
    );
    expect(findings.map(({ message }) => message.sv)).toEqual([
      'Upphandling har inget stöd.',
      'E-handel har inget stöd hos Norr; hos andra stöds den av Raindance.',
      'Diarie har inget stöd hos Norr och Söder.',
      'Arkiv har inget stöd.',
    ]);
  });

  test('support in any way, parts, and statements', () => {
    expectFindings(
      `${WORLD}
förmåga Vård { förmåga Remiss { stöds VAS } }
förmåga Recept { stöds upphandlas hos Norr }
förmåga Labb { stöds okänd }
förmåga Handarbete { stöds inget }
förmåga Tidbok
förmåga Kassa { -> Cross }
förmåga Röntgen { stöds "Eget" hos Norr }
förvaltningsprodukt Bokning { stödjer Tidbok }
`,
      on('unsupported'),
    );
  });
});

test.each([
  [0, 'stöds okänd'],
  [1, 'stöds inget'],
])('capability/unsupported can be said to be known or wanted: %i', (index, added) => {
  const after = fixed('förmåga A\n', 'capability/unsupported', on('unsupported'), index);
  expect(after.findings).toEqual([]);
  expect(after.files.get('main.ea')).toContain(added);
});

describe('capability/several-products', () => {
  test('names the products and those who have them', () => {
    const [finding] = expectFindings(
      `${WORLD}
förmåga Vård { stöds VAS hos Norr, Cross hos Söder osäkert, "Eget" hos Söder }
//      ^^^^ capability/several-products
`,
      on('several-products'),
    );
    expect(finding?.message).toEqual({
      sv: 'Vård stöds av olika produkter: Cross (Söder, osäkert), Eget (Söder) och VAS (Norr).',
      en: 'Vård is supported by different products: Cross (Söder, uncertain), Eget (Söder) and VAS (Norr).',
    });
  });

  test('the same product, one organisation only, or none elsewhere', () => {
    expectFindings(
      `${WORLD}
förmåga A { stöds Norr.Raindance hos Norr, Söder.Raindance hos Söder }
förmåga B { stöds VAS hos Norr, Norr.Raindance hos Norr }
förmåga C { stöds VAS hos Norr, inget hos Söder }
förmåga D { stöds VAS, Cross }
förmåga E { stöds "Ja" hos Norr, "Ja" hos Söder }
`,
      on('several-products'),
    );
  });
});

describe('capability/product-in-many', () => {
  const MANY = `${WORLD}
förmåga A { stöds VAS }
förmåga B { stöds VAS hos Norr }
förvaltningsobjekt X { förvaltningsprodukt P { stödjer A, B, C  realiseras Cross }  ROLES }
förvaltningsobjekt Y { förvaltningsprodukt Q { realiseras Cross }  ROLES }
förvaltningsobjekt Z { förvaltar Cross  ROLES }
förmåga C
`.replaceAll(
    'ROLES',
    'roller { objektägare Norr  objektägareIT Norr  förvaltningsledare Norr  förvaltningsledareIT Norr }',
  );

  const mark = (before: number, length: number): string =>
    `//${' '.repeat(before)}${'^'.repeat(length)} capability/product-in-many\n`;

  test('more capabilities, or objects, than the limit', () => {
    const findings = expectFindings(
      MANY.replace('  komponent Cross\n', `  komponent Cross\n${mark(10, 5)}`).replace(
        'förvaltningsobjekt Y',
        `${mark(41, 1)}förvaltningsobjekt Y`,
      ),
      { ...on('product-in-many'), settings: { 'capability/product-in-many': { most: 2 } } },
    );
    expect(findings.map(({ message }) => message.sv)).toEqual([
      'Cross ingår i 3 förvaltningsobjekt, fler än 2: X, Y och Z.',
      'P stödjer 3 förmågor, fler än 2: A, B och C.',
    ]);
  });

  test('as many as the limit is in order', () => {
    expectFindings(MANY, {
      ...on('product-in-many'),
      settings: { 'capability/product-in-many': { most: 3 } },
    });
    expectFindings(MANY, on('product-in-many'));
  });
});

describe('capability/product-without-object', () => {
  const ROLES =
    'roller { objektägare Norr  objektägareIT Norr  förvaltningsledare Norr  förvaltningsledareIT Norr }';

  test('what supports a capability and lies in no object', () => {
    const [finding] = expectFindings(
      `
// @file a.ea
organisation Norr {
  komponent VAS "VAS-systemet"
//          ^^^ capability/product-without-object
  komponent Agresso
  komponent Lös
  komponent Annans { förvaltare okänd }
  förvaltningsobjekt Ekonomi { förvaltar Agresso  komponent Inne  ${ROLES} }
}
organisation Söder { komponent Cross }
// @file b.ea
förmåga Vård { stöds VAS hos Norr, Cross hos Söder, Agresso, Inne, Annans }
förmåga Recept { stöds VAS }
förvaltningsprodukt Journalstöd
`,
      on('product-without-object'),
    );
    expect(finding?.message.sv).toBe(
      'VAS-systemet hos Norr stödjer Recept och Vård men ingår inte i något förvaltningsobjekt.',
    );
  });

  test('a product that stands alone beside objects, and none where there are no objects', () => {
    expectFindings(
      `
organisation Norr
förvaltningsobjekt Ekonomi { förvaltningsprodukt Inne  ${ROLES} }
förvaltningsprodukt Ute
//                  ^^^ capability/product-without-object
`,
      on('product-without-object'),
    );
    expectFindings(
      `${WORLD}förmåga Vård { stöds VAS }\nförvaltningsprodukt Ute\n`,
      on('product-without-object'),
    );
  });
});
