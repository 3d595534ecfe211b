package privacy

import "strings"

// set makes a set of words.
func set(words string) map[string]bool {
	m := map[string]bool{}
	for w := range strings.FieldsSeq(words) {
		m[w] = true
	}
	return m
}

var (
	// telephoneWords begin words that a telephone number stands after.
	telephoneWords = strings.Fields("tel tfn telefon mobil ring ringa ringde ringer sms sms:a nås når svarar växel journummer jourtel jouren kontakt hemnummer direktnummer")

	// referenceWords begin words that another number stands after.
	referenceWords = strings.Fields("dnr diarie ärende referens ref konto bankgiro plusgiro postgiro faktur ocr isbn issn artikel order serie beslut")

	// personWords begin words that a number of a person stands after.
	personWords = strings.Fields("person samordning födelse pnr pers")

	// switchboardWords begin words for where anyone may call.
	switchboardWords = strings.Fields(`växel växeln telefonväxel kontaktcent kundcent kundtjänst medborgarservice medborgarkontor receptionen servicecent jourtelefon stödlinje hjälplinje tipstelefon
		kommunhus stadshus vårdcentral bibliotek socialjour`)
)

var (
	// privateDomains are the providers that people have e-mail with, without
	// what stands after the full stop.
	privateDomains = set(`gmail googlemail hotmail outlook live msn yahoo ymail icloud me mac aol gmx protonmail proton tutanota zoho
		telia bredband comhem tele2 bahnhof spray home passagen swipnet glocalnet bredbandsbolaget tyfonmail hem algonet
		ownit ebox bostream brikks fastmail hushmail mail yandex web tiscali utfors tninet tutamail telenor riksnet rixtele`)

	// publicDomains are those of authorities that a council writes of.
	publicDomains = set(`polisen aklagare domstol kriminalvarden bra msb socialstyrelsen skolverket folkhalsomyndigheten lansstyrelsen
		regeringen riksdagen forsakringskassan arbetsformedlingen skatteverket transportstyrelsen trafikverket tullverket imy
		brottsoffermyndigheten mucf skolinspektionen migrationsverket kronofogden skr`)

	// officeWords begin the names of mailboxes that are no person's.
	officeWords = strings.Fields(`info kontakt kommun registrator diari kansli styrelse forvaltning social skol fritid kultur polis
		brotts trygg medborgar kund service support press reception vaxel webb red admin no bygg miljo omsorg samhalls
		raddning overformyndar barn utbildning kontor enhet namnd grannsamverkan nattvandr ordforande sekreterare post mejl
		epost e-post mail hej team dataskydd faktur ekonomi personal hr lokal bib stod anmal tips`)

	municipalWords = strings.Fields("kommun stad kommuns stads")

	// atWords stand in brackets for the sign of an address.
	atWords = set("at a snabela")

	asciiLetters = strings.NewReplacer("å", "a", "ä", "a", "ö", "o", "é", "e")
)

var (
	// plateWords begin words that a plate stands after.
	plateWords = strings.Fields("regnr regnummer registrering registreringsnummer registreringsskylt skylt nummerplåt nummerskylt")

	// vehicleWords begin or end words for vehicles and for driving them.
	vehicleWords = strings.Fields(`ägare bil fordon moped motorcykel motorcyklar traktor husvagn husbil lastbil skåpbil släp släpvagn
		buss taxi epa snöskoter skoter fyrhjuling atv mc chauffför förare körde kör körts kört körning parkera parkerad smit
		sågs setts synts iakttag rattfyll fortkör stoppad stoppades skylt registrer nummerplåt volvo saab audi bmw mercedes toyota volkswagen skoda ford
		opel peugeot renault citroen nissan kia hyundai mazda seat tesla porsche fiat honda suzuki yamaha subaru`)

	noVehicles = strings.Fields("bilag bild bili bilj smitt körsb")

	// codeWords stand before the name of a rule, a room or a kind of thing.
	codeWords = set(`enligt typ typen modell modellen kurs kursen version versionen rum rummet sal salen metod metoden projekt
		projektet blankett blanketten standard standarden rutin rutinen linje linjen program programmet art artikel av kod koden
		nivå avsnitt bilaga dnr diarienummer konto ärende ärendet`)

	// abbreviations are of three letters and have numbers after them.
	abbreviations = set(`KSP LED SFS ISO SIS SKR POL EST PAX MVP NTU LOU LSS LUL SOL BUP KBT FUT NOA MSB SCB RPS FHM PDF USB DVD DNR
		TEL TFN LGH KOL LPT LRA LMA ADR GPS SMS RFS SKL HBT ETT TRE FEM SEX SJU JAN FEB MAR APR MAJ JUN JUL AUG SEP OKT DEC
		MAX ANT TOT SEK EUR USD NOK DKK NOT ART MED OCH PER DEN DET HAR MEN KAP ELL BEL BOX`)
)

var (
	// streetEndings end names of streets that are one word.
	streetEndings = strings.Fields(`gatan gata vägen väg stigen stig gränden gränd torget torg backen backe allén allé alléen kajen
		slingan rundan esplanaden promenaden svängen liden leden`)

	// bareStreets are the words for a street that stand after a name.
	bareStreets = set(`gatan gata vägen väg stigen stig gränden gränd torget torg backen backe allén allé plan plats kaj slinga`)

	// streetModifiers stand before a name or a word for a street.
	streetModifiers = set(`stora lilla västra östra norra södra gamla nya övre nedre yttre inre mellersta sankt kungliga höga låga`)

	// noStreets are what a compound begins with that is a kind of street or road
	// and no name, or nothing of the sort.
	noStreets = set(`riks läns europa motor lands ut om gång cykel järn luft åter återvänds genom hem under tillväga av gå affärs sido
		in infarts genomfarts vatten flykt skid pulka hopp sär buss grus stads stam huvud`)

	// commonOwners are genitives that make no name of what they stand before.
	commonOwners = set(`kommunens stadens ortens områdets polisens skolans landets byns projektets årets dagens tätortens centrums
		regionens statens föreningens elevernas barnens allas deras dess vars hans hennes kvarterets centralortens`)

	livesWords = strings.Fields("adress bor bott bodde boende hemma bostad lägenhet")
	alongWords = set("längs utmed utefter")

	// countedWords begin words for what a number counts, after a street.
	countedWords = strings.Fields(`gånger gång st stycken person bilar fordon elever ungdom timm dag veck månad år procent kronor kr
		meter mil km m min minut sekund lyktstolp kamer belysning trygghets kontroller anmäl brott stöld inbrott hushåll lägenheter
		butik verksamhet boende polis vakt ordningsvakt nattvandr tillfäll besök nya platser poster barn vuxna hus villor fastighet
		lamp träd bänk cykl klotter olyck fall händels insats`)
)

const (
	plateShort = "reg" // "reg.nr"
	gradeWord  = "årskurs"
	gradeShort = "åk"
	classWord  = "klass"
	gradeFirst = "f" // the class before the first: "F–3"
)

var (
	gradeNumbers = set("ett två tre fyra fem sex sju åtta nio ettan tvåan trean fyran femman sexan sjuan åttan nian")
	gradeEndings = set("an ans or orna ornas")
	gradeNouns   = set(`ettan tvåan trean fyran femman sexan sjuan åttan nian ettor tvåor treor fyror femmor sexor sjuor åttor nior
		ettorna tvåorna treorna fyrorna femmorna sexorna sjuorna åttorna niorna`)
	andWords = set("och till eller")
	inWords  = set("på vid i från hos till inom av ur")

	schoolEndings = strings.Fields("skolan skola skolor gymnasiet gymnasium gymnasieskola gymnasieskolan lyceum läroverk läroverket")

	// schoolKinds are what a word for a kind of school begins with.
	schoolKinds = set(`för grund gymnasie sär gymnasiesär grundsär musik kultur högstadie mellanstadie lågstadie fri hög folkhög yrkeshög
		sommar sim trafik kör hem resurs special same sam idrotts lov natur fritids landsbygds kommun privat montessori waldorf
		byg skid dans konst språk ridd rid fots fotbolls hockey bas fot`)
)

// nounEndings are those of nouns and names. A vowel that ends a word goes before
// those of the plural.
var nounEndings = strings.Fields("s n en et t ns ens ets ts ar or er r na arna orna erna ars ors ers nas arnas ornas ernas")

// shareWords are parts of units that count neither persons nor events.
var shareWords = strings.Fields("% procent promille andel index betyg medel snitt poäng per kronor kr timm min dag vecka månad km meter")
