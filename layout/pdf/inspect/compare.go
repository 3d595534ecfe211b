package inspect

import (
	"bytes"
	"strconv"
	"strings"
)

// Difference is something in which two files differ.
type Difference struct {
	Kind     DifferenceKind
	Was, Now string // in the first and in the second; empty where it has none
	Count    int    // of lines: how many differ in all
}

// DifferenceKind is what differs.
type DifferenceKind uint8

const (
	TextDiffers  DifferenceKind = iota // a line of the document
	TypeDiffers                        // what a line is
	PagesDiffer                        // how many pages there are
	TitleDiffers                       // and so on, through the metadata
	AuthorDiffers
	SubjectDiffers
	DateDiffers
	ToolDiffers
	WorkbookDiffers
	BytesDiffer // nothing above, or besides; Was is how many bytes are alike at the beginning
)

// Compare tells in what two files differ, which have been read already: first
// what they say, then what they say of themselves, then their bytes. Identical
// files give none.
func Compare(was, now *Report, wasData, nowData []byte) []Difference {
	if bytes.Equal(wasData, nowData) {
		return nil
	}
	var all []Difference
	if d, differs := compareLines(was.Lines, now.Lines); differs {
		all = append(all, d)
	}
	add := func(kind DifferenceKind, a, b string) {
		if a != b {
			all = append(all, Difference{Kind: kind, Was: a, Now: b})
		}
	}
	add(PagesDiffer, strconv.Itoa(was.Pages), strconv.Itoa(now.Pages))
	a, b := &was.Claims, &now.Claims
	add(TitleDiffers, a.Title, b.Title)
	add(AuthorDiffers, a.Author, b.Author)
	add(SubjectDiffers, a.Subject, b.Subject)
	add(DateDiffers, a.Created, b.Created)
	add(ToolDiffers, a.Tool, b.Tool)
	add(WorkbookDiffers, a.Workbook, b.Workbook)
	same := 0
	for same < min(len(wasData), len(nowData)) && wasData[same] == nowData[same] {
		same++
	}
	return append(all, Difference{Kind: BytesDiffer, Was: strconv.Itoa(same)})
}

// compareLines gives the first line that differs, and counts those that the
// other file has nowhere.
func compareLines(was, now []Line) (d Difference, differs bool) {
	at := 0
	for at < min(len(was), len(now)) && was[at].Type == now[at].Type && was[at].Text == now[at].Text {
		at++
	}
	if at == len(was) && at == len(now) {
		return d, false
	}
	text := func(lines []Line) string {
		if at < len(lines) {
			return lines[at].Text
		}
		return ""
	}
	d = Difference{Kind: TextDiffers, Was: text(was), Now: text(now)}
	if d.Was == d.Now && at < len(was) && at < len(now) {
		d.Kind, d.Was, d.Now = TypeDiffers, was[at].Type+": "+d.Was, now[at].Type+": "+d.Now
	}
	count := map[string]int{}
	for _, l := range was {
		count[l.Text]++
	}
	for _, l := range now {
		count[l.Text]--
	}
	for _, n := range count {
		d.Count += max(n, -n)
	}
	return d, true
}

// clip is the beginning of a long text.
func clip(s string) string {
	const most = 120
	if r := []rune(s); len(r) > most {
		return strings.TrimSpace(string(r[:most])) + "…"
	}
	return s
}
