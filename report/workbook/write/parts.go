package write

import (
	"archive/zip"
	"cmp"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"path"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/klauspost/compress/flate"
)

const (
	officeRels  = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
	packageRels = "http://schemas.openxmlformats.org/package/2006/relationships"
	mainSpace   = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
	types       = "[Content_Types].xml"
)

var formatEscape = regexp.MustCompile(`_x[0-9A-Fa-f]{4}_`)

// ErrStrict says that a workbook is in the strict form of its format, which has
// no place for comments of the kind that every program shows.
var ErrStrict = errors.New("strict workbook")

// parts are those of a workbook, as they were or changed. Their names compare
// without case (ISO/IEC 29500-2 6.2.2.3).
type parts struct {
	files   []*zip.File
	changed map[string][]byte // by lower-case name; nil: removed
	added   []string          // names of new parts, in order
	names   map[string]string // what parts are called when they are written, by lower-case name; others as they were
}

func openParts(r io.ReaderAt, size int64) (*parts, error) {
	z, err := zip.NewReader(r, size)
	if err != nil {
		return nil, fmt.Errorf("read parts: %w", err)
	}
	return &parts{files: z.File, changed: map[string][]byte{}}, nil
}

func (p *parts) file(name string) *zip.File {
	i := slices.IndexFunc(p.files, func(f *zip.File) bool { return strings.EqualFold(strings.TrimPrefix(f.Name, "/"), name) })
	if i < 0 {
		return nil
	}
	return p.files[i]
}

// get gives a part, or nil where there is none.
func (p *parts) get(name string) ([]byte, error) {
	if data, ok := p.changed[strings.ToLower(name)]; ok {
		return data, nil
	}
	f := p.file(name)
	if f == nil {
		return nil, nil
	}
	r, err := f.Open()
	if err != nil {
		return nil, fmt.Errorf("part %q: %w", name, err)
	}
	defer r.Close()
	data, err := io.ReadAll(r)
	if err != nil {
		return nil, fmt.Errorf("part %q: %w", name, err)
	}
	return data, nil
}

func (p *parts) set(name string, data []byte) {
	key := strings.ToLower(name)
	if _, known := p.changed[key]; !known && p.file(name) == nil {
		p.added = append(p.added, name)
	}
	p.changed[key] = data
}

// edit replaces a part by what change makes of it.
func (p *parts) edit(name string, change func(data []byte) ([]splice, error)) error {
	data, err := p.get(name)
	if err != nil {
		return err
	}
	splices, err := change(data)
	if err != nil {
		return fmt.Errorf("part %q: %w", name, err)
	}
	if len(splices) > 0 {
		p.set(name, apply(data, splices))
	}
	return nil
}

// free gives a part name that is not taken: "xl/comments3.xml".
func (p *parts) free(before, after string) string {
	for i := 1; ; i++ {
		name := before + strconv.Itoa(i) + after
		_, changed := p.changed[strings.ToLower(name)]
		if !changed && p.file(name) == nil {
			return name
		}
	}
}

// write writes every part: those that were not changed as they were packed, and
// new ones last.
func (p *parts) write(w io.Writer) error {
	out := zip.NewWriter(w)
	out.RegisterCompressor(zip.Deflate, func(w io.Writer) (io.WriteCloser, error) {
		return flate.NewWriter(w, flate.BestCompression)
	})
	add := func(name string, data []byte) error {
		part, err := out.CreateHeader(&zip.FileHeader{Name: name, Method: zip.Deflate, Modified: epoch})
		if err == nil {
			_, err = part.Write(data)
		}
		return err
	}
	for _, f := range p.files {
		data, changed := p.changed[strings.ToLower(strings.TrimPrefix(f.Name, "/"))]
		var err error
		switch {
		case !changed:
			err = copyAs(out, f, p.writtenAs(f))
		case data != nil:
			err = add(p.writtenAs(f), data)
		}
		if err != nil {
			return fmt.Errorf("write part %q: %w", f.Name, err)
		}
	}
	for _, name := range p.added {
		if data := p.changed[strings.ToLower(name)]; data != nil {
			if err := add(name, data); err != nil {
				return fmt.Errorf("write part %q: %w", name, err)
			}
		}
	}
	return out.Close()
}

// relationship is a line of a part's relationships (ISO/IEC 29500-2 6.5).
type relationship struct {
	id, kind string // kind is the last word of its type
	target   string // a part's name, or an address where it is external
	external bool
}

func relsName(part string) string {
	dir, file := path.Split(part)
	return dir + "_rels/" + file + ".rels"
}

func (p *parts) relationships(part string) (all []relationship, err error) {
	data, err := p.get(relsName(part))
	if err != nil || data == nil {
		return nil, err
	}
	found, err := find(data, "Relationships/Relationship")
	if err != nil {
		return nil, fmt.Errorf("relationships of %q: %w", part, err)
	}
	for _, e := range found {
		r := relationship{id: e.attribute("Id"), kind: path.Base(e.attribute("Type")), target: e.attribute("Target"),
			external: e.attribute("TargetMode") == "External"}
		if !r.external {
			if !strings.HasPrefix(r.target, "/") {
				r.target = path.Join(path.Dir("/"+part), r.target)
			}
			r.target = strings.TrimPrefix(path.Clean(r.target), "/")
		}
		all = append(all, r)
	}
	return all, nil
}

// relate gives part a relationship to another, and its id.
func (p *parts) relate(part, kind, target string) (id string, err error) {
	all, err := p.relationships(part)
	if err != nil {
		return "", err
	}
	for i := len(all) + 1; id == ""; i++ {
		if try := "rId" + strconv.Itoa(i); !slices.ContainsFunc(all, func(r relationship) bool { return r.id == try }) {
			id = try
		}
	}
	name := relsName(part)
	data, err := p.get(name)
	if err != nil {
		return "", err
	}
	if data == nil {
		p.set(name, []byte(xml.Header+`<Relationships xmlns="`+packageRels+`"/>`))
	}
	return id, p.edit(name, func(data []byte) ([]splice, error) {
		root, err := only(data, "Relationships")
		if err != nil {
			return nil, err
		}
		return []splice{root.inside(data, `<`+root.tag("Relationship")+` Id="`+id+`" Type="`+officeRels+`/`+kind+`" Target="/`+escape(target)+`"/>`)}, nil
	})
}

// declare tells the type of a part's content, by its ending where extension is
// set, unless that is told already.
func (p *parts) declare(part, extension, content string) error {
	return p.edit(types, func(data []byte) ([]splice, error) {
		root, err := only(data, "Types")
		if err != nil {
			return nil, err
		}
		known, declaration := false, `<`+root.tag("Override")+` PartName="/`+escape(part)+`" ContentType="`+content+`"/>`
		if extension != "" {
			declaration = `<` + root.tag("Default") + ` Extension="` + extension + `" ContentType="` + content + `"/>`
		}
		err = scan(data, func(path []string, e *element) {
			known = known || extension == "" && strings.EqualFold(e.attribute("PartName"), "/"+part) ||
				extension != "" && strings.EqualFold(e.attribute("Extension"), extension)
		})
		if err != nil || known {
			return nil, err
		}
		return []splice{root.inside(data, declaration)}, nil
	})
}

// remove takes a part out, with the declaration of its type, its relationships
// and the parts that it alone leads to.
func (p *parts) remove(part string) error {
	if err := p.removeRelated(part); err != nil {
		return err
	}
	p.set(part, nil)
	return p.edit(types, func(data []byte) (splices []splice, err error) {
		return splices, scan(data, func(_ []string, e *element) {
			if strings.EqualFold(e.attribute("PartName"), "/"+part) {
				splices = append(splices, splice{e.begin, e.end, ""})
			}
		})
	})
}

// removeRelated takes out what a part leads to and no other does.
func (p *parts) removeRelated(part string) error {
	mine, err := p.relationships(part)
	if err != nil || mine == nil {
		return err
	}
	p.set(relsName(part), nil)
	for _, r := range mine {
		used, err := p.leadsTo(r.target)
		if err != nil {
			return err
		}
		if !r.external && !used && p.file(r.target) != nil {
			if err := p.remove(r.target); err != nil {
				return err
			}
		}
	}
	return nil
}

// leadsTo reports whether a relationship of any part leads to target.
func (p *parts) leadsTo(target string) (bool, error) {
	for _, f := range p.files {
		dir, file := path.Split(f.Name)
		if path.Base(dir) != "_rels" || p.removed(f.Name) {
			continue
		}
		all, err := p.relationships(path.Join(path.Dir(path.Clean(dir)), strings.TrimSuffix(file, ".rels")))
		if err != nil {
			return false, err
		}
		if slices.ContainsFunc(all, func(r relationship) bool { return strings.EqualFold(r.target, target) }) {
			return true, nil
		}
	}
	return false, nil
}

func (p *parts) removed(name string) bool {
	data, changed := p.changed[strings.ToLower(name)]
	return changed && data == nil
}

// tab is a sheet of a workbook.
type tab struct {
	name string
	part string // its worksheet's, or "" where it is no worksheet
}

// tabs gives the workbook's own part and its sheets.
func (p *parts) tabs() (main string, all []tab, err error) {
	top, err := p.relationships("")
	if err != nil {
		return "", nil, err
	}
	i := slices.IndexFunc(top, func(r relationship) bool { return r.kind == "officeDocument" })
	if i < 0 {
		return "", nil, errors.New("no workbook part")
	}
	main = top[i].target
	data, err := p.get(main)
	if err != nil {
		return "", nil, err
	}
	related, err := p.relationships(main)
	if err != nil {
		return "", nil, err
	}
	sheets, err := find(data, "workbook/sheets/sheet")
	if err != nil {
		return "", nil, err
	}
	for _, e := range sheets {
		t := tab{name: e.attribute("name")}
		for _, r := range related {
			if r.id == e.attribute("id") && r.kind == "worksheet" {
				t.part = r.target
			}
		}
		all = append(all, t)
	}
	return main, all, nil
}

// checkForm gives ErrStrict where the workbook, by its own part, is in the strict
// form of the format.
func (p *parts) checkForm(main string) error {
	data, err := p.get(main)
	if err != nil {
		return err
	}
	root, err := only(data, "workbook")
	if err != nil {
		return err
	}
	if slices.ContainsFunc(root.attr, func(a xml.Attr) bool { return strings.HasPrefix(a.Value, strictSpace) }) {
		return ErrStrict
	}
	return nil
}

// byPlace orders cells as they are read.
func byPlace(a, b address) int { return cmp.Or(cmp.Compare(a.row, b.row), cmp.Compare(a.col, b.col)) }
