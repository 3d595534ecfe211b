package publish

import (
	"archive/zip"
	"bytes"
	"context"
	"io"
	"maps"
	"os"
	"path"
	"path/filepath"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"

	"uppfoljning/report"
	"uppfoljning/report/workbook"
	"uppfoljning/report/workbook/write"
)

// TestCopiesOfPartsElsewhere copies workbooks whose parts are called what the
// format allows and no other program calls them: the copies say the same, and the
// same is told of them.
func TestCopiesOfPartsElsewhere(t *testing.T) {
	book := withComments(t, "ekvalla-2024.xlsx")
	wantNext, wantMerged := copiesOf(t, book)
	for name, elsewhere := range map[string]map[string]string{
		"none":               {},
		"strings":            {"xl/sharedStrings.xml": "xl/sharedStrings2.xml"},
		"styles":             {"xl/styles.xml": "xl/style/styles.xml"},
		"outside xl":         {"xl/styles.xml": "Utseende.xml", "xl/sharedStrings.xml": "delar/ord.xml", "xl/theme/theme1.xml": "tema/färger.xml"},
		"letters":            {"xl/styles.xml": "XL/Styles.XML", "xl/sharedStrings.xml": "xl/sharedstrings.xml", "xl/worksheets/sheet2.xml": "xl/Worksheets/Sheet2.xml"},
		"each other's names": {"xl/styles.xml": "xl/sharedStrings.xml", "xl/sharedStrings.xml": "xl/styles.xml"},
		"a sheet's name":     {"xl/styles.xml": "xl/worksheets/sheet1.xml", "xl/worksheets/sheet1.xml": "xl/styles.xml"},
		"sheets":             {"xl/worksheets/sheet1.xml": "blad/ett.xml", "xl/worksheets/sheet2.xml": "två.xml", "xl/worksheets/sheet3.xml": "xl/worksheets/sheet03.xml"},
		"the next number":    {"xl/worksheets/sheet1.xml": "xl/worksheets/sheet8.xml", "xl/worksheets/sheet3.xml": "xl/worksheets/sheet9.xml"},
		"the list's number":  {"xl/worksheets/sheet1.xml": "xl/worksheets/sheet7.xml", "xl/worksheets/sheet7.xml": "xl/worksheets/sheet1.xml"},
		"workbook":           {"xl/workbook.xml": "xl/bok/pärm.xml"},
		"another ending":     {"xl/styles.xml": "xl/styles.stil", "xl/comments1.xml": "kommentarer", "xl/drawings/vmlDrawing1.vml": "xl/former.xml"},
		"slashes":            {"xl/styles.xml": "/xl/styles.xml", "xl/worksheets/sheet1.xml": "/xl/worksheets/sheet1.xml", "[Content_Types].xml": "/[content_types].XML"},
		"drawings":           {"xl/drawings/drawing1.xml": "bilder/ritning.xml"},
		"properties":         {"docProps/core.xml": "egenskaper.xml", "docProps/app.xml": "xl/app.xml"},
	} {
		t.Run(name, func(t *testing.T) {
			moved := moveParts(t, book, elsewhere)
			next, merged := copiesOf(t, moved)
			for _, c := range []struct {
				what      string
				want, got copied
			}{{"of the next year", wantNext, next}, {"merged", wantMerged, merged}} {
				if d := Difference(c.want.said, c.got.said); d != "" {
					t.Errorf("%s: %s", c.what, d)
				}
				if !reflect.DeepEqual(c.got.deeds, c.want.deeds) {
					t.Errorf("%s: told\n%v\nwant\n%v", c.what, c.got.deeds, c.want.deeds)
				}
				if !slices.Equal(c.got.parts, c.want.parts) {
					t.Errorf("%s: parts\n%v\nwant\n%v", c.what, c.got.parts, c.want.parts)
				}
				if times := "modified"; strings.Contains(string(partsOf(t, c.got.data)["docProps/core.xml"]), times) {
					t.Errorf("%s: it tells when it was changed", c.what)
				}
			}
		})
	}
}

// copied is a copy, what it says, what is told of it and its parts.
type copied struct {
	data  []byte
	said  *report.Report
	deeds []Deed
	parts []string
}

func copiesOf(t *testing.T, book []byte) (next, merged copied) {
	t.Helper()
	ctx, b := context.Background(), bookOf(t, book)
	made := func(data []byte, events []write.Event, err error) copied {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
		checkPackage(t, data)
		return copied{data, bookOf(t, data).Report, Deeds(events, []string{"a", "b"}), slices.Sorted(maps.Keys(partsOf(t, data)))}
	}
	next = made(Rollover(ctx, b, write.RolloverOptions{}))
	merged = made(Merge(ctx, []*Book{b, b}, []string{"Kommunen", "Polisen"}))
	return next, merged
}

// withComments gives a sample with comments in some of its cells.
func withComments(t *testing.T, name string) []byte {
	t.Helper()
	data, err := os.ReadFile(filepath.Join("..", "..", "..", "samples", name))
	if err != nil {
		t.Fatal(err)
	}
	table := bookOf(t, data).Layout.Table(workbook.Commitments)
	var comments []write.Comment
	for _, row := range table.Rows {
		comments = append(comments, write.Comment{At: table.At(row.Number, 2), Text: "Se över."})
	}
	var b bytes.Buffer
	a := write.Annotation{Comments: comments, Author: "Eva", Begin: "<", End: ">",
		Sheet: write.Sheet{Name: "Granskning", Columns: []write.Column{{Heading: "Cell", Width: 20}}}}
	if err := write.Annotate(&b, bytes.NewReader(data), int64(len(data)), a); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func partsOf(t *testing.T, data []byte) map[string][]byte {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	parts := map[string][]byte{}
	for _, f := range z.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		if parts[f.Name], err = io.ReadAll(r); err != nil {
			t.Fatal(err)
		}
	}
	return parts
}

var (
	partTarget = regexp.MustCompile(` Target="([^"#]*)"`)
	partName   = regexp.MustCompile(` PartName="/([^"]*)"`)
)

// ownerOf gives the part whose relationships are in a part.
func ownerOf(rels string) string {
	return strings.TrimSuffix(strings.Replace(rels, "_rels/", "", 1), ".rels")
}

// moveParts gives parts other names. What had such a name lies there still, and no
// other part leads to it, unless it is moved too.
func moveParts(t *testing.T, book []byte, elsewhere map[string]string) []byte {
	t.Helper()
	parts := partsOf(t, book)
	moved := func(name string) string {
		if to := elsewhere[name]; to != "" {
			return to
		}
		return name
	}
	for name, data := range parts {
		switch {
		case strings.HasSuffix(name, ".rels"):
			parts[name] = partTarget.ReplaceAllFunc(data, func(m []byte) []byte {
				target := string(partTarget.FindSubmatch(m)[1])
				whole := strings.TrimPrefix(path.Join("/", path.Dir(ownerOf(name)), target), "/")
				if strings.HasPrefix(target, "/") {
					whole = target[1:]
				}
				return []byte(` Target="/` + strings.TrimPrefix(moved(whole), "/") + `"`)
			})
		case name == "[Content_Types].xml":
			parts[name] = partName.ReplaceAllFunc(data, func(m []byte) []byte {
				return []byte(` PartName="/` + strings.TrimPrefix(moved(string(partName.FindSubmatch(m)[1])), "/") + `"`)
			})
		}
	}
	named := map[string][]byte{}
	for name, data := range parts {
		to := moved(name)
		if strings.HasSuffix(name, ".rels") && elsewhere[ownerOf(name)] != "" {
			dir, file := path.Split(moved(ownerOf(name)))
			to = dir + "_rels/" + file + ".rels"
		}
		named[to] = data
	}
	return zipped(t, named)
}

func zipped(t *testing.T, parts map[string][]byte) []byte {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for _, name := range slices.Sorted(maps.Keys(parts)) {
		w, err := z.Create(name)
		if err == nil {
			_, err = w.Write(parts[name])
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// checkPackage wants every relationship and every declaration of a type to be of
// a part that is there.
func checkPackage(t *testing.T, data []byte) {
	t.Helper()
	parts := partsOf(t, data)
	for name, part := range parts {
		if name == "[Content_Types].xml" {
			for _, m := range partName.FindAllSubmatch(part, -1) {
				if parts[string(m[1])] == nil {
					t.Errorf("the type of %s is told, which is not there", m[1])
				}
			}
		}
		if !strings.HasSuffix(name, ".rels") {
			continue
		}
		for _, m := range partTarget.FindAllSubmatch(part, -1) {
			target := string(m[1])
			whole := path.Join(path.Dir(ownerOf(name)), target)
			if strings.HasPrefix(target, "/") {
				whole = target[1:]
			}
			if !strings.Contains(target, ":") && parts[whole] == nil {
				t.Errorf("%s leads to %s, which is not there", name, target)
			}
		}
	}
}
