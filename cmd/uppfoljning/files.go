package main

import (
	"errors"
	"fmt"
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
	case os.IsPathSeparator(out[len(out)-1]), !isFolder(filepath.Dir(out)):
		return nil, fmt.Sprintf(messageNoFolder, out)
	case !isReportName(out):
		return nil, fmt.Sprintf(messageNotReport, out)
	case len(workbooks) > 1:
		return nil, messageOneFileForMany
	default:
		return []target{{file: out}}, ""
	}
	seen := map[string]string{}
	for _, w := range workbooks {
		t := target{folder: filepath.Dir(w), base: strings.TrimSuffix(filepath.Base(w), filepath.Ext(w)), web: web}
		if folder != "" {
			t.folder = folder
		}
		key := filepath.Join(t.folder, strings.ToLower(t.base))
		if first, ok := seen[key]; ok && !web {
			return nil, fmt.Sprintf(messageSameTarget, first, w)
		}
		seen[key] = w
		ts = append(ts, t)
	}
	return ts, ""
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

// sameFile reports whether two paths lead to one file that exists.
func sameFile(a, b string) bool {
	first, err := os.Stat(a)
	if err != nil {
		return false
	}
	second, err := os.Stat(b)
	return err == nil && os.SameFile(first, second)
}

// The reasons not to replace what has the report's name already.
var (
	errIsFolder  = errors.New("is a folder")
	errIsNoFile  = errors.New("is no regular file")
	errProtected = errors.New("is write-protected")

	errFolderProtected = errors.New("the folder is write-protected")
)

// replaceFile writes data to path so that a file that was there before is
// either whole or replaced: it is written beside it, brought to the disk, and
// then given its name. A file that its owner has protected is left alone, and
// one that is replaced hands on its permissions.
func replaceFile(path string, data []byte) (err error) {
	if real, err := filepath.EvalSymlinks(path); err == nil {
		path = real
	}
	before, err := os.Stat(path)
	switch {
	case err != nil:
	case before.IsDir():
		return errIsFolder
	case !before.Mode().IsRegular():
		return errIsNoFile
	case before.Mode().Perm()&0o222 == 0:
		return errProtected
	}
	tmp, err := createBeside(path)
	if err != nil {
		return err
	}
	defer func() {
		if err != nil {
			tmp.Close()
			os.Remove(tmp.Name())
		}
	}()
	if before != nil {
		if err = tmp.Chmod(before.Mode().Perm()); err != nil {
			return err
		}
	}
	if _, err = tmp.Write(data); err != nil {
		return err
	}
	if err = tmp.Sync(); err != nil {
		return err
	}
	if err = tmp.Close(); err != nil {
		return err
	}
	return os.Rename(tmp.Name(), path)
}

// createBeside creates a file in the same folder, so that renaming it is one
// step, with the permissions that a new file has here, which those of
// os.CreateTemp are not: a report is there to be shared.
func createBeside(path string) (*os.File, error) {
	for i := 0; ; i++ {
		name := filepath.Join(filepath.Dir(path), fmt.Sprintf(".%s.%d-%d.tmp", filepath.Base(path), os.Getpid(), i))
		f, err := os.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o666)
		if errors.Is(err, os.ErrPermission) && !inUse(name, err) {
			return nil, errFolderProtected
		}
		if !errors.Is(err, os.ErrExist) || i > 100 {
			return f, err
		}
	}
}

// createFile writes data to a file that must not exist: nobody's work is ever
// written over. Where it cannot be written whole nothing is left of it.
func createFile(path string, data []byte) (err error) {
	f, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o666)
	if err != nil {
		return err
	}
	defer func() {
		if err != nil {
			f.Close()
			os.Remove(path)
		}
	}()
	if _, err = f.Write(data); err != nil {
		return err
	}
	if err = f.Sync(); err != nil {
		return err
	}
	return f.Close()
}
