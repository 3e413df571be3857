import { describe, expect, test } from 'vitest';
import type { CheckOptions } from '../../language/rules/check.ts';
import { fixed } from '../fixed.ts';
import { expectFindings } from '../fixture.ts';

const on = (rule: string): CheckOptions => ({ severities: { [`service/${rule}`]: 'warning' } });
const always = (rule: string): CheckOptions => ({
  ...on(rule),
  settings: { [`service/${rule}`]: { always: true } },
});

describe('service/without-price', () => {
  test('what is ordered and has no price', () => {
    const [finding] = expectFindings(
      `
tjänst Arbetsplats { typ verksamhetstjänst  pris 450 kr/månad }
tjänst Utskrift "Utskrift överallt" { typ verksamhetstjänst }
//     ^^^^^^^^ service/without-price
service Phone { lifecycle operation }
//      ^^^^^ service/without-price
`,
      on('without-price'),
    );
    expect(finding?.message.sv).toBe('Utskrift överallt har inget pris.');
  });

  test('prices that are unknown, are none, stand elsewhere or are not to be', () => {
    expectFindings(
      `
// @file a.ea
tjänst A { pris okänd }
tjänst B { pris inget }
tjänst C { typ tjänstekomponent }
tjänst D { typ avvikande }
tjänst E { typ nationell }
tjänst F { livscykel planerad }
tjänst G
tjänst H : A
// @file b.ea
utöka G { pris 1 kr }
`,
      on('without-price'),
    );
  });

  test('a project without prices is silent, unless it is asked', () => {
    expectFindings('tjänst A\n', on('without-price'));
    expectFindings('tjänst A\n//     ^ service/without-price\n', always('without-price'));
  });
});

describe('service/without-level', () => {
  test('what nothing is promised for', () => {
    const [finding] = expectFindings(
      `
tjänst Arbetsplats
tjänst Utskrift
//     ^^^^^^^^ service/without-level
tjänst Lagring { typ tjänstekomponent }
//     ^^^^^^^ service/without-level
servicenivå Bas för Arbetsplats
`,
      on('without-level'),
    );
    expect(finding?.message.sv).toBe('Utskrift har ingen servicenivå.');
  });

  test('a level inside or elsewhere, what the service says itself, and what is not given', () => {
    expectFindings(
      `
// @file a.ea
tjänst A { servicenivå Egen { tillgänglighet 99 % } }
tjänst B { servicetid "vardagar" }
tjänst C { tillgänglighet okänd }
tjänst D { typ avvikande }
tjänst E { livscykel avvecklad }
tjänst F
// @file b.ea
servicenivå Gemensam för F
`,
      on('without-level'),
    );
  });

  test('a project without levels is silent, unless it is asked', () => {
    expectFindings('tjänst A\ntjänst B { servicetid "jämt" }\n', on('without-level'));
    expectFindings(
      'tjänst A\n//     ^ service/without-level\ntjänst B { servicetid "jämt" }\n',
      always('without-level'),
    );
  });
});

describe('service/unlinked-component', () => {
  test('what nothing gives', () => {
    const [finding] = expectFindings(
      `
enhet Drift { komponent Journal }
tjänst Visning { realiseras Journal }
tjänst Utskrift
//     ^^^^^^^^ service/unlinked-component
`,
      on('unlinked-component'),
    );
    expect(finding?.message.sv).toBe('Utskrift har ingen komponent bakom sig.');
  });

  test('tied in any way, unknown, or given by people', () => {
    expectFindings(
      `
enhet Drift { komponent Journal }
tjänst A { realiseras Journal }
tjänst B { består A }
tjänst C { -> Journal }
tjänst D { komponent Inne { förvaltare Drift } }
tjänst E { realiseras okänd }
tjänst F { typ supporttjänst }
tjänst G
nod Server { kör G }
`,
      on('unlinked-component'),
    );
  });

  test('a project that ties no service is silent, unless it is asked', () => {
    expectFindings('nätverk N\ntjänst A\ntjänst B { består N }\n', on('unlinked-component'));
    expectFindings('tjänst A\n//     ^ service/unlinked-component\n', always('unlinked-component'));
  });
});

test.each([
  ['without-price', 'pris okänd'],
  ['unlinked-component', 'realiseras okänd'],
])('service/%s can be said to be unknown', (rule, added) => {
  const after = fixed('tjänst A\n', `service/${rule}`, always(rule));
  expect(after.findings).toEqual([]);
  expect(after.files.get('main.ea')).toContain(added);
});
