package write

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
)

// The shapes of comments are VML (ISO/IEC 29500-4 19), which programs do not
// always write as well-formed XML: it is read by its own patterns, not parsed.

const vmlSpaces = ` xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"`

const noteType = `<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">` +
	`<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>`

var (
	vmlShape  = regexp.MustCompile(`(?s)<v:shape[\s>].*?</v:shape>`)
	vmlNote   = regexp.MustCompile(`ObjectType="Note"`)
	vmlRow    = regexp.MustCompile(`<x:Row>\s*(\d+)\s*</x:Row>`)
	vmlColumn = regexp.MustCompile(`<x:Column>\s*(\d+)\s*</x:Column>`)
	vmlID     = regexp.MustCompile(`_x0000_s(\d+)`)
	vmlEnd    = regexp.MustCompile(`</xml>\s*$`)
)

// editShapes takes out the shapes of comments that are gone and adds those of
// fresh ones, which may be the same cells.
func (s *annotatedSheet) editShapes(part string, gone, fresh []address, texts map[address]string) error {
	data, err := s.get(part)
	if err != nil {
		return err
	}
	text := vmlShape.ReplaceAllStringFunc(string(data), func(shape string) string {
		row, col := vmlRow.FindStringSubmatch(shape), vmlColumn.FindStringSubmatch(shape)
		if !vmlNote.MatchString(shape) || row == nil || col == nil {
			return shape
		}
		r, _ := strconv.Atoi(row[1]) // digits only
		c, _ := strconv.Atoi(col[1])
		if slices.Contains(gone, address{r + 1, c + 1}) {
			return ""
		}
		return shape
	})
	end := vmlEnd.FindStringIndex(text)
	if end == nil {
		return fmt.Errorf("part %q: no end of the drawing", part)
	}
	id := 1024
	for _, m := range vmlID.FindAllStringSubmatch(text, -1) {
		if n, err := strconv.Atoi(m[1]); err == nil && n < 1<<30 {
			id = max(id, n)
		}
	}
	spaces := vmlSpaces
	if root, _, _ := strings.Cut(text, ">"); strings.Contains(root, "xmlns:v=") && strings.Contains(root, "xmlns:o=") && strings.Contains(root, "xmlns:x=") {
		spaces = ""
	}
	var b strings.Builder
	if len(fresh) > 0 && !strings.Contains(text, `id="_x0000_t202"`) {
		b.WriteString(strings.Replace(noteType, "<v:shapetype", "<v:shapetype"+spaces, 1))
	}
	for i, at := range fresh {
		b.WriteString(s.shape(id+1+i, spaces, at, texts[at]))
	}
	s.set(part, []byte(text[:end[0]]+b.String()+text[end[0]:]))
	return nil
}

// shape is a comment's note, hidden until the pointer rests on its cell.
func (s *annotatedSheet) shape(id int, spaces string, at address, text string) string {
	return fmt.Sprintf(`<v:shape%s id="_x0000_s%d" type="#_x0000_t202" style="position:absolute;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto">`+
		`<v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/>`+
		`<v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>`+
		`<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>%s</x:Anchor><x:AutoFill>False</x:AutoFill>`+
		`<x:Row>%d</x:Row><x:Column>%d</x:Column></x:ClientData></v:shape>`, spaces, id, s.anchor(at, text), at.row-1, at.col-1)
}

// anchor places a note to the right of its cell, as large as its text needs:
// the columns and rows of its corners, from 0, and how far into them.
func (s *annotatedSheet) anchor(at address, text string) string {
	const wide, line, digits = 400, 16, 54 // pixels, and how many digits of the notes' face go into wide
	lines := countLines(s.Begin+"\n"+text+"\n"+s.End, digits)
	left, leftIn := at.col+1, 12
	right, rightIn := span(left, leftIn+wide, s.grid.width)
	top, topIn := at.row, 4
	bottom, bottomIn := span(top, topIn+(lines+1)*line, s.grid.height)
	return fmt.Sprintf("%d,%d,%d,%d,%d,%d,%d,%d", left-1, leftIn, top-1, topIn, right-1, rightIn, bottom-1, bottomIn)
}

// span gives where the end of something is that begins at first and is long
// pixels, by the sizes of what it spans.
func span(first, long int, size func(int) int) (last, in int) {
	const most = 5000 // columns or rows, however many are hidden
	for i := first; i < first+most; i++ {
		n := size(i)
		if long < n {
			return i, long
		}
		long -= n
	}
	return first + most, 0
}
