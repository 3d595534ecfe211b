package readback

import (
	"errors"
	"fmt"
	"maps"
	"strings"

	"uppfoljning/layout/pdf/object"
)

// tagTree reads the tag tree, and compares it with the parent tree and with
// the content of the pages.
func (r *reader) tagTree(root object.Dict) error {
	if err := r.numberTree(root["ParentTree"], 0); err != nil {
		return err
	}
	top, ok := root["K"].(object.Ref)
	if !ok || r.f.Dict(top)["S"] != object.Name("Document") {
		return errors.New("its root is not a Document")
	}
	if _, err := r.element(top, -1); err != nil {
		return err
	}
	r.outline = r.outline[1:] // without the Document
	return r.order()
}

// order makes sure that the tags tell of all content, and of that of each page
// in the order in which it is drawn. Over pages they may differ: of a row that
// goes on to the next page the tags tell cell by cell.
func (r *reader) order() error {
	told := make([][]sequence, len(r.kids))
	for _, s := range r.told {
		told[s.page] = append(told[s.page], s)
	}
	for _, s := range r.drawn {
		of := told[s.page]
		if len(of) == 0 {
			return fmt.Errorf("page %d: %q is in no element", s.page+1, r.texts[s])
		}
		if s != of[0] {
			return fmt.Errorf("page %d: %q is drawn where the tags have %q", s.page+1, r.texts[s], r.texts[of[0]])
		}
		told[s.page] = of[1:]
		if err := r.parent(s); err != nil {
			return err
		}
	}
	return nil
}

// parent makes sure that the parent tree names the element that s is in.
func (r *reader) parent(s sequence) error {
	key, ok := object.AsInt(r.f.Dict(r.kids[s.page])["StructParents"])
	if !ok {
		return fmt.Errorf("page %d has no StructParents", s.page+1)
	}
	elements := r.f.Array(r.parents[key])
	if s.mcid >= len(elements) || elements[s.mcid] != object.Value(r.claimed[s]) {
		return fmt.Errorf("page %d: MCID %d has another element in the parent tree", s.page+1, s.mcid)
	}
	return nil
}

// numberTree reads the parent tree (ISO 32000-1 7.9.7).
func (r *reader) numberTree(v object.Value, depth int) error {
	if depth > 10 {
		return errors.New("the parent tree is too deep")
	}
	d := r.f.Dict(v)
	nums := r.f.Array(d["Nums"])
	for i := 0; i+1 < len(nums); i += 2 {
		key, ok := object.AsInt(nums[i])
		if _, seen := r.parents[key]; seen || !ok {
			return fmt.Errorf("the parent tree has %v twice", nums[i])
		}
		r.parents[key] = nums[i+1]
	}
	for _, k := range r.f.Array(d["Kids"]) {
		if err := r.numberTree(k, depth+1); err != nil {
			return err
		}
	}
	return nil
}

// element reads the structure element ref and all below it, and returns its
// text.
func (r *reader) element(ref object.Ref, depth int) (string, error) {
	d := r.f.Dict(ref)
	typ, _ := d["S"].(object.Name)
	if depth > 100 || typ == "" {
		return "", fmt.Errorf("object %d is no structure element, or in a circle", ref)
	}
	at := len(r.outline)
	r.outline = append(r.outline, Line{Type: string(typ), Depth: depth, Page: -1,
		Lang: text(d["Lang"]), Alt: text(d["Alt"]), Expansion: text(d["E"]),
		Scope: r.attribute(d, "Scope"), Numbering: r.attribute(d, "ListNumbering")})
	if typ == "Figure" && (r.outline[at].Alt == "" || len(r.f.Array(r.attributes(d)["BBox"])) != 4) {
		return "", errors.New("a Figure without alternative text or area")
	}
	kids := r.f.Array(d["K"])
	if kids == nil && d["K"] != nil {
		kids = object.Array{d["K"]}
	}
	var b strings.Builder
	for _, k := range kids {
		part, err := r.kid(k, ref, at)
		if err != nil {
			return "", err
		}
		b.WriteString(part)
	}
	content := strings.ReplaceAll(b.String(), "\u00AD", "")
	r.outline[at].Text = content
	return content, nil
}

// kid reads something in the element ref, whose line is at, and returns what
// it adds to the text of that.
func (r *reader) kid(k object.Value, ref object.Ref, at int) (string, error) {
	if kid, ok := k.(object.Ref); ok && r.f.Dict(kid)["S"] != nil {
		d := r.f.Dict(kid)
		if d["P"] != object.Value(ref) {
			return "", fmt.Errorf("%v %d has another parent", d["S"], kid)
		}
		content, err := r.element(kid, r.outline[at].Depth+1)
		if name, _ := d["S"].(object.Name); !inline[string(name)] {
			content = ""
		}
		return content, err
	}
	owner := r.f.Dict(ref)
	page, d := owner["Pg"], r.f.Dict(k)
	if d["Pg"] != nil {
		page = d["Pg"]
	}
	pageRef, _ := page.(object.Ref)
	n, ok := r.pages[pageRef]
	if !ok {
		return "", fmt.Errorf("a %v has content on no page", owner["S"])
	}
	switch d["Type"] {
	case object.Name("OBJR"):
		annotation, _ := d["Obj"].(object.Ref)
		r.objects[annotation] = ref
		r.outline[at].URL, r.outline[at].Target = r.leads(r.f.Dict(annotation))
		return "", nil
	case object.Name("MCR"):
		k = d["MCID"]
	}
	id, ok := object.AsInt(k)
	s := sequence{n, id}
	content, drawn := r.texts[s]
	if _, seen := r.claimed[s]; !ok || !drawn || seen {
		return "", fmt.Errorf("a %v has content %v on page %d, which is not there or another's", owner["S"], k, n+1)
	}
	r.claimed[s] = ref
	r.told = append(r.told, s)
	if r.outline[at].Page < 0 {
		r.outline[at].Page = n
	}
	return content, nil
}

// attribute is a name among the attributes of an element, or empty.
func (r *reader) attribute(d object.Dict, key object.Name) string {
	name, _ := r.attributes(d)[key].(object.Name)
	return string(name)
}

// attributes are those of an element, whoever owns them.
func (r *reader) attributes(d object.Dict) object.Dict {
	objects := r.f.Array(d["A"])
	if objects == nil {
		objects = object.Array{d["A"]}
	}
	all := object.Dict{}
	for _, a := range objects {
		maps.Copy(all, r.f.Dict(a))
	}
	return all
}
