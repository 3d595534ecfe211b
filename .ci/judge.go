// Command judge reads what outside validators say of a PDF and holds it
// against what is demanded. It exits 0 if all is met, 1 with the reasons if
// not, and 2 if it cannot tell.
//
//	judge verapdf REPORT.xml PROFILE FILE.pdf
//	judge structure PARAGRAPHS.txt STRUCTURE.txt
//	judge words PARAGRAPHS.txt TEXT.txt
//
// The first wants a clean verdict on FILE.pdf by PROFILE, such as PDF/UA-1, in
// veraPDF's report. The other two want every line of PARAGRAPHS.txt, in that
// order: unbroken and spaced as there in the output of pdfinfo -struct-text,
// or as words among those of pdftotext, where heads and feet come between.
package main

import (
	"encoding/xml"
	"errors"
	"fmt"
	"os"
	"strings"
)

func main() {
	args := os.Args[1:]
	var reasons []string
	var err error
	switch {
	case len(args) == 4 && args[0] == "verapdf":
		reasons, err = judgeVeraPDF(args[1], args[2], args[3])
	case len(args) == 3 && args[0] == "structure":
		reasons, err = judgeStructure(args[1], args[2])
	case len(args) == 3 && args[0] == "words":
		reasons, err = judgeWords(args[1], args[2])
	default:
		err = errors.New("usage: judge verapdf REPORT PROFILE PDF | structure PARAGRAPHS STRUCTURE | words PARAGRAPHS TEXT")
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "judge:", err)
		os.Exit(2)
	}
	for _, reason := range reasons {
		fmt.Println("  " + reason)
	}
	if len(reasons) > 0 {
		os.Exit(1)
	}
}

// profileRules is how many rules the profiles of the pinned veraPDF have: a
// verdict on fewer is no verdict.
var profileRules = map[string]int{"PDF/A-2a": 153, "PDF/UA-1": 106}

// job is what veraPDF's machine-readable report says of one file.
type job struct {
	Name     string `xml:"item>name"`
	Failures []struct {
		Message string `xml:"exceptionMessage"`
	} `xml:"taskException"`
	Verdicts []verdict `xml:"validationReport"`
}

// verdict is the outcome of one profile.
type verdict struct {
	Profile   string `xml:"profileName,attr"`
	End       string `xml:"jobEndStatus,attr"`
	Compliant bool   `xml:"isCompliant,attr"`
	Details   struct {
		PassedRules int `xml:"passedRules,attr"`
		FailedRules int `xml:"failedRules,attr"`
		Rules       []struct {
			Clause      string `xml:"clause,attr"`
			Test        string `xml:"testNumber,attr"`
			Status      string `xml:"status,attr"`
			Description string `xml:"description"`
		} `xml:"rule"`
	} `xml:"details"`
}

func judgeVeraPDF(report, profile, pdf string) ([]string, error) {
	want, ok := profileRules[profile]
	if !ok {
		return nil, fmt.Errorf("unknown profile %q", profile)
	}
	text, err := os.ReadFile(report)
	if err != nil {
		return nil, err
	}
	var all struct {
		Jobs []job `xml:"jobs>job"`
	}
	if err := xml.Unmarshal(text, &all); err != nil {
		return nil, fmt.Errorf("read %s: %w", report, err)
	}
	var verdicts []verdict
	var reasons []string
	for _, j := range all.Jobs {
		if j.Name != pdf {
			continue
		}
		for _, f := range j.Failures {
			reasons = append(reasons, "not validated: "+f.Message)
		}
		for _, v := range j.Verdicts {
			if v.Profile == profile+" validation profile" {
				verdicts = append(verdicts, v)
			}
		}
	}
	if len(verdicts) != 1 {
		return append(reasons, fmt.Sprintf("%d verdicts by %s, want 1", len(verdicts), profile)), nil
	}
	return append(reasons, verdicts[0].reasons(want)...), nil
}

// reasons tells what speaks against a verdict by a profile of so many rules.
func (v verdict) reasons(rules int) []string {
	var reasons []string
	d := v.Details
	for _, r := range d.Rules {
		if r.Status == "failed" {
			reasons = append(reasons, fmt.Sprintf("rule %s-%s: %s", r.Clause, r.Test, r.Description))
		}
	}
	if d.FailedRules != 0 || !v.Compliant {
		reasons = append(reasons, fmt.Sprintf("%d rules failed", d.FailedRules))
	}
	if n := d.PassedRules + d.FailedRules; n != rules || v.End != "normal" {
		reasons = append(reasons, fmt.Sprintf("%d rules tried, want %d; the run ended %q", n, rules, v.End))
	}
	return reasons
}

// judgeStructure finds each paragraph unbroken in the text of the structure
// tree, after the one before it. The tool prints the text of each marked
// content in quotes on a line of its own.
func judgeStructure(paragraphs, structure string) ([]string, error) {
	want, err := readParagraphs(paragraphs)
	if err != nil {
		return nil, err
	}
	text, err := os.ReadFile(structure)
	if err != nil {
		return nil, err
	}
	var quoted strings.Builder
	for line := range strings.Lines(string(text)) {
		line = strings.TrimSpace(line)
		if len(line) >= 2 && line[0] == '"' && line[len(line)-1] == '"' {
			quoted.WriteString(line[1 : len(line)-1])
		}
	}
	rest := strings.Join(strings.Fields(quoted.String()), " ")
	var reasons []string
	for _, p := range want {
		if _, after, found := strings.Cut(rest, p); found {
			rest = after
		} else {
			reasons = append(reasons, "not in its place: "+p)
		}
	}
	return reasons, nil
}

// judgeWords finds the words of each paragraph, one after another, among those
// of the text as it flows from page to page.
func judgeWords(paragraphs, extracted string) ([]string, error) {
	want, err := readParagraphs(paragraphs)
	if err != nil {
		return nil, err
	}
	text, err := os.ReadFile(extracted)
	if err != nil {
		return nil, err
	}
	rest := words(string(text))
	for _, p := range want {
		for _, w := range words(p) {
			for len(rest) > 0 && rest[0] != w {
				rest = rest[1:]
			}
			if len(rest) == 0 {
				return []string{fmt.Sprintf("no %q in its place in: %s", w, p)}, nil
			}
			rest = rest[1:]
		}
	}
	return nil, nil
}

// words splits text at spaces, and behind the hyphens and strokes where a line
// may end.
func words(text string) []string {
	return strings.Fields(strings.NewReplacer("-", "- ", "/", "/ ").Replace(text))
}

// readParagraphs gives the lines of a document as it was published, less its
// bullets, its stray spaces and the colon behind a heading.
func readParagraphs(path string) ([]string, error) {
	text, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	var paragraphs []string
	for line := range strings.Lines(string(text)) {
		line = strings.Join(strings.Fields(line), " ")
		line = strings.TrimSuffix(strings.TrimPrefix(line, "• "), ":")
		if line != "" {
			paragraphs = append(paragraphs, line)
		}
	}
	if len(paragraphs) == 0 {
		return nil, fmt.Errorf("%s holds no text", path)
	}
	return paragraphs, nil
}
