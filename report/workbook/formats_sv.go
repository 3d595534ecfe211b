package workbook

import (
	"strings"

	"uppfoljning/report"
)

var formats = map[string]report.Format{
	"pdf": report.PDF, "word": report.DOCX, "docx": report.DOCX, "doc": report.DOCX,
	"webb": report.HTML, "webben": report.HTML, "webbsida": report.HTML, "html": report.HTML, "htm": report.HTML,
}

// FormatNamed gives the kind of file that people call name: "Word", ".docx".
func FormatNamed(name string) (f report.Format, ok bool) {
	f, ok = formats[strings.TrimPrefix(Fold(name), ".")]
	return f, ok
}
