package pdf

import (
	_ "embed"

	"uppfoljning/layout"
	"uppfoljning/layout/dim"
	"uppfoljning/layout/pdf/object"
)

// assemble makes the file around the faces that fpdf wrote into f. All else of
// fpdf's, such as the dates it takes from the clock, is no longer referred to
// and so disappears.
func assemble(f *object.File, p *layout.Pages, c *canvas) error {
	fonts, err := fontResources(f, c.faces)
	if err != nil {
		return err
	}
	shared := object.Dict{"Font": fonts}
	if images := c.images.write(f); len(images) > 0 {
		shared["XObject"] = images
	}
	pages := make([]object.Ref, len(p.Pages))
	for i := range pages {
		pages[i] = f.Add(nil)
	}
	if err := annotate(f, pages, c.found); err != nil {
		return err
	}
	tree := writePages(f, p, c, pages, f.Add(shared))
	f.Root = f.Add(catalog(f, p, tree, pages, writeStructure(f, c, pages)))
	f.Info = f.Add(info(p))
	return nil
}

// writePages writes the pages, as which refs are set aside, and returns their
// tree. All share their resources.
func writePages(f *object.File, p *layout.Pages, c *canvas, refs []object.Ref, resources object.Ref) object.Ref {
	tree := f.Add(object.Dict{"Type": object.Name("Pages"), "Count": object.Int(len(refs)), "Kids": array(refs)})
	annotations := make([]object.Array, len(refs)) // of each page
	for _, l := range c.found.links {
		for _, a := range l.annotations {
			annotations[a.page] = append(annotations[a.page], a.ref)
		}
	}
	for i, content := range c.contents() {
		page := make(object.Entries, 0, 8)
		if len(annotations[i]) > 0 {
			page = append(page, object.Entry{Key: "Annots", Value: annotations[i]})
		}
		f.Set(refs[i], append(page,
			object.Entry{Key: "Contents", Value: f.Add(content)},
			object.Entry{Key: "MediaBox", Value: object.Array{object.Int(0), object.Int(0), number(p.Pages[i].Width), number(p.Pages[i].Height)}},
			object.Entry{Key: "Parent", Value: tree},
			object.Entry{Key: "Resources", Value: resources},
			object.Entry{Key: "StructParents", Value: object.Int(i)},
			object.Entry{Key: "Tabs", Value: object.Name("S")}, // ISO 14289-1 7.18.3
			object.Entry{Key: "Type", Value: object.Name("Page")}))
	}
	return tree
}

// annotate makes the annotations of the links that have been found. In the
// parent tree they follow the pages.
func annotate(f *object.File, pages []object.Ref, found *finds) error {
	key := len(pages)
	for _, l := range found.links {
		if err := l.annotate(f, pages, found, key); err != nil {
			return err
		}
		key += len(l.annotations)
	}
	return nil
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
