//go:build linux || darwin

package main

import (
	"errors"
	"os"
	"os/signal"
	"syscall"
)

// endings are the signals that ask a program to end. One that is started not to
// end with its terminal (nohup) does not.
func endings() []os.Signal {
	all := []os.Signal{os.Interrupt, syscall.SIGTERM}
	if !signal.Ignored(syscall.SIGHUP) {
		all = append(all, syscall.SIGHUP)
	}
	return all
}

// survive makes errors of the signals that would end the program because nobody
// hears what it says, or because a file is larger than is allowed: what it has
// begun it does, and tells. They are not ignored, which a program that is started
// by this one would inherit.
func survive() {
	signal.Notify(make(chan os.Signal, 1), syscall.SIGPIPE, syscall.SIGXFSZ)
}

func isBrokenPipe(err error) bool { return errors.Is(err, syscall.EPIPE) }
