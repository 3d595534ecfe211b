package inspect

import (
	"strconv"

	"uppfoljning/layout/pdf/object"
)

// page is a page, with what it inherits (ISO 32000-1 7.7.3.4).
type page struct {
	ref       object.Ref
	dict      object.Dict
	resources object.Dict
}

// The bounds on what is walked: deeper or more than any real file has.
const (
	maxDepth = 200
	maxPages = 100_000
)

// pageTree lists the pages.
func (j *judgement) pageTree() {
	seen := map[object.Ref]bool{}
	var visit func(v object.Value, resources object.Dict, depth int)
	visit = func(v object.Value, resources object.Dict, depth int) {
		ref, _ := v.(object.Ref)
		d := j.f.Dict(v)
		if d == nil || seen[ref] || depth > maxDepth || len(j.pages) >= maxPages {
			return
		}
		seen[ref] = ref != 0
		if r := j.f.Dict(d["Resources"]); r != nil {
			resources = r
		}
		kids := j.f.Array(d["Kids"])
		if kids == nil || d["Type"] == object.Name("Page") {
			j.byRef[ref] = len(j.pages)
			j.pages = append(j.pages, page{ref, d, resources})
			return
		}
		for _, k := range kids {
			if !j.step() {
				return
			}
			visit(k, resources, depth+1)
		}
	}
	visit(j.f.Catalog()["Pages"], nil, 0)
	j.Pages = len(j.pages)
}

// content joins the content streams of a page.
func (j *judgement) content(i int) []byte {
	parts := j.f.List(j.pages[i].dict["Contents"])
	var all []byte
	for _, part := range parts {
		if j.f.Get(part) == nil {
			continue
		}
		b, err := j.f.Decoded(part)
		if err != nil {
			j.doubt("marked", "unreadable-content", i+1)
			continue
		}
		if len(parts) == 1 {
			return b
		}
		all = append(append(all, b...), '\n')
	}
	return all
}

// destination is where a link or a bookmark leads within the file, by itself or
// by its action, or nil.
func (j *judgement) destination(d object.Dict) object.Value {
	if d["Dest"] != nil {
		return d["Dest"]
	}
	return j.f.Dict(d["A"])["D"]
}

// target is the page, from 1, that a destination leads to, or 0 (ISO 32000-1
// 12.3.2).
func (j *judgement) target(dest object.Value) int {
	dest = j.f.Get(dest)
	if name, ok := dest.(object.Name); ok {
		dest = j.f.Get(j.f.Dict(j.f.Catalog()["Dests"])[name])
	} else if s, ok := dest.(object.String); ok {
		dest = j.named(s)
	}
	if d, ok := dest.(object.Dict); ok {
		dest = j.f.Get(d["D"])
	}
	a, _ := dest.(object.Array)
	if len(a) == 0 {
		return 0
	}
	ref, _ := a[0].(object.Ref)
	if n, ok := j.byRef[ref]; ok && ref != 0 {
		return n + 1
	}
	return 0
}

// named gives the destination with a name, from the name tree.
func (j *judgement) named(name object.String) (dest object.Value) {
	tree := j.f.Dict(j.f.Catalog()["Names"])["Dests"]
	if j.names == nil {
		j.names = map[object.String]object.Value{}
		j.walkTree(tree, "Names", func(k, v object.Value) {
			if s, ok := j.f.Get(k).(object.String); ok {
				j.names[s] = v
			}
		})
	}
	return j.f.Get(j.names[name])
}

// walkTree calls do for all that a name tree or a number tree holds (ISO 32000-1
// 7.9.6, 7.9.7).
func (j *judgement) walkTree(root object.Value, leaves object.Name, do func(k, v object.Value)) {
	seen := map[object.Ref]bool{}
	var visit func(v object.Value, depth int)
	visit = func(v object.Value, depth int) {
		ref, _ := v.(object.Ref)
		if depth > maxDepth || seen[ref] {
			return
		}
		seen[ref] = ref != 0
		d := j.f.Dict(v)
		pairs := j.f.Array(d[leaves])
		for i := 0; i+1 < len(pairs); i += 2 {
			do(pairs[i], pairs[i+1])
		}
		for _, k := range j.f.Array(d["Kids"]) {
			if j.step() {
				visit(k, depth+1)
			}
		}
	}
	visit(root, 0)
}

// bookmarks reads the outline, in the order of the file.
func (j *judgement) bookmarks() {
	var headings []Heading
	seen := map[object.Ref]bool{}
	var visit func(v object.Value, level int)
	visit = func(v object.Value, level int) {
		for ref, ok := v.(object.Ref); ok; ref, ok = v.(object.Ref) {
			d := j.f.Dict(ref)
			if d == nil || seen[ref] || level > maxDepth {
				j.fail("bookmarks", "bookmarks-broken", 0)
				return
			}
			seen[ref] = true
			dest := j.destination(d)
			h := Heading{level, tame(j.f.Text(d["Title"])), j.target(dest)}
			switch {
			case h.Text == "":
				j.fail("bookmarks", "bookmark-without-text", h.Page)
			case h.Page == 0 && (dest != nil || d["A"] == nil):
				j.fail("bookmarks", "bookmark-to-nowhere", 0, h.Text)
			}
			headings = append(headings, h)
			visit(d["First"], level+1)
			v = d["Next"]
		}
	}
	visit(j.f.Dict(j.f.Catalog()["Outlines"])["First"], 1)
	if len(j.Headings) == 0 {
		j.Headings = headings
	}
	// ISO 14289-1 7.17 asks for an outline where a document is long.
	const long = 20
	if len(headings) == 0 && len(j.pages) > long {
		j.doubt("bookmarks", "no-bookmarks", 0, strconv.Itoa(len(j.pages)))
	}
}
