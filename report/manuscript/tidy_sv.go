package manuscript

import (
	"slices"
	"strings"
	"unicode"

	"uppfoljning/report"
)

// Tidy gives a report as Compose prints it, in Swedish characters: straight
// quotation marks, spaced hyphens between numbers and three dots become what
// they stand for. What was signed keeps its characters, and so does a number that
// something is known by. The report is not changed.
func Tidy(of *report.Report) *report.Report {
	r := *of
	for _, v := range []*report.Value{&r.Title, &r.Subtitle, &r.DocumentType, &r.Date, &r.Officer, &r.DecidedBy, &r.Meeting, &r.Annex, &r.Contact} {
		tidyValue(v)
	}
	for _, text := range []*report.Text{&r.Correction, &r.Summary, &r.Introduction, &r.Proposal, &r.Closing} {
		tidyText(text)
	}
	r.Areas = slices.Clone(r.Areas)
	for i := range r.Areas {
		a := &r.Areas[i]
		for _, text := range []*report.Text{&a.Description, &a.Situation, &a.Problem, &a.Goal} {
			tidyText(text)
		}
		a.FollowUps = tidyFollowUps(a.FollowUps)
	}
	r.Commitments = slices.Clone(r.Commitments)
	for i := range r.Commitments {
		k := &r.Commitments[i]
		for _, v := range []*report.Value{&k.Heading, &k.Due, &k.Target} {
			tidyValue(v)
		}
		k.FollowUps = tidyFollowUps(k.FollowUps)
	}
	r.Statistics = slices.Clone(r.Statistics)
	for i := range r.Statistics {
		tidyValue(&r.Statistics[i].Source)
		tidyText(&r.Statistics[i].Comment)
	}
	r.Glossary = slices.Clone(r.Glossary)
	for i := range r.Glossary {
		if r.Glossary[i].Language == "" { // other languages have other marks
			tidyValue(&r.Glossary[i].Long)
		}
	}
	return &r
}

func tidyFollowUps(fs []report.FollowUp) []report.FollowUp {
	fs = slices.Clone(fs)
	for i := range fs {
		f := &fs[i]
		tidyValue(&f.Outcome)
		for _, text := range []*report.Text{&f.Text, &f.Deviation, &f.NextSteps} {
			tidyText(text)
		}
	}
	return fs
}

func tidyValue(v *report.Value) {
	if !mayChange(v.Text) {
		return
	}
	old := []rune(v.Text)
	edits := edits(old)
	if len(edits) > 0 {
		v.Text = string(apply(old, edits))
	}
}

func tidyText(text *report.Text) {
	var paragraphs []report.Paragraph // copied when one of them changes
	for i, p := range text.Paragraphs {
		if !mayChange(p.Text()) {
			continue
		}
		edits := edits(unlinked(p.Spans))
		if len(edits) == 0 {
			continue
		}
		if paragraphs == nil {
			paragraphs = slices.Clone(text.Paragraphs)
		}
		paragraphs[i].Spans = applyToSpans(p.Spans, edits)
	}
	if paragraphs != nil {
		text.Paragraphs = paragraphs
	}
}

// edit replaces length runes at a place by others.
type edit struct {
	at, length int
	with       string
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
		es = append(es, edit{i, 1, "”"})
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
			es = append(es, edit{start, i - start, "–"})
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
			es = append(es, edit{start, 3, "…"})
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
