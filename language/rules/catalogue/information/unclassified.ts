/** Information that nobody has classified, or not in every aspect. */
import { statedValues } from '../../../model/specialisation.ts';
import type { Language } from '../../../model/text.ts';
import { ASPECTS, type Aspect, classificationOf } from '../../classification.ts';
import type { Rule } from '../../rule.ts';
import { stateIn } from '../../stated.ts';
import { parentOf } from '../../things.ts';
import { listAnd } from '../../words.ts';
import { stateFix } from '../../writing.ts';

const NAMES: Readonly<Record<Aspect, Readonly<Record<Language, string>>>> = {
  K: { sv: 'konfidentialitet (K)', en: 'confidentiality (K)' },
  R: { sv: 'riktighet (R)', en: 'integrity (R)' },
  T: { sv: 'tillgänglighet (T)', en: 'availability (T)' },
};

export const unclassified: Rule = {
  id: 'information/unclassified',
  severity: 'warning',
  preset: 'strict',
  absence: true,
  title: { sv: 'Information som inte är klassad', en: 'Information that is not classified' },
  doc: {
    what: {
      sv: 'En informationsmängd har ingen `klassning`, eller saknar nivå för konfidentialitet (K), riktighet (R) eller tillgänglighet (T). En del av en informationsmängd har samma klassning som helheten när den inte säger något eget, och `klassning okänd` är också ett besked.',
      en: 'An information set has no `classification`, or lacks a level for confidentiality (K), integrity (R) or availability (T). A part of an information set is classified as the whole when it says nothing of its own, and `classification unknown` is a statement too.',
    },
    why: {
      sv: 'Klassningen avgör vilka krav som ställs på system, drift och avtal. Utan den vet ingen vilket skydd som räcker.',
      en: 'The classification decides what is asked of systems, operation and agreements. Without it nobody knows which protection is enough.',
    },
    mend: {
      sv: 'Klassa informationen och skriv `klassning K2, R2, T1`, eller `klassning okänd` tills det är gjort.',
      en: 'Classify the information and write `classification K2, R2, T1`, or `classification unknown` until that is done.',
    },
    off: {
      sv: 'När klassningen förs i ett annat verktyg.',
      en: 'When the classification is kept in another tool.',
    },
    bad: 'enhet Vården\ninformation Remiss { ägare Vården }\n',
    good: 'enhet Vården\ninformation Remiss { ägare Vården  klassning K3, R3, T2 }\n',
  },
  check: {
    kinds: ['information'],
    element(information, { model, language, report }) {
      const values = statedValues(model, information, 'classification');
      // What a part shares with the whole is told of there.
      if (values.length === 0 && parentOf(model, information)?.kind === 'information') return;
      if (stateIn(values, 'unknown')) return;
      const levels = classificationOf(model, information);
      const lacking = ASPECTS.filter((aspect) => !levels.has(aspect));
      if (lacking.length === 0) return;
      const names = (inLanguage: Language): string =>
        listAnd(
          lacking.map((aspect) => NAMES[aspect][inLanguage]),
          inLanguage,
        );
      report({
        range: information.declaration.nameRange,
        message:
          levels.size === 0
            ? { sv: `${information.title} är inte klassad.`, en: `${information.title} is not classified.` }
            : {
                sv: `${information.title} är inte klassad för ${names('sv')}.`,
                en: `${information.title} is not classified for ${names('en')}.`,
              },
        element: information.id,
        fixes: values.length === 0 ? [stateFix(information, 'classification', 'unknown', language)] : [],
      });
    },
  },
};
