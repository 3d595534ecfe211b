package fonts_test

import (
	"bytes"
	"encoding/binary"
	"os"
	"strconv"
	"strings"
	"testing"
	"unicode/utf16"

	"uppfoljning/fonts"
	"uppfoljning/layout/typeface"
)

var faces = []struct {
	name string
	ttf  []byte
}{
	{"Sans-Regular", fonts.SansRegular},
	{"Sans-Italic", fonts.SansItalic},
	{"Sans-SemiBold", fonts.SansSemiBold},
	{"Sans-SemiBoldItalic", fonts.SansSemiBoldItalic},
	{"Sans-Bold", fonts.SansBold},
	{"Serif-Regular", fonts.SerifRegular},
	{"Serif-Italic", fonts.SerifItalic},
	{"Serif-SemiBold", fonts.SerifSemiBold},
	{"Serif-SemiBoldItalic", fonts.SerifSemiBoldItalic},
}

// packed are the faces that stand in for those: for each a few characters that
// it is there for.
var packed = []struct {
	name    string
	file    fonts.Packed
	covered string
}{
	{"SansExtended-Regular", fonts.SansExtendedRegular, alphabets},
	{"SansExtended-Italic", fonts.SansExtendedItalic, alphabets},
	{"SansExtended-SemiBold", fonts.SansExtendedSemiBold, alphabets},
	{"SansExtended-SemiBoldItalic", fonts.SansExtendedSemiBoldItalic, alphabets},
	{"SansExtended-Bold", fonts.SansExtendedBold, alphabets},
	{"SerifExtended-Regular", fonts.SerifExtendedRegular, alphabets},
	{"SerifExtended-Italic", fonts.SerifExtendedItalic, alphabets},
	{"SerifExtended-SemiBold", fonts.SerifExtendedSemiBold, alphabets},
	{"SerifExtended-SemiBoldItalic", fonts.SerifExtendedSemiBoldItalic, alphabets},
	{"Symbols-Regular", fonts.Symbols, "⇐⇔✅❌⚠★☆①∀∈⬛"},
}

const alphabets = "ạảấầẩẫậẹẽếềểễệịọộờởợụữựỵỷỹơưαβγδάέώΑΒΓабвгґєіїљњџАБВ₴"

// covered has every kind of character that a report must be able to set.
const covered = " !\"#$%&'()*+,-./0123456789:;<=>?@[\\]^_`{|}~" +
	"abcdefghijklmnopqrstuvwxyzåäöéüæøåðþß" + "ABCDEFGHIJKLMNOPQRSTUVWXYZÅÄÖÉÜÆØÅÐÞẞ" +
	"áčđŋšŧžÁČĐŊŠŦŽ" + // Sami
	"ąćęłńśźżőűğışŞçñãõėģķļņŗūțșȚȘ" +
	"\u00a0\u00ad\u2009\u202f‐\u2011–—‘’‚“”„«»‹›…•·†‡‰§¶°€£" +
	"½¼¾¹²³⁰⁴₂±×÷−≈≠≤≥←↑→↓↔" +
	"✓✔✗☐☑☒■□▪●○" + "\ufb00\ufb01\ufb02\ufb03\ufb04"

func parse(t *testing.T, ttf []byte) *typeface.Face {
	t.Helper()
	f, err := typeface.Parse(ttf)
	if err != nil {
		t.Fatal(err)
	}
	return f
}

func TestFaces(t *testing.T) {
	for _, face := range faces {
		f := parse(t, face.ttf)
		if want := "Uppfoljning" + face.name; f.Name != want {
			t.Errorf("name is %s, want %s", f.Name, want)
		}
		if f.UnitsPerEm != 1000 {
			t.Errorf("%s has %d units to the em, want 1000", f.Name, f.UnitsPerEm)
		}
		if f.CapHeight < 600 || f.Ascent < f.CapHeight || f.Descent < 200 {
			t.Errorf("%s: cap height %d, ascent %d, descent %d", f.Name, f.CapHeight, f.Ascent, f.Descent)
		}
		for _, r := range covered {
			if !f.Has(r) {
				t.Errorf("%s lacks %q %U", f.Name, r, r)
			}
		}
	}
}

func TestPackedFaces(t *testing.T) {
	for _, face := range packed {
		f := parse(t, face.file.Unpack())
		if want := "Uppfoljning" + face.name; f.Name != want {
			t.Errorf("name is %s, want %s", f.Name, want)
		}
		if f.UnitsPerEm != 1000 {
			t.Errorf("%s has %d units to the em, want 1000", f.Name, f.UnitsPerEm)
		}
		for _, r := range face.covered {
			if !f.Has(r) {
				t.Errorf("%s lacks %q %U", f.Name, r, r)
			}
		}
		// They keep to what the text faces do not have.
		for _, r := range "aå 1–" {
			if f.Has(r) {
				t.Errorf("%s has %q", f.Name, r)
			}
		}
	}
}

// The licence asks for the notice in every copy and reserves the name of the
// originals for themselves.
func TestLicences(t *testing.T) {
	all := faces
	for _, face := range packed {
		all = append(all, struct {
			name string
			ttf  []byte
		}{face.name, face.file.Unpack()})
	}
	for _, face := range all {
		family, _, _ := strings.Cut(face.name, "-")
		family = strings.TrimSuffix(family, "Extended")
		licence, err := os.ReadFile("OFL-" + family + ".txt")
		if err != nil {
			t.Fatal(err)
		}
		notice, _, _ := strings.Cut(string(licence), "\n\n")
		// The extended serif borrows nothing from the sans.
		if own, _, _ := strings.Cut(notice, "\n"); strings.Contains(face.name, "Extended") {
			notice = own
		}
		before, after, found := bytes.Cut(face.ttf, utf16BE(notice))
		if !found {
			t.Errorf("%s does not bear the notice of OFL-%s.txt", face.name, family)
		}
		if reserved := utf16BE("Source"); bytes.Contains(before, reserved) || bytes.Contains(after, reserved) {
			t.Errorf("%s uses the reserved name", face.name)
		}
		if !strings.Contains(string(licence), "SIL OPEN FONT LICENSE Version 1.1") {
			t.Errorf("OFL-%s.txt is not the Open Font License", family)
		}
	}
}

// utf16BE encodes s as the name table does.
func utf16BE(s string) []byte {
	var b []byte
	for _, u := range utf16.Encode([]rune(s)) {
		b = binary.BigEndian.AppendUint16(b, u)
	}
	return b
}

// HarfBuzz measured the words in the faces as they were before the cut
// (generate/reference.py); the cut faces, read by typeface, must agree.
func TestWidths(t *testing.T) {
	rows := reference(t)
	if len(rows) < 50 {
		t.Errorf("only %d words are measured", len(rows)-1)
	}
	for i, face := range faces {
		column := i + 1
		if rows[0][column] != face.name {
			t.Fatalf("column %d is %s, want %s", column, rows[0][column], face.name)
		}
		f := parse(t, face.ttf)
		for _, row := range rows[1:] {
			if row[column] == "" && strings.Contains(row[0], "ŧ") {
				continue // the serif got this letter at the cut
			}
			want, err := strconv.Atoi(row[column])
			if err != nil {
				t.Fatal(err)
			}
			if got := units(f, row[0]); got != want {
				t.Errorf("%s sets %q %d wide, want %d", face.name, row[0], got, want)
			}
		}
	}
}

func reference(t *testing.T) [][]string {
	t.Helper()
	data, err := os.ReadFile("testdata/harfbuzz.tsv")
	if err != nil {
		t.Fatal(err)
	}
	var rows [][]string
	for line := range strings.Lines(string(data)) {
		rows = append(rows, strings.Split(strings.TrimSuffix(line, "\n"), "\t"))
	}
	return rows
}

func units(f *typeface.Face, s string) int {
	sum := 0
	for _, g := range f.Shape(nil, s) {
		sum += int(g.Advance + g.Kern)
	}
	return sum
}

func TestFigures(t *testing.T) {
	for _, face := range faces {
		f := parse(t, face.ttf)
		tabular := units(f, "1")
		for r := '2'; r <= '9'; r++ {
			if got := units(f, string(r)); got != tabular {
				t.Errorf("%s: %c is %d wide and 1 is %d", face.name, r, got, tabular)
			}
		}
		for r := '\uE000'; r <= '\uE009'; r++ {
			if !f.Has(r) {
				t.Errorf("%s lacks the proportional figure %c", face.name, r-'\uE000'+'0')
			}
		}
		if one := units(f, "\uE001"); one >= tabular {
			t.Errorf("%s: the proportional 1 is %d wide, the tabular %d", face.name, one, tabular)
		}
	}
}
