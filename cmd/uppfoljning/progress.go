package main

import (
	"fmt"
	"io"
	"os"

	"github.com/vbauerster/mpb/v8"
	"github.com/vbauerster/mpb/v8/decor"
)

// progress tells how far a run has come: by a bar under what is told, where
// somebody is looking at a terminal, and not at all elsewhere.
type progress struct {
	w     io.Writer
	all   *mpb.Progress // nil where there is no bar
	bar   *mpb.Bar
	again chan any // draws the bar again
}

// newProgress begins to tell of the progress of a number of workbooks.
func newProgress(w io.Writer, workbooks int) *progress {
	p := &progress{w: w}
	if workbooks < 2 || !isTerminal(w) {
		return p
	}
	p.again = make(chan any, 1)
	p.all = mpb.New(mpb.WithOutput(w), mpb.WithWidth(barWidth), mpb.WithManualRefresh(p.again))
	p.bar = p.all.New(int64(workbooks), mpb.BarStyle().Lbound("[").Filler("=").Tip(">").Padding(" ").Rbound("]"),
		mpb.BarRemoveOnComplete(), mpb.AppendDecorators(decor.CountersNoUnit(barCount)))
	p.draw()
	return p
}

const barWidth = 50 // columns

// tell tells of one more workbook, above the bar.
func (p *progress) tell(text string) {
	if p.all == nil {
		fmt.Fprint(p.w, text)
		return
	}
	if _, err := p.all.Write([]byte(text)); err != nil {
		fmt.Fprint(p.w, text)
	}
	p.bar.Increment()
	if !p.bar.Completed() { // when it is, it goes by itself
		p.draw()
	}
}

// draw has the bar drawn again, if nobody else is about to: a terminal that is
// gone must stop nothing.
func (p *progress) draw() {
	select {
	case p.again <- nil:
	default:
	}
}

// end takes the bar away.
func (p *progress) end() {
	if p.all == nil {
		return
	}
	if !p.bar.Completed() {
		p.bar.Abort(true)
	}
	p.all.Wait()
}

// isTerminal reports whether somebody may be reading what is written to w.
func isTerminal(w io.Writer) bool {
	if v, ok := w.(*voice); ok {
		w = v.w
	}
	f, ok := w.(*os.File)
	if !ok {
		return false
	}
	info, err := f.Stat()
	return err == nil && info.Mode()&os.ModeCharDevice != 0
}
