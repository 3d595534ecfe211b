package manuscript

import (
	"fmt"
	"slices"
	"strings"

	"uppfoljning/layout/document"
	"uppfoljning/report"
)

// statistics adds the section of numbers over time, by focus area where they
// have one.
func (c *composer) statistics(body []document.Block) []document.Block {
	all := c.report.Statistics
	if len(all) == 0 {
		return body
	}
	var sections []document.Block
	taken := make([]bool, len(all))
	for _, a := range c.report.Areas {
		var in []document.Block
		for i := range all {
			if !taken[i] && all[i].Area.Text != "" && all[i].Area.Text == a.Name.Text {
				taken[i] = true
				in = append(in, c.statistic(&all[i]))
			}
		}
		if len(in) > 0 {
			sections = append(sections, &document.Section{Heading: plain(a.Name.Text), Body: in, Origin: origin(a.Name.Cell)})
		}
	}
	var other []document.Block
	for i := range all {
		if !taken[i] {
			other = append(other, c.statistic(&all[i]))
		}
	}
	if len(sections) > 0 && len(other) > 0 {
		other = []document.Block{section(headingOtherAreas, other)}
	}
	return append(body, section(headingStatistics, append(sections, other...)))
}

// statistic makes a section of one measure: the chart, what is said of it, and
// the numbers once more as a table.
func (c *composer) statistic(s *report.Statistic) *document.Section {
	out := &document.Section{Heading: plain(tie(nameOf(s))), Origin: origin(s.Measure.Cell)}
	comment := c.text(s.Comment)
	if known(s) {
		f := figure(s)
		f.Caption = plain(tie(caption(s)))
		if len(comment) > 0 {
			f.Caption = nil
			if p, ok := comment[0].(*document.Paragraph); ok {
				f.Caption, comment = p.Text, comment[1:]
			}
		}
		f.Source = sourceOf(s)
		out.Body = append(out.Body, f)
	}
	out.Body = append(out.Body, comment...)
	out.Body = append(out.Body, numbers(s))
	if source := sourceOf(s); source != nil && !known(s) { // no figure tells
		out.Body = append(out.Body, &document.Paragraph{Text: source, Origin: origin(s.Source.Cell)})
	}
	return out
}

// known reports whether any number of a measure is known.
func known(s *report.Statistic) bool {
	return slices.ContainsFunc(s.Points, func(p report.Point) bool { return p.Known })
}

// sourceOf says where the numbers come from, or nothing.
func sourceOf(s *report.Statistic) []document.Inline {
	if s.Source.Text == "" {
		return nil
	}
	return plain(tie(fmt.Sprintf(sentenceSource, s.Source.Text)))
}

// nameOf names what is counted: the measure, then its unit.
func nameOf(s *report.Statistic) string {
	if s.Unit.Text == "" || strings.Contains(s.Measure.Text, s.Unit.Text) {
		return s.Measure.Text
	}
	return s.Measure.Text + ", " + s.Unit.Text
}

// figure is the chart of a measure, a number of which is known.
func figure(s *report.Statistic) *document.Figure {
	const mostBars = 12 // more points than a year has months are a course
	chart := &document.Chart{Unit: s.Unit.Text}
	for _, p := range s.Points {
		chart.Points = append(chart.Points, document.Point{Label: tie(p.Label), Text: tie(shownValue(p)), Gap: !p.Known, Value: p.Value})
	}
	alt := altBars
	if len(chart.Points) > mostBars {
		chart.Kind, alt = document.Curve, altCurve
	}
	return &document.Figure{Chart: chart, Alt: tie(fmt.Sprintf(alt, nameOf(s)+", "+span(s))), Origin: origin(s.Measure.Cell)}
}

// shownValue is a number as printed, or what stands in its place.
func shownValue(p report.Point) string {
	if p.Text == "" {
		return wordsNoValue
	}
	return p.Text
}

// span is what years or periods a measure is known over: "2019–2023".
func span(s *report.Statistic) string {
	first, last := s.Points[0].Label, s.Points[len(s.Points)-1].Label
	switch {
	case first == last:
		return first
	case strings.Contains(first, " ") || strings.Contains(last, " "):
		return first + " – " + last
	}
	return first + "–" + last
}

// caption says in a neutral sentence how a measure began and ended, and what
// is not known of it.
func caption(s *report.Statistic) string {
	var known []report.Point
	var gaps []string
	for _, p := range s.Points {
		switch {
		case p.Known:
			known = append(known, p)
		case p.Text == "" || strings.EqualFold(p.Text, wordsNoValue):
			label, _ := pointWords(p.Label)
			gaps = append(gaps, label)
		}
	}
	text := pointSentence(s, known[0])
	if n := len(known); n > 1 {
		text += ", " + pointSentence(s, known[n-1])
	}
	text += "."
	if len(gaps) > 0 {
		text += " " + fmt.Sprintf(sentenceGaps, enumerate(gaps, wordAnd))
	}
	return text
}

// pointSentence says a number and when.
func pointSentence(s *report.Statistic, p report.Point) string {
	value := p.Text
	if s.Unit.Text == "%" && !strings.HasSuffix(value, "%") {
		value += " %"
	}
	label, form := pointWords(p.Label)
	return fmt.Sprintf(form, value, label)
}

// pointWords says what a column of numbers is headed, and how it is put after
// a value.
func pointWords(label string) (words, form string) {
	p, y, ok := report.ParsePeriod(label)
	switch {
	case !ok:
		return label, wordsAt
	case p.IsWhole() && y.First != 0:
		return y.Words(), wordsInYear
	case p.Unit == report.Dates || y.First == 0:
		return p.In(y).Words(), wordsInPeriod
	}
	return p.Words() + " " + y.Words(), wordsInPeriod
}
