package inspect

import (
	"crypto/sha256"
	"strings"
	"time"

	"uppfoljning/layout/pdf/foreign"
	"uppfoljning/layout/pdf/object"
)

// Claims is what a file says of itself. What it does not say is empty.
type Claims struct {
	Title, Author, Subject, Lang string
	Created, Modified            string // as the metadata have them
	Producer                     string // what wrote the file
	Tool                         string // what made the document: xmp:CreatorTool
	// Of a report of ours, Tool in its parts: the version of the program, and
	// the options that the bytes depend on, each with its value.
	ToolVersion string
	ToolOptions []string
	Workbook    string // the SHA-256 of the workbook, in hexadecimal digits
	Standards   []string
}

const (
	toolName     = "uppfoljning"
	sourcePrefix = "sha256:"
)

// Ours tells whether the file says that it is a report of this program.
func (c *Claims) Ours() bool { return c.ToolVersion != "" }

// readClaims gathers what the file says of itself.
func (j *judgement) readClaims() {
	info := j.f.Dict(j.f.Trailer["Info"])
	either := func(space, name string, key object.Name) string {
		s := j.xmp.get(space, name)
		if s == "" {
			s = j.f.Text(info[key])
		}
		return tame(s)
	}
	c := &j.Claims
	c.Title, c.Author, c.Subject = either(nsDC, "title", "Title"), either(nsDC, "creator", "Author"), either(nsDC, "description", "Subject")
	c.Created, c.Modified = isoDate(either(nsXMP, "CreateDate", "CreationDate")), isoDate(either(nsXMP, "ModifyDate", "ModDate"))
	c.Producer, c.Tool = either(nsPDF, "Producer", "Producer"), either(nsXMP, "CreatorTool", "Creator")
	c.Lang = tame(j.f.Text(j.f.Catalog()["Lang"]))
	c.ToolVersion, c.ToolOptions = readTool(c.Tool)
	if sum, ok := strings.CutPrefix(j.xmp.get(nsDC, "source"), sourcePrefix); ok && isHex(sum) {
		c.Workbook = strings.ToLower(sum)
	}
	if part := j.xmp.get(nsPDFUA, "part"); part != "" {
		c.Standards = append(c.Standards, "PDF/UA-"+tame(part))
	}
	if part := j.xmp.get(nsPDFA, "part"); part != "" {
		c.Standards = append(c.Standards, "PDF/A-"+tame(part+strings.ToLower(j.xmp.get(nsPDFA, "conformance"))))
	}
}

// isoDate writes a date of the document information dictionary as the metadata
// have dates. What is no such date stays as it is.
func isoDate(s string) string {
	if t, ok := pdfDate(s); ok && strings.HasPrefix(s, "D:") {
		return t.Format(time.RFC3339)
	}
	return s
}

// readTool reads "uppfoljning 0.1.0 (period t1, storstil)".
func readTool(tool string) (version string, options []string) {
	rest, ok := strings.CutPrefix(tool, toolName+" ")
	if !ok {
		return "", nil
	}
	version, rest, _ = strings.Cut(rest, " ")
	if rest = strings.TrimSuffix(strings.TrimPrefix(rest, "("), ")"); rest != "" {
		options = strings.Split(rest, ", ")
	}
	return version, options
}

func isHex(s string) bool {
	return len(s) == 2*sha256.Size && strings.Trim(s, "0123456789abcdefABCDEF") == ""
}

// faultFindings are what is found of a file where something is wrong with it.
var faultFindings = map[foreign.FaultKind]FindingCode{
	foreign.CrossReferences: "no-cross-references", foreign.Misplaced: "misplaced", foreign.Unreadable: "unreadable",
	foreign.WrongLength: "wrong-length", foreign.Undecodable: "undecodable",
}

// whole judges the file as a container.
func (j *judgement) whole() {
	for _, fault := range j.f.Faults {
		if fault.Kind == foreign.Exhausted { // finish tells of it
			continue
		}
		j.fail("whole", faultFindings[fault.Kind], 0)
	}
	if j.f.Before > 0 {
		j.fail("whole", "before-header", 0)
	}
	if n := len(j.f.Revisions); n > 0 && j.f.Revisions[n-1].End < len(j.data) {
		j.fail("whole", "after-end", 0)
	}
	j.digest()
}

// digest compares the file, as it was first made, with the identifier that a
// report of ours has: half the SHA-256 of all before its cross-references.
func (j *judgement) digest() {
	if !j.Claims.Ours() {
		j.doubt("digest", "not-ours", 0)
		return
	}
	if len(j.f.Revisions) == 0 {
		j.fail("digest", "digest-differs", 0)
		return
	}
	first := j.f.Revisions[0]
	sum := sha256.Sum256(j.data[:first.Body])
	id := j.f.Array(j.f.Trailer["ID"])
	if len(id) != 2 || id[0] != object.Value(object.String(sum[:16])) {
		j.fail("digest", "digest-differs", 0)
	}
}
