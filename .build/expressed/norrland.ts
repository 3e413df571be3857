/** Coverage of the example Region Norrland. */
import type { Coverage } from './row.ts';

export const norrland: Coverage = {
  example: 'region-norrland',
  title: 'Region Norrland',
  rows: [
    {
      says: 'Several organisations side by side, with the same concept',
      by: 'an `organisation` each, filled in from files by subject with `utöka`',
      shown: [
        ['organisationer.ea', 'organisation NLL'],
        ['organisationer.ea', 'organisation VLL'],
        ['organisationer.ea', 'organisation LVN'],
      ],
    },
    {
      says: 'A matrix of functions and organisations with the product in each cell: none, being procured, two products, uncertain',
      by: '`förmåga` with `stöds X hos Y`, `stöds inget`, `stöds upphandlas`, `osäkert`, or a text where no product is named',
      shown: [
        ['systemstod.ea', 'stöds inget hos NLL'],
        ['systemstod.ea', 'stöds Meddix hos NLL, upphandlas'],
        ['systemstod.ea', 'stöds NLL.Raindance hos NLL'],
        ['systemstod.ea', 'stöds NLL.Exchange hos NLL'],
        ['systemstod.ea', 'stöds "Egenutvecklat"'],
      ],
    },
    {
      says: 'Families and objects per organisation, with a joint board',
      by: '`objektfamilj` in an `organisation`, with its `förvaltningsobjekt` and a `forum`',
      shown: [
        ['objekt.ea', 'objektfamilj Vårdadministration'],
        ['objekt.ea', 'forum Styrgrupp "Styrgrupp för Vårdadministration"'],
      ],
    },
    {
      says: 'Objects that are being introduced',
      by: '`livscykel införande`',
      shown: [['objekt.ea', 'förvaltningsobjekt Ögon']],
    },
    {
      says: 'A variant of the governance model',
      by: '`styrmodell` on an organisation, family or object; the model itself as `styrdokument`',
      shown: [
        ['styrning.ea', 'styrdokument SSTM'],
        ['objekt.ea', 'objektfamilj PAsystem'],
      ],
    },
    {
      says: 'Co-operation on a product with owner, partners, funding and bodies',
      by: '`samarbete` with `ägare`, `parter`, `omfattar`, and the `forum` and `finansiering` in it',
      shown: [
        ['samarbete.ea', 'samarbete UtvecklingVAS'],
        ['samarbete.ea', 'samarbete UtvecklingSYSteamCross'],
        ['samarbete.ea', 'forum VASråd'],
        ['samarbete.ea', 'finansiering Gemensam'],
      ],
    },
    {
      says: 'A forum that is being formed, or not fully introduced',
      by: '`status underbildande`',
      shown: [
        ['forum.ea', 'forum BeredningsgruppIT'],
        ['forum.ea', 'forum MIDSråd'],
      ],
    },
    {
      says: 'A chain of forums that prepare, decide and adopt',
      by: '`rapporterar`, to a forum, a unit or a post',
      shown: [
        ['forum.ea', 'forum Investeringsgrupp'],
        ['forum.ea', 'rapporterar Landstingsstyrelse'],
      ],
    },
    {
      says: 'Operation that is outsourced, per system or service',
      by: '`driftas`, an `avtal` of the type `driftavtal`, and `utförs` on a step',
      shown: [
        ['system.ea', 'komponent PABAS { förvaltare okänd  driftas'],
        ['samarbete.ea', 'avtal Helpdesk'],
        ['support.ea', 'utförs TietoEnator'],
      ],
    },
    {
      says: 'An inventory of infrastructure with type, maker and count, also approximate',
      by: '`nod` with `typ`, `leverantör`, `kapacitet` and `antal 400 osäkert`',
      shown: [
        ['infrastruktur.ea', 'antal 400 osäkert'],
        ['infrastruktur.ea', 'nod Lagring "HP EVA"'],
        ['infrastruktur.ea', 'nod Lagring "Central lagring"'],
      ],
    },
    {
      says: 'Networks with topology, speed and supplier',
      by: '`nätverk` with `topologi`, `kapacitet`, `leverantör` and `förbinder`',
      shown: [
        ['nat.ea', 'nätverk Stomnät "Stomnätet i LVN"'],
        ['nat.ea', 'nätverk ACnet'],
      ],
    },
    {
      says: 'The life-cycle of technology, and what replaces what',
      by: '`plattform` with `livscykel` and `ersätts`',
      shown: [
        ['plattformar.ea', 'plattform Amtrix'],
        ['plattformar.ea', 'plattform SUN'],
        ['infrastruktur.ea', 'ersätts LagringXP'],
      ],
    },
    {
      says: 'A chain of support with lines, hours and tool',
      by: '`process` with `steg`, `servicetid`, `ledtid` and `använder`',
      shown: [
        ['support.ea', 'process SupportNLL'],
        ['support.ea', 'process SupportVLL'],
      ],
    },
    {
      says: 'Numbers that are not known, which are not zero',
      by: '`antal okänd`',
      shown: [['infrastruktur.ea', 'nod Skrivare { typ skrivare  antal okänd  anmärkning']],
    },
  ],
};
