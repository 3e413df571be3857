/** Coverage of the example Samverkan vid vårdövergångar. */
import type { Coverage } from './row.ts';

export const webcare: Coverage = {
  example: 'samverkan-vid-vardovergangar',
  title: 'Samverkan vid vårdövergångar',
  rows: [
    {
      says: 'A förvaltningsobjekt with four layers, of which the first and the last lie outside it',
      by: '`objektverksamhet`, `förvaltningsprodukt`, `komponent` and `miljö` in a `förvaltningsobjekt`; drawn by `typ skikt`',
      shown: [
        ['objekt.ea', 'förvaltningsobjekt SVO'],
        ['objekt.ea', 'objektverksamhet SOVP'],
        ['objekt.ea', 'förvaltningsprodukt Informationsöverföring'],
        ['webcare.ea', 'komponent WebCare'],
        ['plattform.ea', 'miljö Produktion'],
      ],
    },
    {
      says: 'Activities, actors and results of the business',
      by: '`aktivitet`, `aktör`, `resultat`',
      shown: [
        ['objekt.ea', 'aktivitet Kalla'],
        ['objekt.ea', 'aktör Läkare'],
        ['objekt.ea', 'resultat "Justerad vårdplan som'],
      ],
    },
    {
      says: 'A product tied to the component that gives it, with its functions',
      by: '`förvaltningsprodukt` with `realiseras` and `innehåll`',
      shown: [['objekt.ea', 'förvaltningsprodukt Betalningsansvar']],
    },
    {
      says: 'Architecture layers of a component, and calls between them',
      by: '`skikt` in a `komponent`, `-> X anropar`',
      shown: [
        ['webcare.ea', 'skikt Presentation'],
        ['webcare.ea', '-> Datalagring anropar'],
      ],
    },
    {
      says: 'Nodes of the platform, outside the object: a load balancer in front of the servers',
      by: '`nod` in a `miljö`, `-> X anropar`, `kör`',
      shown: [
        ['plattform.ea', 'nod Lastbalansering'],
        ['plattform.ea', 'kör WebCare'],
      ],
    },
    {
      says: 'An integration with direction, payload, verb and the one who manages the other end',
      by: '`-> X hämtar Y`, `autentiserar`, `publicerar`; `förvaltare`',
      shown: [
        ['webcare.ea', '-> PU hämtar Folkbokföring'],
        ['webcare.ea', '-> EK autentiserar'],
        ['webcare.ea', '-> Kundwebb publicerar'],
        ['narliggande.ea', 'komponent PU'],
      ],
    },
    {
      says: 'The list of neighbouring systems in the specification, and those that it leaves out',
      by: '`närliggande`; `integration/not-in-neighbours` tells of the others',
      shown: [
        ['objekt.ea', 'närliggande EK, PU'],
        ['webcare.ea', '-> Teliaslagningar anropar'],
      ],
    },
    {
      says: 'An agreement that is needed and missing, with the need and the goal that are about it',
      by: '`enligt saknas` on the arrow, `status saknas` on an `avtal`; `påverkar` on the `behov` and the `mål`',
      shown: [
        ['webcare.ea', '-> ListOn hämtar'],
        ['avtal.ea', 'avtal TjänsteöverenskommelseHSF'],
        ['behov.ea', 'behov B9'],
        ['plan.ea', 'mål FS7'],
      ],
    },
    {
      says: 'Roles by level and side, with counterpart, responsibility, authority and tasks',
      by: '`roll` with `nivå`, `sida`, `motpart`, `ansvar`, `befogenhet`, `uppgifter`; those of pm³ come with the tool',
      shown: [
        ['roller.ea', 'utöka objektägare {'],
        ['roller.ea', 'utöka objektägareIT {'],
        ['roller.ea', 'roll ChangeManager'],
        ['roller.ea', 'utöka driftansvarig { motpart saknas }'],
      ],
    },
    {
      says: 'Staffing by organisation, by a supplier under contract, or not filled',
      by: '`roller { … }` with organisations, `enligt`, `okänd`, `vakant`',
      shown: [
        ['roller.ea', 'förvaltningsledare SLLIT'],
        ['roller.ea', 'komponentspecialist Tieto enligt DriftavtalTieto'],
        ['roller.ea', 'objektägareIT okänd'],
        ['roller.ea', 'verksamhetsstöd "Kommun, äldreomsorg" vakant'],
      ],
    },
    {
      says: 'A role held once per group of users, by one or several organisations that pay for it',
      by: 'a text after the role, several holders, `betalas`',
      shown: [
        ['roller.ea', 'verksamhetsstöd "Slutenvård akutsomatik, SLL"'],
        ['roller.ea', 'verksamhetsstöd "Primärvård, SLSO"'],
      ],
    },
    {
      says: 'Forums with purpose, members, frequency and the one who convenes them',
      by: '`forum` with `syfte`, `medlemmar`, `föredragande`, `frekvens 2–4/år "samt vid behov"`, `kallelse`, `sammankallande`, `rapporterar`',
      shown: [
        ['forum.ea', 'forum Användarråd'],
        ['forum.ea', 'kallelse 5 dagar'],
        ['forum.ea', 'rapporterar HSNPresidiesekretariat'],
      ],
    },
    {
      says: 'Processes with ordered steps: what, who, result, month',
      by: '`process` with `steg` in the order of the text; `utförs`, `ansvarig`, `resultat`, `när`; `delav` the activity',
      shown: [
        ['processer.ea', 'process Målstyrning'],
        ['processer.ea', 'steg NyaMål'],
        ['processer.ea', "steg '4.3.4'"],
      ],
    },
    {
      says: 'Loops and exits in processes, and links between them',
      by: '`->` from a step or a process, `slut`',
      shown: [
        ['processer.ea', '-> NyaMål "icke godkänd"'],
        ['processer.ea', '-> Utveckling "inte godkänd'],
        ['processer.ea', 'slut "ärenden om EK'],
        ['processer.ea', '-> Ändringsprocess.Ändringsförfrågan'],
        ['processer.ea', '-> Målstyrning "behov"'],
      ],
    },
    {
      says: 'Needs with number, whether the plan includes them, and what is financed outside it',
      by: '`behov` with `nummer`, `ingår`, `utanför`',
      shown: [
        ['behov.ea', 'behov B5'],
        ['behov.ea', 'behov B12'],
      ],
    },
    {
      says: 'Goals with the needs they answer to, class, person-days and fixed cost on two sides',
      by: '`mål` with `möter`, `klass`, `verksamhetsnära`, `itnära`, and the sums of the source in `summaverksamhet`, `summait`',
      shown: [['plan.ea', 'mål ÄH8']],
    },
    {
      says: 'Day rate, and days of a full-time post',
      by: '`dagpris`, `heltid` on the `förvaltningsplan`',
      shown: [
        ['plan.ea', 'dagpris 5 600 kr'],
        ['plan.ea', 'heltid 190 persondagar'],
      ],
    },
    {
      says: 'A budget by activity, side and class, computed, with the printed figures to compare',
      by: '`område` in the plan; `summa`, `summaverksamhet`, `summait` in `kr`, `persondagar` and `heltider`, with `"VM"` or `"VU"` after; the table is shown on hover, differences by `plan/sum-mismatch`, `plan/row-mismatch` and `plan/class-moved`',
      shown: [
        ['plan.ea', 'summa 6 199 695 kr'],
        ['plan.ea', 'summait 3 313 855 kr'],
        ['plan.ea', 'område Ändringshantering'],
        ['plan.ea', 'summait 326 200 kr'],
      ],
    },
    {
      says: 'Service levels by environment, service, priority and parameter, with values that depend on the time of day',
      by: '`servicenivå … för X i Y` with `prioritet`; a text after the value: `2 h "8–17", 4 h "övrig tid"`',
      shown: [
        ['servicenivaer.ea', 'servicenivå ProduktionDrift'],
        ['servicenivaer.ea', 'åtgärdas 2 h "8–17", 4 h "övrig tid"'],
        ['servicenivaer.ea', 'servicenivå FörstaLinjen'],
      ],
    },
    {
      says: 'An agreement with parties, precedence, annexes, validity, and those bound in another way than as parties',
      by: '`avtal` with `parter`, `rangordning`, `bilagatill`, `giltighet`, `villkor`; `binder X`, `genom Y`',
      shown: [
        ['avtal.ea', 'avtal ÖverenskommelseWebCare'],
        ['avtal.ea', 'binder Vårdgivare'],
        ['avtal.ea', 'genom Anslutningsavtal'],
        ['avtal.ea', 'rangordning 1'],
        ['avtal.ea', 'avtal Bilaga2'],
      ],
    },
    {
      says: 'Roles of data protection, and which secrecy applies',
      by: '`roll` and `roller`; `personuppgifter`, `sekretess`, `ägare` on `information`',
      shown: [
        ['roller.ea', 'Personuppgiftsbiträde SLL'],
        ['roller.ea', 'Personuppgiftsansvarig Vårdgivare, Kommuner'],
        ['information.ea', '"Socialtjänstsekretess för kommunens uppgifter"'],
      ],
    },
    {
      says: 'Financing, split by organisation and by part of one, against the sum they are to give',
      by: '`finansiering` with `belopp`, `period`, `betalas`, `fakturerar`, `andel … hos X`; checked by `plan/split-does-not-add-up`',
      shown: [
        ['finansiering.ea', 'belopp 1 500 000 kr/år'],
        ['finansiering.ea', 'andel 60 730 kr hos Botkyrka'],
        ['finansiering.ea', 'andel 44 278 kr "per stadsdel" hos Stadsdelar'],
      ],
    },
    {
      says: 'Changes and projects in the surroundings, with their effect on the object',
      by: '`uppdrag` with `typ`, `påverkar`, `konsekvens`',
      shown: [['uppdrag.ea', 'uppdrag SQLServer2008']],
    },
    {
      says: 'How good the evidence for a value is: what was printed, what it is read as and why',
      by: '`tryckt "…"`, `eftersom "…"` and `osäkert` after any value; `okänd`; `anmärkning`',
      shown: [
        ['plan.ea', 'tryckt "52 000" eftersom "70 × 5 600"'],
        ['plan.ea', 'möter B10 tryckt "18"'],
        ['finansiering.ea', '11 256 kr hos Salem osäkert'],
        ['servicenivaer.ea', 'påbörjas 36 h osäkert eftersom'],
      ],
    },
  ],
};
