import { describe, expect, test } from 'vitest';
import type { Bilingual } from '../../language/model/text.ts';
import type { CheckOptions } from '../../language/rules/check.ts';
import type { Finding } from '../../language/rules/rule.ts';
import { fixed } from '../fixed.ts';
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

test('a role whose name is misspelt is that and nothing more, and hides no other', () => {
  const findings = expectFindings(`
organisation SLSO
roll ledare : förvaltningsledare
förvaltningsobjekt A { roller { objektägar SLSO  ledaree SLSO } }
//                 ^ governance/missing-role
//                              ^^^^^^^^^^ name/unresolved
//                                               ^^^^^^^ name/unresolved
förvaltningsobjekt B { roller { objektägare SLSO  objektägareT SLSO  förvaltningsledare SLSO  förvaltningsledareIT SLSO } }
//                                                ^^^^^^^^^^^^ name/unresolved
förvaltningsobjekt C { roller { Kassör SLSO  objektägare SLSO  objektägareIT SLSO  förvaltningsledare SLSO } }
//                 ^ governance/missing-role
//                              ^^^^^^ name/unresolved
`);
  expect(
    findings.filter(({ rule }) => rule === 'governance/missing-role').map(({ message }) => message.sv),
  ).toEqual([
    'A saknar rollerna Objektägare IT och Förvaltningsledare IT.',
    'C saknar rollen Förvaltningsledare IT.',
  ]);
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

/** The rules that are named on, besides the recommended ones. */
const on = (...rules: string[]): CheckOptions => ({
  severities: Object.fromEntries(rules.map((rule) => [`governance/${rule}`, 'warning'])),
});

const messagesOf = (findings: readonly Finding[], rule: string): readonly Bilingual[] =>
  findings.filter((it) => it.rule === `governance/${rule}`).map(({ message }) => message);

/** Takes the place of the library's roles, so that none is required. */
const OWN_ROLES = `
roll objektägare { sida verksamhet  motpart objektägareIT }
roll objektägareIT { sida it  motpart objektägare }
roll förvaltningsledare { sida verksamhet  motpart förvaltningsledareIT }
roll förvaltningsledareIT { sida it  motpart förvaltningsledare }
`;

describe('fixes of roles', () => {
  test('the roles that are missing are added as vacant or unknown, behind those there are', () => {
    const text = `
organisation SLSO
förvaltningsobjekt SVO {
  roller {
    objektägare SLSO
    objektägareIT SLSO { anmärkning "Tills vidare" } // sedan 2011
  }
}
`;
    const vacant = fixed(text, 'governance/missing-role');
    expect(vacant.files.get('main.ea')).toContain(
      '{ anmärkning "Tills vidare" } // sedan 2011\n    förvaltningsledare vakant\n    förvaltningsledareIT vakant\n  }',
    );
    expect(vacant.findings.map((it) => it.split(':')[0])).toEqual([
      'governance/vacant-role',
      'governance/vacant-role',
    ]);
    const unknown = fixed(text, 'governance/missing-role', {}, 1);
    expect(unknown.findings).toEqual([]);
  });

  test('an object without roles gets a block, in the language of the file', () => {
    const { files, findings } = fixed('object SVO { purpose "Care" }\n', 'governance/missing-role', {}, 1);
    expect(files.get('main.ea')).toBe(
      'object SVO { purpose "Care"\n  roles {\n    objectowner unknown\n    objectownerIT unknown\n    objectmanager unknown\n    objectmanagerIT unknown\n  }\n}\n',
    );
    expect(findings).toEqual([]);
  });

  test('roles in another file stay there', () => {
    const { files, findings } = fixed(
      `
// @file a.ea
förvaltningsobjekt SVO
// @file b.ea
organisation SLSO
utöka SVO { roller { objektägare SLSO  objektägareIT SLSO } }
`,
      'governance/missing-role',
      {},
      1,
    );
    expect(files.get('a.ea')).toContain(
      'SVO {\n  roller {\n    förvaltningsledare okänd\n    förvaltningsledareIT okänd\n  }\n}',
    );
    expect(findings).toEqual([]);
  });

  test('a missing counterpart is added behind its role', () => {
    const { files, findings } = fixed(
      'enhet Drift\nobjektfamilj Vård { roller { objektspecialist Drift } }\n',
      'governance/missing-counterpart',
    );
    expect(files.get('main.ea')).toContain('{ roller { objektspecialist Drift  itSpecialist vakant } }');
    expect(findings.map((it) => it.split(':')[0])).toEqual(['governance/vacant-role']);
  });

  test('a component that nobody manages is said to have an unknown manager', () => {
    const { files, findings } = fixed(
      `${OWN_ROLES}\nobject Journal\ncomponent Referrals\n`,
      'governance/component-without-object',
    );
    expect(files.get('main.ea')).toContain('component Referrals {\n  förvaltare okänd\n}');
    expect(findings).toEqual([]);
  });
});

describe('business-role-held-by-it', () => {
  const options = on('business-role-held-by-it');

  test('the role, the holder and what makes the holder IT are named', () => {
    const [finding, second] = expectFindings(
      `
// @file organisation.ea
organisation Region {
  enhet ITstöd "It-stöd" { sida it  enhet Drift }
  enhet Omsorg { sida verksamhet }
}
// @file roller.ea
roll Sakkunnig : objektspecialist "Sakkunnig"
objektfamilj Vård { roller {
  Sakkunnig "Äldre" Drift, Omsorg
//                  ^^^^^ governance/business-role-held-by-it
  itSpecialist Drift
} }
utöka Vård { roles { verksamhetsstöd ITstöd  komponentspecialist Omsorg } }
//                                   ^^^^^^ governance/business-role-held-by-it
`,
      options,
    );
    expect(finding?.message).toEqual({
      sv: 'Sakkunnig för ”Äldre” i Vård är en roll på verksamhetssidan men innehas av Drift, som hör till it-sidan genom It-stöd.',
      en: 'Sakkunnig for “Äldre” in Vård is a role on the business side but is held by Drift, which belongs to the IT side through It-stöd.',
    });
    expect(finding?.related).toHaveLength(2);
    expect(second?.message.en).toContain('but is held by It-stöd, which belongs to the IT side.');
  });

  test('where no side is stated nothing is said, nor about vacancies, and a unit may differ from what it lies in', () => {
    expectFindings(
      `
organisation Leverantör { typ leverantör }
unit IT { side it  unit Desk { side business } }
role Granskare
objektfamilj Vård { roller {
  objektspecialist Leverantör
  itSpecialist okänd
  verksamhetsstöd Desk
  Granskare IT
} }
`,
      options,
    );
  });
});

describe('component-in-several-objects', () => {
  const options = on('component-in-several-objects');

  test('the objects are named in the order of their ids, wherever they stand', () => {
    const [finding] = expectFindings(
      `
// @file a.ea
${OWN_ROLES}
förvaltningsobjekt Vård { komponent Remiss }
//                                  ^^^^^^ governance/component-in-several-objects
// @file b.ea
object Labb { manages Remiss }
förvaltningsobjekt Arkiv
utöka Arkiv { förvaltar Remiss }
`,
      options,
    );
    expect(finding?.message).toEqual({
      sv: 'Remiss förvaltas i 3 förvaltningsobjekt: Arkiv, Labb och Vård.',
      en: 'Remiss is managed in 3 objects: Arkiv, Labb and Vård.',
    });
    expect(finding?.element).toBe('Vård.Remiss');
  });

  test('a part, what a unit manages and one object that says it twice are as they should be', () => {
    expectFindings(
      `
${OWN_ROLES}
enhet Drift
förvaltningsobjekt Vård { förvaltar Remiss  komponent Remiss { komponent Svar } }
förvaltningsobjekt Labb { förvaltar Svar, Analys }
komponent Analys { förvaltare Drift }
`,
      options,
    );
  });
});

describe('product-without-support', () => {
  const options = on('product-without-support');

  test('nothing said, or said to be missing', () => {
    const [first] = expectFindings(
      `
förvaltningsprodukt Remissflöde
//                  ^^^^^^^^^^^ governance/product-without-support
product Rapporter { realisedby missing }
//                             ^^^^^^^ governance/product-without-support
sort Rapport { utvidgar förvaltningsprodukt }
förvaltningsprodukt Månadsrapport : Rapport
//                  ^^^^^^^^^^^^^ governance/product-without-support
`,
      options,
    );
    expect(first?.message.sv).toBe('Remissflöde är en förvaltningsprodukt som inget förverkligar.');
  });

  test('unknown, defaults of a profile, parts and wholes, and what another file adds will do', () => {
    expectFindings(
      `
// @file a.ea
enhet Drift { komponent Remiss }
sort Rapport { utvidgar förvaltningsprodukt  realiseras Remiss }
förvaltningsprodukt Månadsrapport : Rapport
product Okänd { realisedby unknown }
förvaltningsprodukt Hel { realiseras Remiss  förvaltningsprodukt Del }
förvaltningsprodukt Samlad { förvaltningsprodukt Inre { förvaltningsprodukt Innerst { realiseras Remiss } } }
förvaltningsprodukt Annan
// @file b.ea
utöka Annan { realiseras Remiss }
`,
      options,
    );
  });

  test('the fix says that it is not known', () => {
    const { files, findings } = fixed('product Reports\n', 'governance/product-without-support', options);
    expect(files.get('main.ea')).toBe('product Reports {\n  realisedby unknown\n}\n');
    expect(findings).toEqual([]);
  });
});

test('business-role-held-by-it: one that is on neither side by its own word cannot hold both sides of an object', () => {
  const [finding, ...others] = expectFindings(
    `
${OWN_ROLES}
enhet RegionIT "Region-it"
enhet Vården
enhet Bädda { sida verksamhet }
förvaltningsobjekt Journal { roller { objektägare RegionIT  objektägareIT RegionIT } }
//                                                ^^^^^^^^ governance/business-role-held-by-it
förvaltningsobjekt Lab { roller { objektägare Vården  objektägareIT RegionIT } }
förvaltningsobjekt Kök { roller { objektägare Bädda  objektägareIT Bädda } }
`,
    on('business-role-held-by-it'),
  );
  expect(others).toEqual([]);
  expect(finding?.message.sv).toMatch(
    /^Region-it är både .+, en roll på verksamhetssidan, och .+ i Journal; ange med 'sida' vilken sida Region-it hör till\.$/,
  );
});

describe('object-without-business-side', () => {
  const options = on('object-without-business-side');

  test('all posts of the business are vacant, or only those of IT are mentioned', () => {
    const found = expectFindings(
      `
${OWN_ROLES}
enhet Drift
roll Mottagare : objektägare "Mottagare"
förvaltningsobjekt Kardiologi { roller { Mottagare vakant  objektägareIT Drift } }
//                 ^^^^^^^^^^ governance/object-without-business-side
object Datacenter { roles { objektägareIT Drift } }
//     ^^^^^^^^^^ governance/object-without-business-side
//                          ^^^^^^^^^^^^^ governance/missing-counterpart
`,
      options,
    );
    expect(messagesOf(found, 'object-without-business-side')).toEqual([
      {
        sv: 'Kardiologi saknar verksamhetssida: Mottagare är vakant.',
        en: 'Kardiologi has no business side: Mottagare is vacant.',
      },
      {
        sv: 'Datacenter saknar verksamhetssida: bara it-sidans roller nämns (objektägareIT).',
        en: 'Datacenter has no business side: only roles of the IT side are mentioned (objektägareIT).',
      },
    ]);
  });

  test('unknown, the family around, another file and roles without a side are no reason to complain', () => {
    expectFindings(
      `
// @file a.ea
${OWN_ROLES}
enhet Drift
roll Granskare
objektfamilj Vård {
  roller { förvaltningsledare Drift  förvaltningsledareIT Drift }
  förvaltningsobjekt Barn { roller { objektägareIT Drift  objektägare vakant } }
//                                                                    ^^^^^^ governance/vacant-role
}
förvaltningsobjekt Okänt { roller { objektägare okänd  objektägareIT Drift } }
förvaltningsobjekt Granskat { roller { Granskare Drift } }
förvaltningsobjekt Tomt
förvaltningsobjekt Delat { roller { objektägareIT Drift } }
// @file b.ea
utöka Delat { roller { objektägare Drift } }
`,
      options,
    );
  });

  test('the fix mentions the counterpart as unknown', () => {
    const { files, findings } = fixed(
      `${OWN_ROLES}enhet Drift\nförvaltningsobjekt Datacenter { roller { objektägareIT Drift } }\n`,
      'governance/object-without-business-side',
      options,
    );
    expect(files.get('main.ea')).toContain('{ objektägareIT Drift  objektägare okänd }');
    expect(findings).toEqual([]);
  });
});

describe('object-without-plan', () => {
  const options = on('object-without-plan');

  test('where others have a plan', () => {
    const text = `
${OWN_ROLES}
förvaltningsobjekt Journal
//                 ^^^^^^^ governance/object-without-plan
förvaltningsobjekt Labb { förvaltningsplan Plan2027 }
objektfamilj Vård {
  object Remiss { plan Other for Labb }
//       ^^^^^^ governance/object-without-plan
}
`;
    const [finding] = expectFindings(text, options);
    expect(finding?.message.en).toBe('Journal has no plan.');
    const { files, findings } = fixed(text, 'governance/object-without-plan', options);
    expect(files.get('main.ea')).toContain('Journal {\n  förvaltningsplan Plan { status utkast }\n}');
    expect(findings).toHaveLength(1);
  });

  test('a plan of the family or organisation counts, and what is hardly known is left alone', () => {
    expectFindings(
      `
// @file a.ea
${OWN_ROLES}
organisation Region { förvaltningsplan Hela  enhet Vård { förvaltningsobjekt Barn } }
objektfamilj Teknik { förvaltningsobjekt Nät }
förvaltningsobjekt Grannens { roller { objektägare okänd  objektägareIT okänd } }
// @file b.ea
plan Nätplan for Teknik
`,
      options,
    );
    expectFindings(`${OWN_ROLES}förvaltningsobjekt Journal\n`, options);
  });
});

describe('forums', () => {
  const options = {
    ...on('forum-without-convener', 'forum-without-members', 'convener-vacant'),
    today: '2027-01-01',
  };

  test('without convener and members', () => {
    const text = `
forum Styrgrupp
//    ^^^^^^^^^ governance/forum-without-convener
//    ^^^^^^^^^ governance/forum-without-members
`;
    const [convener, members] = expectFindings(text, options);
    expect(convener?.message.sv).toBe('Styrgrupp har ingen sammankallande.');
    expect(members?.message.en).toBe('Styrgrupp has no members.');
    expect(fixed(text, 'governance/forum-without-members', options).findings).toHaveLength(1);
    expect(fixed(text, 'governance/forum-without-convener', options, 1).findings).toHaveLength(1);
    expect(fixed(text, 'governance/forum-without-convener', options, 0).findings).toEqual([
      'governance/forum-without-members: Styrgrupp har inga medlemmar.',
      'governance/convener-vacant: Sammankallande i Styrgrupp är vakant.',
    ]);
  });

  test('those that do not meet, or say that it is not known, are left alone', () => {
    expectFindings(
      `
// @file a.ea
forum Ny { status planerat }
forum Nästan { status forming }
forum Kommande { livscykel planerad }
forum Förra { period 2011-05..2011-06 }
forum Okänt { sammankallande okänd  medlemmar okänd }
forum Tillagt
sort Råd { utvidgar forum  sammankallande objektägare  medlemmar objektägare }
forum Vårdråd : Råd
// @file b.ea
extend Tillagt { convener objectowner  members "alla" }
`,
      options,
    );
  });

  test('convened by a role that is vacant where the forum is', () => {
    const found = expectFindings(
      `
${OWN_ROLES}
enhet Drift
roll Ledare : förvaltningsledare
förvaltningsobjekt SVO {
  roller { Ledare "A" vakant  Ledare "B" vakant  förvaltningsledareIT Drift }
//                    ^^^^^^ governance/vacant-role
//                                       ^^^^^^ governance/vacant-role
  forum Möte { medlemmar okänd  sammankallande förvaltningsledare }
//                                             ^^^^^^^^^^^^^^^^^^ governance/convener-vacant
  forum Annat { medlemmar okänd  sammankallande förvaltningsledareIT }
  forum Tredje { medlemmar okänd  sammankallande objektägare }
}
`,
      options,
    );
    expect(messagesOf(found, 'convener-vacant')).toEqual([
      {
        sv: 'Möte sammankallas av förvaltningsledare, som är vakant i SVO.',
        en: 'Möte is convened by förvaltningsledare, which is vacant in SVO.',
      },
    ]);
  });

  test('one of several is enough', () => {
    expectFindings(
      `
enhet Drift
objektfamilj Vård {
  roller { verksamhetsstöd "A" vakant  verksamhetsstöd "B" Drift  verksamhetsstöd "C" okänd }
//                             ^^^^^^ governance/vacant-role
  forum Möte { medlemmar okänd  sammankallande verksamhetsstöd }
}
`,
      options,
    );
  });
});

describe('payer-without-seat', () => {
  const options = on('payer-without-seat');
  const ACTORS = `
organisation Region { enhet Vård }
organisation Solna { typ kommun }
organisation Täby { typ kommun }
`;

  test('those who pay and do not sit where it is decided are named together', () => {
    const [finding] = expectFindings(
      `
// @file a.ea
${ACTORS}
${OWN_ROLES}
förvaltningsobjekt SVO {
  roller { objektägare Vård  objektägareIT Vård }
  forum Styrgrupp { typ beslutsforum  medlemmar objektägare, objektägareIT  sammankallande objektägare }
  forum Arbetsgrupp { typ arbetsforum  medlemmar Solna }
}
// @file b.ea
förvaltningsplan Plan för SVO {
  finansiering Gemensam { belopp 300 kr  andel 100 kr hos Region, 100 kr hos Täby, 100 kr hos Solna }
//             ^^^^^^^^ governance/payer-without-seat
}
`,
      options,
    );
    expect(finding?.message).toEqual({
      sv: 'Solna och Täby betalar Gemensam men har ingen plats i Styrgrupp, som beslutar.',
      en: 'Solna and Täby pay Gemensam but have no seat in Styrgrupp, which decides.',
    });
  });

  test('many are counted', () => {
    const names = ['A', 'B', 'C', 'D', 'E', 'F', 'G'];
    const [finding] = expectFindings(
      `
organisation Region
${names.map((name) => `organisation ${name}`).join('\n')}
forum Styrgrupp { medlemmar Region  sammankallande Region }
plan Plan { decidedby Styrgrupp
  funding Joint { share ${names.map((name) => `10 % at ${name}`).join(', ')}, 30 % at Region }
//        ^^^^^ governance/payer-without-seat
}
`,
      options,
    );
    expect(finding?.message.en).toBe(
      'A, B, C, D, E and 2 more pay Joint but have no seat in Styrgrupp, which decides.',
    );
  });

  test('silent where a seat is not known, where a group may be meant, and where nobody decides', () => {
    expectFindings(
      `
${ACTORS}
aktör Kommuner { typ kommun }
forum A { medlemmar Region, "kommunerna"  sammankallande Region }
forum B { medlemmar Region, Kommuner  sammankallande Region }
forum C { medlemmar Region, objektägare  sammankallande Region }
förvaltningsplan P1 { beslutas A  finansiering F1 { betalas Solna } }
förvaltningsplan P2 { beslutas B  finansiering F2 { betalas Solna } }
förvaltningsplan P3 { beslutas C  finansiering F3 { betalas Solna } }
förvaltningsplan P4 { beslutas okänd  finansiering F4 { betalas Solna } }
finansiering F5 { betalas Solna }
`,
      options,
    );
  });
});

describe('overloaded-holder', () => {
  const text = `
aktör Chefen
//    ^^^^^^ governance/overloaded-holder
roll A
roll B
objektfamilj Vård { roller { A "x" Chefen  A "y" Chefen  B Chefen } }
objektfamilj Teknik { roller { A Chefen } }
`;
  const set = (settings: Record<string, number>): CheckOptions => ({
    ...on('overloaded-holder'),
    settings: { 'governance/overloaded-holder': settings },
  });

  test('roles are counted in each place, and places by themselves', () => {
    const [finding] = expectFindings(text, set({ roles: 2, objects: 1 }));
    expect(finding?.message).toEqual({
      sv: 'Chefen har 3 roller (högst 2) och roller i 2 objekt (högst 1).',
      en: 'Chefen has 3 roles (at most 2) and roles in 2 objects (at most 1).',
    });
    expectFindings(text, set({ roles: 2 }));
  });

  test('as many as are allowed are not too many', () => {
    expectFindings(text.replace(/.*\^.*\n/, ''), set({ roles: 3, objects: 2 }));
    expectFindings(text.replace(/.*\^.*\n/, ''), on('overloaded-holder'));
  });
});
