package main

import (
	"time"

	"uppfoljning/report/workbook/write"
)

// thousands shows a number with a space between its thousands.
func thousands(value string) write.Number { return write.Number{Value: value, Format: "#,##0"} }

// ekvalla2024 is the whole of what a report can hold: logotype and colour of
// its own, contents, statistics, glossary, proposal and signatures.
var ekvalla2024 = []write.Sheet{
	{
		Name: "Rapport",
		Columns: []write.Column{
			{Heading: "Uppgift", Width: 22},
			{Heading: "Värde", Width: 80},
		},
		Pictures: []write.Picture{{Row: 18, Col: 2, PNG: ekvallaArms(), Alt: "Ekvalla kommuns vapen: ett ekollon över vågor", Percent: 25}},
		Rows: [][]any{
			{"Kommun", "Ekvalla kommun"},
			{"År", 2024},
			{"Period", "Helår"},
			{"Titel", "Tryggare Ekvalla: så gick det 2024"},
			{"Underrubrik", "Uppföljning av samverkansöverenskommelsen och medborgarlöftet"},
			{"Utgivare", "Ekvalla råd för trygghet och hälsa"},
			{"Dokumenttyp", "Rapport"},
			{"Datum", write.Date{Year: 2025, Month: time.February, Day: 27}},
			{"Diarienummer", "KS-2024/451.181"},
			{"Handläggare", "Trygghetssamordnaren"},
			{"Beslutsinstans", "Kommunfullmäktige"},
			{"Bilaga", "3"},
			{"Kontakt", "trygg@ekvalla.example, 0980-319 200"},
			{"Sammanfattning", "Ekvalla är en trygg kommun, och den blev lite tryggare under 2024. Anmälda brott minskade för fjärde året i rad, och färre uppger att de är oroliga att utsättas. Samtidigt ökar bedrägerierna mot äldre, och det är där samarbetet behöver bli bättre.\n" +
				"Av tolv aktiviteter är sex genomförda eller pågår löpande. En har ställts in. För en aktivitet har ingen uppföljning lämnats."},
			{"Inledning", "Rådet för trygghet och hälsa samordnar det brottsförebyggande arbetet i Ekvalla. I rådet sitter kommunstyrelsens presidium, förvaltningscheferna och lokalpolisområdets ledning. Rådet träffas sex gånger om året och följer upp arbetet enligt EST, med en lägesbild varannan vecka.\n" +
				"Den här rapporten följer upp de aktiviteter som parterna kom överens om i december 2023. Siffrorna kommer från Brå, från kommunens trygghetsmätning och från Polisens lägesbild. Rapporten gör inte anspråk på att visa vad som har berott på vad: att något har genomförts betyder inte att det har haft effekt."},
			{"Förslag till beslut", "Rådet föreslår att kommunfullmäktige beslutar att\n1. lägga rapporten till handlingarna\n2. ge kommunstyrelsen i uppdrag att ta fram en plan mot bedrägerier som riktas mot äldre, senast den 30 september 2025\n3. förlänga samverkansöverenskommelsen till och med 2026."},
			{"Avslutning", "Tack till alla som har bidragit: föreningarna, skolorna, fastighetsägarna, nattvandrarna och de 612 invånare som svarade på enkäten."},
			{"Logotyp"},
			{"Logotypbeskrivning", "Ekvalla kommuns vapen: ett ekollon över vågor"},
			{"Profilfärg", "#2E5E3E"},
		},
	},
	{
		Name: "Fokusområden",
		Columns: []write.Column{
			{Heading: "Fokusområde", Width: 26},
			{Heading: "Beskrivning", Width: 70},
			{Heading: "Problem", Width: 44},
			{Heading: "Mål", Width: 44},
		},
		Rows: [][]any{
			{"Trygga mötesplatser", "Torget, stationsområdet och Ekparken är de platser som flest invånare nämner när de berättar var de känner sig otrygga. Platserna är i grunden väl skötta, men de saknar liv efter klockan 18.",
				"Få människor rör sig på platserna kvällstid. Belysningen är ojämn, och ansvaret för skötseln är delat mellan fyra markägare.",
				"Andelen som känner sig trygga på kvällen ska vara minst 80 % år 2026."},
			{"Unga utan droger", "Elevhälsan och fältarna ser att de flesta unga avstår från både alkohol och narkotika. De som prövar gör det ofta i ett litet antal kamratgrupper, och de blir yngre.",
				"Upptäckten sker sent. Föräldrar vet inte vart de ska vända sig.",
				"Ingen elev i grundskolan ska använda narkotika."},
			{"Ingen lurad", "Bedrägerier är det brott som ökar mest i kommunen. Gärningspersonerna ringer, skickar sms eller ringer på dörren och utger sig för att komma från banken, hemtjänsten eller Polisen.",
				"Äldre som har utsatts skäms och berättar inte. Hemtjänstens personal har saknat en rutin.",
				"Alla över 75 år ska ha fått information om hur de skyddar sig."},
			{"Hem utan våld", "Våld i nära relationer finns i alla grupper. Socialtjänsten fick 64 orosanmälningar om barn som hade bevittnat våld 2024.",
				"Många söker hjälp först när våldet har pågått länge.",
				"Fler ska söka stöd tidigt."},
		},
	},
	{
		Name:   "Aktiviteter",
		Frozen: 3,
		Columns: []write.Column{
			{Heading: "Nr", Width: 6},
			{Heading: "Fokusområde", Width: 22, ChoicesFrom: "Fokusområden"},
			{Heading: "Rubrik", Width: 26},
			{Heading: "Aktivitet", Width: 50},
			{Heading: "Ansvarig", Width: 24},
			{Heading: "Klart senast", Width: 14},
			{Heading: "Målvärde", Width: 14},
			{Heading: "Enhet", Width: 12},
			{Heading: "Utfall", Width: 12},
			{Heading: "Status", Width: 18},
			{Heading: "Uppföljning", Width: 60},
			{Heading: "Avvikelse", Width: 40},
			{Heading: "Nästa steg", Width: 40},
		},
		Rows: [][]any{
			{"1", "Trygga mötesplatser", "Ljusare stationsområde", "Kommunen ska komplettera belysningen mellan stationen och torget så att hela gångvägen är jämnt upplyst.",
				"Samhällsbyggnadsförvaltningen", write.Date{Year: 2024, Month: time.October, Day: 31}, 28, "stolpar", 28, "Genomfört",
				"Gångvägen har fått 28 nya stolpar med varmvitt ljus. Belysningen valdes enligt CPTED efter en vandring i mörker med elever från Ekskolan. I trygghetsmätningen uppger 71 % att de känner sig trygga på sträckan, mot 58 % året före."},
			{"2", "Trygga mötesplatser", "Liv på torget", "Kommunen, handlarna och föreningarna ska ordna minst tio kvällar med aktiviteter på torget.",
				"Kultur- och fritidsförvaltningen", write.Date{Year: 2024, Month: time.December, Day: 15}, "minst 10", "kvällar", 13, "Genomfört",
				"Tretton kvällar har ordnats, från vårmarknad till lussetåg. Mest besökt var ”Torget sjunger” i augusti, med omkring 900 deltagare."},
			{"3", "Trygga mötesplatser", "Synlig polis", "Polisen ska finnas i centrum till fots eller på cykel varje fredag och lördag kväll.",
				"Polisen", "löpande", "104", "kvällar", 97, "Pågår löpande",
				"Polisen har patrullerat 97 av 104 kvällar. Patrullerna har prioriterat samtal med unga och med butikspersonal. Antalet ingripanden mot ordningsstörningar har minskat från 41 till 29.",
				"Sju kvällar uteblev patrullen på grund av kommenderingar till andra orter."},
			{"4", "Unga utan droger", "Kronobergsmodellen", "Polisen och socialtjänsten ska arbeta enligt Kronobergsmodellen mot langning och ungdomsfylleri.",
				"Polisen och kommunen", "löpande", nil, nil, nil, "Pågår löpande",
				"Arbetet har skett 22 kvällar, särskilt vid skolavslutningen och kring Valborg. Alkohol har förverkats vid 17 tillfällen, och föräldrar har kontaktats varje gång."},
			{"5", "Unga utan droger", "SSPF i alla skolor", "Kommunen ska införa SSPF på samtliga skolor med årskurs 7–9.",
				"Barn- och utbildningsförvaltningen", write.Date{Year: 2024, Month: time.August, Day: 31}, 3, "skolor", 3, "Genomfört",
				"Grupper finns nu på Ekskolan, Sjöskolan och Friskolan Linden. De har tagit upp 26 ungdomar, och i 19 fall har oron minskat efter ett halvår.", nil,
				"Utvärdera arbetssättet tillsammans med högskolan under 2025."},
			{"6", "Unga utan droger", "Föräldrakvällar", "Kommunen ska erbjuda föräldrar i årskurs 6 och 8 en kväll om ungas vardag, droger och sociala medier.",
				"Barn- och utbildningsförvaltningen", write.Date{Year: 2024, Month: time.November, Day: 30}, "60 %", nil, "43 %", "Delvis genomfört",
				"Fem kvällar har hållits. 43 % av elevernas familjer var representerade. På Linden kom fler än hälften; där bjöd skolan på middag.",
				"En kväll ställdes in på grund av snöoväder.",
				"Filma föreläsningen och texta den på fyra språk."},
			{"7", "Unga utan droger", "Vejpfri skola", "Kommunen ska informera butikerna om åldersgränsen för vejpar och göra kontrollköp två gånger om året.",
				"Tillsynsnämnden", write.Date{Year: 2024, Month: time.December, Day: 31}, 2, "omgångar", 1, "Försenat",
				"En omgång kontrollköp har gjorts. Sju av nio butiker frågade efter legitimation.",
				"Höstens omgång flyttades till februari 2025, när de nya handläggarna har utbildats."},
			{"8", "Ingen lurad", "Träffar för äldre", "Kommunen, Polisen och bankerna ska hålla träffar om bedrägerier på alla mötesplatser för äldre.",
				"Polisen och kommunen", write.Date{Year: 2024, Month: time.November, Day: 30}, 12, "träffar", 15, "Genomfört",
				"Femton träffar har hållits, med 430 deltagare. Träffarna avslutades med en övning där deltagarna fick lägga på luren.\n• 9 träffar på mötesplatser\n• 4 träffar på trygghetsboenden\n• 2 träffar på finska tillsammans med finska föreningen"},
			{"9", "Ingen lurad", "Rutin i hemtjänsten", "Kommunen ska införa en rutin för hur hemtjänsten frågar och agerar vid misstänkt bedrägeri.",
				"Äldreförvaltningen", write.Date{Year: 2024, Month: time.September, Day: 1}, nil, nil, nil, "Pågår",
				"Rutinen är framtagen tillsammans med Polisens brottsoffersamordnare och prövas i två av fem grupper.", nil,
				"Införa rutinen i alla grupper före sommaren 2025."},
			{"10", "Ingen lurad", "Tillsammans med butikerna", "Handlarna ska utbilda kassapersonal i att uppmärksamma kunder som köper ovanligt många presentkort.",
				"Handlarföreningen", write.Date{Year: 2024, Month: time.December, Day: 31}, nil, nil, nil, nil, nil},
			{"11", "Hem utan våld", "Fråga om våld", "Kommunen ska utbilda all personal inom socialtjänst, elevhälsa och förskola i att ställa frågor om våld.",
				"Socialförvaltningen", write.Date{Year: 2024, Month: time.December, Day: 31}, 240, "anställda", 226, "Delvis genomfört",
				"226 av 240 anställda har gått utbildningen. Fler frågar, och fler berättar: antalet som har fått stöd av kommunens kvinnofridsteam har ökat från 38 till 57."},
			{"12", "Hem utan våld", "Öppet hus", "Kommunen och kvinnojouren ska hålla öppet hus en kväll i månaden.",
				"Socialförvaltningen", "löpande", 12, "kvällar", 3, "Inställt eller avbrutet",
				"Tre kvällar hölls under våren. Inga besökare kom, och parterna bedömer att formen inte passar: den som söker stöd vill inte synas. I stället har jourens telefontider utökats."},
		},
	},
	{
		Name: "Statistik",
		Columns: []write.Column{
			{Heading: "Fokusområde", Width: 22, ChoicesFrom: "Fokusområden"},
			{Heading: "Mått", Width: 40},
			{Heading: "Enhet", Width: 10},
			{Heading: "Källa", Width: 28},
			{Heading: "Kommentar", Width: 50},
			{Heading: "2019", Width: 8}, {Heading: "2020", Width: 8}, {Heading: "2021", Width: 8},
			{Heading: "2022", Width: 8}, {Heading: "2023", Width: 8}, {Heading: "2024", Width: 8},
		},
		Rows: [][]any{
			{"Trygga mötesplatser", "Anmälda brott", "antal", "Brå, anmälda brott", nil,
				thousands("1214"), thousands("1302"), thousands("1187"), thousands("1130"), thousands("1046"), thousands("987")},
			{"Trygga mötesplatser", "Andel som känner sig trygga ute på kvällen", "%", "Ekvalla kommuns trygghetsmätning", "Ingen mätning gjordes under pandemiåret 2020 och det följande året. Frågan är densamma alla år.",
				68, nil, nil, 71, 74, 77},
			{"Ingen lurad", "Anmälda bedrägerier mot äldre", "antal", "Polisens lägesbild", nil,
				18, 22, 31, 37, 44, 52},
		},
	},
	{
		Name: "Ordlista",
		Columns: []write.Column{
			{Heading: "Förkortning", Width: 16}, {Heading: "Förklaring", Width: 60}, {Heading: "Språk", Width: 8},
		},
		Rows: [][]any{
			{"Brå", "Brottsförebyggande rådet, den statliga myndigheten"},
			{"CPTED", "Crime Prevention Through Environmental Design", "en"},
			{"EST", "effektiv samordning för trygghet"},
			{"SSPF", "samverkan mellan skola, socialtjänst, polis och fritid"},
		},
	},
	{
		Name: "Underskrifter",
		Columns: []write.Column{
			{Heading: "Namn", Width: 24}, {Heading: "Titel", Width: 36}, {Heading: "Organisation", Width: 30},
		},
		Rows: [][]any{
			{"Karin Ekman", "kommunstyrelsens ordförande", "Ekvalla kommun"},
			{"Per Lindvall", "chef för lokalpolisområdet", "Polismyndigheten"},
		},
	},
}
