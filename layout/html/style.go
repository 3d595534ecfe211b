package html

import (
	"crypto/sha256"
	_ "embed"
	"encoding/base64"
	"fmt"
	"strings"

	"uppfoljning/layout/document"
)

// sheet is the style sheet, but for what the document and its colour add.
//
//go:embed style.css
var sheet string

// style gives the style sheet of the page: the colours, the sheet, and what
// repeats on paper. It neither begins nor ends with white space, which some
// readers leave out of what they hash.
func (p *printer) style() string {
	accent := petrol
	if p.opt.Accent != nil {
		accent = *p.opt.Accent
	}
	light, dark := palettes(accent)
	return ":root {\n" + light.variables("  ") + "}\n" +
		"@media screen and (prefers-color-scheme: dark) {\n  :root {\n" + dark.variables("    ") + "  }\n}\n" +
		sheet + running(p.doc)
}

// policy gives the content security policy of a page with a style sheet (CSP
// Level 3). It allows the sheet and pictures in the page itself.
func policy(style string) string {
	sum := sha256.Sum256([]byte(style))
	return "default-src 'none'; style-src 'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) +
		"'; img-src data:; base-uri 'none'; form-action 'none'"
}

func (l palette) variables(indent string) string {
	return indent + "--paper: " + l.Paper.String() + ";\n" + indent + "--ink: " + l.Ink.String() + ";\n" +
		indent + "--accent: " + l.Accent.String() + ";\n" + indent + "--hair: " + l.Hair.String() + ";\n"
}

// String gives c as style sheets have it.
func (c Color) String() string { return fmt.Sprintf("#%02x%02x%02x", c.R, c.G, c.B) }

// running gives what repeats on every sheet of paper, in the boxes that CSS
// has in a page's margins (CSS Paged Media 3, 5.3): what Running has for paged
// formats, and the marks. Browsers make it an artifact.
func running(d *document.Document) string {
	margin := func(box, content string) string {
		return "  @" + box + " { content: " + content + "; }\n"
	}
	s := "@page {\n" + margin("top-right", `counter(page) " (" counter(pages) ")"`)
	if d.Running.Foot != "" {
		s += margin("bottom-left", cssString(d.Running.Foot))
	}
	if len(d.Marks) > 0 {
		s += margin("top-center", cssString(strings.Join(d.Marks, " · ")))
	}
	if d.Running.Head != "" {
		s += margin("top-left", cssString(d.Running.Head))
	}
	return s + "}\n@page :first {\n" + margin("top-left", "none") + "}"
}
