package pdf

import (
	_ "embed"
	"errors"
	"fmt"

	"uppfoljning/layout"
	"uppfoljning/layout/dim"
	"uppfoljning/layout/pdf/object"
)

// assemble makes the file around what fpdf wrote into f: of that it keeps the
// content of the pages and the embedded faces. All else of fpdf's, such as the
// dates it takes from the clock, is no longer referred to and so disappears.
func assemble(f *object.File, p *layout.Pages, c *canvas) error {
	old := f.Dict(f.Dict(f.Root)["Pages"])
	kids := f.Array(old["Kids"])
	if len(kids) != len(p.Pages) {
		return errors.New("fpdf wrote another number of pages")
	}
	fonts, err := rebuildFonts(f, f.Dict(f.Dict(kids[0])["Resources"]), c.faces)
	if err != nil {
		return err
	}
	tree := f.Add(nil)
	shared := object.Dict{"Font": fonts}
	if images := c.images.write(f); len(images) > 0 {
		shared["XObject"] = images
	}
	resources := f.Add(shared)
	pages := make([]object.Ref, len(kids))
	for i := range pages {
		contents, err := c.contents(f, f.Dict(kids[i]), i)
		if err != nil {
			return fmt.Errorf("page %d: %w", i+1, err)
		}
		pages[i] = f.Add(object.Dict{"Type": object.Name("Page"), "Parent": tree, "Resources": resources,
			"MediaBox":      object.Array{object.Int(0), object.Int(0), number(p.Pages[i].Width), number(p.Pages[i].Height)},
			"Contents":      contents,
			"StructParents": object.Int(i),
			"Tabs":          object.Name("S")}) // ISO 14289-1 7.18.3
	}
	f.Set(tree, object.Dict{"Type": object.Name("Pages"), "Count": object.Int(len(pages)), "Kids": array(pages)})

	annotations, err := annotate(f, pages, c.found)
	if err != nil {
		return err
	}
	f.Root = f.Add(catalog(f, p, tree, pages, writeStructure(f, c, pages, annotations)))
	f.Info = f.Add(info(p))
	return nil
}

// contents takes the content of a page out of that which fpdf wrote. Before it
// stands what fpdf begins each page with: line styles that nothing uses.
func (c *canvas) contents(f *object.File, old object.Dict, page int) (object.Ref, error) {
	s, ok := f.Get(old["Contents"]).(*object.Stream)
	end := 0
	if ok {
		end = len(s.Data) - len("\n")
	}
	start := end - c.lengths[page]
	if start < 0 || s.Data[end] != '\n' {
		return 0, errors.New("fpdf wrote another content")
	}
	d := object.Dict{}
	if !c.legible {
		d["Filter"] = object.Name("FlateDecode")
	}
	return f.Add(&object.Stream{Dict: d, Data: s.Data[start:end:end]}), nil
}

// rebuildFonts makes the font resources of all pages.
func rebuildFonts(f *object.File, resources object.Dict, faces []*face) (object.Dict, error) {
	byName := map[string]object.Dict{} // fpdf's fonts, by the family they were given to it as
	for _, v := range f.Dict(resources["Font"]) {
		d := f.Dict(v)
		base, _ := d["BaseFont"].(object.Name)
		byName[string(base)] = d
	}
	fonts := object.Dict{}
	for _, face := range faces {
		ref, err := face.rebuild(f, byName[face.name])
		if err != nil {
			return nil, fmt.Errorf("face %s: %w", face.Name, err)
		}
		fonts[object.Name(face.name)] = ref
	}
	return fonts, nil
}

// annotate adds the annotations of links to their pages, and returns them by
// Link element. In the parent tree they follow the pages.
func annotate(f *object.File, pages []object.Ref, found *finds) (map[*layout.Element][]annotation, error) {
	all := map[*layout.Element][]annotation{}
	key := len(pages)
	for _, l := range found.links {
		made, err := l.annotate(f, pages, found, key)
		if err != nil {
			return nil, err
		}
		for _, a := range made {
			page := f.Dict(pages[a.page])
			annots, _ := page["Annots"].(object.Array)
			page["Annots"] = append(annots, a.ref)
		}
		all[l.element] = made
		key += len(made)
	}
	return all, nil
}

// catalog makes the root of the file (ISO 32000-1 7.7.2).
func catalog(f *object.File, p *layout.Pages, tree object.Ref, pages []object.Ref, tags object.Ref) object.Dict {
	d := object.Dict{"Type": object.Name("Catalog"), "Pages": tree,
		"StructTreeRoot":    tags,
		"MarkInfo":          object.Dict{"Marked": true},
		"Lang":              object.Text(p.Lang),
		"ViewerPreferences": object.Dict{"DisplayDocTitle": true}, // ISO 14289-1 7.1
		"Metadata": f.Add(&object.Stream{Data: xmp(p),
			Dict: object.Dict{"Type": object.Name("Metadata"), "Subtype": object.Name("XML")}}),
		"OutputIntents": object.Array{outputIntent(f)},
	}
	if len(p.Bookmarks) > 0 {
		d["Outlines"] = outline(f, pages, p)
		d["PageMode"] = object.Name("UseOutlines")
	}
	return d
}

// profile is the colour space sRGB as an ICC profile, which icc_test.go makes
// from the numbers of IEC 61966-2-1 in whole-number arithmetic. It is embedded
// rather than computed, as rounding powers could differ between machines.
//
//go:embed srgb.icc
var profile []byte

// outputIntent says which colours the numbers in the file mean (ISO 19005-2
// 6.2.3).
func outputIntent(f *object.File) object.Dict {
	const name = "sRGB IEC61966-2.1"
	return object.Dict{"Type": object.Name("OutputIntent"), "S": object.Name("GTS_PDFA1"),
		"OutputConditionIdentifier": object.String(name), "Info": object.String(name),
		"DestOutputProfile": f.Add(&object.Stream{Dict: object.Dict{"N": object.Int(3)}, Data: profile})}
}

// number is l in points.
func number(l dim.Length) object.Number { return object.Number(l.AppendDecimal(nil)) }

func array(refs []object.Ref) object.Array {
	a := make(object.Array, len(refs))
	for i, r := range refs {
		a[i] = r
	}
	return a
}
