//go:build !linux && !darwin

package main

import (
	"os"
	"syscall"
)

// endings are the signals that ask a program to end. In Windows the second stands
// for the closing of the window and the end of the session.
func endings() []os.Signal { return []os.Signal{os.Interrupt, syscall.SIGTERM} }

// survive has nothing to do: no signal ends the program for what it writes.
func survive() {}

// isBrokenPipe does not know one error from another here.
func isBrokenPipe(error) bool { return false }
