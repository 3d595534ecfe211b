package workbook

import (
	"regexp"
	"strings"
)

// NoteBegin and NoteEnd are the lines around each text that a review puts into
// the comments of a copy of a workbook. By them it is known again.
const (
	NoteBegin = "— Granskning —"
	NoteEnd   = "— slut —"
)

var ownNote = regexp.MustCompile(`(?s)` + NoteBegin + `\n.*?\n` + NoteEnd)

// IsOwnNote reports whether a comment says nothing but what a review has put
// into it. A program that saves the workbook may end lines in its own way.
func IsOwnNote(comment string) bool {
	comment = strings.ReplaceAll(comment, "\r", "")
	return strings.Contains(comment, NoteBegin) && strings.TrimSpace(ownNote.ReplaceAllString(comment, "")) == ""
}
