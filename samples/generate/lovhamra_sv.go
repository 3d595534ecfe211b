package main

import (
	"time"

	"uppfoljning/report/workbook/write"
)

// lovhamra2024 is the follow-up of an invented municipality that asks its
// parties three times a year: a column for each tertial, with a status word.
var lovhamra2024 = []write.Sheet{
	{
		Name: "Rapport",
		Columns: []write.Column{
			{Heading: "Uppgift", Width: 22},
			{Heading: "Värde", Width: 80},
		},
		Rows: [][]any{
			{"Kommun", "Lövhamra kommun"},
			{"År", 2024},
			{"Period", "Helår"},
			{"Utgivare", "Brottsförebyggande rådet"},
			{"Dokumenttyp", "Uppföljning"},
			{"Datum", write.Date{Year: 2025, Month: time.February, Day: 11}},
			{"Diarienummer", "KS 2025/0042"},
			{"Handläggare", "Kommunens brottsförebyggare"},
			{"Sammanträde", "Kommunstyrelsen 2025-03-04, § 31"},
			{"Kontakt", "trygghet@lovhamra.example"},
			{"Sammanfattning", "Året har präglats av att arbetet i centrum har fått fasta former. Trygghetsvandringarna, belysningen runt resecentrum och polisens återkommande fotpatruller har kommit på plats, och vuxna syns där unga vistas på kvällarna.\n" +
				"Utbildningen om våld i nära relationer blev försenad, eftersom utbildaren fick förhinder. Den genomförs i stället våren 2025."},
		},
	},
	{
		Name: "Fokusområden",
		Columns: []write.Column{
			{Heading: "Fokusområde", Width: 26},
			{Heading: "Lägesbild", Width: 70},
			{Heading: "Mål", Width: 50},
		},
		Rows: [][]any{
			{"Trygghet i centrum",
				"I trygghetsmätningen 2023 uppgav var fjärde invånare att de undviker resecentrum efter mörkrets inbrott. Skadegörelse och buskörning med mopeder är det som oftast nämns. De anmälda brotten är få, men de är samlade till några platser och till fredag och lördag kväll.",
				"Fler ska känna sig trygga i centrum på kvällen, och skadegörelsen ska minska."},
			{"Droger bland unga",
				"Skolsköterskor, fältare och polis ser att cannabis förekommer bland elever i årskurs 9 och på gymnasiet. Försäljningen sker öppet i sociala medier. Tillgången till vejpar med nikotin har ökat även bland yngre.",
				"Färre unga ska pröva narkotika, och föräldrar ska veta vart de kan vända sig."},
			{"Våld i nära relationer",
				"Antalet ansökningar om skyddat boende har varit oförändrat i tre år. Socialtjänsten bedömer att mörkertalet är stort bland äldre.",
				"Personal som möter utsatta ska våga fråga och veta hur de ska agera."},
		},
	},
	{
		Name:   "Aktiviteter",
		Frozen: 3,
		Columns: []write.Column{
			{Heading: "Nr", Width: 6},
			{Heading: "Fokusområde", Width: 22, ChoicesFrom: "Fokusområden"},
			{Heading: "Aktivitet", Width: 48},
			{Heading: "Ansvarig", Width: 20},
			{Heading: "Klart senast", Width: 14},
			{Heading: "Status T1", Width: 16},
			{Heading: "Uppföljning T1", Width: 44},
			{Heading: "Status T2", Width: 16},
			{Heading: "Uppföljning T2", Width: 44},
			{Heading: "Status T3", Width: 16},
			{Heading: "Uppföljning T3", Width: 44},
		},
		Rows: [][]any{
			{"1", "Trygghet i centrum", "Kommunen ska genomföra trygghetsvandringar vid resecentrum och i Hamnparken tillsammans med boende, fastighetsägare och polis.",
				"Kommunen", "2024-10-31",
				"Inte påbörjat", "Vandringarna planeras till hösten, när det är mörkt vid den tid då många rör sig i centrum.",
				"Pågår", "Inbjudan har gått ut till hyresgästföreningen, fastighetsägarna och elevråden.",
				"Genomfört", "Två vandringar med sammanlagt 46 deltagare. Protokollen har lett till 19 åtgärder, varav 14 är utförda:\n• siktröjning längs gångvägen till stationen\n• ny belysning i tunneln under Järnvägsgatan\n• borttagna buskar vid cykelparkeringen."},
			{"2", "Trygghet i centrum", "Polisen ska fotpatrullera i centrum fredag och lördag kväll minst två gånger i månaden.",
				"Polisen", "löpande",
				"Pågår löpande", "Nio patruller under perioden. Patrullerna har haft kontakt med butiker och krogar vid varje tillfälle.",
				"Pågår löpande", "Åtta patruller. I juli patrullerade polisen på cykel tillsammans med kommunens trygghetsvärdar.",
				"Pågår löpande", "Tio patruller. Butikerna vid torget uppger att stöket utanför entréerna har minskat."},
			{"3", "Trygghet i centrum", "Kommunen och fastighetsägarna ska tillsammans ta bort klotter inom ett dygn.",
				"Kommunen", "löpande",
				"Pågår", "Rutinen är framtagen och ett avtal om sanering är tecknat.",
				"Genomfört", "Avtalet gäller från den 1 maj. 31 av 34 anmälda klotter togs bort inom ett dygn.",
				"Genomfört", "22 av 23 anmälda klotter togs bort inom ett dygn."},
			{"4", "Droger bland unga", "Kommunen ska bjuda in alla föräldrar i årskurs 7 och 8 till ett möte om droger, vejpning och sociala medier.",
				"Kommunen", "2024-12-15",
				"Genomfört", "Två kvällar i Hamnskolans aula, med 118 föräldrar. Polis, elevhälsa och socialtjänst medverkade.",
				nil, nil,
				"Genomfört", "Ett extra möte på Norra skolan lockade 52 föräldrar. Bilderna finns på skolornas lärplattform."},
			{"5", "Droger bland unga", "Polisen ska tillsammans med fältgruppen besöka de platser där unga samlas, minst en kväll i veckan.",
				"Polisen och kommunen", "löpande",
				"Pågår löpande", "15 kvällar. Fältgruppen har fått två nya tjänster.",
				"Pågår löpande", "12 kvällar, och dessutom närvaro vid skolavslutningen och hamnfesten.",
				"Pågår löpande", "16 kvällar. Fem orosanmälningar har gjorts efter samtal på plats."},
			{"6", "Droger bland unga", "Kommunen ska erbjuda rådgivning till unga som har prövat narkotika och till deras familjer.",
				"Kommunen", "2024-09-01",
				"Försenat", "Rekryteringen av en behandlare tog längre tid än beräknat.",
				"Genomfört", "Mottagningen öppnade den 19 augusti i Ungdomens hus. Den är kostnadsfri och tar emot utan remiss.",
				"Genomfört", "Elva familjer har fått stöd. Väntetiden är högst en vecka."},
			{"7", "Våld i nära relationer", "Kommunen ska utbilda personal i hemtjänst och förskola i att upptäcka våld och att ställa frågor om det.",
				"Kommunen", "2024-11-30",
				"Pågår", "Upphandlingen av utbildningen är klar.",
				"Pågår", "De första grupperna skulle ha börjat i juni, men flyttades till hösten.",
				"Försenat", "Utbildaren fick förhinder. 40 av 160 anställda har gått utbildningen; resten går den i mars 2025."},
			{"8", "Våld i nära relationer", "Polisen och socialtjänsten ska ha ett gemensamt möte inom fem dagar när barn har bevittnat våld.",
				"Polisen och kommunen", "löpande",
				"Pågår löpande", "Mötet hölls i tid i sex av sju ärenden.",
				"Pågår löpande", "Mötet hölls i tid i alla fem ärenden.",
				"Pågår löpande", "Mötet hölls i tid i åtta av nio ärenden. Rutinen har skrivits in i båda parters handböcker."},
		},
	},
}
