//go:build linux || darwin

package main

import (
	"errors"
	"os"
	"syscall"
)

// placesHeld is whether a file is given its place while it is held.
const placesHeld = true

// holdFile marks a file that has just been created as one that is being written, for
// as long as it is open; the mark goes with the process, however that ends. It is
// false where another run has the file already or has taken it away.
func holdFile(f *os.File) bool {
	err := syscall.Flock(int(f.Fd()), syscall.LOCK_EX|syscall.LOCK_NB)
	if errors.Is(err, syscall.EWOULDBLOCK) {
		return false
	}
	// A disk that knows no locks has none for removeAbandoned either.
	created, err := f.Stat()
	if err != nil {
		return false
	}
	now, err := os.Lstat(f.Name())
	return err == nil && os.SameFile(created, now)
}

// removeAbandoned takes away a file that nobody holds.
func removeAbandoned(path string) {
	f, err := os.OpenFile(path, os.O_RDWR|syscall.O_NOFOLLOW|syscall.O_NONBLOCK, 0)
	if err != nil {
		return
	}
	defer f.Close()
	if syscall.Flock(int(f.Fd()), syscall.LOCK_EX|syscall.LOCK_NB) == nil {
		os.Remove(path)
	}
}

// syncFolder brings the names in a folder to the disk. A folder that may not be
// read, and a file system that has nothing to bring, are no faults.
func syncFolder(folder string) error {
	f, err := os.Open(folder)
	if err != nil {
		return nil
	}
	defer f.Close()
	if err := f.Sync(); errors.Is(err, syscall.EIO) || errors.Is(err, syscall.ENOSPC) {
		return err
	}
	return nil
}
