import { expect, test } from 'vitest';
import { expectFindings } from '../fixture.ts';

const ROLES =
  'roller { objektägare SLSO  objektägareIT SLSO  förvaltningsledare SLSO  förvaltningsledareIT SLSO }';

test('an integration across managers needs an agreement', () => {
  const [finding] = expectFindings(`
// @file svo.ea
organisation SLSO
förvaltningsobjekt SVO "Samverkan" {
  ${ROLES}
  komponent WebCare {
    -> EK autentiserar
//     ^^ agreement/missing
    -> Hjälp
    skikt Data { -> EK hämtar }
//                  ^^ agreement/missing
  }
  komponent Hjälp
}
// @file omvärld.ea
enhet EKForvaltningen "Centrala EK-förvaltningen"
komponent EK { förvaltare EKForvaltningen }
`);
  expect(finding?.message.sv).toBe(
    'WebCare → EK saknar avtal: WebCare förvaltas av Samverkan, EK av Centrala EK-förvaltningen.',
  );
});

test('an agreement on the arrow, its interface, or covering both ends will do, and so will unknown', () => {
  expectFindings(`
organisation SLSO
enhet Annan
avtal Drift
avtal Samarbete { omfattar SVO, PU }
förvaltningsobjekt SVO {
  ${ROLES}
  komponent WebCare {
    -> EK { enligt Drift }
    -> EK.Sök hämtar
    -> PU hämtar
    -> ListOn { enligt okänd }
  }
}
komponent EK { förvaltare Annan  gränssnitt Sök { enligt Drift } }
komponent PU { förvaltare Annan }
component ListOn { manager Annan }
`);
});

test('an agreement that covers one end only does not count', () => {
  expectFindings(`
organisation SLSO
enhet Annan
avtal Samarbete { omfattar PU }
enhet Min { komponent WebCare { -> PU } }
//                                 ^^ agreement/missing
komponent PU { förvaltare Annan }
`);
});

test('an agreement said to be missing is that, in either language', () => {
  const [finding] = expectFindings(`
enhet Min { komponent WebCare { -> PU { enligt saknas } -> EK { per missing } } }
//                                             ^^^^^^ agreement/declared-missing
//                                                                  ^^^^^^^ agreement/declared-missing
enhet Annan { komponent PU  komponent EK }
`);
  expect(finding?.message.sv).toBe('Avtal saknas för WebCare → PU.');
});

test('where an end, a manager or the agreement is not found that is the only finding', () => {
  expectFindings(`
enhet Min { komponent WebCare { -> Pu2 } }
//                                 ^^^ name/unresolved
enhet Annan { komponent PU  komponent EK  komponent Lös { förvaltare Anan } }
//                                                                   ^^^^ name/unresolved
Min.WebCare -> PU { enligt Driftavtal }
//                         ^^^^^^^^^^ name/unresolved
Min.WebCare -> EK { enlgt Driftavtal }
//                  ^^^^^ syntax/unknown-word
Min.WebCare -> Lös
`);
});

test('what people do and the business gets is no integration', () => {
  expectFindings(`
enhet Min { komponent WebCare }
organisation Annan { objektverksamhet Vård { aktivitet Kalla { -> WebCare } } }
`);
});
