package main

import (
	"os"
	"syscall"
)

// peakMemory is the most memory that a program that has ended had in use, in
// bytes: its maximum resident set.
func peakMemory(p *os.ProcessState) int64 {
	return p.SysUsage().(*syscall.Rusage).Maxrss << 10 // Linux counts in KiB
}
