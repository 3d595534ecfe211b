package pdf

import (
	"fmt"
	"strings"

	"uppfoljning/layout"
	"uppfoljning/layout/dim"
	"uppfoljning/layout/pdf/object"
)

// area is a part of a page, measured from its lower left corner, as PDF does.
// Of text it is as high as the face, whatever letters there are.
type area struct {
	page                     int
	baseline                 dim.Length
	left, bottom, right, top dim.Length
}

func (a area) rectangle() object.Array {
	return object.Array{number(a.left), number(a.bottom), number(a.right), number(a.top)}
}

// include widens a to take in b.
func (a *area) include(b area) {
	a.left, a.bottom = min(a.left, b.left), min(a.bottom, b.bottom)
	a.right, a.top = max(a.right, b.right), max(a.top, b.top)
}

// areaOf is what m takes of a page of the given height.
func areaOf(m *layout.Mark, page int, height dim.Length) area {
	y := height - m.Y
	a := area{page: page, baseline: y, left: m.X, right: m.X + m.Width, bottom: y - m.Height, top: y}
	switch {
	case m.Face != nil:
		a.bottom, a.top = y-m.Face.Length(int64(m.Face.Descent), m.Size), y+m.Face.Length(int64(m.Face.Ascent), m.Size)
		a.right = m.X + m.Face.Width(strings.TrimRight(m.Text, " "), m.Size)
	case m.Path != nil:
		half := m.Path.Width / 2
		a.left, a.right, a.bottom, a.top = m.X+m.Path.Points[0].X, m.X+m.Path.Points[0].X, y-m.Path.Points[0].Y, y-m.Path.Points[0].Y
		for _, p := range m.Path.Points {
			a.include(area{left: m.X + p.X - half, right: m.X + p.X + half, bottom: y - p.Y - half, top: y - p.Y + half})
		}
	}
	return a
}

// finds is where on the pages that stands which the rest of the file speaks of.
type finds struct {
	tags     *tagTree
	links    []*link                   // in the order in which they are first drawn
	byLink   map[*layout.Element]*link // the same
	landings map[*leaf]area            // where that begins to which links lead: of its first mark
	figures  map[*layout.Element]area  // the BBox of each Figure
}

func newFinds(tags *tagTree) *finds {
	return &finds{tags: tags, byLink: map[*layout.Element]*link{}, landings: map[*leaf]area{}, figures: map[*layout.Element]area{}}
}

// note notes what is to be found of m, which belongs to l, on the given page.
func (f *finds) note(m *layout.Mark, l *leaf, page int, height dim.Length) error {
	in := l.around()
	if in.link == nil && in.figure == nil && !l.target {
		return nil
	}
	a := areaOf(m, page, height)
	if _, seen := f.landings[l]; l.target && !seen {
		f.landings[l] = a
	}
	if in.link != nil && m.Face != nil {
		f.link(in.link).add(m.Text, a)
	}
	if in.figure != nil {
		return f.figure(in.figure, a)
	}
	return nil
}

// link gives what is known of the Link that e is. Its marks need not be
// together, where a page divides the row of a table that it stands in.
func (f *finds) link(e *layout.Element) *link {
	l, seen := f.byLink[e]
	if !seen {
		l = &link{element: e}
		f.byLink[e] = l
		f.links = append(f.links, l)
	}
	return l
}

// annotations gives those of the Link that e is.
func (f *finds) annotations(e *layout.Element) []annotation {
	if l, ok := f.byLink[e]; ok {
		return l.annotations
	}
	return nil
}

// figure adds a to the area of a Figure, which must be on one page: its BBox is
// of one (ISO 32000-1 14.8.5.4.3).
func (f *finds) figure(e *layout.Element, a area) error {
	if before, ok := f.figures[e]; ok {
		if before.page != a.page {
			return fmt.Errorf("a Figure is on page %d and on page %d", before.page+1, a.page+1)
		}
		a.include(before)
	}
	f.figures[e] = a
	return nil
}

// landing gives where e begins, and whether it is on any page.
func (f *finds) landing(e *layout.Element) (a area, ok bool) {
	a, ok = f.landings[f.tags.first(e)]
	return a, ok
}
