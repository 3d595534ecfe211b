package write

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"
)

// areas and actions are a workbook with all that a sheet can have.
var (
	areas = Sheet{
		Name:    "Ortens områden",
		Columns: []Column{{Heading: "Område", Width: 20}, {Heading: "Text", Width: 40}},
		Rows:    [][]any{{"Trafik", "Första stycket.\nAndra stycket."}, {"Skola & fritid"}},
	}
	actions = Sheet{
		Name: "Åtgärder",
		Columns: []Column{
			{Heading: "Nr", Width: 6},
			{Heading: "Område", Width: 20, ChoicesFrom: "Ortens områden"},
			{Heading: "Åtgärd", Width: 50},
		},
		Rows: [][]any{{1, "Trafik", "=Mät farten"}, {nil, nil, strings.Repeat("lång text ", 30)}},
	}
)

func TestWorkbookReadsBack(t *testing.T) {
	f := open(t, made(t, areas, actions))
	if got, want := f.GetSheetList(), []string{"Ortens områden", "Åtgärder"}; !slices.Equal(got, want) {
		t.Fatalf("sheets %q, want %q", got, want)
	}
	for _, s := range []Sheet{areas, actions} {
		for x, c := range s.Columns {
			wantCell(t, f, s.Name, x+1, 1, c.Heading)
		}
		for y, row := range s.Rows {
			for x, value := range row {
				if value == nil {
					value = ""
				}
				wantCell(t, f, s.Name, x+1, y+2, fmt.Sprint(value))
			}
		}
	}
	if formula, err := f.GetCellFormula("Åtgärder", "C2"); err != nil || formula != "" {
		t.Errorf("a text that begins with = became the formula %q (%v)", formula, err)
	}
}

func wantCell(t *testing.T, f *excelize.File, sheet string, x, y int, want string) {
	t.Helper()
	cell, err := excelize.CoordinatesToCellName(x, y)
	if err != nil {
		t.Fatal(err)
	}
	if got, err := f.GetCellValue(sheet, cell); err != nil || got != want {
		t.Errorf("%s!%s = %q (%v), want %q", sheet, cell, got, err, want)
	}
}

func TestWorkbookLooks(t *testing.T) {
	f := open(t, made(t, areas, actions))
	const sheet = "Åtgärder"
	if heading := styleOf(t, f, sheet, "A1"); !heading.Font.Bold || len(heading.Fill.Color) != 1 {
		t.Errorf("heading: bold %v, fill %v", heading.Font.Bold, heading.Fill.Color)
	}
	// C3 is the last row, B4 the first that is yet to be filled in.
	for _, cell := range []string{"C3", "B4"} {
		if a := styleOf(t, f, sheet, cell).Alignment; a == nil || !a.WrapText || a.Vertical != "top" {
			t.Errorf("%s is aligned %+v, want wrapped and at the top", cell, a)
		}
	}
	if panes, err := f.GetPanes(sheet); err != nil || !panes.Freeze || panes.YSplit != 1 {
		t.Errorf("panes %+v (%v), want row 1 frozen", panes, err)
	}
	if page, err := f.GetPageLayout(sheet); err != nil || *page.Size != 9 || *page.Orientation != "landscape" || *page.FitToWidth != 1 {
		t.Errorf("page %+v (%v), want A4 landscape, one page wide", page, err)
	}
	var titles []string
	for _, name := range f.GetDefinedName() {
		titles = append(titles, name.Scope+" "+name.Name+" "+name.RefersTo)
	}
	if want := "Åtgärder _xlnm.Print_Titles 'Åtgärder'!$1:$1"; !slices.Contains(titles, want) {
		t.Errorf("names %q, want %q among them", titles, want)
	}
	if width, err := f.GetColWidth(sheet, "C"); err != nil || width != 50 {
		t.Errorf("column C is %v wide (%v), want 50", width, err)
	}
	one, err1 := f.GetRowHeight(sheet, 2)
	many, err2 := f.GetRowHeight(sheet, 3)
	if err1 != nil || err2 != nil || one != 15 || many < 5*15 {
		t.Errorf("a line is %v high (%v), 300 letters in 50 are %v (%v)", one, err1, many, err2)
	}
}

func styleOf(t *testing.T, f *excelize.File, sheet, cell string) *excelize.Style {
	t.Helper()
	id, err := f.GetCellStyle(sheet, cell)
	if err != nil {
		t.Fatal(err)
	}
	style, err := f.GetStyle(id)
	if err != nil {
		t.Fatal(err)
	}
	return style
}

func TestWorkbookDropList(t *testing.T) {
	f := open(t, made(t, areas, actions))
	lists, err := f.GetDataValidations("Åtgärder")
	if err != nil || len(lists) != 1 {
		t.Fatalf("%d drop lists (%v), want 1", len(lists), err)
	}
	if got := lists[0]; got.Type != "list" || got.Sqref != "B2:B1000" || !got.ShowErrorMessage ||
		!strings.HasPrefix(got.Formula1, "OFFSET('Ortens områden'!$A$2,") {
		t.Errorf("drop list %+v", got)
	}
}

// TestWorkbookTellsNothing looks into every part for a maker, a date, and a
// height that would keep a row from growing.
func TestWorkbookTellsNothing(t *testing.T) {
	book := made(t, areas, actions)
	if !bytes.Equal(book, made(t, areas, actions)) {
		t.Error("two runs gave different bytes")
	}
	z, err := zip.NewReader(bytes.NewReader(book), int64(len(book)))
	if err != nil {
		t.Fatal(err)
	}
	if z.File[0].Name != "[Content_Types].xml" {
		t.Errorf("the first part is %s", z.File[0].Name)
	}
	telling := regexp.MustCompile(`(?i)xuri|go excelize|creator|created|modified|\d{4}-\d{2}-\d{2}T|customHeight`)
	for _, part := range z.File {
		if !part.Modified.Equal(epoch) {
			t.Errorf("%s is dated %v", part.Name, part.Modified)
		}
		r, err := part.Open()
		if err != nil {
			t.Fatal(err)
		}
		content, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		if found := telling.Find(content); found != nil {
			t.Errorf("%s holds %q", part.Name, found)
		}
	}
}

func TestWorkbookErrors(t *testing.T) {
	column := []Column{{Heading: "A", Width: 10}}
	for name, test := range map[string]struct {
		sheet Sheet
		want  string
	}{
		"too long":     {Sheet{Name: "Blad", Columns: column, Rows: [][]any{{strings.Repeat("å", 32768)}}}, `write sheet "Blad": cell A2: the text has 32768 characters`},
		"other type":   {Sheet{Name: "Blad", Columns: column, Rows: [][]any{{"ett"}, {1.5}}}, `write sheet "Blad": cell A3: a cell cannot hold a value of type float64`},
		"no such name": {Sheet{Name: "a/b", Columns: column}, `write sheet "a/b"`},
	} {
		t.Run(name, func(t *testing.T) {
			err := Workbook(io.Discard, []Sheet{test.sheet})
			if err == nil || !strings.Contains(err.Error(), test.want) {
				t.Errorf("error %v, want %q in it", err, test.want)
			}
		})
	}
}

func TestLongestText(t *testing.T) {
	text := strings.Repeat("å", excelize.TotalCellChars)
	f := open(t, made(t, Sheet{Name: "Blad", Columns: []Column{{Heading: "A", Width: 10}}, Rows: [][]any{{text}}}))
	wantCell(t, f, "Blad", 1, 2, text)
}

func made(t *testing.T, sheets ...Sheet) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := Workbook(&b, sheets); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func open(t *testing.T, book []byte) *excelize.File {
	t.Helper()
	f, err := excelize.OpenReader(bytes.NewReader(book))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { f.Close() })
	return f
}
