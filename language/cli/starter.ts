/** The files of `ea init`, in either language: an object with both sides staffed, and a system with its neighbours. */
import type { Language } from '../model/text.ts';

export interface StarterFile {
  readonly name: string;
  readonly text: string;
}

const SWEDISH_MODEL = `// Ett förvaltningsobjekt: vad det är till för, vem som har vilken roll, och vad det förvaltar.

förvaltningsobjekt Tidbok "Tidbokning" {
  syfte "Invånare och personal bokar tid på ett och samma ställe"

  roller {
    objektägare Vården
    objektägareIT ITavdelningen
    förvaltningsledare Vården
    förvaltningsledareIT ITavdelningen
  }

  förvaltningsprodukt Bokningstjänst "Boka, ändra och avboka tid" { realiseras Bokning }

  komponent Bokning "Bokningssystemet" {
    ursprung egenutvecklad
    livscykel drift från 2024-01-01

    skikt Presentation { -> Logik }
    skikt Logik { -> Lagring }
    skikt Lagring

    -> Katalog hämtar Personuppgifter { enligt Katalogavtal }
  }
}

information Personuppgifter "Namn och kontaktuppgifter" {
  personuppgifter ja
  ägare Vården
}
`;

const SWEDISH_SURROUNDINGS = `// Det som finns runt omkring: organisationer, grannsystem och avtal.

organisation Regionen "Region Exempel" {
  typ region
  enhet Vården "Hälso- och sjukvården"
  enhet ITavdelningen "It-avdelningen" { sida it }
}

förvaltningsobjekt Personkatalog "Personkatalog" {
  syfte "En samlad källa till uppgifter om personal och invånare"

  roller {
    objektägare Regionen
    objektägareIT ITavdelningen
    förvaltningsledare Regionen
    förvaltningsledareIT ITavdelningen
  }

  komponent Katalog "Personkatalogen"
}

avtal Katalogavtal "Överenskommelse om personkatalogen" {
  typ överenskommelse
  parter Vården, ITavdelningen
  status gällande
}
`;

const SWEDISH_README = `# Arkitekturen

Modellen ligger i filerna som slutar på \`.ea\`. De är vanlig text i UTF-8 och läses tillsammans.

| kommando | vad det gör |
|---|---|
| \`ea lint\` | granskar modellen |
| \`ea explain\` | listar reglerna; med ett namn förklarar den en regel |
| \`ea export\` | ritar vyerna i mappen \`pictures\` |
| \`ea export --list\` | visar vilka vyer som finns |

Börja med att byta namnen i \`tidbok.ea\` och \`omgivning.ea\` mot era egna. I \`ea.config.json\` står vad projektet heter
och vilka regler som gäller.
`;

const ENGLISH_MODEL = `// An object: what it is for, who has which role, and what it manages.

object Booking "Booking of appointments" {
  purpose "Residents and staff book appointments in one and the same place"

  roles {
    objectowner Care
    objectownerIT ITdepartment
    objectmanager Care
    objectmanagerIT ITdepartment
  }

  product BookingService "Book, change and cancel appointments" { realisedby BookingSystem }

  component BookingSystem "Booking system" {
    origin custom
    lifecycle operation from 2024-01-01

    layer Presentation { -> Logic }
    layer Logic { -> Storage }
    layer Storage

    -> Directory reads PersonalDetails { per DirectoryAgreement }
  }
}

information PersonalDetails "Names and contact details" {
  personaldata yes
  owner Care
}
`;

const ENGLISH_SURROUNDINGS = `// What is around it: organisations, neighbouring systems and agreements.

organisation Region "Region Example" {
  type region
  unit Care "Health care"
  unit ITdepartment "IT department" { side it }
}

object Persons "Directory of persons" {
  purpose "One source of details on staff and residents"

  roles {
    objectowner Region
    objectownerIT ITdepartment
    objectmanager Region
    objectmanagerIT ITdepartment
  }

  component Directory "Directory of persons"
}

agreement DirectoryAgreement "Understanding on the directory of persons" {
  type internal
  parties Care, ITdepartment
  status inforce
}
`;

const ENGLISH_README = `# The architecture

The model is in the files that end in \`.ea\`. They are plain text in UTF-8 and are read together.

| command | what it does |
|---|---|
| \`ea lint\` | checks the model |
| \`ea explain\` | lists the rules; with a name it explains one |
| \`ea export\` | draws the views in the folder \`pictures\` |
| \`ea export --list\` | shows which views there are |

Begin by changing the names in \`booking.ea\` and \`surroundings.ea\` to your own. \`ea.config.json\` says what the project
is called and which rules apply.
`;

/** What makes the folder a project: each of its files is then checked with the others, also when it is named alone. */
const configIn = (language: Language, name: string): StarterFile => ({
  name: 'ea.config.json',
  text: `${JSON.stringify({ name, language, preset: 'pm3' }, undefined, 2)}\n`,
});

export const STARTER: Readonly<Record<Language, readonly StarterFile[]>> = {
  sv: [
    { name: 'README.md', text: SWEDISH_README },
    { name: 'tidbok.ea', text: SWEDISH_MODEL },
    { name: 'omgivning.ea', text: SWEDISH_SURROUNDINGS },
    configIn('sv', 'tidbok'),
  ],
  en: [
    { name: 'README.md', text: ENGLISH_README },
    { name: 'booking.ea', text: ENGLISH_MODEL },
    { name: 'surroundings.ea', text: ENGLISH_SURROUNDINGS },
    configIn('en', 'booking'),
  ],
};
