package inspect

import (
	"maps"
	"reflect"
	"slices"

	"uppfoljning/layout/pdf/foreign"
	"uppfoljning/layout/pdf/object"
)

// Change is an update that was written after the file.
type Change struct {
	Bytes     int          // how long it is
	Kinds     []ChangeKind // what it changes, each once, in the order of the constants
	Signature *Signature   // where it is a signature
}

// Signature is what a signature says. Whether it is valid is not tried.
type Signature struct {
	Name, Reason, Date string
	Whole              bool // it covers all of the file up to the end of its revision
}

// ChangeKind is what an update changes.
type ChangeKind uint8

const (
	Signed       ChangeKind = iota // a signature
	FormFilled                     // the fields of a form
	Commented                      // notes, marks or links on the pages
	ContentMade                    // what stands on the pages
	PagesChanged                   // pages added, removed or moved
	TagsChanged                    // the tag tree
	Described                      // title, dates and other metadata
	OtherChange                    // what has no place here
)

// unchanged judges the changes: a signature leaves the document as it was, but
// what stands on the pages, and the tags that tell of it, are the document.
func (j *judgement) unchanged() {
	for _, c := range j.Changes {
		for _, k := range c.Kinds {
			if k == Signed && !j.Signed() {
				continue
			}
			switch k {
			case Signed:
				j.note("unchanged", Holds, "signed-only", 0, nil)
			case ContentMade, PagesChanged, TagsChanged:
				j.fail("unchanged", "document-changed", 0)
			default:
				j.doubt("unchanged", "file-changed", 0)
			}
		}
	}
}

// Signed tells whether the file has been signed, and nothing else done to it
// since it was made.
func (r *Report) Signed() bool {
	return len(r.Changes) > 0 && !slices.ContainsFunc(r.Changes, func(c Change) bool { return len(c.Kinds) != 1 || c.Kinds[0] != Signed })
}

// OnlyRewritten tells whether nothing fails but that the file is not the one
// that was first written.
func (r *Report) OnlyRewritten() bool {
	for i := range r.Checks {
		if c := &r.Checks[i]; c.Verdict == Fails && c.Code != "digest" && c.Code != "unchanged" {
			return false
		}
	}
	return r.Failed()
}

// changes tells what each update changed.
func changes(f *foreign.File, data []byte) []Change {
	var all []Change
	old, err := foreign.Read(data[:f.Revisions[0].End])
	for i := 1; i < len(f.Revisions); i++ {
		now := f.Revisions[i]
		c := Change{Bytes: now.End - f.Revisions[i-1].End}
		kinds := map[ChangeKind]bool{}
		if err != nil || i > maxChanges {
			kinds[OtherChange] = true
		} else if state, err2 := foreign.Read(data[:now.End]); err2 != nil {
			kinds[OtherChange] = true
			err = err2
		} else {
			compareRevisions(old, state, now, &c, kinds)
			old = state
		}
		for k := Signed; k <= OtherChange; k++ {
			if kinds[k] {
				c.Kinds = append(c.Kinds, k)
			}
		}
		all = append(all, c)
	}
	return all
}

// maxChanges is how many updates are looked into: each means to read the file
// again.
const maxChanges = 10

// compareRevisions finds the kinds of what differs between two states.
func compareRevisions(old, state *foreign.File, now foreign.Revision, c *Change, kinds map[ChangeKind]bool) {
	content, wasContent := contentRefs(state), contentRefs(old)
	added := false // something new, of which it does not show what it is
	for _, n := range now.Objects {
		was, is := old.Get(n), state.Get(n)
		if was != nil && reflect.DeepEqual(was, is) {
			continue
		}
		d, before := state.Dict(n), old.Dict(n)
		typ := state.Name(d["Type"])
		switch {
		case typ == "Sig" || typ == "DocTimeStamp" || d["ByteRange"] != nil:
			kinds[Signed] = true
			c.Signature = readSignature(state, d, now)
		case content[n] || wasContent[n]:
			if !sameStream(was, is) {
				kinds[ContentMade] = true
			}
		case typ == "Page":
			comparePage(d, before, kinds)
		case typ == "Pages":
			if !slices.Equal(state.Array(d["Kids"]), old.Array(before["Kids"])) {
				kinds[PagesChanged] = true
			}
		case typ == "StructElem" || typ == "StructTreeRoot":
			kinds[TagsChanged] = true
		case typ == "Metadata" || state.Trailer["Info"] == object.Value(n):
			kinds[Described] = true
		case d["FT"] != nil || typ == "Annot" && state.Name(d["Subtype"]) == "Widget" || d["Fields"] != nil:
			if state.Name(d["FT"]) != "Sig" && d["Fields"] == nil {
				kinds[FormFilled] = true
			}
		case typ == "Annot" || d["Rect"] != nil && d["Subtype"] != nil:
			kinds[Commented] = true
		case typ == "Catalog" && sameBut(d, before, "AcroForm", "Perms", "Extensions", "DSS", "Version"):
		case typ == "XRef" || typ == "ObjStm" || is == nil && was == nil:
		case was == nil: // what a signature brings with it: its appearance, its certificates
			added = true
		default:
			kinds[OtherChange] = true
		}
	}
	if len(kinds) == 0 || added && !kinds[Signed] {
		kinds[OtherChange] = true
	}
}

// comparePage tells what has changed of a page itself. Of its annotations, what
// is new tells.
func comparePage(d, before object.Dict, kinds map[ChangeKind]bool) {
	switch {
	case before == nil:
		kinds[PagesChanged] = true
	case !sameBut(d, before, "Annots", "Tabs"):
		kinds[ContentMade] = true
	}
}

// sameBut tells whether two dictionaries are the same but for some keys.
func sameBut(a, b object.Dict, keys ...object.Name) bool {
	a, b = maps.Clone(a), maps.Clone(b)
	for _, k := range keys {
		delete(a, k)
		delete(b, k)
	}
	return reflect.DeepEqual(a, b)
}

// contentRefs are the content streams of all pages, and the forms and images
// that they name.
func contentRefs(f *foreign.File) map[object.Ref]bool {
	refs := map[object.Ref]bool{}
	j := &judgement{f: f, Report: &Report{}, byRef: map[object.Ref]int{}}
	j.pageTree()
	add := func(v object.Value) {
		if r, ok := v.(object.Ref); ok {
			refs[r] = true
		}
	}
	for _, p := range j.pages {
		add(p.dict["Contents"])
		for _, v := range f.Array(p.dict["Contents"]) {
			add(v)
		}
		for _, v := range f.Dict(p.resources["XObject"]) {
			add(v)
		}
		for _, v := range f.Dict(p.resources["Font"]) {
			add(v)
		}
	}
	return refs
}

// sameStream tells whether two streams have the same data.
func sameStream(a, b object.Value) bool {
	s, ok := a.(*object.Stream)
	t, ok2 := b.(*object.Stream)
	return ok && ok2 && string(s.Data) == string(t.Data)
}

// readSignature reads a signature dictionary (ISO 32000-1 12.8.1).
func readSignature(f *foreign.File, d object.Dict, now foreign.Revision) *Signature {
	s := &Signature{Name: tame(f.Text(d["Name"])), Reason: tame(f.Text(d["Reason"])), Date: tame(f.Text(d["M"]))}
	if r := f.Array(d["ByteRange"]); len(r) == 4 {
		start, _ := f.Int(r[0])
		from, _ := f.Int(r[2])
		length, ok := f.Int(r[3])
		s.Whole = ok && start == 0 && from+length == now.End
	}
	return s
}
