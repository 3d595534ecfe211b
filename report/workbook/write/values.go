package write

import (
	"fmt"
	_ "image/png" // excelize asks for a picture's size
	"regexp"
	"time"

	"github.com/xuri/excelize/v2"
)

// Number is a number in a cell, and how it is shown.
type Number struct {
	Value  string // as XML writes it: "1130", "12.5" (ISO/IEC 29500-1 18.3.1.96)
	Format string // a number format: "#,##0", "0%"; "" is General
}

// Date is a day in a cell, shown as ISO 8601 has it.
type Date struct {
	Year  int
	Month time.Month
	Day   int
}

// Picture is a picture that lies on a sheet.
type Picture struct {
	Row, Col int    // under its upper left corner, from 1
	PNG      []byte // the file
	Alt      string // what it shows
	Percent  int    // of its own size, where a pixel is 1/96 inch
}

// pictureType is an entry of the list of content types (ISO/IEC 29500-2 10.1.2.2).
var pictureType = regexp.MustCompile(`<Default Extension="([^"]*)" ContentType="image/[^"]*"></Default>`)

// usedTypes keeps of all the kinds of pictures, which excelize lists in an
// order that is another each time, the one that Picture has.
func usedTypes(content []byte) []byte {
	return pictureType.ReplaceAllFunc(content, func(entry []byte) []byte {
		if string(pictureType.FindSubmatch(entry)[1]) == "png" {
			return entry
		}
		return nil
	})
}

// number is the number that stands for d in a cell, and its format
// (ISO/IEC 29500-1 18.17.4.1). Days count from the last of 1899, so that those
// from March 1900 are right.
func (d Date) number() Number {
	const day = 24 * time.Hour
	from := time.Date(1899, time.December, 30, 0, 0, 0, 0, time.UTC)
	n := time.Date(d.Year, d.Month, d.Day, 0, 0, 0, 0, time.UTC).Sub(from) / day
	return Number{fmt.Sprint(int(n)), "yyyy\\-mm\\-dd"}
}

// setNumber writes a number into a cell that has the style of a filled row.
func setNumber(f *excelize.File, sheet, cell string, n Number) error {
	if n.Format != "" {
		style := &excelize.Style{CustomNumFmt: &n.Format, Border: ruling(), Font: face(11, false, ""), Alignment: wrapped()}
		id, err := f.NewStyle(style)
		if err != nil {
			return err
		}
		if err := f.SetCellStyle(sheet, cell, cell, id); err != nil {
			return err
		}
	}
	return f.SetCellDefault(sheet, cell, n.Value)
}

func setPictures(f *excelize.File, s *Sheet, _ styles) error {
	for _, p := range s.Pictures {
		scale := float64(p.Percent) / 100
		err := f.AddPictureFromBytes(s.Name, cellName(p.Col, p.Row), &excelize.Picture{Extension: ".png", File: p.PNG,
			Format: &excelize.GraphicOptions{AltText: p.Alt, ScaleX: scale, ScaleY: scale, OffsetX: 4, OffsetY: 4, Positioning: "oneCell"}})
		if err != nil {
			return err
		}
	}
	return nil
}
