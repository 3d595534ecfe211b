package main

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"syscall"
	"unsafe"

	"golang.org/x/sys/windows"
)

// inUse reports whether err came of another program's having the file at path
// open without sharing it. Windows answers a renaming onto such a file only that
// access is denied, as for a folder that may not be written to; opening it tells
// which.
func inUse(path string, err error) bool {
	if isSharingViolation(err) {
		return true
	}
	if !errors.Is(err, windows.ERROR_ACCESS_DENIED) {
		return false
	}
	name, err := windows.UTF16PtrFromString(path)
	if err != nil {
		return false
	}
	// With no sharing it fails if anybody has it open, even for reading.
	h, err := windows.CreateFile(name, windows.DELETE, 0, nil, windows.OPEN_EXISTING, windows.FILE_ATTRIBUTE_NORMAL, 0)
	if err == nil {
		windows.CloseHandle(h)
	}
	return isSharingViolation(err)
}

// mayPass reports whether err may come of somebody's having the file for a moment.
// By the time that one asks who, there may be nobody.
func mayPass(err error) bool {
	return isSharingViolation(err) || errors.Is(err, windows.ERROR_ACCESS_DENIED)
}

func isSharingViolation(err error) bool {
	return errors.Is(err, windows.ERROR_SHARING_VIOLATION) || errors.Is(err, windows.ERROR_LOCK_VIOLATION) ||
		errors.Is(err, windows.ERROR_USER_MAPPED_FILE)
}

// isReserved reports whether a path is that of a device, as CON and aux.xlsx are
// in whatever folder, though which names are so differs between the versions of
// Windows.
func isReserved(path string) bool {
	base := filepath.Base(path)
	return len(base) >= len("CON") && !filepath.IsLocal(base)
}

// machineTrouble tells which of the troubles that a user can help an error of
// this system is.
func machineTrouble(err error) trouble {
	var code syscall.Errno
	if !errors.As(err, &code) {
		return unknownTrouble
	}
	switch code {
	case windows.ERROR_SHARING_VIOLATION, windows.ERROR_LOCK_VIOLATION, windows.ERROR_USER_MAPPED_FILE:
		return fileInUse
	case windows.ERROR_DISK_FULL, windows.ERROR_HANDLE_DISK_FULL, windows.ERROR_DISK_QUOTA_EXCEEDED:
		return diskFull
	case windows.ERROR_WRITE_PROTECT:
		return diskProtected
	case windows.ERROR_BAD_NETPATH, windows.ERROR_BAD_NET_NAME, windows.ERROR_NETNAME_DELETED, windows.ERROR_NETWORK_UNREACHABLE,
		windows.ERROR_UNEXP_NET_ERR, windows.ERROR_REM_NOT_LIST, windows.ERROR_NOT_READY, windows.ERROR_NO_NETWORK,
		windows.ERROR_LOGON_FAILURE, windows.ERROR_HOST_UNREACHABLE:
		return networkGone
	case windows.ERROR_PATH_NOT_FOUND, windows.ERROR_FILE_NOT_FOUND:
		if volumeGone(err) {
			return networkGone
		}
	case windows.ERROR_FILE_TOO_LARGE:
		return fileTooLarge
	case windows.ERROR_CRC, windows.ERROR_IO_DEVICE, windows.ERROR_DISK_CORRUPT, windows.ERROR_FILE_CORRUPT:
		return diskFaulty
	case windows.ERROR_TOO_MANY_OPEN_FILES:
		return tooManyFiles
	case windows.ERROR_DIRECTORY:
		return noFolder
	case windows.ERROR_CANT_RESOLVE_FILENAME:
		return leadsAway
	case windows.ERROR_FILENAME_EXCED_RANGE:
		return nameTooLong
	case windows.ERROR_INVALID_NAME:
		return nameInvalid
	case windows.ERROR_NO_ASSOCIATION:
		return noProgram
	}
	if code >= windows.ERROR_CLOUD_FILE_PROVIDER_NOT_RUNNING && code <= windows.ERROR_CLOUD_FILE_REQUEST_TIMEOUT {
		return cloudGone
	}
	return unknownTrouble
}

// volumeGone reports whether the disk or share of the path that an error is about
// is not there: so it is when the network is gone.
func volumeGone(err error) bool {
	var at *fs.PathError
	if !errors.As(err, &at) {
		return false
	}
	volume := filepath.VolumeName(at.Path)
	if volume == "" {
		return false
	}
	_, err = os.Stat(volume + `\`)
	return err != nil
}

// openFile opens a file in the program that its owner has chosen for its kind.
func openFile(path string) error {
	name, err := windows.UTF16PtrFromString(path)
	if err != nil {
		return err
	}
	verb, err := windows.UTF16PtrFromString("open")
	if err != nil {
		return err
	}
	return windows.ShellExecute(0, verb, name, nil, nil, windows.SW_SHOWNORMAL)
}

var getConsoleProcessList = windows.NewLazySystemDLL("kernel32.dll").NewProc("GetConsoleProcessList")

// ownsWindow reports whether the program has its console window for itself, so
// that it closes with the program: it was not started from a prompt, but by a
// double click, or by files that were dropped on it.
func ownsWindow() bool {
	if info, err := os.Stdin.Stat(); err != nil || info.Mode()&os.ModeCharDevice == 0 {
		return false
	}
	var ids [2]uint32
	n, _, _ := getConsoleProcessList.Call(uintptr(unsafe.Pointer(&ids[0])), uintptr(len(ids)))
	return n == 1
}
