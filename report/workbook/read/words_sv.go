package read

import (
	"fmt"
	"strings"

	"uppfoljning/report"
)

// commentHeadings are the columns that people most often add to the
// commitments, folded: only they know whether they should be printed.
var commentHeadings = map[string]bool{"kommentar": true, "kommentarer": true}

// publishWords are the answers of the column Publicera, folded.
var publishWords = map[string]report.Publish{
	"ja": report.PublishAll, "sant": report.PublishAll,
	"nej": report.PublishNothing, "falskt": report.PublishNothing,
	"endast åtagandet": report.PublishWording, "endast åtagande": report.PublishWording,
	"endast aktiviteten": report.PublishWording, "endast åtgärden": report.PublishWording,
	"endast insatsen": report.PublishWording, "endast löftet": report.PublishWording,
}

// The answers of Disposition, Innehåll and Filformat, folded.
var (
	arrangementFollowed = map[string]bool{"fokusområde": true, "fokusområden": true}
	arrangementKnown    = map[string]bool{"ansvarig": true, "ansvariga": true, "tabell": true}
	contentFollowed     = map[string]bool{"uppföljning": true}
	contentKnown        = map[string]bool{"löften": true}
	formatFollowed      = map[string]bool{"pdf": true}
	formatKnown         = map[string]bool{"word": true, "webb": true}
)

// writeInstead tells what to write in a cell, and what stands there now.
func writeInstead(name string, at report.Cell, now string) string {
	return fmt.Sprintf("skriv ”%s” i %s%d (där står ”%s”)", name, report.ColumnName(at.Col), at.Row, now)
}

// quotedList writes two or more names as ”A”, ”B” och ”C”.
func quotedList(names []string) string {
	quoted := make([]string, len(names))
	for i, name := range names {
		quoted[i] = "”" + name + "”"
	}
	last := len(quoted) - 1
	return strings.Join(quoted[:last], ", ") + " och " + quoted[last]
}
