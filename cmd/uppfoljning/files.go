package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"uppfoljning/cmd/internal/publish"
)

// target is where a report is to be written: in a file named by the user, or
// in a folder under the workbook's own name, or one for the web.
type target struct {
	file   string
	folder string
	base   string // the workbook's name without its ending
	web    bool
}

// path gives the path of a file of the report.
func (t target) path(e *publish.Edition, p publish.Printed) string {
	if t.file != "" {
		return t.file
	}
	base := t.base
	if t.web {
		base = e.WebBase()
	}
	return filepath.Join(t.folder, e.Name(base, p))
}

// targets decides where the report of each workbook goes, before any is read.
// A fault in the usage is told in Swedish.
func targets(workbooks []string, out string, web bool) (ts []target, fault string) {
	folder := ""
	switch {
	case out == "":
	case isFolder(out):
		folder = out
	case os.IsPathSeparator(out[len(out)-1]), isAbsent(filepath.Dir(out)):
		return nil, noFolderFor(out, messageNoFolder)
	case !isReportName(out):
		return nil, fmt.Sprintf(messageNotReport, out)
	case len(workbooks) > 1:
		return nil, messageOneFileForMany
	default:
		return []target{{file: out}}, ""
	}
	for _, w := range workbooks {
		t := target{folder: filepath.Dir(w), base: strings.TrimSuffix(filepath.Base(w), filepath.Ext(w)), web: web}
		if folder != "" {
			t.folder = folder
		}
		ts = append(ts, t)
	}
	return ts, ""
}

// oneTarget finds out whether two workbooks would be written to one file by
// their own names. It is told in Swedish.
func (b *batch) oneTarget() (fault string) {
	seen := map[string]string{}
	for i, t := range b.targets {
		if t.web || t.file != "" {
			continue
		}
		if first, ok := seen[t.key()]; ok {
			return fmt.Sprintf(messageSameTarget, first, b.workbooks[i])
		}
		seen[t.key()] = b.workbooks[i]
	}
	return ""
}

// isReportName reports whether a file's name ends as that of a report does.
func isReportName(name string) bool {
	_, ok := publish.FormatOf(name)
	return ok
}

func isFolder(path string) bool {
	info, err := os.Stat(path)
	return err == nil && info.IsDir()
}

// isAbsent reports whether a folder is known not to be there. Of one that cannot be
// asked about, writing there tells more.
func isAbsent(folder string) bool {
	info, err := os.Stat(folder)
	if err == nil {
		return !info.IsDir()
	}
	return errors.Is(err, fs.ErrNotExist) || machineTrouble(err) == noFolder
}

// sameFile reports whether two paths lead to one file that exists.
func sameFile(a, b string) bool {
	first, err := os.Stat(a)
	if err != nil {
		return false
	}
	second, err := os.Stat(b)
	return err == nil && os.SameFile(first, second)
}
