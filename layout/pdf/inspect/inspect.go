// Package inspect judges a PDF file by what stands in it: whether it meets those
// demands of ISO 14289-1 (PDF/UA-1) and ISO 19005-2 (PDF/A-2, level A) that can
// be tried without drawing the pages, what it claims of itself, and what has been
// done to it since it was made.
//
// What comes in is the bytes of any PDF file; what goes out is a Report, of which
// everything can be said in Swedish. It trusts nothing of how the file was made
// and shares no code with what makes ours but the objects themselves. What it
// cannot tell it says it cannot: a file without a fault here may have one that
// only veraPDF finds, or only a human being.
package inspect

import (
	"crypto/sha256"
	"encoding/hex"

	"uppfoljning/layout/pdf/foreign"
)

// Report is what there is to say of a file.
type Report struct {
	Size    int    // in bytes
	SHA256  string // of the whole file, in hexadecimal digits
	Version string // of PDF, such as "1.7"
	Pages   int
	Claims  Claims
	Changes []Change // by revisions after the first, oldest first
	// Original is the report on the first revision, where there are several;
	// OriginalSize is how many bytes at the beginning of the file that is.
	Original     *Report
	OriginalSize int
	Checks       []Check   // in the order in which they are to be told
	Headings     []Heading // in reading order; of a file without tags, its bookmarks
	Lines        []Line    // all that is tagged, in reading order
	Addresses    []string  // of the links that lead out of the file, each once, in order
}

// Heading is a heading and where it stands.
type Heading struct {
	Level int
	Text  string
	Page  int // from 1; 0 where it is on none
}

// Line is a structure element with content of its own.
type Line struct {
	Type string // the standard structure type
	Text string
	Page int // from 1
}

// Verdict is how a check came out.
type Verdict uint8

const (
	Holds Verdict = iota
	Fails
	Undecided
)

// Check is one demand, and what was found.
type Check struct {
	Code     Code
	Verdict  Verdict
	Findings []Finding // where it does not hold, why that cannot be told, or of what kind it holds
}

// Finding is one way in which a demand is not met, wherever that is.
type Finding struct {
	Code  FindingCode
	Args  []string
	Pages []int // from 1, in order, each once
	Count int   // how many times
}

// Failed tells whether any check fails.
func (r *Report) Failed() bool { return r.Count(Fails) > 0 }

// Count is how many checks came out as v.
func (r *Report) Count(v Verdict) int {
	n := 0
	for i := range r.Checks {
		if r.Checks[i].Verdict == v {
			n++
		}
	}
	return n
}

// Read inspects a whole file. It fails where there is none to inspect: the error
// is foreign.ErrNoPDF or foreign.ErrNoPages.
func Read(data []byte) (*Report, error) {
	f, err := foreign.Read(data)
	if err != nil {
		return nil, err
	}
	j := judge(f, data)
	if len(f.Revisions) == 0 && !f.Encrypted {
		j.doubt("unchanged", "no-history", 0)
	}
	if len(f.Revisions) > 1 {
		original := data[:f.Revisions[0].End]
		if first, err := foreign.Read(original); err == nil {
			o := judge(first, original)
			j.Original, j.OriginalSize = o.Report, len(original)
			*j.checks["digest"] = *o.checks["digest"] // which tells of the file as it was first written
		}
		j.Changes = changes(f, data)
		j.unchanged()
	}
	return j.Report, nil
}

// judge inspects a file as it is now.
func judge(f *foreign.File, data []byte) *judgement {
	sum := sha256.Sum256(data)
	j := &judgement{f: f, data: data, Report: &Report{Size: len(data), SHA256: hex.EncodeToString(sum[:]), Version: f.Version},
		checks: map[Code]*Check{}}
	j.start()
	if f.Encrypted {
		j.encrypted()
		return j
	}
	j.pageTree()
	j.metadata()
	j.readClaims()
	j.reach()
	j.tags()
	j.contents()
	j.structure()
	j.annotations()
	j.bookmarks()
	j.unread()
	j.colours()
	j.whole() // last: what is wrong with the file is found on the way
	j.finish()
	return j
}
