package layout

import "uppfoljning/layout/document"

// definitions collects a glossary: each term hangs in the side column beside
// what it means, or stands over it where the side column is too narrow.
func (c *collector) definitions(parent *Element, d *document.Definitions) {
	l := parent.Add("L")
	l.Amend().Numbering = "None"
	for i := range d.Items {
		c.space(c.style.AboveDefinition)
		first := len(c.boxes)
		c.definition(l.Add("LI"), &d.Items[i])
		c.keepItem(first, i, len(d.Items))
		// The next begins below the term.
		c.clear = true
	}
}

func (c *collector) definition(li *Element, d *document.Definition) {
	st := c.style
	runs := c.runs(li.Add("Lbl"), &st.Term, d.Term, d.Origin)
	if st.Side > 0 && c.wordsFit(&st.Term, document.Text(d.Term), st.Side) {
		y := st.Text.baseline(c.fonts) - st.Term.baseline(c.fonts)
		for _, l := range c.lines(runs, st.Side, d.Origin) {
			c.ahead = c.lineMarks(c.ahead, l, &st.Term, st.side(), y)
			y += st.Term.Leading
		}
		c.aheadTo = y
	} else {
		main := st.main()
		c.setLines(c.lines(runs, main.measure, d.Origin), setting{text: &st.Term, col: main, keep: true})
	}
	text := c.runs(li.Add("LBody").Add("P"), &st.Text, d.Text, d.Origin)
	c.setLines(c.lines(text, st.main().measure, d.Origin), setting{text: &st.Text, col: st.main()})
}
