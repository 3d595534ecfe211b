package docx_test

import (
	"testing"
	"time"

	"uppfoljning/layout/document"
	"uppfoljning/layout/docx"
)

func words(s string) []document.Inline { return []document.Inline{document.Plain(s)} }

func body(s string) *document.Paragraph { return &document.Paragraph{Text: words(s)} }

func role(r document.Role, s string) *document.Paragraph {
	return &document.Paragraph{Role: r, Text: words(s)}
}

func section(heading string, body ...document.Block) *document.Section {
	return &document.Section{Heading: words(heading), Body: body}
}

func field(label, value string) document.Field {
	return document.Field{Label: label, Value: words(value)}
}

func status(value string) document.Field {
	return document.Field{Kind: document.Status, Label: "Status", Value: words(value)}
}

func cell(s string) document.TableCell {
	if s == "" {
		return document.TableCell{}
	}
	return document.TableCell{Body: []document.Block{body(s)}}
}

func items(n document.Numbering, labelsAndTexts ...string) *document.List {
	l := &document.List{Numbering: n}
	for i := 0; i < len(labelsAndTexts); i += 2 {
		l.Items = append(l.Items, document.Item{Label: labelsAndTexts[i], Body: []document.Block{body(labelsAndTexts[i+1])}})
	}
	return l
}

// flag is a picture in two colours.
func flag(width, height int) *document.Picture {
	p := &document.Picture{Width: width, Height: height, RGB: make([]byte, 3*width*height)}
	for i := range width * height {
		x, y := i%width, i/width
		c := [3]byte{0x00, 0x6a, 0xa7}
		if x*10/width == 3 || y*10/height == 4 || y*10/height == 5 {
			c = [3]byte{0xfe, 0xcc, 0x02}
		}
		copy(p.RGB[3*i:], c[:])
	}
	return p
}

// whole is a report with something of everything.
func whole() *document.Document {
	d := &document.Document{
		Lang:   "sv-SE",
		Logo:   &document.Figure{Alt: "Exempels kommuns vapen", Picture: flag(320, 200)},
		Sender: []document.Phrase{{Text: "Exempels kommun"}, {Text: "Brottsförebyggande rådet"}},
		Fields: []document.Field{field("Dokumenttyp", "Uppföljningsrapport"), field("Datum", "2024-02-15"), field("Diarienummer", "KS 2024/0112")},
		Title:  document.Phrase{Text: "Hur går det med medborgarlöftena?"},
		Marks:  []string{"Utkast"},
		Running: document.Running{Head: "Hur går det med medborgarlöftena?", PageLabel: "Sida",
			Foot: "Exempels kommun, brottsförebyggande rådet. brottsforebyggande@exempel.se"},
		Metadata: document.Metadata{Author: "Exempels kommun, brottsförebyggande rådet", Subject: "Avser helåret 2023.",
			Created: time.Date(2024, 2, 15, 0, 0, 0, 0, time.UTC), Source: "sha256:0123", Tool: "uppfoljning 1.0"},
	}
	d.Body = []document.Block{
		role(document.Subtitle, "Uppföljning av 2023 års löften"),
		role(document.Mark, "Utkast"),
		role(document.Correction, "2024-03-01: antalet kontroller är rättat från 8 till 80."),
		role(document.Standfirst, "Avser helåret 2023. 4 aktiviteter i 2 fokusområden. 1 saknar uppföljning."),
		section("Innehåll", &document.Contents{Depth: 3}),
		section("Sammanfattning", body("Tre av fyra aktiviteter är påbörjade eller genomförda. Här är hur långt de har kommit i varje fokusområde."), summary()),
		section("Fokusområden", labelled("Trafiksäkerhet"), labelled("ANDT kopplat till unga och unga vuxna")),
		section("Aktiviteter", section("Trafiksäkerhet", numbered()), section("ANDT kopplat till unga och unga vuxna", unnumbered()), section("Utan nummer och utan åtgärd", body("Ingen aktivitet."))),
		statistics(),
		section("Ordlista", &document.Definitions{Items: []document.Definition{
			{Term: words("ANDT"), Text: words("Alkohol, narkotika, dopning och tobak.")},
			{Term: []document.Inline{document.Foreign{Lang: "en", Text: words("nudging")}}, Text: words("Att göra det rätta valet till det lätta.")}}}),
		section("Underskrifter", body("Parterna har tagit del av uppföljningen."), &document.Signatures{Signatures: []document.Signature{
			{Lines: []document.Phrase{{Text: "Karin Ek"}, {Text: "kommunstyrelsens ordförande"}, {Text: "Exempels kommun"}}},
			{Lines: []document.Phrase{{Text: "Per Lund"}}}, {Lines: []document.Phrase{{Text: "Aino Å Öst"}}}}}),
		section("Kontakt", &document.Paragraph{Text: []document.Inline{document.Plain("Frågor: "),
			document.Link{URL: "mailto:brott@exempel.se", Text: words("brott@exempel.se")}, document.Plain(" eller "),
			document.Link{URL: "https://exempel.se/trygghet?år=2023&s=1", Text: []document.Inline{document.Plain("kommunens sida om "), document.Strong(words("trygghet"))}}, document.Plain(".")}}),
	}
	return d
}

func labelled(heading string) *document.Section {
	s := section(heading, body("Polisen har arbetat aktivt med trafiksäkerhet genom att arbeta med synlighet och närvaro i det lokala trafiknätet i kommunen samt genom att genomföra riktade trafikkontroller."),
		role(document.Label, "Lägesbild"), body("Hastigheten är för hög på Storgatan, framför allt sommartid."))
	s.Kind = document.Labelled
	return s
}

func summary() *document.Table {
	t := &document.Table{Caption: words("Aktiviteter efter fokusområde och status"), Columns: []document.Column{
		{Heading: words("Fokusområde"), Kind: document.RowHeaders}, {Heading: words("Aktiviteter"), Kind: document.Numbers},
		{Heading: words("Genomfört"), Kind: document.Numbers}, {Heading: words("Uppföljning saknas"), Kind: document.Numbers}, {Heading: words("Kommentar")}}}
	t.Rows = []document.Row{
		{Cells: []document.TableCell{cell("Trafiksäkerhet"), cell("2"), cell("1"), cell("0"), cell("")}},
		{Cells: []document.TableCell{cell("ANDT kopplat till unga och unga vuxna"), cell("2"), cell("1"), cell("1"),
			{Body: []document.Block{body("Två delar:"), items(document.Bullet, "•", "skolan", "•", "föreningarna")}}}},
		{Cells: []document.TableCell{cell("Summa"), cell("4"), cell("2"), cell("1"), cell("")}, Total: true},
	}
	return t
}

func numbered() *document.Entries {
	nested := items(document.Bullet, "•", "Tre dagars skoterövervakning under våren", "•", "Två insatser vid Funäsdalen, dit många reser under sportlovet och där det därför behövs fler som ser")
	nested.Items[1].Body = append(nested.Items[1].Body, items(document.Alpha, "b)", "en i februari", "d)", "en i mars"))
	return &document.Entries{Entries: []*document.Entry{
		{Number: "1", Lead: []document.Block{body("Kontroller på väg och i terräng av hastighet, beteende och nykterhet.")},
			Facts: []document.Field{field("Ansvarig", "Polisen"), field("Klart senast", "2023-12-31"), status("Genomfört")},
			Body: []document.Block{role(document.Label, "Uppföljning tertial 3"),
				&document.Paragraph{Text: []document.Inline{document.Plain("80 kontroller har genomförts, "), document.Strong(words("bland annat")), document.Plain(" av "),
					document.Emphasis(words("turisttrafiken")), document.Plain(" på bytesdagar, enligt "), document.Abbreviation{Text: "SMC", Expansion: "Sveriges MotorCyklister"}, document.Plain(" mycket "), document.Foreign{Lang: "en", Text: words("hands on")}, document.Plain(".")}},
				body("Under hela året har det funnits en god samverkan mellan parterna, med möten varje månad:"), nested, body("Arbetet fortsätter.")}},
		{Number: "2.1", Heading: words("Belysning"), Lead: []document.Block{body("Undersöka vägbelysningen och påverka Trafikverket."), body("Det gäller särskilt skolvägar, som har ett eget anslag.")},
			Facts: []document.Field{field("Ansvarig", "Kommunen")},
			Body: []document.Block{role(document.Label, "Uppföljning"), role(document.Notice, "Uppföljning saknas."),
				role(document.Label, "Avvikelse"), &document.Fields{Fields: []document.Field{status("Pågår"), field("Utfall", "8 st")}}, body("Förra årets mätning gäller än."),
				items(document.Decimal, "2.", "först två", "10.", "sedan tio", "viii.", "sist åtta, som är mer text än som får rum på en rad om raden är så kort som den är här")}},
		{Number: "KS 2023/112", Lead: []document.Block{body("Ett löfte som bara har ett långt nummer.")}},
		{Number: "Nämndens beslut den 14 december 2023, paragraf 112", Lead: []document.Block{body("Ett löfte med ett nummer som är en mening."), items(document.Bullet, "•", "och en punkt")}},
	}}
}

func unnumbered() *document.Entries {
	return &document.Entries{Entries: []*document.Entry{
		{Lead: []document.Block{body("Områdespolisen skall fortsätta sin täta samverkan med skola och kommun i syfte att uppmärksamma, förebygga och minska problem relaterade till drogmissbruk.")},
			Facts: []document.Field{field("Ansvarig", "Polisen")},
			Body:  []document.Block{role(document.Label, "Uppföljning"), body("Två stycken nya områdespoliser började i kommunen under september 2023 i samband med ny terminsstart.")}},
		{Lead: []document.Block{items(document.Bullet, "•", "Hundsök i skolan", "•", "Föräldramöten")},
			Facts: []document.Field{field("Ansvarig", "Polisen och kommunen")},
			Body:  []document.Block{role(document.Label, "Uppföljning"), body("Ett hundsök har genomförts.")}},
		{Number: "9", Lead: []document.Block{items(document.Bullet, "•", "Öppen fritidsgård"), body("alla kvällar.")}},
	}}
}

func statistics() *document.Section {
	chart := func(kind document.ChartKind) *document.Figure {
		return &document.Figure{Alt: "Stapeldiagram: anmälda skadegörelsebrott 2019–2023. Siffrorna står i tabellen efter.",
			Chart: &document.Chart{Kind: kind, Unit: "st", Points: []document.Point{
				{Label: "2019", Text: "1 130", Value: 1130_000_000}, {Label: "2020", Text: "1 046", Value: 1046_000_000},
				{Label: "2021", Text: "uppgift saknas", Gap: true}, {Label: "2022", Text: "987", Value: 987_000_000}, {Label: "2023", Text: "912", Value: 912_000_000}}},
			Caption: words("1 130 år 2019, 912 år 2023. Uppgift för 2021 saknas."), Source: words("Källa: Brå.")}
	}
	table := &document.Table{Caption: words("Anmälda skadegörelsebrott, antal"), Columns: []document.Column{{Heading: words("År"), Kind: document.RowHeaders}, {Heading: words("Antal"), Kind: document.Numbers}},
		Rows: []document.Row{{Cells: []document.TableCell{cell("2019"), cell("1 130")}}, {Cells: []document.TableCell{cell("2021"), cell("uppgift saknas")}}}}
	picture := &document.Figure{Alt: "Karta över kommunen", Picture: flag(900, 400), Caption: words("Kommunens tätorter.")}
	return section("Statistik", section("Anmälda skadegörelsebrott", chart(document.Bars), table), section("En kurva", chart(document.Curve), picture))
}

func TestWholeReadsBack(t *testing.T) {
	d := whole()
	file := write(t, d, docx.Options{})
	keep(t, "whole", file, d)
	compare(t, file, d)
	large := write(t, d, docx.Options{LargePrint: true, Accent: &docx.Color{R: 0x7a, G: 0x1f, B: 0x3d}})
	keep(t, "large", large, d)
	compare(t, large, d)
}
