import { expect, test } from 'vitest';
import { expectFindings } from '../fixture.ts';

/** An object with all required roles, so that a test can look at one thing. */
const ROLES =
  'roller { objektägare SLSO  objektägareIT SLSO  förvaltningsledare SLSO  förvaltningsledareIT SLSO }';

test('all required roles that an object lacks are named at once', () => {
  const [finding] = expectFindings(`
organisation SLSO
förvaltningsobjekt SVO "Samverkan" { roller { objektägare SLSO  förvaltningsledare okänd  förvaltningsledareIT SLSO } }
//                 ^^^ governance/missing-role
förvaltningsobjekt Tomt
//                 ^^^^ governance/missing-role
`);
  expect(finding?.message).toEqual({
    sv: 'Samverkan saknar rollen Objektägare IT.',
    en: 'Samverkan lacks the role Object owner IT.',
  });
  expect(finding?.related).toHaveLength(1);
});

test('roles may be added from another file, specialised, and written in English', () => {
  expectFindings(`
// @file a.ea
organisation SLSO
role Objektledare : förvaltningsledare
object SVO { roles { objectowner SLSO  Objektledare SLSO } }
// @file b.ea
utöka SVO { roller { objektägareIT SLSO  förvaltningsledareIT SLSO } }
`);
});

test('a role of the project that replaces one of the library decides whether it is required', () => {
  expectFindings(`
organisation SLSO
roll objektägareIT "Objektägare IT" { krävs nej  motpart saknas }
förvaltningsobjekt SVO { roller { objektägare SLSO  förvaltningsledare SLSO  förvaltningsledareIT SLSO } }
//                                ^^^^^^^^^^^ governance/missing-counterpart
`);
});

test('a role declared in a family is required there only', () => {
  expectFindings(`
organisation SLSO
objektfamilj Vård {
  roll informationsägare { krävs ja }
  förvaltningsobjekt A { ${ROLES} }
//                   ^ governance/missing-role
}
förvaltningsobjekt B { ${ROLES} }
`);
});

test('a role whose name is misspelt is that and nothing more', () => {
  expectFindings(`
organisation SLSO
förvaltningsobjekt A { roller { objektägar SLSO  objektspecialist SLSO } }
//                              ^^^^^^^^^^ name/unresolved
`);
});

test('an object whose text could not be read in full is not said to lack anything', () => {
  expectFindings(`
förvaltningsobjekt A {
  rolller { objektägare SLSO }
//^^^^^^^ syntax/unknown-word
}
komponent B {
  forvaltare SLSO
//^^^^^^^^^^ syntax/unknown-word
}
`);
});

test('a vacant role names its group and its object', () => {
  const [finding] = expectFindings(`
organisation SLSO
förvaltningsobjekt SVO "Samverkan vid vårdövergångar" {
  ${ROLES}
  roller {
    verksamhetsstöd "Kommun, äldreomsorg" vakant
//                                        ^^^^^^ governance/vacant-role
    verksamhetsstöd "Södersjukhuset" SLSO
    driftansvarig okänd
  }
}
`);
  expect(finding?.message.sv).toBe(
    'Verksamhetsstöd för ”Kommun, äldreomsorg” är vakant i Samverkan vid vårdövergångar.',
  );
  expect(finding?.message.en).toBe(
    'Business support for “Kommun, äldreomsorg” is vacant in Samverkan vid vårdövergångar.',
  );
});

test('a counterpart that is not there is named once; a vacant one is there', () => {
  const [finding] = expectFindings(`
organisation SLSO
förvaltningsobjekt A {
  ${ROLES}
  roller {
    objektspecialist "Vård" SLSO
//  ^^^^^^^^^^^^^^^^ governance/missing-counterpart
    objektspecialist "Omsorg" SLSO
  }
}
förvaltningsobjekt B {
  ${ROLES}
  roller { objektspecialist SLSO  itSpecialist okänd }
}
`);
  expect(finding?.message.sv).toBe('Objektspecialist har ingen motpart i A: IT-specialist saknas.');
});

test('a specialised role has the counterpart of the role it specialises', () => {
  expectFindings(`
organisation SLSO
roll Sakkunnig : objektspecialist
roll Tekniker : itSpecialist
objektfamilj F { roller { Sakkunnig SLSO } }
//                        ^^^^^^^^^ governance/missing-counterpart
objektfamilj G { roller { Sakkunnig SLSO  Tekniker SLSO } }
`);
});

test('a component without object or manager is found, the outermost only', () => {
  const [finding] = expectFindings(`
organisation SLSO
förvaltningsobjekt A { ${ROLES}  förvaltar Utanför  komponent Inne }
komponent Lös "Lös ände" { komponent Inuti }
//        ^^^ governance/component-without-object
komponent Utanför { komponent Inuti }
komponent Annans { förvaltare SLSO }
komponent Vems { förvaltare okänd }
komponent Ingens { förvaltare saknas }
//                            ^^^^^^ governance/component-without-object
utöka SLSO { enhet IT { komponent Hos } }
`);
  expect(finding?.message.sv).toBe(
    'Lös ände förvaltas inte i något förvaltningsobjekt och har ingen förvaltare.',
  );
});

test('a project without objects is not about who manages what', () => {
  expectFindings('komponent A\nkomponent B { -> A }\n');
});

test('a manager whose name is misspelt is that and nothing more', () => {
  expectFindings(`
organisation SLSO
förvaltningsobjekt A { ${ROLES} komponent K { -> B } }
komponent B { förvaltare SLS }
//                       ^^^ name/unresolved
utöka Saknad { komponent C }
//    ^^^^^^ name/unresolved
`);
});

test('a role that says itself that it has no counterpart is told of once per object', () => {
  expectFindings(`
  enhet IT
  enhet Vården
  utöka driftansvarig { motpart saknas }
  roll Nattdrift : driftansvarig
  objektfamilj A {
    roller {
      driftansvarig IT
  //  ^^^^^^^^^^^^^ governance/missing-counterpart
      driftansvarig Vården
      Nattdrift IT
  //  ^^^^^^^^^ governance/missing-counterpart
    }
  }`);
});

test('an empty label of a vacant role is left out', () => {
  const [finding] = expectFindings(`
objektfamilj F { roller { verksamhetsstöd "" vakant } }
//                                           ^^^^^^ governance/vacant-role
`);
  expect(finding?.message.sv).toBe('Verksamhetsstöd är vakant i F.');
});
