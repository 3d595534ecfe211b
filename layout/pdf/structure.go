package pdf

import (
	"slices"

	"uppfoljning/layout"
	"uppfoljning/layout/pdf/object"
)

// structure writes the tag tree into a file (ISO 32000-1 14.7).
type structure struct {
	file        *object.File
	pages       []object.Ref
	annotations map[*layout.Element][]annotation
	figures     map[*layout.Element]area

	leaf      int                            // the order of the next
	sequences []sequence                     // from the next leaf on, by the order of their leaves
	parents   []object.Array                 // by page and MCID: whose content a sequence is
	links     map[*layout.Element]object.Ref // every Link written
}

// write writes the tree below root, and returns the StructTreeRoot. parents
// are the elements that the parent tree names: for each page those of its
// sequences, by MCID, and then for each annotation its Link.
func (s *structure) write(root *layout.Element, c *canvas, links []*link) object.Ref {
	// All but in the rows that go on over pages they are in this order already.
	s.sequences = c.sequences
	slices.SortStableFunc(s.sequences, func(a, b sequence) int { return a.leaf - b.leaf })
	for _, n := range c.counts {
		s.parents = append(s.parents, make(object.Array, n))
	}
	ref := s.file.Add(nil)
	top := s.element(root, ref, false)
	var parents object.Array
	for _, page := range s.parents {
		parents = append(parents, s.file.Add(page))
	}
	for _, l := range links {
		for range s.annotations[l.element] {
			parents = append(parents, s.links[l.element])
		}
	}
	s.file.Set(ref, object.Dict{"Type": object.Name("StructTreeRoot"), "K": top,
		"ParentTree": numberTree(s.file, parents), "ParentTreeNextKey": object.Int(len(parents))})
	return ref
}

// element writes e and all below it. inHead tells whether it stands in the
// head of a table.
func (s *structure) element(e *layout.Element, parent object.Ref, inHead bool) object.Ref {
	ref := s.file.Add(nil)
	if e.Type == "Link" {
		s.links[e] = ref
	}
	d := object.Dict{"Type": object.Name("StructElem"), "S": object.Name(e.Type), "P": parent}
	var kids object.Array
	page := -1 // of those sequences that need not name theirs
	for _, k := range e.Kids {
		if k.Type != "" {
			kids = append(kids, s.element(k, ref, inHead || e.Type == "THead"))
			continue
		}
		for _, at := range s.next() {
			s.parents[at.page][at.mcid] = ref
			if page < 0 {
				page = at.page
				d["Pg"] = s.pages[page]
			}
			if at.page == page {
				kids = append(kids, object.Int(at.mcid))
			} else {
				kids = append(kids, object.Dict{"Type": object.Name("MCR"), "Pg": s.pages[at.page], "MCID": object.Int(at.mcid)})
			}
		}
	}
	for _, a := range s.annotations[e] {
		kids = append(kids, object.Dict{"Type": object.Name("OBJR"), "Pg": s.pages[a.page], "Obj": a.ref})
	}
	switch len(kids) {
	case 0:
	case 1:
		d["K"] = kids[0]
	default:
		d["K"] = kids
	}
	describe(d, e, inHead)
	if e.Type == "Figure" { // ISO 32000-1 14.8.5.4.3
		d["A"] = object.Dict{"O": object.Name("Layout"), "BBox": s.figures[e].rectangle()}
	}
	s.file.Set(ref, d)
	return ref
}

// next gives the sequences of the next leaf in reading order.
func (s *structure) next() []sequence {
	n := 0
	for n < len(s.sequences) && s.sequences[n].leaf == s.leaf {
		n++
	}
	of := s.sequences[:n]
	s.sequences = s.sequences[n:]
	s.leaf++
	return of
}

// describe sets all that d says of e besides its type and its content.
func describe(d object.Dict, e *layout.Element, inHead bool) {
	for _, entry := range [...]struct {
		key  object.Name
		text string
	}{{"Lang", e.Lang}, {"Alt", e.Alt}, {"E", e.Expansion}} {
		if entry.text != "" {
			d[entry.key] = object.Text(entry.text)
		}
	}
	switch {
	case e.Numbering != "":
		d["A"] = object.Dict{"O": object.Name("List"), "ListNumbering": object.Name(e.Numbering)}
	case e.Type == "TH": // ISO 14289-1 7.5
		scope := object.Name("Row")
		if inHead {
			scope = "Column"
		}
		d["A"] = object.Dict{"O": object.Name("Table"), "Scope": scope}
	}
}

// numberTree maps 0, 1, … to values, in leaves of a size that readers can
// search (ISO 32000-1 7.9.7).
func numberTree(f *object.File, values object.Array) object.Ref {
	const size = 64
	var kids object.Array
	for first := 0; first < len(values); first += size {
		last := min(first+size, len(values)) - 1
		var nums object.Array
		for key := first; key <= last; key++ {
			nums = append(nums, object.Int(key), values[key])
		}
		kids = append(kids, f.Add(object.Dict{"Nums": nums, "Limits": object.Array{object.Int(first), object.Int(last)}}))
	}
	return f.Add(object.Dict{"Kids": kids})
}
