import { expect, test } from 'vitest';
import { expectFindings } from '../fixture.ts';

test('a principle says why, and what follows', () => {
  const [reason, consequence] = expectFindings(
    `
// @file a.ea
princip A "Gemensamma tjänster" { konsekvens "Lokala avvecklas" }
//      ^ principle/without-reason
principle B { reason "Cost" }
//        ^ principle/without-consequence
princip C { orsak "Kostnad"  konsekvens "Lokala avvecklas" }
princip D { motiveras Mål  konsekvens "Lokala avvecklas" }
princip E : C
princip F
mål Mål
// @file b.ea
utöka F { orsak "Kostnad"  konsekvens "Lokala avvecklas" }
`,
    { severities: { 'principle/without-reason': 'warning', 'principle/without-consequence': 'warning' } },
  );
  expect(reason?.message).toEqual({
    sv: 'Principen Gemensamma tjänster har ingen orsak.',
    en: 'The principle Gemensamma tjänster has no reason.',
  });
  expect(consequence?.message.sv).toBe('Principen B har ingen konsekvens.');
});
