package pdf

import (
	"errors"
	"fmt"
	"strconv"
	"unicode/utf8"

	"uppfoljning/layout"
	"uppfoljning/layout/dim"
	"uppfoljning/layout/pdf/object"
	"uppfoljning/layout/typeface"
)

// canvas draws pages, each mark inside a marked-content sequence (ISO 32000-1
// 14.6) that belongs to a leaf of the tag tree or is an artifact.
//
// fpdf formats lengths out of floats and knows neither kerning nor tags, so the
// operators are written here. A page is deflated on another processor while the
// next is drawn, so that a long report is never in memory at full length.
type canvas struct {
	pages   *object.Deflater // their content
	legible bool             // nothing is deflated
	tags    tagTree
	found   *finds
	faces   []*face                  // in order of first use
	byFace  map[*typeface.Face]*face // the same
	last    *leaf                    // the leaf drawn last, or nil
	drawn   int                      // how many leaves have been drawn
	begins  []bool                   // by the order of the leaves: it is being drawn or has been
	images  images
	glyphs  []typeface.Glyph

	sequences []sequence // in the order in which they are drawn
	counts    []int      // of them, by page

	// The page at hand. Each page begins with the initial graphics state, so
	// that none inherits from another.
	buffer   *object.Buffer
	content  []byte // in buffer
	height   dim.Length
	face     *face
	size     dim.Length
	color    layout.Color
	owner    *leaf           // of the open sequence, or nil
	artifact layout.Artifact // of the open sequence, or NotArtifact
	pen      pen
	begun    bool // something that is no artifact is on the page
}

// sequence names a marked-content sequence by page, from 0, and MCID. It is
// content of the leaf of that order.
type sequence struct{ leaf, page, mcid int32 }

func newCanvas(tags tagTree, legible bool) *canvas {
	return &canvas{pages: object.NewDeflater(legible), legible: legible, tags: tags, found: newFinds(&tags),
		byFace: map[*typeface.Face]*face{}, begins: make([]bool, len(tags.leaves)), sequences: make([]sequence, 0, len(tags.leaves)+len(tags.leaves)/16)}
}

// draw adds a page.
func (c *canvas) draw(p *layout.Page) error {
	if p.Width <= 0 || p.Height <= 0 {
		return fmt.Errorf("its size is %s by %s", p.Width, p.Height)
	}
	c.buffer = c.pages.Buffer()
	c.content = c.buffer.Data
	c.height, c.face, c.size, c.color = p.Height, nil, 0, layout.Color{}
	c.pen, c.begun = pen{}, false
	c.counts = append(c.counts, 0)
	for m := range p.Marks() {
		if err := c.mark(&m); err != nil {
			return fmt.Errorf("the mark %q at %s, %s: %w", m.Text, m.X, m.Y, err)
		}
	}
	c.close()
	c.buffer.Data = c.content
	c.pages.AddBuffer(c.buffer)
	return nil
}

func (c *canvas) mark(m *layout.Mark) error {
	if err := c.open(m.Owner, m.Artifact); err != nil {
		return err
	}
	if c.owner != nil {
		if err := c.found.note(m, c.owner, len(c.counts)-1, c.height); err != nil {
			return err
		}
	}
	switch {
	case m.Path != nil:
		return c.path(m)
	case m.Picture != nil:
		return c.picture(m)
	}
	if m.Color != c.color {
		c.color = m.Color
		c.content = appendColor(c.content, m.Color, "rg")
	}
	if m.Face != nil {
		return c.text(m)
	}
	c.rectangle(m)
	return nil
}

// artifactProperties are the property lists of artifacts (ISO 32000-1
// 14.8.2.2.2).
var artifactProperties = [...]string{
	layout.Ornament: "<</Type /Layout>>",
	layout.Header:   "<</Type /Pagination /Subtype /Header /Attached [/Top]>>",
	layout.Footer:   "<</Type /Pagination /Subtype /Footer /Attached [/Bottom]>>",
	layout.Repeated: "<</Type /Pagination>>",
}

// open makes sure that the open sequence is that of owner or artifact. The
// leaves must come in the order of the tag tree, and none may be left out:
// what reads the tags and what reads the content get the same text.
func (c *canvas) open(owner *layout.Element, artifact layout.Artifact) error {
	switch {
	case owner == nil && (artifact == layout.NotArtifact || int(artifact) >= len(artifactProperties)):
		return errors.New("it has no owner and is no artifact")
	case owner != nil && artifact != layout.NotArtifact:
		return errors.New("it has an owner and is an artifact")
	case owner == nil && c.owner == nil && artifact == c.artifact, owner != nil && c.owner != nil && owner == c.owner.element:
		return nil
	}
	c.close()
	if owner == nil {
		c.artifact = artifact
		c.content = append(c.content, "/Artifact "...)
		c.content = append(c.content, artifactProperties[artifact]...)
		c.content = append(c.content, " BDC\n"...)
		return nil
	}
	c.owner = c.tags.leaf(owner)
	if c.owner == nil {
		return errors.New("its owner is not a leaf of the tag tree")
	}
	if err := c.inOrder(c.owner, !c.begins[owner.Order]); err != nil {
		return err
	}
	c.begun, c.begins[owner.Order] = true, true
	page := len(c.counts) - 1
	id := c.counts[page]
	c.counts[page]++
	c.sequences = append(c.sequences, sequence{int32(owner.Order), int32(page), int32(id)})
	c.content = append(c.content, '/')
	c.content = append(c.content, c.owner.parent.Type...)
	c.content = append(c.content, " <</MCID "...)
	c.content = strconv.AppendInt(c.content, int64(id), 10)
	c.content = append(c.content, ">> BDC\n"...)
	return nil
}

// inOrder makes sure that the leaf l may be drawn next, and notes it.
//
// Where a page divides a row of a table, each cell has its part on each of the
// pages: within a row the leaves are in order page by page.
func (c *canvas) inOrder(l *leaf, first bool) error {
	order, row := l.element.Order, l.around().row
	sameRow := c.last != nil && row != nil && row == c.last.around().row
	switch {
	case c.last != nil && order < c.last.element.Order && (!sameRow || c.begun):
		return errors.New("it is drawn after what follows it in the tag tree")
	case first && order > c.drawn && !sameRow:
		return errors.New("what stands before it in the tag tree is not drawn before it")
	}
	if first {
		c.drawn++
	}
	c.last = l
	return nil
}

func (c *canvas) close() {
	if c.owner != nil || c.artifact != layout.NotArtifact {
		c.content = append(c.content, "EMC\n"...)
	}
	c.owner, c.artifact = nil, layout.NotArtifact
}

// appendColor sets a colour, in thousandths, by the operator for it.
func appendColor(b []byte, color layout.Color, operator string) []byte {
	for _, v := range [...]uint8{color.R, color.G, color.B} {
		b = dim.Pt.Scale(int64(v), 255).AppendDecimal(b)
		b = append(b, ' ')
	}
	b = append(b, operator...)
	return append(b, '\n')
}

func (c *canvas) rectangle(m *layout.Mark) {
	for _, l := range [...]dim.Length{m.X, c.height - m.Y - m.Height, m.Width, m.Height} {
		c.content = l.AppendDecimal(c.content)
		c.content = append(c.content, ' ')
	}
	c.content = append(c.content, "re f\n"...)
}

// text draws a run as one TJ, with kerning between the glyphs.
func (c *canvas) text(m *layout.Mark) error {
	f, err := c.use(m.Face)
	if err != nil {
		return err
	}
	if m.Size <= 0 {
		return fmt.Errorf("its size is %s", m.Size)
	}
	b := append(c.content, "BT "...)
	if f != c.face || m.Size != c.size {
		c.face, c.size = f, m.Size
		b = append(b, '/')
		b = append(b, f.name...)
		b = append(b, ' ')
		b = m.Size.AppendDecimal(b)
		b = append(b, " Tf "...)
	}
	b = m.X.AppendDecimal(b)
	b = append(b, ' ')
	b = (c.height - m.Y).AppendDecimal(b)
	b = append(b, " Td ["...)

	if b, err = c.appendGlyphs(b, f, m.Text); err != nil {
		return err
	}
	c.content = append(b, "] TJ ET\n"...)
	return nil
}

// appendGlyphs appends what TJ shows: strings of codes, and between them the
// kerning.
func (c *canvas) appendGlyphs(b []byte, f *face, text string) ([]byte, error) {
	c.glyphs = f.Shape(c.glyphs[:0], text)
	open := false // a string
	for i := range c.glyphs {
		g := &c.glyphs[i]
		n := prefix(text, g.Runes)
		if g.Runes > 1 || !f.showsOwn(g.Code) {
			if err := f.show(g.Code, text[:n]); err != nil {
				return nil, err
			}
		}
		text = text[n:]
		if !open {
			b = append(b, '(')
			open = true
		}
		b = object.AppendEscaped(object.AppendEscaped(b, byte(g.Code>>8)), byte(g.Code))
		if g.Kern != 0 && i < len(c.glyphs)-1 { // a positive number moves back (ISO 32000-1 9.4.3)
			b = append(b, ')')
			b = f.thousandths(-g.Kern).AppendDecimal(b)
			open = false
		}
	}
	if open {
		b = append(b, ')')
	}
	if text != "" {
		return nil, fmt.Errorf("%q is not shaped", text)
	}
	return b, nil
}

// prefix is how many bytes the first n runes of s are.
func prefix(s string, n int) int {
	if n == 1 && s != "" && s[0] < utf8.RuneSelf {
		return 1
	}
	at := 0
	for ; n > 0; n-- {
		_, size := utf8.DecodeRuneInString(s[at:])
		at += size
	}
	return at
}

// use returns what is kept of a face.
func (c *canvas) use(tf *typeface.Face) (*face, error) {
	f, ok := c.byFace[tf]
	if !ok {
		if tf.Data == nil {
			return nil, fmt.Errorf("the face %s has no font file", tf.Name)
		}
		f = &face{Face: tf, name: "f" + strconv.Itoa(len(c.faces)+1), used: map[rune]string{}}
		c.faces = append(c.faces, f)
		c.byFace[tf] = f
	}
	return f, nil
}

// contents gives the content of each page, as the file has it, once. Then the
// canvas has it no more.
func (c *canvas) contents() []*object.Stream {
	d := object.Dict{}
	if !c.legible {
		d["Filter"] = object.Name("FlateDecode")
	}
	all := c.pages.All()
	c.pages = nil
	streams := make([]*object.Stream, len(all))
	for i, data := range all {
		streams[i] = &object.Stream{Dict: d, Data: data}
	}
	return streams
}
