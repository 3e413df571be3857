/** Every help text and message of the command line in both languages. `{word}` is filled in by `messageOf`, `{word:one:many}` with how to say the number. */
import type { Bilingual, Language } from '../model/text.ts';

export const MESSAGES = {
  // The program.
  about: {
    sv: 'Enterprise-arkitektur som text: granska, rita och förklara modeller i .ea-filer.',
    en: 'Enterprise architecture as text: check, draw and explain models in .ea files.',
  },
  examples: { sv: 'Exempel:', en: 'Examples:' },
  optionHelp: { sv: 'visa hjälp', en: 'show help' },
  optionVersion: { sv: 'visa versionen', en: 'show the version' },
  optionLanguage: {
    sv: 'språk i texter och bilder: sv eller en (annars projektets språk, sedan datorns)',
    en: "language of texts and pictures: sv or en (default: the project's, then the machine's)",
  },
  optionNoColor: { sv: 'inga färger (även NO_COLOR)', en: 'no colours (NO_COLOR does the same)' },
  optionNoCache: {
    sv: 'läs allt på nytt i stället för att använda det som sparats från tidigare körningar',
    en: 'read everything anew instead of using what earlier runs have kept',
  },
  commandHelp: { sv: 'visa hjälp om ett kommando', en: 'show help on a command' },
  exitCodes: {
    sv: 'Slutkoder: 0 inget att anmärka, 1 anmärkningar, 2 felaktig användning eller oläsbar indata, 3 internt fel.',
    en: 'Exit codes: 0 clean, 1 findings, 2 wrong usage or unreadable input, 3 internal error.',
  },
  argumentPaths: {
    sv: 'filer och mappar, tillsammans ett projekt (annars aktuell mapp)',
    en: 'files and folders, together one project (default: the current folder)',
  },
  titleUsage: { sv: 'Användning:', en: 'Usage:' },
  titleArguments: { sv: 'Argument:', en: 'Arguments:' },
  titleOptions: { sv: 'Flaggor:', en: 'Options:' },
  titleGlobalOptions: { sv: 'Gemensamma flaggor:', en: 'Global options:' },
  titleCommands: { sv: 'Kommandon:', en: 'Commands:' },
  wordOptions: { sv: 'flaggor', en: 'options' },
  wordCommand: { sv: 'kommando', en: 'command' },
  wordFile: { sv: 'FIL', en: 'FILE' },
  wordPaths: { sv: 'sökvägar', en: 'paths' },
  wordName: { sv: 'namn', en: 'name' },
  wordWord: { sv: 'ord', en: 'word' },
  wordFolder: { sv: 'mapp', en: 'folder' },
  wordRule: { sv: 'regel', en: 'rule' },

  // lint
  lintAbout: { sv: 'granska modellen', en: 'check the model' },
  lintFormat: {
    sv: 'pretty, json, sarif, github, azure, gitlab, junit, rdjson eller markdown; flera med komma, varav högst ett utan --output (annars pretty)',
    en: 'pretty, json, sarif, github, azure, gitlab, junit, rdjson or markdown; several with commas, at most one of them without --output (default: pretty)',
  },
  lintOutput: {
    sv: 'skriv ett format till en fil; kan upprepas',
    en: 'write a format to a file; repeatable',
  },
  lintMaxWarnings: {
    sv: 'slutkod 1 vid fler varningar än så',
    en: 'exit code 1 with more warnings than this',
  },
  lintFailOn: {
    sv: 'lägsta nivå som ger slutkod 1: error, warning eller info (annars error)',
    en: 'lowest level that gives exit code 1: error, warning or info (default: error)',
  },
  lintPreset: {
    sv: 'vilka regler som är på: recommended (förval), pm3, strict eller all; går före projektets',
    en: "which rules are on: recommended (default), pm3, strict or all; goes before the project's",
  },
  lintRule: {
    sv: 'ändra en regels nivå: error, warning, info eller off; kan upprepas',
    en: 'change the level of a rule: error, warning, info or off; repeatable',
  },
  lintQuiet: {
    sv: 'visa bara fel, ingen sammanfattning (gäller pretty)',
    en: 'show errors only and no summary (pretty)',
  },
  lintToday: {
    sv: 'datum att pröva tidsfrister mot, ÅÅÅÅ-MM-DD (annars dagens)',
    en: "date to check deadlines against, YYYY-MM-DD (default: today's)",
  },
  lintExamples: {
    sv: [
      'ea lint                                     granska aktuell mapp',
      'ea lint modell --fail-on warning            varningar räcker för slutkod 1',
      'ea lint -o sarif=ea.sarif                   visa anmärkningarna och spara dem som SARIF',
      'ea lint --format github -o markdown=ea.md   till GitHub Actions, och till en kommentar',
      'ea lint --rule agreement/missing=info       sänk en regels nivå',
      'ea lint --format json | jq .summary         bearbeta anmärkningarna',
      'ea lint --fix                               rätta det som inte kräver något val',
      'ea lint --watch                             granska igen när något sparas',
    ].join('\n'),
    en: [
      'ea lint                                     check the current folder',
      'ea lint model --fail-on warning             warnings are enough for exit code 1',
      'ea lint -o sarif=ea.sarif                   show the findings and save them as SARIF',
      'ea lint --format github -o markdown=ea.md   for GitHub Actions, and for a comment',
      'ea lint --rule agreement/missing=info       lower the level of a rule',
      'ea lint --format json | jq .summary         process the findings',
      'ea lint --fix                               mend what needs no decision',
      'ea lint --watch                             check again when something is saved',
    ].join('\n'),
  },
  lintFix: {
    sv: 'gör de ändringar som inte gissar något, och visa vad som är kvar',
    en: 'make the fixes that guess nothing, and show what is left',
  },
  lintDryRun: {
    sv: 'skriv inget; visa vad --fix skulle ändra',
    en: 'write nothing; show what --fix would change',
  },
  lintWatch: {
    sv: 'granska på nytt när något ändras, tills du avslutar med Ctrl-C',
    en: 'check anew when something changes, until you end it with Ctrl-C',
  },
  watchDone: {
    sv: '{time}  {errors} fel, {warnings} {warnings:varning:varningar}, {infos} {infos:upplysning:upplysningar} på {took} ms. Väntar på ändringar; Ctrl-C avslutar.',
    en: '{time}  {errors} {errors:error:errors}, {warnings} {warnings:warning:warnings}, {infos} {infos:info:infos} in {took} ms. Waiting for changes; Ctrl-C ends.',
  },
  fixing: { sv: 'rättar {count} {count:fil:filer} …', en: 'fixing {count} {count:file:files} …' },
  writing: { sv: 'skriver {path} …', en: 'writing {path} …' },
  fixed: { sv: 'rättade {place}  {title}  {rule}', en: 'fixed {place}  {title}  {rule}' },
  fixDone: {
    sv: '{count} {count:rättning:rättningar} i {files} {files:fil:filer}.',
    en: '{count} {count:fix:fixes} in {files} {files:file:files}.',
  },
  fixWould: {
    sv: '{count} {count:rättning:rättningar} skulle göras i {files} {files:fil:filer}. Kör ea lint --fix.',
    en: '{count} {count:fix:fixes} would be made in {files} {files:file:files}. Run ea lint --fix.',
  },
  fixHeldBack: {
    sv: '{files} {files:fil:filer} har skrivfel; annat i {files:den:dem} kan rättas först när de är rättade.',
    en: '{files} {files:file has:files have} syntax errors; whatever else there is in {files:it:them} can be fixed when those are mended.',
  },
  fixNothing: { sv: 'Inget att rätta.', en: 'Nothing to fix.' },
  needsOption: { sv: '{option} hör ihop med {other}.', en: '{option} goes with {other}.' },
  notTogether: {
    sv: '{option} och {other} kan inte användas tillsammans.',
    en: '{option} and {other} cannot be used together.',
  },
  checking: { sv: 'granskar {count} {count:fil:filer} …', en: 'checking {count} {count:file:files} …' },
  tooManyWarnings: {
    sv: '{count} {count:varning:varningar}, fler än --max-warnings {limit}.',
    en: '{count} {count:warning:warnings}, more than --max-warnings {limit}.',
  },
  lintSince: {
    sv: 'visa bara det som inte fanns vid en commit, gren eller etikett; med ... efter där HEAD lämnade grenen',
    en: 'show only what was not there at a commit, branch or tag; with ... behind it where HEAD left the branch',
  },
  readingSince: {
    sv: 'Läser modellen som den var vid {revision}',
    en: 'Reading the model as it was at {revision}',
  },
  sinceHidden: {
    sv: 'Visas inte, eftersom de fanns redan vid {revision}: {count} {count:anmärkning:anmärkningar}.',
    en: 'Hidden since they were there at {revision} already: {count} {count:finding:findings}.',
  },
  sinceNoRepository: {
    sv: '--since jämför med en commit, men {path} ligger inte i något git-arkiv.',
    en: '--since compares with a commit, but {path} lies in no git repository.',
  },
  sinceOutside: {
    sv: '{path} ligger utanför git-arkivet; --since tar ett arkiv i taget.',
    en: '{path} lies outside the git repository; --since takes one repository at a time.',
  },
  sinceUnknown: {
    sv: 'Det finns ingen gren, etikett eller commit som heter {revision}.',
    en: 'There is no branch, tag or commit called {revision}.',
  },
  sinceShallow: {
    sv: '{revision} finns inte i den del av historiken som är hämtad. Hämta hela, i GitHub Actions med fetch-depth: 0.',
    en: '{revision} is not in the part of the history that was fetched. Fetch all of it, in GitHub Actions with fetch-depth: 0.',
  },
  sinceUnrelated: {
    sv: '{revision} och HEAD har ingen gemensam commit.',
    en: '{revision} and HEAD have no commit in common.',
  },
  sinceUnsupported: {
    sv: 'Git-arkivet namnger objekt med SHA-256, vilket --since inte kan läsa.',
    en: 'The git repository names its objects by SHA-256, which --since cannot read.',
  },

  // export
  exportAbout: { sv: 'rita vyer som bilder', en: 'draw views as pictures' },
  exportView: {
    sv: 'bara den här vyn; kan upprepas (annars alla)',
    en: 'this view only; repeatable (default: all)',
  },
  exportFormat: {
    sv: 'svg, png, pdf, html, json, drawio, mermaid, plantuml eller dot; flera med komma (annars svg)',
    en: 'svg, png, pdf, html, json, drawio, mermaid, plantuml or dot; several with commas (default: svg)',
  },
  exportOut: {
    sv: 'mapp att skriva i (annars pictures); för en enda bild också en fil, eller - för standard ut',
    en: 'folder to write in (default: pictures); for a single picture also a file, or - for standard output',
  },
  exportTheme: {
    sv: 'ljus (light), mörk (dark), utskrift (print) eller kontrast (contrast); flera med komma (annars ljus)',
    en: 'light, dark, print or contrast; several with commas (default: light)',
  },
  exportAt: {
    sv: 'rita läget den dagen: det som finns och gäller då',
    en: 'draw things as of that day: what is there and holds then',
  },
  exportProfile: {
    sv: 'ta bort det som en profil i ea.config.json säger',
    en: 'take away what a profile of ea.config.json says',
  },
  exportColourBy: {
    sv: 'färga efter en egenskap, en sort eller anmärkningar, i vyer som inte själva säger färga',
    en: 'colour by a property, a kind or findings, in views that do not say colourby themselves',
  },
  exportNotation: {
    sv: 'plain (annars) eller archimate, i vyer som inte själva säger notation',
    en: 'plain (default) or archimate, in views that do not say notation themselves',
  },
  exportScale: {
    sv: 'bildpunkter i PNG per bildpunkt i ritningen, 0.1–10 (annars 2)',
    en: 'pixels of a PNG per pixel of the drawing, 0.1–10 (default: 2)',
  },
  exportPage: {
    sv: 'sidor i PDF: fit som är så stora som bilderna, A4 eller A3 (annars fit)',
    en: 'pages of a PDF: fit, as large as the pictures, A4 or A3 (default: fit)',
  },
  exportTile: {
    sv: 'dela bilder vars text blir för liten på en sida i PDF på flera',
    en: 'spread pictures whose text gets too small on a page of a PDF over several',
  },
  exportList: { sv: 'lista vyerna och rita inget', en: 'list the views and draw nothing' },
  exportExamples: {
    sv: [
      'ea export                                   rita alla vyer som SVG i mappen pictures',
      'ea export --list                            visa vilka vyer som finns',
      'ea export --view samband:SVO --format png   rita en vy som PNG',
      'ea export --theme light,dark --out docs     ljust och mörkt i mappen docs',
      'ea export --colour-by livscykel             färga efter livscykel',
      'ea export --out rapport.pdf --page A4       alla vyer i en PDF',
      'ea export --view samband:SVO --out - > svo.svg',
    ].join('\n'),
    en: [
      'ea export                                   draw all views as SVG in the folder pictures',
      'ea export --list                            show which views there are',
      'ea export --view samband:SVO --format png   draw one view as PNG',
      'ea export --theme light,dark --out docs     light and dark in the folder docs',
      'ea export --colour-by lifecycle             colour by life cycle',
      'ea export --out report.pdf --page A4        all views in one PDF',
      'ea export --view samband:SVO --out - > svo.svg',
    ].join('\n'),
  },
  gathering: { sv: 'skriver {file}', en: 'writing {file}' },
  written: { sv: 'skrev {path}', en: 'wrote {path}' },
  exported: {
    sv: 'Vyer: {views}, varav {kept} som förut. Filer: {files}.',
    en: 'Views: {views}, {kept} of them as before. Files: {files}.',
  },
  exportedNotAll: {
    sv: 'Vyer: {views}, varav {kept} som förut och {failed} som inte kunde ritas. Filer: {files}.',
    en: 'Views: {views}, {kept} of them as before and {failed} that could not be drawn. Files: {files}.',
  },
  incomplete: {
    sv: 'Modellen har {count} fel, så bilderna kan vara ofullständiga. Kör ea lint.',
    en: 'The model has {count} {count:error:errors}, so the pictures may be incomplete. Run ea lint.',
  },
  emptyView: {
    sv: 'Vyn {view} visar inget. {why}',
    en: 'The view {view} shows nothing. {why}',
  },
  viewTooSlow: {
    sv: 'Vyn {view} är för stor för att läggas ut i tid. Visa en mindre del av modellen i den.',
    en: 'The view {view} is too large to be laid out in time. Show a smaller part of the model in it.',
  },
  viewFailed: {
    sv: 'Vyn {view} kunde inte ritas: {reason}',
    en: 'The view {view} could not be drawn: {reason}',
  },
  pngTooLarge: {
    sv: 'Vyn {view} blir för stor som PNG. Använd --scale {scale} eller mindre, eller SVG.',
    en: 'The view {view} is too large as PNG. Use --scale {scale} or less, or SVG.',
  },
  pdfSmallText: {
    sv: 'Vyn {view} får text på {points} punkter i PDF:en, och under 6 är svårt att läsa. Välj större sidor med --page, sprid den på flera med --tile, eller visa mindre i den.',
    en: 'The view {view} gets text of {points} points in the PDF, and below 6 is hard to read. Choose larger pages with --page, spread it over several with --tile, or show less in it.',
  },
  pdfMissingLetters: {
    sv: 'Vyn {view} har tecken som PDF:ens typsnitt saknar, och som visas som □: {letters}',
    en: 'The view {view} has characters that the fonts of the PDF lack, and that are shown as □: {letters}',
  },
  pdfFoot: {
    sv: '{title} – del {page} av {pages} (rad {row}, kolumn {column})',
    en: '{title} – part {page} of {pages} (row {row}, column {column})',
  },

  // format
  formatAbout: {
    sv: 'ge filerna språkets stil, eller byt språk på nyckelorden',
    en: 'lay out files in the style of the language, or turn keywords into the other language',
  },
  formatPaths: {
    sv: 'filer och mappar (annars aktuell mapp), eller - för standard in till standard ut',
    en: 'files and folders (default: the current folder), or - for standard input to standard output',
  },
  formatCheck: {
    sv: 'skriv inget; lista filerna som skulle ändras, med slutkod 1 om det finns några',
    en: 'write nothing; list the files that would change, with exit code 1 if there are any',
  },
  formatKeywords: {
    sv: 'skriv nyckelord och standardbibliotekets namn på svenska (sv) eller engelska (en)',
    en: 'write keywords and the names of the standard library in Swedish (sv) or English (en)',
  },
  formatExamples: {
    sv: [
      'ea format                                   ge alla filer i aktuell mapp samma stil',
      'ea format --check                           lista de filer som skulle ändras',
      'ea format --keywords sv                     byt till svenska nyckelord',
      'ea format - < a.ea > b.ea                   från standard in till standard ut',
    ].join('\n'),
    en: [
      'ea format                                   lay out all files in the current folder',
      'ea format --check                           list the files that would change',
      'ea format --keywords en                     turn to English keywords',
      'ea format - < a.ea > b.ea                   from standard input to standard output',
    ].join('\n'),
  },
  formatted: { sv: 'formaterade {path}', en: 'formatted {path}' },
  formatDone: {
    sv: '{count} av {total} {total:fil:filer} ändrades.',
    en: '{count} of {total} {total:file:files} changed.',
  },
  formatDiffers: {
    sv: '{count} av {total} {total:fil:filer} skulle ändras. Kör ea format.',
    en: '{count} of {total} {total:file:files} would change. Run ea format.',
  },
  formatStdinAlone: {
    sv: '- läser standard in och kan inte stå ihop med andra sökvägar.',
    en: '- reads standard input and cannot stand together with other paths.',
  },
  standardInput: { sv: 'standard in', en: 'standard input' },

  // import
  importAbout: {
    sv: 'hämta en systemförteckning från CSV eller Excel till modellen',
    en: 'bring an inventory from CSV or Excel into the model',
  },
  argumentInventory: {
    sv: 'CSV-fil eller Excel-arbetsbok (.xlsx)',
    en: 'CSV file or Excel workbook (.xlsx)',
  },
  importOutOption: {
    sv: '.ea-fil för nya element (annars där källans element redan står, eller bredvid filen som läses, i aktuell mapp)',
    en: '.ea file for new elements (default: where those of the source stand already, or beside the file that is read, in the current folder)',
  },
  importMapping: {
    sv: 'JSON-fil som säger vad kolumnerna betyder (annars gissas det av rubrikerna)',
    en: 'JSON file that says what the columns mean (default: guessed by the headings)',
  },
  importSaveMapping: {
    sv: 'spara mappningen som användes, att ändra och använda igen',
    en: 'save the mapping that was used, to change and use again',
  },
  importKindOption: {
    sv: 'vad raderna är när det gissas, till exempel nod (annars komponent)',
    en: 'what the rows are when it is guessed, such as node (default: component)',
  },
  importSheet: {
    sv: 'bladets namn eller nummer i en arbetsbok (annars det första synliga)',
    en: 'name or number of the sheet in a workbook (default: the first that is visible)',
  },
  importEncoding: {
    sv: 'teckenkodning i CSV: utf-8, utf-16le, utf-16be, windows-1252, iso-8859-1 eller macintosh',
    en: 'encoding of CSV: utf-8, utf-16le, utf-16be, windows-1252, iso-8859-1 or macintosh',
  },
  importDelimiter: {
    sv: 'skiljetecken i CSV, \\t för tabb (annars gissas det)',
    en: 'separator of CSV, \\t for tab (default: guessed)',
  },
  importProject: {
    sv: 'mapp med modellen att jämföra med (annars aktuell mapp, eller mappen med --out)',
    en: 'folder of the model to compare with (default: the current folder, or that of --out)',
  },
  importMarkMissing: {
    sv: 'sätt en anmärkning på element vars rad inte längre finns',
    en: 'put a remark on elements whose row is no longer there',
  },
  importDryRun: {
    sv: 'säg vad som skulle ändras och skriv inget',
    en: 'say what would be changed and write nothing',
  },
  importFormat: {
    sv: 'pretty, eller json till standard ut (annars pretty)',
    en: 'pretty, or json to standard output (default: pretty)',
  },
  importExamples: {
    sv: [
      'ea import systemförteckning.xlsx --dry-run      se vad som skulle hända',
      'ea import systemförteckning.xlsx                hämta, och uppdatera nästa gång',
      'ea import cmdb.csv --out modell/system.ea       säg var nya element ska stå',
      'ea import cmdb.csv --save-mapping cmdb.import.json',
      'ea import cmdb.csv --mapping cmdb.import.json',
    ].join('\n'),
    en: [
      'ea import inventory.xlsx --dry-run              see what would happen',
      'ea import inventory.xlsx                        import, and update the next time',
      'ea import cmdb.csv --out model/systems.ea       say where new elements go',
      'ea import cmdb.csv --save-mapping cmdb.import.json',
      'ea import cmdb.csv --mapping cmdb.import.json',
    ].join('\n'),
  },
  importReading: { sv: 'läser {path} …', en: 'reading {path} …' },
  importMerging: { sv: 'jämför med modellen …', en: 'comparing with the model …' },
  importGuess: {
    sv: 'Så tolkas kolumnerna (raderna är {kind}):',
    en: 'The columns are taken to mean (the rows are {kind}):',
  },
  importSave: {
    sv: 'Spara tolkningen med --save-mapping FIL.json om något ska vara annorlunda.',
    en: 'Save this with --save-mapping FILE.json if something is to be different.',
  },
  importNothing: { sv: 'Inget har skrivits.', en: 'Nothing has been written.' },
  importKind: { sv: 'Det finns ingen sort {name}.', en: 'There is no kind {name}.' },
  importOut: { sv: '--out ska vara en .ea-fil, inte {path}.', en: '--out takes an .ea file, not {path}.' },
  importSaveName: {
    sv: '--save-mapping ska vara en .json-fil, inte {path}.',
    en: '--save-mapping takes a .json file, not {path}.',
  },
  wrongDelimiter: {
    sv: '{option} ska vara ett enda tecken, inte "{value}".',
    en: '{option} takes a single character, not "{value}".',
  },
  importUnreadable: {
    sv: 'Modellen kan inte läsas i sin helhet, så det går inte att säga vad som redan finns. Inget har skrivits.',
    en: 'The model cannot be read as a whole, so what is there already cannot be told. Nothing has been written.',
  },
  importChanged: {
    sv: '{path} ändrades medan importen pågick. Inget har skrivits; kör igen.',
    en: '{path} was changed during the import. Nothing has been written; run again.',
  },
  importTooLarge: {
    sv: '{path} skulle bli större än vad en modellfil får vara. Dela upp förteckningen och ge delarna olika --out.',
    en: '{path} would become larger than a model file may be. Split the inventory and give the parts different --out.',
  },

  // rules
  rulesAbout: { sv: 'lista reglerna', en: 'list the rules' },
  rulesPreset: {
    sv: 'bara de regler som är på i recommended, pm3, strict eller all',
    en: 'only the rules that are on in recommended, pm3, strict or all',
  },
  rulesFormat: {
    sv: 'pretty, json eller markdown (annars pretty)',
    en: 'pretty, json or markdown (default: pretty)',
  },
  rulesExamples: {
    sv: [
      'ea rules                                    lista alla regler',
      'ea rules --preset pm3                       de som är på i pm3',
      'ea rules --format markdown > regler.md      som tabell, med länkar',
    ].join('\n'),
    en: [
      'ea rules                                    list all rules',
      'ea rules --preset pm3                       those that are on in pm3',
      'ea rules --format markdown > rules.md       as a table, with links',
    ].join('\n'),
  },

  // explain
  explainAbout: { sv: 'förklara en regel, eller lista reglerna', en: 'explain a rule, or list the rules' },
  argumentRule: {
    sv: 'regelns id, till exempel name/unresolved',
    en: 'id of the rule, for example name/unresolved',
  },
  explainExamples: {
    sv: 'ea explain                                  lista reglerna\nea explain name/unresolved                  förklara en regel',
    en: 'ea explain                                  list the rules\nea explain name/unresolved                  explain a rule',
  },

  // init
  compileAbout: {
    sv: 'skriv modellen som en fil som andra projekt kan vara beroende av',
    en: 'write the model as one file that other projects can depend on',
  },
  compileExamples: {
    sv: 'ea compile                                  kompilera projektet i aktuell mapp till model.ea.json\nea compile nationell -o lib/nationell.ea.json',
    en: 'ea compile                                  compile the project in the current folder to model.ea.json\nea compile national -o lib/national.ea.json',
  },
  compileOutput: {
    sv: 'filen att skriva, som slutar på .ea.json (annars model.ea.json); - för standard ut',
    en: 'the file to write, which ends with .ea.json (default: model.ea.json); - for standard output',
  },
  argumentProject: {
    sv: 'projektets mapp (annars aktuell mapp)',
    en: 'folder of the project (default: the current folder)',
  },
  wrongModelName: {
    sv: '{path}: en kompilerad modell heter något som slutar på {ending}',
    en: '{path}: the name of a compiled model ends with {ending}',
  },
  oneProject: {
    sv: 'ett projekt i taget kan kompileras, men här är flera',
    en: 'one project at a time can be compiled, but there are several here',
  },
  notCompiled: {
    sv: 'modellen har {count} {count:fel:fel} och har inte kompilerats; kör ea lint',
    en: 'the model has {count} {count:error:errors} and was not compiled; run ea lint',
  },

  baselineAbout: {
    sv: 'godta anmärkningar tills vidare, räknade per element och regel',
    en: 'accept findings for the time being, counted by element and rule',
  },
  baselineExamples: {
    sv: [
      'ea baseline create --reason "fanns innan modellen granskades" --owner Förvaltningsledaren --till 2027-06-30',
      'ea baseline prune                           ta bort det som inte döljer något längre',
      'ea baseline explain                         visa vad som döljs, per regel och ansvarig',
    ].join('\n'),
    en: [
      'ea baseline create --reason "there before the model was reviewed" --owner "Product manager" --till 2027-06-30',
      'ea baseline prune                           remove what hides nothing any more',
      'ea baseline explain                         show what is hidden, by rule and owner',
    ].join('\n'),
  },
  baselineCreate: { sv: 'godta det som finns att anmärka på nu', en: 'accept what there is to find now' },
  baselineCreateExamples: {
    sv: 'ea baseline create --reason "avtal tecknas i vår" --till 2027-06-30\nea baseline create --add --reason "nya regler" --preset pm3',
    en: 'ea baseline create --reason "signed this spring" --till 2027-06-30\nea baseline create --add --reason "new rules" --preset pm3',
  },
  baselinePrune: {
    sv: 'ta bort det som inte döljer något längre; baslinjen växer aldrig av det',
    en: 'remove what hides nothing any more; the baseline never grows by it',
  },
  baselinePruneExamples: { sv: 'ea baseline prune', en: 'ea baseline prune' },
  baselineExplain: {
    sv: 'visa vad som döljs, per regel och ansvarig',
    en: 'show what is hidden, by rule and owner',
  },
  baselineExplainExamples: { sv: 'ea baseline explain', en: 'ea baseline explain' },
  baselineReason: { sv: 'varför det godtas; måste anges', en: 'why it is accepted; has to be given' },
  baselineOwner: { sv: 'vem som svarar för det', en: 'who answers for it' },
  baselineTill: { sv: 'sista dagen, ÅÅÅÅ-MM-DD', en: 'the last day, YYYY-MM-DD' },
  baselineAdd: {
    sv: 'lägg till det som inte redan godtas till en baslinje som finns',
    en: 'add what is not accepted yet to a baseline that is there',
  },
  baselineFile: {
    sv: 'baslinjen (annars den som projektet anger, eller ea.baseline.json bredvid ea.config.json)',
    en: 'the baseline (default: the one that the project names, or ea.baseline.json beside ea.config.json)',
  },
  lintBaseline: {
    sv: 'filen med det som godtas, i stället för projektets egen',
    en: "the file with what is accepted, instead of the project's own",
  },
  lintNoBaseline: { sv: 'visa även det som baslinjen döljer', en: 'show what the baseline hides as well' },
  noBaseline: { sv: '{path}: baslinjen finns inte', en: '{path}: there is no such baseline' },
  createBaseline: {
    sv: 'Skapa en med ea baseline create.',
    en: 'Create one with ea baseline create.',
  },
  baselineForOne: {
    sv: 'en baslinje är för ett projekt, men här är flera',
    en: 'a baseline is for one project, but there are several here',
  },
  baselineNowhere: {
    sv: 'utan ea.config.json måste baslinjen anges med --baseline',
    en: 'without ea.config.json the baseline has to be named with --baseline',
  },
  baselineExists: {
    sv: '{path} finns redan',
    en: '{path} is there already',
  },
  baselineUseAdd: {
    sv: 'Lägg till det som inte redan godtas med --add.',
    en: 'Add what is not accepted yet with --add.',
  },
  baselineUnreadable: {
    sv: '{path} kan inte läsas i sin helhet; kör ea lint',
    en: '{path} cannot be read as a whole; run ea lint',
  },
  baselineNoReason: {
    sv: 'skälet saknas; ange det med --reason',
    en: 'the reason is missing; give it with --reason',
  },
  baselineNotUnderstood: {
    sv: 'modellen har text som inte har förståtts, så ingen vet vad baslinjen är till för; kör ea lint',
    en: 'the model has text that was not understood, so nobody knows what the baseline is for; run ea lint',
  },
  baselineNothing: { sv: 'inget finns att godta', en: 'there is nothing to accept' },
  baselineWritten: {
    sv: '{path}: {count} {count:anmärkning godtas:anmärkningar godtas}',
    en: '{path}: {count} {count:finding is accepted:findings are accepted}',
  },
  baselinePruned: {
    sv: '{path}: {count} {count:undantag som inte döljer något togs bort:undantag som inte döljer något togs bort}',
    en: '{path}: {count} {count:exception that hides nothing was removed:exceptions that hide nothing were removed}',
  },
  baselineTight: { sv: '{path}: allt döljer något', en: '{path}: everything hides something' },
  headRule: { sv: 'regel', en: 'rule' },
  headOwner: { sv: 'ansvarig', en: 'owner' },
  headHidden: { sv: 'döljer', en: 'hides' },
  headCounted: { sv: 'räknar', en: 'counts' },
  headTill: { sv: 'till', en: 'till' },
  headReason: { sv: 'skäl', en: 'reason' },
  baselineTotal: { sv: 'tillsammans', en: 'in all' },

  initAbout: { sv: 'skapa ett litet projekt att börja med', en: 'create a small project to start with' },
  argumentFolder: { sv: 'mapp (annars aktuell mapp)', en: 'folder (default: the current one)' },
  initExamples: {
    sv: 'ea init arkitektur                          skapa ett projekt i mappen arkitektur',
    en: 'ea init architecture                        create a project in the folder architecture',
  },
  initExists: {
    sv: '{path} finns redan. ea init skriver aldrig över något.',
    en: '{path} exists already. ea init never overwrites anything.',
  },
  initDone: {
    sv: 'Klart. Prova nu:\n  cd {path}\n  ea lint\n  ea export',
    en: 'Done. Now try:\n  cd {path}\n  ea lint\n  ea export',
  },
  initDoneHere: {
    sv: 'Klart. Prova nu:\n  ea lint\n  ea export',
    en: 'Done. Now try:\n  ea lint\n  ea export',
  },

  // lsp
  lspAbout: { sv: 'starta språkservern för en editor', en: 'start the language server for an editor' },
  lspStdio: {
    sv: 'tala över standard in och ut (krävs)',
    en: 'talk over standard input and output (required)',
  },
  lspExamples: { sv: 'ea lsp --stdio', en: 'ea lsp --stdio' },
  lspNeedsStdio: {
    sv: 'ea lsp talar bara över standard in och ut: skriv ea lsp --stdio.',
    en: 'ea lsp talks over standard input and output only: write ea lsp --stdio.',
  },

  // Wrong usage.
  unreadable: { sv: '{path}: {reason}', en: '{path}: {reason}' },
  cannotWrite: { sv: 'Kan inte skriva {path}: {reason}', en: 'Cannot write {path}: {reason}' },
  cannotWriteOutput: {
    sv: 'Kan inte skriva till standard ut: {reason}',
    en: 'Cannot write to standard output: {reason}',
  },
  unknownRule: { sv: 'Det finns ingen regel {name}.', en: 'There is no rule {name}.' },
  unknownView: { sv: 'Det finns ingen vy {name}.', en: 'There is no view {name}.' },
  unknownProfile: {
    sv: 'Projektets ea.config.json har ingen profil {name}.',
    en: 'The ea.config.json of the project has no profile {name}.',
  },
  profilesIn: {
    sv: 'Profiler står under "profiles" där.',
    en: 'Profiles stand under "profiles" there.',
  },
  faultyProfile: {
    sv: 'ea.config.json har fel, så det går inte att veta att profilen {profile} tar bort allt. {fault} Kör ea lint.',
    en: 'There are faults in ea.config.json, so nobody can tell that the profile {profile} takes everything away. {fault} Run ea lint.',
  },
  faultyModel: {
    sv: 'Modellen har skrivfel, så det går inte att veta att profilen {profile} tar bort allt. Kör ea lint.',
    en: 'There are syntax errors in the model, so nobody can tell that the profile {profile} takes everything away. Run ea lint.',
  },
  idleSelector: {
    sv: 'Profilen {profile}: "{selector}" under "remove" väljer inget. {why}',
    en: 'The profile {profile}: "{selector}" of "remove" chooses nothing. {why}',
  },
  idleProfile: {
    sv: 'Inget har skrivits, eftersom det som profilen {profile} ska ta bort kan vara kvar.',
    en: 'Nothing was written, since what the profile {profile} is to take away may be left.',
  },
  mayBeIdle: {
    sv: 'Ett urval som får vara tomt skrivs under "removeIfPresent" i stället för "remove".',
    en: 'A selector that may choose nothing is written under "removeIfPresent" instead of "remove".',
  },
  unknownColour: {
    sv: '{name} är ingen sort eller egenskap att färga efter.',
    en: '{name} is no kind or property to colour by.',
  },
  colourWords: {
    sv: 'Sorter och egenskaper står i docs/language; anmärkningar färgar efter vad granskningen funnit.',
    en: 'Kinds and properties are listed in docs/language; findings colours by what the checks have found.',
  },
  didYouMean: { sv: 'Menade du {name}?', en: 'Did you mean {name}?' },
  listRules: { sv: 'ea rules listar reglerna.', en: 'ea rules lists the rules.' },
  listViews: { sv: 'ea export --list listar vyerna.', en: 'ea export --list lists the views.' },
  wrongValue: {
    sv: '{option} kan inte vara "{value}". Välj bland: {allowed}',
    en: '{option} cannot be "{value}". Choose from: {allowed}',
  },
  wrongCount: {
    sv: '{option} ska vara ett heltal från noll, inte "{value}".',
    en: '{option} takes a whole number from zero, not "{value}".',
  },
  wrongScale: {
    sv: '{option} ska vara ett tal mellan 0.1 och 10, inte "{value}".',
    en: '{option} takes a number between 0.1 and 10, not "{value}".',
  },
  wrongDate: {
    sv: '{option} ska vara ett datum som 2027-01-31, inte "{value}".',
    en: '{option} takes a date such as 2027-01-31, not "{value}".',
  },
  wrongOutput: {
    sv: '--output ska skrivas FORMAT=FIL, till exempel sarif=ea.sarif, inte "{value}".',
    en: '--output takes FORMAT=FILE, for example sarif=ea.sarif, not "{value}".',
  },
  sameOutputTwice: {
    sv: '--output tar varje format en gång, men {format} står flera gånger.',
    en: '--output takes each format once, but {format} is given more than once.',
  },
  outputIsModel: {
    sv: '--output får inte skriva över modellen: {path}',
    en: '--output must not overwrite the model: {path}',
  },
  wrongRule: {
    sv: '--rule ska skrivas ID=NIVÅ, till exempel agreement/missing=info, inte "{value}".',
    en: '--rule takes ID=LEVEL, for example agreement/missing=info, not "{value}".',
  },
  oneToOutput: {
    sv: 'Bara ett format kan gå till standard ut, inte {formats}. Skriv de andra till filer: --output {example}=FIL',
    en: 'Only one format can go to standard output, not {formats}. Write the others to files: --output {example}=FILE',
  },
  onePicture: {
    sv: '--out - tar en enda bild: välj en vy med --view, ett format och ett tema.',
    en: '--out - takes a single picture: choose one view with --view, one format and one theme.',
  },
  oneFile: {
    sv: '--out {path} är en enda fil, men det här blir {count} filer. Ange en mapp, eller välj en vy med --view, ett format och ett tema.',
    en: '--out {path} is a single file, but this makes {count} files. Name a folder, or choose one view with --view, one format and one theme.',
  },
  unknownEnding: {
    sv: '--out {path}: {ending} är inget format för bilder. Filer slutar på {endings}.',
    en: '--out {path}: {ending} is no format of pictures. Files end with {endings}.',
  },
  otherEnding: {
    sv: '--out {path} slutar som formatet {named}, men --format säger {asked}.',
    en: '--out {path} ends as the format {named}, but --format says {asked}.',
  },
  programTakes: {
    sv: '{program} tar {one}: --out {path}',
    en: '{program} takes {one}: --out {path}',
  },
  programTakesEither: {
    sv: '{program} tar {one} eller {other}: --out {path}',
    en: '{program} takes {one} or {other}: --out {path}',
  },
  folderWithSlash: {
    sv: 'En mapp med det namnet skrivs med / sist: --out {path}/',
    en: 'A folder of that name is written with / at the end: --out {path}/',
  },
  unknownOption: { sv: 'Det finns ingen flagga {name}.', en: 'There is no option {name}.' },
  unknownCommand: { sv: 'Det finns inget kommando {name}.', en: 'There is no command {name}.' },
  missingValue: { sv: 'Ett värde saknas efter {name}.', en: 'A value is missing after {name}.' },
  tooManyArguments: { sv: 'För många argument.', en: 'Too many arguments.' },
  wrongUsage: { sv: 'Fel användning: {reason}', en: 'Wrong usage: {reason}' },
  seeHelp: { sv: 'Se {command} --help.', en: 'See {command} --help.' },

  // A bug.
  internalError: {
    sv: 'Internt fel i ea {version}: {reason}',
    en: 'Internal error in ea {version}: {reason}',
  },
  reportBug: {
    sv: 'Det är ett fel i ea och inte i modellen. Kör igen med EA_DEBUG=1 och skicka utskriften till {url}',
    en: 'This is a fault in ea and not in the model. Run again with EA_DEBUG=1 and send what it prints to {url}',
  },
} as const satisfies Readonly<Record<string, Bilingual>>;

export type MessageKey = keyof typeof MESSAGES;
export type Words = Readonly<Record<string, string | number>>;

export function messageOf(key: MessageKey, language: Language, words: Words = {}): string {
  return MESSAGES[key][language].replace(
    /\{(\w+)(?::([^:{}]+):([^:{}]+))?\}/g,
    (whole, word: string, one?: string, many?: string) =>
      String((one === undefined ? words[word] : words[word] === 1 ? one : many) ?? whole),
  );
}
