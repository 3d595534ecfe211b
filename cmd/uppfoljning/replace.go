package main

import (
	"errors"
	"fmt"
	"hash/crc32"
	"io/fs"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
)

// The reasons not to read a file, or not to replace what has its name.
var (
	errIsFolder  = errors.New("is a folder")
	errNameTaken = errors.New("a folder has the name")
	errIsNoFile  = errors.New("is no regular file")
	errProtected = errors.New("is write-protected")
	errLeadsAway = errors.New("is a link to no file")
	errReserved  = errors.New("has a name that the system keeps for itself")

	errFolderProtected = errors.New("the folder is write-protected")
)

// replaceFile puts data in the place of the file at path, or where there is none.
//
// Whenever the program is ended, even by force, there is either the whole file
// that was there before or the whole new one: it is written beside it, brought
// to the disk, and then given its name. Each file is whole; of several, as of a
// report in three formats, some may be new and some not. The same holds when the
// power is lost, as far as the disk itself tells the truth of what it has stored;
// and once replaceFile has returned, so that it may be told that the file is
// written, it is the new one that will be there (but in Windows, where a folder
// cannot be brought to the disk, it may then still be the earlier one).
//
// A file that its owner has protected is left alone, one that is replaced hands
// on its permissions, and a link still leads where it led.
func replaceFile(path string, data []byte) error {
	path, before, err := replaceable(path)
	if err != nil {
		return err
	}
	replace := func() error { return writeBeside(path, data, before, os.Rename) }
	if err = replace(); errors.Is(err, fs.ErrNotExist) && isFolder(filepath.Dir(path)) {
		// Somebody, on another computer perhaps, has taken the file away before it
		// had its name.
		err = replace()
	}
	return err
}

// replaceable follows the links at path, and gives what is there to be replaced:
// nil where there is nothing.
func replaceable(path string) (real string, before fs.FileInfo, err error) {
	if isReserved(path) {
		return path, nil, errReserved
	}
	real, err = filepath.EvalSymlinks(path)
	if err != nil {
		if _, absent := os.Lstat(path); absent == nil {
			return path, nil, errLeadsAway // to replace the link would hide where it led
		}
		return path, nil, nil // what is wrong with the folder is told by writing there
	}
	if real != filepath.Clean(path) {
		sweep(filepath.Dir(real))
	}
	before, err = os.Stat(real)
	switch {
	case err != nil:
		return real, nil, err
	case before.IsDir():
		return real, nil, errNameTaken
	case !before.Mode().IsRegular():
		return real, nil, errIsNoFile
	case before.Mode().Perm()&0o222 == 0:
		return real, nil, errProtected
	}
	return real, before, nil
}

// createFile writes data to a file that must not exist: nobody's work is ever
// written over. The file has its name only when it is whole, and what is said of
// replaceFile holds. The error is fs.ErrExist where the name is taken.
func createFile(path string, data []byte) error {
	return writeBeside(path, data, nil, nameFirst)
}

// nameFirst gives a file a name that no other has.
func nameFirst(temporary, path string) error {
	err := os.Link(temporary, path)
	if err == nil {
		return os.Remove(temporary)
	}
	if errors.Is(err, fs.ErrExist) {
		return err
	}
	// The disk knows no links, as that of a USB stick does not: the name is taken
	// before it is replaced. Ended between the two, the file is empty.
	f, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o666)
	if err != nil {
		return err
	}
	if err = f.Close(); err == nil {
		err = os.Rename(temporary, path)
	}
	if err != nil {
		os.Remove(path)
	}
	return err
}

// writeBeside writes data to a file in the folder of path, with the permissions
// of before where that is not nil, brings it to the disk, and gives it its place.
// Where that fails nothing is left of it.
func writeBeside(path string, data []byte, before fs.FileInfo, place func(temporary, path string) error) (err error) {
	f, err := createTemporary(filepath.Dir(path))
	if err != nil {
		return err
	}
	defer func() {
		if err != nil {
			f.Close()
			os.Remove(f.Name())
		}
	}()
	if before != nil {
		if err = f.Chmod(before.Mode().Perm()); err != nil {
			return err
		}
	}
	if _, err = f.Write(data); err != nil {
		return err
	}
	if err = f.Sync(); err != nil {
		return err
	}
	if err = settle(f, path, place); err != nil {
		return err
	}
	return syncFolder(filepath.Dir(path))
}

// settle gives a file its place and closes it, in the order that the system
// wants.
func settle(f *os.File, path string, place func(temporary, path string) error) error {
	if placesHeld {
		if err := place(f.Name(), path); err != nil {
			return err
		}
		return f.Close()
	}
	if err := f.Close(); err != nil {
		return err
	}
	return place(f.Name(), path)
}

// createTemporary creates a file in a folder, so that naming it is one step,
// with the permissions that a new file has here, which those of os.CreateTemp
// are not: a report is there to be shared. It is held, so that no other run
// takes it for abandoned.
func createTemporary(folder string) (f *os.File, err error) {
	for range 100 {
		name := filepath.Join(folder, temporaryName(rand.Uint32()))
		f, err = os.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o666)
		switch {
		case errors.Is(err, fs.ErrExist):
			continue
		case errors.Is(err, fs.ErrPermission) && !inUse(name, err):
			return nil, errFolderProtected
		case err != nil:
			return nil, err
		case holdFile(f):
			return f, nil
		}
		// Another run, looking for what is abandoned, was quicker; it takes it away.
		f.Close()
	}
	return nil, fs.ErrExist
}

// temporaryName is the name of a file that is being written. It tells its own
// from a name that somebody else has chosen: its last number follows from the
// first. It is short whatever the report's name is, and hidden where a dot
// hides.
func temporaryName(number uint32) string {
	digits := fmt.Sprintf("%08x", number)
	return fmt.Sprintf(".%s-%s-%08x.tmp", programName, digits, crc32.ChecksumIEEE([]byte(programName+digits)))
}

// isTemporary reports whether a file's name was given by temporaryName.
func isTemporary(name string) bool {
	rest, ok := strings.CutPrefix(name, "."+programName+"-")
	var number uint32
	if _, err := fmt.Sscanf(rest, "%08x", &number); !ok || err != nil {
		return false
	}
	return name == temporaryName(number)
}

// sweep takes away the files in a folder that a run was writing when it was ended
// by force. Those of a run that still goes on stay, and so does what cannot be
// taken away: it is in nobody's way.
func sweep(folder string) {
	f, err := os.Open(folder)
	if err != nil {
		return
	}
	defer f.Close()
	names, _ := f.Readdirnames(-1) // those before a fault
	for _, name := range names {
		if !isTemporary(name) {
			continue
		}
		path := filepath.Join(folder, name)
		if info, err := os.Lstat(path); err == nil && info.Mode().IsRegular() {
			removeAbandoned(path)
		}
	}
}

// sweepFor sweeps the folders that files are about to be written to.
func sweepFor(paths ...string) {
	swept := map[string]bool{}
	for _, path := range paths {
		if real, err := filepath.EvalSymlinks(path); err == nil {
			path = real
		}
		folder := filepath.Dir(path)
		if !swept[folder] {
			sweep(folder)
		}
		swept[folder] = true
	}
}
