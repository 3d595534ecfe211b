package read

import (
	"regexp"
	"strings"

	"uppfoljning/report"
	"uppfoljning/report/workbook"
)

// choice is a field of which the report follows only some of the answers.
type choice struct {
	followed  map[string]bool // folded
	known     map[string]bool // folded, beside those
	onlyKnown report.Code     // of an answer that is known and not followed
	unknown   report.Code
}

var choices = map[workbook.Key]choice{
	workbook.Arrangement: {arrangementFollowed, arrangementKnown, "arrangement-not-supported", "arrangement-unknown"},
	workbook.Content:     {contentFollowed, contentKnown, "content-not-supported", "content-unknown"},
	workbook.Formats:     {formatFollowed, formatKnown, "format-not-supported", "format-unknown"},
}

var colour = regexp.MustCompile(`^#[0-9A-Fa-f]{6}$`)

// without reports fields that ask for what the report does not do, each in its
// own words.
func (s *settings) without() {
	for _, f := range workbook.Fields.Columns {
		v := s.found[f.Key]
		if v.empty() {
			continue
		}
		text := oneLine(v.cell, ", ")
		switch c, isChoice := choices[f.Key]; {
		case v.cell.fault != "":
			s.fault(v.cell, v.at)
		case isChoice:
			s.choose(c, text, v.at)
		case f.Key == workbook.Colour && colour.MatchString(text):
			s.add("colour-not-supported", v.at)
		case f.Key == workbook.Colour:
			s.add("colour-unreadable", v.at, text)
		case f.Key == workbook.Logo:
			s.add("logo-not-printed", v.at, text)
		case f.Key == workbook.LogoText:
			s.add("logo-text-not-printed", v.at)
		}
	}
}

// choose reports each answer of a field, of which there may be several, that
// the report does not follow.
func (s *settings) choose(c choice, text string, at report.Cell) {
	for word := range strings.SplitSeq(text, ",") {
		word = strings.TrimSpace(word)
		switch folded := workbook.Fold(word); {
		case folded == "" || c.followed[folded]:
		case c.known[folded]:
			s.add(c.onlyKnown, at, word)
		default:
			s.add(c.unknown, at, word)
		}
	}
}
