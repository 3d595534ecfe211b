package html

import (
	"slices"
	"unicode/utf8"

	"uppfoljning/layout/document"
)

// table writes a table. On a page it stands in a region that can be scrolled
// sideways, by the keyboard too, where the screen is narrower than the table
// (WCAG 2.1, 1.4.10 and 2.1.1).
func (p *printer) table(t *document.Table, level int) {
	var caption attr
	if !p.opt.Fragment {
		caption = attr{"id", p.ids.of(document.Text(t.Caption))}
		p.open("div", p.class(regionClass(t)), attr{"role", "region"}, attr{"aria-labelledby", caption.value}, attr{"tabindex", "0"})
		defer p.close("div")
	}
	p.open("table")
	p.line("caption", p.inline(t.Caption), caption)
	p.open("thead")
	p.open("tr")
	classes := columnClasses(t)
	for i, c := range t.Columns {
		p.line("th", p.inline(c.Heading), attr{"scope", "col"}, p.class(classes[i]))
	}
	p.close("tr")
	p.close("thead")
	p.open("tbody")
	for _, r := range t.Rows {
		class := ""
		if r.Total {
			class = "total"
		}
		p.open("tr", p.class(class))
		for i, c := range r.Cells {
			p.cell(c, t.Columns[i].Kind, p.class(classes[i]), level)
		}
		p.close("tr")
	}
	p.close("tbody")
	p.close("table")
}

// regionClass tells a table that paper can keep whole from one that it cannot,
// and one that the main column has room for from one that needs the side
// column too.
func regionClass(t *document.Table) string {
	class := "scroll"
	if len(t.Rows) <= 8 && !slices.Contains(columnClasses(t), "prose") {
		class += " short"
	}
	if len(t.Columns) <= 3 {
		class += " slim"
	}
	return class
}

// columnClasses gives the classes of a table's columns. One with text in it has
// room for some words to the line, however narrow the screen is.
func columnClasses(t *document.Table) []string {
	const few = 24 // runes
	classes := make([]string, len(t.Columns))
	for i, c := range t.Columns {
		if c.Kind == document.Numbers {
			classes[i] = "figures"
			continue
		}
		for _, r := range t.Rows {
			if text, ok := r.Cells[i].Line(); !ok || utf8.RuneCountInString(document.Text(text)) > few {
				classes[i] = "prose"
			}
		}
	}
	return classes
}

// cell writes a cell. What is one paragraph needs no element of its own in it.
func (p *printer) cell(c document.TableCell, kind document.ColumnKind, class attr, level int) {
	tag, scope := "td", attr{}
	if kind == document.RowHeaders {
		tag, scope = "th", attr{"scope", "row"}
	}
	if text, ok := c.Line(); ok {
		p.line(tag, p.inline(text), scope, class)
		return
	}
	p.open(tag, scope, class)
	p.blocks(c.Body, level)
	p.close(tag)
}
