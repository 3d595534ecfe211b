package foreign

import (
	"bytes"
	"slices"

	"uppfoljning/layout/pdf/object"
)

// Revision is a state in which the file has been: what it was made as, or that
// with an update after it (ISO 32000-1 7.5.6).
type Revision struct {
	End     int          // the length of the file in this state, in bytes
	Body    int          // where its last cross-reference section begins
	Objects []object.Ref // that its own sections tell of: in an update, what it changes
}

// findRevisions tells by the ends of file in it which states the file has been
// in. A linearized file, whose sections follow no order, is one of them (ISO
// 32000-1 annex F).
func (f *File) findRevisions() {
	bySection := map[int]bool{}
	for _, s := range f.sections {
		bySection[s.offset] = true
	}
	keyword := []byte("startxref")
	for at := 0; ; {
		i := bytes.Index(f.data[at:], keyword)
		if i < 0 {
			break
		}
		at += i + len(keyword)
		offset, end, ok := f.integer(at)
		if !ok || !bySection[offset] || offset > end {
			continue
		}
		eof := bytes.Index(f.data[end:min(len(f.data), end+40)], []byte("%%EOF"))
		if eof < 0 {
			continue
		}
		delete(bySection, offset)
		end += eof + len("%%EOF")
		if end < len(f.data) && f.data[end] == '\r' {
			end++
		}
		if end < len(f.data) && f.data[end] == '\n' {
			end++
		}
		f.Revisions = append(f.Revisions, Revision{End: end + f.Before, Body: offset + f.Before})
	}
	for _, s := range f.sections {
		for i := range f.Revisions {
			if r := &f.Revisions[i]; s.offset+f.Before < r.End {
				r.Objects = append(r.Objects, s.objects...)
				break
			}
		}
	}
	for i := range f.Revisions {
		r := &f.Revisions[i]
		slices.Sort(r.Objects)
		r.Objects = slices.Compact(r.Objects)
	}
}
