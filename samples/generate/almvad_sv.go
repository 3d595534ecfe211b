package main

import "uppfoljning/report/workbook/write"

// almvad2023 is the follow-up of a promise that two invented municipalities
// and the police share: arranged by who is responsible, told in prose, and with
// one promise that nobody has answered.
var almvad2023 = []write.Sheet{
	{
		Name: "Rapport",
		Columns: []write.Column{
			{Heading: "Uppgift", Width: 22},
			{Heading: "Värde", Width: 80},
		},
		Rows: [][]any{
			{"Kommuner", "Almvads kommun; Kvarnhults kommun"},
			{"År", "2023–2024"},
			{"Titel", "Uppföljning av medborgarlöftet 2023–2024"},
			{"Disposition", "Ansvarig"},
			{"Datum", "2025-01-20"},
			{"Kontakt", "Kommunernas säkerhetssamordnare, 0980-319 201"},
			{"Inledning", "Almvads och Kvarnhults kommuner och lokalpolisområdet har sedan 2015 ett gemensamt medborgarlöfte. Löftet bygger på 1 240 svar från invånare i de två kommunerna, på polisens lägesbild och på medarbetardialoger. Det gäller i två år. Den här rapporten redovisar hela perioden."},
			{"Avslutning", "Parterna är överens om att fortsätta. Ett nytt löfte för 2025–2026 skrivs under i mars, med färre åtaganden och tydligare mål."},
		},
	},
	{
		Name: "Åtaganden",
		Columns: []write.Column{
			{Heading: "Fokusområde", Width: 22},
			{Heading: "Åtagande", Width: 56},
			{Heading: "Ansvarig", Width: 24},
			{Heading: "Uppföljning", Width: 64},
		},
		Rows: [][]any{
			{"Trafik", "Polisen ska genomföra trafikkontroller i tätorterna, särskilt vid skolor, med fokus på hastighet, nykterhet och bilbälte.",
				"Polisen", "Polisen har genomfört 143 kontroller under perioden, varav 61 vid skolor. Hastigheten utanför Mellanskolan i Almvad har sjunkit från 38 till 33 km/h i genomsnitt, enligt kommunens egna mätningar.\n" +
					"Under skolstarten i augusti båda åren fanns poliser vid samtliga skolor första veckan."},
			{"Trafik", "Kommunerna ska se över hastighetsgränserna och bygga säkra passager vid skolorna.",
				"Kommunerna", "Almvads kommun har byggt tre upphöjda övergångsställen och sänkt hastigheten till 30 km/h på fem gator. Kvarnhults kommun har beslutat om en plan för säkra skolvägar och byggt den första av fyra passager."},
			{"Trafik", "Polisen och kommunerna ska tillsammans genomföra en trafikvecka för gymnasieskolans elever varje år.",
				"Polisen och kommunerna", "Ja, detta har genomförts båda åren. Omkring 400 elever har deltagit. Räddningstjänsten, bilinspektörerna och NTF medverkade."},
			{"Ordning och trygghet", "Polisen ska vara synlig på torgen och vid resecentrum på fredagar, lördagar och vid större evenemang.",
				"Polisen", "Områdespoliserna har arbetat på torgen de flesta helger. Vid marknaderna i maj och september har polisen haft en mobil station."},
			{"Ordning och trygghet", "Kommunerna ska förbättra belysningen på de platser som pekas ut vid trygghetsvandringarna.",
				"Kommunerna", "Elva av fjorton utpekade platser har fått ny belysning. De tre sista ligger på Trafikverkets mark, och där väntar kommunerna på besked."},
			{"Ordning och trygghet", "Polisen och kommunerna ska ta fram en gemensam rutin för störande körning med motorfordon.",
				"Polisen och kommunerna", nil},
			{"Ungas uppväxtvillkor", "Kommunerna ska hålla fritidsgårdarna öppna på fredagskvällar och skollov.",
				"Kommunerna", "Båda kommunerna har haft öppet alla fredagar och sport-, påsk- och höstlov. Sommaren 2024 ordnades dessutom dagläger för 85 barn.\n" +
					"Behovet av öppettider på lördagar har inte funnits."},
			{"Ungas uppväxtvillkor", "Polisen och kommunerna ska bjuda in föräldrar till elever i årskurs 6 till ett möte om ungas vardag på nätet.",
				"Polisen och kommunerna", "Mötena har hållits varje höst, med drygt 300 föräldrar sammanlagt. Materialet har delats med de fristående skolorna."},
		},
	},
	{
		Name: "Underskrifter",
		Columns: []write.Column{
			{Heading: "Namn", Width: 24}, {Heading: "Titel", Width: 36}, {Heading: "Organisation", Width: 30},
		},
		Rows: [][]any{
			{"Märta Almlöf", "kommunstyrelsens ordförande", "Almvads kommun"},
			{"Jonas Hultin", "kommunstyrelsens ordförande", "Kvarnhults kommun"},
			{"Sara Ekdal", "chef för lokalpolisområdet", "Polismyndigheten"},
		},
	},
}
