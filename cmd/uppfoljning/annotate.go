package main

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"uppfoljning/cmd/internal/publish"
	"uppfoljning/report/workbook/write"
)

// copyTargets decides where the annotated copy of each workbook goes. A fault in
// the usage is told in Swedish.
func copyTargets(workbooks []string, out string) (paths []string, fault string) {
	folder := ""
	switch {
	case out == "":
	case isFolder(out):
		folder = out
	case os.IsPathSeparator(out[len(out)-1]), isAbsent(filepath.Dir(out)):
		return nil, noFolderFor(out, messageNoFolder)
	case len(workbooks) > 1:
		return nil, messageOneFileForMany
	case len(workbooks) == 1 && !strings.EqualFold(filepath.Ext(out), filepath.Ext(workbooks[0])):
		return nil, fmt.Sprintf(messageOtherEnding, out, filepath.Ext(workbooks[0]))
	default:
		return []string{out}, ""
	}
	seen := map[string]string{}
	for _, w := range workbooks {
		path := filepath.Join(filepath.Dir(w), publish.CopyName(w))
		if folder != "" {
			path = filepath.Join(folder, publish.CopyName(w))
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
	if r.Report == nil {
		return
	}
	data, err := readSource(r.workbook, maxInspected)
	if err == nil && !isMadeOf(r.Report, data) {
		err = errChanged
	}
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
	err = r.Annotate(&out, data)
	switch {
	case errors.Is(err, write.ErrStrict):
		r.code, r.fault = max(r.code, exitWorkbook), fmt.Sprintf(messageStrictWorkbook, r.workbook)
		return
	case err != nil:
		r.code, r.fault = max(r.code, exitWorkbook), fmt.Sprintf(messageCannotAnnotate, r.workbook, err)
		return
	}
	if err := replaceFile(path, out.Bytes()); err != nil {
		r.code, r.fault = exitMachine, cannotWrite(path, err)
		return
	}
	r.copied = path
}

// workedIn reports whether a file is there that is no copy of ours as we wrote
// it: somebody may have mended the workbook in the copy.
func workedIn(path string) bool {
	f, err := openSource(path)
	if err != nil {
		return false // what stands in the way of writing is told then
	}
	defer f.Close()
	return !write.IsUntouched(f, f.size())
}
