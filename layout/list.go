package layout

import (
	"uppfoljning/layout/dim"
	"uppfoljning/layout/document"
)

// list collects a list: each item's label hangs before its text.
func (c *collector) list(parent *Element, l *document.List, level int, s setting) {
	e := parent.Add("L")
	e.Amend().Numbering = listNumbering(l.Numbering)
	inner := s
	inner.col = s.col.inset(c.listIndent(l, s.text))
	inner.list = true
	if s.list {
		c.space(c.style.BetweenItems)
	} else {
		c.space(c.between(s))
	}
	for i := range l.Items {
		it := &l.Items[i]
		if i > 0 {
			c.space(c.style.BetweenItems)
		}
		li := e.Add("LI")
		if it.Label != "" {
			lbl := li.Add("Lbl")
			label := c.runs(lbl, s.text, []document.Inline{document.Plain(it.Label + " ")}, it.Origin)
			c.ahead = c.lineMarks(c.ahead, oneLine(label), s.text, s.col, 0)
		}
		// The space above the first block of an item is the item's own.
		c.exactSpace(c.gap)
		first := len(c.boxes)
		c.blocks(li.Add("LBody"), it.Body, level, inner)
		c.keepItem(first, i, len(l.Items))
	}
}

// keepItem sees to it that no item of one line stands alone before or after the
// rest of its list. first is the first box of the item, i its number of n.
func (c *collector) keepItem(first, i, n int) {
	switch alone := len(c.boxes)-first == 1; {
	case alone && i == 0 && n > 1:
		c.boxes[first].keep = true
	case alone && i > 0 && i == n-1:
		c.boxes[first-1].keep = true
	}
}

// listNumbering gives the value of the ListNumbering attribute (ISO 32000-1
// 14.8.5.5).
func listNumbering(n document.Numbering) string {
	switch n {
	case document.Decimal:
		return "Decimal"
	case document.Alpha:
		return "LowerAlpha"
	}
	return "Disc"
}

// listIndent is how far the items' text stands from their labels: as far as
// the style has it, and farther for a wide label such as "10.".
func (c *collector) listIndent(l *document.List, style *TextStyle) dim.Length {
	indent := c.style.ListIndent
	for _, it := range l.Items {
		indent = max(indent, c.width(style, it.Label+" "))
	}
	return indent
}
