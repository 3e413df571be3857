import { describe, expect, test } from 'vitest';
import type { CheckOptions } from '../../language/rules/check.ts';
import { fixed } from '../fixed.ts';
import { expectFindings } from '../fixture.ts';

/** The rules on, besides the recommended ones. */
const on = (...rules: string[]): CheckOptions => ({
  severities: Object.fromEntries(rules.map((rule) => [`process/${rule}`, 'warning'])),
});

describe('without-owner', () => {
  const options = on('without-owner');

  test('nobody owns it, nor what it lies in or is a part of', () => {
    const text = `
process Ensam "Ensam process"
//      ^^^^^ process/without-owner
process Ring { partof Ring2 }
//      ^^^^ process/without-owner
process Ring2 { partof Ring }
//      ^^^^^ process/without-owner
`;
    const [finding] = expectFindings(text, options);
    expect(finding?.message.sv).toBe('”Ensam process” har ingen som svarar för processen.');
    const { files, findings } = fixed(text, 'process/without-owner', options);
    expect(files.get('main.ea')).toContain('process Ensam "Ensam process" {\n  owner unknown\n}');
    expect(findings).toHaveLength(2);
  });

  test('an owner may be inherited, unknown, or added elsewhere', () => {
    expectFindings(
      `
// @file a.ea
enhet Drift { process A }
process B { ansvarig Drift  process C }
process D { delav B }
process E { owner unknown }
process F
tjänst G { ägare Drift  process H }
// @file b.ea
utöka F { ägare Drift }
`,
      options,
    );
  });
});

describe('step-without-actor', () => {
  const options = on('step-without-actor');

  test('nobody performs it', () => {
    const text = `
process A "Beredning" {
  steg Ett "Ta emot"
//     ^^^ process/step-without-actor
  steg Två { steg Inre { syfte "Titta" } }
//                ^^^^ process/step-without-actor
}
`;
    const [finding] = expectFindings(text, options);
    expect(finding?.message).toEqual({
      sv: 'Det sägs inte vem som utför steget ”Ta emot” i ”Beredning”.',
      en: 'Nothing says who performs the step “Ta emot” in “Beredning”.',
    });
    const { files, findings } = fixed(text, 'process/step-without-actor', options);
    expect(files.get('main.ea')).toContain('steg Ett "Ta emot" {\n    utförs okänd\n  }');
    expect(findings).toHaveLength(1);
  });

  test('words, a system, somebody responsible, unknown or the process around will do', () => {
    expectFindings(
      `
// @file a.ea
enhet Drift
process A {
  steg Ett { utförs "handläggaren" }
  step Two { responsible Drift }
  step Three { performedby unknown }
  steg Fyra { utförs Drift  steg Inre }
  steg Fem
  steg Sex { steg Inre { utförs Drift } }
}
process B { utförs Drift  steg Ett }
// @file b.ea
utöka A.Fem { utförs Drift }
`,
      options,
    );
  });
});

test('a step of which nothing is said is empty, and its actor is not asked for', () => {
  const [finding] = expectFindings(
    `
// @file a.ea
process A {
  steg Ett { nummer 1  anmärkning "Bara numret finns" }
//     ^^^ process/empty-step
  steg Två "Ta emot" { utförs "alla" }
  steg Tre { resultat "Ett svar"  utförs "alla" }
  steg Fyra { -> Två }
//     ^^^^ process/step-without-actor
  steg Fem { steg Inre "Titta" { utförs "alla" } }
  steg Sex
}
// @file b.ea
utöka A.Sex { utförs "alla" }
`,
    on('empty-step', 'step-without-actor'),
  );
  expect(finding?.message).toEqual({
    sv: 'Steget ”Ett” i ”A” är tomt: det säger inte vad som görs, av vem eller vad det ger.',
    en: 'The step “Ett” in “A” is empty: it does not say what is done, by whom or to what result.',
  });
});

describe('unreachable-step', () => {
  const options = on('unreachable-step');

  test('after an end that no arrow leads past; what merely follows is not mentioned', () => {
    const text = `
process A {
  steg Beslut { slut "avslag" }
  steg Start
//     ^^^^^ process/unreachable-step
  steg Vidare { -> Start }
  step Klart { exit "done" }
  step Efter { -> Beslut }
//     ^^^^^ process/unreachable-step
}
`;
    const [finding] = expectFindings(text, options);
    expect(finding?.message).toEqual({
      sv: 'Steget Start i A nås aldrig: Beslut har `slut`, och ingen pil leder dit.',
      en: 'The step Start in A is never reached: Beslut has `exit`, and no arrow leads there.',
    });
    const { files, findings } = fixed(text, 'process/unreachable-step', options);
    expect(files.get('main.ea')).toContain('steg Beslut { slut "avslag"  -> Start }');
    expect(findings).toHaveLength(1);
  });

  test('an arrow from a step that is reached, from another process, or into a part of it will do', () => {
    expectFindings(
      `
// @file a.ea
process A {
  steg Beslut { slut "avslag"  -> Start }
  steg Start { slut "klart"  steg Inre { -> Del } }
  steg Utifrån { slut "klart" }
  steg Hel { steg Ett { slut "x" }  steg Del { slut "y" } }
  steg Sist
}
process B
// @file b.ea
utöka B { -> A.Utifrån }
utöka A.Hel.Del { -> Sist }
`,
      options,
    );
  });

  test('names that need more to be found are written so', () => {
    const { files, findings } = fixed(
      'process A {\n  steg Beslut { slut "avslag"  steg Start }\n  steg Start\n}\n',
      'process/unreachable-step',
      options,
    );
    expect(files.get('main.ea')).toContain('-> A.Start }');
    expect(findings).toEqual([]);
  });
});
