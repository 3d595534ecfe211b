package html

import "time"

// page writes a whole page.
func (p *printer) page() {
	p.raw("<!DOCTYPE html>")
	p.raw(startTag("html", attr{"lang", p.doc.Lang}))
	p.head()
	p.raw("<body>")
	p.depth++
	if skip := p.doc.Running.SkipLabel; skip != "" {
		p.line("a", escape(skip), attr{"class", "skip"}, attr{"href", "#" + mainID})
	}
	p.opening()
	p.open("main", attr{"id", mainID})
	p.rest()
	p.close("main")
	p.depth--
	p.raw("</body>")
	p.raw("</html>")
}

// article writes what a page has between its edges.
func (p *printer) article() {
	p.open("article", attr{"lang", p.doc.Lang})
	p.opening()
	p.rest()
	p.close("article")
}

// opening writes the head block, if there is any.
func (p *printer) opening() {
	d := p.doc
	if d.Logo == nil && len(d.Sender) == 0 && len(d.Fields) == 0 {
		return
	}
	p.open("header")
	if d.Logo != nil {
		p.image(d.Logo, p.class("logo"))
	}
	if len(d.Sender) > 0 {
		p.group("sender", func() {
			for _, s := range d.Sender {
				p.line("p", p.text(s.Text))
			}
		})
	}
	p.fields(d.Fields, "particulars")
	p.close("header")
}

// rest writes the title and all that follows.
func (p *printer) rest() {
	p.heading(1, p.text(p.doc.Title.Text))
	p.blocks(p.doc.Body, 1)
}

// head writes what the file says of itself.
func (p *printer) head() {
	m := p.doc.Metadata
	style := p.style()
	p.raw("<head>")
	p.depth++
	p.void("meta", attr{"charset", "utf-8"})
	p.void("meta", attr{"http-equiv", "Content-Security-Policy"}, attr{"content", policy(style)})
	p.meta("viewport", "width=device-width, initial-scale=1")
	p.meta("color-scheme", "light dark")
	p.line("title", escape(p.doc.Title.Text))
	p.meta("description", m.Subject)
	p.meta("author", m.Author)
	if !m.Created.IsZero() {
		p.meta("dcterms.created", m.Created.UTC().Format(time.RFC3339))
	}
	p.meta("dcterms.source", m.Source)
	p.meta("generator", m.Tool)
	// Else a browser asks the server for an icon, which the policy forbids.
	p.void("link", attr{"rel", "icon"}, attr{"href", "data:,"})
	p.out.WriteString("<style>" + style + "</style>\n")
	p.depth--
	p.raw("</head>")
}

func (p *printer) meta(name, content string) {
	if content != "" {
		p.void("meta", attr{"name", name}, attr{"content", content})
	}
}
