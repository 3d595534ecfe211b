package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
)

// restrain makes this process one that can do less: "files=8" lets it open so many
// more files, "size=4096" lets no file be larger, "user=65534" takes away the
// rights of the superuser, "disk=ut:40k" makes a folder a disk of that size, with
// what is in the folder on it, "protected=ut" makes it a disk that cannot be
// written to, and "gone" takes the working folder away. Several are parted by
// spaces. The disks are this process's own; release brings what is on them back
// to their folders. Where this may not be done here the process ends with
// exitForbidden.
func restrain(text string) (release func()) {
	var disks []string
	for _, word := range strings.Fields(text) {
		what, value, _ := strings.Cut(word, "=")
		number, _ := strconv.Atoi(value)
		var err error
		switch what {
		case "files":
			err = limitFiles(number)
		case "size":
			limit := syscall.Rlimit{Cur: uint64(number), Max: uint64(number)}
			err = syscall.Setrlimit(syscall.RLIMIT_FSIZE, &limit)
		case "user":
			if err = syscall.Setgid(number); err == nil {
				err = syscall.Setuid(number)
			}
		case "disk":
			folder, size, _ := strings.Cut(value, ":")
			disks = append(disks, folder)
			err = mountOver(folder, size)
		case "protected":
			if err = mountOver(value, "1m"); err == nil {
				err = syscall.Mount("", value, "", syscall.MS_REMOUNT|syscall.MS_RDONLY, "")
			}
		case "gone":
			err = os.RemoveAll(mustGetwd())
		}
		if err != nil {
			fmt.Fprintln(os.Stderr, word, err)
			os.Exit(exitForbidden)
		}
	}
	return func() {
		for _, d := range disks {
			aside := d + ".disk"
			if err := os.CopyFS(aside, os.DirFS(d)); err != nil {
				fmt.Fprintln(os.Stderr, err)
			}
		}
	}
}

const (
	restraintVariable = "UPPFOLJNING_RESTRAINT"
	exitForbidden     = 77
)

// limitFiles lets the process open so many more files. The runtime has opened two
// of its own by the end of the first opening, without which it gives up.
func limitFiles(more int) error {
	var next *os.File
	for range more + 1 {
		var err error
		if next, err = os.Open(os.DevNull); err != nil {
			return err
		}
		defer next.Close()
	}
	limit := uint64(next.Fd())
	return syscall.Setrlimit(syscall.RLIMIT_NOFILE, &syscall.Rlimit{Cur: limit, Max: limit})
}

// mountOver makes a folder a disk of its own, with what is in it.
func mountOver(folder, size string) error {
	before := map[string][]byte{}
	entries, err := os.ReadDir(folder)
	if err != nil {
		return err
	}
	for _, e := range entries {
		if before[e.Name()], err = os.ReadFile(filepath.Join(folder, e.Name())); err != nil {
			return err
		}
	}
	if err := syscall.Mount("tmpfs", folder, "tmpfs", 0, "size="+size); err != nil {
		return err
	}
	for name, data := range before {
		if err := os.WriteFile(filepath.Join(folder, name), data, 0o666); err != nil {
			return err
		}
	}
	return nil
}

func mustGetwd() string {
	dir, err := os.Getwd()
	if err != nil {
		panic(err)
	}
	return dir
}
