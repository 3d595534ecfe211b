package docx

// stylesPart makes word/styles.xml (ISO/IEC 29500-1 17.7).
func (l *look) stylesPart(lang string) []byte {
	m := newMarkup()
	m.start("w:styles", namespaces[:2]...)
	l.defaults(m, lang)
	// Of Word's own styles the list shows those that the document uses.
	m.empty("w:latentStyles", "w:defLockedState", "0", "w:defUIPriority", "99", "w:defSemiHidden", "1",
		"w:defUnhideWhenUsed", "1", "w:defQFormat", "0", "w:count", "376")
	plain(m, "character", plainCharacter)
	plain(m, "numbering", plainList)
	plainTableStyle(m)
	for i := range l.styles {
		l.writeStyle(m, &l.styles[i], i)
	}
	l.tableStyle(m)
	m.end()
	return m.bytes()
}

// defaults are how all text looks that no style says otherwise of.
func (l *look) defaults(m *markup, lang string) {
	m.start("w:docDefaults")
	m.start("w:rPrDefault")
	m.start("w:rPr")
	faces(m, serif)
	size(m, l.size(22))
	language(m, lang)
	m.end()
	m.end()
	m.start("w:pPrDefault")
	m.start("w:pPr")
	m.empty("w:widowControl")
	m.empty("w:spacing", "w:before", "0", "w:after", "0", "w:line", "252", "w:lineRule", "auto")
	m.end()
	m.end()
	m.end()
}

func faces(m *markup, name string) {
	m.empty("w:rFonts", "w:ascii", name, "w:hAnsi", name, "w:eastAsia", name, "w:cs", name)
}

func size(m *markup, halfPoints int) {
	m.val("w:sz", itoa(halfPoints))
	m.val("w:szCs", itoa(halfPoints))
}

// language sets the language of text in every script.
func language(m *markup, lang string) {
	m.empty("w:lang", "w:val", lang, "w:eastAsia", lang, "w:bidi", lang)
}

// plain writes one of the styles that Word presupposes of each kind.
func plain(m *markup, kind, id string) {
	m.start("w:style", "w:type", kind, "w:default", "1", "w:styleId", id)
	m.val("w:name", styleName(id))
	m.val("w:uiPriority", "99")
	m.empty("w:semiHidden")
	m.empty("w:unhideWhenUsed")
	m.end()
}

func plainTableStyle(m *markup) {
	m.start("w:style", "w:type", "table", "w:default", "1", "w:styleId", plainTable)
	m.val("w:name", styleName(plainTable))
	m.val("w:uiPriority", "99")
	m.empty("w:semiHidden")
	m.empty("w:unhideWhenUsed")
	m.start("w:tblPr")
	m.empty("w:tblInd", "w:w", "0", "w:type", "dxa")
	cellMargins(m, 0, 108)
	m.end()
	m.end()
}

func cellMargins(m *markup, above, beside int) {
	m.start("w:tblCellMar")
	m.empty("w:top", "w:w", itoa(above), "w:type", "dxa")
	m.empty("w:left", "w:w", itoa(beside), "w:type", "dxa")
	m.empty("w:bottom", "w:w", itoa(above), "w:type", "dxa")
	m.empty("w:right", "w:w", itoa(beside), "w:type", "dxa")
	m.end()
}

func (l *look) writeStyle(m *markup, s *style, priority int) {
	attributes := []string{"w:type", "paragraph"}
	if s.character {
		attributes[1] = "character"
	}
	if s.id == styleNormal {
		attributes = append(attributes, "w:default", "1")
	}
	if _, own := ownNames[s.id]; own {
		attributes = append(attributes, "w:customStyle", "1")
	}
	m.start("w:style", append(attributes, "w:styleId", s.id)...)
	m.val("w:name", styleName(s.id))
	switch {
	case s.based != "":
		m.val("w:basedOn", s.based)
	case s.character:
		m.val("w:basedOn", plainCharacter)
	}
	if s.next != "" {
		m.val("w:next", s.next)
	}
	m.val("w:uiPriority", itoa(priority))
	m.empty("w:qFormat")
	if !s.character {
		m.start("w:pPr")
		l.paragraphProperties(m, s.paragraph)
		m.end()
	}
	m.start("w:rPr")
	l.textProperties(m, s.text)
	m.end()
	m.end()
}

// paragraphProperties writes f in the order of the schema.
func (l *look) paragraphProperties(m *markup, f paragraphFormat) {
	if f.keepNext || f.loose {
		m.val("w:keepNext", onOff(f.keepNext))
	}
	if f.keepLines {
		m.empty("w:keepLines")
	}
	if f.number > 0 {
		m.start("w:numPr")
		m.val("w:ilvl", itoa(f.level))
		m.val("w:numId", itoa(f.number))
		m.end()
	}
	if f.ruleAbove.eighths > 0 || f.ruleBelow.eighths > 0 {
		m.start("w:pBdr")
		f.ruleAbove.write(m, "w:top")
		f.ruleBelow.write(m, "w:bottom")
		m.end()
	}
	if f.stop > 0 {
		leader := "none"
		if f.leader {
			leader = "dot"
		}
		m.start("w:tabs")
		m.empty("w:tab", "w:val", "right", "w:leader", leader, "w:pos", itoa(f.stop))
		m.end()
	}
	l.spacing(m, f)
	if f.left > 0 || f.right > 0 || f.hanging > 0 {
		m.empty("w:ind", "w:left", itoa(f.left), "w:right", itoa(f.right), "w:hanging", itoa(f.hanging))
	}
	if f.end {
		m.val("w:jc", "right")
	}
	if f.outline > 0 {
		m.val("w:outlineLvl", itoa(min(f.outline, outlineLevels)-1))
	}
}

func (l *look) spacing(m *markup, f paragraphFormat) {
	var attributes []string
	if f.above > 0 || f.flush {
		attributes = append(attributes, "w:before", itoa(l.space(f.above)))
	}
	if f.below > 0 {
		attributes = append(attributes, "w:after", itoa(l.space(f.below)))
	}
	switch {
	case f.exact > 0:
		attributes = append(attributes, "w:line", itoa(f.exact), "w:lineRule", "exact")
	case f.line > 0:
		attributes = append(attributes, "w:line", itoa(f.line), "w:lineRule", "auto")
	}
	if attributes != nil {
		m.empty("w:spacing", attributes...)
	}
}

// write writes a border of a paragraph, if there is a rule.
func (r rule) write(m *markup, side string) {
	if r.eighths > 0 {
		m.empty(side, "w:val", "single", "w:sz", itoa(r.eighths), "w:space", "4", "w:color", r.color)
	}
}

// textProperties writes f in the order of the schema.
func (l *look) textProperties(m *markup, f textFormat) {
	if f.face != "" {
		faces(m, f.face)
	}
	if f.bold {
		m.empty("w:b")
		m.empty("w:bCs")
	}
	if f.italic {
		m.empty("w:i")
		m.empty("w:iCs")
	}
	if f.accent {
		m.val("w:color", l.accent)
	}
	if f.size > 0 {
		size(m, l.size(f.size))
	}
	if f.underlined {
		m.val("w:u", "single")
	}
	if f.boxed {
		m.empty("w:bdr", "w:val", "single", "w:sz", "4", "w:space", "1", "w:color", black)
	}
}

// tableStyle is that of all tables: no boxes, a rule under the head and one
// above a sum. What stands in the head, in row headers and in a sum is bold.
func (l *look) tableStyle(m *markup) {
	m.start("w:style", "w:type", "table", "w:customStyle", "1", "w:styleId", styleTable)
	m.val("w:name", styleName(styleTable))
	m.val("w:basedOn", plainTable)
	m.val("w:uiPriority", "59")
	m.empty("w:qFormat")
	m.start("w:tblPr")
	m.start("w:tblBorders")
	border(m, "w:bottom", 8, l.accent)
	border(m, "w:insideH", 2, gray)
	m.end()
	cellMargins(m, 0, cellMargin)
	m.end()
	for _, kind := range [...]struct {
		name, side string
		thickness  int
	}{{"firstRow", "w:bottom", 8}, {"lastRow", "w:top", 6}, {"firstCol", "", 0}} {
		m.start("w:tblStylePr", "w:type", kind.name)
		m.start("w:rPr")
		m.empty("w:b")
		m.empty("w:bCs")
		m.end()
		if kind.side != "" {
			m.start("w:tcPr")
			m.start("w:tcBorders")
			border(m, kind.side, kind.thickness, l.accent)
			m.end()
			m.end()
		}
		m.end()
	}
	m.end()
}

func border(m *markup, side string, eighths int, color string) {
	m.empty(side, "w:val", "single", "w:sz", itoa(eighths), "w:space", "0", "w:color", color)
}
