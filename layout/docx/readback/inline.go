package readback

import (
	"errors"
	"fmt"
	"slices"
	"strings"
)

// inline is what stands in a paragraph.
type inline struct {
	label string   // of the item that it opens, where it stands as text
	words string   // without the label
	notes string   // as document.Line has them
	alts  []string // of what it shows
}

// note is a line of notes in the making.
type note struct {
	head string // what it is of: "link URL", "lang en"
	text strings.Builder
}

// inliner reads a paragraph.
type inliner struct {
	*reader
	out    inline
	words  strings.Builder
	notes  []*note
	links  []*note // those that the text stands in
	term   *note   // the foreign term that may go on
	format string  // of the run before
}

// inline reads the text of a paragraph.
func (r *reader) inline(p *node) (inline, error) {
	in := &inliner{reader: r}
	if err := in.kids(p); err != nil {
		return inline{}, err
	}
	in.out.words = in.words.String()
	var b strings.Builder
	for _, n := range in.notes {
		b.WriteString(n.head + " " + strings.TrimSpace(n.text.String()) + "\n")
	}
	in.out.notes = b.String()
	return in.out, nil
}

func (in *inliner) kids(p *node) error {
	for _, k := range p.kids {
		switch k.name {
		case "w:pPr", "w:bookmarkStart", "w:bookmarkEnd":
		case "w:r":
			if err := in.run(k); err != nil {
				return err
			}
		case "w:hyperlink":
			if err := in.link(k); err != nil {
				return err
			}
		default:
			return fmt.Errorf("a %s in a paragraph", k.name)
		}
	}
	return nil
}

func (in *inliner) link(k *node) error {
	id := k.attributes["r:id"]
	if id == "" {
		return in.kids(k) // a link within the document
	}
	target := in.reader.links[id].target
	scheme, _, _ := strings.Cut(target, ":")
	if !slices.Contains([]string{"http", "https", "mailto"}, scheme) {
		return fmt.Errorf("a link to %s", target)
	}
	n := &note{head: "link " + target}
	in.notes = append(in.notes, n)
	in.links = append(in.links, n)
	err := in.kids(k)
	in.links = in.links[:len(in.links)-1]
	return err
}

func (in *inliner) run(k *node) error {
	var text strings.Builder
	for _, part := range k.kids {
		switch part.name {
		case "w:rPr":
		case "w:t":
			text.WriteString(part.text)
		case "w:softHyphen":
			text.WriteRune('\u00AD')
		case "w:noBreakHyphen":
			text.WriteRune('\u2011')
		case "w:drawing":
			alt := part.child("wp:inline").child("wp:docPr").attributes["descr"]
			if alt == "" {
				return errors.New("a drawing without alternative text")
			}
			in.out.alts = append(in.out.alts, alt)
		case "w:fldChar", "w:instrText":
		default:
			return fmt.Errorf("a %s in a run", part.name)
		}
	}
	properties := k.child("w:rPr")
	if s := in.styles[properties.child("w:rStyle").val()]; s != nil && s.name == nameItemLabel {
		in.out.label += strings.TrimSuffix(text.String(), " ")
		return nil
	}
	in.say(text.String(), properties)
	return nil
}

// say adds text to the paragraph and to the notes that are of it. Runs in one
// foreign language that differ in other ways are one term; two that do not
// differ at all are two, for one term would have been one run.
func (in *inliner) say(text string, properties *node) {
	lang := properties.child("w:lang").val()
	format := fmt.Sprint(names(properties))
	switch {
	case text == "":
		return
	case lang == "" || lang == in.lang:
		in.term = nil
	case in.term == nil || in.term.head != "lang "+lang || format == in.format:
		in.term = &note{head: "lang " + lang}
		in.notes = append(in.notes, in.term)
	}
	in.format = format
	in.words.WriteString(text)
	for _, l := range in.links {
		l.text.WriteString(text)
	}
	if in.term != nil {
		in.term.text.WriteString(text)
	}
}

func names(properties *node) (out []string) {
	for _, k := range properties.kids {
		out = append(out, k.name+k.val())
	}
	return out
}
