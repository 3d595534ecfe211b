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

// findLandings gives where the targets of links begin: the place of their first
// mark.
func findLandings(pages []layout.Page, links []*link) map[*layout.Element]area {
	first := map[*layout.Element]*layout.Element{} // by the first leaf, the element
	for _, l := range links {
		if t := l.element.Target; t != nil {
			leaf := t
			for leaf.Type != "" && len(leaf.Kids) > 0 {
				leaf = leaf.Kids[0]
			}
			first[leaf] = t
		}
	}
	landings := map[*layout.Element]area{}
	if len(first) == 0 {
		return landings
	}
	for i := range pages {
		for j := range pages[i].Marks {
			m := &pages[i].Marks[j]
			t, ok := first[m.Owner]
			if _, seen := landings[t]; ok && !seen {
				landings[t] = areaOf(m, i, pages[i].Height)
			}
		}
	}
	return landings
}

// findFigures gives the area of each Figure, which must be on one page: its
// BBox is of one (ISO 32000-1 14.8.5.4.3).
func findFigures(pages []layout.Page, tags tagTree) (map[*layout.Element]area, error) {
	figures := map[*layout.Element]area{}
	for i := range pages {
		for j := range pages[i].Marks {
			m := &pages[i].Marks[j]
			e := tags.leaves[m.Owner].figure // nil for an artifact
			if e == nil {
				continue
			}
			a := areaOf(m, i, pages[i].Height)
			if before, ok := figures[e]; ok {
				if before.page != i {
					return nil, fmt.Errorf("a Figure is on page %d and on page %d", before.page+1, i+1)
				}
				a.include(before)
			}
			figures[e] = a
		}
	}
	return figures, nil
}
