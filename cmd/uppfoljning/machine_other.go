//go:build !windows

package main

import (
	"errors"
	"os/exec"
	"runtime"
	"syscall"
)

// inUse is never so here: a file is replaced, whoever reads what it was.
func inUse(string, error) bool { return false }

// mayPass is never so here: nobody else's use of a file is in the way.
func mayPass(error) bool { return false }

// isReserved is never so here: a file may have any name.
func isReserved(string) bool { return false }

// machineTrouble tells which of the troubles that a user can help an error of
// this system is.
func machineTrouble(err error) trouble {
	switch {
	case errors.Is(err, syscall.ENOSPC), errors.Is(err, syscall.EDQUOT):
		return diskFull
	case errors.Is(err, syscall.EROFS):
		return diskProtected
	case errors.Is(err, syscall.ENAMETOOLONG):
		return nameTooLong
	case errors.Is(err, syscall.EFBIG):
		return fileTooLarge
	case errors.Is(err, syscall.EIO):
		return diskFaulty
	case errors.Is(err, syscall.EMFILE), errors.Is(err, syscall.ENFILE):
		return tooManyFiles
	case errors.Is(err, syscall.ENOTDIR):
		return noFolder
	case errors.Is(err, syscall.ELOOP):
		return leadsAway
	case errors.Is(err, syscall.EHOSTDOWN), errors.Is(err, syscall.EHOSTUNREACH), errors.Is(err, syscall.ENETUNREACH), errors.Is(err, syscall.ESTALE):
		return networkGone
	}
	return unknownTrouble
}

// openFile opens a file in the program that its owner has chosen for its kind.
// It does not wait for that program to end.
func openFile(path string) error {
	opener := "xdg-open"
	if runtime.GOOS == "darwin" {
		opener = "open"
	}
	c := exec.Command(opener, path)
	if err := c.Start(); err != nil {
		return err
	}
	return c.Process.Release()
}

// ownsWindow is never so here: a terminal stays when a program ends.
func ownsWindow() bool { return false }
