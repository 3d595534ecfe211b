package html_test

import (
	"strings"
	"time"

	"uppfoljning/layout/document"
)

// whole makes a document with every kind of node in it, as a council might
// have one.
func whole() *document.Document {
	d := &document.Document{
		Lang:   "sv-SE",
		Logo:   &document.Figure{Alt: "Exempels kommuns vapen", Picture: shield()},
		Sender: []document.Phrase{{Text: "Exempels kommun"}, {Text: "Brottsförebyggande rådet"}},
		Fields: []document.Field{field("Dokumenttyp", "Uppföljningsrapport"), field("Datum", "2024-02-15"), field("Diarienummer", "KS 2024/0112")},
		Title:  document.Phrase{Text: "Hur går det med medborgarlöftena?"},
		Marks:  []string{"Utkast"},
		Running: document.Running{Head: "Hur går det med medborgarlöftena?", Foot: "Exempels kommun, brottsförebyggande rådet",
			PageLabel: "Sida", SkipLabel: "Hoppa till innehållet"},
		Metadata: document.Metadata{Author: "Exempels kommun", Subject: "Avser helåret 2023. 4 åtaganden i 2 fokusområden.",
			Created: time.Date(2024, 2, 15, 0, 0, 0, 0, time.UTC), Source: "sha256:" + strings.Repeat("0", 64), Tool: "uppfoljning"},
	}
	d.Body = []document.Block{
		&document.Paragraph{Role: document.Subtitle, Text: text("Uppföljning av helåret 2023")},
		&document.Paragraph{Role: document.Mark, Text: text("Utkast")},
		&document.Paragraph{Role: document.Correction, Text: text("Rättad den 1 mars 2024: antalet kontroller under tertial 3 är 80, inte 8.")},
		&document.Paragraph{Role: document.Standfirst, Text: text("Avser helåret 2023. 4 åtaganden i 2 fokusområden. 1 saknar uppföljning.")},
		section("Innehåll", &document.Contents{Depth: 3}),
		section("Sammanfattning", paragraph("Tre av fyra åtaganden är följda upp."), counts()),
		section("Fokusområden", labelled("Trafiksäkerhet",
			&document.Paragraph{Text: []document.Inline{document.Plain("Polisen har arbetat med närvaro i "), document.Abbreviation{Text: "LPO", Expansion: "lokalpolisområdet"},
				document.Plain(" och följt "), document.Link{URL: "https://bra.se/rapporter", Text: text("Brås rapport")}, document.Plain(" om "),
				document.Foreign{Lang: "en", Text: text("situational crime prevention")}, document.Plain(".")}},
			label("Mål"), list(document.Bullet, "•", "färre olyckor", "•", "fler som cyklar till skolan året om")),
			labelled("ANDT kopplat till unga och unga vuxna", paragraph("Alkohol, narkotika, dopning och tobak."))),
		section("Åtaganden",
			section("Trafiksäkerhet", &document.Entries{Entries: trafficEntries()}),
			section("ANDT kopplat till unga och unga vuxna", &document.Entries{Entries: []*document.Entry{
				{Number: "3", Lead: []document.Block{paragraph("Kommunen och polisen ska tillsammans besöka alla årskurs 8 i grundskolan.")},
					Facts: []document.Field{field("Ansvarig", "Barn- och utbildningsförvaltningen"), field("Klart senast", "löpande")},
					Body:  []document.Block{label("Uppföljning"), &document.Paragraph{Role: document.Notice, Text: text("Uppföljning saknas")}}}}})),
		section("Statistik", chart(), years(), curve(),
			&document.Figure{Alt: "Karta över kommunen.", Picture: shield(), Caption: text("Kommunens fyra orter."), Source: text("Källa: kommunen.")}),
		section("Ordlista", &document.Definitions{Items: []document.Definition{
			{Term: text("Brå"), Text: text("Brottsförebyggande rådet, en myndighet")},
			{Term: []document.Inline{document.Foreign{Lang: "en", Text: text("hot spot")}}, Text: text("plats där många brott begås")}}}),
		section("Kontakt", &document.Paragraph{Text: []document.Inline{document.Plain("Skriv till "), document.Link{URL: "mailto:bra@exempel.se", Text: text("rådets samordnare")}, document.Plain(".")}}),
		section("Underskrifter", &document.Signatures{Signatures: []document.Signature{
			{Lines: []document.Phrase{{Text: "Karin Ek"}, {Text: "kommunstyrelsens ordförande, Exempels kommun"}}},
			{Lines: []document.Phrase{{Text: "Per Lund"}, {Text: "lokalpolisområdeschef, Polismyndigheten"}}}}}),
	}
	return d
}

func trafficEntries() []*document.Entry {
	status := field("Status", "Genomfört")
	status.Kind = document.Status
	going := field("Status", "Pågår")
	going.Kind = document.Status
	return []*document.Entry{
		{Number: "1", Heading: text("Kontroller"), Lead: []document.Block{paragraph("Kontroller på väg och i terräng av hastighet, beteende och nykterhet.")},
			Facts: []document.Field{field("Ansvarig", "Polisen"), field("Klart senast", "2023-12-31"), status, field("Mål", "minst 8 st"), field("Utfall", "80 st")},
			Body: []document.Block{label("Uppföljning tertial 3"),
				&document.Paragraph{Text: []document.Inline{document.Plain("80 kontroller har genomförts, bland annat av "), document.Strong(text("turisttrafiken")), document.Plain(" på "), document.Emphasis(text("bytesdagar")), document.Plain(".")}},
				list(document.Bullet, "•", "Tre dagars skoterövervakning under våren", "•", "Två insatser vid Funäsdalen"),
				label("Nästa steg"), list(document.Alpha, "a)", "nya mätplatser", "b)", "fler kontroller i tätorten, tillsammans med grannkommunen och Trafikverket")}},
		{Number: "2", Lead: []document.Block{paragraph("Fortsatt samverkan mot alkohol och droger i trafiken."), list(document.Decimal, "1.", "vid skolor", "2.", "vid färjan")},
			Facts: []document.Field{field("Ansvarig", "Polisen och kommunen")},
			Body: []document.Block{label("Uppföljning tertial 1"), &document.Fields{Fields: []document.Field{going, field("Utfall", "1 st")}}, paragraph("Ett tillfälle med gemensam insats. Utvecklingen pågår."),
				paragraph("Samverkansöverenskommelsen är undertecknad och gäller till den 31 december 2025.")}},
	}
}

func counts() *document.Table {
	t := &document.Table{Caption: text("Åtaganden efter läge"), Columns: []document.Column{{Heading: text("Fokusområde"), Kind: document.RowHeaders},
		{Heading: text("Åtaganden"), Kind: document.Numbers}, {Heading: text("Genomfört"), Kind: document.Numbers}, {Heading: text("Pågår"), Kind: document.Numbers},
		{Heading: text("Uppföljning saknas"), Kind: document.Numbers}}}
	for _, r := range [][]string{{"Trafiksäkerhet", "2", "1", "1", "0"}, {"ANDT kopplat till unga och unga vuxna", "1", "0", "0", "1"}, {"Summa", "3", "1", "1", "1"}} {
		t.Rows = append(t.Rows, row(r))
	}
	t.Rows[2].Total = true
	return t
}

func chart() *document.Figure {
	return &document.Figure{Alt: "Stapeldiagram över anmälda skadegörelsebrott 2019–2023. Uppgifterna står i tabellen efter diagrammet.",
		Chart: &document.Chart{Unit: "st", Points: []document.Point{{Label: "2019", Text: "1 130", Value: 1130_000_000}, {Label: "2020", Text: "1 046", Value: 1046_000_000},
			{Label: "2021", Text: "uppgift saknas", Gap: true}, {Label: "2022", Text: "987", Value: 987_000_000}, {Label: "2023", Text: "912", Value: 912_000_000}}},
		Caption: text("1 130 år 2019, 912 år 2023. Uppgift för 2021 saknas."), Source: text("Källa: Brå.")}
}

func curve() *document.Figure {
	c := &document.Chart{Kind: document.Curve, Unit: "%"}
	for i, v := range []int64{61, 62, 60, 64, 66, 65, 69, 70, 72, 71, 74, 76} {
		c.Points = append(c.Points, document.Point{Label: []string{"jan", "feb", "mars", "april", "maj", "juni", "juli", "aug", "sep", "okt", "nov", "dec"}[i],
			Text: string(rune('0'+v/10)) + string(rune('0'+v%10)), Value: v * 1_000_000})
	}
	return &document.Figure{Alt: "Kurva över andelen trygga per månad 2023.", Chart: c, Caption: text("61 % i januari, 76 % i december.")}
}

func years() *document.Table {
	t := &document.Table{Caption: text("Anmälda skadegörelsebrott, antal"), Columns: []document.Column{{Heading: text("År"), Kind: document.RowHeaders}, {Heading: text("Antal"), Kind: document.Numbers}}}
	for _, r := range [][]string{{"2019", "1 130"}, {"2020", "1 046"}, {"2021", "uppgift saknas"}, {"2022", "987"}, {"2023", "912"}} {
		t.Rows = append(t.Rows, row(r))
	}
	t.Columns = append(t.Columns, document.Column{Heading: text("Anmärkning")})
	for i := range t.Rows {
		t.Rows[i].Cells = append(t.Rows[i].Cells, document.TableCell{})
	}
	t.Rows[2].Cells[2].Body = []document.Block{paragraph("Statistiken lades om."), list(document.Bullet, "•", "nya koder")}
	return t
}

func row(texts []string) (r document.Row) {
	for _, s := range texts {
		r.Cells = append(r.Cells, document.TableCell{Body: []document.Block{paragraph(s)}})
	}
	return r
}

// list makes a list of labels and texts in turn.
func list(n document.Numbering, labelsAndTexts ...string) *document.List {
	l := &document.List{Numbering: n}
	for i := 0; i < len(labelsAndTexts); i += 2 {
		l.Items = append(l.Items, document.Item{Label: labelsAndTexts[i], Body: []document.Block{paragraph(labelsAndTexts[i+1])}})
	}
	return l
}

func text(s string) []document.Inline { return []document.Inline{document.Plain(s)} }

func field(label, value string) document.Field {
	return document.Field{Label: label, Value: text(value)}
}

func paragraph(s string) *document.Paragraph { return &document.Paragraph{Text: text(s)} }

func label(s string) *document.Paragraph {
	return &document.Paragraph{Role: document.Label, Text: text(s)}
}

func section(heading string, body ...document.Block) *document.Section {
	return &document.Section{Heading: text(heading), Body: body}
}

func labelled(heading string, body ...document.Block) *document.Section {
	s := section(heading, body...)
	s.Kind = document.Labelled
	return s
}

// shield is a picture: a field of blue with a bar.
func shield() *document.Picture {
	p := &document.Picture{Width: 60, Height: 72}
	for y := range p.Height {
		for x := range p.Width {
			switch {
			case y > 36 && (x-30)*(x-30)+(y-36)*(y-36) > 900:
				p.RGB = append(p.RGB, 255, 255, 255)
			case y/12 == 2:
				p.RGB = append(p.RGB, 0xFC, 0xD1, 0x16)
			default:
				p.RGB = append(p.RGB, 0x1F, 0x4E, 0x5F)
			}
		}
	}
	return p
}
