package report

import (
	"fmt"
	"hash/crc32"
	"io"
	"reflect"
	"strings"
	"time"
)

// Dump writes a report as text to be read and compared: a line for each field
// that says something, with the cell it came from, and below each other what
// belongs together.
func Dump(w io.Writer, r *Report) error {
	d := dumper{w: w}
	for _, m := range r.Municipalities {
		d.value(0, "Municipality", m)
	}
	d.line(0, "Years", fmt.Sprintf("%d-%d", r.Years.First, r.Years.Last), r.Years.Cell)
	d.line(0, "Period", r.Period.dump(), Cell{})
	d.fields(0, reflect.ValueOf(*r))
	d.line(0, "Term", [...]string{"Undertaking", "Activity", "Measure", "Effort", "Promise"}[r.Term], Cell{})
	if !r.Created.IsZero() {
		d.line(0, "Created", r.Created.Format("2006-01-02T15:04:05Z"), Cell{})
	}
	for i := range r.Areas {
		d.line(0, "Area", "", Cell{})
		d.fields(1, reflect.ValueOf(r.Areas[i]))
		d.followUps(1, r.Areas[i].FollowUps)
	}
	for i := range r.Commitments {
		c := &r.Commitments[i]
		d.line(0, "Commitment", "", c.Cell)
		d.fields(1, reflect.ValueOf(*c))
		if c.Publish != PublishAll {
			d.line(1, "Publish", fmt.Sprint(c.Publish), c.PublishCell)
		}
		d.followUps(1, c.FollowUps)
	}
	d.optional(r)
	return d.err
}

// optional writes what stands in sheets and fields that a workbook need not
// have; a choice that is the usual one is not told.
func (d *dumper) optional(r *Report) {
	for i := range r.Statistics {
		s := &r.Statistics[i]
		d.line(0, "Statistic", "", Cell{})
		d.fields(1, reflect.ValueOf(*s))
		for _, p := range s.Points {
			text := fmt.Sprintf("%q: %q", p.Label, p.Text)
			if p.Known {
				text += fmt.Sprintf(" = %d/1000000", p.Value)
			}
			d.line(1, "Point", text, p.Cell)
		}
	}
	for _, a := range r.Glossary {
		d.line(0, "Abbreviation", a.Language, Cell{})
		d.fields(1, reflect.ValueOf(a))
	}
	for _, s := range r.Signatories {
		d.line(0, "Signatory", "", Cell{})
		d.fields(1, reflect.ValueOf(s))
	}
	for _, p := range r.Protected {
		d.value(0, "Protected", p)
	}
	if p := r.Logo; p != nil {
		d.line(0, "Logo", fmt.Sprintf("%d by %d, crc %08x", p.Width, p.Height, crc32.ChecksumIEEE(p.RGB)), p.Cell)
		d.value(1, "Alt", p.Alt)
	}
	if r.Colour != nil {
		d.line(0, "Colour", r.Colour.String(), Cell{})
	}
	if r.Arrangement != ByArea {
		d.line(0, "Arrangement", [...]string{"", "by party", "as table"}[r.Arrangement], Cell{})
	}
	if r.Content != FollowUpReport {
		d.line(0, "Content", "promises only", Cell{})
	}
	for _, f := range r.Formats {
		d.line(0, "Format", [...]string{"PDF", "DOCX", "HTML"}[f], Cell{})
	}
}

type dumper struct {
	w   io.Writer
	err error
}

func (d *dumper) line(depth int, label, text string, at Cell) {
	s := strings.Repeat("  ", depth) + label
	if text != "" {
		s += " " + text
	}
	if at != (Cell{}) {
		s += " [" + at.String() + "]"
	}
	if d.err == nil {
		_, d.err = fmt.Fprintln(d.w, s)
	}
}

// fields writes the Values and Texts among the fields of a struct, in their order.
func (d *dumper) fields(depth int, s reflect.Value) {
	for i := range s.NumField() {
		label := s.Type().Field(i).Name
		switch f := s.Field(i).Interface().(type) {
		case Value:
			d.value(depth, label, f)
		case Text:
			d.text(depth, label, f)
		}
	}
}

func (d *dumper) value(depth int, label string, v Value) {
	if v != (Value{}) {
		d.line(depth, label, fmt.Sprintf("%q", v.Text), v.Cell)
	}
}

func (d *dumper) text(depth int, label string, t Text) {
	if t.Empty() {
		return
	}
	d.line(depth, label, "", t.Cell)
	for _, p := range t.Paragraphs {
		indent := strings.Repeat("  ", p.Level)
		if p.Level > 0 {
			indent += p.Marker + " "
		}
		for _, s := range p.Spans {
			indent += s.dump()
		}
		d.line(depth+1, "|"+indent, "", Cell{})
	}
}

// dump writes a span with its styles as tags.
func (s Span) dump() string {
	text := s.Text
	if s.Italic {
		text = "<i>" + text + "</i>"
	}
	if s.Bold {
		text = "<b>" + text + "</b>"
	}
	if s.Link != "" {
		text = "<a " + s.Link + ">" + text + "</a>"
	}
	return text
}

func (d *dumper) followUps(depth int, fs []FollowUp) {
	for i := range fs {
		label := "FollowUp"
		if fs[i].Publish != PublishAll {
			label += fmt.Sprintf(" publish %d", fs[i].Publish)
		}
		d.line(depth, label, fs[i].Period.dump(), fs[i].Cell)
		d.fields(depth+1, reflect.ValueOf(fs[i]))
	}
}

func (p Period) dump() string {
	var s string
	switch n := p.Unit.PerYear(); {
	case n > 0:
		s = fmt.Sprintf("%d-%d/%d", p.First, p.Last, n)
	case p.Unit == Dates:
		s = p.From.Format(time.DateOnly) + "--" + p.To.Format(time.DateOnly)
	default:
		s = "whole"
	}
	if p.Year != 0 {
		s += fmt.Sprintf(" of %d", p.Year)
	}
	return s
}
