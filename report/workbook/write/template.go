package write

import (
	"fmt"
	"io"
	"strconv"

	"github.com/xuri/excelize/v2"

	"uppfoljning/report"
	"uppfoljning/report/workbook"
)

// TemplateOptions is what is known of a workbook that nobody has filled in. The
// zero value is a workbook for any council and year.
type TemplateOptions struct {
	Municipality string
	Years        report.Years
}

// Template writes to w an empty workbook for a council to fill in: every sheet
// that the program reads, under its canonical names, and before them one that
// teaches how. The errors are those of w.
func Template(w io.Writer, o TemplateOptions) error {
	f := excelize.NewFile()
	defer f.Close()
	if err := addGuide(f); err != nil {
		return fmt.Errorf("write sheet %q: %w", guide.name, err)
	}
	sheets := templateSheets(o)
	if err := addSheets(f, sheets, 1); err != nil {
		return err
	}
	return finish(w, f, literalParts(sheets, 1))
}

// templateSheets gives the sheets in the contract's order.
func templateSheets(o TemplateOptions) []Sheet {
	sheets := []Sheet{settingsSheet(o)}
	for _, s := range templateTables {
		if s.key == workbook.Statistics {
			s.columns = append(s.columns[:len(s.columns):len(s.columns)], seriesColumns(o.Years)...)
		}
		sheets = append(sheets, s.sheet())
	}
	return sheets
}

// tableText is a sheet of the template as its author thinks of it.
type tableText struct {
	key       workbook.SheetKey
	columns   []columnText
	frozen    int
	pagesWide int
	optional  bool
}

// columnText is one of its columns. The heading is the canonical name of key,
// or itself.
type columnText struct {
	key     workbook.Key
	heading string
	width   int
	prompt  string
	choices []string
	lax     bool
	refusal string
	from    workbook.SheetKey // whose first column is the choices
	format  Format
}

func (t tableText) sheet() Sheet {
	def := workbook.Lookup(t.key)
	s := Sheet{Name: def.Names[0], Ruled: true, Frozen: t.frozen, PagesWide: t.pagesWide, Optional: t.optional}
	for _, c := range t.columns {
		column := Column{Heading: c.heading, Width: c.width, Prompt: c.prompt, Choices: c.choices, Lax: c.lax, Refusal: c.refusal, Format: c.format}
		if known, ok := def.Column(c.key); ok {
			column.Heading = label(known)
		}
		if c.from != "" {
			column.ChoicesFrom = workbook.Lookup(c.from).Names[0]
		}
		s.Columns = append(s.Columns, column)
	}
	return s
}

// label marks the name of what must be filled in.
func label(c workbook.Column) string {
	if c.Required {
		return c.Names[0] + " *"
	}
	return c.Names[0]
}

// seriesYears is how many years a new sheet of statistics has room for.
const seriesYears = 5

// seriesColumns gives a column for each of the last years of a report.
func seriesColumns(y report.Years) (columns []columnText) {
	for year := y.Last - seriesYears + 1; year <= y.Last && y.Last > 0; year++ {
		columns = append(columns, columnText{heading: strconv.Itoa(year), width: 10, prompt: promptSeries})
	}
	return columns
}

// settingsSheet lists what there is to say of a report: what must be said
// first, and each with its explanation.
func settingsSheet(o TemplateOptions) Sheet {
	def := workbook.Lookup(workbook.Settings)
	s := Sheet{
		Name: def.Names[0],
		Columns: []Column{
			{Heading: def.Columns[0].Names[0], Width: 22},
			{Heading: def.Columns[1].Names[0], Width: 58},
			{Heading: workbook.Explanation, Width: 68, Muted: true},
		},
	}
	known := map[workbook.Key]any{}
	if o.Municipality != "" {
		known[workbook.Municipality] = o.Municipality
	}
	if o.Years.First != 0 {
		known[workbook.Years] = yearsValue(o.Years)
	}
	for _, required := range []bool{true, false} {
		for _, field := range workbook.Fields.Columns {
			if field.Required != required {
				continue
			}
			text := fieldTexts[field.Key]
			s.Rows = append(s.Rows, []any{label(field), known[field.Key], text.explanation})
			s.Inputs = append(s.Inputs, Input{Row: 1 + len(s.Rows), Col: 2, Choices: text.choices, Format: text.format})
		}
	}
	return s
}

// yearsValue gives years as a cell holds them: a number for one year.
func yearsValue(y report.Years) any {
	if y.First == y.Last {
		return y.First
	}
	return y.Words()
}
