package write

import (
	"encoding/xml"
	"fmt"
	"slices"
	"strconv"
	"strings"
)

const (
	commentsType = "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml"
	vmlType      = "application/vnd.openxmlformats-officedocument.vmlDrawing"
)

// comment brings the comments of the sheet and the shapes that show them
// (ISO/IEC 29500-1 18.7, 29500-4 19.4) to what is wanted. It gives the id of
// the relationship to the shapes, or "" where there are none.
func (s *annotatedSheet) comment() (legacy string, err error) {
	related, err := s.relationships(s.part)
	if err != nil {
		return "", err
	}
	var comments, shapes string
	threads := map[address]bool{}
	for _, r := range related {
		switch {
		case r.kind == "comments":
			comments = r.target
		case s.grid.legacyDrawing != nil && r.id == s.grid.legacyDrawing.attribute("id"):
			shapes, legacy = r.target, r.id
		case r.kind == "threadedComment":
			if err := s.threads(r.target, threads); err != nil {
				return "", err
			}
		}
	}
	places, texts := s.wanted(threads)
	if comments == "" && len(places) == 0 {
		return legacy, nil
	}
	if comments == "" {
		comments = s.free("xl/comments", ".xml")
		s.set(comments, []byte(xml.Header+`<comments xmlns="`+mainSpace+`"><authors/><commentList/></comments>`))
		if _, err := s.relate(s.part, "comments", comments); err != nil {
			return "", err
		}
		if err := s.declare(comments, "", commentsType); err != nil {
			return "", err
		}
	}
	gone, fresh, err := s.editComments(comments, places, texts)
	if err != nil {
		return "", err
	}
	if shapes == "" && len(fresh) > 0 {
		shapes = s.free("xl/drawings/vmlDrawing", ".vml")
		s.set(shapes, []byte(`<xml`+vmlSpaces+`><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout></xml>`))
		if legacy, err = s.relate(s.part, "vmlDrawing", shapes); err != nil {
			return "", err
		}
		if err := s.declare("", "vml", vmlType); err != nil {
			return "", err
		}
	}
	if shapes != "" {
		err = s.editShapes(shapes, gone, fresh, texts)
	}
	return legacy, err
}

// threads finds the cells with a conversation: a program that shows it does not
// show a comment beside it.
func (s *annotatedSheet) threads(part string, at map[address]bool) error {
	data, err := s.get(part)
	if err != nil || data == nil {
		return err
	}
	return scan(data, func(_ []string, e *element) {
		if e.name == "threadedComment" {
			at[addressOf(e.attribute("ref"))] = true
		}
	})
}

// addressOf reads "C7".
func addressOf(ref string) (p address) {
	letters := strings.TrimRight(ref, "0123456789")
	for _, l := range strings.ToUpper(letters) {
		p.col = p.col*26 + int(l-'A') + 1
	}
	p.row, _ = strconv.Atoi(ref[len(letters):])
	return p
}

// remark is a comment as a part has it.
type remark struct {
	*element
	at    address
	text  *element
	lines []*element // the texts in it, in order
	runs  []*element // the runs that hold them, or nil for one that is in none
}

func remarks(data []byte) (all []remark, err error) {
	var text *element
	var lines, runs []*element
	err = scan(data, func(path []string, e *element) {
		switch where := strings.Join(path, "/"); where {
		case "comments/commentList/comment/text/t", "comments/commentList/comment/text/r/t":
			lines = append(lines, e)
			if len(path) == 5 {
				runs = append(runs, nil)
			}
		case "comments/commentList/comment/text/r":
			for len(runs) < len(lines) {
				runs = append(runs, e)
			}
		case "comments/commentList/comment/text":
			text = e
		case "comments/commentList/comment":
			all = append(all, remark{e, addressOf(e.attribute("ref")), text, lines, runs})
			text, lines, runs = nil, nil, nil
		}
	})
	return all, err
}

// editComments takes out what an earlier run wrote and adds what is wanted. It
// gives the cells that have no comment any more, and those that have a new one.
func (s *annotatedSheet) editComments(part string, places []address, texts map[address]string) (gone, fresh []address, err error) {
	err = s.edit(part, func(data []byte) (splices []splice, err error) {
		all, err := remarks(data)
		if err != nil {
			return nil, err
		}
		kept := map[address]bool{}
		for _, c := range all {
			left, cut := s.withoutOwn(data, c)
			if !left {
				gone = append(gone, c.at)
				splices = append(splices, splice{c.begin, c.end, ""})
				continue
			}
			kept[c.at] = true
			splices = append(splices, cut...)
			if text := texts[c.at]; text != "" {
				splices = append(splices, s.append(data, c, text)...)
			}
		}
		list, err := only(data, "comments/commentList")
		if err != nil {
			return nil, err
		}
		author, added, err := s.author(data)
		if err != nil {
			return nil, err
		}
		var b strings.Builder
		for _, at := range places {
			if kept[at] {
				continue
			}
			fresh = append(fresh, at)
			fmt.Fprintf(&b, `<%s ref="%s" authorId="%d"><%s>%s</%[4]s></%[1]s>`, list.tag("comment"), at.ref(), author, list.tag("text"), s.run(list, "", texts[at]))
		}
		if len(fresh) > 0 {
			splices = append(splices, added...)
			splices = append(splices, list.inside(data, b.String()))
		}
		return splices, nil
	})
	return gone, fresh, err
}

// run is a text as a run, between the lines that tell whose it is.
func (s *annotatedSheet) run(beside *element, before, text string) string {
	text = before + s.Begin + "\n" + text + "\n" + s.End
	return `<` + beside.tag("r") + `><` + beside.tag("t") + ` xml:space="preserve">` + escape(text) + `</` + beside.tag("t") + `></` + beside.tag("r") + `>`
}

// append adds text to a comment of somebody's.
func (s *annotatedSheet) append(data []byte, c remark, text string) (splices []splice) {
	for i, line := range c.lines {
		if c.runs[i] == nil { // a text that is in no run has none beside it
			splices = append(splices, splice{line.begin, line.begin, `<` + c.tag("r") + `>`}, splice{line.end, line.end, `</` + c.tag("r") + `>`})
		}
	}
	if c.text == nil {
		return []splice{c.inside(data, `<`+c.tag("text")+`>`+s.run(c.element, "", text)+`</`+c.tag("text")+`>`)}
	}
	return append(splices, c.text.inside(data, s.run(c.element, "\n", text)))
}

// withoutOwn gives the splices that take an earlier annotation out of a
// comment, and whether anything of it is left.
func (s *annotatedSheet) withoutOwn(data []byte, c remark) (left bool, splices []splice) {
	texts := make([]string, len(c.lines))
	for i, line := range c.lines {
		texts[i] = unescaped(data[line.open:line.close])
	}
	found := s.own.FindAllStringIndex(strings.Join(texts, ""), -1)
	begin := 0
	for i, line := range c.lines {
		rest := outside(texts[i], begin, found)
		begin += len(texts[i])
		left = left || strings.TrimSpace(rest) != ""
		switch {
		case rest == texts[i]:
		case rest == "" && c.runs[i] != nil:
			splices = append(splices, splice{c.runs[i].begin, c.runs[i].end, ""})
		default:
			splices = append(splices, splice{line.open, line.close, escape(rest)})
		}
	}
	return left || len(found) == 0, splices
}

// outside gives what of a text, which begins at byte begin of a longer one, is
// in none of the stretches of that.
func outside(text string, begin int, stretches [][]int) string {
	var b strings.Builder
	at := 0
	for _, s := range stretches {
		from, to := min(max(s[0]-begin, at), len(text)), min(max(s[1]-begin, at), len(text))
		b.WriteString(text[at:from])
		at = to
	}
	return b.String() + text[at:]
}

// unescaped gives the text of an element that holds nothing else, with plain
// line ends.
func unescaped(data []byte) string {
	d := xml.NewDecoder(strings.NewReader("<t>" + string(data) + "</t>"))
	var text string
	if err := d.Decode(&text); err != nil {
		return string(data) // it has been scanned: entities of no meaning are left
	}
	text = strings.ReplaceAll(text, "_x000D_", "")
	return strings.ReplaceAll(strings.ReplaceAll(text, "\r\n", "\n"), "_x005F_", "_")
}

// author gives the index of the author of our comments, and the splices that
// add it to the part where it is new.
func (s *annotatedSheet) author(data []byte) (index int, added []splice, err error) {
	authors, err := find(data, "comments/authors/author")
	if err != nil {
		return 0, nil, err
	}
	index = slices.IndexFunc(authors, func(e *element) bool { return unescaped(data[e.open:e.close]) == s.Author })
	if index >= 0 {
		return index, nil, nil
	}
	list, err := only(data, "comments/authors")
	if err != nil {
		return 0, nil, err
	}
	tag := list.tag("author")
	return len(authors), []splice{list.inside(data, `<`+tag+`>`+escape(s.Author)+`</`+tag+`>`)}, nil
}
