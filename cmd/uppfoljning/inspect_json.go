package main

import "uppfoljning/layout/pdf/inspect"

// reportJSON is what was found of a PDF file.
type reportJSON struct {
	File       string           `json:"file"` // as it was named
	ExitCode   int              `json:"exitCode"`
	Fault      *string          `json:"fault"` // in Swedish, what kept it from being read
	Size       int              `json:"size"`  // in bytes
	SHA256     string           `json:"sha256"`
	PDF        string           `json:"pdf"` // the version of PDF
	Pages      int              `json:"pages"`
	Claims     *claimsJSON      `json:"claims"`
	Checks     []checkJSON      `json:"checks"`
	Changes    []differenceJSON `json:"changes"`  // made after the file was written, oldest first
	Original   *originalJSON    `json:"original"` // the file before them, or null
	Headings   []headingJSON    `json:"headings"`
	Links      []string         `json:"links"` // out of the document
	Comparison *rebuiltJSON     `json:"comparison"`
}

// claimsJSON is what a file says of itself; what it does not say is empty.
type claimsJSON struct {
	Title     string   `json:"title"`
	Publisher string   `json:"publisher"`
	Language  string   `json:"language"`
	Created   string   `json:"created"`
	Modified  string   `json:"modified"`
	Tool      string   `json:"tool"`
	Version   string   `json:"version"` // of this program, where it made the report
	Options   []string `json:"options"` // as the flags are called, such as "period t1"
	Producer  string   `json:"producer"`
	Standards []string `json:"standards"`
	Workbook  string   `json:"workbook"` // its SHA-256
}

// checkJSON is how a demand came out.
type checkJSON struct {
	Code     string        `json:"code"`    // English and stable
	Verdict  string        `json:"verdict"` // "ok", "fail" or "undecided"
	Clause   string        `json:"clause"`
	Sentence string        `json:"sentence"` // in Swedish
	Findings []findingJSON `json:"findings"`
}

// findingJSON is one way in which a demand is not met.
type findingJSON struct {
	Code     string `json:"code"`
	Sentence string `json:"sentence"`
	Pages    []int  `json:"pages"`
	Count    int    `json:"count"`
}

// differenceJSON is an update.
type differenceJSON struct {
	Bytes    int    `json:"bytes"`
	Signed   bool   `json:"signed"`
	Sentence string `json:"sentence"`
}

// originalJSON is the file as it was first written.
type originalJSON struct {
	Size   int         `json:"size"`
	SHA256 string      `json:"sha256"`
	Checks []checkJSON `json:"checks"`
}

// headingJSON is a heading.
type headingJSON struct {
	Level int    `json:"level"`
	Text  string `json:"text"`
	Page  int    `json:"page"` // from 1; 0 for none
}

// rebuiltJSON is what came of making the report anew.
type rebuiltJSON struct {
	Workbook    string   `json:"workbook"`
	Named       bool     `json:"named"` // it is the workbook that the report names
	Identical   bool     `json:"identical"`
	Differences []string `json:"differences"` // in Swedish
	Fault       *string  `json:"fault"`
}

// inspectionJSON is the answer for one PDF file.
func (r *reviewed) inspectionJSON() reportJSON {
	a := reportJSON{File: r.workbook, ExitCode: r.code, Fault: orNull(r.fault), Checks: []checkJSON{},
		Changes: []differenceJSON{}, Headings: []headingJSON{}, Links: []string{}}
	if r.pdf == nil {
		return a
	}
	f := r.pdf.Report
	a.Size, a.SHA256, a.PDF, a.Pages = f.Size, f.SHA256, f.Version, f.Pages
	c := &f.Claims
	a.Claims = &claimsJSON{c.Title, c.Author, c.Lang, c.Created, c.Modified, c.Tool, c.ToolVersion,
		append([]string{}, c.ToolOptions...), c.Producer, append([]string{}, c.Standards...), c.Workbook}
	a.Checks = checksAsJSON(f.Checks)
	for i := range f.Changes {
		a.Changes = append(a.Changes, differenceJSON{f.Changes[i].Bytes, f.Changes[i].Signature != nil, f.Changes[i].Sentence()})
	}
	if o := f.Original; o != nil {
		a.Original = &originalJSON{o.Size, o.SHA256, checksAsJSON(o.Checks)}
	}
	for _, h := range f.Headings {
		a.Headings = append(a.Headings, headingJSON(h))
	}
	a.Links = append(a.Links, f.Addresses...)
	if k := r.pdf.Rebuilt; k != nil {
		a.Comparison = &rebuiltJSON{r.pdf.against, k.Named, k.Identical, k.Sentences(), orNull(k.Fault)}
	}
	return a
}

func checksAsJSON(checks []inspect.Check) []checkJSON {
	all := []checkJSON{}
	for i := range checks {
		c := &checks[i]
		j := checkJSON{string(c.Code), [...]string{inspect.Holds: "ok", inspect.Fails: "fail", inspect.Undecided: "undecided"}[c.Verdict],
			c.Clause(), c.Sentence(), []findingJSON{}}
		for _, f := range c.Findings {
			j.Findings = append(j.Findings, findingJSON{string(f.Code), f.Sentence(), append([]int{}, f.Pages...), f.Count})
		}
		all = append(all, j)
	}
	return all
}
