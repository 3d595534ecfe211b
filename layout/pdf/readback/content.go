package readback

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"uppfoljning/layout/pdf/object"
)

// Operators by what they do (ISO 32000-1 annex A). Others are not expected.
var (
	harmless = strings.Fields("q Q cm w J j M d ri i gs m l c v y h re W W* n " +
		"CS cs SC SCN sc scn G g RG rg K k BT ET Tc Tw Tz TL Tr Ts Td TD Tm T*")
	painting = strings.Fields("S s f F f* B B* b b* sh Do")
)

// interpreter goes through the content of one page.
type interpreter struct {
	*reader
	page      int
	fonts     object.Dict // the font resources
	font      *font
	open      []sequence // the open marked-content sequences, innermost last
	sequence  strings.Builder
	artifacts strings.Builder
}

// MCIDs that are none.
const (
	artifact = -1
	unmarked = -2
)

// page reads the content of page i.
func (r *reader) page(i int) error {
	d := r.f.Dict(r.kids[i])
	content, err := r.f.Decoded(d["Contents"])
	if err != nil {
		return err
	}
	in := &interpreter{reader: r, page: i, fonts: r.f.Dict(r.f.Dict(d["Resources"])["Font"])}
	if err := object.Operations(content, in.do); err != nil {
		return err
	}
	if len(in.open) > 0 {
		return errors.New("a marked-content sequence is not closed")
	}
	r.Artifacts[i] = in.artifacts.String()
	return nil
}

func (in *interpreter) do(op string, operands []object.Value) error {
	switch op {
	case "BMC":
		operands = append(slices.Clone(operands), nil)
		fallthrough
	case "BDC":
		if len(operands) != 2 {
			return errors.New("operator BDC without its operands")
		}
		return in.begin(operands[0], operands[1])
	case "EMC":
		return in.end()
	case "Tf":
		return in.setFont(operands)
	case "Tj":
		return in.show(operands)
	case "TJ":
		if len(operands) != 1 {
			return errors.New("operator TJ without its operand")
		}
		a, _ := operands[0].(object.Array)
		return in.show(a)
	}
	switch {
	case slices.Contains(painting, op):
		return in.inside()
	case slices.Contains(harmless, op):
		return nil
	}
	return fmt.Errorf("operator %s is not understood", op)
}

// begin opens a marked-content sequence.
func (in *interpreter) begin(tag, properties object.Value) error {
	s := sequence{in.page, unmarked}
	d, _ := properties.(object.Dict)
	if id, ok := object.AsInt(d["MCID"]); ok {
		s.mcid = id
	} else if tag == object.Name("Artifact") {
		s.mcid = artifact
	}
	if s.mcid != unmarked && in.inside() == nil {
		return errors.New("content is marked twice")
	}
	if s.mcid >= 0 {
		if _, seen := in.texts[s]; seen {
			return fmt.Errorf("MCID %d is used twice", s.mcid)
		}
		in.texts[s] = ""
		in.drawn = append(in.drawn, s)
		in.sequence.Reset()
	}
	in.open = append(in.open, s)
	return nil
}

func (in *interpreter) end() error {
	if len(in.open) == 0 {
		return errors.New("operator EMC without BDC")
	}
	s := in.open[len(in.open)-1]
	in.open = in.open[:len(in.open)-1]
	if s.mcid >= 0 {
		in.texts[s] = in.sequence.String()
	}
	return nil
}

// inside fails where content is neither tagged nor an artifact.
func (in *interpreter) inside() error {
	for _, s := range in.open {
		if s.mcid != unmarked {
			return nil
		}
	}
	return errors.New("content is neither tagged nor an artifact")
}

func (in *interpreter) setFont(operands []object.Value) error {
	if len(operands) != 2 {
		return errors.New("operator Tf without its operands")
	}
	name, _ := operands[0].(object.Name)
	ref, ok := in.fonts[name].(object.Ref)
	if !ok {
		return fmt.Errorf("there is no font %q", name)
	}
	if in.reader.fonts[ref] == nil {
		f, err := in.readFont(in.f.Dict(ref))
		if err != nil {
			return fmt.Errorf("font %q: %w", name, err)
		}
		in.reader.fonts[ref] = f
	}
	in.font = in.reader.fonts[ref]
	return nil
}

// show takes the text of the strings among operands.
func (in *interpreter) show(operands []object.Value) error {
	if err := in.inside(); err != nil {
		return err
	}
	if in.font == nil {
		return errors.New("text without a font")
	}
	to := &in.artifacts
	for _, s := range in.open {
		if s.mcid >= 0 {
			to = &in.sequence
		}
	}
	for _, v := range operands {
		if s, ok := v.(object.String); ok {
			if err := in.font.decode(to, s); err != nil {
				return err
			}
		}
	}
	return nil
}
