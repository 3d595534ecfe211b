package main

import "uppfoljning/report/workbook/write"

// faulty is a workbook as it may look in a hurry: what the program has to say
// of it is a sample of its own.
var faulty = []write.Sheet{
	{
		Name: "Rapport",
		Columns: []write.Column{
			{Heading: "Uppgift", Width: 22},
			{Heading: "Värde", Width: 70},
		},
		Rows: [][]any{
			{"Kommun", "Björkforsa kommun"},
			{"År", "2023-01-01-- 2023-12-31"},
			{"Titell", "Uppföljning"},
			{"Profilfärg", "#F2C300"},
			{"Disposition", "Tertial"},
			{"Inledning", "Se bilaga ..."},
		},
	},
	{
		Name: "Fokusområden",
		Columns: []write.Column{
			{Heading: "Fokusområde", Width: 22},
			{Heading: "Beskrivning", Width: 70},
		},
		Rows: [][]any{
			{"Trafik", "Hastigheten är för hög på genomfarten."},
			{"Skola och fritid", nil},
			{"Trygghet i centrum", nil},
		},
	},
	{
		Name: "Aktiviteter",
		Columns: []write.Column{
			{Heading: "Nr", Width: 6},
			{Heading: "Fokusområde", Width: 20},
			{Heading: "Aktivitet", Width: 50},
			{Heading: "Ansvarig", Width: 20},
			{Heading: "Status", Width: 14},
			{Heading: "Uppföljning", Width: 50},
			{Heading: "Kommentar", Width: 30},
			{Heading: "Publicera", Width: 12},
		},
		Rows: [][]any{
			{1, "Trafik", "Polisen skall genomföra hastighetskontroller 1g/vecka.", "Polisen", "Klart", "Kontroller har gjorts 47 gånger.", "Stämmer siffran?"},
			{2, "Trafkk", "Kommunen ska bygga farthinder på Storgatan.", "Kommunen", "Grön", "Klart i juni."},
			{2, "Trafik", "Kommunen ska se över skyltningen.", "Kommunen", "Ja", "..."},
			{4, "Skola och fritid", "Polisen och kommunen ska ha föräldramöten.", "Polisen och kommunen", nil, nil, "Fråga rektorn"},
			{5, nil, "Kommunen ska ha öppet på fritidsgården.", "Kommunen", "Pågår", "Ja, ring 070-174 06 05 för frågor.", nil, "Kanske"},
			{6, "Skola och fritid", nil, "Polisen", "Pågår", "Arbetet pågår."},
		},
	},
}
