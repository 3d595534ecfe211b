package main

import (
	"fmt"
	"io"
	"sync"
)

// voice is where the program says something, and remembers whether it was heard.
// What is to be done is done, whether anybody listens or not. It may be used from
// several goroutines.
type voice struct {
	w     io.Writer
	mu    sync.Mutex
	fault error // the first
}

func (v *voice) Write(p []byte) (int, error) {
	n, err := v.w.Write(p)
	if err != nil {
		v.mu.Lock()
		defer v.mu.Unlock()
		if v.fault == nil {
			v.fault = err
		}
	}
	return n, err
}

func (v *voice) failure() error {
	v.mu.Lock()
	defer v.mu.Unlock()
	return v.fault
}

// unheard tells of an answer that could not be given, and gives the exit code
// that comes of it. Who has closed the other end of a pipe knows.
func unheard(stdout, stderr *voice) int {
	err := stdout.failure()
	if err != nil && !isBrokenPipe(err) {
		fmt.Fprintf(stderr.w, messageUnheard+"\n", machineReason(err))
	}
	if err != nil || stderr.failure() != nil {
		return exitMachine
	}
	return exitWritten
}
