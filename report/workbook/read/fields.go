package read

import (
	"slices"
	"strings"

	"uppfoljning/report"
	"uppfoljning/report/workbook"
)

// choices reads the fields that choose among what the program can do.
func (s *settings) choices() {
	s.choose(workbook.Arrangement, "arrangement-unknown", func(word string) (ok bool) {
		s.report.Arrangement, ok = arrangements[word]
		return ok
	})
	s.choose(workbook.Content, "content-unknown", func(word string) (ok bool) {
		s.report.Content, ok = contents[word]
		return ok
	})
	s.formats()
	s.colour()
}

// choose gives a field's answer, folded, to a function that tells whether it is
// one.
func (s *settings) choose(key workbook.Key, unknown report.Code, take func(string) bool) {
	if v := s.line(key, " "); v.Text != "" && !take(workbook.Fold(v.Text)) {
		s.add(unknown, v.Cell, v.Text)
	}
}

// formats reads which files are to be written, of which there may be several:
// "PDF, Word", one on each line, ".docx och webb".
func (s *settings) formats() {
	v := s.line(workbook.Formats, ",")
	for word := range strings.SplitSeq(formatJoints.Replace(v.Text), ",") {
		if word = strings.TrimSpace(word); word == "" {
			continue
		}
		format, ok := workbook.FormatNamed(word)
		switch {
		case !ok:
			s.add("format-unknown", v.Cell, word)
		case !slices.Contains(s.report.Formats, format):
			s.report.Formats = append(s.report.Formats, format)
		}
	}
}

// colour reads the council's own colour, made dark enough to be read on white.
func (s *settings) colour() {
	v := s.line(workbook.Colour, " ")
	if v.Text == "" {
		return
	}
	colour, ok := report.ParseColour(v.Text)
	if !ok {
		s.add("colour-unreadable", v.Cell, v.Text)
		return
	}
	if dark := colour.Legible(); dark != colour {
		s.add("colour-darkened", v.Cell, colour.String(), contrastWords(colour.ContrastToWhite()), dark.String())
		colour = dark
	}
	s.report.Colour = &colour
}
