package write

import (
	"bytes"
	"context"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode/utf16"

	"github.com/xuri/excelize/v2"

	"uppfoljning/report"
	"uppfoljning/report/workbook"
)

func template(t *testing.T, o TemplateOptions) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := Template(&b, o); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

var exampleOptions = TemplateOptions{Municipality: "Exempels kommun", Years: report.Years{First: 2024, Last: 2024}}

// TestTemplateSheets has every sheet of the contract in its order but the one
// that the program writes, under names that are understood.
func TestTemplateSheets(t *testing.T) {
	f := open(t, template(t, exampleOptions))
	var want []string
	for _, s := range workbook.Sheets {
		if s.Key != workbook.Review {
			want = append(want, s.Names[0])
		}
	}
	if got := f.GetSheetList(); !slices.Equal(got, want) {
		t.Errorf("sheets %q, want %q", got, want)
	}
	for _, name := range f.GetSheetList()[2:] {
		def, _ := workbook.Find(name)
		rows, err := f.GetRows(name)
		if err != nil || len(rows) != 1 {
			t.Fatalf("%s has %d rows (%v): nothing may have to be cleared first", name, len(rows), err)
		}
		for _, heading := range rows[0] {
			if h, ok := def.Heading(heading); !ok || h.Column.Required != strings.HasSuffix(heading, " *") {
				t.Errorf("%s: heading %q is understood: %v, required: %v", name, heading, ok, h.Column.Required)
			}
		}
	}
}

// TestTemplateFields explains every field, the required ones first, and holds
// what was known.
func TestTemplateFields(t *testing.T) {
	rows, err := open(t, template(t, exampleOptions)).GetRows("Rapport")
	if err != nil {
		t.Fatal(err)
	}
	if len(rows) != 1+len(workbook.Fields.Columns) {
		t.Errorf("%d rows, want a heading and %d fields", len(rows), len(workbook.Fields.Columns))
	}
	if got := rows[1][:2]; !slices.Equal(got, []string{"Kommun *", "Exempels kommun"}) {
		t.Errorf("first field %q", got)
	}
	if got := rows[2][:2]; !slices.Equal(got, []string{"År *", "2024"}) {
		t.Errorf("second field %q", got)
	}
	for _, row := range rows[1:] {
		if _, ok := workbook.Fields.Heading(row[0]); !ok || len(row) != 3 || row[2] == "" {
			t.Errorf("%q: known %v, or not explained", row, ok)
		}
	}
	several := TemplateOptions{Years: report.Years{First: 2024, Last: 2025}}
	if years, err := open(t, template(t, several)).GetCellValue("Rapport", "B3"); err != nil || years != "2024–2025" {
		t.Errorf("years %q (%v)", years, err)
	}
}

// TestTemplatePrompts holds what Excel shows beside a heading to what it can
// show (ISO/IEC 29500-1 18.3.1.32).
func TestTemplatePrompts(t *testing.T) {
	f := open(t, template(t, exampleOptions))
	for _, sheet := range f.GetSheetList()[2:] {
		all, err := f.GetDataValidations(sheet)
		if err != nil {
			t.Fatal(err)
		}
		prompted := 0
		for _, dv := range all {
			if dv.Prompt == nil {
				continue
			}
			prompted++
			if n := len(utf16.Encode([]rune(*dv.Prompt))); n == 0 || n > 255 || len([]rune(*dv.PromptTitle)) > 32 {
				t.Errorf("%s %s: a prompt of %d units", sheet, dv.Sqref, n)
			}
		}
		if rows, _ := f.GetRows(sheet); prompted != len(rows[0]) {
			t.Errorf("%s: %d prompts for %d headings", sheet, prompted, len(rows[0]))
		}
	}
}

// TestTemplateTakesWhatIsTyped has a date column that shows dates as the report
// does, and cells that leave "8-10" as it is.
func TestTemplateTakesWhatIsTyped(t *testing.T) {
	f := open(t, template(t, exampleOptions))
	for heading, format := range map[string]string{"Klart senast": "yyyy-mm-dd", "Målvärde": "@", "Nr": "@", "Uppföljning": ""} {
		cell := belowHeading(t, f, "Aktiviteter", heading)
		style := styleOf(t, f, "Aktiviteter", cell)
		got := map[int]string{49: "@"}[style.NumFmt]
		if style.CustomNumFmt != nil {
			got = *style.CustomNumFmt
		}
		if got != format || !style.Alignment.WrapText {
			t.Errorf("%s: format %q, want %q, wrapped %v", heading, got, format, style.Alignment.WrapText)
		}
	}
	if panes, err := f.GetPanes("Aktiviteter"); err != nil || !panes.Freeze || panes.YSplit != 1 || panes.XSplit != 3 {
		t.Errorf("panes %+v (%v), want row 1 and three columns frozen", panes, err)
	}
	if protected, err := f.GetSheetProtection("Aktiviteter"); err == nil && protected.FormatCells {
		t.Error("the sheet is protected")
	}
}

func belowHeading(t *testing.T, f *excelize.File, sheet, heading string) string {
	t.Helper()
	rows, err := f.GetRows(sheet)
	if err != nil {
		t.Fatal(err)
	}
	i := slices.IndexFunc(rows[0], func(s string) bool { return strings.TrimSuffix(s, " *") == heading })
	if i < 0 {
		t.Fatalf("no heading %q in %q", heading, rows[0])
	}
	return cellName(i+1, 2)
}

// TestTemplateDropLists offers what the contract knows.
func TestTemplateDropLists(t *testing.T) {
	lists := dropLists(t, open(t, template(t, exampleOptions)), "Aktiviteter")
	for column, want := range map[string]string{
		"B": "OFFSET('Fokusområden'!$A$2,", "E": `"Polisen,Kommunen,`, "J": `"Genomfört,Delvis genomfört,`, "N": `"Ja,Endast åtagandet,Nej"`,
	} {
		if got := lists[column]; !strings.HasPrefix(got, want) {
			t.Errorf("column %s: list %q, want %q", column, got, want)
		}
	}
}

// dropLists gives the formulas of a sheet's drop lists by column.
func dropLists(t *testing.T, f *excelize.File, sheet string) map[string]string {
	t.Helper()
	all, err := f.GetDataValidations(sheet)
	if err != nil {
		t.Fatal(err)
	}
	lists := map[string]string{}
	for _, dv := range all {
		if dv.Type == "list" {
			lists[strings.TrimRight(strings.Split(dv.Sqref, ":")[0], "0123456789")] = dv.Formula1
		}
	}
	return lists
}

func TestTemplateIsRepeatable(t *testing.T) {
	if !bytes.Equal(template(t, exampleOptions), template(t, exampleOptions)) {
		t.Error("two runs gave different bytes")
	}
}

// TestTemplateInLibreOffice has LibreOffice open the template and save it anew:
// its texts, widths and drop lists must still be there. (It keeps frozen panes
// only when it has a window.)
func TestTemplateInLibreOffice(t *testing.T) {
	soffice, err := exec.LookPath("soffice")
	if err != nil {
		if os.Getenv("CI") == "true" {
			t.Fatal("LIBREOFFICE IS MISSING: nobody checks that it opens the template")
		}
		t.Skip("LIBREOFFICE IS MISSING: nobody checks that it opens the template")
	}
	dir := t.TempDir()
	path := filepath.Join(dir, "mall.xlsx")
	before := template(t, exampleOptions)
	if err := os.WriteFile(path, before, 0o666); err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithTimeout(context.Background(), 3*time.Minute)
	defer cancel()
	cmd := exec.CommandContext(ctx, soffice, "-env:UserInstallation=file://"+filepath.Join(dir, "profile"), "--headless",
		"--convert-to", "xlsx", "--outdir", filepath.Join(dir, "resaved"), path)
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	after, err := os.ReadFile(filepath.Join(dir, "resaved", "mall.xlsx"))
	if err != nil {
		t.Fatal(err)
	}
	compareBooks(t, open(t, before), open(t, after))
}

func compareBooks(t *testing.T, before, after *excelize.File) {
	t.Helper()
	if got, want := after.GetSheetList(), before.GetSheetList(); !slices.Equal(got, want) {
		t.Fatalf("sheets %q, want %q", got, want)
	}
	for _, sheet := range before.GetSheetList() {
		want, err1 := before.GetRows(sheet)
		got, err2 := after.GetRows(sheet)
		if err1 != nil || err2 != nil {
			t.Fatal(err1, err2)
		}
		if !slices.EqualFunc(got, want, slices.Equal[[]string]) {
			t.Errorf("%s: %q, want %q", sheet, got, want)
		}
		for col := range want[0] {
			name := report.ColumnName(col + 1)
			w, err1 := before.GetColWidth(sheet, name)
			g, err2 := after.GetColWidth(sheet, name)
			if err1 != nil || err2 != nil || g < w-1 || g > w+1 {
				t.Errorf("%s: column %s is %.2f wide, want %.2f (%v, %v)", sheet, name, g, w, err1, err2)
			}
		}
		if sheet == guide.name {
			continue
		}
		was, is := dropLists(t, before, sheet), dropLists(t, after, sheet)
		for column := range was {
			if is[column] == "" {
				t.Errorf("%s: column %s has lost its drop list", sheet, column)
			}
		}
	}
}

// TestGuideLeadsToThePage: who reads the guide need not have seen a command.
func TestGuideLeadsToThePage(t *testing.T) {
	rows := guide.parts[len(guide.parts)-1].rows
	if first := strings.Join(rows[0], " "); !strings.Contains(first, "uppfoljning.html") {
		t.Errorf("first: %s", first)
	}
	for _, r := range rows {
		if s := strings.Join(r, " "); strings.Contains(s, ".xlsx") || strings.Contains(s, "--") {
			t.Errorf("a command: %s", s)
		}
	}
}
