package main

import "uppfoljning/report/workbook/write"

// mullsjo2023 is Mullsjö's follow-up of 2023, word for word as it was
// published, oddities and all, in the form of a workbook. What it did not say
// stands empty; who is responsible is taken from the wording of each promise.
var mullsjo2023 = []write.Sheet{
	{
		Name: "Rapport",
		Columns: []write.Column{
			{Heading: "Uppgift", Width: 22},
			{Heading: "Värde", Width: 70},
		},
		Rows: [][]any{
			{"Kommun", "Mullsjö kommun"},
			{"År", 2023},
			{"Period", "Helår"},
			{"Utgivare"},
			{"Datum"},
			{"Diarienummer"},
			{"Handläggare"},
			{"Kontakt"},
			{"Inledning"},
			{"Sammanfattning"},
			{"Avslutning"},
		},
	},
	{
		Name: "Fokusområden",
		Columns: []write.Column{
			{Heading: "Fokusområde", Width: 22},
			{Heading: "Beskrivning", Width: 90},
		},
		Rows: [][]any{
			{"Narkotika",
				"Polisen har arbetat aktivt med problematiken kring narkotika i Mullsjö kommun genom att verka uppsökande och närvarande i riskmiljöer där vi har underlag och information om att narkotika förekommer."},
			{"Skadegörelse",
				"Polisen har arbetat aktivt med problematiken kring skadegörelse genom att arbeta med närvaro och synlighet på platser och vid tidpunkter där vi vet att skadegörelse förekommer."},
			{"Trafik",
				"Polisen har arbetat aktivt med trafiksäkerhetsarbete genom att arbeta med synlighet och närvaro i det lokala trafiknätet i kommunen samt genom att genomföra riktade trafikkontroller."},
		},
	},
	{
		Name: "Aktiviteter",
		Columns: []write.Column{
			{Heading: "Fokusområde", Width: 16, ChoicesFrom: "Fokusområden"},
			{Heading: "Aktivitet", Width: 52},
			{Heading: "Ansvarig", Width: 16},
			{Heading: "Uppföljning", Width: 64},
		},
		Rows: [][]any{
			{"Narkotika",
				"Områdespolisen skall fortsätta sin täta samverkan med skola och kommun i syfte att uppmärksamma, förebygga och minska problem relaterade till drogmissbruk och annan ungdomsrelaterad brottslighet.",
				"Polisen",
				"Två stycken nya områdespoliser började i Mullsjö kommun under september 2023 i samband med ny terminsstart. Samverkan kom i gång i och fungerade bra under tertial 3.\n" +
					"Tillfälliga polisiära kameror är uppsatta i anslutning till övergången vid resecentrum i Mullsjö, den s k skybaren."},
			{"Narkotika",
				"Polisen skall genomföra hundsök i grundskolan i förebyggande syfte för att skapa förutsättningar för en drogfri miljö för barn och ungdomar.",
				"Polisen",
				"Ett hundsök har genomförts under tertial 3, ingen narkotika anträffades."},
			{"Narkotika",
				"Mullsjö kommun och Polisen skall samverka på strategisk nivå och dela lägesbild i samband med kommunens ledningsgrupp och brottsförebyggande rådet.",
				"Polisen och kommunen",
				"Ja, detta har genomförts under tertial 3."},
			{"Narkotika",
				"Polis och kommun skall träffas kontinuerligt på taktisk nivå, till exempel i samverkans-grupp 10 – 18 år, för att skapa bästa förutsättningar för att kunna arbeta brottsförebyggande.",
				"Polisen och kommunen",
				"Ja, detta har genomförts under tertial 3. Områdespolisen ingår i samverkansgruppen tillsammans med övriga aktörer 1g/vecka."},
			{"Narkotika",
				"Polis och kommun ska även om det är möjligt samverka på en operativ nivå via t.ex. ungdomsteam eller annan likvärdig insats.",
				"Polisen och kommunen",
				"Områdespolisen har inlett en samverkan med olika aktörer inom skola och socialtjänst."},
			{"Narkotika",
				"Mullsjö kommun skall kunna starta insatser vid behov i samverkan med Polis.",
				"Kommunen",
				"Under tertial 3 har ett behov av samverkan kring ungdomar i skolmiljö uppstått för att förebygga brott och öka tryggheten, därför har en insats och en samverkan kring detta initierats, vilket lett till riktat föräldramöte och utfallet har blivit lugnare atmosfär på skolan."},
			{"Narkotika",
				"Mullsjö kommun skall kontinuerligt jobba förebyggande med kompetensutveckling om risk- och skyddsfaktorer för kommunens personal.",
				"Kommunen",
				"Kommunen har jobbat kontinuerligt i våra verksamheter med kompetensutveckling. Risk- och skyddsfaktorer har legat till grund för socialtjänstens uppdrag när vi jobbat med våra behandlingsinsatser. Vi har stärkt de skyddsfaktorer som finns i familjer vi jobbat med genom att uppmärksamma och framför allt göra föräldrarna medvetna om de riskfaktorer vi sett och hur familjerna behövt jobba för att minska/motverka dem."},
			{"Narkotika",
				"Mullsjö kommun skall jobba strategiskt och operativt med ”Mullsjö kommuns ANDT - arbete – Strategiplan” tillsammans med regionens folkhälsoplanerare.",
				"Kommunen",
				"Lärarna har lyft ANDTS under lektionerna enligt läroplanen, och haft riktade insatser där behovet funnits (som föräldramöten och olika elevgrupper osv)."},
			{"Skadegörelse",
				"Polisen och Mullsjö kommun skall tillsammans utföra orsaksanalyser för att på ett strukturerat sätt kunna identifiera gärningsmönster och gärningspersoner och kommunen skall följa gällande rutiner för polisanmälningar och tillbud till kommunen.",
				"Polisen och kommunen",
				"Rutinen gällande polisanmälningar och tillbud har efterföljts under tertial 3. En nära samverkan kring händelse, polisanmälningar och polisens utredning har gjorts.\n" +
					"Det har ej funnits behov en gemensam orsaksanalys med anledning av skadegörelse under tertial 3."},
			{"Trafik",
				"Polisen skall arbeta med riktade trafikkontroller mot bilburen ungdom, både civilt och uniformerat i samverkan med bilinspektörer.",
				"Polisen",
				"Polisen har arbetat aktivt med trafiksäkerhetsarbete under tertial 3, både av ingripandepoliser, områdespoliser, trafikpoliser och bilinspektörer."},
			{"Trafik",
				"Mullsjö kommun skall arbeta med trafikreglerande beslut för att underlätta polisens övervakning samt ge möjligheter att ingripa och begränsa tillgängligheten för olagliga motordrivna fordon.",
				"Kommunen",
				"Behovet av trafikreglerade beslut har ej funnits under tertial 3."},
		},
	},
}
