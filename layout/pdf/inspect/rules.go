package inspect

import (
	"slices"
	"strconv"

	"uppfoljning/layout/pdf/object"
)

// part is what may stand where (ISO 14289-1 7.2): nil is anything.
type part struct{ within, holds []string }

var parts = map[string]part{
	"Table": {holds: []string{"TR", "THead", "TBody", "TFoot", "Caption"}},
	"THead": {within: []string{"Table"}, holds: []string{"TR"}},
	"TBody": {within: []string{"Table"}, holds: []string{"TR"}},
	"TFoot": {within: []string{"Table"}, holds: []string{"TR"}},
	"TR":    {within: []string{"Table", "THead", "TBody", "TFoot"}, holds: []string{"TH", "TD"}},
	"TH":    {within: []string{"TR"}},
	"TD":    {within: []string{"TR"}},
	"L":     {holds: []string{"L", "LI", "Caption"}},
	"LI":    {within: []string{"L"}, holds: []string{"Lbl", "LBody"}},
	"LBody": {within: []string{"LI"}},
	"TOC":   {holds: []string{"TOC", "TOCI", "Caption"}},
	"TOCI":  {within: []string{"TOC"}},
}

// rules walks the tag tree in reading order.
type rules struct {
	*judgement
	level    int  // of the last heading H1 to H6
	numbered bool // there are H1 to H6
	plain    bool // there is H
	ids      map[string]bool
}

func (r *rules) element(e *element) {
	if e.parent != nil {
		r.judge(e)
	}
	if e.listed {
		r.Lines = append(r.Lines, Line{e.typ, tame(e.text), e.page})
	}
	for _, k := range e.kids {
		r.element(k)
	}
}

func (r *rules) judge(e *element) {
	around := e.parent.typ
	if p := parts[e.typ]; p.within != nil && !slices.Contains(p.within, around) {
		r.fail("parts", "part-astray", e.page, e.typ, around)
	} else if p := parts[around]; p.holds != nil && !slices.Contains(p.holds, e.typ) {
		r.fail("parts", "part-astray", e.page, e.typ, around)
	}
	if lang := r.f.Text(e.dict["Lang"]); lang != "" && !isLanguage(lang) {
		r.fail("language", "bad-language", e.page, lang)
	}
	switch e.typ {
	case "H", "H1", "H2", "H3", "H4", "H5", "H6":
		r.heading(e)
	case "Figure":
		if !r.described(e) {
			r.fail("figures", "figure-without-text", e.page)
		}
	case "Formula":
		if !r.described(e) {
			r.fail("figures", "formula-without-text", e.page)
		}
	case "Table":
		r.table(e)
	case "Note":
		id := r.f.Text(e.dict["ID"])
		if id == "" || r.ids[id] {
			r.fail("notes", "note-without-id", e.page)
		}
		r.ids[id] = true
	}
}

// described tells whether what is to be looked at is said in words.
func (r *rules) described(e *element) bool {
	return r.f.Text(e.dict["Alt"]) != "" || r.f.Text(e.dict["ActualText"]) != ""
}

// heading judges the order of headings (ISO 14289-1 7.4.2).
func (r *rules) heading(e *element) {
	h := Heading{Level: 1, Text: tame(e.text), Page: e.page}
	if e.typ == "H" {
		r.plain = true
		for p := e.parent; p != nil; p = p.parent {
			if p.typ == "Sect" || p.typ == "Art" || p.typ == "Part" {
				h.Level++
			}
		}
	} else {
		h.Level = int(e.typ[1] - '0')
		r.numbered = true
		switch {
		case h.Level > r.level+1 && r.level == 0:
			r.fail("headings", "first-heading", e.page, strconv.Itoa(h.Level), h.Text)
		case h.Level > r.level+1:
			r.fail("headings", "skipped-level", e.page, strconv.Itoa(h.Level), strconv.Itoa(r.level), h.Text)
		}
		r.level = h.Level
	}
	if h.Text == "" {
		r.fail("headings", "heading-without-text", e.page)
		return
	}
	r.Headings = append(r.Headings, h)
}

// end judges what is only known of the whole.
func (r *rules) end() {
	switch {
	case r.plain && r.numbered:
		r.fail("headings", "mixed-headings", 0)
	case !r.plain && !r.numbered:
		r.doubt("headings", "no-headings", 0)
	}
}

// table judges whether every table has header cells, and these a scope or, in
// their place, the cells their headers (ISO 14289-1 7.5).
func (r *rules) table(e *element) {
	var heads, unscoped, referring int
	var visit func(e *element)
	visit = func(e *element) {
		for _, k := range e.kids {
			if !r.step() {
				return
			}
			switch k.typ {
			case "TH":
				heads++
				if r.f.Name(k.attributes["Scope"]) == "" {
					unscoped++
				}
			case "TD":
				if len(r.f.Array(k.attributes["Headers"])) > 0 {
					referring++
				}
			case "Table":
			default:
				visit(k)
			}
		}
	}
	visit(e)
	switch {
	case heads == 0:
		r.fail("tables", "table-without-heads", e.page)
	case unscoped > 0 && referring == 0:
		r.fail("tables", "head-without-scope", e.page)
	}
}

// annotations judges those of all pages.
func (j *judgement) annotations() {
	seen := map[string]bool{}
	for i := range j.pages {
		annots := j.f.Array(j.pages[i].dict["Annots"])
		shown := 0
		for _, v := range annots {
			if j.step() && j.annotation(v, i+1, seen) {
				shown++
			}
		}
		if shown > 0 && j.f.Name(j.pages[i].dict["Tabs"]) != "S" {
			j.fail("annotations", "tab-order", i+1)
		}
	}
}

// The flags of annotations (ISO 32000-1 table 165).
const (
	flagHidden = 1 << 1
	flagPrint  = 1 << 2
	flagNoView = 1 << 5
)

// annotation judges an annotation, and tells whether it is to be seen.
func (j *judgement) annotation(v object.Value, page int, seen map[string]bool) bool {
	d := j.f.Dict(v)
	ref, _ := v.(object.Ref)
	kind := j.f.Name(d["Subtype"])
	flags, _ := j.f.Int(d["F"])
	if d == nil || kind == "Popup" {
		return false
	}
	if flags&(flagHidden|flagNoView) != 0 || flags&flagPrint == 0 {
		j.fail("annotations", "annotation-hidden", page, string(kind))
	}
	e := j.objects[ref]
	typ := ""
	if e != nil {
		typ = e.typ
		if key, ok := j.f.Int(d["StructParent"]); !ok || j.parents[key] != object.Value(e.ref) {
			j.fail("tree", "annotation-in-parent-tree", page)
		}
	}
	described := j.f.Text(d["Contents"]) != "" || e != nil && j.f.Text(e.dict["Alt"]) != ""
	switch kind {
	case "Link":
		j.link(d, page, typ, seen)
	case "Widget":
		if typ != "Form" && !j.empty(d["Rect"]) && flags&flagHidden == 0 {
			j.fail("annotations", "widget-outside-form", page)
		}
	case "PrinterMark":
	case "TrapNet", "3D", "Sound", "Screen", "Movie":
		j.fail("annotations", "forbidden-annotation", page, string(kind))
	default:
		if flags&flagHidden != 0 {
			break
		}
		if typ != "Annot" {
			j.fail("annotations", "annotation-outside-annot", page, string(kind))
		}
		if !described {
			j.fail("annotations", "annotation-without-text", page, string(kind))
		}
	}
	return flags&flagHidden == 0
}

// empty tells whether a rectangle has no area, as that of a signature that is
// not shown.
func (j *judgement) empty(v object.Value) bool {
	a := j.f.Array(v)
	return len(a) == 4 && (j.f.Get(a[0]) == j.f.Get(a[2]) || j.f.Get(a[1]) == j.f.Get(a[3]))
}

// link judges a link (ISO 14289-1 7.18.5), and notes where it leads.
func (j *judgement) link(d object.Dict, page int, typ string, seen map[string]bool) {
	if typ != "Link" && typ != "Reference" {
		j.fail("links", "link-outside-link", page)
	}
	if j.f.Text(d["Contents"]) == "" {
		j.fail("links", "link-without-contents", page)
	}
	action := j.f.Dict(d["A"])
	if uri, ok := j.f.Get(action["URI"]).(object.String); ok {
		if address := tame(uri.Text()); !seen[address] && len(j.Addresses) < 1000 {
			seen[address] = true
			j.Addresses = append(j.Addresses, address)
		}
		return
	}
	if name := j.f.Name(action["S"]); j.target(j.destination(d)) == 0 && (name == "GoTo" || name == "") {
		j.fail("links", "link-to-nowhere", page)
	}
}
