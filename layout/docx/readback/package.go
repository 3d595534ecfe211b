package readback

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"path"
	"slices"
	"strings"
)

// node is an XML element. Its name and those of its attributes have the usual
// prefix of their namespace.
type node struct {
	name       string
	attributes map[string]string
	kids       []*node
	text       string
}

// child gives the first child of a name, or an empty node.
func (n *node) child(name string) *node {
	for _, k := range n.kids {
		if k.name == name {
			return k
		}
	}
	return &node{}
}

func (n *node) has(name string) bool { return n.child(name).name != "" }

// val gives the value of a property.
func (n *node) val() string { return n.attributes["w:val"] }

// isOn reports whether n is a property that is there and not turned off.
func isOn(n *node) bool {
	return n.name != "" && n.val() != "0" && n.val() != "false" && n.val() != "off"
}

// walk calls do for n and all below it, parents first.
func (n *node) walk(do func(*node) error) error {
	if err := do(n); err != nil {
		return err
	}
	for _, k := range n.kids {
		if err := k.walk(do); err != nil {
			return err
		}
	}
	return nil
}

var prefixes = map[string]string{
	"http://schemas.openxmlformats.org/wordprocessingml/2006/main":           "w:",
	"http://schemas.openxmlformats.org/officeDocument/2006/relationships":    "r:",
	"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing": "wp:",
	"http://schemas.openxmlformats.org/drawingml/2006/main":                  "a:",
	"http://schemas.openxmlformats.org/drawingml/2006/picture":               "pic:",
	"http://schemas.openxmlformats.org/drawingml/2006/chart":                 "c:",
	"http://schemas.openxmlformats.org/package/2006/relationships":           "",
	"http://schemas.openxmlformats.org/package/2006/content-types":           "",
	"http://www.w3.org/XML/1998/namespace":                                   "xml:",
	"":                                                                       "",
}

func name(n xml.Name) string {
	if p, ok := prefixes[n.Space]; ok {
		return p + n.Local
	}
	return "{" + n.Space + "}" + n.Local
}

// parse reads an XML part.
func parse(data []byte) (*node, error) {
	d := xml.NewDecoder(bytes.NewReader(data))
	root := &node{}
	stack := []*node{root}
	for {
		t, err := d.Token()
		if err == io.EOF {
			break
		}
		if err != nil {
			return nil, err
		}
		top := stack[len(stack)-1]
		switch t := t.(type) {
		case xml.StartElement:
			n := &node{name: name(t.Name), attributes: map[string]string{}}
			for _, a := range t.Attr {
				n.attributes[name(a.Name)] = a.Value
			}
			top.kids = append(top.kids, n)
			stack = append(stack, n)
		case xml.EndElement:
			stack = stack[:len(stack)-1]
		case xml.CharData:
			top.text += string(t)
		}
	}
	if len(root.kids) != 1 {
		return nil, errors.New("not one root element")
	}
	return root.kids[0], nil
}

// relation is a relationship of a part.
type relation struct {
	typ, target string // the target is a part's name, or an address outside
	outside     bool
}

// pack is an open package (ISO/IEC 29500-2).
type pack struct {
	parts map[string][]byte
	rels  map[string]map[string]relation // by the name of the part, and id
}

func openPackage(file []byte) (*pack, error) {
	z, err := zip.NewReader(bytes.NewReader(file), int64(len(file)))
	if err != nil {
		return nil, err
	}
	p := &pack{parts: map[string][]byte{}, rels: map[string]map[string]relation{}}
	for _, f := range z.File {
		if _, twice := p.parts[f.Name]; twice {
			return nil, fmt.Errorf("two parts %s", f.Name)
		}
		if p.parts[f.Name], err = content(f); err != nil {
			return nil, fmt.Errorf("%s: %w", f.Name, err)
		}
	}
	for _, name := range p.names() {
		if strings.HasSuffix(name, ".xml") || strings.HasSuffix(name, ".rels") {
			if _, err := p.xml(name); err != nil {
				return nil, err
			}
		}
	}
	if err := p.readRelations(); err != nil {
		return nil, err
	}
	return p, p.checkTypes()
}

func content(f *zip.File) ([]byte, error) {
	r, err := f.Open()
	if err != nil {
		return nil, err
	}
	defer r.Close()
	return io.ReadAll(r)
}

func (p *pack) names() (names []string) {
	for name := range p.parts {
		names = append(names, name)
	}
	slices.Sort(names)
	return names
}

func (p *pack) xml(name string) (*node, error) {
	data, ok := p.parts[name]
	if !ok {
		return nil, fmt.Errorf("there is no part %s", name)
	}
	n, err := parse(data)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	return n, nil
}

// readRelations reads the relationships of all parts, and wants what they lead
// to in the package to be there.
func (p *pack) readRelations() error {
	for _, name := range p.names() {
		dir, base := path.Split(name)
		part, isRels := strings.CutSuffix(base, ".rels")
		if !isRels {
			continue
		}
		folder := path.Dir(strings.TrimSuffix(dir, "/"))
		owner := path.Join(folder, part)
		root, err := p.xml(name)
		if err != nil {
			return err
		}
		if _, ok := p.parts[owner]; !ok && part != "" {
			return fmt.Errorf("%s: its part is not there", name)
		}
		rels := map[string]relation{}
		for _, k := range root.kids {
			r := relation{k.attributes["Type"], k.attributes["Target"], k.attributes["TargetMode"] == "External"}
			if !r.outside {
				r.target = path.Join(folder, r.target)
				if _, ok := p.parts[r.target]; !ok {
					return fmt.Errorf("%s: it leads to %s, which is not there", name, r.target)
				}
			}
			if _, twice := rels[k.attributes["Id"]]; twice {
				return fmt.Errorf("%s: two relationships %s", name, k.attributes["Id"])
			}
			rels[k.attributes["Id"]] = r
		}
		p.rels[owner] = rels
	}
	return nil
}

// checkTypes wants a media type of every part, and a part of every type.
func (p *pack) checkTypes() error {
	root, err := p.xml("[Content_Types].xml")
	if err != nil {
		return err
	}
	known := map[string]bool{}
	for _, k := range root.kids {
		name := strings.TrimPrefix(k.attributes["PartName"], "/")
		if _, ok := p.parts[name]; !ok && k.name == "Override" {
			return fmt.Errorf("[Content_Types].xml: there is no part %s", name)
		}
		known[name] = true
		known["."+k.attributes["Extension"]] = true
	}
	for _, name := range p.names() {
		// That an XML part is XML says nothing.
		if ext := path.Ext(name); !known[name] && (ext == ".xml" || !known[ext]) && name != "[Content_Types].xml" {
			return fmt.Errorf("[Content_Types].xml: it tells no type of %s", name)
		}
	}
	return nil
}

// related gives the names of the parts that a part leads to by relationships
// of a type, told by its last word.
func (p *pack) related(part, typ string) (names []string) {
	for _, r := range p.rels[part] {
		if strings.HasSuffix(r.typ, "/"+typ) {
			names = append(names, r.target)
		}
	}
	slices.Sort(names)
	return names
}
