package docx

// allStyles gives the styles of the document, in the order in which Word lists
// them.
func (l *look) allStyles() []style {
	ss := []style{
		{id: styleNormal},
		{id: styleBody, based: styleNormal, paragraph: paragraphFormat{above: 7 * pt, line: 295}},
	}
	ss = append(ss, l.headings()...)
	ss = append(ss, l.opening()...)
	ss = append(ss, l.lists()...)
	ss = append(ss, l.entries()...)
	ss = append(ss, l.apart()...)
	ss = append(ss, l.contents()...)
	ss = append(ss, l.running()...)
	return append(ss, l.characters()...)
}

func (l *look) headings() []style {
	kept := func(f paragraphFormat, level int) paragraphFormat {
		f.keepNext, f.keepLines, f.outline = true, true, level
		return f
	}
	ss := []style{
		{id: headingStyle(1), based: styleNormal, next: styleStandfirst,
			paragraph: kept(paragraphFormat{above: 34 * pt, line: 252}, 1), text: textFormat{size: 50, bold: true}},
		{id: headingStyle(2), based: styleNormal, next: styleBody,
			paragraph: kept(paragraphFormat{above: 26 * pt, line: 252, ruleAbove: rule{9, l.accent}}, 2),
			text:      textFormat{size: 30, bold: true, accent: true}},
		{id: headingStyle(3), based: styleNormal, next: styleBody,
			paragraph: kept(paragraphFormat{above: 20 * pt, line: 252}, 3), text: textFormat{face: sans, size: 26, bold: true}},
		{id: headingStyle(4), based: styleNormal, next: styleBody,
			paragraph: kept(paragraphFormat{above: 14 * pt, line: 252}, 4), text: textFormat{size: 24, bold: true}},
	}
	for level := 5; level <= outlineLevels; level++ {
		ss = append(ss, style{id: headingStyle(level), based: headingStyle(4), next: styleBody,
			paragraph: paragraphFormat{outline: level}, text: textFormat{size: 22}})
	}
	return ss
}

// opening has the styles of the head block, of what stands under the title,
// and of running text.
func (l *look) opening() []style {
	return []style{
		{id: styleLogo, based: styleNormal, next: styleSender, paragraph: paragraphFormat{keepNext: true}},
		{id: styleSender, based: styleNormal, next: styleSenderMore, paragraph: paragraphFormat{above: 6 * pt}, text: textFormat{face: sans, size: 22, bold: true, accent: true}},
		{id: styleSenderMore, based: styleNormal, text: textFormat{face: sans, size: 20}},
		{id: styleHeadField, based: styleNormal, text: textFormat{face: sans, size: 20}},
		{id: styleFirstHeadField, based: styleHeadField, next: styleHeadField, paragraph: paragraphFormat{above: 8 * pt}},
		{id: styleSubtitle, based: styleNormal, next: styleStandfirst,
			paragraph: paragraphFormat{above: 4 * pt, keepNext: true}, text: textFormat{size: 28}},
		{id: styleStandfirst, based: styleNormal, next: styleBody,
			paragraph: paragraphFormat{above: 7 * pt, line: 264}, text: textFormat{face: sans, size: 22}},
		{id: styleMark, based: styleNormal, next: styleBody,
			paragraph: paragraphFormat{above: 6 * pt}, text: textFormat{face: sans, size: 22, bold: true}},
		{id: styleCorrection, based: styleBody, paragraph: paragraphFormat{above: 6 * pt}},
		{id: styleLabel, based: styleNormal, next: styleAfterLabel,
			paragraph: paragraphFormat{above: 7 * pt, keepNext: true}, text: textFormat{face: sans, size: 20, accent: true}},
		{id: styleAfterLabel, based: styleBody, next: styleBody, paragraph: paragraphFormat{flush: true}},
		{id: styleNotice, based: styleBody, next: styleBody, text: textFormat{face: sans, bold: true}},
		{id: styleAfterLabelNotice, based: styleNotice, next: styleBody, paragraph: paragraphFormat{flush: true}},
		{id: styleFact, based: styleNormal, paragraph: paragraphFormat{above: 3 * pt}, text: textFormat{face: sans, size: 20}},
	}
}

// lists has the styles of items. Those of bullets and numbers belong to lists
// of their own as well, so that a list can be begun by choosing a style.
func (l *look) lists() (ss []style) {
	for depth := range listLevels {
		left := l.listIndent() * (depth + 1)
		f := paragraphFormat{above: 2 * pt, left: left, hanging: l.listIndent(), level: depth}
		bullet, number, on := f, f, f
		bullet.number, number.number, on.hanging = bulletStyleList, numberStyleList, 0
		ss = append(ss,
			style{id: listStyle(styleListBullet, depth), based: styleBody, paragraph: bullet},
			style{id: listStyle(styleListNumber, depth), based: styleBody, paragraph: number},
			style{id: listStyle(styleListOn, depth), based: styleBody, paragraph: on})
	}
	return ss
}

// entries has the styles of what stands in an entry. They follow those of
// running text, where these are alike.
func (l *look) entries() []style {
	promise := textFormat{face: sans, bold: true}
	return []style{
		{id: styleEntryLead, based: styleNormal, next: styleEntryFact,
			paragraph: paragraphFormat{above: 14 * pt, line: 264, keepNext: true}, text: promise},
		{id: styleEntryLeadMore, based: styleEntryLead, paragraph: paragraphFormat{above: 7 * pt}},
		{id: styleEntryItem, based: styleListBullet, text: promise},
		{id: styleEntryItem2, based: listStyle(styleListBullet, 1), text: promise},
		{id: styleEntryFirstItem, based: styleEntryItem, next: styleEntryItem, paragraph: paragraphFormat{above: 14 * pt}},
		{id: styleEntryFact, based: styleFact, paragraph: paragraphFormat{keepNext: true}},
		{id: styleEntryLabel, based: styleLabel, next: styleEntryAfterLabel},
		{id: styleEntryAfterLabel, based: styleAfterLabel, next: styleEntryText},
		{id: styleEntryText, based: styleBody},
		{id: styleEntryNotice, based: styleNotice, next: styleEntryText},
		{id: styleEntryAfterLabelNotice, based: styleAfterLabelNotice, next: styleEntryText},
	}
}

// apart has the styles of tables, figures, definitions and signatures.
func (l *look) apart() []style {
	return []style{
		{id: styleCaption, based: styleNormal, next: styleBody,
			paragraph: paragraphFormat{above: 10 * pt, below: 2 * pt, keepLines: true}, text: textFormat{face: sans, size: 20, bold: true}},
		{id: styleFigureText, based: styleNormal, next: styleBody,
			paragraph: paragraphFormat{above: 4 * pt, keepLines: true}, text: textFormat{face: sans, size: 20}},
		{id: styleTableText, based: styleNormal, paragraph: paragraphFormat{above: 2 * pt, below: 2 * pt}, text: textFormat{face: sans, size: tableSize}},
		{id: styleTableNumber, based: styleTableText, paragraph: paragraphFormat{end: true}},
		{id: styleTableItem, based: styleTableText, paragraph: paragraphFormat{left: 12 * pt, hanging: 12 * pt}},
		{id: styleTableItem2, based: styleTableText, paragraph: paragraphFormat{left: 24 * pt, hanging: 12 * pt}},
		{id: styleAfterTable, based: styleNormal, next: styleBody, paragraph: paragraphFormat{exact: 1 * pt}},
		{id: styleFigure, based: styleNormal, next: styleFigureText, paragraph: paragraphFormat{above: 12 * pt}},
		{id: styleSource, based: styleNormal, next: styleBody, paragraph: paragraphFormat{above: 2 * pt}, text: textFormat{face: sans, size: 18}},
		{id: styleTerm, based: styleNormal, next: styleDefinition,
			paragraph: paragraphFormat{above: 7 * pt, keepNext: true}, text: textFormat{face: sans, bold: true}},
		{id: styleDefinition, based: styleBody, next: styleTerm, paragraph: paragraphFormat{flush: true}},
		// The line to sign on is the rule above the name; above it is the room
		// that a hand needs.
		{id: styleSignature, based: styleNormal, next: styleSignatureMore,
			paragraph: paragraphFormat{above: 46 * pt, ruleAbove: rule{6, black}, keepLines: true, right: l.measure() / 2}, text: textFormat{face: sans, size: 20}},
		{id: styleSignatureMore, based: styleNormal, paragraph: paragraphFormat{keepLines: true, right: l.measure() / 2}, text: textFormat{face: sans, size: 20}},
	}
}

// contents has the styles of the contents list. Word sets them when it makes
// the list anew, and then adds numbers of pages at their tab stop.
func (l *look) contents() []style {
	ss := []style{{id: styleContentsHeading, based: headingStyle(2), next: styleBody, paragraph: paragraphFormat{outline: 2}}}
	for level := 1; level <= outlineLevels; level++ {
		ss = append(ss, style{id: contentsStyle(level), based: styleNormal, next: styleNormal,
			paragraph: paragraphFormat{above: 3 * pt, left: l.listIndent() * max(0, level-2), stop: l.measure(), leader: true}, text: textFormat{face: sans}})
	}
	return ss
}

func (l *look) running() []style {
	small := textFormat{face: sans, size: 18}
	return []style{
		{id: styleRunningMark, based: styleNormal, text: textFormat{face: sans, size: 20, bold: true}},
		{id: styleFirstHeader, based: styleNormal, paragraph: paragraphFormat{stop: l.measure()}, text: small},
		{id: styleHeader, based: styleNormal, paragraph: paragraphFormat{stop: l.measure(), ruleBelow: rule{4, gray}}, text: small},
		{id: styleFooter, based: styleNormal, paragraph: paragraphFormat{stop: l.measure(), ruleAbove: rule{4, gray}}, text: small},
	}
}

func (l *look) characters() []style {
	return []style{
		{id: styleStrong, character: true, text: textFormat{bold: true}},
		{id: styleEmphasis, character: true, text: textFormat{italic: true}},
		{id: styleHyperlink, character: true, text: textFormat{accent: true, underlined: true}},
		{id: styleFieldLabel, character: true, text: textFormat{accent: true}},
		{id: styleStatus, character: true, text: textFormat{bold: true, boxed: true}},
		{id: styleItemLabel, character: true, text: textFormat{accent: true, bold: true}},
	}
}
