package read

import (
	"errors"
	"io"
	"maps"
	"slices"

	"uppfoljning/report"
	"uppfoljning/report/workbook"
)

// notes finds the cells that have comments, in threads or without (ISO/IEC
// 29500-1 12.3.3; MS-XLSX 2.1.24). What they say is printed nowhere. Those that
// a review has put into a copy of the workbook are not counted.
func (o *opener) notes() error {
	for i, t := range o.book.tabs {
		if t.part == "" {
			continue
		}
		rels, err := o.relationships(t.part)
		if err != nil {
			return err
		}
		n := noteReader{opener: o, sheet: report.Cell{Tab: i + 1, Sheet: t.name}}
		for _, id := range slices.Sorted(maps.Keys(rels)) {
			if r := rels[id]; !r.external && (r.kind == "comments" || r.kind == "threadedComment") {
				if err := n.part(r.target); err != nil {
					return err
				}
			}
		}
		o.book.tabs[i].notes = n.cells
	}
	return nil
}

// noteReader collects the cells of a sheet that have comments.
type noteReader struct {
	*opener
	sheet report.Cell
	cells []report.Cell
}

// part reads a part of comments. One that is not as the format has it is no
// reason to refuse the workbook: its comments are those of the sheet as a whole.
func (n *noteReader) part(name string) error {
	if !n.has(name) {
		return nil
	}
	return n.read(name, func(r io.Reader) error {
		err := n.walk(name, r, map[string]visitor{
			"/comments/commentList/comment":     n.comment,
			"/ThreadedComments/threadedComment": n.thread,
		})
		if bad := (*badFile)(nil); errors.As(err, &bad) {
			return err
		}
		if err != nil {
			n.cells = append(n.cells, n.sheet)
		}
		return discard(r) // for its checksum
	})
}

func (n *noteReader) comment(p *parser, e *element) error {
	at := n.at(e)
	own := false
	err := p.children(func(p *parser, e *element) error {
		if e.name != "text" {
			return p.skip()
		}
		text, err := richText(p)
		own = workbook.IsOwnNote(text.text)
		return err
	})
	if err == nil && !own {
		n.cells = append(n.cells, at)
	}
	return err
}

func (n *noteReader) thread(p *parser, e *element) error {
	n.cells = append(n.cells, n.at(e))
	return p.skip()
}

// at gives the cell of a comment, or the sheet where that is told of none.
func (n *noteReader) at(e *element) report.Cell {
	at := n.sheet
	if row, col, err := parseRef(e.attr("ref")); err == nil {
		at.Row, at.Col = row, col
	}
	return at
}
