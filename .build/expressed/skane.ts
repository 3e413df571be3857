/** Coverage of the example Region Skåne. */
import type { Coverage } from './row.ts';

export const skane: Coverage = {
  example: 'region-skane',
  title: 'Region Skåne',
  rows: [
    {
      says: 'Governing documents, and which takes precedence',
      by: '`styrdokument` with `underordnad`',
      shown: [
        ['styrdokument.ea', 'styrdokument NationellITstrategi'],
        ['styrdokument.ea', 'styrdokument ITstrategi'],
        ['styrdokument.ea', 'styrdokument Handlingsplan'],
      ],
    },
    {
      says: 'A principle with reason, consequence and scope',
      by: '`princip` with `orsak`, `konsekvens` and `omfattar`',
      shown: [['principer.ea', 'princip C4']],
    },
    {
      says: 'A business service with price, service level and channel',
      by: '`tjänst` of the type `verksamhetstjänst`, with `pris`, `kanal` and a `servicenivå`',
      shown: [
        ['tjanster.ea', 'tjänst PCarbetsplats'],
        ['tjanster.ea', 'servicenivå SLA'],
      ],
    },
    {
      says: 'Service components, and what services are composed of',
      by: '`tjänst` of the type `tjänstekomponent`, named in `består`',
      shown: [
        ['tjanster.ea', 'består Lagring'],
        ['tjanster.ea', 'tjänst Lagring'],
      ],
    },
    {
      says: 'The catalogue and the ordering portal as views of the services',
      by: '`kanal`: in the catalogue, or in the portal as well; drawn by `vy`',
      shown: [
        ['tjanster.ea', 'tjänst Virusskydd'],
        ['vyer.ea', 'vy Tjänstekatalog'],
      ],
    },
    {
      says: 'An exclusive supplier, and the channel of contracts',
      by: '`ensamrätt ja`, and an `avtal` with its `parter` and `villkor`',
      shown: [
        ['organisation.ea', 'ensamrätt ja'],
        ['organisation.ea', 'avtal Leverantörsavtal'],
      ],
    },
    {
      says: 'A deviating service, approved by its benefit',
      by: '`tjänst` of the type `avvikande` with `villkor`, and the `process` that approves it',
      shown: [
        ['tjanster.ea', 'tjänst AvvikandeTjänst'],
        ['processer.ea', 'process Avvikandeprocess'],
      ],
    },
    {
      says: 'An organisation by main task',
      by: '`enhet` of the type `funktion` with `uppgifter`, and arrows for the flow',
      shown: [
        ['organisation.ea', 'enhet Kund {'],
        ['organisation.ea', 'enhet LedaStyra'],
      ],
    },
    {
      says: 'A process that another party than IT owns',
      by: '`process` with `ägare`',
      shown: [['processer.ea', 'process Verksamhetsutveckling']],
    },
    {
      says: 'Goals by perspective',
      by: '`mål` in an `område` of the type `perspektiv`',
      shown: [['mal.ea', 'område Medarbetarmål']],
    },
    {
      says: 'A network with layers and gateways',
      by: '`nätverk` inside `nätverk`, and a `nod` of the type `brandvägg` with `förbinder`',
      shown: [
        ['natverk.ea', 'nätverk SkåNet'],
        ['natverk.ea', 'nod BrandväggSjunet'],
      ],
    },
    {
      says: 'A trend or driver that leads to a principle',
      by: '`drivkraft`, named in `motiveras`',
      shown: [
        ['mal.ea', 'drivkraft GrönIT'],
        ['principer.ea', 'motiveras GrönIT'],
      ],
    },
    {
      says: 'The history in events',
      by: '`händelse` with `datum`, or `när` in words',
      shown: [
        ['historia.ea', 'händelse NyIT'],
        ['historia.ea', 'händelse Uppföljning'],
      ],
    },
  ],
};
