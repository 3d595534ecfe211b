package read

import (
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"math"
	"strings"
	"testing"
	"time"
)

// part gives a parser of one part.
func partOf(s string) *parser {
	return new(archive).parser(strings.NewReader(s))
}

// filterOf reads the criteria of a filter on the first column.
func filterOf(t *testing.T, criteria string) *filter {
	t.Helper()
	g := &grid{}
	p := partOf(`<autoFilter ref="A1:A9"><sortState/><filterColumn colId="0">` + criteria + `</filterColumn></autoFilter>`)
	_, err := p.next()
	must(t, err)
	must(t, g.addFilter(p, &p.element))
	if len(g.filters) != 1 {
		t.Fatalf("%s: %d filters", criteria, len(g.filters))
	}
	return &g.filters[0]
}

// TestCriteria has each kind of filter let cells through that it should, and no
// others (ISO/IEC 29500-1 18.3.2).
func TestCriteria(t *testing.T) {
	word := func(s string) *cell { return &cell{text: s} }
	number := func(v float64) *cell { return &cell{text: fmt.Sprint(v), number: true, value: v} }
	on := func(year, month, day int) *cell {
		c := &cell{text: "x"}
		c.change().date = time.Date(year, time.Month(month), day, 0, 0, 0, 0, time.UTC)
		return c
	}
	tests := func(operator, value string) string {
		return `<customFilters><customFilter operator="` + operator + `" val="` + value + `"/></customFilters>`
	}
	for _, test := range []struct {
		criteria     string
		through, out []*cell
	}{
		{`<top10 top="0" val="2" filterVal="5"/>`, []*cell{number(5), number(-1)}, []*cell{number(5.5), word("5"), nil}},
		{`<top10 val="2" filterVal="5"/>`, []*cell{number(5), number(9)}, []*cell{number(4)}},
		{`<top10 val="2"/>`, []*cell{number(1), nil}, nil},
		{`<dynamicFilter type="aboveAverage" val="3"/>`, []*cell{number(3.5)}, []*cell{number(3), word("4")}},
		{`<dynamicFilter type="belowAverage" val="3"/>`, []*cell{number(2)}, []*cell{number(3)}},
		{`<dynamicFilter type="thisMonth" val="45200" maxVal="45231"/>`, []*cell{number(45200), number(45230.5)}, []*cell{number(45231)}},
		{`<dynamicFilter type="thisMonth"/>`, []*cell{number(1)}, nil},
		{`<dynamicFilter type="Q1"/>`, []*cell{on(2023, 3, 31)}, []*cell{on(2023, 4, 1), number(45000)}},
		{`<filters><dateGroupItem year="2023" dateTimeGrouping="year"/></filters>`, []*cell{on(2023, 12, 31)}, []*cell{on(2024, 1, 1), word("2023")}},
		{`<filters><dateGroupItem year="2023" month="2" dateTimeGrouping="month"/></filters>`, []*cell{on(2023, 2, 28)}, []*cell{on(2023, 3, 1)}},
		{`<filters><dateGroupItem year="2023" month="2" day="3" dateTimeGrouping="hour"/></filters>`, []*cell{on(2023, 2, 3)}, []*cell{on(2023, 2, 4)}},
		{`<filters blank="1"><filter val="Klart "/><filter val="0.5"/></filters>`, []*cell{nil, word("klart"), number(0.5)}, []*cell{word("Pågår"), number(5)}},
		{tests("greaterThanOrEqual", "3"), []*cell{number(3)}, []*cell{number(2.9), word("4")}},
		{tests("greaterThanOrEqual", "m"), []*cell{word("m"), word("Ö")}, []*cell{word("a")}},
		{tests("lessThan", "3"), []*cell{number(2)}, []*cell{number(3), word("1")}},
		{tests("lessThan", "m"), []*cell{word("a")}, []*cell{word("m"), word("z")}},
		{tests("lessThanOrEqual", "m"), []*cell{word("M")}, []*cell{word("n")}},
		{tests("greaterThan", "3"), []*cell{number(4)}, []*cell{number(3)}},
		{tests("equal", "3"), []*cell{number(3)}, []*cell{number(4)}},
		{tests("notEqual", "a*"), []*cell{word("ba")}, []*cell{word("ab")}},
		{tests("", "*[k/o]m?"), []*cell{word("xx[K/O]ma")}, []*cell{word("km")}},
		{tests("equal", "3~*~?~~"), []*cell{word("3*?~")}, []*cell{word("3xx~")}},
		{`<customFilters and="1"><customFilter operator="greaterThan" val="1"/><customFilter operator="lessThan" val="5"/></customFilters><extLst/>`, []*cell{number(3)}, []*cell{number(1), number(5)}},
		{`<colorFilter cellColor="0" dxfId="0"/>`, []*cell{nil}, nil},
		{`<extLst/>`, []*cell{nil}, nil},
	} {
		f := filterOf(t, test.criteria)
		for _, c := range test.through {
			if f.fails(c) {
				t.Errorf("%s keeps out %+v", test.criteria, c)
			}
		}
		for _, c := range test.out {
			if !f.fails(c) {
				t.Errorf("%s lets through %+v", test.criteria, c)
			}
		}
	}
}

// TestFormatsAtEdges goes on where TestShowNumber ends.
func TestFormatsAtEdges(t *testing.T) {
	tests := []struct {
		value  float64
		format string
		want   string
	}{
		{0.5, "[$-F400]h:mm:ss AM/PM", "12:00:00"},
		{5, `[<3]"få";[<=5]"några";"många"`, "några"},
		{2, `[<3]"få";[<=5]"några";"många"`, "få"},
		{9, `[<3]"få";[<=5]"några";"många"`, "många"},
		{9, `[>9]"a";[<>9]"b";"c"`, "c"},
		{8, `[>9]"a";[<>9]"b";"c"`, "b"},
		{9.5, `[>9]"a";[<>9]"b";"c"`, "a"},
		{9, `[=9]"a";"b"`, "a"},
		{7, `[=9]"a";[=8]"b"`, "7"},
		{7, "Standard", "7"},
		{0.25, "h A/P", "6 fm"},
		{0.75, "h a/p", "6 em"},
		{45238.75, "E+0E+", "5E+4"},
		{12, `0.0E+0" kr"`, "1,2E+1 kr"},
		{0, "0.0E+0", "0,0E+0"},
		{0.0004, "0.00E-00", "4,00E-04"},
		{99.96, "0.0E+00", "1,0E+02"},
		{0.004, "0.0", "0,0"},
		{0.04, "0", "0"},
		{1.5, "[m]", "2160"},
		{1.5, "[s]", "129600"},
		{45291.5, "h:mm.ss", "12:00.00"},
		{45291, "d.m.yyyy", "31.12.2023"},
		{45291, "yyyy", "2023"},
		{5, "0;;;@", "5"},
		{5, "[Red]0", "5"},
	}
	for _, test := range tests {
		if got, _ := showNumber(test.value, test.format, false); got != test.want {
			t.Errorf("%v in %q: got %q, want %q", test.value, test.format, got, test.want)
		}
	}
	if shownBool(false) != "FALSKT" || shownBool(true) != "SANT" {
		t.Error("the truth values are not Swedish")
	}
}

// TestStored reads cells of every kind.
func TestStored(t *testing.T) {
	shared := []string{"delad"}
	for content, want := range map[string]string{
		`<c t="s"><v> 0 </v></c>`: "delad", `<c t="s"/>`: "", `<c t="inlineStr"><is><t>i cellen</t></is></c>`: "i cellen",
		`<c t="str"><f>A1</f><v>ur formel</v></c>`: "ur formel", `<c t="str"><f>A1</f><v></v></c>`: "", `<c><f>A1</f></c>`: "! formula", `<c t="n"><f>A1</f><v/></c>`: "! formula",
		`<c t="e"><v>#N/A</v></c>`: "! #N/A", `<c t="e"/>`: "! #VALUE!", `<c t="e" vm="1"><v>#VALUE!</v></c>`: "! picture",
		`<c t="b"><v>1</v></c>`: "SANT", `<c t="b"><v>TRUE</v></c>`: "SANT", `<c t="b"><v>0</v></c>`: "FALSKT", `<c t="b"><v/></c>`: "FALSKT",
		`<c t="d"><v>2023-12-31</v></c>`: "2023-12-31", `<c t="d"><v>2023-12-31T00:00:00</v></c>`: "2023-12-31", `<c t="d"><v>2023-12-31T12:30:00.000Z</v></c>`: "2023-12-31",
		`<c><v>12.5</v><extLst><ext><v>9</v></ext></extLst></c>`: "12,5", `<c><v></v></c>`: "", `<c/>`: "",
		`<c t="d"><v>i går</v></c>`: "fault", `<c t="z"><v>1</v></c>`: "fault", `<c><v>NaN</v></c>`: "fault", `<c><v>1e999</v></c>`: "fault", `<c><v>ett</v></c>`: "fault",
		`<c t="s"><v>1</v></c>`: "fault", `<c t="s"><v>x</v></c>`: "fault", `<c r="B2"><v>1</v></c>`: "fault", `<c r="XFE1"><v>1</v></c>`: "fault",
	} {
		p := partOf(content)
		_, err := p.next()
		must(t, err)
		rr := rowReader{opener: &opener{archive: new(archive), strings: shared}, grid: &grid{}}
		c, err := rr.cell(p, &p.element, 1, 0)
		got := c.text
		switch {
		case err != nil:
			got = "fault"
		case c.fault() != "":
			got = "! " + c.fault()
		}
		if got != want {
			t.Errorf("%s: got %q, want %q (%v)", content, got, want, err)
		}
	}
}

// A part that ends anywhere within an element is not whole, however it is read.
func TestPartsCutShort(t *testing.T) {
	const whole = `<worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><r><rPr><b val="0"/></rPr><t>Text</t></r><rPh sb="0"><t>x</t></rPh></is></c></row></sheetData></worksheet>`
	read := func(s string) error {
		rr := rowReader{opener: &opener{archive: new(archive)}, grid: &grid{}}
		return walk(partOf(s), map[string]visitor{"/worksheet/sheetData/row": rr.row})
	}
	must(t, read(whole))
	for n := 1; n < len(whole); n++ {
		if err := read(whole[:n]); err == nil {
			t.Errorf("read whole: %s", whole[:n])
		}
	}
	for _, s := range []string{"<a><!-- x", "<a><!-- x --", "<a><!-- x -- y --></a>", "<a b='1></a>", "<a b='1", "<a><![CDATA[x", "<a>&amp", "<a><?x", "</a>", "<a>x</a>y"} {
		if err := walk(partOf(s), nil); err == nil {
			t.Errorf("read whole: %s", s)
		}
	}
}

// Faults of a file tell of the part and of what lies behind.
func TestBadFile(t *testing.T) {
	cause := errors.New("cause")
	err := damaged("xl/workbook.xml", cause)
	if !errors.Is(err, cause) || !strings.Contains(err.Error(), "xl/workbook.xml") || !strings.Contains(err.Error(), "cause") || damaged("other", err) != err {
		t.Errorf("got %v", err)
	}
}

// TestPictureShapes reads how pictures are cut, turned and altered.
func TestPictureShapes(t *testing.T) {
	for content, want := range map[string]placed{
		`<blipFill><blip embed="r"><extLst/></blip><srcRect l="1000" t="12.5%" r="-5" b="x"/><stretch/></blipFill>`: {part: "p.png", crop: crop{1000, 12500, -5, 0}},
		`<blipFill><blip embed="r"><lum/></blip></blipFill>`:                                                        {part: "p.png", altered: true},
		`<blipFill><blip embed="out"/></blipFill>`:                                                                  {},
		`<spPr><xfrm rot="5400000" flipV="1"/><prstGeom prst="rect"/></spPr>`:                                       {rotation: 5400000, flipV: true},
		`<spPr><custGeom/></spPr>`:                                                                                  {altered: true},
		`<spPr><prstGeom prst="ellipse"/></spPr>`:                                                                   {altered: true},
		`<nvPicPr><cNvPr descr="en _x0041_"/><cNvPicPr/></nvPicPr><style/>`:                                         {alt: "en A"},
	} {
		p := partOf("<pic>" + content + "</pic>")
		_, err := p.next()
		must(t, err)
		var d drawing
		must(t, d.picture(p, map[string]relationship{"r": {target: "p.png"}, "out": {target: "http://x", external: true}}))
		if len(d.pictures) != 1 || d.pictures[0] != want {
			t.Errorf("%s: got %+v, want %+v", content, d.pictures, want)
		}
	}
}

// TestAnchors reads where drawings lie, in groups too.
func TestAnchors(t *testing.T) {
	const pic = `<pic><blipFill/></pic>`
	for content, want := range map[string]string{
		`<from><col>1</col><colOff>9</colOff><row> 2 </row></from>` + pic:                             "3,2",
		`<pos/><ext/>` + pic + `<clientData/>`:                                                        "0,0",
		`<from><col>0</col><row>0</row></from><grpSp><nvGrpSpPr/><grpSpPr/>` + pic + pic + `</grpSp>`: "1,1 1,1",
		`<sp/>`: "others", `<pic><nvPicPr><cNvPr hidden="1"/></nvPicPr></pic>`: "others",
		`<from><col>16384</col></from>`: "fault", `<from><row>-1</row></from>`: "fault", `<from><row>x</row></from>`: "fault",
	} {
		p := partOf("<a>" + content + "</a>")
		_, err := p.next()
		must(t, err)
		var d drawing
		var got []string
		if err := d.anchor(p, nil); err != nil {
			got = []string{"fault"}
		}
		for _, pic := range d.pictures {
			if len(got) == 0 || got[0] != "fault" {
				got = append(got, fmt.Sprintf("%d,%d", pic.row, pic.col))
			}
		}
		if d.others {
			got = append(got, "others")
		}
		if strings.Join(got, " ") != want {
			t.Errorf("%s: got %q, want %q", content, got, want)
		}
	}
}

// The limits end a file's claims, and a decimal shows what is left of a number.
func TestReferences(t *testing.T) {
	for ref, want := range map[string]string{"c7": "7,3", "XFD1048576": "1048576,16384", "XFE1": "fault", "A1048577": "fault", "A0": "fault", "7": "fault", "C": "fault", "Å1": "fault", "": "fault", "A-1": "fault"} {
		row, col, err := parseRef(ref)
		got := fmt.Sprintf("%d,%d", row, col)
		if err != nil {
			got = "fault"
		}
		if got != want {
			t.Errorf("%q: got %s, want %s", ref, got, want)
		}
	}
	if a, err := parseArea("$D$9:$B$2"); err != nil || a != (area{2, 2, 9, 4}) {
		t.Errorf("got %+v %v", a, err)
	}
	if got := newDecimal(math.Copysign(0, -1)).general(); got != "0" {
		t.Errorf("minus nothing is %q", got)
	}
	var b bytes.Buffer
	must(t, xml.EscapeText(&b, []byte(unescape("_x0041__xD800__x005F_x0041_"))))
	if b.String() != "A_xD800__x0041_" {
		t.Errorf("got %s", b.String())
	}
}

// A picture that is flipped and then turned has its pixels where a flip of rows or
// of columns and a quarter of a turn, one after the other, bring them.
func TestTurnOfPictures(t *testing.T) {
	const quarter = 90 * 60_000
	flip := func(p pixels, x, y bool) pixels {
		out := pixels{p.width, p.height, make([]byte, len(p.rgb))}
		for i := range p.width * p.height {
			col, row := i%p.width, i/p.width
			if x {
				col = p.width - 1 - col
			}
			if y {
				row = p.height - 1 - row
			}
			copy(out.rgb[3*(row*p.width+col):], p.rgb[3*i:3*i+3])
		}
		return out
	}
	clockwise := func(p pixels) pixels {
		out := pixels{p.height, p.width, make([]byte, len(p.rgb))}
		for i := range p.width * p.height {
			col, row := i%p.width, i/p.width
			copy(out.rgb[3*(col*out.width+p.height-1-row):], p.rgb[3*i:3*i+3])
		}
		return out
	}
	picture := pixels{3, 2, []byte("aaabbbcccdddeeefff")}
	for n := range 16 {
		p := placed{flipH: n&1 != 0, flipV: n&2 != 0, rotation: n / 4 * quarter}
		want := flip(picture, p.flipH, p.flipV)
		for range n / 4 {
			want = clockwise(want)
		}
		turned, straight := p.turn()
		if got := picture.turn(turned); !straight || got.width != want.width || !bytes.Equal(got.rgb, want.rgb) {
			t.Errorf("%+v: got %d wide %s, want %d wide %s", p, got.width, got.rgb, want.width, want.rgb)
		}
	}
	if _, straight := (&placed{rotation: quarter / 2}).turn(); straight {
		t.Error("half a quarter is straight")
	}
	for _, tiff := range []string{"", "II*\x00", "II*\x00\x08\x00\x00\x00", "II*\x00\x08\x00\x00\x00\x02\x00\x12\x01", "MM\x00*\xff\xff\xff\xff\x00\x01"} {
		if got := exifTurn([]byte(tiff)); got != (turn{}) {
			t.Errorf("%q: got %+v", tiff, got)
		}
	}
}

// A cell that names no style has the first (18.3.1.4).
func TestFirstStyle(t *testing.T) {
	for content, want := range map[string]string{`<c><v>1</v></c>`: "1,00", `<c s="0"><v>1</v></c>`: "1,00", `<c s="1"><v>1</v></c>`: "1", `<c s="2"><v>1</v></c>`: "1", `<c s="-1"><v>1</v></c>`: "1"} {
		p := partOf(content)
		_, err := p.next()
		must(t, err)
		rr := rowReader{opener: &opener{archive: new(archive), cells: []cellStyle{{format: "0.00"}, {format: "0"}}}, grid: &grid{}}
		if c, err := rr.cell(p, &p.element, 1, 0); err != nil || c.text != want {
			t.Errorf("%s: got %q %v, want %q", content, c.text, err, want)
		}
	}
}
