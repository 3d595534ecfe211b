package main

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"time"
)

// A file that has just been written may be held for a moment by those that look
// at all that is new: a virus scanner, OneDrive, or another run that replaces it.
// It is tried again after pauses that double, in all for less than a second.
const (
	shortestHold = 10 * time.Millisecond
	longestHold  = 400 * time.Millisecond
)

// put writes a report to its place. Where the file that is there is open in a
// program that does not let go of it, as readers of PDF do in Windows, the
// report is written under a new name beside it rather than lost. It gives the
// path that was written, or else the one that could not be.
func (j *job) put(path string, data []byte) (string, error) {
	err := replaceFile(path, data)
	for pause := shortestHold; mayPass(err) && pause <= longestHold; pause *= 2 {
		time.Sleep(pause)
		err = replaceFile(path, data)
	}
	if err == nil || !inUse(path, err) {
		return path, err
	}
	// In the course of one run it is the same new name again.
	if spare := j.taken.spare(path); spare != "" && replaceFile(spare, data) == nil {
		return spare, nil
	}
	spare, err := createNumbered(path, data)
	if err != nil {
		return path, errInUse
	}
	j.taken.useSpare(path, spare)
	return spare, nil
}

var errInUse = errors.New("is in use")

// createNumbered writes data to the first file that there is not: "a-2.pdf",
// "a-3.pdf" and so on for "a.pdf".
func createNumbered(path string, data []byte) (numbered string, err error) {
	ext := filepath.Ext(path)
	for n := 2; n < 100; n++ {
		numbered = fmt.Sprintf("%s-%d%s", strings.TrimSuffix(path, ext), n, ext)
		if err = createFile(numbered, data); !errors.Is(err, os.ErrExist) {
			break
		}
	}
	return numbered, err
}
