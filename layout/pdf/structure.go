package pdf

import (
	"slices"

	"uppfoljning/layout"
	"uppfoljning/layout/pdf/object"
)

// structure writes the tag tree into a file (ISO 32000-1 14.7).
type structure struct {
	*object.Series // of the elements, by their Order
	tags           *tagTree
	found          *finds
	pages          []object.Ref
	root           object.Ref // the StructTreeRoot

	sequences []sequence // by their leaves
	first     []int32    // of each leaf, and one more: its first sequence
}

// writeStructure writes the tree, and returns the StructTreeRoot.
func writeStructure(f *object.File, c *canvas, pages []object.Ref) object.Ref {
	const text, more = 64, 16 // what an element is written as, and a sequence in it
	elements, sequences := len(c.tags.elements), len(c.sequences)
	s := structure{Series: f.AddSeries(elements, text*elements+more*sequences, 3*elements), tags: &c.tags, found: c.found, pages: pages, root: f.Add(nil)}
	parents := s.parents(f, c)
	s.index(c.sequences)
	for i := range s.tags.elements {
		s.element(&s.tags.elements[i])
	}
	f.Set(s.root, object.Dict{"Type": object.Name("StructTreeRoot"), "K": s.Ref(0),
		"ParentTree": numberTree(f, parents), "ParentTreeNextKey": object.Int(len(parents))})
	return s.root
}

// parents gives what the parent tree names: for each page the elements of its
// sequences, by MCID, and then for each annotation its Link.
func (s *structure) parents(f *object.File, c *canvas) (parents object.Array) {
	of := f.AddSeries(len(c.counts), len(c.sequences)+2*len(c.counts), len(c.sequences))
	left := c.sequences
	for page, n := range c.counts {
		of.Text("[")
		for i, at := range left[:n] {
			if i > 0 {
				of.Text(" ")
			}
			of.Refer(s.Ref(s.tags.leaves[at.leaf].parent.Order))
		}
		of.Text("]")
		of.End()
		left = left[n:]
		parents = append(parents, of.Ref(page))
	}
	for _, l := range c.found.links {
		for range l.annotations {
			parents = append(parents, s.Ref(l.element.Order))
		}
	}
	return parents
}

// index sorts sequences, which are in the order in which they are drawn, by
// their leaves. But in the rows that go on over pages that is one order.
func (s *structure) index(sequences []sequence) {
	slices.SortStableFunc(sequences, func(a, b sequence) int { return int(a.leaf - b.leaf) })
	s.sequences = sequences
	s.first = make([]int32, 0, len(s.tags.leaves)+1)
	at := 0
	for leaf := range len(s.tags.leaves) + 1 {
		for at < len(sequences) && int(sequences[at].leaf) < leaf {
			at++
		}
		s.first = append(s.first, int32(at))
	}
}

// element writes an element, which the one before it in reading order precedes.
func (s *structure) element(t *tagged) {
	a := t.element.Attributes()
	s.Text("<<")
	s.entry("/A ", s.attributes(t, &a))
	s.entry("/Alt ", text(a.Alt))
	s.entry("/E ", text(a.Expansion))
	page := s.kids(t.element)
	s.entry("/Lang ", text(a.Lang))
	s.Text("/P ")
	if t.element.Order == 0 {
		s.Refer(s.root)
	} else {
		s.Refer(s.Ref(t.parent.Order))
	}
	if page >= 0 {
		s.Text(" /Pg ")
		s.Refer(s.pages[page])
	}
	s.Text(" /S ")
	s.Value(object.Name(t.element.Type))
	s.Text(" /Type /StructElem>>")
	s.End()
}

// entry writes an entry, unless its value is nil.
func (s *structure) entry(key string, v object.Value) {
	if v != nil {
		s.Text(key)
		s.Value(v)
		s.Text(" ")
	}
}

// kids writes the entry K: nothing, one kid or an array of them. It gives the
// page of those marked-content sequences that need not name theirs, or -1.
func (s *structure) kids(e *layout.Element) (page int) {
	page = -1
	var annotations []annotation
	if e.Type == "Link" {
		annotations = s.found.annotations(e)
	}
	n := len(annotations)
	for _, k := range e.Kids {
		if k.Type != "" {
			n++
		} else {
			n += len(s.of(k))
		}
	}
	if n == 0 {
		return page
	}
	before := "/K "
	if n > 1 {
		before = "/K ["
	}
	for _, k := range e.Kids {
		if k.Type != "" {
			s.Text(before)
			s.Refer(s.Ref(k.Order))
			before = " "
			continue
		}
		for _, at := range s.of(k) {
			if page < 0 {
				page = int(at.page)
			}
			s.Text(before)
			s.sequence(at, page)
			before = " "
		}
	}
	for _, a := range annotations {
		s.Text(before + "<</Obj ")
		s.Refer(a.ref)
		s.Text(" /Pg ")
		s.Refer(s.pages[a.page])
		s.Text(" /Type /OBJR>>")
		before = " "
	}
	if n > 1 {
		s.Text("]")
	}
	s.Text(" ")
	return page
}

// of gives the sequences of a leaf, in the order in which they are drawn.
func (s *structure) of(leaf *layout.Element) []sequence {
	return s.sequences[s.first[leaf.Order]:s.first[leaf.Order+1]]
}

// sequence writes a sequence as a kid of an element that is on the given page.
func (s *structure) sequence(at sequence, page int) {
	if int(at.page) == page {
		s.Int(int(at.mcid))
		return
	}
	s.Text("<</MCID ")
	s.Int(int(at.mcid))
	s.Text(" /Pg ")
	s.Refer(s.pages[at.page])
	s.Text(" /Type /MCR>>")
}

// text is a text string, or nil where there is none.
func text(s string) object.Value {
	if s == "" {
		return nil
	}
	return object.Text(s)
}

// attributes gives what an element says besides its type, its texts and its
// content, or nil.
func (s *structure) attributes(t *tagged, a *layout.Attributes) object.Value {
	switch {
	case t.element.Type == "Figure": // ISO 32000-1 14.8.5.4.3
		return object.Dict{"O": object.Name("Layout"), "BBox": s.found.figures[t.element].rectangle()}
	case a.Numbering != "":
		return object.Dict{"O": object.Name("List"), "ListNumbering": object.Name(a.Numbering)}
	case t.element.Type == "TH": // ISO 14289-1 7.5
		scope := object.Name("Row")
		if row := &s.tags.elements[t.parent.Order]; row.parent.Type == "THead" {
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
