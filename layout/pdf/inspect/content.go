package inspect

import (
	"strings"

	"uppfoljning/layout/pdf/foreign"
	"uppfoljning/layout/pdf/object"
)

// sequence names a marked-content sequence: by the page or the form XObject
// whose content it is in, and its MCID.
type sequence struct {
	stream object.Ref
	mcid   int
}

// stretch is the content of a sequence.
type stretch struct {
	page    int // from 1
	text    strings.Builder
	private bool // it has characters of private use, and nothing that says what they mean
}

// formUse is a form XObject in a place where it need not be looked at twice.
type formUse struct {
	ref    object.Ref
	marked bool
}

// mark is an open marked-content sequence, with what it takes from those that it
// stands in.
type mark struct {
	inside   int // the MCID of the content, or one of the next two
	replaced bool
}

const (
	artifact = -1
	unmarked = -2
)

// textState is the part of the graphics state that matters here.
type textState struct {
	font *font
	mode int
}

// interpreter goes through the content of a page, and of the forms on it.
type interpreter struct {
	*judgement
	page      int        // from 1
	stream    object.Ref // the page or the form
	resources object.Dict
	open      []mark
	state     textState
	saved     []textState
	depth     int
	shows     *shows
}

// shows is what a page shows.
type shows struct{ text, picture bool }

// The bounds on nesting within content.
const (
	maxForms = 20
	maxOpen  = 1000
)

// contents goes through all pages.
func (j *judgement) contents() {
	for i := range j.pages {
		p := &j.pages[i]
		in := &interpreter{judgement: j, page: i + 1, stream: p.ref, resources: p.resources, shows: &shows{}}
		in.run(j.content(i))
		in.defaults()
		if in.shows.picture && !in.shows.text {
			j.doubt("mapped", "picture-only", i+1)
		}
	}
	for _, s := range j.order {
		if e := j.claimed[s]; e == nil && j.painted[s] {
			j.fail("marked", "in-no-element", j.drawn[s].page)
		} else if e != nil && j.drawn[s].private && !e.replaced() {
			j.fail("mapped", "private-characters", j.drawn[s].page)
		}
	}
}

func (in *interpreter) run(content []byte) {
	before := len(in.open)
	if err := foreign.Operations(content, in.do); err != nil {
		in.doubt("marked", "bad-content", in.page)
	}
	if len(in.open) != before {
		in.fail("marked", "sequence-open", in.page)
		in.open = in.open[:min(before, len(in.open))]
	}
}

func (in *interpreter) do(op string, operands []object.Value) error {
	last := func(n int) object.Value { // from the end, from 1
		if n <= len(operands) {
			return operands[len(operands)-n]
		}
		return nil
	}
	switch op {
	case "BMC":
		in.begin(last(1), nil)
	case "BDC":
		in.begin(last(2), last(1))
	case "EMC":
		if len(in.open) == 0 {
			in.fail("marked", "sequence-open", in.page)
			break
		}
		in.open = in.open[:len(in.open)-1]
	case "q":
		if len(in.saved) < maxOpen {
			in.saved = append(in.saved, in.state)
		}
	case "Q":
		if n := len(in.saved); n > 0 {
			in.state, in.saved = in.saved[n-1], in.saved[:n-1]
		}
	case "Tf":
		name, _ := last(2).(object.Name)
		in.state.font = in.useFont(in.f.Dict(in.resources["Font"])[name])
	case "Tr":
		in.state.mode, _ = object.AsInt(last(1))
	case "Tj", "'", "\"":
		in.show(object.Array{last(1)})
	case "TJ":
		a, _ := last(1).(object.Array)
		in.show(a)
	case "Do":
		name, _ := last(1).(object.Name)
		in.xobject(in.f.Dict(in.resources["XObject"])[name])
	case "EI":
		d, _ := last(1).(object.Dict)
		in.paint()
		in.shows.picture = true
		in.colourSpace(d["CS"])
	case "S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "sh":
		in.paint()
	case "g", "G":
		in.device["DeviceGray"] = true
	case "rg", "RG":
		in.device["DeviceRGB"] = true
	case "k", "K":
		in.device["DeviceCMYK"] = true
	case "cs", "CS":
		in.colourSpace(last(1))
	}
	return nil
}

// begin opens a marked-content sequence.
func (in *interpreter) begin(tag, properties object.Value) {
	if name, ok := properties.(object.Name); ok {
		properties = in.f.Dict(in.resources["Properties"])[name]
	}
	d := in.f.Dict(properties)
	within := in.inside()
	m := mark{inside: within, replaced: in.replaced() || d["ActualText"] != nil}
	id, numbered := in.f.Int(d["MCID"])
	numbered = numbered && id >= 0
	isArtifact := !numbered && tag == object.Name("Artifact")
	switch {
	case isArtifact:
		m.inside = artifact
	case numbered:
		m.inside = id
	}
	switch {
	case isArtifact && within >= 0, numbered && within == artifact:
		in.fail("marked", "marked-twice", in.page)
	case numbered:
		s := sequence{in.stream, id}
		if in.drawn[s] == nil {
			in.drawn[s] = &stretch{page: in.page}
			in.order = append(in.order, s)
		}
	}
	if len(in.open) < maxOpen {
		in.open = append(in.open, m)
	}
}

// inside gives what the content at hand is: artifact, unmarked, or an MCID.
func (in *interpreter) inside() int {
	if n := len(in.open); n > 0 {
		return in.open[n-1].inside
	}
	return unmarked
}

// paint makes sure that what is painted is tagged or an artifact.
func (in *interpreter) paint() {
	switch id := in.inside(); {
	case id == unmarked:
		in.fail("marked", "unmarked", in.page)
	case id >= 0:
		in.painted[sequence{in.stream, id}] = true
	}
}

// show takes the text of the strings among operands.
func (in *interpreter) show(operands object.Array) {
	f := in.state.font
	if f == nil {
		in.fail("embedded", "no-font", in.page)
		return
	}
	for _, v := range operands {
		s, ok := v.(object.String)
		if !ok || s == "" {
			continue
		}
		in.paint()
		in.shows.text = true
		text, private := f.decode(s, in.page, in.state.mode != 3)
		id := in.inside()
		if id < 0 {
			continue
		}
		to := in.drawn[sequence{in.stream, id}]
		if to == nil { // a form inside a sequence of the page's
			continue
		}
		to.private = to.private || private && !in.replaced()
		if to.text.Len() < maxText {
			to.text.WriteString(text)
		}
	}
}

// maxText is more than one element of any document has.
const maxText = 1 << 20

func (in *interpreter) replaced() bool {
	n := len(in.open)
	return n > 0 && in.open[n-1].replaced
}

// xobject goes into a form, or notes the colours of an image.
func (in *interpreter) xobject(v object.Value) {
	d := in.f.Dict(v)
	if in.f.Name(d["Subtype"]) != "Form" {
		in.paint()
		in.shows.picture = true
		in.colourSpace(d["ColorSpace"])
		return
	}
	ref, _ := v.(object.Ref)
	id := in.inside()
	use := formUse{ref, id != unmarked}
	if id >= 0 {
		in.painted[sequence{in.stream, id}] = true
	}
	if in.forms[use] || in.depth >= maxForms {
		return
	}
	in.forms[use] = true
	content, err := in.f.Decoded(v)
	if err != nil {
		in.doubt("marked", "unreadable-content", in.page)
		return
	}
	inner := *in
	inner.stream, inner.depth, inner.saved = ref, in.depth+1, nil
	inner.open = append([]mark{}, in.open...)
	if r := in.f.Dict(d["Resources"]); r != nil {
		inner.resources = r
	}
	if id >= 0 { // its text is the sequence's, of the page
		inner.stream = in.stream
	}
	inner.run(content)
	inner.defaults()
}

// colourSpace notes a colour space where it is one of a device.
func (in *interpreter) colourSpace(v object.Value) {
	name := in.f.Name(v)
	if a := in.f.Array(v); len(a) > 1 && in.f.Name(a[0]) == "Indexed" {
		name = in.f.Name(a[1])
	}
	switch name {
	case "DeviceGray", "DeviceRGB", "DeviceCMYK":
		in.device[name] = true
	case "G":
		in.device["DeviceGray"] = true
	case "RGB":
		in.device["DeviceRGB"] = true
	case "CMYK":
		in.device["DeviceCMYK"] = true
	}
}

// defaults notes whether the page says what the colours of devices mean.
func (in *interpreter) defaults() {
	spaces := in.f.Dict(in.resources["ColorSpace"])
	for _, name := range []object.Name{"DefaultGray", "DefaultRGB", "DefaultCMYK"} {
		in.meaning = in.meaning || spaces[name] != nil
	}
}

// colours judges whether the numbers of colours have a meaning.
func (j *judgement) colours() {
	components := map[object.Name]int{"DeviceRGB": 3, "DeviceCMYK": 4}
	intents := j.f.Array(j.f.Catalog()["OutputIntents"])
	for _, v := range intents {
		d := j.f.Dict(v)
		if j.f.Name(d["S"]) != "GTS_PDFA1" {
			continue
		}
		n, ok := j.f.Int(j.f.Dict(d["DestOutputProfile"])["N"])
		for _, space := range []object.Name{"DeviceRGB", "DeviceCMYK"} {
			switch {
			case !j.device[space] || ok && n == components[space]:
			case j.meaning:
				j.doubt("colours", "colours-by-page", 0)
			default:
				j.fail("colours", "other-intent", 0, string(space))
			}
		}
		if !ok {
			j.fail("colours", "no-profile", 0)
		}
		return
	}
	switch {
	case j.meaning:
		j.doubt("colours", "colours-by-page", 0)
	default:
		j.fail("colours", "no-intent", 0)
	}
}
