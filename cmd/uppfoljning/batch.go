package main

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"path/filepath"
	"runtime"

	"uppfoljning/cmd/internal/publish"
)

// batch is the workbooks of a run, and what is asked of them.
type batch struct {
	workbooks []string
	targets   []target // of each workbook
	order     publish.Order
	strict    bool
	taken     *claims
	stderr    io.Writer
}

// job gives the job of one workbook, which tells how it goes to w.
func (b *batch) job(i int, w io.Writer) *job {
	if w == nil {
		w = io.Discard
	}
	return &job{workbook: b.workbooks[i], target: b.targets[i], order: b.order, strict: b.strict, taken: b.taken, stderr: w}
}

// turn is one workbook's turn to be worked on and told of.
type turn struct {
	*job
	code int
	told bytes.Buffer  // all that the job says
	done chan struct{} // closed when it is
}

// ahead is how many workbooks for each processor may be worked on, or wait to be
// told of, at a time: what is held in memory is bounded by it. It is more than
// one so that no processor has to wait for a large workbook's turn to be told of.
const ahead = 4

// run makes the reports of the workbooks with these numbers, on all processors,
// and tells of each in one piece and in their order. Each is tried; it gives
// them all, and the gravest exit code.
func (b *batch) run(ctx context.Context, numbers []int) (turns []*turn, code int) {
	queue := make(chan *turn, ahead*runtime.GOMAXPROCS(0))
	go b.work(ctx, numbers, queue)
	p := newProgress(b.stderr, len(numbers))
	for t := range queue {
		<-t.done
		p.tell(b.heading(t, len(turns) == 0) + t.told.String())
		t.told = bytes.Buffer{} // told, and not to be kept
		code = max(code, t.code)
		turns = append(turns, t)
	}
	p.end()
	if left := len(numbers) - len(turns); left > 0 {
		fmt.Fprintln(b.stderr, notBegun(left))
		code = max(code, exitMachine)
	}
	return turns, code
}

// work gives each workbook its turn, as many at a time as there are processors,
// until the context is done.
func (b *batch) work(ctx context.Context, numbers []int, queue chan<- *turn) {
	defer close(queue)
	free := make(chan struct{}, runtime.GOMAXPROCS(0))
	for _, n := range numbers {
		select {
		case <-ctx.Done():
			return
		case free <- struct{}{}:
		}
		t := &turn{done: make(chan struct{})}
		t.job = b.job(n, &t.told)
		go func() {
			defer func() { close(t.done); <-free }()
			t.code = t.job.run(ctx)
		}()
		queue <- t
	}
}

// heading names the workbook that is told of, where there are others.
func (b *batch) heading(t *turn, first bool) string {
	if len(b.workbooks) == 1 {
		return ""
	}
	if first {
		return t.workbook + ":\n"
	}
	return "\n" + t.workbook + ":\n"
}

// sweep clears the folders that the reports go to of what an earlier run that was
// ended by force has left.
func (b *batch) sweep() {
	var paths []string
	for _, t := range b.targets {
		if t.file == "" {
			t.file = filepath.Join(t.folder, t.base)
		}
		paths = append(paths, t.file)
	}
	sweepFor(paths...)
}

// all are the numbers of all workbooks.
func (b *batch) all() []int {
	numbers := make([]int, len(b.workbooks))
	for i := range numbers {
		numbers[i] = i
	}
	return numbers
}
