package docx

import (
	"fmt"
	"strconv"
	"strings"
	"unicode/utf16"
	"unicode/utf8"
)

// The lists that the list styles belong to: what a reader begins by choosing
// such a style, and which Word counts. The lists of the document have others.
const (
	bulletStyleList = 1
	numberStyleList = 2
)

// numbering holds the lists of the document.
//
// Each list is one of Word's own (an abstractNum), which makes it a list to
// every reader. Its labels are text, though: what a workbook numbers 2 stays 2,
// whatever stands before it. So a level says its label as it is, without the
// "%1" that Word would count by; and each label that a list has is an instance
// (a num) of it, which differs from the others only in that level.
type numbering struct {
	lists     []*list
	instances []instance
}

// list is a list of the document.
type list struct {
	id    int // its abstractNumId
	level int // from 0; how many lists it stands in
	kind  listKind
	first string         // the label of its first item
	nums  map[string]int // the numId of each label
}

// listKind tells how the labels of a list are set.
type listKind uint8

const (
	itemList  listKind = iota // before the text of the items
	entryList                 // in the left margin
)

// instance is a list with one of its labels.
type instance struct {
	id    int
	list  *list
	label string
}

// newList begins a list that stands in so many others.
func (n *numbering) newList(kind listKind, level int) *list {
	// The first two are those of the list styles.
	l := &list{id: len(n.lists) + 2, level: min(level, outlineLevels-1), kind: kind, nums: map[string]int{}}
	n.lists = append(n.lists, l)
	return l
}

// item gives the numId of an item of l with the given label.
func (n *numbering) item(l *list, label string) int {
	id, ok := l.nums[label]
	if !ok {
		id = len(n.instances) + numberStyleList + 1
		if len(l.nums) == 0 {
			l.first = label
		}
		l.nums[label] = id
		n.instances = append(n.instances, instance{id, l, label})
	}
	return id
}

// longestLabel is how long a label Word sets, in UTF-16 units ([MS-OI29500]
// 2.1.283).
const longestLabel = 31

// isLabel reports whether Word can set s as a label without counting: a
// percent sign would call for a number, and there is no other way to write it.
func isLabel(s string) bool {
	return len(utf16.Encode([]rune(s))) <= longestLabel && !strings.Contains(s, "%")
}

// part makes word/numbering.xml (ISO/IEC 29500-1 17.9).
func (n *numbering) part(l *look) []byte {
	m := newMarkup()
	m.start("w:numbering", namespaces[:2]...)
	styleList(m, bulletStyleList, styleListBullet, "bullet", func(int) string { return "•" })
	styleList(m, numberStyleList, styleListNumber, "decimal", func(level int) string { return "%" + itoa(level+1) + "." })
	for _, list := range n.lists {
		startList(m, list.id)
		// Word wants the levels above to be there as well.
		for level := range list.level + 1 {
			l.level(m, list, level, list.first)
		}
		m.end()
	}
	num(m, bulletStyleList, 0)
	num(m, numberStyleList, 1)
	for _, in := range n.instances {
		m.start("w:num", "w:numId", itoa(in.id))
		m.val("w:abstractNumId", itoa(in.list.id))
		if in.label != in.list.first {
			m.start("w:lvlOverride", "w:ilvl", itoa(in.list.level))
			l.level(m, in.list, in.list.level, in.label)
			m.end()
		}
		m.end()
	}
	m.end()
	return m.bytes()
}

// startList starts an abstractNum. Word knows one from another by its nsid
// when text is moved between documents.
func startList(m *markup, id int) {
	m.start("w:abstractNum", "w:abstractNumId", itoa(id))
	m.val("w:nsid", fmt.Sprintf("%08X", 0x5EED0000+id))
	m.val("w:multiLevelType", "multilevel")
}

func num(m *markup, id, list int) {
	m.start("w:num", "w:numId", itoa(id))
	m.val("w:abstractNumId", itoa(list))
	m.end()
}

// styleList writes the list that the list styles of a kind belong to.
func styleList(m *markup, num int, style, format string, label func(level int) string) {
	startList(m, num-1)
	for level := range outlineLevels {
		m.start("w:lvl", "w:ilvl", itoa(level))
		m.val("w:start", "1")
		m.val("w:numFmt", format)
		if level < listLevels {
			m.val("w:pStyle", listStyle(style, level))
		}
		m.val("w:lvlText", label(level))
		m.val("w:lvlJc", "left")
		m.end()
	}
	m.end()
}

// level writes a level of a list with its label as it is. What stands between
// label and text is what Word has for that: a tab to where the text stands
// in, or a space after a label that is wider than that. The places are those
// of the styles, except for what hangs in the margin.
func (l *look) level(m *markup, list *list, level int, label string) {
	m.start("w:lvl", "w:ilvl", itoa(level))
	format, start := counted(label)
	m.val("w:start", itoa(start))
	m.val("w:numFmt", format)
	width := utf8.RuneCountInString(label)
	margin := list.kind == entryList
	hangs := margin && label != ""
	switch {
	case label == "":
		m.val("w:suff", "nothing")
	case width > 4 || !hangs && width > 3:
		m.val("w:suff", "space")
	}
	m.val("w:lvlText", label)
	m.val("w:lvlJc", "left")
	if margin {
		hanging := 0
		if hangs {
			hanging = l.numberIndent()
		}
		m.start("w:pPr")
		m.empty("w:ind", "w:left", "0", "w:hanging", itoa(hanging))
		m.end()
	}
	if hangs {
		m.start("w:rPr")
		m.empty("w:b")
		m.empty("w:bCs")
		m.val("w:color", l.accent)
		m.end()
	}
	m.end()
}

const bullet = "•"

// counted gives the format and the start of a count that comes to a label, for
// readers that count by themselves and do not look at how it is written.
func counted(label string) (format string, start int) {
	if label == bullet {
		return "bullet", 1
	}
	number := strings.TrimRight(strings.TrimLeft(label, "("), ".):")
	if n, err := strconv.Atoi(number); err == nil && n >= 0 && n <= 0x7FFF && number[0] != '+' {
		return "decimal", n
	}
	if len(number) == 1 {
		switch c := number[0]; {
		case c >= 'a' && c <= 'z':
			return "lowerLetter", int(c-'a') + 1
		case c >= 'A' && c <= 'Z':
			return "upperLetter", int(c-'A') + 1
		}
	}
	return "none", 1
}
