package main

import (
	"context"
	"fmt"
	"path/filepath"
	"strings"
	"sync"

	"uppfoljning/cmd/internal/publish"
	"uppfoljning/report"
)

// claims keeps the workbooks of a run from writing over each other and each
// other's reports. It may be used from several goroutines.
type claims struct {
	mu     sync.Mutex
	from   map[string]string // the workbook that a path is written from
	spares map[string]string // the file written in the place of one that was in use
}

// keep keeps workbooks from being written over.
func (c *claims) keep(workbooks []string) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.from == nil {
		c.from, c.spares = map[string]string{}, map[string]string{}
	}
	for _, w := range workbooks {
		c.from[claimKey(w)] = w
	}
}

// claimKey is what tells a path from others, on any system: there are those on
// which case does not count.
func claimKey(path string) string {
	if full, err := filepath.Abs(path); err == nil {
		path = full
	}
	return strings.ToLower(path)
}

// claim asks for a path to write a workbook's report to. Other is the workbook
// that has it, or is it.
func (c *claims) claim(path, workbook string) (other string) {
	c.mu.Lock()
	defer c.mu.Unlock()
	key := claimKey(path)
	if other = c.from[key]; other == "" || other == workbook && key != claimKey(workbook) {
		c.from[key] = workbook
		return ""
	}
	return other
}

// release gives back all that a workbook has claimed, so that others may have it.
func (c *claims) release(workbook string) {
	c.mu.Lock()
	defer c.mu.Unlock()
	for key, owner := range c.from {
		if owner == workbook {
			delete(c.from, key)
		}
	}
}

// spare gives the file that this run has written in the place of path, or "".
func (c *claims) spare(path string) string {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.spares[claimKey(path)]
}

func (c *claims) useSpare(path, instead string) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.spares[claimKey(path)] = instead
}

// foresee finds out, before anything is written, whether two workbooks would be
// written to one file, by their names or where what they say decides it: a part
// of the year is added to a file's name, and the names for the web are made of
// nothing else. A fault is told in Swedish.
func (b *batch) foresee(ctx context.Context) (fault string) {
	if fault = b.oneTarget(); fault != "" {
		return fault
	}
	from := map[string]string{}
	for i, doubtful := range b.doubtful() {
		if !doubtful {
			continue
		}
		for _, path := range b.paths(ctx, i) {
			key := claimKey(path)
			if other, taken := from[key]; taken {
				return fmt.Sprintf(messageSameTarget, other, b.workbooks[i])
			}
			from[key] = b.workbooks[i]
		}
	}
	return ""
}

// doubtful marks the workbooks whose reports might have the name of another's:
// where that is longer than the workbook's own by a hyphen and something more.
func (b *batch) doubtful() []bool {
	marks := make([]bool, len(b.workbooks))
	at := map[string]int{}
	for i, t := range b.targets {
		at[t.key()] = i
	}
	for i, t := range b.targets {
		if t.web {
			marks[i] = len(b.targets) > 1
			continue
		}
		key := t.key()
		for n, c := range key {
			if other, ok := at[key[:n]]; ok && c == '-' {
				marks[i], marks[other] = true, true
			}
		}
	}
	return marks
}

func (t target) key() string { return filepath.Join(t.folder, strings.ToLower(t.base)) }

// paths gives the files that a workbook's reports would be written to. Of one
// that is faulty, and of which nothing would be written, there are none.
func (b *batch) paths(ctx context.Context, i int) (all []string) {
	j := b.job(i, nil)
	formats := j.order.Formats
	if !j.order.Fragment {
		j.order.Formats = []report.Format{report.HTML} // no pages are set for it
	}
	var e *publish.Edition
	guard(j.stderr, func() (code int) {
		e, _ = j.examine(ctx)
		return exitWritten
	})
	if e == nil || e.Public == nil {
		return nil
	}
	switch {
	case j.order.Fragment:
		formats = []report.Format{report.HTML}
	case len(formats) == 0:
		formats = e.Public.Formats
	}
	if len(formats) == 0 {
		formats = []report.Format{report.PDF}
	}
	for _, f := range formats {
		all = append(all, j.target.path(e, publish.Printed{Format: f}))
	}
	return all
}
