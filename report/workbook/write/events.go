package write

import (
	"cmp"
	"slices"

	"uppfoljning/report"
)

// Event is something that was done to a copy of a workbook, or left for its
// keeper to do.
type Event struct {
	Kind EventKind
	From report.Cell // in the workbook that was read
	To   report.Cell // in the copy, where it is another or there is no From
	Args []string    // what the sentence of the kind speaks of, in its order
	Text string      // of the council's own that it concerns, in full; or empty
	// File is the place of the workbook that From is in, among those merged: 0
	// is the one that was copied.
	File int
	By   string // who has written in that workbook, where several were merged
}

// EventKind tells events apart. Their sentences are in events_sv.go.
type EventKind string

// sortEvents puts events in the order of the workbook that they come from.
func sortEvents(events []Event) {
	slices.SortStableFunc(events, func(a, b Event) int {
		return cmp.Or(cmp.Compare(a.File, b.File), cmp.Compare(a.From.Tab, b.From.Tab),
			cmp.Compare(a.From.Row, b.From.Row), cmp.Compare(a.From.Col, b.From.Col))
	})
}
