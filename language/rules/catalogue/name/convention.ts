/** A name that does not begin the way that names do. */
import { KINDS } from '../../../model/metamodel/index.ts';
import type { Rule, RuleOption } from '../../rule.ts';

const EXEMPT: RuleOption<readonly string[]> = {
  name: 'exempt',
  otherwise: ['role', 'verb', 'state'],
  doc: {
    sv: 'Sorter vars namn får börja hur som helst, på engelska.',
    en: 'Kinds whose names may begin in any way, in English.',
  },
};

export const convention: Rule = {
  id: 'name/convention',
  severity: 'info',
  preset: 'all',
  options: [EXEMPT],
  title: { sv: 'Namn som börjar med liten bokstav', en: 'A name with a small first letter' },
  doc: {
    what: {
      sv: 'Namnet på ett element börjar med liten bokstav. Roller, verb och tillstånd anmärks inte på, eftersom standardbibliotekets heter så: `förvaltningsledare`, `hämtar`, `drift`. Titeln får skrivas hur som helst.',
      en: 'The name of an element begins with a small letter. Roles, verbs and states are not reported, since those of the standard library are named so: `förvaltningsledare`, `hämtar`, `drift`. The title may be written in any way.',
    },
    why: {
      sv: 'Språkets egna ord skrivs med små bokstäver. Ett namn med stor bokstav syns som namn, och kan aldrig bli ett ord i en senare version av språket.',
      en: 'The words of the language itself are written in small letters. A name with a capital is seen to be a name, and can never become a word in a later version of the language.',
    },
    mend: {
      sv: 'Byt namn med stor bokstav först (F2 i editorn byter överallt). Skrivs det med liten: skriv så i titeln, `UpKeeper "upKeeper"`.',
      en: 'Rename it with a capital first (F2 in the editor renames it everywhere). If it is spelt with a small letter: spell it so in the title, `UpKeeper "upKeeper"`.',
    },
    off: {
      sv: 'När projektet har en annan regel för namn.',
      en: 'When the project has another rule for names.',
    },
    bad: 'komponent journal\n',
    good: 'komponent Journal "journal"\n',
  },
  check: {
    kinds: KINDS.map(({ id }) => id),
    element({ id, kind, name, declaration }, { option, report }) {
      // Nearly every name begins with one of these, and comparing is cheaper than looking for a class of letters.
      if (name >= 'A' && name < '[') return;
      if (!/^\p{Ll}/u.test(name) || option(EXEMPT).includes(kind)) return;
      const wanted = name.charAt(0).toUpperCase() + name.slice(1);
      report({
        range: declaration.nameRange,
        message: {
          sv: `Namnet '${name}' börjar med liten bokstav; skriv '${wanted}'.`,
          en: `The name '${name}' begins with a small letter; write '${wanted}'.`,
        },
        element: id,
      });
    },
  },
};
