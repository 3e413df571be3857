import { expect, test } from 'vitest';
import { buildModel, finish } from '../../language/model/build.ts';
import type { Summary } from '../../language/model/summary.ts';
import type { CheckOptions } from '../../language/rules/check.ts';
import { Checker } from '../../language/rules/checker.ts';
import { RULES } from '../../language/rules/registry.ts';
import type { Finding } from '../../language/rules/rule.ts';
import { summarise } from '../../language/syntax/summarise.ts';
import { Project } from '../../language/workspace/project.ts';
import { fixed } from '../fixed.ts';
import { expectFindings as expectAll, parseFixture, projectOf } from '../fixture.ts';

/** Without those about governance, which the models here say nothing of. */
const rules = RULES.filter(({ id }) => !/^(governance|agreement)\//.test(id));

const expectFindings = (text: string, options: CheckOptions = {}): readonly Finding[] =>
  expectAll(text, { rules, ...options });

const PLATFORM = `
regel IngenDirektPU "Integration mot PU går via tjänsteplattformen" {
  allvar fel
  förbjud komponent och inte Tjänsteplattformen mot PU
  skäl "Personuppgifter spärras på ett ställe"
}
komponent PU { gränssnitt Sök }
komponent Tjänsteplattformen { skikt Anslutning { -> PU hämtar } }
`;

test('an arrow that a rule forbids is told of where it stands, with the severity, title and reason of the rule', () => {
  const [finding] = expectFindings(`${PLATFORM}
// @file b.ea
komponent Journal { -> PU hämtar }
//                  ^^^^^ dependency/forbidden
`);
  expect(finding).toMatchObject({
    severity: 'error',
    element: 'Journal',
    message: {
      sv: 'Integration mot PU går via tjänsteplattformen: Journal får inte bero på PU. Personuppgifter spärras på ett ställe.',
      en: 'Integration mot PU går via tjänsteplattformen: Journal must not depend on PU. Personuppgifter spärras på ett ställe.',
    },
    related: [{ location: { uri: 'file:///main.ea' }, message: { en: 'The rule IngenDirektPU' } }],
  });
});

test('what lies inside counts on both sides, and a whole arrow from elsewhere is marked', () => {
  expectFindings(
    `${PLATFORM}
komponent Journal {
  skikt Data { -> PU.Sök }
//             ^^^^^^^^^ dependency/forbidden
}
förvaltningsobjekt O {
  komponent Portal
  Portal -> PU.Sök hämtar { kritikalitet hård }
//^^^^^^^^^^^^^^^^ dependency/forbidden
}
`,
  );
});

test('what lies in what is left out is left out, however deep, and others around it do not bring it back', () => {
  expectFindings(
    `${PLATFORM}
förvaltningsobjekt Integration {
  komponent Nav {
    utöka Tjänsteplattformen {}
  }
}
`.replace('    utöka Tjänsteplattformen {}\n', ''),
  );
  expectFindings(`
regel R { förbjud inte Plattform mot PU }
förvaltningsobjekt O { komponent Plattform { skikt S { -> PU } } }
komponent PU
`);
});

test('an arrow within what is chosen does not leave it', () => {
  expectFindings(`
regel R { förbjud komponent mot komponent }
komponent A {
  skikt X { -> Y }
  skikt Y
}
komponent B { -> A.X }
//            ^^^^^^ dependency/forbidden
`);
});

test('conditions on the arrow: its verb, those that stand on it, what it carries, and its properties', () => {
  expectFindings(`
regel Läsning { förbjud komponent mot Register med [verb = hämtar] }
regel Uppgifter { förbjud komponent mot * med [information = Journaltext] [enligt saknas] }
verb läser : hämtar
information Journaltext
komponent Register
komponent Arkiv
komponent A { -> Register hämtar }
//            ^^^^^^^^^^^ dependency/forbidden
komponent B { -> Register läser }
//            ^^^^^^^^^^^ dependency/forbidden
komponent C { -> Register skickar }
komponent D { -> Arkiv hämtar Journaltext }
//            ^^^^^^^^ dependency/forbidden
komponent E { -> Arkiv hämtar Journaltext { enligt Avtalet } }
avtal Avtalet
`);
});

test('an element that a rule forbids is told of at its name', () => {
  const [finding] = expectFindings(`
regel IngaEgnaDatabaser "Databaser köps som tjänst" { förbjud komponent [ursprung = egenutvecklad] och #databas }
komponent Lager { ursprung egenutvecklad  #databas }
//        ^^^^^ dependency/forbidden
komponent Annat { ursprung egenutvecklad }
`);
  expect(finding?.severity).toBe('warning');
  expect(finding?.message.sv).toBe(
    'Databaser köps som tjänst: Lager hör till det som är förbjudet, komponent [ursprung = egenutvecklad] och #databas.',
  );
});

test('every element of a kind has to meet the conditions, and only those that do not are told', () => {
  const [finding] = expectFindings(`
regel ÄgareKrävs { kräv förvaltningsobjekt [objektägare finns] [syfte finns] }
organisation Regionen
förvaltningsobjekt A { syfte "Vård"  roller { objektägare Regionen } }
förvaltningsobjekt B { syfte "Vård"  roller { objektägare vakant } }
//                 ^ dependency/required
förvaltningsobjekt C { syfte "Vård"  roller { objektägare okänd } }
förvaltningsobjekt D { syfte "Vård" }
//                 ^ dependency/required
komponent Annat
`);
  expect(finding?.message).toEqual({
    sv: 'ÄgareKrävs: B uppfyller inte [objektägare finns].',
    en: 'ÄgareKrävs: B does not meet [objektägare exists].',
  });
});

test('a role that stands on another one counts as that one, and so does one that is added from another file', () => {
  expectFindings(
    `
regel ÄgareKrävs { kräv förvaltningsobjekt [objektägare finns] }
regel RättÄgare { kräv A [objektägare = Regionen] }
roll Ägarråd : objektägare
organisation Regionen
förvaltningsobjekt A
// @file b.ea
utöka A { roller { Ägarråd Regionen } }
`.replace('kräv förvaltningsobjekt A [', 'kräv A ['),
  );
});

test('conditions that choose are kept apart from those that are required by «med»', () => {
  expectFindings(`
regel Leverantör { kräv komponent [ursprung = standardsystem] med [leverantör finns] }
organisation Bolaget
komponent A { ursprung standardsystem  leverantör Bolaget }
komponent B { ursprung standardsystem }
//        ^ dependency/required
komponent C { ursprung standardsystem  leverantör okänd }
komponent D { ursprung egenutvecklad }
`);
});

test('a profile says by default what its elements do not say, and chooses them by its name', () => {
  expectFindings(`
sort Köpt { utvidgar komponent  ursprung standardsystem }
regel Leverantör { kräv Köpt med [leverantör finns] }
regel Köp { kräv komponent [ursprung = standardsystem] }
komponent A : Köpt
//        ^ dependency/required
komponent B { ursprung anpassad }
//        ^ dependency/required
`);
});

test('every element has to have an arrow, of its own or of something in it', () => {
  const [finding] = expectFindings(`
regel Inloggning "Alla loggar in på ett ställe" { kräv komponent och inte IdP mot IdP med [verb = autentiserar] }
komponent IdP
komponent A { skikt S { -> IdP autentiserar } }
komponent B { -> IdP hämtar }
//        ^ dependency/required
komponent C
//        ^ dependency/required
`);
  expect(finding?.message.sv).toBe(
    'Alla loggar in på ett ställe: B har ingen pil mot IdP med [verb = autentiserar].',
  );
});

test('what is not known breaks nothing', () => {
  expectFindings(`
regel R { förbjud komponent [livscykel != drift] mot PU }
regel S { kräv komponent [leverantör = Bolaget] }
organisation Bolaget
komponent PU { leverantör Bolaget }
komponent A { livscykel okänd  leverantör okänd  -> PU }
komponent B { livscykel planerad  leverantör Bolaget  -> PU }
//                                                    ^^^^^ dependency/forbidden
`);
});

test('in English all of it says the same', () => {
  const [first, second] = expectFindings(`
rule NoDirectPU "PU is reached over the platform" {
  severity info
  forbid component and not Platform to PU with [verb = reads]
  reason "One place to block"
}
rule Owner { require object [objectowner exists] }
component PU
component Platform { -> PU reads }
component Journal { -> PU reads }
//                  ^^^^^ dependency/forbidden
object O
//     ^ dependency/required
`);
  expect(first).toMatchObject({
    severity: 'info',
    message: {
      en: 'PU is reached over the platform: Journal must not depend on PU with [verb = reads]. One place to block.',
    },
  });
  expect(second?.message.en).toBe('Owner: O does not meet [objectowner exists].');
});

test('what is configured comes before what the rule says of its severity', () => {
  const [finding] = expectFindings(
    `${PLATFORM}
komponent Journal { -> PU }
//                  ^^^^^ dependency/forbidden
`,
    { severities: { 'dependency/forbidden': 'info' } },
  );
  expect(finding?.severity).toBe('info');
  expectFindings(`${PLATFORM}\nkomponent Journal { -> PU }\n`, {
    severities: { 'dependency/forbidden': 'off' },
  });
});

test('a comment silences a rule by its own name, with a reason', () => {
  const text = (comment: string): string => `${PLATFORM}
${comment}
komponent Journal { -> PU }
`;
  const silenced = (comment: string): unknown =>
    projectOf(parseFixture(text(comment)), { rules }).findings.map(({ rule, suppressed }) => [
      rule,
      suppressed?.reason,
    ]);
  expect(silenced('// ea-ignore IngenDirektPU: avvecklas i vår')).toEqual([
    ['dependency/forbidden', 'avvecklas i vår'],
  ]);
  expect(silenced('// ea-ignore dependency/forbidden: avvecklas i vår')).toEqual([
    ['dependency/forbidden', 'avvecklas i vår'],
  ]);
  expect(silenced('// ea-ignore IngenDirektPU')).toEqual([
    ['suppression/without-reason', undefined],
    ['dependency/forbidden', undefined],
  ]);
  expect(silenced('// ea-ignore IngenDirektPo: avvecklas i vår')).toEqual([
    ['suppression/not-understood', undefined],
    ['dependency/forbidden', undefined],
  ]);
});

test('a rule that asks for nothing, or does not say what it requires', () => {
  const findings = expectFindings(`
regel Tom { skäl "Därför" }
//    ^^^ rule/empty
regel Halv { kräv komponent }
//           ^^^^^^^^^^^^^^ rule/empty
regel Hel { kräv komponent [syfte finns] }
// @file b.ea
utöka Tom2 { förbjud organisation }
regel Tom2 { skäl "Därför" }
`);
  expect(findings.map(({ message }) => message.sv)).toEqual([
    'Tom varken förbjuder eller kräver något.',
    "Halv säger inte vad som krävs: villkor, 'mot' eller 'med'.",
  ]);
});

test('parts that can match nothing are pointed at, and told of with what was meant', () => {
  const findings = expectFindings(
    `
komponent A { #kritisk }
roll Ägarråd : objektägare
regel Egenskap { kräv komponent [storlek = 3] }
//                              ^^^^^^^^^^^^^ rule/matches-nothing
regel Sort { kräv avtal [ursprung finns] }
//                      ^^^^^^^^^^^^^^^^ rule/matches-nothing
regel Värde { förbjud komponent [ursprung = egenutvecklat] mot A }
//                              ^^^^^^^^^^^^^^^^^^^^^^^^^^ rule/matches-nothing
regel Roll { kräv komponent [Ägarråd finns] }
//                          ^^^^^^^^^^^^^^^ rule/matches-nothing, dependency/required
regel Tagg { förbjud #kritsk mot A }
//                   ^^^^^^^ rule/matches-nothing
regel Båda { kräv komponent och avtal [syfte finns] }
//                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ rule/matches-nothing
regel Inuti { förbjud komponent mot under A }
//                                  ^^^^^^^ rule/matches-nothing
regel Pilen { förbjud komponent mot A med [syfte finns] }
//                                        ^^^^^^^^^^^^^ rule/matches-nothing
regel Elementet { förbjud komponent [verb = hämtar] }
//                                  ^^^^^^^^^^^^^^^ rule/matches-nothing
regel Tillstånd { kräv komponent [leverantör vakant] }
//                               ^^^^^^^^^^^^^^^^^^^ rule/matches-nothing
`.replace('rule/matches-nothing, dependency/required', 'rule/matches-nothing'),
    {
      rules: RULES.filter(({ id }) => id.startsWith('rule/')),
    },
  );
  expect(findings.map(({ message }) => message.sv)).toEqual([
    "Det finns ingen egenskap eller roll 'storlek'.",
    "'avtal' har ingen egenskap 'ursprung'.",
    "'ursprung' är aldrig 'egenutvecklat'; menade du 'egenutvecklad'?",
    "Roller hålls inte i 'komponent'.",
    "Inget har taggen #kritsk; menade du '#kritisk'?",
    "Inget är både 'komponent' och 'avtal'; menade du 'eller'?",
    'A har inget inuti sig.',
    "Det finns ingen egenskap eller roll 'syfte' på en pil.",
    "'verb' hör till en pil; skriv villkoret efter 'med'.",
    "'leverantör' är aldrig 'vakant'.",
  ]);
});

test('what may match some day is left in peace', () => {
  expectFindings(`
regel Framtid { kräv nätverk [leverantör finns] }
regel Förbud { förbjud #utgången }
regel Eller { kräv komponent eller avtal [syfte finns] }
sort Köpt { utvidgar komponent  egenskaper Format }
regel Eget { kräv Köpt [Format = "HL7"] }
komponent A : Köpt { Format "HL7" }
`);
});

test('examples are the tests of a rule: each is a model of its own', () => {
  const findings = expectFindings(
    `
regel Platta "Via plattformen" {
  förbjud komponent och inte Plattform mot PU
  godkänns "komponent PU\\nkomponent Plattform { -> PU }"
  underkänns "komponent PU\\nkomponent A { -> PU }", "komponent PU\\nkomponent Plattform { -> PU }"
//                                                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ rule/example-wrong
  underkänns "komponent A { -> B }"
//           ^^^^^^^^^^^^^^^^^^^^^^ rule/example-wrong
  underkänns "komponent A"
//           ^^^^^^^^^^^^^ rule/example-wrong
  godkänns "komponent PU\\nkomponent A { -> PU }"
//         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ rule/example-wrong
  godkänns "komponent {{"
//         ^^^^^^^^^^^^^^ rule/example-wrong
}
komponent PU
komponent Plattform
`.replaceAll('\\\\n', '\\n'),
    { rules: RULES.filter(({ id }) => id.startsWith('rule/')) },
  );
  expect(findings.map(({ message }) => message.sv).sort()).toEqual([
    'Exemplet går inte att läsa, på dess rad 1.',
    'Exemplet nämner B men deklarerar det inte.',
    'Regeln finner fel i ett exempel som ska godkännas. Via plattformen: A får inte bero på PU.',
    'Regeln finner inget fel i ett exempel som ska underkännas.',
    'Regeln finner inget fel i ett exempel som ska underkännas. Exemplet deklarerar inte Plattform och PU.',
  ]);
});

test('rules of a dependency hold for the project as well, with names as they are meant there', () => {
  const project = new Project({ rules });
  const shared = `
regel IngenDirektPU "Via plattformen" { förbjud komponent och inte Plattform mot PU }
regel Ägare { kräv förvaltningsobjekt [objektägare finns] }
regel Tom { kräv komponent }
komponent PU
komponent Plattform { -> PU }
komponent Annan { -> PU }
förvaltningsobjekt Dess
`;
  project.dependencies = [
    {
      alias: 'region',
      title: 'Regionen',
      location: {
        uri: 'file:///ea.config.json',
        range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
      },
      summaries: [summarise('file:///region/a.ea', shared)],
    },
  ];
  const text = `komponent Journal { -> region.PU }
komponent Svar {
  // ea-ignore region.IngenDirektPU: avvecklas
  -> region.PU
}
komponent PU
komponent Plattform { -> region.PU }
komponent Remiss { -> PU }
förvaltningsobjekt Vård
`;
  project.set({ uri: 'file:///a.ea', text });
  expect(
    project.findings.map(({ rule, element, suppressed }) => [rule, element, suppressed !== undefined]),
  ).toEqual([
    ['dependency/forbidden', 'Journal', false],
    ['dependency/forbidden', 'Svar', true],
    // It has the name of what the rule leaves out, and is another one.
    ['dependency/forbidden', 'Plattform', false],
    ['dependency/required', 'Vård', false],
  ]);
});

test('a property that may be unknown is offered as unknown, and a reason to fill in', () => {
  const options = { rules };
  const required = fixed(
    'regel R { kräv komponent [leverantör finns] }\nkomponent A\n',
    'dependency/required',
    options,
  );
  expect(required.files.get('main.ea')).toContain('komponent A {\n  leverantör okänd\n}');
  expect(required.findings.filter((it) => it.startsWith('dependency/required:'))).toEqual([]);
  const reason = fixed('rule R { require component [supplier exists] }\n', 'rule/without-reason', {
    ...options,
    preset: 'strict',
  });
  expect(reason.files.get('main.ea')).toContain('reason "Why there is such a rule"');
  expect(reason.findings.filter((it) => it.startsWith('rule/without-reason:'))).toEqual([]);
});

test('whoever changes a rule waits for that rule in other files, and for no other rules', () => {
  const rule = (target: string): string => `regel R { förbjud komponent mot ${target} }`;
  const read = (name: string, text: string): Summary => summarise(`file:///${name}.ea`, text);
  const model = buildModel([
    read('r', rule('PU')),
    read('a', 'komponent PU\nkomponent EK'),
    read('b', 'komponent A { -> PU }'),
    read('c', 'komponent B { -> EK }'),
  ]);
  const checker = new Checker(model, { rules });
  finish(checker.start());
  const told = (): unknown => checker.findings.map(({ rule: id, element }) => [id, element]);
  expect(told()).toEqual([['dependency/forbidden', 'A']]);
  checker.checked.length = 0;
  checker.update(model.update(new Map([['file:///r.ea', read('r', rule('EK'))]])));
  expect(told()).toEqual([['dependency/forbidden', 'B']]);
  expect(checker.checked).toEqual(['file:///r.ea']);
});

test.each([
  ['förbjud komponnt mot PU', 'name/unresolved'],
  ['förbjud komponent och inte Plattfrm mot PU', 'name/unresolved'],
  ['förbjud inte komponnt mot PU', 'name/unresolved'],
  ['kräv komponent [leverantör = Fotag]', 'name/unresolved'],
  ['kräv komponent [leverantör = Avtal]', 'type/wrong-kind'],
  ['förbjud komponent mot PU med [verb = hämtr]', 'name/unresolved'],
  ['förbjud komponent mott PU', 'syntax/unknown-word'],
  ['förbjud komponent mot', 'syntax/not-understood'],
  ['förbjud komponent [', 'syntax/not-understood'],
  ['kräv komponent med [leverantr finns]', 'rule/matches-nothing'],
  ['kräv komponent [ursprung = egn]', 'rule/matches-nothing'],
  ['kräv komponent mot PU mde [mönster = x]', 'syntax/unknown-word'],
])('a slip in a rule is one finding, and nothing is judged by it: %s', (statement, rule) => {
  const text = `
regel X "X" {
  skäl "Y"
  ${statement}
  godkänns """
    komponent PU { -> PU }
    """
}
komponent PU
komponent A { -> PU hämtar }
komponent Plattform { -> PU }
avtal Avtal
`;
  const { findings } = projectOf(parseFixture(text), { rules });
  expect(findings.map((it) => it.rule)).toEqual([rule]);
});

test('a slip in the word of a kind is mended from where it stands', () => {
  const text =
    'regel X "X" {\n  skäl "Y"\n  förbjud komponnt mot PU\n}\nkomponent PU\nkomponent A { -> PU }\n';
  const { findings } = projectOf(parseFixture(text), { rules });
  expect(findings[0]?.message.sv).toBe("'komponnt' finns inte; menade du 'komponent'?");
  expect(findings[0]?.fixes?.[0]?.title.sv).toBe('Ändra till komponent');
});

test('a rule is in force again as soon as the word exists, in other files as well', () => {
  const project = projectOf(
    parseFixture(`
regel X "X" {
  skäl "Y"
  förbjud komponent och inte Plattform mot PU
}
// @file b.ea
komponent PU
komponent A { -> PU }
`),
    { rules },
  );
  const found = (): readonly string[] => project.findings.map((it) => it.rule);
  expect(found()).toEqual(['name/unresolved']);
  project.set({ uri: 'file:///c.ea', text: 'komponent Plattform\n' });
  expect(found()).toEqual(['dependency/forbidden']);
  project.set({ uri: 'file:///c.ea', text: 'komponent Annat\n' });
  expect(found()).toEqual(['name/unresolved']);
});
