package main

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"

	"uppfoljning/report"
	"uppfoljning/report/workbook/write"
)

var alreadyReviewed = regexp.MustCompile(`^(.*)` + copySuffix + `(?:-(\d{1,4}))?$`)

// copyName names the annotated copy of a workbook: "plan-granskad.xlsx". That of
// a copy is numbered, so that none is ever its own.
func copyName(workbook string) string {
	ext := filepath.Ext(workbook)
	base := strings.TrimSuffix(filepath.Base(workbook), ext)
	m := alreadyReviewed.FindStringSubmatch(base)
	if m == nil {
		return base + copySuffix + ext
	}
	n := 2
	if m[2] != "" {
		n, _ = strconv.Atoi(m[2]) // digits only, and few
		n++
	}
	return m[1] + copySuffix + "-" + strconv.Itoa(n) + ext
}

// copyTargets decides where the annotated copy of each workbook goes. A fault in
// the usage is told in Swedish.
func copyTargets(workbooks []string, out string) (paths []string, fault string) {
	folder := ""
	switch {
	case out == "":
	case isFolder(out):
		folder = out
	case os.IsPathSeparator(out[len(out)-1]), !isFolder(filepath.Dir(out)):
		return nil, fmt.Sprintf(messageNoFolder, out)
	case len(workbooks) > 1:
		return nil, messageOneFileForMany
	case len(workbooks) == 1 && !strings.EqualFold(filepath.Ext(out), filepath.Ext(workbooks[0])):
		return nil, fmt.Sprintf(messageOtherEnding, out, filepath.Ext(workbooks[0]))
	default:
		return []string{out}, ""
	}
	seen := map[string]string{}
	for _, w := range workbooks {
		path := filepath.Join(filepath.Dir(w), copyName(w))
		if folder != "" {
			path = filepath.Join(folder, copyName(w))
		}
		key := strings.ToLower(path)
		if first, twice := seen[key]; twice {
			return nil, fmt.Sprintf(messageSameTarget, first, w)
		}
		seen[key] = w
		paths = append(paths, path)
	}
	return paths, ""
}

// writeCopy writes the annotated copy of a workbook that has been reviewed, and
// tells of it in r. A workbook that could not be read has none.
func (o *reviewFlags) writeCopy(r *reviewed, path string) {
	if r.report == nil {
		return
	}
	data, err := os.ReadFile(r.workbook)
	if err != nil {
		r.code, r.fault = exitMachine, fmt.Sprintf(messageCannotRead, r.workbook, machineReason(err))
		return
	}
	switch {
	case sameFile(path, r.workbook):
		r.code, r.fault = exitUsage, fmt.Sprintf(messageIsWorkbook, path)
		return
	case workedIn(path):
		r.code, r.fault = exitUsage, fmt.Sprintf(messageCopyWorkedIn, path)
		return
	}
	var out bytes.Buffer
	err = write.Annotate(&out, bytes.NewReader(data), int64(len(data)), r.annotation(o.strict))
	switch {
	case errors.Is(err, write.ErrStrict):
		r.code, r.fault = max(r.code, exitWorkbook), fmt.Sprintf(messageStrictWorkbook, r.workbook)
		return
	case err != nil:
		r.code, r.fault = max(r.code, exitWorkbook), fmt.Sprintf(messageCannotAnnotate, r.workbook, err)
		return
	}
	if err := replaceFile(path, out.Bytes()); err != nil {
		r.code, r.fault = exitMachine, fmt.Sprintf(messageCannotWrite, path, machineReason(err))
		return
	}
	r.copied = path
}

// workedIn reports whether a file is there that is no copy of ours as we wrote
// it: somebody may have mended the workbook in the copy.
func workedIn(path string) bool {
	f, err := os.Open(path)
	if err != nil {
		return false // what stands in the way of writing is told then
	}
	defer f.Close()
	info, err := f.Stat()
	return err == nil && info.Mode().IsRegular() && !write.IsUntouched(f, info.Size())
}

// annotation is what is put into the copy.
func (r *reviewed) annotation(strict bool) write.Annotation {
	a := write.Annotation{Author: commentAuthor, Begin: commentBegin, End: commentEnd, Sheet: listingSheet()}
	for _, p := range r.problems {
		for _, at := range p.Places() {
			if at.Sheet != "" && p.Code != "number-missing" { // it is mended in the copy
				a.Comments = append(a.Comments, write.Comment{At: at, Text: commentText(p)})
			}
		}
		var to any = r.place(p)
		if p.Cell.Sheet != "" {
			to = write.Link{Text: r.place(p), To: p.Cell}
		}
		a.Sheet.Rows = append(a.Sheet.Rows, []any{p.Severity().String(), to, cellText(p.Sentence()), p.Remedy(), string(p.Code)})
	}
	for _, n := range report.FillNumbers(r.report) {
		text := fmt.Sprintf(listingNumber, n.Number)
		a.Numbers = append(a.Numbers, write.Numbering{At: n.Cell, Text: n.Number})
		a.Comments = append(a.Comments, write.Comment{At: n.Cell, Text: listingFilled + ": " + text})
		a.Sheet.Rows = append(a.Sheet.Rows, []any{listingFilled, write.Link{Text: n.Cell.String(), To: n.Cell}, text, listingNumberRemedy})
	}
	a.Sheet.Rows = append(a.Sheet.Rows, nil, []any{nil, nil, r.summary(strict)})
	return a
}

// cellText is a text that a cell can hold. What is longer quotes a page of a
// cell, which stands there still.
func cellText(s string) string {
	const most = 8000
	if runes := []rune(s); len(runes) > most {
		return string(runes[:most]) + " …"
	}
	return s
}
