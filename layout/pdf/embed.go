package pdf

import (
	"bytes"
	"fmt"

	"github.com/go-pdf/fpdf" // imported nowhere else

	"uppfoljning/layout/pdf/object"
)

// library names fpdf and its version in the file's metadata.
const library = "go-pdf/fpdf v0.9.0"

// embed has fpdf embed the faces in a file of its own, of one empty page, and
// reads that. What of each face is used must be known.
func embed(faces []*face) (*object.File, error) {
	p := fpdf.New("P", "pt", "A4", "")
	p.SetCompression(false) // package object does, once
	p.AddPage()
	for _, f := range faces {
		definition, program, err := f.embed()
		if err != nil {
			return nil, err
		}
		p.AddFontFromBytes(f.name, "", definition, program)
	}
	var raw bytes.Buffer
	if err := p.Output(&raw); err != nil {
		return nil, fmt.Errorf("fpdf: %w", err)
	}
	f, err := object.Read(raw.Bytes())
	if err != nil {
		return nil, fmt.Errorf("read what fpdf wrote: %w", err)
	}
	return f, nil
}

// fontResources makes the font resources of all pages, of what fpdf wrote into f.
func fontResources(f *object.File, faces []*face) (object.Dict, error) {
	page := f.Dict(f.Array(f.Dict(f.Dict(f.Root)["Pages"])["Kids"])[0])
	byName := map[string]object.Dict{} // fpdf's fonts, by the family they were given to it as
	for _, v := range f.Dict(f.Dict(page["Resources"])["Font"]) {
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
