package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"slices"
	"time"
)

// watchInterval is how often the workbooks are looked at. One that has been
// saved is read at the second look that finds it the same: the report is begun
// within two intervals, and no file is read that is still being written.
//
// They are looked at, and not told of by the system, since that is silent of
// what others save on a file server or in a shared folder of OneDrive, which is
// where these workbooks lie.
const watchInterval = 200 * time.Millisecond

// watcher makes the reports of a batch anew whenever a workbook is saved.
type watcher struct {
	batch  *batch
	find   func() (b *batch, fault string) // the batch, as its folders are now
	open   bool                            // whether the first report is opened
	opened bool
	known  map[string]*watched
	fault  string // of the last find
	told   bool   // whether it has been told
}

// watched is what is known of a workbook. What matters is not when it was last
// changed, but that it is another than the one that a report was made of.
type watched struct {
	made   fs.FileInfo // as it was when its report was made
	seen   fs.FileInfo // as it was at the last look
	absent bool        // it was told that it is gone or held by another program
}

// run makes all the reports, and then one whenever its workbook is saved, at
// each tick, until the context is done. A fault in a workbook ends nothing. It
// gives the exit code.
func (w *watcher) run(ctx context.Context, ticks <-chan time.Time) (code int) {
	if code, ok := w.begin(ctx); !ok {
		return code
	}
	for {
		select {
		case <-ctx.Done():
			fmt.Fprintln(w.batch.stderr, messageWatchEnded)
			return exitWritten
		case now := <-ticks:
			w.look(ctx, now)
		}
	}
}

// begin makes all the reports for the first time. Where not one workbook is there
// a name is misspelt, and ok is false.
func (w *watcher) begin(ctx context.Context) (code int, ok bool) {
	w.known = map[string]*watched{}
	w.changed()
	for _, k := range w.known {
		k.made = k.seen
	}
	code = w.make(ctx, w.batch.all())
	if len(w.known) == 0 {
		return code, false
	}
	fmt.Fprintln(w.batch.stderr, watching(w.batch.workbooks))
	return code, true
}

func (w *watcher) make(ctx context.Context, numbers []int) int {
	turns, code := w.batch.run(ctx, numbers)
	if w.open && !w.opened && len(turns) > 0 && len(turns[0].result.paths) > 0 {
		openReports(turns[:1], w.batch.stderr)
		w.opened = true
	}
	return code
}

// look makes the reports of what has been saved.
func (w *watcher) look(ctx context.Context, now time.Time) {
	b, fault := w.find()
	if fault != "" {
		w.failed(fault)
		return
	}
	w.batch, w.fault, w.told = b, "", false
	saved := w.changed()
	w.forget()
	if len(saved) == 0 {
		return
	}
	for _, n := range saved {
		fmt.Fprintln(b.stderr, wasSaved(now, b.workbooks[n]))
	}
	w.make(ctx, saved)
}

// failed tells, once, why the workbooks cannot be found. A folder whose only
// workbook is gone at one look is not told of: Excel may be saving it.
func (w *watcher) failed(fault string) {
	if fault != w.fault {
		w.fault, w.told = fault, false
		return
	}
	if !w.told {
		fmt.Fprintln(w.batch.stderr, fault)
	}
	w.told = true
}

// forget forgets the workbooks that are in their folders no more, at the second
// look that misses them, and lets others have the names of their reports.
func (w *watcher) forget() {
	for path, k := range w.known {
		switch {
		case slices.Contains(w.batch.workbooks, path):
		case k.seen != nil:
			k.seen = nil
		default:
			w.batch.taken.release(path)
			delete(w.known, path)
		}
	}
}

// changed gives the numbers of the workbooks that have been saved since their
// reports were made, and are whole by now.
func (w *watcher) changed() (numbers []int) {
	for n, path := range w.batch.workbooks {
		info, err := os.Stat(path)
		k := w.known[path]
		switch {
		case err != nil && k == nil:
		case err != nil:
			w.missing(path, k, err)
		case k == nil:
			w.known[path] = &watched{seen: info}
		case same(info, k.made):
			k.seen, k.absent = info, false
		case !same(info, k.seen):
			k.seen = info // it may still be written to
		default:
			if err := probe(path); err != nil {
				w.missing(path, k, err)
				continue
			}
			k.made, k.absent = info, false
			numbers = append(numbers, n)
		}
	}
	return numbers
}

// missing tells, once, of a workbook that cannot be read for now. Excel takes
// the old file away before it gives the new one its name: a workbook that is
// gone at one look is not told of.
func (w *watcher) missing(path string, k *watched, err error) {
	gone := errors.Is(err, fs.ErrNotExist)
	if gone && k.seen != nil {
		k.seen = nil
		return
	}
	if gone {
		w.batch.taken.release(path)
	}
	if !k.absent {
		fmt.Fprintf(w.batch.stderr, messageWaiting+"\n", path, machineReason(err))
	}
	k.absent = true
}

// same reports whether a file is the one that it was, and as it was.
func same(a, b fs.FileInfo) bool {
	return a != nil && b != nil && os.SameFile(a, b) && a.Size() == b.Size() && a.ModTime().Equal(b.ModTime())
}

// probe finds out whether a file may be read now: Excel locks it while it saves.
func probe(path string) error {
	f, err := openSource(path)
	if err != nil {
		return err
	}
	_, err = f.Read(make([]byte, 1))
	if errors.Is(err, io.EOF) {
		err = nil // empty, but it may be read
	}
	return errors.Join(err, f.Close())
}
