package main

import (
	"fmt"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"time"

	"uppfoljning/cmd/internal/publish"
	"uppfoljning/report/workbook"
)

// inputs are the workbooks that the command line leads to.
type inputs struct {
	workbooks []string // as they were named, or found in a folder that was
	copies    []string // what the program itself has written, and was left out
}

// expandPatterns does what the shell of Unix does and that of Windows does not:
// it puts the files in the place of a pattern such as *.xlsx. A pattern that
// fits no file stays as it is.
func expandPatterns(args []string) (all []string) {
	for _, arg := range args {
		if os.PathSeparator == '\\' {
			// cmd takes the backslash in "C:\Plan\" for one that guards the quote. A
			// space at its end is no part of a name, but in the middle of a path it is.
			arg = strings.TrimRight(strings.TrimSuffix(arg, `"`), " ")
		}
		found := fitting(arg)
		if len(found) == 0 {
			found = []string{composedOtherwise(arg)}
		}
		all = append(all, found...)
	}
	return all
}

// composedOtherwise gives the file that a path names where its letters are
// composed otherwise: one that comes from a Mac may have its å as an a and a
// ring, which nobody can type. A path that names no other file stays as it is.
func composedOtherwise(arg string) string {
	if isPlainASCII(arg) || exists(arg) {
		return arg
	}
	dir, name := filepath.Split(arg)
	for _, other := range visibleFiles(dir) {
		if workbook.Fold(other) == workbook.Fold(name) {
			return dir + other
		}
	}
	return arg
}

func isPlainASCII(s string) bool {
	return strings.IndexFunc(s, func(r rune) bool { return r > '~' }) < 0
}

func isPattern(arg string) bool {
	return strings.ContainsAny(arg, "*?") && !strings.HasPrefix(arg, "-")
}

// patternLetters are all but * and ? that path.Match does not take as they are.
var patternLetters = strings.NewReplacer(`\`, `\\`, `[`, `\[`)

// fitting gives the files that a pattern fits, sorted. Only the last element of
// a path may be a pattern. Case does not count, as it does not in Windows.
func fitting(arg string) (found []string) {
	if _, err := os.Lstat(arg); err == nil || !isPattern(arg) {
		return nil
	}
	dir, pattern := filepath.Split(arg)
	pattern = strings.ToLower(patternLetters.Replace(pattern))
	for _, name := range visibleFiles(dir) {
		if ok, err := path.Match(pattern, strings.ToLower(name)); err == nil && ok {
			found = append(found, dir+name)
		}
	}
	return found
}

// visibleFiles gives the names of the files in a folder, sorted as case
// does not count, but for those
// that are hidden. Of a folder that cannot be read there are none.
func visibleFiles(dir string) (names []string) {
	if dir == "" {
		dir = "."
	}
	entries, _ := os.ReadDir(dir)
	for _, e := range entries {
		if !e.IsDir() && !strings.HasPrefix(e.Name(), ".") {
			names = append(names, e.Name())
		}
	}
	slices.SortStableFunc(names, func(a, b string) int { return strings.Compare(strings.ToLower(a), strings.ToLower(b)) })
	return names
}

// Excel marks a workbook that is open by a file of this name beside it.
const lockPrefix = "~$"

var ownCopy = regexp.MustCompile(`(?i)(?:` + publish.CopySuffix + `|` + publish.MergedSuffix + `)(?:-\d{1,4})?\.xlsx$`)

// findInputs gives the workbooks that the arguments lead to. A folder is all the
// workbooks that lie in it. The copies that the program itself has written are
// left out, unless one is all that is asked for. What is wrong is told in Swedish.
func findInputs(args []string) (in inputs, fault string) {
	var found []string
	for _, arg := range args {
		switch {
		case isFolder(arg):
			inside, err := workbooksIn(arg)
			switch {
			case err != nil:
				inside = []string{arg} // reading it tells why it cannot be read
			case len(inside) == 0:
				return in, fmt.Sprintf(messageEmptyFolder, arg)
			}
			found = append(found, inside...)
		case startsWithDash(arg) && !exists(arg):
			return in, fmt.Sprintf(messageDash, arg, meant("--"+strings.TrimLeft(arg, dashes)))
		case isPattern(arg) && !exists(arg):
			return in, fmt.Sprintf(messageNothingFits, arg)
		default:
			found = append(found, arg)
		}
	}
	alone := len(args) == 1 && len(found) == 1 && found[0] == args[0]
	seen := map[string]bool{}
	for _, w := range found {
		full, err := filepath.Abs(w)
		if err != nil {
			full = w
		}
		switch name := filepath.Base(w); {
		case seen[full]:
		case strings.HasPrefix(name, lockPrefix) && alone:
			return in, fmt.Sprintf(messageLockFile, w, strings.TrimPrefix(name, lockPrefix))
		case strings.HasPrefix(name, lockPrefix):
		case ownCopy.MatchString(name) && !alone:
			in.copies = append(in.copies, w)
		default:
			in.workbooks = append(in.workbooks, w)
		}
		seen[full] = true
	}
	if len(in.workbooks) == 0 && len(in.copies) > 0 {
		return in, fmt.Sprintf(messageOnlyCopies, publish.Some(in.copies))
	}
	if len(in.workbooks) == 0 {
		return in, messageNoWorkbook
	}
	return in, ""
}

// Word makes these of two hyphens, and they come along when a command is copied
// from a letter.
const dashes = "\u2013\u2014"

func startsWithDash(arg string) bool { return strings.TrimLeft(arg, dashes) != arg }

// workbooksIn gives the workbooks of a folder, but not those of folders in it:
// none where there are but the marks of open ones.
func workbooksIn(dir string) (found []string, err error) {
	if _, err := os.ReadDir(dir); err != nil {
		return nil, err
	}
	for _, name := range visibleFiles(dir) {
		if strings.EqualFold(filepath.Ext(name), ".xlsx") {
			found = append(found, filepath.Join(dir, name))
		}
	}
	if !slices.ContainsFunc(found, func(w string) bool { return !strings.HasPrefix(filepath.Base(w), lockPrefix) }) {
		return nil, nil
	}
	return found, nil
}

// workbooksHere counts the workbooks in the working folder that are nobody's copy,
// and gives the one that was saved last: "" where there is none.
func workbooksHere() (count int, latest string) {
	var saved time.Time
	for _, name := range visibleFiles("") {
		if !strings.EqualFold(filepath.Ext(name), ".xlsx") || strings.HasPrefix(name, lockPrefix) || ownCopy.MatchString(name) {
			continue
		}
		info, err := os.Stat(name)
		if err != nil {
			continue // it has just gone, or leads nowhere
		}
		if count++; latest == "" || info.ModTime().After(saved) {
			latest, saved = name, info.ModTime()
		}
	}
	return count, latest
}

func exists(path string) bool {
	_, err := os.Lstat(path)
	return err == nil
}
