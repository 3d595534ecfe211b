package publish

import (
	"strings"
	"testing"

	"uppfoljning/layout/document"
)

func TestPlainText(t *testing.T) {
	p := func(role document.Role, text string) *document.Paragraph {
		return &document.Paragraph{Role: role, Text: []document.Inline{document.Plain(text)}}
	}
	d := &document.Document{Title: document.Phrase{Text: "Title"}, Body: []document.Block{
		p(document.Standfirst, "In\u00a0short."),
		&document.Section{Heading: []document.Inline{document.Plain("Contents")}, Body: []document.Block{&document.Contents{Depth: 2}}},
		&document.Section{Heading: []document.Inline{document.Plain("Area")}, Body: []document.Block{
			p(document.Notice, "A notice."),
			&document.Entries{Entries: []*document.Entry{
				{Number: "10", Heading: []document.Inline{document.Plain("Heading")}, Lead: []document.Block{p(document.Body, "First.")},
					Facts: []document.Field{{Label: "Who", Value: []document.Inline{document.Plain("Me")}}},
					Body: []document.Block{p(document.Label, "Answer"), &document.List{Items: []document.Item{
						{Label: "•", Body: []document.Block{p(document.Body, "one"), &document.List{Items: []document.Item{{Label: "a)", Body: []document.Block{p(document.Body, "inner")}}}}}},
					}}, p(document.Body, "End.")}},
				{Lead: []document.Block{p(document.Label, "Old"), p(document.Body, "Second "+strings.Repeat("word ", 20)+"12\u00a0000.")}},
			}},
		}},
	}}
	const want = `Title

In short.

Area

  A notice.

  10  Heading
      First.
      Who: Me
      Answer:
        • one
          a) inner
        End.

  Old:
    Second word word word word word word word word word word word word word
    word word word word word word word 12 000.
`
	if got := PlainText(d); got != want {
		t.Errorf("got:\n%s\nwant:\n%s", got, want)
	}
}
