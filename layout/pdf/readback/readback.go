// Package readback reads a tagged PDF file the way assistive technology does:
// through the tag tree to the content of the pages, and from there through the
// fonts to text. What comes in is the bytes of a file; what goes out is what a
// reader gets from it. It serves the tests of those packages that make files,
// so it shares nothing with package pdf and trusts nothing of what that says.
//
// On the way it makes sure that all content is tagged or an artifact, that
// tags and content refer to each other rightly, and that both have one order.
// It knows what is visible on a page only as text, not by place.
package readback

import (
	"errors"
	"fmt"
	"strings"

	"uppfoljning/layout/pdf/object"
)

// File is what was read of a file.
type File struct {
	Lang      string
	Info      map[string]string // the document information dictionary
	XMP       string            // the metadata, an XML document
	Bookmarks []Bookmark        // in order
	Links     []Link            // the areas of link annotations, by page and then as the page lists them
	Artifacts []string          // by page: the text that is not part of the document, in drawing order
	outline   []Line
}

// Line is a structure element.
type Line struct {
	Type  string
	Depth int // 0 for the children of the Document
	// Text is the content of the element itself and of inline elements in it
	// (Span, Link, Quote, Reference), which besides have lines of their own.
	// Soft hyphens are left out: they stand only where a line's end divides a
	// word.
	Text      string
	Page      int // where its content begins, from 0; -1 if it has none of its own
	Lang      string
	Alt       string
	Expansion string // E
	Scope     string // of a TH
	Numbering string // ListNumbering, of an L
	URL       string // of a Link's annotations, where they lead out of the file
	Target    int    // the page, from 1, to which they lead within it; else 0
}

// Bookmark is an outline item.
type Bookmark struct {
	Level int // from 1
	Text  string
	Page  int // from 0
}

// Link is the area of a link annotation.
type Link struct {
	Page     int // from 0
	URL      string
	Target   int // as of a Line
	Contents string
	Rect     [4]string // left, bottom, right, top, as the file has them
}

// Outline lists the structure elements in reading order, the Document itself
// not among them.
func (f *File) Outline() []Line { return f.outline }

// Text is the text of the document, each element that is not inline on a line
// of its own.
func (f *File) Text() string {
	var b strings.Builder
	for _, l := range f.outline {
		if l.Text != "" && !inline[l.Type] {
			b.WriteString(l.Text)
			b.WriteByte('\n')
		}
	}
	return b.String()
}

var inline = map[string]bool{"Span": true, "Link": true, "Quote": true, "Reference": true}

// sequence names a marked-content sequence.
type sequence struct{ page, mcid int }

// reader holds a file while it is read.
type reader struct {
	*File
	f       *object.File
	pages   map[object.Ref]int // page numbers by page object
	kids    object.Array       // the page objects
	fonts   map[object.Ref]*font
	drawn   []sequence                // in drawing order
	texts   map[sequence]string       // their text
	claimed map[sequence]object.Ref   // the element whose content they are
	told    []sequence                // in the order of the tag tree
	objects map[object.Ref]object.Ref // the element that holds each annotation
	parents map[int]object.Value      // the parent tree
}

// Read reads a whole file. It fails on anything that a reader could stumble
// over, and then says where.
func Read(pdf []byte) (*File, error) {
	f, err := object.Read(pdf)
	if err != nil {
		return nil, err
	}
	r := &reader{File: &File{Info: map[string]string{}}, f: f,
		pages: map[object.Ref]int{}, fonts: map[object.Ref]*font{},
		texts: map[sequence]string{}, claimed: map[sequence]object.Ref{},
		objects: map[object.Ref]object.Ref{}, parents: map[int]object.Value{}}
	catalog := f.Dict(f.Root)
	r.Lang = text(catalog["Lang"])
	for k, v := range f.Dict(f.Info) {
		r.Info[string(k)] = text(v)
	}
	if xmp, err := f.Decoded(catalog["Metadata"]); err == nil {
		r.XMP = string(xmp)
	}
	if err := r.pageTree(catalog["Pages"]); err != nil {
		return nil, err
	}
	for i := range r.kids {
		if err := r.page(i); err != nil {
			return nil, fmt.Errorf("page %d: %w", i+1, err)
		}
	}
	if err := r.tagTree(f.Dict(catalog["StructTreeRoot"])); err != nil {
		return nil, fmt.Errorf("tag tree: %w", err)
	}
	for i := range r.kids {
		if err := r.annotations(i); err != nil {
			return nil, fmt.Errorf("page %d: %w", i+1, err)
		}
	}
	if outline := f.Dict(catalog["Outlines"]); outline != nil {
		return r.File, r.bookmarks(outline, 1)
	}
	return r.File, nil
}

// text is the text string v, or empty.
func text(v object.Value) string {
	s, _ := v.(object.String)
	return s.Text()
}

// pageTree numbers the pages, which all stand directly in the root.
func (r *reader) pageTree(root object.Value) error {
	r.kids = r.f.Array(r.f.Dict(root)["Kids"])
	if len(r.kids) == 0 {
		return errors.New("there are no pages")
	}
	for i, k := range r.kids {
		ref, _ := k.(object.Ref)
		if r.f.Dict(ref)["Type"] != object.Name("Page") {
			return fmt.Errorf("page %d is not a page", i+1)
		}
		r.pages[ref] = i
	}
	r.Artifacts = make([]string, len(r.kids))
	return nil
}

// annotations reads those of page i. Each must be held by an element.
func (r *reader) annotations(i int) error {
	for _, v := range r.f.Array(r.f.Dict(r.kids[i])["Annots"]) {
		ref, _ := v.(object.Ref)
		d := r.f.Dict(ref)
		if d["Subtype"] != object.Name("Link") {
			return fmt.Errorf("an annotation of type %v", d["Subtype"])
		}
		l := Link{Page: i, Contents: text(d["Contents"])}
		l.URL, l.Target = r.leads(d)
		key, ok := object.AsInt(d["StructParent"])
		element, held := r.objects[ref]
		switch {
		case l.Contents == "":
			return fmt.Errorf("the link to %s has no description", l.URL)
		case l.URL == "" && l.Target == 0:
			return fmt.Errorf("the link %q leads nowhere", l.Contents)
		case !held:
			return fmt.Errorf("the link to %s is in no element", l.URL)
		case !ok || r.parents[key] != object.Value(element):
			return fmt.Errorf("the link to %s has another element in the parent tree", l.URL)
		}
		rect := r.f.Array(d["Rect"])
		if len(rect) != len(l.Rect) {
			return fmt.Errorf("the link to %s has no area", l.URL)
		}
		for k, v := range rect {
			n, _ := v.(object.Number)
			l.Rect[k] = string(n)
		}
		r.Links = append(r.Links, l)
	}
	return nil
}

// leads tells where the link annotation d leads to: out of the file, or to a
// page of it, from 1 (ISO 32000-1 12.6.4).
func (r *reader) leads(d object.Dict) (url string, target int) {
	action := r.f.Dict(d["A"])
	if dest := r.f.Array(action["D"]); action["S"] == object.Name("GoTo") && len(dest) > 0 {
		ref, _ := dest[0].(object.Ref)
		if page, ok := r.pages[ref]; ok {
			return "", page + 1
		}
	}
	return text(action["URI"]), 0
}

// bookmarks reads the kids of an outline item, which are of the given level.
func (r *reader) bookmarks(parent object.Dict, level int) error {
	var previous object.Ref // 0 for none, as is what is no reference
	for ref, _ := parent["First"].(object.Ref); ref != 0; {
		d := r.f.Dict(ref)
		dest := r.f.Array(d["Dest"])
		if back, _ := d["Prev"].(object.Ref); back != previous || len(dest) == 0 || level > 10 {
			return fmt.Errorf("bookmark %q is out of order or leads nowhere", text(d["Title"]))
		}
		page, _ := dest[0].(object.Ref)
		n, ok := r.pages[page]
		if !ok {
			return fmt.Errorf("bookmark %q leads to no page", text(d["Title"]))
		}
		r.Bookmarks = append(r.Bookmarks, Bookmark{level, text(d["Title"]), n})
		if err := r.bookmarks(d, level+1); err != nil {
			return err
		}
		previous = ref
		ref, _ = d["Next"].(object.Ref)
	}
	if last, _ := parent["Last"].(object.Ref); last != previous {
		return fmt.Errorf("the last bookmark of level %d is not the last", level)
	}
	return nil
}
