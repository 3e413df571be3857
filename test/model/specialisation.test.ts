import { describe, expect, test } from 'vitest';
import { managerOf } from '../../language/model/governance.ts';
import { printValue, valuesOf } from '../../language/model/model.ts';
import { lineOf, ownPropertiesOf, profileOf, statedValues } from '../../language/model/specialisation.ts';
import { check } from '../../language/rules/check.ts';
import { modelOf } from './project.ts';

const TEXT = `
organisation Regionen { enhet Drift }
sort Plattform "Regional plattform" { utvidgar komponent  färg grön  egenskaper Kötyp  förvaltare Drift }
sort Integrationsplattform : Plattform {
  utvidgar komponent
  ikon buss
  egenskaper Format, 'Högsta last'
  livscykel drift
  alias Buss
}
komponent BizTalk : Integrationsplattform { Format "HL7", "XML"  'Högsta last' 40 st  Kötyp MSMQ }
komponent Amtrix : Buss { livscykel avveckling }
roll Objektledare : förvaltningsledare
`;

describe('specialisation', () => {
  const model = modelOf(TEXT);
  const element = (id: string) => model.element(id) ?? expect.fail(id);

  test('an element says by default what it stands on says', () => {
    expect(lineOf(model, 'BizTalk').map(({ id }) => id)).toEqual([
      'BizTalk',
      'Integrationsplattform',
      'Plattform',
    ]);
    expect(profileOf(model, element('BizTalk'))?.id).toBe('Integrationsplattform');
    expect(statedValues(model, element('BizTalk'), 'lifecycle').map(printValue)).toEqual(['drift']);
    expect(statedValues(model, element('Amtrix'), 'lifecycle').map(printValue)).toEqual(['avveckling']);
    expect(statedValues(model, element('Objektledare'), 'level').map(printValue)).toEqual(['beslut']);
    expect(managerOf(model, 'BizTalk')).toEqual({ type: 'element', id: 'Regionen.Drift' });
  });

  test('a profile adds properties, which hold values like any others', () => {
    expect(ownPropertiesOf(model, 'BizTalk')).toEqual([':Format', ':Högsta last', ':Kötyp']);
    expect(valuesOf(element('BizTalk'), ':Format').map(printValue)).toEqual(['HL7', 'XML']);
    expect(valuesOf(element('BizTalk'), ':Högsta last').map(printValue)).toEqual(['40 pcs']);
    expect(check(model).findings).toEqual([]);
  });

  test('what no profile has added is told, with what was meant', () => {
    const { findings } = check(
      modelOf(`${TEXT}komponent C : Buss { Formatt "X" }\nkomponent D { Format "X" }\n`),
    );
    expect(findings.map(({ rule, message }) => `${rule}: ${message.sv}`)).toMatchInlineSnapshot(`
      [
        "type/unknown-property: 'komponent' har ingen egenskap 'Formatt'; menade du 'Format'?",
        "syntax/unknown-word: Format saknar sort; skriv till exempel 'komponent Format'.",
      ]
    `);
  });

  test('a ring is followed once', () => {
    expect(lineOf(modelOf('roll A : B\nroll B : A\n'), 'A').map(({ id }) => id)).toEqual(['A', 'B']);
  });
});
