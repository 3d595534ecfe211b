package manuscript

import (
	"slices"
	"strings"
	"unicode"

	"uppfoljning/report"
)

// Change is something that the report prints in other characters than the
// workbook has, with the words about it.
type Change struct {
	Cell          report.Cell
	Before, After string
}

// Tidied tells what Compose changes in a report, in its order: straight
// quotation marks, spaced hyphens between numbers, three dots. What was signed
// keeps its characters, and so does a number that something is known by.
func Tidied(r *report.Report) []Change {
	t := tidier{}
	t.report(*r)
	return t.changes
}

// tidier goes through a report and makes its copy in Swedish characters.
type tidier struct{ changes []Change }

func (t *tidier) report(r report.Report) *report.Report {
	for _, v := range []*report.Value{&r.Title, &r.Subtitle, &r.DocumentType, &r.Date, &r.Officer, &r.DecidedBy, &r.Meeting, &r.Annex, &r.Contact} {
		t.value(v)
	}
	for _, text := range []*report.Text{&r.Correction, &r.Summary, &r.Introduction, &r.Proposal, &r.Closing} {
		t.text(text)
	}
	r.Areas = slices.Clone(r.Areas)
	for i := range r.Areas {
		a := &r.Areas[i]
		for _, text := range []*report.Text{&a.Description, &a.Situation, &a.Problem, &a.Goal} {
			t.text(text)
		}
		a.FollowUps = t.followUps(a.FollowUps)
	}
	r.Commitments = slices.Clone(r.Commitments)
	for i := range r.Commitments {
		k := &r.Commitments[i]
		for _, v := range []*report.Value{&k.Heading, &k.Due, &k.Target} {
			t.value(v)
		}
		k.FollowUps = t.followUps(k.FollowUps)
	}
	r.Statistics = slices.Clone(r.Statistics)
	for i := range r.Statistics {
		t.value(&r.Statistics[i].Source)
		t.text(&r.Statistics[i].Comment)
	}
	r.Glossary = slices.Clone(r.Glossary)
	for i := range r.Glossary {
		if r.Glossary[i].Language == "" { // other languages have other marks
			t.value(&r.Glossary[i].Long)
		}
	}
	return &r
}

func (t *tidier) followUps(fs []report.FollowUp) []report.FollowUp {
	fs = slices.Clone(fs)
	for i := range fs {
		f := &fs[i]
		t.value(&f.Outcome)
		for _, text := range []*report.Text{&f.Text, &f.Deviation, &f.NextSteps} {
			t.text(text)
		}
	}
	return fs
}

func (t *tidier) value(v *report.Value) {
	if !mayChange(v.Text) {
		return
	}
	old := []rune(v.Text)
	edits := edits(old)
	if len(edits) > 0 {
		t.tell(v.Cell, old, edits)
		v.Text = string(apply(old, edits))
	}
}

func (t *tidier) text(text *report.Text) {
	var paragraphs []report.Paragraph // copied when one of them changes
	for i, p := range text.Paragraphs {
		joined := p.Text()
		if !mayChange(joined) {
			continue
		}
		old := []rune(joined)
		edits := edits(unlinked(p.Spans))
		if len(edits) == 0 {
			continue
		}
		if paragraphs == nil {
			paragraphs = slices.Clone(text.Paragraphs)
		}
		t.tell(text.Cell, old, edits)
		paragraphs[i].Spans = applyToSpans(p.Spans, edits)
	}
	if paragraphs != nil {
		text.Paragraphs = paragraphs
	}
}

// tell adds the changes that edits make, each with the words about it. A pair
// of quotation marks is one change.
func (t *tidier) tell(at report.Cell, text []rune, edits []edit) {
	open := false
	for i, e := range edits {
		from, to := e.at, e.at+e.length
		if e.quote {
			if open = !open; !open {
				continue
			}
			closing := i + 1 + slices.IndexFunc(edits[i+1:], func(e edit) bool { return e.quote })
			to = edits[closing].at + 1
		}
		for from > 0 && text[from-1] != ' ' {
			from--
		}
		for to < len(text) && text[to] != ' ' {
			to++
		}
		t.changes = append(t.changes, Change{Cell: at, Before: shorten(text[from:to]), After: shorten(apply(text[from:to], within(edits, from, to)))})
	}
}

// within gives the edits that lie between two places, counted from the first.
func within(edits []edit, from, to int) (inside []edit) {
	for _, e := range edits {
		if e.at >= from && e.at+e.length <= to {
			e.at -= from
			inside = append(inside, e)
		}
	}
	return inside
}

// shorten leaves out the middle of a long passage.
func shorten(text []rune) string {
	const most, ends = 40, 16
	if len(text) <= most {
		return string(text)
	}
	return strings.TrimSpace(string(text[:ends])) + " […] " + strings.TrimSpace(string(text[len(text)-ends:]))
}

// edit replaces length runes at a place by others.
type edit struct {
	at, length int
	with       string
	quote      bool // one of a pair
}

// mayChange reports whether there may be edits of a text: in nearly all there
// are none.
func mayChange(text string) bool {
	for _, sign := range []string{`"`, "...", "--", " -", "- ", " –", "– "} {
		if strings.Contains(text, sign) {
			return true
		}
	}
	return false
}

// edits gives what to change in a paragraph, in order.
func edits(text []rune) (es []edit) {
	es = append(append(quotes(text), spans(text)...), dots(text)...)
	slices.SortFunc(es, func(a, b edit) int { return a.at - b.at })
	return es
}

// quotes curls straight quotation marks, if all of a paragraph open and close
// in turn: after a figure one may be the sign of an inch. Swedish has the same
// mark at both ends (Svenska skrivregler).
func quotes(text []rune) (es []edit) {
	open := false
	for i, r := range text {
		if r != '"' {
			continue
		}
		before, after := ' ', ' '
		if i > 0 {
			before = text[i-1]
		}
		if i+1 < len(text) {
			after = text[i+1]
		}
		opens := strings.ContainsRune(" (/–-[", before) && after != ' '
		if opens == open || open && unicode.IsSpace(before) {
			return nil
		}
		open = !open
		es = append(es, edit{i, 1, "”", true})
	}
	if open {
		return nil
	}
	return es
}

// spans closes up a hyphen or a dash with spaces between two numbers, and a
// double one without: "10 - 18", "2023-01-01-- 2023-12-31". What may be a
// telephone number, a score or a sum stands as it is.
func spans(text []rune) (es []edit) {
	for i := 0; i < len(text); i++ {
		start := i
		for i < len(text) && (text[i] == ' ' || text[i] == '-' || text[i] == '–') {
			i++
		}
		dash := strings.Trim(string(text[start:i]), " ")
		spaced := i-start == len([]rune(dash))+2
		if !(dash == "--" || (dash == "-" || dash == "–") && spaced) || start == 0 || i >= len(text) {
			continue
		}
		if isDigit(text[start-1]) && isDigit(text[i]) {
			es = append(es, edit{start, i - start, "–", false})
		}
	}
	all := slices.Clone(es)
	return slices.DeleteFunc(es, func(e edit) bool {
		return inChain(text, e, all) || !isSpan(text[:e.at], text[e.at+e.length:])
	})
}

// inChain reports whether a number at an end of a span is that of another span
// too: "2023 - 01 - 02" is no span.
func inChain(text []rune, e edit, all []edit) bool {
	oneNumber := func(from, to int) bool {
		return from < to && !slices.Contains(text[from:to], ' ')
	}
	return slices.ContainsFunc(all, func(o edit) bool {
		return oneNumber(e.at+e.length, o.at) || oneNumber(o.at+o.length, e.at)
	})
}

// isSpan reports whether the numbers that before ends in and after begins with
// may be the ends of a span.
func isSpan(before, after []rune) bool {
	first := before[1+lastIndex(before, func(r rune) bool { return r == ' ' || r == '(' }):]
	areaCode := len(first) > 1 && first[0] == '0' && !slices.ContainsFunc(first, func(r rune) bool { return !isDigit(r) })
	return !areaCode && !slices.ContainsFunc(first, unicode.IsLetter) && !slices.Contains(after, '=') && !slices.Contains(before, '=')
}

func lastIndex(text []rune, is func(rune) bool) int {
	for i := len(text) - 1; i >= 0; i-- {
		if is(text[i]) {
			return i
		}
	}
	return -1
}

func isDigit(r rune) bool { return r >= '0' && r <= '9' }

// dots makes an ellipsis of three dots.
func dots(text []rune) (es []edit) {
	for i := 0; i < len(text); i++ {
		start := i
		for i < len(text) && text[i] == '.' {
			i++
		}
		if i-start == 3 {
			es = append(es, edit{start, 3, "…", false})
		}
	}
	return es
}

// apply makes edits, given in order, in a text.
func apply(text []rune, edits []edit) (out []rune) {
	at := 0
	for _, e := range edits {
		out = append(append(out, text[at:e.at]...), []rune(e.with)...)
		at = e.at + e.length
	}
	return append(out, text[at:]...)
}

// unlinked is the text of a paragraph with what is a link's hidden.
func unlinked(in []report.Span) (text []rune) {
	const hidden = '\uFFFC'
	for _, s := range in {
		for _, r := range s.Text {
			if s.Link != "" {
				r = hidden
			}
			text = append(text, r)
		}
	}
	return text
}

// applyToSpans makes edits in a paragraph. What takes the place of characters
// in several spans stands in the first of them.
func applyToSpans(in []report.Span, edits []edit) (out []report.Span) {
	at := 0 // runes before the span
	for _, s := range in {
		text := []rune(s.Text)
		var own []edit
		for _, e := range edits {
			from, to := max(e.at-at, 0), min(e.at+e.length-at, len(text))
			if from >= to {
				continue
			}
			if e.at < at { // its replacement stands in a span before
				e.with = ""
			}
			own = append(own, edit{at: from, length: to - from, with: e.with})
		}
		at += len(text)
		if s.Text = string(apply(text, own)); s.Text != "" {
			out = append(out, s)
		}
	}
	return out
}
