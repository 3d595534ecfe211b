package layout

import (
	"fmt"
	"strings"
)

// Dump writes the pages as text, a line to a mark: where it stands in points,
// what it is, and its text. It is for goldens and for looking.
func (p *Pages) Dump() string {
	var b strings.Builder
	types := map[*Element]string{}
	var walk func(e *Element, block string)
	walk = func(e *Element, block string) {
		if e.Type == "" {
			types[e] = block
		} else {
			block = e.Type
		}
		for _, k := range e.Kids {
			walk(k, block)
		}
	}
	walk(p.Root, "")
	for i := range p.Pages {
		fmt.Fprintf(&b, "page %d\n", i+1)
		for m := range p.Pages[i].Marks() {
			b.WriteString("  " + m.dump(types) + "\n")
		}
	}
	for _, k := range p.Bookmarks {
		fmt.Fprintf(&b, "bookmark %d %q page %d at %v\n", k.Level, k.Text, k.Page+1, k.Y)
	}
	return b.String()
}

func (m *Mark) dump(types map[*Element]string) string {
	what := types[m.Owner]
	if m.Owner == nil {
		what = [...]string{"", "ornament", "header", "footer", "repeated"}[m.Artifact]
	}
	switch {
	case m.Path != nil:
		s := fmt.Sprintf("%v %v %s line %v", m.X, m.Y, what, m.Path.Width)
		for _, p := range m.Path.Points {
			s += fmt.Sprintf(" %v,%v", p.X, p.Y)
		}
		if m.Path.Closed {
			s += " closed"
		}
		return s
	case m.Picture != nil:
		return fmt.Sprintf("%v %v %s picture %v × %v", m.X, m.Y, what, m.Width, m.Height)
	case m.Face == nil:
		return fmt.Sprintf("%v %v %s rule %v × %v", m.X, m.Y, what, m.Width, m.Height)
	}
	return fmt.Sprintf("%v %v %s %q", m.X, m.Y, what, m.Text)
}
