package main

import "uppfoljning/report/workbook/write"

// stensunda2024 is a plan with targets in figures, set beside what came of it
// in tables.
var stensunda2024 = []write.Sheet{
	{
		Name: "Rapport",
		Columns: []write.Column{
			{Heading: "Uppgift", Width: 22},
			{Heading: "Värde", Width: 80},
		},
		Rows: [][]any{
			{"Kommun", "Stensunda kommun"},
			{"År", 2024},
			{"Titel", "Åtgärdsplanen 2024: planerat och utfall"},
			{"Utgivare", "Trygghetsrådet"},
			{"Disposition", "Tabell"},
			{"Datum", "2025-01-28"},
			{"Diarienummer", "2024/KS 0280 013"},
			{"Inledning", "Åtgärdsplanen beslutades av kommunstyrelsen i december 2023. Varje åtgärd har ett målvärde, så att den går att följa upp. Ett målvärde som inte nåddes betyder inte att arbetet har misslyckats, men det ska gå att förklara."},
		},
	},
	{
		Name: "Åtgärder",
		Columns: []write.Column{
			{Heading: "Nr", Width: 6},
			{Heading: "Fokusområde", Width: 24},
			{Heading: "Åtgärd", Width: 50},
			{Heading: "Ansvarig", Width: 22},
			{Heading: "Målvärde", Width: 14},
			{Heading: "Enhet", Width: 12},
			{Heading: "Utfall", Width: 14},
			{Heading: "Status", Width: 18},
			{Heading: "Uppföljning", Width: 50},
		},
		Rows: [][]any{
			{"1.1", "Skadegörelse", "Trygghetsvandringar i kommundelarna.", "Trygghetssamordnaren", "minst 8", "st", 9, "Genomfört", "En vandring i varje kommundel och två i centrum."},
			{"1.2", "Skadegörelse", "Sanering av klotter inom 48 timmar från anmälan.", "Stadsmiljö", "95 %", nil, "91 %", "Delvis genomfört", "Under december var entreprenören underbemannad."},
			{"1.3", "Skadegörelse", "Kameror vid återvinningsstationerna.", "Stadsmiljö", 4, "st", 0, "Inställt eller avbrutet", "Stationerna övergår till nationell insamling 2026. Medlen har i stället använts till belysning."},
			{"2.1", "Unga i riskzon", "SSPF-möten kring enskilda ungdomar.", "Socialförvaltningen", 24, "möten", 31, "Genomfört", "Fler ärenden än beräknat. Modellen har fått en egen samordnare."},
			{"2.2", "Unga i riskzon", "Fältgrupp ute på fredagar och lördagar.", "Socialförvaltningen", "alla helger", nil, "49 av 52 helger", "Delvis genomfört", "Tre helger ställdes in på grund av sjukdom."},
			{"2.3", "Unga i riskzon", "Föräldrastödsprogrammet Trygg hemma.", "Barn- och utbildningsförvaltningen", 60, "föräldrar", 44, "Pågår", "En grupp flyttades till januari 2025."},
			{"3.1", "Brott mot äldre", "Informationsträffar om bedrägerier på mötesplatser och trygghetsboenden.", "Polisen och kommunen", "ett tiotal", nil, 14, "Genomfört", "Sammanlagt 390 deltagare. Bankerna medverkade vid sex träffar."},
			{"3.2", "Brott mot äldre", "Hembesök hos alla som fyller 80 år.", "Äldreförvaltningen", 310, "besök", 287, "Delvis genomfört", "23 personer tackade nej."},
			{"3.3", "Brott mot äldre", "Enkel telefonspärr att låna på biblioteken.", "Kultur- och fritidsförvaltningen", 50, "st", nil, nil, nil},
		},
	},
}
