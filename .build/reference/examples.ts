/**
 * One example per kind, for the reference. Together they show every property. They mention the
 * elements of `EXAMPLE_WORLD`, so that each stays short; a test compiles them all.
 */

/** What the examples take for granted. */
export const EXAMPLE_WORLD = `
organisation Regionen "Region Exempel" {
  typ region
  enhet ITEnheten "IT-enheten"
  enhet Ekonomienheten
  enhet Vårdcentralerna
}
organisation Kommunen { typ kommun }
organisation Leverantören { typ leverantör }
aktör Läkare
aktör Patienter
forum Styrgruppen
avtal Driftavtalet
avtal Ramavtalet
styrdokument Strategin
plats Sjukhuset
plats Reservhallen
miljö Produktion
nod Servern
nod Reservservern
plattform Databasen
plattform Databasen2
nätverk Regionnätet
nätverk NyaNätet
information Remisser
process Vårdplanering
tjänst Lagring
tjänst NyArbetsplats
objektverksamhet Vården
utrustning NyaUltraljud
mål Tillgänglighet
behov Enklare
drivkraft Distansarbete
område Styrning
förvaltningsobjekt Vårdinfo "Vårdinformation" {
  förvaltningsprodukt Journalstöd
  komponent Journal
  komponent NyJournal
  komponent Remiss
}
`;

export const EXAMPLES: Readonly<Record<string, string>> = {
  organisation: `
organisation Tjänstebolaget "Tjänstebolaget AB" {
  typ bolag
  syfte "Driva gemensamma tjänster"
  form "förening" till 2014-12-31, "aktiebolag" från 2015-01-01
  ägare Regionen, Kommunen
  styrmodell "pm³"
  uppgifter "Drift", "Rådgivning"
  ensamrätt ja
  kunder Regionen
  partner Leverantören
  ligger Sjukhuset
  livscykel drift från 2015-01-01
}`,
  unit: `
utöka Regionen {
  enhet Servicedesk "Service desk" {
    typ funktion
    syfte "En väg in för alla frågor"
    uppgifter "Ta emot ärenden", "Lösa eller skicka vidare"
    rapporterar ITEnheten
  }
}`,
  role: `
roll Objektledare : förvaltningsledare "Objektledare" {
  ansvar "Planens mål nås"
  befogenhet "Beslutar inom planen"
}
roll Säkerhetssamordnare {
  nivå operativ
  sida it
  motpart objektspecialist
  krävs nej
  ordning 7
  uppgifter "Gör riskanalyser"
}`,
  actor: `
aktör Handläggare {
  typ yrkesgrupp
  syfte "Svarar för kommunens del av vårdplanen"
  uppgifter "Tar emot kallelser"
  partner Läkare
}`,
  forum: `
forum Användarråd {
  typ arbetsforum
  syfte "Prioritera önskemål om ändringar"
  sammankallande förvaltningsledare
  medlemmar förvaltningsledare, Läkare, "representanter för kommunerna"
  föredragande objektspecialist
  frekvens 2–4/år "samt vid behov"
  kallelse 5 dagar
  period 2012-01-15..2012-12-31
  befogenhet "Föreslår, beslutar inte"
  uppgifter "Bereda frågor till styrgruppen"
  beslutspunkt "BP1"
  rapporterar Styrgruppen
  status underbildande
}`,
  cooperation: `
samarbete Journalsamarbetet "Samarbete om journalsystemet" {
  syfte "Dela kostnaden för utvecklingen"
  ägare Regionen
  parter Regionen, Kommunen
  omfattar Journal
  enligt Ramavtalet
  innehåll "Gemensam färdplan", "Gemensam test"
  period 2020-01..2024-12
}`,
  family: `
objektfamilj Vårdadministration {
  syfte "Styra vårdens stöd tillsammans"
  styrmodell "pm³"
  ägare Vårdcentralerna
  ansvarig ITEnheten
  förvaltningsobjekt Obstetrik
  förvaltningsobjekt Ambulans
}`,
  object: `
förvaltningsobjekt Läkemedel {
  typ fullt
  syfte "Stödja säker läkemedelshantering"
  styrmodell "pm³ version 2.1"
  period 2024-01..2024-12
  stödjer Vården
  förvaltar Remiss
  närliggande Journal, Lagring
  leverantör Leverantören
  roller {
    objektägare Vårdcentralerna
    objektägareIT ITEnheten
    förvaltningsledare Vårdcentralerna
    förvaltningsledareIT vakant
  }
}`,
  agreement: `
avtal Samverkansavtalet "Överenskommelse om journalen" {
  typ samverkansavtal
  syfte "Gemensam förvaltning"
  parter Regionen, Kommunen
  omfattar Journal
  status gällande
  giltighet 2012-01-01..2014-12-31
  daterat 2012-03-15
  rangordning 2
  innehåll "Alla parter använder journalen"
  villkor "Omförhandlas om förutsättningarna ändras"
  ägare Ekonomienheten
  binder Leverantören
  genom Ramavtalet
  avtal Bilaga1 "Specifikation" { typ bilaga  bilagatill Samverkansavtalet  status utkast }
}`,
  servicelevel: `
servicenivå JournalDrift "Drift av journalen" för Journal i Produktion {
  typ drift
  leverantör Leverantören
  enligt Driftavtalet
  servicetid "vardagar 8–17"
  supporttid "vardagar 7–17"
  tillgänglighet 99.9 %
  svarstid 60 s
  feltid 10 h/år
  informeras 30 min
  återkopplas 4 h
  mått "90 % av ärendena fördelas inom 10 minuter"
}
servicenivå JournalTest { gäller Journal  miljöer Produktion  servicetid okänd }`,
  priority: `
servicenivå RemissDrift för Remiss {
  prioritet Kritisk "Kritisk eller hög" {
    påbörjas 1 h
    åtgärdas 2 h "8–17", 4 h "övrig tid"
    informeras 30 min
    återkopplas 30 min
    högst 4/år
    feltid 10 h/år
  }
}`,
  policy: `
styrdokument Handlingsplanen "Handlingsplan för it" {
  typ handlingsplan
  syfte "Genomföra strategin"
  underordnad Strategin
  rangordning 3
  beslutas "IT-direktören"
  daterat 2009-03-23
  giltighet 2009-01..2013-12
  frekvens 1/år
  omfattar Regionen
  innehåll "Årets satsningar"
}`,
  plan: `
förvaltningsplan Plan2012 "Förvaltningsplan 2012" för Vårdinfo {
  period 2012-01-15..2012-12-31
  dagpris 5 600 kr
  heltid 190 persondagar
  ägare objektägare
  ansvarig förvaltningsledare
  beslutas Styrgruppen
  daterat 2012-04-04
  status gällande
  underordnad Strategin
  summa 176 800 kr
  område Användarstöd {
    typ förvaltningsaktivitet
    mål Webbsida {
      klass VU
      verksamhetsnära 14 persondagar, 20 000 kr
      itnära 14 persondagar
    }
  }
}`,
  area: `
område Patienten "Nöjda patienter" {
  typ perspektiv
  syfte "Vad patienterna ska märka"
  ordning 1
  ägare Vårdcentralerna
  innehåll "Tillgänglighet", "Bemötande"
  summaverksamhet 56 000 kr
  summait 28 000 kr
  summa 84 000 kr
}`,
  goal: `
mål Vårdplanering2012 "All vårdplanering sker i systemet" {
  klass VM
  möter Enklare
  verksamhetsnära 70 persondagar
  summaverksamhet 392 000 kr tryckt "52 000" eftersom "70 × 5 600"
  itnära 4 persondagar, 100 000 kr
  summait 122 400 kr
  ansvarig förvaltningsledare
  kravställare Kommunen
  motiveras Distansarbete
  prioriterad ja
  partner Leverantören
  senast 2012-12-31
  status pågår
}`,
  indicator: `
mål FriskaMedarbetare {
  indikator Sjukfrånvaro {
    målvärde 3 %
    utfall 3.8 % avser 2018, 3.4 % avser 2017
    trend uppåt
    skala "andel av arbetstiden"
    frekvens 1/år
    orsak "Fler långa sjukskrivningar"
    status ejuppnått
  }
}
indikator Kundnöjdhet { målvärde "öka"  utfall 4.31  mäter Tillgänglighet }`,
  need: `
behov StarkInloggning "Krav på stark autentisering" {
  nummer 5
  ingår delvis
  utanför "Uppföljningen finansieras av verksamheterna"
  kravställare Regionen
  senast 2012-12-31
  omfattar Journal
  alternativ "e-legitimation på kort", Lagring
  orsak "Tillsynsbeslut"
  konsekvens "Användarnamn och lösenord tas bort"
  ansvarig förvaltningsledare
  status pågår
}`,
  assignment: `
uppdrag Etablering "Etablera objektet Kardiologi" {
  typ etablering
  nummer 3
  gäller Vårdinfo
  möter Enklare
  status pågår
  uppdragsgivare Regionen
  utförs ITEnheten
  ansvarig ITEnheten till 2018-09-30, Ekonomienheten från 2018-10-01
  mottagare saknas
  leverans paketerad
  hinder "Ingen är utsedd på verksamhetssidan"
  påverkar Journal
  konsekvens "Ny version testas"
  resultat "Objektet är i förvaltning"
  när "hösten 2018"
  period 2018-01..2019-12
  belopp 400 000 kr
  beslutspunkt "BP1"
}`,
  funding: `
finansiering Kommunavgiften "Kommunernas andel" {
  typ avgift
  syfte "Betala förvaltningen"
  betalas Kommunen
  belopp 1 500 000 kr avser 2012, 1 500 000 kr avser 2013
  fakturerar Ekonomienheten
  andel 60 730 kr hos Kommunen
  enligt Ramavtalet
  villkor "Omprövas efter tre år"
}`,
  investment: `
investering Nät {
  syfte "Byta växlar och accesspunkter"
  ram 8.2 mnkr avser 2018
  utfall 13 mnkr avser 2018, 8 mnkr avser 2017
  orsak "Beslut från tidigare år"
  ansvarig ITEnheten
  beslutas Styrgruppen
  omfattar Regionnätet
}`,
  principle: `
princip Kundavtal "Inga avtal mellan kund och extern leverantör" {
  nummer 4
  orsak "Kvalitet och kostnad"
  konsekvens "Leverantören tecknar avtal med IT-enheten"
  motiveras Strategin
  omfattar Regionen
  beslutas Styrgruppen
  status gällande
}`,
  driver: `
drivkraft GrönIT "Grön it" {
  syfte "Minska klimatpåverkan"
  kravställare Regionen
  senast 2030-12-31
  påverkar Servern
  konsekvens "Energikrav i upphandling"
}`,
  event: `
händelse Omorganisation "Ny organisation" {
  datum 2018-03-01
  när "efter beslut i januari"
  syfte "Flöden i stället för stuprör"
  beslutas Styrgruppen
  påverkar ITEnheten
  konsekvens "Fem enheter blev en"
}`,
  business: `
objektverksamhet SOVP "Samordnad vårdplanering" {
  syfte "Planera vården efter utskrivning"
  utförs Läkare
  ägare Vårdcentralerna
  resultat "Justerad vårdplan", "Klargjord ansvarsfördelning"
}`,
  activity: `
objektverksamhet Inskrivning {
  aktivitet SkrivIn "Skriva in patienten" {
    utförs Läkare
    använder Journalstöd, Remisser
    resultat "Inskrivningsmeddelande"
  }
}`,
  product: `
förvaltningsprodukt Faktureringsstöd {
  syfte "Underlag för fakturering"
  innehåll "Beräkna dagar", "Skriva ut underlag"
  realiseras Journal
  stödjer Vården
  ägare objektägare
}`,
  capability: `
förmåga Vårdplaneringssystem "Vårdplanering mot kommuner" {
  syfte "Planera tillsammans"
  utförs Läkare
  ordning 7
  stöds Journal hos Regionen, upphandlas hos Kommunen, inget hos Leverantören
}`,
  service: `
tjänst Arbetsplats "PC-arbetsplats" {
  typ verksamhetstjänst
  syfte "Dator med stöd"
  består Lagring
  realiseras Journal
  pris 450 kr/månad
  kanal "beställningsportalen"
  kunder Vårdcentralerna
  uppdragsgivare Regionen
  leverantör ITEnheten
  driftas Leverantören
  enligt Driftavtalet
  servicetid "vardagar 8–17"
  tillgänglighet 99.5 %
  ensamrätt ja
  villkor "Godkänns om nyttan överväger"
  redundans geografisk, skalning
  kritikalitet hård
  använder Remisser
  livscykel drift till 2026-12-31
  ersätts NyArbetsplats
}`,
  process: `
process Ändringshantering {
  syfte "Ta hand om varje ändring på samma sätt"
  delav Styrning
  ansvarig förvaltningsledare
  ledtid 3 veckor
  frekvens 12/år
  resultat "Införd ändring"
  steg Förfrågan { -> Beslut }
  steg Beslut
}`,
  step: `
process Målstyrning {
  steg Utforma "Utforma nya mål" {
    nummer 2
    utförs förvaltningsledare, förvaltningsledareIT
    använder Journal
    resultat "Förslag till plan"
    när "september"
  }
  steg Besluta {
    ansvarig Styrgruppen
    ledtid 2 veckor
    slut "avslag"
    -> Utforma "inte godkänd"
  }
}`,
  component: `
utöka Vårdinfo {
  komponent Labb "Labbsystemet" {
    typ system
    syfte "Svara på beställningar"
    ursprung standardsystem
    leverantör Leverantören
    driftas ITEnheten
    livscykel drift från 2004-01-01
    teknik "SQL Server 2019"
    kritikalitet hård
    godkänd K3, R3, T2
    innehåll "Beställning", "Svar"
    redundans dubblerad
    reserv NyJournal
    ligger Sjukhuset
    antal 2
    ersätts NyJournal från 2027-01-01
    -> Journal skickar "svar" { enligt Driftavtalet }
  }
}`,
  layer: `
komponent Portal {
  skikt Presentation { ansvar "Visa och ta emot"  teknik "webb"  -> Logik }
  skikt Logik { ordning 2 }
}`,
  interface: `
utöka Vårdinfo.Journal {
  gränssnitt Läsning "Läs journaluppgifter" {
    syfte "Andra system läser"
    teknik "REST"
    tjänstekontrakt "GetCareDocumentation 3.0"
    enligt Ramavtalet
  }
}`,
  information: `
information Vårdplan {
  klassning K3, R3, T2
  personuppgifter ja
  sekretess "Hälso- och sjukvårdssekretess"
  ägare Vårdcentralerna
  källsystem Journal
  syfte "Vad som är överenskommet"
  innehåll "Insatser", "Ansvar"
}`,
  environment: `
miljö Utbildning {
  typ utbildning
  syfte "Öva med påhittade patienter"
  driftas Leverantören
  ägare ITEnheten
  godkänd K0
}`,
  node: `
nod Klustret "Databasklustret" {
  typ kluster
  kör Journal
  teknik "Windows Server"
  antal 3
  kapacitet 70 TB ungefär
  godkänd K3, R3, T3
  leverantör Leverantören
  driftas ITEnheten
  ligger Sjukhuset
  redundans kluster
  reserv Reservservern
}`,
  platform: `
plattform Motorn "Integrationsmotorn" {
  typ integrationsmotor
  teknik "BizTalk 2020"
  antal 2
  förvaltare ITEnheten
  ligger Servern
  godkänd K3
  kör Remiss
  livscykel avveckling till 2026-12-31
  supportslut 2026-12-31
  ersätts Databasen2
}`,
  network: `
nätverk Stomnät {
  typ stamnät
  topologi "ring"
  godkänd K2
  kapacitet 1 Gbps
  förbinder Sjukhuset, Reservhallen
  leverantör Leverantören
  kunder Vårdcentralerna
  redundans diversitet
  ersätts NyaNätet
}`,
  location: `
plats Datorhallen {
  typ datorhall
  syfte "Serverdrift"
  ägare Regionen
  driftas ITEnheten
  antal 2
  partner Kommunen
  redundans parallell
  reserv Reservhallen
}`,
  equipment: `
utrustning Ultraljud {
  syfte "Undersökning"
  antal 12
  ansvarig Vårdcentralerna
  leverantör Leverantören
  ligger Sjukhuset
  ersätts NyaUltraljud
}`,
  view: `
vy Närliggande "Närliggande system" av Vårdinfo {
  typ samband
  gruppera förvaltningsobjekt
  färga livscykel
  riktning höger
  notation archimate
  fäst Journal vid 320, 40
  visa -> Journal ->
  dölj komponent [livscykel = avvecklad]
}
vy Roller { typ roller  omfång Vårdinfo }
vy Avtalen { typ matris  rader avtal  kolumner organisation }`,
  rule: `
regel Inloggning "Alla loggar in på ett ställe" {
  allvar fel
  skäl "Behörigheter tas bort på ett ställe när någon slutar"
  kräv komponent [livscykel = drift] och inte IdP mot IdP med [verb = autentiserar]
  förbjud IdP mot komponent
  godkänns """
    komponent IdP
    komponent Journal { livscykel drift  -> IdP autentiserar }
    """
  underkänns """
    komponent IdP
    komponent Journal { livscykel drift }
    """
}
komponent IdP`,
  profile: `
sort Integrationsplattform {
  utvidgar komponent
  ikon buss
  färg turkos
  egenskaper Format
  livscykel drift
}
komponent BizTalk : Integrationsplattform { Format "HL7" }`,
  verb: `
verb beställer "beställer" {
  engelska "orders"
  dataflöde utåt
  ordning 8
}`,
  state: `
tillstånd pilot "Pilot" {
  engelska "Pilot"
  ordning 2
}`,
};
