package inspect

import (
	"maps"
	"strings"

	"uppfoljning/layout/pdf/object"
)

// element is a structure element (ISO 32000-1 14.7.2).
type element struct {
	ref        object.Ref
	dict       object.Dict
	typ        string // standard, by the role map
	parent     *element
	kids       []*element
	content    []piece // in reading order
	attributes object.Dict
	text       string // of its own content and that of inline elements in it
	page       int    // where its content begins, from 1; 0 where it has none
	objects    []object.Ref
	listed     bool // it has a Line
}

// piece is something in an element: another, or a sequence of its own content.
type piece struct {
	kid      *element // or nil
	sequence sequence
}

// replaced tells whether e, or an element around it, has a replacement text.
func (e *element) replaced() bool {
	for ; e != nil; e = e.parent {
		if e.dict["ActualText"] != nil {
			return true
		}
	}
	return false
}

// standardTypes are those of ISO 32000-1 14.8.4.
var standardTypes = func() map[string]bool {
	m := map[string]bool{}
	for s := range strings.FieldsSeq("Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private " +
		"P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code " +
		"Link Annot Ruby RB RT RP Warichu WT WP Figure Formula Form") {
		m[s] = true
	}
	return m
}()

// inlineTypes are those whose text is part of that around them.
var inlineTypes = map[string]bool{"Span": true, "Quote": true, "Link": true, "Reference": true, "Code": true, "BibEntry": true,
	"Annot": true, "Ruby": true, "RB": true, "Warichu": true, "NonStruct": true}

// maxElements is more than any report has.
const maxElements = 1 << 20

// tags reads the tag tree, before the pages: what belongs to an element.
func (j *judgement) tags() {
	catalog := j.f.Catalog()
	info := j.f.Dict(catalog["MarkInfo"])
	if j.f.Get(info["Marked"]) != true {
		j.fail("tagged", "not-marked", 0)
	}
	if j.f.Get(info["Suspects"]) == true {
		j.fail("tagged", "suspects", 0)
	}
	root := j.f.Dict(catalog["StructTreeRoot"])
	if root == nil {
		j.fail("tagged", "no-tags", 0)
		return
	}
	j.walkTree(root["ParentTree"], "Nums", func(k, v object.Value) {
		if n, ok := j.f.Int(k); ok {
			j.parents[n] = v
		}
	})
	rootRef, _ := catalog["StructTreeRoot"].(object.Ref)
	w := treeWalk{judgement: j, roles: j.f.Dict(root["RoleMap"]), seen: map[object.Ref]bool{}}
	j.root = &element{ref: rootRef, dict: root}
	w.kids(j.root, 0)
	if len(j.root.kids) == 0 {
		j.fail("tagged", "empty-tags", 0)
	}
}

// treeWalk reads the tag tree.
type treeWalk struct {
	*judgement
	roles object.Dict
	seen  map[object.Ref]bool
	count int
}

// kids reads what is in e.
func (w *treeWalk) kids(e *element, depth int) {
	for _, k := range w.f.List(e.dict["K"]) {
		if !w.step() {
			return
		}
		w.kid(e, k, depth)
	}
}

func (w *treeWalk) kid(e *element, k object.Value, depth int) {
	if id, ok := object.AsInt(k); ok {
		w.claim(e, e.dict["Pg"], nil, id)
		return
	}
	d := w.f.Dict(k)
	switch w.f.Name(d["Type"]) {
	case "MCR":
		page := e.dict["Pg"]
		if d["Pg"] != nil {
			page = d["Pg"]
		}
		if id, ok := w.f.Int(d["MCID"]); ok {
			w.claim(e, page, d["Stm"], id)
		}
		return
	case "OBJR":
		if ref, ok := d["Obj"].(object.Ref); ok {
			e.objects = append(e.objects, ref)
			w.objects[ref] = e
		}
		return
	}
	ref, _ := k.(object.Ref)
	if d == nil || d["S"] == nil {
		w.fail("tree", "no-element", 0)
		return
	}
	if depth > maxDepth || w.seen[ref] || w.count > maxElements {
		w.fail("tree", "circle", 0)
		return
	}
	w.seen[ref] = ref != 0
	w.count++
	kid := &element{ref: ref, dict: d, parent: e, typ: w.standard(string(w.f.Name(d["S"])))}
	kid.attributes = w.attributes(d)
	e.kids = append(e.kids, kid)
	e.content = append(e.content, piece{kid: kid})
	if p, _ := d["P"].(object.Ref); p != e.ref || p == 0 {
		w.fail("tree", "other-parent", 0)
	}
	w.kids(kid, depth+1)
}

// claim notes that a sequence is the content of e.
func (w *treeWalk) claim(e *element, page, stream object.Value, id int) {
	ref, _ := page.(object.Ref)
	n, ok := w.byRef[ref]
	if !ok || ref == 0 {
		w.fail("tree", "content-on-no-page", 0)
		return
	}
	if s, ok := stream.(object.Ref); ok {
		ref = s
	}
	s := sequence{ref, id}
	if w.claimed[s] != nil {
		w.fail("tree", "content-of-two", n+1)
		return
	}
	w.claimed[s] = e
	w.claims = append(w.claims, s)
	e.content = append(e.content, piece{sequence: s})
	if e.page == 0 {
		e.page = n + 1
	}
}

// standard gives the standard type that a type is mapped to (ISO 14289-1 7.1).
func (w *treeWalk) standard(typ string) string {
	if to := w.f.Name(w.roles[object.Name(typ)]); standardTypes[typ] && to != "" && string(to) != typ {
		w.fail("types", "standard-remapped", 0, typ)
	}
	t := typ
	for range 20 {
		if standardTypes[t] {
			return t
		}
		to := string(w.f.Name(w.roles[object.Name(t)]))
		if to == "" {
			w.fail("types", "no-standard-type", 0, typ)
			return typ
		}
		t = to
	}
	w.fail("types", "circular-roles", 0, typ)
	return typ
}

// attributes are those of an element, whoever owns them.
func (j *judgement) attributes(d object.Dict) object.Dict {
	all := object.Dict{}
	for _, a := range j.f.List(d["A"]) {
		maps.Copy(all, j.f.Dict(a))
	}
	return all
}

// structure judges the tag tree, when it is known what the pages hold.
func (j *judgement) structure() {
	if j.root == nil {
		for _, c := range []Code{"tree", "types", "parts", "headings", "figures", "tables", "notes"} {
			j.doubt(c, "not-tagged", 0)
		}
		return
	}
	j.texts(j.root)
	j.parentTree()
	r := rules{judgement: j, ids: map[string]bool{}}
	r.element(j.root)
	r.end()
}

// texts gathers the text of each element, and returns that of e.
func (j *judgement) texts(e *element) string {
	var b strings.Builder
	own := e.dict["ActualText"] != nil
	for _, p := range e.content {
		if p.kid == nil {
			own = true
			if s := j.drawn[p.sequence]; s != nil {
				b.WriteString(s.text.String())
			}
		} else {
			text := j.texts(p.kid)
			if inlineTypes[p.kid.typ] {
				b.WriteString(text)
			}
			if e.page == 0 {
				e.page = p.kid.page
			}
		}
		if b.Len() > maxText {
			break
		}
	}
	text := b.String()
	e.text = text
	if s, ok := j.f.Get(e.dict["ActualText"]).(object.String); ok {
		e.text = s.Text()
	}
	e.text = strings.TrimSpace(strings.ReplaceAll(e.text, "\u00AD", ""))
	e.listed = own && !inlineTypes[e.typ] && e.parent != nil
	if e.dict["ActualText"] != nil {
		return e.text
	}
	return text
}

// parentTree compares the parent tree with the tag tree (ISO 32000-1 14.7.4.4).
func (j *judgement) parentTree() {
	for _, s := range j.claims {
		e, d, page := j.claimed[s], j.f.Dict(s.stream), j.drawn[s]
		if page == nil {
			j.fail("tree", "content-not-there", e.page)
			continue
		}
		key, ok := j.f.Int(d["StructParents"])
		if !ok {
			j.fail("tree", "no-parents", page.page)
			continue
		}
		elements := j.f.Array(j.parents[key])
		if s.mcid >= len(elements) || elements[s.mcid] != object.Value(e.ref) {
			j.fail("tree", "other-in-parent-tree", page.page)
		}
	}
}
