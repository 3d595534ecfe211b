package readback

import (
	"errors"
	"fmt"
	"strings"
)

// check refuses what is wrong in a story: what validators pass over and Word
// does not, or does in silence.
func (b *book) check(part string, root *node) error {
	c := &checker{book: b, rels: b.rels[part], anchors: map[string]bool{}, bookmarks: map[string]bool{}}
	if err := root.walk(c.node); err != nil {
		return err
	}
	switch {
	case len(c.fields) > 0:
		return errors.New("a field that does not end")
	case len(c.bookmarks) > 0:
		return errors.New("a bookmark that does not end")
	}
	for name := range c.anchors {
		if !b.seen["bookmark "+name] {
			return fmt.Errorf("a link to the bookmark %q, which is not there", name)
		}
	}
	return nil
}

type checker struct {
	*book
	rels      map[string]relation
	fields    []string        // how far those that are begun have come
	anchors   map[string]bool // bookmarks that links lead to
	bookmarks map[string]bool // ids of those that are begun
}

// once refuses an id that has been given before.
func (c *checker) once(kind, id string) error {
	if id == "" || c.seen[kind+" "+id] {
		return fmt.Errorf("two things are the %s %q, or one has none", kind, id)
	}
	c.seen[kind+" "+id] = true
	return nil
}

var styleKinds = map[string]string{"w:pStyle": "paragraph", "w:rStyle": "character", "w:tblStyle": "table"}

func (c *checker) node(n *node) error {
	for name, id := range n.attributes {
		if _, known := c.rels[id]; strings.HasPrefix(name, "r:") && !known {
			return fmt.Errorf("a %s has the relationship %q, which is not there", n.name, id)
		}
	}
	if kind, ok := styleKinds[n.name]; ok {
		if s := c.styles[n.val()]; s == nil || s.kind != kind {
			return fmt.Errorf("there is no %s style %q", kind, n.val())
		}
	}
	switch n.name {
	case "w:pPr":
		if n.has("w:numPr") {
			_, err := c.number(n, &style{})
			return err
		}
	case "w:tc":
		if len(n.kids) == 0 || n.kids[len(n.kids)-1].name != "w:p" {
			return errors.New("a cell that does not end in a paragraph")
		}
	case "w:fldChar":
		return c.field(n.attributes["w:fldCharType"])
	case "wp:docPr":
		return c.once("drawing", n.attributes["id"])
	case "w:hyperlink":
		if a := n.attributes["w:anchor"]; a != "" {
			c.anchors[a] = true
		}
	case "w:bookmarkStart":
		c.bookmarks[n.attributes["w:id"]] = true
		if err := c.once("bookmark", n.attributes["w:name"]); err != nil {
			return err
		}
		return c.once("bookmark with the id", n.attributes["w:id"])
	case "w:bookmarkEnd":
		if id := n.attributes["w:id"]; !c.bookmarks[id] {
			return fmt.Errorf("bookmark %q ends and has not begun", id)
		}
		delete(c.bookmarks, n.attributes["w:id"])
	}
	return nil
}

// field follows the marks of fields: each begins, tells its result from its
// instruction, and ends, within others or beside them.
func (c *checker) field(mark string) error {
	last := len(c.fields) - 1
	switch {
	case mark == "begin":
		c.fields = append(c.fields, mark)
	case mark == "separate" && last >= 0 && c.fields[last] == "begin":
		c.fields[last] = mark
	case mark == "end" && last >= 0:
		c.fields = c.fields[:last]
	default:
		return fmt.Errorf("a field mark %q where none can be", mark)
	}
	return nil
}
