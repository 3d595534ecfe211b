package main

import (
	"fmt"
	"io"
	"path/filepath"
)

// openReports opens the files that were written, each in the program that the
// user has for its kind.
func openReports(turns []*turn, stderr io.Writer) (code int) {
	for _, t := range turns {
		for _, path := range t.result.paths {
			full, err := filepath.Abs(path) // so that no name is taken for a flag
			if err == nil {
				err = openFile(full)
			}
			if err != nil {
				fmt.Fprintf(stderr, messageCannotOpen+"\n", path, machineReason(err))
				code = exitMachine
			}
		}
	}
	return code
}
