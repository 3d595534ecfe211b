package readback

import (
	"fmt"
	"net/url"
	"strconv"
	"strings"

	"uppfoljning/layout/document"
)

// Told says what a reader gets of f as document.Outline says it of a document,
// so that the two can be compared. What only a file has is checked on the way:
// the page numbers of a list of contents are those of the headings that its
// links lead to.
func (f *File) Told() (lines []document.Line, err error) {
	for _, l := range f.Outline() {
		text := strings.TrimRight(l.Text, " ")
		if len(lines) > 0 {
			note, inline, err := f.inlineNote(l, text)
			if err != nil {
				return nil, err
			}
			if inline {
				lines[len(lines)-1].Inline += note
				continue
			}
		}
		switch l.Type {
		case "Figure":
			text = "" // of a chart the words in it: its text is Alt
		case "TOCI":
			if text, _, err = numbered(text); err != nil {
				return nil, err
			}
		}
		lines = append(lines, document.Line{Type: l.Type, Depth: l.Depth, Text: text, Alt: l.Alt, Scope: l.Scope})
	}
	return lines, nil
}

// inlineNote tells of an inline element what document.Line does, and whether l
// is one.
func (f *File) inlineNote(l Line, text string) (note string, inline bool, err error) {
	switch {
	case l.Type == "Span" && l.Expansion != "":
		return "abbreviation " + text + " = " + l.Expansion + "\n", true, nil
	case l.Type == "Span":
		return "lang " + l.Lang + " " + text + "\n", true, nil
	case l.Type == "Reference":
		return "", true, nil
	case l.Type == "Link" && l.Target > 0:
		return "", true, f.checkReference(l, text)
	case l.Type == "Link":
		address, err := url.PathUnescape(l.URL)
		return "link " + address + " " + text + "\n", true, err
	}
	return "", false, nil
}

// numbered divides an item of a list of contents into its heading and the
// number of its page.
func numbered(text string) (heading, number string, err error) {
	at := strings.LastIndex(text, " ")
	if at < 0 {
		return "", "", fmt.Errorf("%q in the list of contents has no page number", text)
	}
	return text[:at], text[at+1:], nil
}

// checkReference wants a link in a list of contents to end in the number of the
// page it leads to, where its heading is.
func (f *File) checkReference(link Line, text string) error {
	heading, number, err := numbered(text)
	if err != nil {
		return err
	}
	if number != strconv.Itoa(link.Target) {
		return fmt.Errorf("%q leads to page %d", text, link.Target)
	}
	for _, l := range f.Outline() {
		if strings.HasPrefix(l.Type, "H") && l.Page == link.Target-1 && strings.TrimRight(l.Text, " ") == heading {
			return nil
		}
	}
	return fmt.Errorf("%q is in the list of contents, and not on page %d", heading, link.Target)
}
