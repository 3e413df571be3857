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
      says: 'Nodes of the platform',
      by: '`nod` in a `miljö`',
      shown: [['plattform.ea', 'nod Lastbalansering']],
    },
    {
      says: 'An integration with direction, payload, verb and the one who manages the other end',
      by: '`-> X hämtar Y`, `förvaltare`',
      shown: [
        ['webcare.ea', '-> PU hämtar Folkbokföring'],
        ['narliggande.ea', 'komponent PU'],
      ],
    },
  ],
};
