package specimen

import "uppfoljning/layout/document"

// Unusual gives a document of what reports may have and seldom do: lists in the
// cells of tables and in what was promised, lists with letters and numbers in each
// other, contents deep in the tree, languages that are written from right to left,
// hyphens that files have marks of their own for.
func Unusual() *document.Document {
	text := func(s string) []document.Inline { return []document.Inline{document.Plain(s)} }
	p := func(s string) *document.Paragraph { return &document.Paragraph{Text: text(s)} }
	item := func(label string, body ...document.Block) document.Item {
		return document.Item{Label: label, Body: body}
	}
	list := func(n document.Numbering, items ...document.Item) *document.List {
		return &document.List{Numbering: n, Items: items}
	}
	nested := func() *document.List {
		return list(document.Alpha, item("B)", p("Upper case"), list(document.Decimal, item("(3)", p("Third level")), item("4.", p("More")))))
	}
	table := &document.Table{
		Caption: text("Cells of blocks"),
		Columns: []document.Column{{Heading: text("Area"), Kind: document.RowHeaders}, {Heading: text("Remark")}, {Heading: text("Number"), Kind: document.Numbers}},
		Rows: []document.Row{{Cells: []document.TableCell{
			{Body: []document.Block{p("Centre")}},
			{Body: []document.Block{p("First"), nested(), &document.Fields{Fields: []document.Field{{Label: "Owner", Value: text("Police")}}}}},
			{Body: []document.Block{p("12")}},
		}}},
	}
	return &document.Document{
		Lang:  "sv-SE",
		Title: document.Phrase{Text: "Unusual"},
		Body: []document.Block{
			p("A no\u2011break hyphen, \u2011 alone and at the end\u2011"),
			&document.Paragraph{Text: []document.Inline{document.Plain("Before "), document.Foreign{Lang: "ar", Text: text("abc")}, document.Foreign{Lang: "fa-IR", Text: text("def")},
				document.Strong{document.Emphasis{document.Plain("both")}, document.Foreign{Lang: "en", Text: text("strong English")}}, document.Plain(" after.")}},
			list(document.Bullet, item("•", p("Words"), nested(), p("Words after a list"))),
			table,
			&document.Section{Heading: text("Entries"), Body: []document.Block{&document.Entries{Entries: []*document.Entry{
				{Lead: []document.Block{p("Words alone")}},
				{Lead: []document.Block{nested(), p("Words after a list")}, Facts: []document.Field{{Label: "Due", Value: text("May")}, {Kind: document.Status, Label: "Status", Value: text("Done")}}},
			}}}},
			&document.Section{Heading: text("Headed entries"), Body: []document.Block{&document.Entries{Entries: []*document.Entry{
				{Number: "Z)", Heading: text("Headed"), Lead: []document.Block{p("Led"), p("By two")}, Body: []document.Block{&document.Paragraph{Role: document.Label, Text: text("Label")}, &document.Paragraph{Role: document.Notice, Text: text("Notice")}, nested()}},
			}}}},
			&document.Section{Heading: text("Outer"), Body: []document.Block{
				&document.Paragraph{Role: document.Label, Text: text("Label of a notice")},
				&document.Paragraph{Role: document.Notice, Text: text("Its notice")},
				&document.Section{Heading: text("Inner, with contents"), Body: []document.Block{&document.Contents{Depth: 3}}},
			}},
			&document.Section{Heading: text("Caf\u00e9 \u00fcber \u00e8 \u00e6 \u00f8: a heading of so many words that an address made of it has to be cut somewhere between two of them"),
				Kind: document.Labelled, Body: []document.Block{p("Text.")}},
		},
	}
}

// Readable reports whether a text is one that a report may hold: of letters and
// signs that the faces have, with single spaces between words.
func Readable(text string) bool {
	if text == "" || text[0] == ' ' || text[len(text)-1] == ' ' {
		return false
	}
	before := ' '
	for _, r := range text {
		if r < ' ' || r > '~' && r < 0xA1 || r == '\u00AD' || r > 0x17F || r == ' ' && before == ' ' {
			return false
		}
		before = r
	}
	return true
}
