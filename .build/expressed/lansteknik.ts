/** Coverage of the example Länsteknik 2018. */
import type { Coverage } from './row.ts';

export const lansteknik: Coverage = {
  example: 'lansteknik-2018',
  title: 'Länsteknik 2018',
  rows: [
    {
      says: 'An establishment with object, type, status, what blocks it, and receiver',
      by: '`uppdrag … för X` of the type `etablering` or `ometablering`, with `status`, `hinder` and `mottagare`',
      shown: [
        ['etableringar.ea', 'uppdrag E3'],
        ['etableringar.ea', 'hinder "Objektsidan måste utses'],
      ],
    },
    {
      says: 'An object without anyone on the business side',
      by: 'a required `roll` that is `vakant`, and `mottagare saknas`',
      shown: [
        ['objekt.ea', 'förvaltningsobjekt Mediaarkiv'],
        ['organisation.ea', 'roll Objektsida'],
      ],
    },
    {
      says: 'A lighter form of object (FO-Light)',
      by: '`typ lätt`',
      shown: [['objekt.ea', 'typ lätt']],
    },
    {
      says: 'A service that becomes part of an existing object',
      by: '`tjänst` in a `förvaltningsobjekt`, and `påverkar` on the assignment',
      shown: [
        ['objekt.ea', 'tjänst EffektivaInköp'],
        ['etableringar.ea', 'påverkar RegionNorrbotten.Ekonomi'],
      ],
    },
    {
      says: 'A responsibility that moves on a day',
      by: '`ansvarig X till 2018-09-30, Y från 2018-10-01`',
      shown: [['etableringar.ea', 'ansvarig Länsteknik till']],
    },
    {
      says: 'A technical delivery that is packaged, as against put into operation',
      by: '`leverans paketerad`; `livscykel drift` on the service',
      shown: [
        ['etableringar.ea', 'uppdrag E8'],
        ['objekt.ea', 'tjänst Arbetslista'],
      ],
    },
    {
      says: 'A goal with indicator, target, outcome, trend and status',
      by: '`indikator` in a `mål`, with `målvärde`, `utfall … avser 2018`, `trend` and `status`',
      shown: [
        ['styrkort.ea', 'indikator Sjukfrånvaro'],
        ['styrkort.ea', 'status ejuppnått'],
        ['styrkort.ea', 'skala "1–5" tryckt'],
      ],
    },
    {
      says: 'The frame and the outcome of investments by the year of decision',
      by: '`investering` with `ram` and `utfall`, each amount with a note',
      shown: [['ekonomi.ea', 'investering IT {']],
    },
    {
      says: 'A series over years',
      by: '`utfall 13 mnkr avser 2018, 8 mnkr avser 2017 …`',
      shown: [['ekonomi.ea', 'utfall 13 mnkr avser 2018']],
    },
    {
      says: 'An assignment with status and reason',
      by: '`uppdrag` with `status` and `orsak`',
      shown: [
        ['uppdrag.ea', 'uppdrag IAM'],
        ['uppdrag.ea', 'uppdrag Ultraljudsbilder'],
      ],
    },
    {
      says: 'A deadline set from outside',
      by: '`drivkraft` with `kravställare` and `senast`',
      shown: [['uppdrag.ea', 'drivkraft SAMBI']],
    },
    {
      says: 'Alternatives for a procurement',
      by: '`alternativ`, as text or as an element',
      shown: [['uppdrag.ea', 'alternativ "egen upphandling"']],
    },
    {
      says: 'A goal for the lead time of a process',
      by: '`ledtid`',
      shown: [['uppdrag.ea', 'ledtid 3 veckor']],
    },
    {
      says: 'A forum and its decision point',
      by: '`beslutspunkt`',
      shown: [
        ['organisation.ea', 'forum Utvecklingsrådet'],
        ['uppdrag.ea', 'beslutspunkt BP1'],
      ],
    },
    {
      says: 'Responsibility for groups of equipment',
      by: '`utrustning` with `ansvarig … från`',
      shown: [
        ['uppdrag.ea', 'område Utrustning'],
        ['uppdrag.ea', 'utrustning EEG'],
      ],
    },
  ],
};
