package pdf

import (
	"uppfoljning/layout"
	"uppfoljning/layout/pdf/object"
)

// item is an outline item or, at the bottom of the stack, the outline itself.
type item struct {
	ref  object.Ref
	dict object.Dict
	kids int
	last *item
}

// outline writes the bookmarks as a tree of outline items (ISO 32000-1 12.3.3)
// of which the outermost level is open. The levels have no gaps.
func outline(f *object.File, pages []object.Ref, p *layout.Pages) object.Ref {
	root := &item{ref: f.Add(nil), dict: object.Dict{"Type": object.Name("Outlines")}}
	f.Set(root.ref, root.dict)
	stack := []*item{root} // from the outline to the item written last
	for _, b := range p.Bookmarks {
		stack = stack[:b.Level]
		parent := stack[b.Level-1]
		top := p.Pages[b.Page].Height - b.Y
		k := &item{dict: object.Dict{"Title": object.Text(b.Text), "Parent": parent.ref,
			// Neither the left edge nor the zoom is changed.
			"Dest": object.Array{pages[b.Page], object.Name("XYZ"), nil, number(top), nil}}}
		k.ref = f.Add(k.dict)
		parent.adopt(k)
		stack = append(stack, k)
	}
	root.dict["Count"] = object.Int(root.kids)
	return root.ref
}

// adopt makes k the last kid of it.
func (it *item) adopt(k *item) {
	if it.last == nil {
		it.dict["First"] = k.ref
	} else {
		k.dict["Prev"] = it.last.ref
		it.last.dict["Next"] = k.ref
	}
	it.dict["Last"] = k.ref
	it.last = k
	it.kids++
	it.dict["Count"] = object.Int(-it.kids) // negative: closed
}
