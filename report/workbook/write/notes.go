package write

import (
	"bytes"
	"fmt"
	"regexp"
	"strconv"
	"strings"
)

// What excelize leaves undone is done on the parts that it has written. Notes on
// cells are parts of their own, which it leaves behind as rows move: a note on
// one commitment would come to stand on another.

// partEdit changes the content of a part.
type partEdit func(content []byte) []byte

// partEdits gives what remains to be done with the parts of a workbook: notes on
// sheets whose rows have moved, and filters that hide nothing any more.
func (e *edit) partEdits(xlsx []byte) (map[string]partEdit, error) {
	p, err := openParts(bytes.NewReader(xlsx), int64(len(xlsx)))
	if err != nil {
		return nil, err
	}
	_, tabs, err := p.tabs()
	if err != nil {
		return nil, err
	}
	found := map[string]partEdit{}
	for _, t := range tabs {
		moves, unfiltered, fitted := e.moves[t.name], e.unfiltered[t.name], e.fitted[t.name]
		if len(moves) == 0 && !unfiltered && len(fitted) == 0 {
			continue
		}
		found[t.part] = func(content []byte) []byte {
			if unfiltered {
				content = dropCriteria(content)
			}
			return letGrow(content, fitted)
		}
		related, err := p.relationships(t.part)
		if err != nil {
			return nil, err
		}
		for _, r := range related {
			switch {
			case r.kind == "table" && unfiltered:
				found[r.target] = dropCriteria
			case r.kind == "comments" || r.kind == "threadedComment" || r.kind == "vmlDrawing":
				found[r.target] = func(content []byte) []byte { return moveNotes(content, moves) }
			}
		}
	}
	return found, nil
}

var (
	// A note, in either of the two ways to write one.
	note    = regexp.MustCompile(`(?s)<((?:\w+:)?(?:comment|threadedComment)) [^>]*?\bref="([A-Z]+)(\d+)"[^>]*>.*?</((?:\w+:)?(?:comment|threadedComment))>`)
	noteRef = regexp.MustCompile(`\bref="[A-Z]+\d+"`)
	// Where the box that a note is drawn in has its corners (ISO/IEC 29500-4 19.4.2).
	noteAnchor = regexp.MustCompile(`<x:Anchor>([^<]*)</x:Anchor>`)
)

// moveNotes puts the notes of a part where their rows have gone, and drops those
// of rows that were taken away.
func moveNotes(part []byte, moves []move) []byte {
	part = note.ReplaceAllFunc(part, func(n []byte) []byte {
		m := note.FindSubmatch(n)
		row, err := strconv.Atoi(string(m[3]))
		now, ok := moved(moves, row)
		if err != nil || !ok {
			return nil
		}
		at := noteRef.FindIndex(n)
		return bytes.Join([][]byte{n[:at[0]], fmt.Appendf(nil, `ref="%s%d"`, m[2], now), n[at[1]:]}, nil)
	})
	return vmlShape.ReplaceAllFunc(part, func(shape []byte) []byte {
		m := vmlRow.FindSubmatch(shape)
		if m == nil {
			return shape
		}
		row, err := strconv.Atoi(string(m[1]))
		now, ok := moved(moves, row+1)
		if err != nil || !ok {
			return nil
		}
		shape = vmlRow.ReplaceAll(shape, fmt.Appendf(nil, "<x:Row>%d</x:Row>", now-1))
		return noteAnchor.ReplaceAllFunc(shape, func(anchor []byte) []byte { return moveAnchor(anchor, now-1-row) })
	})
}

// moveAnchor moves a box by rows: its corners are columns, offsets and rows in
// turn, the rows third and seventh.
func moveAnchor(anchor []byte, by int) []byte {
	inner := string(noteAnchor.FindSubmatch(anchor)[1])
	fields := strings.Split(inner, ",")
	if len(fields) != 8 {
		return anchor
	}
	for _, i := range []int{2, 6} {
		row, err := strconv.Atoi(strings.TrimSpace(fields[i]))
		if err != nil {
			return anchor
		}
		fields[i] = " " + strconv.Itoa(max(row+by, 0))
	}
	return []byte("<x:Anchor>" + strings.Join(fields, ",") + "</x:Anchor>")
}

// dropCriteria makes filters hide nothing (ISO/IEC 29500-1 18.3.2.7).
func dropCriteria(part []byte) []byte { return criteria.ReplaceAll(part, nil) }

var criteria = regexp.MustCompile(`(?s)<((?:\w+:)?filterColumn)\b[^>]*?(?:/>|[^/]>.*?</(?:\w+:)?filterColumn>)`)

// letGrow lets rows grow with their texts: excelize writes every height as one
// that somebody has set.
func letGrow(part []byte, rows map[int]bool) []byte {
	return rowStart.ReplaceAllFunc(part, func(tag []byte) []byte {
		row, err := strconv.Atoi(string(rowStart.FindSubmatch(tag)[1]))
		if err != nil || !rows[row] {
			return tag
		}
		return bytes.Replace(tag, []byte(` customHeight="true"`), nil, 1)
	})
}

var rowStart = regexp.MustCompile(`<row r="(\d+)"[^>]*>`)
