package inspect

import (
	"slices"
	"strings"

	"uppfoljning/layout/pdf/foreign"
	"uppfoljning/layout/pdf/object"
)

// Code names a demand. It is English and stable.
type Code string

// FindingCode names a way in which a demand is not met. It is English and
// stable.
type FindingCode string

// demand is what is asked of a file, and by whom.
type demand struct {
	code   Code
	clause string
}

// demands are all that are tried, in the order in which they are told.
var demands = []demand{
	{"whole", "ISO 32000-1 7.5, ISO 19005-2 6.1"},
	{"digest", "ISO 32000-1 14.4"},
	{"unchanged", "ISO 32000-1 7.5.6"},
	{"encryption", "ISO 19005-2 6.1.3, ISO 14289-1 7.16"},
	{"filters", "ISO 19005-2 6.1.7"},
	{"xmp", "ISO 19005-2 6.6.2.1"},
	{"pdfa", "ISO 19005-2 6.6.4"},
	{"pdfua", "ISO 14289-1 5"},
	{"title", "ISO 14289-1 7.1"},
	{"language", "ISO 14289-1 7.2, ISO 19005-2 6.7.4"},
	{"info", "ISO 19005-2 6.6.3"},
	{"dates", "ISO 32000-1 7.9.4"},
	{"tagged", "ISO 14289-1 7.1, ISO 19005-2 6.7"},
	{"marked", "ISO 14289-1 7.1"},
	{"tree", "ISO 32000-1 14.7, ISO 14289-1 7.1"},
	{"types", "ISO 14289-1 7.1, ISO 19005-2 6.7.3.4"},
	{"parts", "ISO 14289-1 7.2"},
	{"headings", "ISO 14289-1 7.4"},
	{"figures", "ISO 14289-1 7.3, 7.7"},
	{"tables", "ISO 14289-1 7.5"},
	{"notes", "ISO 14289-1 7.9"},
	{"links", "ISO 14289-1 7.18.5"},
	{"annotations", "ISO 14289-1 7.18, ISO 19005-2 6.3"},
	{"bookmarks", "ISO 14289-1 7.17"},
	{"embedded", "ISO 14289-1 7.21.4.1, ISO 19005-2 6.2.11.4"},
	{"mapped", "ISO 14289-1 7.21.7, ISO 19005-2 6.2.11.7"},
	{"glyphs", "ISO 14289-1 7.21.8, ISO 19005-2 6.2.11.8"},
	{"colours", "ISO 19005-2 6.2.3, 6.2.4.3"},
	{"actions", "ISO 19005-2 6.5"},
	{"attachments", "ISO 19005-2 6.8"},
	{"external", "ISO 19005-2 6.1.7.1, 6.2.9"},
	{"forms", "ISO 19005-2 6.4, ISO 14289-1 7.15"},
}

// Clause is where the demand stands.
func (c *Check) Clause() string {
	for _, d := range demands {
		if d.code == c.Code {
			return d.clause
		}
	}
	panic("internal error: no demand " + string(c.Code))
}

// judgement is a file while it is judged.
type judgement struct {
	*Report
	f      *foreign.File
	data   []byte
	checks map[Code]*Check

	pages   []page
	byRef   map[object.Ref]int // of pages
	xmp     properties
	fonts   map[object.Ref]*font
	drawn   map[sequence]*stretch
	order   []sequence // in drawing order
	painted map[sequence]bool
	forms   map[formUse]bool
	root    *element
	claimed map[sequence]*element
	claims  []sequence              // in the order of the tag tree
	objects map[object.Ref]*element // that hold annotations by an OBJR
	parents map[int]object.Value    // the parent tree
	device  map[object.Name]bool    // the device colour spaces in use
	meaning bool                    // a page gives one of them a meaning
	names   map[object.String]object.Value
	steps   int // taken in walks of what many may share
}

// start makes all checks, which hold until something is found.
func (j *judgement) start() {
	j.Checks = make([]Check, len(demands))
	for i, d := range demands {
		j.Checks[i].Code = d.code
		j.checks[d.code] = &j.Checks[i]
	}
	j.byRef, j.fonts, j.drawn = map[object.Ref]int{}, map[object.Ref]*font{}, map[sequence]*stretch{}
	j.forms, j.claimed, j.objects = map[formUse]bool{}, map[sequence]*element{}, map[object.Ref]*element{}
	j.painted = map[sequence]bool{}
	j.parents, j.device = map[int]object.Value{}, map[object.Name]bool{}
}

// fail notes that a demand is not met, on a page, from 1, or on none.
func (j *judgement) fail(code Code, what FindingCode, page int, args ...string) {
	j.note(code, Fails, what, page, args)
}

// doubt notes that it cannot be told whether a demand is met.
func (j *judgement) doubt(code Code, what FindingCode, page int, args ...string) {
	j.note(code, Undecided, what, page, args)
}

// maxFindings is how many ways in which a demand is not met are told apart.
const maxFindings = 20

func (j *judgement) note(code Code, v Verdict, what FindingCode, page int, args []string) {
	c := j.checks[code]
	if c == nil {
		panic("internal error: no demand " + string(code))
	}
	if v == Fails || c.Verdict == Holds {
		c.Verdict = v
	}
	for i := range args {
		args[i] = tame(args[i])
	}
	at := slices.IndexFunc(c.Findings, func(f Finding) bool { return f.Code == what && slices.Equal(f.Args, args) })
	if at < 0 {
		if len(c.Findings) == maxFindings {
			return
		}
		at = len(c.Findings)
		c.Findings = append(c.Findings, Finding{Code: what, Args: args})
	}
	f := &c.Findings[at]
	f.Count++
	if k, seen := slices.BinarySearch(f.Pages, page); page > 0 && !seen {
		f.Pages = slices.Insert(f.Pages, k, page)
	}
}

// tame makes text of a file fit to be printed: no control characters, which a
// terminal would obey, and no end of length.
func tame(s string) string {
	const most = 300
	runes := []rune(strings.Map(func(r rune) rune {
		switch {
		case r == '\n' || r == '\t' || r == '\r':
			return ' '
		case r < ' ' || r >= 0x7F && r < 0xA0 || r >= 0x200E && r <= 0x200F || r >= 0x202A && r <= 0x202E || r >= 0x2066 && r <= 0x2069:
			return -1
		}
		return r
	}, s[:min(len(s), 16*most)]))
	if len(runes) > most {
		return string(runes[:most]) + "…"
	}
	return string(runes)
}

// Encrypted tells whether encryption hides what the file says.
func (r *Report) Encrypted() bool {
	return slices.ContainsFunc(r.Checks, func(c Check) bool { return c.Code == "encryption" && c.Verdict == Fails })
}

// encrypted leaves all undecided that encryption hides.
func (j *judgement) encrypted() {
	j.fail("encryption", "encrypted", 0)
	for i := range j.Checks {
		if c := j.Checks[i].Code; c != "encryption" {
			j.doubt(c, "hidden-by-encryption", 0)
		}
	}
}

// maxSteps is more than any report of thousands of pages takes.
const maxSteps = 4 << 20

// step counts a step of a walk, and tells whether it may be taken: a short file
// can have many share one long list.
func (j *judgement) step() bool {
	j.steps++
	return j.steps <= maxSteps
}

// finish leaves undecided what a file too large for us may hide.
func (j *judgement) finish() {
	if j.steps <= maxSteps && !slices.ContainsFunc(j.f.Faults, func(f foreign.Fault) bool { return f.Kind == foreign.Exhausted }) {
		return
	}
	for i := range j.Checks {
		if j.Checks[i].Verdict == Holds {
			j.doubt(j.Checks[i].Code, "too-much", 0)
		}
	}
}
