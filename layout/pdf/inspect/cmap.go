package inspect

import (
	"sort"

	"uppfoljning/layout/pdf/foreign"
	"uppfoljning/layout/pdf/object"
)

// cmap is a CMap: what codes stand for, and how long they are (ISO 32000-1
// 9.10.3, 9.7.5).
type cmap struct {
	text   map[uint32]string
	ranges []span // sorted by their first code, once read
	codes
}

// span is a range of codes that stand for texts that differ in their last
// character only.
type span struct {
	first, last uint32
	text        []rune // of the first
}

// codes tells how long codes are, by their ranges.
type codes struct{ ranges []codeSpace }

// codeSpace is a range of codes of some length.
type codeSpace struct {
	length      int
	first, last uint32
}

// maxMappings is more than there are codes of two bytes.
const maxMappings = 1 << 17

// readCMap reads a CMap, as far as it can be read.
func readCMap(b []byte) *cmap {
	m := &cmap{text: map[uint32]string{}}
	// A CMap is made of the same tokens as a content stream. What is wrong in it
	// shows by the codes that it does not map.
	_ = foreign.Operations(b, m.do)
	sort.SliceStable(m.ranges, func(i, k int) bool { return m.ranges[i].first < m.ranges[k].first })
	return m
}

func (m *cmap) do(op string, operands []object.Value) error {
	switch op {
	case "endcodespacerange":
		for i := 0; i+1 < len(operands) && len(m.codes.ranges) < 100; i += 2 {
			first, length := codeOf(operands[i])
			last, _ := codeOf(operands[i+1])
			m.codes.ranges = append(m.codes.ranges, codeSpace{length, first, last})
		}
	case "endbfchar":
		for i := 0; i+1 < len(operands) && len(m.text) < maxMappings; i += 2 {
			code, _ := codeOf(operands[i])
			m.text[code] = utf16Text(operands[i+1])
		}
	case "endbfrange":
		for i := 0; i+2 < len(operands) && len(m.ranges) < maxMappings; i += 3 {
			m.mapRange(operands[i], operands[i+1], operands[i+2])
		}
	}
	return nil
}

// mapRange takes in a range, whose texts are told one by one or follow each
// other.
func (m *cmap) mapRange(from, to, target object.Value) {
	first, _ := codeOf(from)
	last, _ := codeOf(to)
	if texts, ok := target.(object.Array); ok {
		for i, v := range texts {
			if len(m.text) < maxMappings && first+uint32(i) <= last {
				m.text[first+uint32(i)] = utf16Text(v)
			}
		}
		return
	}
	if text := []rune(utf16Text(target)); first <= last && len(text) > 0 {
		m.ranges = append(m.ranges, span{first, last, text})
	}
}

func codeOf(v object.Value) (code uint32, length int) {
	s, _ := v.(object.String)
	for i := range min(len(s), 4) {
		code = code<<8 | uint32(s[i])
	}
	return code, len(s)
}

func utf16Text(v object.Value) string {
	s, _ := v.(object.String)
	return ("\xFE\xFF" + s).Text()
}

// get is the text of a code.
func (m *cmap) get(code uint32) (string, bool) {
	if t, ok := m.text[code]; ok {
		return t, true
	}
	i := sort.Search(len(m.ranges), func(i int) bool { return m.ranges[i].first > code }) - 1
	if i < 0 || code > m.ranges[i].last {
		return "", false
	}
	r := m.ranges[i]
	text := append([]rune{}, r.text...)
	text[len(text)-1] += rune(code - r.first)
	return string(text), true
}

// spaces gives the lengths of codes, or nil where the CMap tells of none.
func (m *cmap) spaces() *codes {
	if len(m.codes.ranges) == 0 {
		return nil
	}
	return &m.codes
}

// next is how many bytes the first code of s has: two where nothing is told.
func (c *codes) next(s object.String) int {
	if c == nil {
		return 2
	}
	for _, r := range c.ranges {
		if code, _ := codeOf(s[:min(r.length, len(s))]); r.length > 0 && r.length <= 4 && code >= r.first && code <= r.last {
			return r.length
		}
	}
	return 2
}
