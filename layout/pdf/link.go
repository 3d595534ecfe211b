package pdf

import (
	"fmt"
	"strings"

	"uppfoljning/layout"
	"uppfoljning/layout/pdf/object"
)

// link is a link and where it can be clicked.
type link struct {
	element     *layout.Element
	text        strings.Builder
	areas       []area
	annotations []annotation // one for each area
}

// add adds a run of text to l, which takes a of its page.
func (l *link) add(text string, a area) {
	l.text.WriteString(text)
	if n := len(l.areas); n > 0 && l.areas[n-1].page == a.page && l.areas[n-1].baseline == a.baseline {
		l.areas[n-1].include(a)
		return
	}
	l.areas = append(l.areas, a)
}

// contents is the description of l for those who do not see it (ISO 14289-1
// 7.18.5): its text, with words made whole that a line's end divides.
func (l *link) contents() (string, error) {
	if alt := l.element.Attributes().Alt; alt != "" {
		return alt, nil
	}
	text, err := readable(l.text.String())
	return strings.TrimSpace(strings.ReplaceAll(text, "\u00AD", "")), err
}

// annotation is a link annotation in the file.
type annotation struct {
	ref  object.Ref
	page int
}

// annotate adds an annotation per area of l. firstKey is the key in the parent
// tree of the first of them.
func (l *link) annotate(f *object.File, pages []object.Ref, found *finds, firstKey int) error {
	contents, err := l.contents()
	if err != nil {
		return err
	}
	leads := l.element.Attributes()
	if contents == "" {
		return fmt.Errorf("the link to %s has no text", leads.URL)
	}
	action := object.Dict{"Type": object.Name("Action"), "S": object.Name("URI"), "URI": uri(leads.URL)}
	if leads.Target != nil {
		to, ok := found.landing(leads.Target)
		if !ok {
			return fmt.Errorf("the link to %q leads to what is not drawn", contents)
		}
		// Neither the left edge nor the zoom is changed.
		action = object.Dict{"Type": object.Name("Action"), "S": object.Name("GoTo"),
			"D": object.Array{pages[to.page], object.Name("XYZ"), nil, number(to.top), nil}}
	}
	for i, a := range l.areas {
		ref := f.Add(object.Dict{"Type": object.Name("Annot"), "Subtype": object.Name("Link"),
			"Rect":         a.rectangle(),
			"Border":       object.Array{object.Int(0), object.Int(0), object.Int(0)},
			"F":            object.Int(4), // printed (ISO 19005-2 6.3.2)
			"Contents":     object.Text(contents),
			"A":            action,
			"P":            pages[a.page],
			"StructParent": object.Int(firstKey + i)})
		l.annotations = append(l.annotations, annotation{ref, a.page})
	}
	return nil
}

// uri makes url fit for a URI action, which takes ASCII only (ISO 32000-1
// 12.6.4.7): other bytes are escaped as RFC 3986 2.1 has it.
func uri(url string) object.String {
	const digits = "0123456789ABCDEF"
	var b []byte
	for i := range len(url) {
		if c := url[i]; c > ' ' && c <= '~' {
			b = append(b, c)
		} else {
			b = append(b, '%', digits[c>>4], digits[c&15])
		}
	}
	return object.String(b)
}
