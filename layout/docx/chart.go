package docx

import (
	"strconv"
	"strings"

	"uppfoljning/layout/document"
)

// chart prints a chart as one of Word's own, which Word draws from the numbers
// in it. They stand in a small workbook as well, so that they can be put right
// by whoever edits the document.
func (p *printer) chart(f *document.Figure) {
	name := "chart" + itoa(p.drawings)
	c := f.Chart
	book := chartWorkbook(c)
	p.add("word/embeddings/"+name+".xlsx", typeWorkbook, book)
	var rels relations
	data := rels.add(relPackage, "../embeddings/"+name+".xlsx")
	p.add("word/charts/_rels/"+name+".xml.rels", typeRelations, rels.bytes())
	p.add("word/charts/"+name+".xml", typeChart, p.chartPart(c, data))

	height := 62 * emuPerMM
	if p.look.large {
		height = 80 * emuPerMM
	}
	p.startDrawing(p.look.measure()*emuPerTwip, height, nameChart, f.Alt, chartNamespace)
	p.body.empty("c:chart", "xmlns:c", chartNamespace, "r:id", p.rels.add(relChart, "charts/"+name+".xml"))
	p.endDrawing()
}

// bearsValues reports whether each point of c bears its value, rather than an
// axis. A curve is about its course, and would run through its own values.
func bearsValues(c *document.Chart) bool {
	const most = 12 // points that have room for it
	return c.Kind == document.Bars && len(c.Points) <= most
}

// chartPart makes the part of a chart (ISO/IEC 29500-1 21.2).
func (p *printer) chartPart(c *document.Chart, data string) []byte {
	m := newMarkup()
	m.start("c:chartSpace", "xmlns:c", chartNamespace, "xmlns:a", drawingNamespace, "xmlns:r", officeRelations)
	m.empty("c:date1904", "val", "0")
	m.empty("c:lang", "val", p.document.Lang)
	m.empty("c:roundedCorners", "val", "0")
	m.start("c:chart")
	m.empty("c:autoTitleDeleted", "val", "1")
	m.start("c:plotArea")
	m.empty("c:layout")
	p.plot(m, c)
	p.labelAxis(m, c)
	p.valueAxis(m, c)
	m.end()
	m.empty("c:plotVisOnly", "val", "1")
	m.empty("c:dispBlanksAs", "val", "gap")
	m.end()
	m.start("c:spPr")
	m.empty("a:noFill")
	noLine(m)
	m.end()
	chartText(m, p.look.size(18), p.document.Lang)
	m.start("c:externalData", "r:id", data)
	m.empty("c:autoUpdate", "val", "0")
	m.end()
	m.end()
	return m.bytes()
}

func noLine(m *markup) {
	m.start("a:ln")
	m.empty("a:noFill")
	m.end()
}

// chartText sets the words of a chart as those of the tables, black on white.
func chartText(m *markup, halfPoints int, lang string) {
	m.start("c:txPr")
	m.empty("a:bodyPr")
	m.empty("a:lstStyle")
	m.start("a:p")
	m.start("a:pPr")
	m.start("a:defRPr", "sz", itoa(halfPoints*50))
	fill(m, black)
	m.empty("a:latin", "typeface", sans)
	m.end()
	m.end()
	m.empty("a:endParaRPr", "lang", lang)
	m.end()
	m.end()
}

func fill(m *markup, color string) {
	m.start("a:solidFill")
	m.empty("a:srgbClr", "val", color)
	m.end()
}

func line(m *markup, width int, color string) {
	m.start("a:ln", "w", itoa(width))
	fill(m, color)
	m.end()
}

// The axes of a chart, which name each other.
const (
	labelAxisID = "1"
	valueAxisID = "2"
)

// plot writes the bars or the curve.
func (p *printer) plot(m *markup, c *document.Chart) {
	curve := c.Kind == document.Curve
	if curve {
		m.start("c:lineChart")
	} else {
		m.start("c:barChart")
		m.empty("c:barDir", "val", "col")
	}
	grouping := "clustered"
	if curve {
		grouping = "standard"
	}
	m.empty("c:grouping", "val", grouping)
	m.empty("c:varyColors", "val", "0")
	p.series(m, c)
	if curve {
		m.empty("c:marker", "val", "1")
	} else {
		m.empty("c:gapWidth", "val", "40")
	}
	m.empty("c:axId", "val", labelAxisID)
	m.empty("c:axId", "val", valueAxisID)
	m.end()
}

func (p *printer) series(m *markup, c *document.Chart) {
	curve := c.Kind == document.Curve
	m.start("c:ser")
	m.empty("c:idx", "val", "0")
	m.empty("c:order", "val", "0")
	if c.Unit != "" {
		m.start("c:tx")
		cached(m, "c:strRef", reference("B", 1, 1), "c:strCache", "", []string{c.Unit})
		m.end()
	}
	m.start("c:spPr")
	if curve {
		line(m, 28575, p.look.accent)
	} else {
		fill(m, p.look.accent)
	}
	m.end()
	if curve {
		p.marker(m)
	} else {
		m.empty("c:invertIfNegative", "val", "0")
	}
	p.valueLabels(m, c)
	labels, values := make([]string, len(c.Points)), make([]string, len(c.Points))
	for i, point := range c.Points {
		labels[i] = axisLabel(point)
		if !point.Gap {
			values[i] = decimal(point.Value)
		}
	}
	m.start("c:cat")
	cached(m, "c:strRef", reference("A", 2, len(labels)+1), "c:strCache", "", labels)
	m.end()
	m.start("c:val")
	cached(m, "c:numRef", reference("B", 2, len(values)+1), "c:numCache", numberFormat(c), values)
	m.end()
	if curve {
		m.empty("c:smooth", "val", "0")
	}
	m.end()
}

func (p *printer) marker(m *markup) {
	m.start("c:marker")
	m.empty("c:symbol", "val", "circle")
	m.empty("c:size", "val", "5")
	m.start("c:spPr")
	fill(m, p.look.accent)
	noLine(m)
	m.end()
	m.end()
}

func (p *printer) valueLabels(m *markup, c *document.Chart) {
	m.start("c:dLbls")
	m.empty("c:numFmt", "formatCode", numberFormat(c), "sourceLinked", "0")
	m.start("c:spPr")
	m.empty("a:noFill")
	noLine(m)
	m.end()
	if bearsValues(c) {
		m.empty("c:dLblPos", "val", "outEnd")
	}
	m.empty("c:showLegendKey", "val", "0")
	m.empty("c:showVal", "val", onOff(bearsValues(c)))
	for _, name := range []string{"c:showCatName", "c:showSerName", "c:showPercent", "c:showBubbleSize"} {
		m.empty(name, "val", "0")
	}
	m.end()
}

// axisLabel is what stands under a point; of a gap also why it is one.
func axisLabel(p document.Point) string {
	if p.Gap {
		return p.Label + ": " + p.Text
	}
	return p.Label
}

// cached writes a reference to cells of the chart's workbook, and what they
// hold: Word draws the chart from that. An empty value is none.
func cached(m *markup, kind, reference, cache, format string, values []string) {
	m.start(kind)
	m.element("c:f", reference)
	m.start(cache)
	if format != "" {
		m.element("c:formatCode", format)
	}
	m.empty("c:ptCount", "val", itoa(len(values)))
	for i, v := range values {
		if v == "" {
			continue
		}
		m.start("c:pt", "idx", itoa(i))
		m.element("c:v", v)
		m.end()
	}
	m.end()
	m.end()
}

func reference(column string, first, last int) string {
	r := nameSheet + "!$" + column + "$" + itoa(first)
	if last > first {
		r += ":$" + column + "$" + itoa(last)
	}
	return r
}

// labelAxis writes the axis that tells the points apart. Its words stand at
// the foot of the chart, below bars that go below zero.
func (p *printer) labelAxis(m *markup, c *document.Chart) {
	m.start("c:catAx")
	p.axis(m, labelAxisID, "b", nil, false)
	m.empty("c:numFmt", "formatCode", "General", "sourceLinked", "0")
	m.empty("c:majorTickMark", "val", "none")
	m.empty("c:minorTickMark", "val", "none")
	m.empty("c:tickLblPos", "val", "low")
	m.start("c:spPr")
	line(m, 9525, black)
	m.end()
	m.empty("c:crossAx", "val", valueAxisID)
	m.empty("c:crosses", "val", "autoZero")
	m.empty("c:auto", "val", "0")
	m.empty("c:lblAlgn", "val", "ctr")
	m.empty("c:lblOffset", "val", "100")
	m.empty("c:noMultiLvlLbl", "val", "1")
	m.end()
}

// valueAxis writes the axis of the amounts. Bars begin at zero, whatever Word
// would choose. Where all points bear their values, the axis needs not be seen.
func (p *printer) valueAxis(m *markup, c *document.Chart) {
	low, high := span(c)
	var zero [][2]string
	if c.Kind == document.Bars {
		if high <= 0 {
			zero = append(zero, [2]string{"c:max", "0"})
		}
		if low >= 0 {
			zero = append(zero, [2]string{"c:min", "0"})
		}
	}
	hidden := bearsValues(c)
	m.start("c:valAx")
	p.axis(m, valueAxisID, "l", zero, hidden)
	if !hidden {
		m.start("c:majorGridlines")
		m.start("c:spPr")
		line(m, 6350, "BFBFBF")
		m.end()
		m.end()
	}
	m.empty("c:numFmt", "formatCode", numberFormat(c), "sourceLinked", "0")
	m.empty("c:majorTickMark", "val", "none")
	m.empty("c:minorTickMark", "val", "none")
	m.empty("c:tickLblPos", "val", "nextTo")
	m.start("c:spPr")
	noLine(m)
	m.end()
	m.empty("c:crossAx", "val", labelAxisID)
	m.empty("c:crosses", "val", "autoZero")
	m.empty("c:crossBetween", "val", "between")
	m.end()
}

// axis writes what both axes begin with.
func (p *printer) axis(m *markup, id, position string, limits [][2]string, hidden bool) {
	m.empty("c:axId", "val", id)
	m.start("c:scaling")
	m.empty("c:orientation", "val", "minMax")
	for _, l := range limits {
		m.empty(l[0], "val", l[1])
	}
	m.end()
	m.empty("c:delete", "val", onOff(hidden))
	m.empty("c:axPos", "val", position)
}

// span gives the least and the greatest value.
func span(c *document.Chart) (low, high int64) {
	first := true
	for _, p := range c.Points {
		switch {
		case p.Gap:
			continue
		case first:
			low, high, first = p.Value, p.Value, false
		}
		low, high = min(low, p.Value), max(high, p.Value)
	}
	return low, high
}

// decimal gives the value of a Point as a decimal number.
func decimal(v int64) string {
	sign := ""
	u := uint64(v)
	if v < 0 {
		sign, u = "-", -u
	}
	whole, rest := strconv.FormatUint(u/document.One, 10), u%document.One
	if rest == 0 {
		return sign + whole
	}
	digits := strconv.FormatUint(document.One+rest, 10)[1:]
	return sign + whole + "." + strings.TrimRight(digits, "0")
}

// numberFormat is how values are shown: in groups of three, by the marks of
// the reader's own system, with as many decimals as the finest has.
func numberFormat(c *document.Chart) string {
	decimals := 0
	for _, p := range c.Points {
		if _, fraction, ok := strings.Cut(decimal(p.Value), "."); ok && !p.Gap {
			decimals = max(decimals, len(fraction))
		}
	}
	if decimals == 0 {
		return "#,##0"
	}
	return "#,##0." + strings.Repeat("0", decimals)
}
