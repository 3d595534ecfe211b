package variant

import (
	"encoding/xml"
	"fmt"
	"maps"
	"path"
	"slices"
	"strconv"
	"strings"
)

// strict gives the namespaces and types of ISO/IEC 29500-1 in place of those of
// 29500-4, which all programs write.
func strict(n *node) {
	for i := range n.attrs {
		for _, to := range [][2]string{
			{"http://schemas.openxmlformats.org/spreadsheetml/2006/main", "http://purl.oclc.org/ooxml/spreadsheetml/main"},
			{"http://schemas.openxmlformats.org/officeDocument/2006/", "http://purl.oclc.org/ooxml/officeDocument/"},
			{"http://schemas.openxmlformats.org/drawingml/2006/", "http://purl.oclc.org/ooxml/drawingml/"},
		} {
			n.attrs[i].Value = strings.Replace(n.attrs[i].Value, to[0], to[1], 1)
		}
	}
	for _, k := range n.kids {
		strict(k)
	}
}

// contents changes how sheets, strings and styles say what they say.
func (w *formWriter) contents(parts map[string]*node) {
	shared := parts["xl/sharedStrings.xml"]
	var texts []*node
	if shared != nil {
		texts = shared.all("si")
	}
	names := slices.Sorted(maps.Keys(parts))
	for _, name := range names {
		if strings.HasPrefix(name, "xl/worksheets/") && path.Ext(name) == ".xml" {
			w.sheet(parts[name], texts)
		}
	}
	if shared == nil {
		return
	}
	if w.has(formTable) {
		w.shuffleStrings(parts, shared)
		w.copyStyles(parts)
	}
	if w.has(formRuns) {
		for _, si := range shared.all("si") {
			w.split(si)
		}
	}
}

func (w *formWriter) sheet(root *node, shared []*node) {
	lastRow := 0
	for _, row := range root.all("row") {
		number := lastRow + 1
		if n, err := strconv.Atoi(row.attr("r")); err == nil {
			number = n
		}
		lastCol := 0
		for _, c := range row.all("c") {
			col := columnOf(c.attr("r"))
			if col == 0 {
				col = lastCol + 1
			}
			if col == lastCol+1 && w.sometimes(formPlaces) {
				c.drop("r")
			}
			lastCol = col
			w.cell(c, shared)
		}
		if number == lastRow+1 && w.sometimes(formPlaces) {
			row.drop("r")
		}
		lastRow = number
		if w.has(formNumbers) && row.attr("hidden") == "1" {
			row.set("hidden", "true")
		}
		if w.has(formPlaces) {
			row.drop("spans")
		}
	}
	if w.has(formPlaces) {
		root.kids = slices.DeleteFunc(root.kids, func(k *node) bool { return k.local == "dimension" })
	}
}

// cell changes how the value of a cell is written.
func (w *formWriter) cell(c *node, shared []*node) {
	i := slices.IndexFunc(c.kids, func(k *node) bool { return k.local == "v" })
	formula := slices.ContainsFunc(c.kids, func(k *node) bool { return k.local == "f" })
	if i < 0 || formula {
		return
	}
	v := c.kids[i]
	switch c.attr("t") {
	case "s":
		n, err := strconv.Atoi(v.content())
		if err != nil || n < 0 || n >= len(shared) {
			return
		}
		plain := len(shared[n].kids) == 1 && shared[n].kids[0].local == "t"
		switch {
		case w.sometimes(formInline):
			c.set("t", "inlineStr")
			is := c.element("is", shared[n].kids...)
			c.kids[i] = is
			if w.has(formRuns) {
				w.split(is)
			}
		case plain && w.sometimes(formFormulas):
			c.set("t", "str")
			v.setText(shared[n].content())
			c.kids = slices.Insert(c.kids, i, c.element("f", &node{text: "B1&\"\""}))
		}
	case "", "n":
		if value, err := strconv.ParseFloat(v.content(), 64); err == nil && w.has(formNumbers) {
			v.setText([]string{v.content() + "", strconv.FormatFloat(value, 'e', -1, 64), strconv.FormatFloat(value, 'E', 17, 64), " " + v.content() + "\n"}[w.IntN(4)])
		}
	case "b":
		if w.has(formNumbers) {
			v.setText(map[string]string{"1": "true", "0": "false"}[strings.TrimSpace(v.content())])
		}
	}
}

// split writes a string in runs of no style, and tells how it is pronounced.
func (w *formWriter) split(si *node) {
	if len(si.kids) != 1 || si.kids[0].local != "t" {
		return
	}
	all := []rune(si.kids[0].content())
	if len(all) == 0 || strings.Contains(string(all), "_x") {
		return
	}
	cut := w.IntN(len(all) + 1)
	style := si.element("rPr", si.element("sz"), si.element("rFont"), si.element("b"), si.element("family"))
	style.kids[0].set("val", "11")
	style.kids[2].set("val", []string{"0", "false"}[w.IntN(2)])
	sounds := si.element("rPh", si.textElement("ljud"))
	sounds.set("sb", "0")
	sounds.set("eb", "1")
	switch w.IntN(3) {
	case 0:
		si.kids = []*node{si.element("r", si.textElement(string(all[:cut]))), si.element("r", style, si.textElement(string(all[cut:])))}
	case 1:
		si.kids = []*node{si.textElement(string(all[:cut])), si.element("r", si.textElement(string(all[cut:]))), si.element("r")}
	}
	si.kids = append(si.kids, sounds, si.element("phoneticPr"))
}

// shuffleStrings gives the shared strings another order, and adds some that no
// cell points to.
func (w *formWriter) shuffleStrings(parts map[string]*node, shared *node) {
	old := shared.all("si")
	at := w.Perm(len(old) + 3)
	kids := make([]*node, len(at))
	for i, to := range at {
		if i < len(old) {
			kids[to] = old[i]
		} else {
			kids[to] = shared.element("si", shared.textElement("no cell's"))
		}
	}
	shared.kids = kids
	shared.drop("count")
	shared.drop("uniqueCount")
	for _, name := range slices.Sorted(maps.Keys(parts)) {
		if !strings.HasPrefix(name, "xl/worksheets/") {
			continue
		}
		for _, c := range parts[name].all("c") {
			if v := c.all("v"); c.attr("t") == "s" && len(v) == 1 {
				if n, err := strconv.Atoi(v[0].content()); err == nil && n >= 0 && n < len(old) {
					v[0].setText(strconv.Itoa(at[n]))
				}
			}
		}
	}
}

// copyStyles has some cells in a style of the same look and another number.
func (w *formWriter) copyStyles(parts map[string]*node) {
	styles := parts["xl/styles.xml"]
	if styles == nil || len(styles.all("cellXfs")) != 1 {
		return
	}
	xfs := styles.all("cellXfs")[0]
	n := len(xfs.all("xf"))
	xfs.kids = append(xfs.kids, xfs.all("xf")...)
	xfs.drop("count")
	for _, name := range slices.Sorted(maps.Keys(parts)) {
		if !strings.HasPrefix(name, "xl/worksheets/") {
			continue
		}
		for _, c := range parts[name].all("c") {
			if s, _ := strconv.Atoi(c.attr("s")); s < n && w.IntN(2) == 0 {
				c.set("s", strconv.Itoa(s+n))
			}
		}
	}
}

// partNames renames parts and relationships, and gives the new names by the old.
func (w *formWriter) partNames(parts map[string]*node, order []string) map[string]string {
	names := map[string]string{}
	for _, name := range order {
		names[name] = name
	}
	if !w.has(formParts) {
		return names
	}
	for i, name := range slices.Sorted(maps.Keys(names)) {
		if dir, file := path.Split(name); strings.HasPrefix(dir, "xl/worksheets/") && path.Ext(file) == ".xml" {
			names[name] = fmt.Sprintf("xl/Blad/%c%d.xml", 'a'+w.IntN(26), i)
		} else if name == "xl/sharedStrings.xml" || name == "xl/styles.xml" {
			names[name] = strings.ToUpper(name[:4]) + fmt.Sprintf("%d.xml", i)
		}
	}
	for _, name := range order {
		if path.Ext(name) == ".rels" {
			owner := strings.TrimSuffix(strings.Replace(name, "_rels/", "", 1), ".rels")
			w.relationships(parts[name], parts[owner], path.Dir(owner), names)
			if to := names[owner]; owner != "" && to != owner {
				dir, file := path.Split(to)
				names[name] = dir + "_rels/" + file + ".rels"
			}
		}
	}
	for _, o := range parts["[Content_Types].xml"].all("Override") {
		if to, ok := names[strings.TrimPrefix(o.attr("PartName"), "/")]; ok {
			o.set("PartName", "/"+to)
		}
	}
	return names
}

// relationships renames the targets of a part's relationships and, where the
// part is there to be changed with them, their ids.
func (w *formWriter) relationships(rels, owner *node, dir string, names map[string]string) {
	ids := map[string]string{}
	all := rels.all("Relationship")
	w.Shuffle(len(all), func(i, j int) { all[i], all[j] = all[j], all[i] })
	rels.kids = all
	for i, r := range all {
		if owner != nil {
			ids[r.attr("Id")] = fmt.Sprintf("_\u00e5\u00e4.%d-x", i)
			r.set("Id", ids[r.attr("Id")])
		}
		target := r.attr("Target")
		if r.attr("TargetMode") == "External" {
			continue
		}
		whole := path.Join(dir, target)
		if strings.HasPrefix(target, "/") {
			whole = target[1:]
		}
		if to, ok := names[whole]; ok {
			r.set("Target", "/"+to)
			if w.IntN(2) == 0 {
				r.set("TargetMode", "Internal")
			}
		}
	}
	if owner != nil {
		rename(owner, ids)
	}
}

// rename changes the ids of relationships, which stand under a prefix.
func rename(n *node, ids map[string]string) {
	for i, a := range n.attrs {
		if to, ok := ids[a.Value]; ok && a.Name.Space != "" && a.Name.Space != "xmlns" {
			n.attrs[i] = xml.Attr{Name: a.Name, Value: to}
		}
	}
	for _, k := range n.kids {
		rename(k, ids)
	}
}

// columnOf gives the number of the column of a reference, or 0.
func columnOf(ref string) (col int) {
	for _, l := range strings.TrimRight(ref, "0123456789") {
		col = col*26 + int(l-'A') + 1
	}
	return col
}
