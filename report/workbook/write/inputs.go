package write

import (
	"fmt"

	"github.com/xuri/excelize/v2"

	"uppfoljning/report"
)

// setInputs gives explanations their grey, and cells of their own kind their
// format and drop list.
func setInputs(f *excelize.File, s *Sheet, st styles) error {
	for i, c := range s.Columns {
		if c.Muted && len(s.Rows) > 0 {
			if err := f.SetCellStyle(s.Name, cellName(i+1, 2), cellName(i+1, 1+len(s.Rows)), st.muted); err != nil {
				return err
			}
		}
	}
	for _, in := range s.Inputs {
		cell := cellName(in.Col, in.Row)
		if err := f.SetCellStyle(s.Name, cell, cell, st.inputs[in.Format]); err != nil {
			return err
		}
		if in.Choices == nil {
			continue
		}
		list := excelize.NewDataValidation(true)
		list.SetSqref(cell)
		if err := list.SetDropList(in.Choices); err != nil {
			return err
		}
		if err := f.AddDataValidation(s.Name, list); err != nil {
			return err
		}
	}
	return nil
}

// setChoices gives the columns that have choices their drop lists, and the
// headings that have something to say their prompts.
func setChoices(f *excelize.File, s *Sheet, _ styles) error {
	for i, c := range s.Columns {
		if c.Prompt != "" {
			prompt := excelize.NewDataValidation(true)
			prompt.SetSqref(cellName(i+1, 1))
			prompt.SetInput(c.Heading, c.Prompt)
			if err := f.AddDataValidation(s.Name, prompt); err != nil {
				return err
			}
		}
		if c.ChoicesFrom == "" && c.Choices == nil {
			continue
		}
		list := excelize.NewDataValidation(true)
		list.ShowErrorMessage = !c.Lax
		if c.Refusal != "" {
			list.SetError(excelize.DataValidationErrorStyleStop, c.Heading, c.Refusal)
		}
		column := report.ColumnName(i + 1)
		list.SetSqref(fmt.Sprintf("%s2:%s%d", column, column, fillableRow))
		if err := c.list(list); err != nil {
			return err
		}
		if err := f.AddDataValidation(s.Name, list); err != nil {
			return err
		}
	}
	return nil
}

// list fills a drop list. One from another sheet is as long as that sheet's
// first column is filled, so that it offers what is added there, and no blanks.
func (c Column) list(list *excelize.DataValidation) error {
	if c.ChoicesFrom == "" {
		return list.SetDropList(c.Choices)
	}
	from := quoteSheet(c.ChoicesFrom)
	list.SetSqrefDropList(fmt.Sprintf("OFFSET(%s!$A$2,0,0,MAX(1,COUNTA(%s!$A$2:$A$%d)),1)", from, from, fillableRow))
	return nil
}

// setRules draws lines around the rows of a ruled sheet as they are filled in.
func setRules(f *excelize.File, s *Sheet, st styles) error {
	if !s.Ruled {
		return nil
	}
	last := report.ColumnName(len(s.Columns))
	return f.SetConditionalFormat(s.Name, fmt.Sprintf("A2:%s%d", last, fillableRow), []excelize.ConditionalFormatOptions{{
		Type: "formula", Criteria: fmt.Sprintf("COUNTA($A2:$%s2)>0", last), Format: &st.ruled,
	}})
}
