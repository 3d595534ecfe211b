package html

import "uppfoljning/layout/document"

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
	for _, c := range t.Columns {
		p.line("th", p.inline(c.Heading), attr{"scope", "col"}, p.class(columnClasses[c.Kind]))
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
			p.cell(c, t.Columns[i].Kind, level)
		}
		p.close("tr")
	}
	p.close("tbody")
	p.close("table")
}

// regionClass tells a table that paper can keep whole from one that it cannot.
func regionClass(t *document.Table) string {
	const most = 8 // rows
	if len(t.Rows) <= most {
		return "scroll short"
	}
	return "scroll"
}

// columnClasses are the classes of cells by ColumnKind.
var columnClasses = [...]string{document.Words: "", document.Numbers: "figures", document.RowHeaders: ""}

// cell writes a cell. What is one paragraph needs no element of its own in it.
func (p *printer) cell(c document.TableCell, kind document.ColumnKind, level int) {
	tag, scope := "td", attr{}
	if kind == document.RowHeaders {
		tag, scope = "th", attr{"scope", "row"}
	}
	class := p.class(columnClasses[kind])
	if text, ok := c.Line(); ok {
		p.line(tag, p.inline(text), scope, class)
		return
	}
	p.open(tag, scope, class)
	p.blocks(c.Body, level)
	p.close(tag)
}
