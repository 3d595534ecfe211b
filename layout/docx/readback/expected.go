package readback

import (
	"fmt"
	"strings"

	"uppfoljning/layout/document"
)

// Expected gives what a DOCX file can tell of an outline: all of it, but for what
// an abbreviation stands for, which Word has no way to say; and the address of
// a link comes as a URI of ASCII characters (RFC 3987 3.1), as relationships
// have it.
func Expected(outline []document.Line) []document.Line {
	expected := make([]document.Line, len(outline))
	for i, l := range outline {
		var b strings.Builder
		for note := range strings.Lines(l.Inline) {
			kind, rest, _ := strings.Cut(note, " ")
			switch kind {
			case "abbreviation":
			case "link":
				url, text, _ := strings.Cut(rest, " ")
				b.WriteString("link " + escaped(url) + " " + text)
			default:
				b.WriteString(note)
			}
		}
		l.Inline = b.String()
		expected[i] = l
	}
	return expected
}

func escaped(url string) string {
	var b strings.Builder
	for _, c := range []byte(url) {
		if c < 0x80 {
			b.WriteByte(c)
		} else {
			fmt.Fprintf(&b, "%%%02X", c)
		}
	}
	return b.String()
}
