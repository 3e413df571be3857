/** Coverage of the example Norsk Helsenett. */
import type { Coverage } from './row.ts';

export const helsenett: Coverage = {
  example: 'norsk-helsenett',
  title: 'Norsk Helsenett',
  rows: [
    {
      says: 'A company whose owner and legal form have changed',
      by: '`ägare` and `form` with `från` and `till`',
      shown: [
        ['selskapet.ea', 'ägare RHF till'],
        ['selskapet.ea', 'form "aksjeselskap"'],
        ['selskapet.ea', 'händelse Stiftelse'],
      ],
    },
    {
      says: 'Services by state',
      by: '`livscykel`; drawn by `gruppera livscykel`',
      shown: [
        ['tjenester.ea', 'tjänst Kjernejournal'],
        ['tjenester.ea', 'tjänst SkyVedlegg'],
        ['nett.ea', 'nätverk NGK'],
      ],
    },
    {
      says: 'A register or service on behalf of another authority',
      by: '`uppdragsgivare`',
      shown: [['tjenester.ea', 'uppdragsgivare Skattedirektoratet']],
    },
    {
      says: 'Patterns of availability per node or service, by name',
      by: '`redundans` with `geografisk`, `diversitet`, `skalning`, `parallell`; the demand as `princip`',
      shown: [
        ['nett.ea', 'redundans geografisk, diversitet, skalning, parallell'],
        ['nett.ea', 'princip Diversitet'],
        ['tjenester.ea', 'redundans geografisk, parallell'],
      ],
    },
    {
      says: 'A pair of data centres that take over from each other, co-located',
      by: '`plats` of the type `datorhall` with `reserv` and `partner`',
      shown: [
        ['nett.ea', 'reserv DatasenterTromsø'],
        ['nett.ea', 'reserv DatasenterBergen'],
      ],
    },
    {
      says: 'A network that the next one replaces',
      by: '`ersätts`',
      shown: [['nett.ea', 'ersätts NGK']],
    },
    {
      says: 'The roles of an organisation, several at once',
      by: '`roll` in an `organisation`',
      shown: [
        ['selskapet.ea', 'roll Driftsleverandør'],
        ['selskapet.ea', 'roll Databehandler'],
      ],
    },
    {
      says: 'Streams of money, as they are and as they are wanted',
      by: '`finansiering` with `typ`, `betalas` and `livscykel`',
      shown: [
        ['styring.ea', 'finansiering Medlemsavgift'],
        ['styring.ea', 'finansiering Bevilgninger'],
        ['styring.ea', 'finansiering Tjenestekjøp'],
        ['styring.ea', 'finansiering Aktivitetsbasert'],
      ],
    },
    {
      says: 'From strategic area to goal to measure, with priority and partner',
      by: '`område`, `mål` and `uppdrag` inside each other, with `prioriterad` and `partner`',
      shown: [
        ['mal.ea', 'område Sikkerhet {'],
        ['mal.ea', 'uppdrag Sårbarhetsoversikt'],
        ['mal.ea', 'uppdrag Meldingsutbredelse'],
      ],
    },
    {
      says: 'A chain of partners in security',
      by: 'arrows between units, with `enligt`',
      shown: [
        ['selskapet.ea', '-> NorCERT utbyter'],
        ['aktorer.ea', 'organisation NSM'],
      ],
    },
    {
      says: 'Segments of customers',
      by: '`aktör` of the type `kundgrupp`, named in `kunder`',
      shown: [
        ['aktorer.ea', 'område Kundesegmenter'],
        ['selskapet.ea', 'kunder Helseforetak'],
      ],
    },
    {
      says: 'Someone who is no member and is connected through a host',
      by: 'an arrow with `via`, and an agreement that `binder` them `genom` another',
      shown: [
        ['aktorer.ea', '-> Helsenettet "gjennom vertskommune"'],
        ['aktorer.ea', 'binder Kommuner'],
      ],
    },
    {
      says: 'An exclusive right',
      by: '`ensamrätt ja`',
      shown: [['selskapet.ea', 'ensamrätt ja']],
    },
    {
      says: 'Names in another language',
      by: 'names and titles take the letters of Latin, Greek and Cyrillic; the words of the language are the same',
      shown: [
        ['tjenester.ea', 'tjänst Pasientreiser'],
        ['styring.ea', 'styrdokument ÉnInnbygger'],
        ['nett.ea', 'princip HeleDøgnet'],
      ],
    },
  ],
};
