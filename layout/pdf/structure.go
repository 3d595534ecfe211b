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
	var kids object.Array
	var pg object.Value
	page := -1 // pg, of those sequences that need not name theirs
	for _, k := range e.Kids {
		if k.Type != "" {
			kids = append(kids, s.element(k, ref, inHead || e.Type == "THead"))
			continue
		}
		for _, at := range s.next() {
			s.parents[at.page][at.mcid] = ref
			if page < 0 {
				page, pg = at.page, s.pages[at.page]
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
	d := make(object.Entries, 0, 5) // as most have
	for _, entry := range [...]object.Entry{
		{Key: "A", Value: s.attributes(e, inHead)},
		{Key: "Alt", Value: text(e.Alt)},
		{Key: "E", Value: text(e.Expansion)},
		{Key: "K", Value: content(kids)},
		{Key: "Lang", Value: text(e.Lang)},
		{Key: "P", Value: parent},
		{Key: "Pg", Value: pg},
		{Key: "S", Value: object.Name(e.Type)},
		{Key: "Type", Value: object.Name("StructElem")},
	} {
		if entry.Value != nil {
			d = append(d, entry)
		}
	}
	s.file.Set(ref, d)
	return ref
}

// text is a text string, or nil where there is none.
func text(s string) object.Value {
	if s == "" {
		return nil
	}
	return object.Text(s)
}

// content is the entry K: nothing, one kid or an array of them.
func content(kids object.Array) object.Value {
	switch len(kids) {
	case 0:
		return nil
	case 1:
		return kids[0]
	}
	return kids
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

// attributes gives what e says besides its type, its texts and its content, or
// nil. inHead tells whether it stands in the head of a table.
func (s *structure) attributes(e *layout.Element, inHead bool) object.Value {
	switch {
	case e.Type == "Figure": // ISO 32000-1 14.8.5.4.3
		return object.Dict{"O": object.Name("Layout"), "BBox": s.figures[e].rectangle()}
	case e.Numbering != "":
		return object.Dict{"O": object.Name("List"), "ListNumbering": object.Name(e.Numbering)}
	case e.Type == "TH": // ISO 14289-1 7.5
		scope := object.Name("Row")
		if inHead {
			scope = "Column"
		}
		return object.Dict{"O": object.Name("Table"), "Scope": scope}
	}
	return nil
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
