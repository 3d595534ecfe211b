package hyphen

// vowels, with the accents that names and loan words bring.
const vowels = "aeiouyåäöéèêëáàâíìîïóòôúùûüýæø"

// lastWords end compounds in this field. They are uninflected; nouns in -a stand
// without it.
const lastWords = `
adress affär aktivitet ambulans analys angelägenhet anmälan anmälning anslag ansvar ansvarig arbetare arbete arrangör
assistent avdelning avgift avsnitt avtal avvikelse balk bedrägeri bedömning befattning befolkning behandling behov
bekämpning belysning belägenhet benägenhet beredning beredskap berättelse beskrivning beslut bestämmelse besök
bevakning bevis bidrag bilag bild blankett boende bok bolag bostad brist brott brottslighet buller buss butik bygd
byggande byggnad byte båt central centrum chef cykel dag data del deltagande deltagare dialog diarium domstol drift
effekt ekonomi elev enhet enkät erfarenhet expert faktor familj fest festival folk form forskning forum frid fråg
fullmäktige fylleri fält fördelning förebyggande föreläsning förening företag företagare förhandling förhör förklaring
förmedling förordning församling förslag försäkring försäljning försörjning förtroende förvaltning gata gator gemenskap
granskning grund grupp gräns gård gärning gäst handbok handel handlare handledare handledning handling handläggare
handläggning hantering hem hjälp hus hållplats hälsa händelse hög höjning idrott inbrott indikator information insats
inspektion inspektör instans institution integration intervju inventering invånare jour jurist kamera kampanj kapital
konferens konflikt kontakt kontor kontroll konvention kort kostnad krav kriminalitet kris kultur kunskap kurs kvalitet
kvarter kväll körning lag lagstiftning langning larm ledare ledning lektion linje liv ljus lokal lån läge län lärare
löfte lös löshet lösning man marknad match material medel medlem medling medvetenhet mening metod miljö minister
modell moped mord mottagning myndighet mål målning målsägande månad mätning möjlighet möte narkotik nivå nummer nyckel
nytta nämnd närvaro nät nätverk offer ombud område omsorg ordförande ordning organ organisation orsak ort park
parkering patrull period person personal plan planering plats plikt policy polis politik port post press prevention
princip problem process produkt program projekt protokoll prövning punkt rapport rapportering redovisning regel region
register relation resa resultat resurs riktlinje risker rond rum rutin råd rådgivning rån räddning rätt röjning
samarbete samhälle samling sammanställning samordnare samordning samråd samtal samverkan sanering sats satsning schema
sedel sekretess sektor service siffra situation sjukvård skada skapande skede skola skoter skrift skydd skötsel social
spel spridning språk stad stadie stadium start station statistik stol strategi struktur styrelse styrning ställning
stöd stöld störning svar syfte system säkerhet tal team teknik telefon tid tillfälle tillstånd tillsyn tjänst trafik
transport trygghet träff träning tävling underhåll underlag undersökning undervisning ungdom uniform uppdrag
uppföljning uppgift utbildning utbyte utredare utredning utrustning utsatthet utskott utveckling utvärdering vakt
vandrare vandring vapen vatten verk verksamhet verkstad vistelse vittne våld vård vårdare väg väghållning väktare värd
värde väsen väsende åklagare ålder årskurs åtagande åtgärd ägare ärende öppning överenskommelse övning
`

// firstWords begin compounds, in the form that they have there. What ends one
// can begin one too, by itself or with an s, and is not repeated.
const firstWords = `
akt arbets barn brand bygg drog drogs fakta fart folkhälso fot fotbolls fri frihets fritids frivillig förskole
föräldra föräldraskaps gatu gäng halv heders helg hot hyres hälso jul kart kollektiv kvinno kyrko lands lång långtids
lås läro läs media mobil natt nu ny nytto oros psyko rast ratt res riks risk samhälls sjuk själv skade skadegörelse
skatte skjut skogs skol snö sport stats stor ström styr tand terror torg trygg tät utomhus vardags vinter vuxen
våldtäkts vårdnads års äldre öppen
`

// linkEndings end a word in front of a joint: säkerhets-, utbildnings-,
// föräldraskaps-.
var linkEndings = []string{"nings", "rings", "hets", "tets", "skaps", "doms", "nads", "ions"}

// derivations follow a word and make no compound with it.
var derivations = []string{"bar", "dom", "er", "het", "ing", "isk", "lig", "nad", "ning", "sam", "skap"}

// prefixes make a word with a last word, but not a compound: för-handling. In
// avtals-förhandling the prefix goes with what follows.
const prefixes = `bort efter fram från för före genom med miss mot sam till under upp åter över`

// inflections may follow a last word, as may a genitive s after any of them.
var inflections = []string{"", "a", "an", "ar", "are", "arna", "as", "at", "e", "en", "er", "erna", "et", "n", "na", "or", "orna", "r", "rna", "t"}

// divided has beginnings of words that neither the patterns nor the lists get
// right, with all their divisions: = at a joint, - elsewhere.
const divided = `folk=slag mål=säg-an-de till-sam-mans tra-fik=slag`
